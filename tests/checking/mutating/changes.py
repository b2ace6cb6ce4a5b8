"""What a mutation is, and how words are put into a sentence in the place of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kortilt.model.actors import Country, Named
from kortilt.model.facts import Fact, FactBase, Kind
from kortilt.model.verdicts import Label

SUPPORTED = frozenset([Label.SUPPORTED])
REFUTED = frozenset([Label.REFUTED])
UNKNOWN = frozenset([Label.NOT_ENOUGH_EVIDENCE])
FALSE = REFUTED | UNKNOWN
"""It does not follow; whether the fact excludes it is a matter of judgement."""

_ARTICLED = re.compile(r"\b(?:States|Nations|Kingdom|Federation|Republic|League|Commission|[A-Z]{3,4}|U\.?S\.?A?\.?)\b")


class Mutation(NamedTuple):
    """A fact's sentence with one thing changed, and the labels that are right for it."""

    kind: str
    text: str
    wanted: frozenset[Label]
    new: str = ""
    """What stands there now, to tell whether another fact says just that."""

    @property
    def is_true(self) -> bool:
        """Whether the sentence still follows from the fact."""
        return self.wanted == SUPPORTED


class Spot(NamedTuple):
    """A declared name in a sentence."""

    start: int
    end: int
    text: str
    who: Named


def spots(base: FactBase, text: str) -> Iterator[Spot]:
    """Give each name in a sentence that can mean one only."""
    for mention in base.names.find(text):
        if len(mention.meant) == 1:
            yield Spot(mention.start, mention.end, text[mention.start : mention.end], mention.meant[0])


def put(text: str, start: int, end: int, new: str) -> str:
    """Put other words in a place of a sentence; a first letter and "a" or "an" before it follow suit."""
    before, after = text[:start], text[end:]
    if not before and new[:1].islower():
        new = new[0].upper() + new[1:]
    wants_n = new[:1].lower() in "aeio" or new.startswith("8")
    if before.endswith((" a ", " an ")):
        before = before[: -len(before.rpartition(" ")[0].rpartition(" ")[2]) - 1] + ("an " if wants_n else "a ")
    return before + new + after


def put_name(text: str, spot: Spot, new: str, is_adjective: bool = False) -> str:
    """Put another name in the place of one, with or without its article."""
    start, after = spot.start, text[spot.end :]
    is_articled = text[:start].lower().endswith("the ")
    if not is_adjective:
        if is_articled and isinstance(spot.who, Country) and not _ARTICLED.search(new):
            start -= 4
        elif not is_articled and _ARTICLED.search(new) and not text[:start].endswith(("'s ", "’s ")):
            new = f"the {new}"
    if new.endswith("s") and after.startswith("'s"):
        after = "'" + after[2:]
    return put(text[: spot.end], start, spot.end, new) + after


def is_single_event(fact: Fact) -> bool:
    """Whether the fact tells of something that happened once, so that another date, doer or place excludes it."""
    return fact.kind in (Kind.EVENT, Kind.FIGURE, Kind.STATEMENT) and not fact.when.is_open


def has_open_list(fact: Fact) -> bool:
    """Whether further things may belong to what the fact lists."""
    return re.search(r"\b(?:others?|such as|including|among|besides)\b", fact.claim) is not None
