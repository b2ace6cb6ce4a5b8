"""Other months and years, and the same date told coarser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutating.changes import FALSE, REFUTED, SUPPORTED, UNKNOWN, Mutation, is_single_event, put

from kortilt.model.date_forms import MONTHS
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Fact, FactBase
from kortilt.model.verdicts import Label

MONTH_NAMES = tuple(MONTHS)
_MONTH = "(" + "|".join(MONTHS) + ")"
_DATED = re.compile(rf"\b(?:(\d{{1,2}}) )?{_MONTH}(?: (\d{{4}}))?\b")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_RANGE = re.compile(
    rf"\b(?:from|between) (?:(?:\d+ )?{_MONTH} ?)?(?:\d{{4}} )?(?:\d+ )?(?:to|and) (?:\d+ )?(?:{_MONTH} )?(\d{{4}})\b"
)
_BY = re.compile(rf"\b(?:by|until|before)(?: the end of)? (?:\d+ )?(?:{_MONTH} )?$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after) (?:[\w-]+ ){0,6}$", re.IGNORECASE)
_HALF = re.compile(r"\bthe (first|second) half of (\d{4})")
_EARLY = re.compile(r"\b(early|late) (?=\d{4}\b)")


def months(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each month changed to one outside the fact's date."""
    text = fact.claim
    used = set(re.findall(_MONTH, text))
    ranges = [match.span() for match in _RANGE.finditer(text)]
    for match in _DATED.finditer(text):
        year = match[3] or _year_after(text, match.end())
        if year is None:
            continue
        at = MONTHS.index(match[2])
        in_range = any(start <= match.start() < end for start, end in ranges)
        for shift in (-5, -1, 1, 4):
            if not 0 <= at + shift < 12 or MONTHS[at + shift] in used:
                continue
            wanted = _wanted(fact, match, _month_of(int(year), at + shift), _month_of(int(year), at), in_range)
            if wanted:
                new = MONTHS[at + shift]
                yield Mutation("month", put(text, match.start(2), match.end(2), new), wanted, new)
    yield from _halves(fact)


def _year_after(text: str, end: int) -> str | None:
    found = _YEAR.search(text, end)
    return found[1] if found and found.start() - end < 40 else None


def _month_of(year: int, at: int) -> PartialDate:
    return parse_edtf(f"{year}-{at + 1:02}")


def _wanted(
    fact: Fact, match: re.Match[str], new: PartialDate, old: PartialDate, in_range: bool
) -> frozenset[Label] | None:
    """Give the labels for another date in a place, or None where it may still be true."""
    text = fact.claim
    if _BY.search(text[: match.start()]):
        return UNKNOWN if new < old else None
    if in_range:
        # A wider range would be coarser and still true; a narrower one is not covered.
        return FALSE if new.within(fact.when) else None
    if new.overlaps(fact.when):
        return None
    is_of = re.search(r"\b(?:of|put at .*) $", text[: match.start()]) is not None
    is_main = (
        is_single_event(fact) and not is_of and old.overlaps(fact.when) and not _SINCE.search(text[: match.start()])
    )
    several = len(fact.when.spans) > 1
    return REFUTED if is_main and not several else FALSE


def _halves(fact: Fact) -> Iterator[Mutation]:
    for match in _HALF.finditer(fact.claim):
        other = "second" if match[1] == "first" else "first"
        yield Mutation("month", put(fact.claim, match.start(1), match.end(1), other), REFUTED, other)
    for match in _EARLY.finditer(fact.claim):
        other = "late" if match[1] == "early" else "early"
        wanted = REFUTED if is_single_event(fact) else FALSE
        yield Mutation("month", put(fact.claim, match.start(1), match.end(1), other), wanted, other)


def years(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each year, or all years of a range, moved outside the fact's date."""
    text = fact.claim
    ranges = list(_RANGE.finditer(text))
    for match in ranges:
        for shift in (-4, 6):
            moved = _YEAR.sub(lambda year, by=shift: str(int(year[1]) + by), match[0])
            wanted = REFUTED if is_single_event(fact) else FALSE
            new = _YEAR.findall(moved)[-1]
            if not parse_edtf(new).overlaps(fact.when) and not fact.when.is_open:
                yield Mutation("year", put(text, match.start(), match.end(), moved), wanted, new)
    for match in _YEAR.finditer(text):
        if any(one.start() <= match.start() < one.end() for one in ranges):
            continue
        for shift in (-10, -1, 1, 3):
            new = str(int(match[1]) + shift)
            wanted = _wanted(fact, match, parse_edtf(new), parse_edtf(match[1]), False)
            if wanted and new not in text:
                yield Mutation("year", put(text, match.start(), match.end(), new), wanted, new)


def coarser(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with a single date told by month or year; a figure of a month is not that of its year."""
    text = fact.claim
    ranges = [match.span() for match in _RANGE.finditer(text)]
    is_flow = any(not figure.change and figure.unit != "rank" for figure in fact.figures)
    for match in _DATED.finditer(text):
        if match[3] is None or any(start <= match.start() < end for start, end in ranges):
            continue
        if match[1]:
            shown = f"{match[2]} {match[3]}"
            yield Mutation("coarser date", _redated(text, match, shown), SUPPORTED)
        before = text[: match.start()].split()[-1:] or [""]
        is_plain = before[0].lower() in ("in", "on", "of") and parse_edtf(match[3]).overlaps(fact.when)
        if is_plain and not is_flow:
            yield Mutation("coarser date", _redated(text, match, match[3]), SUPPORTED)


def _redated(text: str, match: re.Match[str], shown: str) -> str:
    before = re.sub(r"\bon $", "in ", text[: match.start()])
    before = re.sub(r"\bOn $", "In ", before)
    return before + shown + text[match.end() :]
