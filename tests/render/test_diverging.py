"""Diverging charts at any width: nothing past the edge, no bar lost, and no two names that read alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from kortilt.page import Cell, Diverging, Opposed, OpposedGroup, Page
from kortilt.render import Look
from kortilt.render.diverging import diverging_lines
from kortilt.render.terminal import page_text

NORTH, SOUTH = "Republic of the Northern Vale", "Republic of the Southern Vale"


def chart(*rows: tuple[str, int, int], heading: str = "2023", outcome: str = "no move") -> Diverging:
    group = OpposedGroup(heading, tuple(Opposed(*row) for row in rows), Cell(outcome))
    return Diverging("cooler", "warmer", (group,))


def drawn(block: Diverging, width: int, *, unicode: bool = True) -> str:
    return page_text(Page((block,)), Look(width=width, unicode=unicode))


def test_what_follows_stands_behind_its_heading_or_below_it() -> None:
    block = chart(("Bern", 1, 0), ("Corm", 0, 2), heading="Beginning not given", outcome="too few to tell (3 facts)")
    assert drawn(block, 46).splitlines()[1] == "Beginning not given  too few to tell (3 facts)"
    assert drawn(block, 45).splitlines()[1:3] == ["Beginning not given", "  too few to tell (3 facts)"]
    assert drawn(block, 24).splitlines()[1:4] == ["Beginning not given", "  too few to tell (3", "  facts)"]


@pytest.mark.parametrize(
    ("width", "unicode", "names"),
    [
        (100, True, ["Republic of the Northern Va…", "Republic of the Southern Va…"]),
        (60, True, ["Republic of the N…", "Republic of the S…"]),
        (36, True, ["…Northern", "…Southern"]),
        (36, False, ["...Norther", "...Souther"]),
    ],
)
def test_long_names_are_cut_where_they_differ(width: int, unicode: bool, names: list[str]) -> None:
    lines = drawn(chart((NORTH, 1, 0), (SOUTH, 0, 2)), width, unicode=unicode).splitlines()
    assert [line[2 : 2 + len(name)] for line, name in zip(lines[2:], names, strict=True)] == names


def test_a_name_that_is_cut_is_marked() -> None:
    lines = drawn(chart(("Merland upon the Lurne", 1, 0), ("Ostermoor", 0, 2)), 40).splitlines()
    assert [line.split("  ")[1] for line in lines[2:]] == ["Merland up…", "Ostermoor"]
    lines = drawn(chart(("Merland upon the Lurne", 1, 0), ("Ostermoor", 0, 2)), 40, unicode=False).splitlines()
    assert lines[2].startswith("  Merland... ")


@pytest.mark.parametrize("unicode", [True, False])
def test_what_counts_is_never_without_a_bar(unicode: bool) -> None:
    lines = drawn(chart(("Bern", 1, 0), ("Corm", 0, 5000)), 80, unicode=unicode).splitlines()
    bar, axis = ("█", "│") if unicode else ("#", "|")
    assert f" 1 {bar}{axis}" in lines[2]
    assert lines[2].count(bar) == 1
    assert lines[3].endswith(f"{bar} 5,000")


NAMES = st.tuples(st.text("ab 中", max_size=60), st.text("ab 中", max_size=60)).map(
    lambda ends: [f"{ends[0]}{end}" for end in (f"c{ends[1]}", f"d{ends[1]}")]
)
"""Two that differ in one letter."""
COUNTS = st.integers(0, 100_000)


@given(NAMES, st.tuples(COUNTS, COUNTS), st.tuples(COUNTS, COUNTS), st.integers(40, 130), st.booleans())
def test_any_chart_fits(
    names: list[str], one: tuple[int, int], other: tuple[int, int], width: int, unicode: bool
) -> None:
    outcome = f"> toward {names[0]} (no fact on {names[1]})"
    block = chart((names[0], *one), (names[1], *other), heading="second half of 2022", outcome=outcome)
    lines = [line.plain for line in diverging_lines(block, Look(width=width, unicode=unicode))]
    assert all(cell_len(line) <= width for line in lines)
    labels = min(30, width // 3, max(map(cell_len, names)) + 2)
    assert set_cell_size(lines[-2], labels) != set_cell_size(lines[-1], labels)
    written = "".join("".join(lines[:-2]).split())
    assert "".join(outcome.split()) in written
    axis = "│" if unicode else "|"
    for line, counts in zip(lines[-2:], (one, other), strict=True):
        sides = line.split(axis)
        for side, count in zip(sides, counts, strict=True):
            assert (f"{count:,}" in side) == bool(count)
            assert any(bar in side for bar in "█#") == bool(count)
