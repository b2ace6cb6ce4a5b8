"""Bars at any width: in as many columns as fit, every number told, and nothing past the edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kortilt.page import Bars, Page, Section, Tally
from kortilt.render import Look
from kortilt.render.markdown import page_markdown
from kortilt.render.terminal import page_text

TOPICS = Bars("Topic", (Tally("law", 16), Tally("river trade", 7), Tally("silt", 3), Tally("fish", 1)))


@pytest.mark.parametrize(
    ("width", "unicode", "lines"),
    [
        (
            80,
            True,
            (
                "law          16 ████████████",
                "river trade   7 █████▎",
                "silt          3 ██▎",
                "fish          1 ▊",
            ),
        ),
        (
            80,
            False,
            (
                "law          16 ############",
                "river trade   7 #####",
                "silt          3 ##",
                "fish          1 #",
            ),
        ),
        # Shorter bars where there is little room.
        (20, True, ("law          16 ████", "river trade   7 █▊", "silt          3 ▊", "fish          1 ▎")),
        # Too narrow for label and bar on one line.
        (
            12,
            True,
            ("law", "  16 ███████", "river trade", "   7 ███", "silt", "   3 █▎", "fish", "   1 ▌"),
        ),
    ],
)
def test_bars_of_topics(width: int, unicode: bool, lines: tuple[str, ...]) -> None:
    assert page_text(Page((TOPICS,)), Look(width=width, unicode=unicode)) == "\n".join(lines) + "\n"


def test_many_bars_stand_in_columns_read_downwards() -> None:
    bars = Bars("Year", tuple(Tally(str(year), year - 1999) for year in range(2000, 2009)))
    assert page_text(Page((bars,)), Look(width=60)) == (
        "2000  1 █▍              2005  6 ████████\n"
        "2001  2 ██▋             2006  7 █████████▍\n"
        "2002  3 ████            2007  8 ██████████▋\n"
        "2003  4 █████▍          2008  9 ████████████\n"
        "2004  5 ██████▋\n"
    )


@pytest.mark.parametrize(("unicode", "bar"), [(True, "▏"), (False, "#")])
def test_what_counts_is_never_without_a_bar(unicode: bool, bar: str) -> None:
    bars = Bars("Topic", (Tally("law", 5000), Tally("silt", 1), Tally("fish", 0)))
    lines = page_text(Page((bars,)), Look(width=40, unicode=unicode)).splitlines()
    assert lines[1:] == [f"silt      1 {bar}", "fish      0"]


def test_markdown_has_a_table() -> None:
    assert page_markdown(Page((Section("By *topic*", "4 topics", "kortilt timeline"), TOPICS))) == (
        "## By \\*topic\\*\n\n4 topics\n\nkortilt timeline\n\n"
        "| Topic | Facts |\n| --- | --- |\n| law | 16 |\n| river trade | 7 |\n| silt | 3 |\n| fish | 1 |\n"
    )


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (40, "By topic  4 topics  kortilt timeline\nlaw"),
        (30, "By topic  4 topics\nkortilt timeline\nlaw"),
        (17, "By topic\n4 topics\nkortilt timeline\nlaw"),
    ],
)
def test_a_section_stands_close_above_its_block(width: int, text: str) -> None:
    page = Page((Section("By topic", "4 topics", "kortilt timeline"), TOPICS))
    assert page_text(page, Look(width=width)).startswith(text)


LABELS = st.text("abcdefgh\u4e2d\u6587", min_size=1, max_size=14)
ROWS = st.lists(st.builds(Tally, LABELS, st.integers(1, 100_000)), min_size=1, max_size=60)


@given(ROWS, st.integers(16, 200), st.booleans())
def test_any_bars_fit_and_none_is_lost(rows: list[Tally], width: int, unicode: bool) -> None:
    look = Look(width=width, unicode=unicode)
    lines = page_text(Page((Bars("Thing", tuple(rows)),)), look).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert unicode or all(set(line) <= {*" #,0123456789", *"".join(row.label for row in rows)} for line in lines)
    written = "".join("".join(lines).split())
    for row in rows:
        assert row.label in written
        assert f"{row.facts:,}" in written
