"""Dates in English prose: where they stand, which days their words allow, and how two dates compare.

No date is more exact than its words; nothing comes from today, and what was assumed is told.
"""

from datetime import date
from enum import StrEnum
from functools import lru_cache

from kortilt.model.dates import PartialDate, Span
from kortilt.reading.dates.joints import Relation
from kortilt.reading.dates.mentions import Mention, read_mentions
from kortilt.reading.dates.parts import find_phrases
from kortilt.reading.dates.tokens import tokenise
from kortilt.tuples import NamedTuple

Spans = tuple[Span, ...]
Days = tuple[tuple[int, int], ...]
"""First and last days as numbers, in order and apart."""

UNBOUNDED = 12 * 9999
"""More months than lie between any two dates of the calendar: the greatest duration where a side is open."""


class DateMention(NamedTuple):
    """A date in a text."""

    start: int
    end: int
    """The span in the text, in code points, with its preposition where that changes the meaning."""
    text: str
    when: PartialDate
    """The days that the words allow; "by July" allows every day up to its end."""
    relation: Relation
    """How something lies to the date: "in" is at some time within, "throughout" all of it or between its ends."""
    assumed: str = ""
    """What was assumed to read it, such as "the year of the date before it (2023)"."""


class DateComparison(StrEnum):
    """How a claim's days lie to a fact's."""

    EQUAL = "equal"
    COARSER = "coarser"
    """The claim's hold all of the fact's, and more."""
    NARROWER = "narrower"
    """The claim's lie inside the fact's, and are fewer."""
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


def find_dates(text: str, *, as_of: date | None = None, context: PartialDate | None = None) -> tuple[DateMention, ...]:
    """The dates that a text names, in order and apart from each other.

    `context` gives a year, or a date to count from, where the text gives none; `as_of` is the day on which
    "last year" was written. A date that still lacks its year is left out.
    """
    line = tokenise(text)
    phrases = find_phrases(line)
    if not phrases:
        return ()
    return tuple(_placed(text, one) for one in read_mentions(line, phrases, as_of, context))


def compare(claim: DateMention | PartialDate, fact: PartialDate) -> DateComparison:
    """How the days that the claim allows lie to those that the fact allows."""
    return _compared((claim.when if isinstance(claim, DateMention) else claim).spans, fact.spans)


@lru_cache(4096)
def _compared(claim: Spans, fact: Spans) -> DateComparison:
    mine, its = _merged(claim), _merged(fact)
    if mine == its:
        return DateComparison.EQUAL
    if _holds(mine, its):
        return DateComparison.COARSER
    if _holds(its, mine):
        return DateComparison.NARROWER
    meets = any(one[0] <= other[1] and other[0] <= one[1] for one in mine for other in its)
    return DateComparison.OVERLAPS if meets else DateComparison.DISJOINT


def duration_between(earlier: PartialDate, later: PartialDate) -> tuple[int, int]:
    """The least and the greatest number of whole months that can lie between two dates.

    From July to September 2023 it is one (31 July to 1 September) to two. An open side gives 0 or `UNBOUNDED`, and so
    does an order that cannot be: 0.
    """
    least = _months(earlier.end, later.start) if earlier.end and later.start else 0
    greatest = _months(earlier.start, later.end) if earlier.start and later.end else UNBOUNDED
    return max(least, 0), max(greatest, 0)


def _placed(text: str, mention: Mention) -> DateMention:
    start, end, when, relation, assumed = mention
    return DateMention(start, end, text[start:end], when, relation, assumed)


def _merged(spans: Spans) -> Days:
    # Days as numbers; spans that touch are one.
    merged: list[tuple[int, int]] = []
    bounds = ((s.toordinal() if s else 0, e.toordinal() if e else date.max.toordinal() + 1) for s, e in spans)
    for start, end in sorted(bounds):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _holds(outer: Days, inner: Days) -> bool:
    return all(any(one[0] <= other[0] and other[1] <= one[1] for one in outer) for other in inner)


def _months(first: date, last: date) -> int:
    months = 12 * (last.year - first.year) + last.month - first.month
    # A month is whole when its day has come round.
    return months - 1 if last.day < first.day and last >= first else months
