"""The axis of time: where a day stands, with long empty stretches cut out and full years drawn wider."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

CUT = 20.0
"""Width of a break."""
LONGEST_KEPT = 1
"""One empty year is drawn, as in the strip above a table; a longer stretch is cut out."""
CUT_SHARE = 0.2
"""Breaks take this share of the width at the most: where there would be more, the shorter stretches are drawn."""
FLOOR = 34.0
"""A year in which anything begins or ends is as wide as this, if there is room for all of them."""
FLOOR_SHARE = 0.45
GROWTH = 0.75
"""How the width of a year grows with its facts: less than they do."""


class Days(NamedTuple):
    """Days from the first to the last, as ordinals, both inside; None is an open side."""

    first: int | None
    last: int | None


class Piece(NamedTuple):
    """Days that are drawn evenly, or cut out."""

    first: int
    end: int
    """The day after the last."""
    left: float
    right: float
    is_cut: bool = False

    @property
    def day(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / (self.end - self.first)


class Axis(NamedTuple):
    """Pieces from left to right; each begins where the one before it ends. Most are years."""

    pieces: tuple[Piece, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right

    @property
    def cuts(self) -> tuple[Piece, ...]:
        """The stretches that are cut out."""
        return tuple(piece for piece in self.pieces if piece.is_cut)

    @property
    def is_even(self) -> bool:
        """Whether a day is as wide everywhere, breaks aside."""
        widths = [piece.day for piece in self.pieces if not piece.is_cut]
        return max(widths) < 1.1 * min(widths)

    def at(self, day: int) -> float:
        """Give the place where a day begins."""
        number = bisect_right(self.pieces, day, key=lambda piece: piece.first) - 1
        piece = self.pieces[max(number, 0)]
        return piece.left + (day - piece.first) * piece.day

    def span(self, days: Days) -> tuple[float, float]:
        """Give the place of days; an open side ends with the axis."""
        left = self.left if days.first is None else self.at(days.first)
        return left, self.right if days.last is None else self.at(days.last + 1)


def build_axis(spans: Sequence[Days], left: float, right: float) -> Axis | None:
    """Lay out an axis for these days; None where no day is given."""
    days = [day for span in spans for day in span if day is not None]
    if not days:
        return None
    first, last = date.fromordinal(min(days)), date.fromordinal(max(days))
    if first.year == last.year:
        month = date(first.year, first.month, 1).toordinal()
        return Axis((Piece(month, _month_end(last.year, last.month), left, right),))
    begun = Counter(_year(next(day for day in span if day is not None)) for span in spans if any(span))
    return Axis(tuple(_placed(_runs({_year(day) for day in days}, right - left), begun, left, right)))


class _Run(NamedTuple):
    first: int
    """A year."""
    years: int
    is_cut: bool = False
    is_empty: bool = False


def _runs(touched: Iterable[int], room: float) -> list[_Run]:
    years = sorted(touched)
    gaps = sorted((after - before - 1 for before, after in pairwise(years)), reverse=True)
    most = int(room * CUT_SHARE / CUT)
    shortest_cut = max(LONGEST_KEPT, gaps[most] if most < len(gaps) else 0) + 1
    runs = [_Run(years[0], 1)]
    for before, after in pairwise(years):
        gap = after - before - 1
        if gap >= shortest_cut:
            runs.append(_Run(before + 1, gap, is_cut=True, is_empty=True))
        else:
            runs += [_Run(year, 1, is_empty=True) for year in range(before + 1, after)]
        runs.append(_Run(after, 1))
    return runs


def _placed(runs: Sequence[_Run], begun: Counter[int], left: float, right: float) -> list[Piece]:
    room = right - left - CUT * sum(run.is_cut for run in runs)
    drawn = [run for run in runs if not run.is_cut]
    floor = min(FLOOR, room * FLOOR_SHARE / len(drawn))
    weights = [0.0 if run.is_empty else (begun[run.first] + 0.3) ** GROWTH for run in drawn]
    rest, total = room - floor * len(drawn), sum(weights)
    widths = {run.first: floor + rest * weight / total for run, weight in zip(drawn, weights, strict=True)}
    pieces = []
    for run in runs:
        end = left + (CUT if run.is_cut else widths[run.first])
        last = run.first + run.years - 1
        pieces.append(Piece(date(run.first, 1, 1).toordinal(), _month_end(last, 12), left, end, run.is_cut))
        left = end
    return pieces


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _month_end(year: int, month: int) -> int:
    # The year after 9999 is no date.
    return date(year, 12, 31).toordinal() + 1 if month == 12 else date(year, month + 1, 1).toordinal()
