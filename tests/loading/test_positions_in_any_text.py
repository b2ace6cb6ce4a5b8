"""Positions against tomli in random spellings: what stands at a span must read as what tomli read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt.loading.positions import Positions, header_lines, line_column

SPACE = ["", "", " ", "\t "]
END = ["\n", "\r\n", "\n\n", ' # [[facts]] \' """ [\n', "\n# a = [\n"]
GAP = ["", "", " ", "\n", "\r\n\t", " # ] } [[facts]] '''\n"]
NAMES = ["a", "b", "facts", "a b", "", "é", "[[facts]]", '"', "'", "#", "1", "x.y", "\\", "}", "=", "]\t"]
LEAVES = [
    *("1", "-1_000", "+0.5e-3", "0xFF", "inf", "-inf", "true", "false", "''", '""', '""""""', "''''''"),
    *(
        "2023-06-12",
        "2023-06-12 10:00:00",
        "2023-06-12T10:00:00.5Z",
        "2023-06-12 10:00:00+01:00",
        "10:00:00",
        "10:00",
    ),
    *(
        '"""a"""""',
        "'''a'''''",
        '""""a"" b""""',
        "''''a'' b''''",
        '"""\\\n  [[facts]]\r\n"""',
        "'''\n[[facts]]\n'''",
    ),
    *('"\\\\"', '"\\"[[facts]]\\" # "', "'\\'", "'# \"'", '"""\\""" # """', '"\\u0022\\U0001F600\\e\\x41"'),
]

Path = tuple[str, ...]


def _basic(text: str) -> str:
    return '"' + re.sub(r'[\\"\x00-\x1f\x7f]', lambda found: f"\\u{ord(found[0]):04x}", text) + '"'


class Writer:
    """Writes a TOML document, every choice a random one."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.pick = random.choice

    def key(self, path: Path) -> str:
        return "".join(["." * bool(place) + self.pick(SPACE) + self._part(name) for place, name in enumerate(path)])

    def _part(self, name: str) -> str:
        spellings = [_basic(name), '"' + "".join(f"\\U{ord(char):08X}" for char in name) + '"']
        spellings += [name] * 3 if re.fullmatch("[A-Za-z0-9_-]+", name) else []
        spellings += [f"'{name}'"] if "'" not in name else []
        return self.pick(spellings) + self.pick(SPACE)

    def names(self) -> list[str]:
        return self.random.sample(NAMES, self.pick([0, 1, 1, 2, 3]))

    def paths(self) -> list[Path]:
        found: list[Path] = []
        for name in self.names():
            found += self.pick([[(name,)], [(name, other) for other in self.names()]])
        return found

    def entry(self, path: Path, depth: int) -> str:
        return self.key(path) + "=" + self.pick(SPACE) + self.value(depth)

    def value(self, depth: int) -> str:
        kind = self.pick(["leaf", "array", "table"] if depth else ["leaf"])
        if kind == "leaf":
            return self.pick(LEAVES)
        paths = self.paths()
        items = [self.entry(path, depth - 1) if kind == "table" else self.value(depth - 1) for path in paths]
        text = ",".join([self.pick(GAP) + item + self.pick(GAP) for item in items])
        text += self.pick(["", ","]) * bool(items) + self.pick(GAP)
        return f"[{text}]" if kind == "array" else f"{{{text}}}"

    def section(self, path: Path, depth: int, brackets: int) -> str:
        """A table and all below it: its header, its own lines and further sections, in any order that TOML allows."""
        own = self.paths()
        lines = "".join([self.entry(entry, depth) + self.pick(SPACE) + self.pick(END) for entry in own])
        names: list[Path] = [(name,) for name in self.names() if name not in {entry[0] for entry in own}]
        # A table of dotted keys may get tables of its own by header.
        names += [(own[-1][0], "by header")] if own and len(own[-1]) == 2 else []
        tables = "".join([self._tables((*path, *name), depth - 1) for name in names] if depth else [])
        if not brackets:
            return lines + tables
        head = self.pick(SPACE) + "[" * brackets + self.key(path) + "]" * brackets + self.pick(SPACE) + self.pick(END)
        orders = [head + lines + tables]
        if brackets == 1:
            orders += [tables + head + lines] + [tables] * bool(tables and not lines)
        return self.pick(orders)

    def _tables(self, path: Path, depth: int) -> str:
        brackets = self.pick([1, 2])
        count = self.pick([1, 2, 3]) if brackets == 2 else 1
        return "".join([self.section(path, depth, brackets) for _ in range(count)])


documents = st.integers(0, 2**64).map(lambda seed: Writer(Random(seed)).section((), 3, 0))
fragments = st.lists(
    st.sampled_from(
        [*"[]{}\"'#=.,\\\n\r a1-", "[[facts]]", "[[facts", "[facts]", '"""', "'''", "a = ", "\na = [", "2023-06-12 "]
    )
).map("".join)
damaged = st.builds(
    lambda text, start, end, put: text[: int(start * len(text))] + put + text[int(end * len(text)) :],
    documents,
    st.floats(0, 1),
    st.floats(0, 1),
    fragments,
)


