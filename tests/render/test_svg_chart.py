"""A chart as a picture: bars on one scale that stay in it, what they tell when pointed at, and tables below."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kortilt.page import Cell, Column, Diverging, Grid, Group, Opposed, OpposedGroup, Role
from kortilt.picture import Chart
from kortilt.render.svg import picture_svg
from kortilt.render.svg_lines import MARGIN, WIDTH
from kortilt.render.svg_text import text_width

COUNTS = st.integers(0, 40) | st.integers(0, 2_000_000)
SVG = "{http://www.w3.org/2000/svg}"
LEFT, RIGHT = "grew cooler", "grew warmer"


def chart_of(*rows: tuple[int, int]) -> Chart:
    bars = tuple(Opposed(f"Row {at}", left, right) for at, (left, right) in enumerate(rows))
    return Chart("T", "W", Diverging(LEFT, RIGHT, (OpposedGroup("Roads", bars, Cell("more")),)), ())


def places(root: ElementTree.Element) -> list[tuple[float, float]]:
    """From where to where each bar and each text goes."""
    found = []
    for each in root.iter(f"{SVG}rect"):
        if each.get("class") == "hue":
            left = float(each.get("x") or "")
            found.append((left, left + float(each.get("width") or "")))
    for each in root.iter(f"{SVG}text"):
        kinds = (each.get("class") or "").split()
        size, x = float(each.get("font-size") or ""), float(each.get("x") or "")
        width = text_width("".join(each.itertext()), size, is_bold="b" in kinds)
        found.append((x - width, x) if "e" in kinds else (x, x + width))
    return found


@given(st.lists(st.tuples(COUNTS, COUNTS), max_size=6))
@example([(40, 1)])
@example([(1, 40)])
@example([(3, 0), (5, 0)])
@example([(0, 7)])
@example([(2, 3), (30, 500)])
def test_bars_and_their_numbers_stay_in_the_picture(rows: list[tuple[int, int]]) -> None:
    root = ElementTree.fromstring(picture_svg(chart_of(*rows)))
    for left, right in places(root):
        assert MARGIN - 0.1 <= left <= right <= WIDTH - MARGIN + 0.1
    # However few lie on a side, there is room for its name.
    texts = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    assert [text for text in texts if text in (LEFT, RIGHT)] == [LEFT, RIGHT]


def test_bars_are_on_one_scale() -> None:
    root = ElementTree.fromstring(picture_svg(chart_of((4, 1), (10, 20))))
    widths = [float(each.get("width") or "") for each in root.iter(f"{SVG}rect") if each.get("class") == "hue"]
    assert [width / widths[1] for width in widths] == pytest.approx([4, 1, 10, 20], abs=0.01)


def test_a_bar_tells_what_is_behind_it() -> None:
    row = Opposed("Rails", 1, 2, ("one <shut>", "f-1"), ("two opened", "f-2", "f-3"))
    chart = Chart("T", "W", Diverging("shut", "opened", (OpposedGroup("2023", (row,), Cell("")),)), ())
    root = ElementTree.fromstring(picture_svg(chart))
    told = {
        each.findtext(f"{SVG}title"): ([*each.iter(f"{SVG}rect")], each.findtext(f"{SVG}text"))
        for each in root.iter(f"{SVG}g")
        if each.get("role") == "graphics-symbol img"
    }
    assert [*told] == ["one <shut>\nf-1", "two opened\nf-2\nf-3"]
    # The bar and its number both tell it.
    assert [(len(bars), number) for bars, number in told.values()] == [(1, "1"), (1, "2")]


def test_a_table_has_a_line_for_each_row() -> None:
    long = "A sentence that is much too long for what is left of one line of a picture. " * 4
    rows = ((Cell("Roads", Role.LABEL), Cell("12"), Cell("shut")), (Cell(""), Cell("3"), Cell(long)))
    grid = Grid((Column("What"), Column("n"), Column("How")), (Group("2022", rows), Group("2023", rows[:1])))
    root = ElementTree.fromstring(picture_svg(Chart("T", "W", Diverging("a", "b", ()), ("above", grid, "below"))))
    lines: dict[float, list[tuple[float, str]]] = {}
    for each in root.iter(f"{SVG}text"):
        lines.setdefault(float(each.get("y") or ""), []).append((float(each.get("x") or ""), "".join(each.itertext())))
    found = [[text for _, text in sorted(line)] for _, line in sorted(lines.items())]
    start, end = found.index(["above"]), found.index(["below"])
    table = found[start + 1 : end]
    assert table[:3] == [["What", "n", "How"], ["2022"], ["Roads", "12", "shut"]]
    assert table[-2:] == [["2023"], ["Roads", "12", "shut"]]
    assert " ".join(" ".join(line) for line in table[3:-2]).split() == ["3", *long.split()]
    # Columns stand below their titles, and no text reaches the next one.
    columns = {text: x for line in lines.values() for x, text in line if text in ("What", "Roads", "n", "12", "How")}
    assert columns["What"] == columns["Roads"] < columns["n"] == columns["12"] < columns["How"]
    assert columns["n"] > columns["Roads"] + text_width("Roads", 12, is_bold=True)
    assert WIDTH - 200 < max(right for _, right in places(root)) <= WIDTH - MARGIN + 0.1
