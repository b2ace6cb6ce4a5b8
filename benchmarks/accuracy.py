"""How often verdicts are right, on labelled claims.

    python benchmarks/accuracy.py FILE.jsonl [--facts PATH] [--wrong] [--kind KIND] [--series LETTERS]

Each line is an object with `claim` and `label`, and where they are known `id`, `caveats` and `kind`. Claims are checked
against one base; where `evidence` is a list of sentences, against a base that holds just these. Prints what was said of
each label, then the figures; --wrong lists what is wrong, each with its message and findings.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kortilt import load, loads
from kortilt.checking import Checker
from kortilt.model.verdicts import Label, Verdict

ROOT = Path(__file__).resolve().parent.parent


class Item(NamedTuple):
    """A labelled claim and what was said of it."""

    identity: str
    claim: str
    label: str
    caveats: frozenset[str]
    kind: str
    verdict: Verdict

    @property
    def said(self) -> str:
        """The label that the verdict bears."""
        return self.verdict.verdict.value

    @property
    def is_right(self) -> bool:
        """Whether the label is the right one; caveats are counted apart."""
        return self.said == self.label

    @property
    def said_caveats(self) -> frozenset[str]:
        """The caveats that the verdict bears."""
        return frozenset(caveat.value for caveat in self.verdict.caveats)


def checked(rows: Iterable[Mapping[str, Any]], facts: Path) -> Iterator[Item]:
    """Check every labelled claim."""
    shared = Checker(load(facts))
    for number, row in enumerate(rows, 1):
        evidence = row.get("evidence")
        checker = Checker(loads(base_of(evidence))) if isinstance(evidence, list) else shared
        yield Item(
            str(row.get("id", number)),
            row["claim"],
            row["label"],
            frozenset(row.get("caveats", ())),
            row.get("kind", ""),
            checker.check_claim(row["claim"]),
        )


def base_of(sentences: Iterable[str]) -> str:
    """Write a base of bare sentences in TOML, none of them dated."""
    fact = '[[facts]]\nid = "e{}"\nwhen = "XXXX"\nclaim = {}\nsource = "evidence"\n'
    return "\n".join(fact.format(number, json.dumps(text, ensure_ascii=False)) for number, text in enumerate(sentences))


def figures(items: Sequence[Item]) -> dict[str, float]:
    """Work out all figures; the caveats are those of rightly labelled claims."""
    right = [item for item in items if item.is_right]
    hits = sum(len(item.caveats & item.said_caveats) for item in right)
    amiss = sum(len(item.caveats ^ item.said_caveats) for item in right)
    return {
        "accuracy": _share(len(right), len(items)),
        "supported_precision": _precision(items, Label.SUPPORTED),
        "refuted_precision": _precision(items, Label.REFUTED),
        "caveats_f1": _share(2 * hits, 2 * hits + amiss),
        "decided": _share(sum(item.said in (Label.SUPPORTED, Label.REFUTED) for item in items), len(items)),
    }


def confusion(items: Iterable[Item]) -> str:
    """Draw the table of what was said of each label."""
    counts = Counter((item.label, item.said) for item in items)
    labels = [label.value for label in Label if any(label.value in pair for pair in counts)]
    rows = [f"{'label, said ->':22}" + "".join(f"{label:>22}" for label in labels)]
    rows += [f"{label:22}" + "".join(f"{counts[label, said]:22}" for said in labels) for label in labels]
    return "\n".join(rows)


def by_kind(items: Iterable[Item]) -> str:
    """Tell how many claims of each kind are right, the worst kind first."""
    kinds: dict[str, list[bool]] = {}
    for item in items:
        kinds.setdefault(item.kind or "(no kind)", []).append(item.is_right)
    worst_first = sorted(kinds.items(), key=lambda kind: (sum(kind[1]) / len(kind[1]), kind[0]))
    return ", ".join(f"{name} {sum(right)}/{len(right)}" for name, right in worst_first)


def told(item: Item) -> str:
    """Tell of one claim what should have been said, what was, and why."""
    lines = [
        f"{item.identity} {item.kind}: {item.claim}",
        f"    should be {_labelled(item.label, item.caveats)}, is {_labelled(item.said, item.said_caveats)}",
        f"    {item.verdict.message} {list(item.verdict.facts)}",
    ]
    lines += [
        f"      {finding.element.value:10} {finding.outcome.value:12} {finding.claim!r} / {finding.fact!r}"
        f" [{finding.fact_id}] {finding.rule}: {finding.message}"
        for finding in item.verdict.findings
    ]
    return "\n".join(lines)


def _labelled(label: str, caveats: Iterable[str]) -> str:
    return " ".join([label, *sorted(caveats)])


def _precision(items: Sequence[Item], label: Label) -> float:
    said = [item.is_right for item in items if item.said == label]
    return _share(sum(said), len(said))


def _share(part: float, whole: float) -> float:
    # Nothing said is nothing proved.
    return part / whole if whole else 0.0


def _is_of(row: Mapping[str, Any], series: str) -> bool:
    return not series or str(row.get("id", "")).startswith(tuple(series))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--facts", type=Path, default=ROOT / "facts.toml")
    parser.add_argument("--wrong", action="store_true", help="list the claims whose label or caveats are wrong")
    parser.add_argument("--kind", help="only claims of this kind")
    parser.add_argument("--series", default="", help="only claims whose id begins with one of these letters")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line.strip()]
    rows = [row for row in rows if options.kind in (None, row.get("kind")) and _is_of(row, options.series)]
    items = list(checked(rows, options.facts))
    if options.wrong:
        wrong = (item for item in items if not item.is_right or item.caveats != item.said_caveats)
        print("\n".join(f"{told(item)}\n" for item in wrong))
    print(confusion(items))
    print("right, by kind:", by_kind(items))
    print(f"{len(items)} claims:", ", ".join(f"{name} {value:.3f}" for name, value in figures(items).items()))


if __name__ == "__main__":
    main()
