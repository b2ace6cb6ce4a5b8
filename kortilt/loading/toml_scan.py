"""The headers of a TOML text, told from all that only looks like one.

Runs where places in a base are asked for. Made for text that tomli has accepted; in any other it may find nonsense,
but it ends, in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import tomli

# Two rules keep the time linear. Every alternative is told from its neighbours by its first characters and can end in
# one place only, so that a failure is never tried again in another reading; and a string without an end is eaten up to
# the end of its line (or of the text), so that no quote is searched for twice. Only single characters are repeated
# possessively: Python before 3.11.5 loses its place in possessive and atomic groups (gh-100061, gh-106052).
_BASIC = r'"(?!"")[^"\\\n]*+(?:\\(?:.|(?=\n)|\Z)[^"\\\n]*+)*(?:"|(?=\n)|\Z)'
_BASIC_LINES = r'"""[^"\\]*+(?:(?:\\(?:[\s\S]|\Z)|"{1,2}(?!"))[^"\\]*+)*(?:"{3,5}+|\Z)'
_LITERAL = r"'(?!'')[^'\n]*+(?:'|(?=\n)|\Z)"
_LITERAL_LINES = r"'''[^']*+(?:'{1,2}(?!')[^']*+)*(?:'{3,5}+|\Z)"
STRING = f"{_BASIC_LINES}|{_BASIC}|{_LITERAL_LINES}|{_LITERAL}"
COMMENT = r"\#[^\n]*+"

KEY_PART = rf"(?:[A-Za-z0-9_-]++|{_BASIC}|{_LITERAL})"
_FLAT = rf"""[\[{{](?:[^\[\]{{}}"'\#]++|{STRING}|{COMMENT})*[\]}}]"""

# The bounds on the loops hold down the memory that a regular expression takes for every turn of a loop.
_TO_HEADER = re.compile(
    rf"""
    (?:[^\[{{"'\#=]++ | {STRING} | {COMMENT} | =[ \t]*+(?![\[{{]) | =[ \t]*+{_FLAT}){{0,500}}
    (?:(?P<header>\[\[?(?:[ \t]*+{KEY_PART}[ \t]*+\.?)+\]\]?) | (?P<open>=[ \t]*+[\[{{]) | [\[{{]?)
    """,
    re.VERBOSE,
)
_TO_BRACKET = re.compile(
    rf"""(?:[^\[\]{{}}"'\#]++|{STRING}|{COMMENT}|{_FLAT}){{0,500}}(?:(?P<open>[\[{{])|(?P<close>[\]}}])|)"""
)
_KEY_PART = re.compile(KEY_PART)

Place = tuple[int, int]
"""A stretch of text: offsets in code points, the end exclusive."""


class Part(NamedTuple):
    """One part of a dotted key, decoded, and where it stands."""

    name: str
    place: Place


def header_lines(text: str, name: str) -> tuple[int, ...]:
    """The lines of the `[[name]]` headers, counted from 1: the n-th is that of the n-th element."""
    lines = []
    line, counted = 1, 0
    is_meant: dict[str, bool] = {}
    for start, end in find_headers(text):
        header = text[start:end]
        if header not in is_meant:
            names = [part.name for part in parse_path(text, (start, end))]
            is_meant[header] = header.startswith("[[") and names == [name]
        if is_meant[header]:
            line += text.count("\n", counted, start)
            counted = start
            lines.append(line)
    return tuple(lines)


def find_headers(text: str) -> Iterator[Place]:
    """Every `[table]` and `[[element]]` header, brackets included, but none inside a string, a comment or a value."""
    position, size = 0, len(text)
    while position < size and (found := _TO_HEADER.match(text, position)):
        position = found.end()
        if found.lastgroup == "header":
            yield found.span("header")
        elif found.lastgroup == "open":
            position = skip_content(text, position, size)


def skip_content(text: str, position: int, end: int) -> int:
    """The end of an array or inline table, its bracket included, from anywhere directly inside it."""
    depth = 1
    while depth and position < end and (found := _TO_BRACKET.match(text, position, end)):
        position = found.end()
        if found.lastgroup == "open":
            depth += 1
        elif found.lastgroup == "close":
            depth -= 1
    return position


def parse_path(text: str, place: Place) -> list[Part]:
    """The parts of the dotted key or header that stands there."""
    return [Part(_decode(part.group()), part.span()) for part in _KEY_PART.finditer(text, *place)]


def _decode(key: str) -> str:
    if key[0] not in "\"'":
        return key
    if key[0] == '"' and "\\" in key:
        try:
            return str(tomli.loads(f"key = {key}")["key"])
        except tomli.TOMLDecodeError:
            return key
    return key[1:-1] if len(key) > 1 and key[-1] == key[0] else key[1:]
