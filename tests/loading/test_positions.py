"""Where keys, values and headers stand in texts written out here; random texts are in test_positions_in_any_text.py."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from kortilt.loading.positions import Positions, Span, header_lines, line_at, line_column

BASE = '''\
[countries.KP]
aliases = ["DPRK", "North Korea"]
[[facts]]
id = "a"
actor = [  # [[facts]]
    "RU", 'KP',
]
office = { title = "a # b", when.from = 2023-10, }
said.by = "x"
[facts.note]
[[facts.figures]]
measure = "weight"
[[facts.figures]]
measure = """so they
[[facts]]
say"""""
[[ "f\\u0061cts" ]]  # the second
"a b" = 2023-06-12 10:00:00
'''


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("countries",), "countries", "[countries.KP]"),
        (("countries", "KP"), "KP", "[countries.KP]"),
        (("countries", "KP", "aliases"), "aliases", '["DPRK", "North Korea"]'),
        (("countries", "KP", "aliases", 1), None, '"North Korea"'),
        (("facts",), "facts", "[[facts]]"),
        (("facts", 0), None, "[[facts]]"),
        (("facts", 0, "id"), "id", '"a"'),
        (("facts", 0, "actor"), "actor", "[  # [[facts]]\n    \"RU\", 'KP',\n]"),
        (("facts", 0, "actor", 1), None, "'KP'"),
        (("facts", 0, "office"), "office", '{ title = "a # b", when.from = 2023-10, }'),
        (("facts", 0, "office", "title"), "title", '"a # b"'),
        # A table that only a dotted key implies stands at that whole key.
        (("facts", 0, "office", "when"), "when", "when.from"),
        (("facts", 0, "office", "when", "from"), "from", "2023-10"),
        (("facts", 0, "said"), "said", "said.by"),
        (("facts", 0, "said", "by"), "by", '"x"'),
        (("facts", 0, "note"), "note", "[facts.note]"),
        (("facts", 0, "figures"), "figures", "[[facts.figures]]"),
        (("facts", 0, "figures", 0, "measure"), "measure", '"weight"'),
        (("facts", 0, "figures", 1, "measure"), "measure", '"""so they\n[[facts]]\nsay"""""'),
        (("facts", 1), None, '[[ "f\\u0061cts" ]]'),
        (("facts", 1, "a b"), '"a b"', "2023-06-12 10:00:00"),
        ((), None, ""),
    ],
)
def test_key_and_value_as_written(path: tuple[str | int, ...], key: str | None, value: str) -> None:
    positions = Positions.of(BASE)
    assert (_cut(BASE, positions.key(path)), _cut(BASE, positions.value(path))) == (key, value)


@pytest.mark.parametrize(
    "path", [("fact",), ("facts", 2), ("facts", -1), ("facts", "id"), ("facts", 0, "id", 0), ("countries", 0)]
)
def test_what_is_not_there_has_no_place(path: tuple[str | int, ...]) -> None:
    positions = Positions.of(BASE)
    assert (positions.header(path), positions.key(path), positions.value(path)) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "path", "header"),
    [
        ("[a.b]", ("a", "b"), "[a.b]"),
        ("[a.b]", ("a",), None),
        ("[a.b]\n[a]", ("a",), "[a]"),
        ("x = 1\r\n[[ a ]] # c\r\n[[a]]", ("a", 0), "[[ a ]]"),
        ("[[a]]", ("a",), None),
        ("[[a.b]]\n[[a.b]]", ("a", "b", 1), "[[a.b]]"),
        ("a = [{}]", ("a", 0), None),
        ("a.b = 1", ("a",), None),
        ('["]"]', ("]",), '["]"]'),
    ],
)
def test_header(text: str, path: tuple[str | int, ...], header: str | None) -> None:
    assert _cut(text, Positions.of(text).header(path)) == header


def test_a_key_implies_a_table_before_a_header_does() -> None:
    text = '[fruit]\napple.colour = "red"\n[fruit.apple.taste]\nsweet = true\n'
    positions = Positions.of(text)
    assert positions.value(("fruit", "apple")) == Span(8, 20)
    assert _cut(text, positions.value(("fruit", "apple", "taste", "sweet"))) == "true"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("[[facts]]", (1,)),
        ("\r\n[[facts]]\r\n\r\n[[ facts ]] # again\r\n", (2, 4)),
        ('[["facts"]]\n[[\'facts\']]\n[["f\\u0061cts"]]', (1, 2, 3)),
        ("[[facts]]\n[facts.x]\n[[facts.facts]]\n[[fact]]\n[[x.facts]]\n[[facts]]", (1, 6)),
        ("[facts]", ()),
        ("facts = [ {a = 1}, {a = [[1]]} ]", ()),
        ("#[[facts]]\nx = '''\n[[facts]]\n'''''\ny = \"\\\"[[facts]]\"\n[[facts]]", (6,)),
        # A nested array that looks like a header, alone on its line.
        ('x = [\n[["facts"]]\n]\n[[facts]]', (4,)),
        ('x = {y = [\n[["facts"]], [[]]\n]}\n[[facts]]', (4,)),
        ('x = [\n"]", # ]\n[["facts"]]\n]', ()),
    ],
)
def test_header_lines(text: str, lines: tuple[int, ...]) -> None:
    tomli.loads(text)
    assert header_lines(text, "facts") == lines


@pytest.mark.parametrize(
    ("offset", "place", "line"),
    [
        (0, (1, 1), "ab"),
        (1, (1, 2), "ab"),
        (2, (1, 3), "ab"),  # the "\r" and the "\n" after it are one place
        (3, (1, 3), "ab"),
        (4, (2, 1), ""),
        (5, (3, 1), "\u2028é\rx"),  # neither a line separator nor a lone "\r" ends a line
        (8, (3, 4), "\u2028é\rx"),
        (9, (3, 5), "\u2028é\rx"),
        (99, (3, 5), "\u2028é\rx"),
        (-1, (1, 1), "ab"),
    ],
)
def test_line_and_column(offset: int, place: tuple[int, int], line: str) -> None:
    text = "ab\r\n\n\u2028é\rx"
    assert (line_column(text, offset), line_at(text, offset)) == (place, line)


@given(st.text("a\r\né"), st.integers(-1, 12))
def test_positions_know_lines_as_the_text_does(text: str, offset: int) -> None:
    assert Positions.of(text).line_column(offset) == line_column(text, offset)


def _cut(text: str, span: Span | None) -> str | None:
    return None if span is None else text[slice(*span)]
