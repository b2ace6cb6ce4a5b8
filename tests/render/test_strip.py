"""Density strips at any width: bars stand over their own labels, gaps show, and nothing runs past the edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kortilt.page import Bar, Strip
from kortilt.render import Look
from kortilt.render.strip import strip_lines

YEARS = Strip((Bar("2019", 1), Bar("2020", 8), Bar("2021", 0), Bar("2022", 4), Bar("2030", 2, after_gap=True)))


@pytest.mark.parametrize(
    ("width", "unicode", "lines"),
    [
        (80, True, ("▁▁▁▁ ████      ▄▄▄▄   ▂▂▂▂", "2019 2020 2021 2022 ⋯ 2030", " 1    8         4      2")),
        (80, False, (".... @@@@      ====   ::::", "2019 2020 2021 2022 ~ 2030", " 1    8         4      2")),
        # Too narrow for all labels: a blank bar stands for the years left out, and some bars go without.
        (20, True, ("▁▁ ██    ▄▄    ▂▂", "2019  2021")),
        (20, False, (".. @@    ==    ::", "2019  2021")),
        # Too narrow for bars that stand apart.
        (13, True, ("▁▁██  ▄▄  ▂▂", "2019  2022")),
        # Narrower than the bars: neighbours are added up.
        (5, True, ("█▄▂", "2019")),
    ],
)
def test_strip_of_years(width: int, unicode: bool, lines: tuple[str, ...]) -> None:
    assert strip_lines(YEARS, Look(width=width, unicode=unicode)) == lines


def test_narrow_strip_of_months_labels_years_where_they_begin() -> None:
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    bars = tuple(Bar(f"{name} {year}", 1) for year in (2022, 2023) for name in names)
    assert strip_lines(Strip(bars), Look(width=40)) == ("█" * 24, "Jan 2022    Jan 2023")


BARS = st.lists(st.tuples(st.integers(0, 3000), st.booleans()), min_size=1, max_size=120)


@given(BARS, st.integers(10, 200), st.booleans())
def test_any_strip_fits(given_bars: list[tuple[int, bool]], width: int, unicode: bool) -> None:
    bars = tuple(Bar(f"{1900 + at}", count, gap and at > 0) for at, (count, gap) in enumerate(given_bars))
    if not any(bar.facts for bar in bars):
        bars = (*bars, Bar("2050", 1))
    lines = strip_lines(Strip(bars), Look(width=width, unicode=unicode))
    assert all(len(line) <= width for line in lines)
    assert all(lines)
    assert unicode or all(line.isascii() for line in lines)