@settings(deadline=None)
@given(documents)
def test_what_stands_there_is_what_tomli_read(text: str) -> None:
    _compare(text, tomli.loads(text))


@settings(deadline=None)
@given(st.one_of(st.text(), fragments, damaged))
def test_any_text_ends_and_has_the_same_headers_both_ways(text: str) -> None:
    positions = Positions.of(text)
    for path in [("a",), ("facts", 0, "a"), ("a", 0, 0, 0), ("facts", "a", "a", 0), ("", 1)]:
        for span in (positions.header(path), positions.key(path), positions.value(path)):
            assert span is None or 0 <= span.start < span.end <= len(text)
    try:
        document = tomli.loads(text)
    except tomli.TOMLDecodeError:
        lines = header_lines(text, "facts")
        assert _element_lines(positions, text, len(lines)) == lines
        assert positions.header(("facts", len(lines))) is None
    else:
        _compare(text, document)


@pytest.mark.parametrize("text", ["[" * 100_000, "a = " + "[{a=" * 100_000, "a." * 100_000, "[a]\n" * 100_000])
def test_depth_and_length_do_no_harm(text: str) -> None:
    positions = Positions.of(text)
    assert positions.value(("b",) * 9) is None
    assert positions.value(("a", 0) * 3) is None or "{" in text
    assert header_lines(text, "a") == ()


def _compare(text: str, document: dict[str, Any]) -> None:
    positions = Positions.of(text)
    for path, value in _walk(document, ()):
        key, place, header = (find(path) for find in (positions.key, positions.value, positions.header))
        assert place is not None
        if not path:
            continue
        if isinstance(path[-1], str):
            assert key is not None
            assert tomli.loads(f"{text[slice(*key)]} = 0") == {path[-1]: 0}
        else:
            assert key is None
        written = text[slice(*place)]
        if header:
            assert header == place
            assert list(_names(tomli.loads(written))) == [name for name in path if isinstance(name, str)]
        elif _is_written_whole(positions, path, value, written):
            assert repr(tomli.loads(f"x = {written}")["x"]) == repr(value)
    facts = document.get("facts")
    lines = header_lines(text, "facts")
    assert len(lines) in (0, len(facts) if isinstance(facts, list) else 0)
    assert _element_lines(positions, text, len(lines)) == lines


def _is_written_whole(positions: Positions, path: tuple[str | int, ...], value: object, written: str) -> bool:
    if isinstance(value, dict):
        return written.startswith("{")
    return not isinstance(value, list) or positions.header((*path, 0)) is None


def _element_lines(positions: Positions, text: str, count: int) -> tuple[int, ...]:
    spans = [positions.header(("facts", index)) for index in range(count)]
    return tuple(line_column(text, span.start)[0] for span in spans if span)


def _walk(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], object]]:
    yield path, value
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _walk(inner, (*path, step))


def _names(table: Any) -> Iterator[str]:
    while table:
        ((name, table),) = table.items()
        yield name
        table = table[0] if isinstance(table, list) else table
