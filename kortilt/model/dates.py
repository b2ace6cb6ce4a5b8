"""A date as a source gives it: its EDTF text and the spans of days that it may mean.

A date is never more exact than its text, and nothing in it comes from today.
"""

from datetime import date, timedelta
from typing import Literal

from kortilt.tuples import NamedTuple

Span = tuple[date | None, date | None]
"""First and last day, both inside; None is an open side."""

DateForm = Literal["date", "interval", "one_of", "all_of", "unknown"]
Precision = Literal["day", "month", "season", "quarter", "third", "half", "year", "decade", "century", "unknown"]
Qualifier = Literal["", "~", "?", "%"]

# An open side sorts outside every day: before day 1 of year 1, and after the last day of 9999.
_BEFORE_ALL = 0
_AFTER_ALL = date.max.toordinal() + 1


class PartialDate(NamedTuple):
    """A date of ISO 8601-2:2019 (EDTF of the Library of Congress) that may be coarse, open, split or unknown."""

    edtf: str
    """As written; it reads back to an equal value."""
    spans: tuple[Span, ...]
    """In order of time; several for a set of several members."""
    precision: Precision
    """Of the coarsest part, and of what is known: "2023-XX" is known to the year."""
    form: DateForm = "date"
    qualifier: Qualifier = ""
    """Of the whole; the ends of an interval and the members of a set keep theirs in `edtf`."""

    @property
    def start(self) -> date | None:
        """The first day it can mean; None where that side is open."""
        # Spans stand in order and an open start comes first, so the first span holds it.
        return self.spans[0][0]

    @property
    def end(self) -> date | None:
        """The last day it can mean; None where that side is open."""
        last = date.min
        for _, end in self.spans:
            if end is None:
                return None
            last = max(last, end)
        return last

    @property
    def is_unknown(self) -> bool:
        """Whether it is XXXX, of which nothing is known."""
        return self.form == "unknown"

    @property
    def is_open(self) -> bool:
        """Whether a side has no bound; an unknown date is open on both."""
        return self.start is None or self.end is None

    @property
    def is_approximate(self) -> bool:
        """Whether it, an end or a member is marked as "about" (~ or %)."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def is_uncertain(self) -> bool:
        """Whether it, an end or a member is marked as uncertain (? or %)."""
        return "?" in self.edtf or "%" in self.edtf

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both may mean a same day, which an unknown date may with any other."""
        return any(_meets(mine, its) for mine in self.spans for its in other.spans)

    def within(self, other: "PartialDate") -> bool:
        """Whether each of its spans lies wholly inside `other`; an open side only inside an open side."""
        outer = other.spans if len(other.spans) == 1 else _joined(other.spans)
        return all(any(_is_inside(mine, its) for its in outer) for mine in self.spans)

    def covers(self, other: "PartialDate") -> bool:
        """Whether `other` lies wholly inside it."""
        return other.within(self)

    def sort_key(self) -> tuple[bool, int, int]:
        """By lower bound, then the wider first, the unknown last of all; dates of the same days share a key."""
        start, end = self.start, self.end
        first = _BEFORE_ALL if start is None else start.toordinal()
        last = _AFTER_ALL if end is None else end.toordinal()
        return (self.is_unknown, first, -last)

    # All four, since a tuple would otherwise compare the texts.
    def __lt__(self, other: object) -> bool:
        return self.sort_key() < other.sort_key() if isinstance(other, PartialDate) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.sort_key() <= other.sort_key() if isinstance(other, PartialDate) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.sort_key() > other.sort_key() if isinstance(other, PartialDate) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.sort_key() >= other.sort_key() if isinstance(other, PartialDate) else NotImplemented

    def __str__(self) -> str:
        return self.edtf


def _joined(spans: tuple[Span, ...]) -> list[Span]:
    # April and May are one span, without a gap for a date that lies across both.
    joined: list[Span] = []
    for start, end in spans:
        if joined and start is not None and (joined[-1][1] is None or start <= joined[-1][1] + timedelta(days=1)):
            before = joined[-1]
            joined[-1] = (before[0], None if before[1] is None or end is None else max(before[1], end))
        else:
            joined.append((start, end))
    return joined


def _meets(one: Span, other: Span) -> bool:
    return _is_in_order(one[0], other[1]) and _is_in_order(other[0], one[1])


def _is_in_order(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start <= end


def _is_inside(inner: Span, outer: Span) -> bool:
    starts_inside = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends_inside = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return starts_inside and ends_inside
