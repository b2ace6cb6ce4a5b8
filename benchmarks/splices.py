"""How often a sentence put together from parts of true ones is called supported.

    python benchmarks/splices.py [--facts FILE] [--count N] [--seed N] [--list]

Four ways to put one together: the subject of one fact with what another tells of its own (`subject`), a noun of another
fact in the place of one (`noun`), a verb from a list in the place of one (`verb`), and two names that change places
(`names`). Some of these are true all the same ("relations between B and A") and many are no English, so the share is no
error rate: what it is for is to compare two versions, and to read with --list.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

from kortilt import load
from kortilt.checking import Checker
from kortilt.checking.prepared import PreparedFact
from kortilt.model.verdicts import Label
from kortilt.reading.claims import Tag, UnitKind

ROOT = Path(__file__).resolve().parents[1]
VERBS = (
    "visited",
    "criticised",
    "sold",
    "bought",
    "exported",
    "imported",
    "banned",
    "launched",
    "built",
    "destroyed",
    "signed",
    "cancelled",
    "welcomed",
    "ignored",
    "praised",
    "funded",
    "attacked",
    "joined",
    "left",
    "delayed",
    "doubled",
    "reduced",
    "resumed",
    "suspended",
    "supplied",
    "received",
    "invited",
    "expelled",
    "rejected",
    "closed",
    "opened",
    "discussed",
    "announced",
    "promised",
    "threatened",
    "demanded",
    "approved",
    "lost",
    "won",
    "kept",
    "changed",
    "repaired",
    "shared",
    "missed",
    "protected",
    "returned",
    "ended",
)
_SPEECH = re.compile(
    r"^.{3,60}? (?:says?|said|thinks?|finds?|argues?|suggests?|writes?|stressed|reported|claimed)(?: that)? "
)

Facts = list[PreparedFact]


def subjects(facts: Facts) -> Iterator[str]:
    """Give the subject of each fact with the verb of each other one, and all behind it."""
    parts = []
    for fact in facts:
        text = fact.fact.claim
        speech = _SPEECH.match(text)
        start = speech.end() if speech else 0
        verbs = (
            token for token in fact.reading.tokens if token.tag in (Tag.VERB, Tag.AUXILIARY) and token.start > start
        )
        verb = next(verbs, None)
        if verb is not None:
            parts.append((text[start : verb.start].strip(), text[verb.start :]))
    for subject, _ in parts:
        for other, told in parts:
            if subject and other != subject:
                yield f"{subject[0].upper()}{subject[1:]} {told}"


def nouns(facts: Facts) -> Iterator[str]:
    """Give each fact with a noun of another fact in the place of one of its own."""
    found = []
    for fact in facts:
        found += [(fact, token) for token in fact.reading.tokens if token.tag is Tag.NOUN and token.mention < 0]
    for fact, token in found:
        text = fact.fact.claim
        for other, noun in found:
            if other is not fact and noun.concept not in fact.own:
                yield f"{text[: token.start]}{noun.text}{text[token.end :]}"


def verbs(facts: Facts) -> Iterator[str]:
    """Give each fact with another verb in the place of one of its own."""
    for fact in facts:
        text = fact.fact.claim
        for token in fact.reading.tokens:
            if token.tag is Tag.VERB and token.low.endswith("ed"):
                yield from (f"{text[: token.start]}{verb}{text[token.end :]}" for verb in VERBS if verb != token.low)


def names(facts: Facts) -> Iterator[str]:
    """Give each fact with two of its names in each other's place."""
    for fact in facts:
        text = fact.fact.claim
        units = [unit for unit in fact.reading.units if unit.kind is UnitKind.NAME]
        for one, other in combinations(units, 2):
            if not {*one.keys} & {*other.keys}:
                yield f"{text[: one.start]}{other.text}{text[one.end : other.start]}{one.text}{text[other.end :]}"


WAYS: dict[str, Callable[[Facts], Iterator[str]]] = {"subject": subjects, "noun": nouns, "verb": verbs, "names": names}


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=Path, default=ROOT / "facts.toml")
    parser.add_argument("--count", type=int, default=3000, help="sentences of each way, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="print those called supported")
    options = parser.parse_args()
    checker = Checker(load(options.facts))
    facts = [checker.index.prepared(number) for number in range(len(checker.base.facts))]
    for way, make in WAYS.items():
        made = sorted({*make(facts)})
        drawn = random.Random(options.seed).sample(made, min(options.count, len(made)))
        supported = [text for text in drawn if checker.check_claim(text).verdict is Label.SUPPORTED]
        print(
            f"{way:8} {len(drawn):5} sentences, {len(supported):4} called supported ({len(supported) / len(drawn):.3f})"
        )
        if options.list:
            print("".join(f"    {text}\n" for text in supported), end="")


if __name__ == "__main__":
    main()
