"""How many facts each period has."""

from __future__ import annotations

from collections.abc import Iterable

from kortilt.model.facts import Fact
from kortilt.page import Bar, Strip
from kortilt.reports.periods import MONTHS, By, Heading, edtf_of, number_of, period_of


def density(facts: Iterable[Fact], by: By) -> Strip:
    """Count facts per period, from the first that has any to the last; each fact counts once, where it begins."""
    counts: dict[int, int] = {}
    for fact in facts:
        if fact.when.start is not None and period_of(fact.when, by).fits:
            number = number_of(fact.when.start.year, fact.when.start.month, by)
            counts[number] = counts.get(number, 0) + 1
    bars = []
    last: int | None = None
    for number in sorted(counts):
        gap = 0 if last is None else number - last - 1
        if gap == 1:  # one empty period is shorter shown than left out
            bars.append(_bar(number - 1, 0, by))
        bars.append(_bar(number, counts[number], by, after_gap=gap > 1))
        last = number
    return Strip(tuple(bars))


def _bar(number: int, count: int, by: By, *, after_gap: bool = False) -> Bar:
    year, month = divmod(number * MONTHS[by], 12)
    return Bar(Heading(edtf_of(year, month + 1, by)).in_words(), count, after_gap)
