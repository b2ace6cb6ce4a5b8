"""How often verdicts are right on facts' own sentences with one thing changed.

    python benchmarks/mutations.py [--facts PATH ...] [--kind KIND] [--wrong] [--twice NUMBER]

Prints for each base and kind how many sentences there are, how many get a label that is right for them, what they get,
and how many are wrongly supported. --wrong lists those, then the other wrong labels; --twice also takes so many
sentences of each fact that are first told in another way and then changed.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kortilt import load
from kortilt.checking import Checker
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Label, Verdict

ROOT = Path(__file__).resolve().parent.parent
MUTATIONS = ROOT / "tests" / "checking"
BASES = (ROOT / "facts.toml", ROOT / "tests" / "bases" / "dams.toml")
SHOWN = (Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE, Label.CONFLICTING_EVIDENCE)


class Item(NamedTuple):
    """One changed sentence, and what was said of it."""

    fact: str
    mutation: Any
    verdict: Verdict

    @property
    def is_right(self) -> bool:
        """Whether the label is one of those that are right for it."""
        return self.verdict.verdict in self.mutation.wanted

    @property
    def is_wrongly_supported(self) -> bool:
        """Whether it is called supported and does not follow."""
        return self.verdict.verdict is Label.SUPPORTED and not self.mutation.is_true


def _generators() -> Any:
    # This file bears the same name, so the folder must come first.
    sys.path.insert(0, str(MUTATIONS))
    return importlib.import_module("mutations")


def checked(base: FactBase, kind: str | None, twice: int) -> Iterator[Item]:
    """Check every changed sentence of a base."""
    generators, checker, chance = _generators(), Checker(base), random.Random(0)
    for fact in base.facts:
        changed = [*generators.mutations(base, fact)]
        if twice:
            doubly = [*generators.mutations_twice(base, fact)]
            changed += chance.sample(doubly, min(twice, len(doubly)))
        for mutation in changed:
            if kind in (None, mutation.kind):
                yield Item(fact.id, mutation, checker.check_claim(mutation.text))


def table(items: Sequence[Item]) -> str:
    """Draw one row for each kind, and one for all."""
    heads = ("sentences", "right", "share", *("supp.", "refuted", "not en.", "confl."), "wrongly supp.")
    rows = [f"{'kind':34}" + "".join(f"{head:>10}" for head in heads[:-1]) + f"{heads[-1]:>15}"]
    kinds = list(dict.fromkeys(item.mutation.kind for item in items))
    for name in [*kinds, "all"]:
        chosen = [item for item in items if name in ("all", item.mutation.kind)]
        said = Counter(item.verdict.verdict for item in chosen)
        right = sum(item.is_right for item in chosen)
        wrongly = sum(item.is_wrongly_supported for item in chosen)
        counts = "".join(f"{said[label]:>10}" for label in SHOWN)
        rows.append(f"{name:34}{len(chosen):>10}{right:>10}{right / max(len(chosen), 1):>10.3f}{counts}{wrongly:>15}")
    return "\n".join(rows)


def told(item: Item) -> str:
    """Tell of one sentence what it should have got, what it got, and why."""
    wanted = " or ".join(sorted(label.value for label in item.mutation.wanted))
    return (
        f"{item.mutation.kind}, {item.fact}: {item.mutation.text}\n"
        f"    should be {wanted}, is {item.verdict.verdict.value}\n"
        f"    {item.verdict.message} {list(item.verdict.facts)}"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=Path, nargs="+", default=BASES)
    parser.add_argument("--kind", help="only sentences of this kind")
    parser.add_argument("--wrong", action="store_true", help="list the sentences whose label is wrong")
    parser.add_argument("--twice", type=int, default=0, metavar="NUMBER", help="sentences changed twice, of each fact")
    options = parser.parse_args()
    for path in options.facts:
        items = list(checked(load(path), options.kind, options.twice))
        if options.wrong:
            wrong = sorted(
                (item for item in items if not item.is_right), key=lambda item: not item.is_wrongly_supported
            )
            print("\n".join(f"{told(item)}\n" for item in wrong))
        print(f"{path.name}\n{table(items)}\n")


if __name__ == "__main__":
    main()
