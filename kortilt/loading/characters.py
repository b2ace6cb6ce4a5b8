"""Characters that a terminal, an editor or a reader obeys instead of showing: none may stand in a base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kortilt.loading.shapes import Fault, Path
from kortilt.problems import Location, Problem, problem, visible

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
HALVES = "\ud800-\udfff"
"""Halves of characters, which a file cannot hold but a text in Python can; no terminal or file takes them."""

IN_TEXT = f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{BIDI}{HALVES}]"
"""C0 but for tabs and line ends, DEL, C1 and the bidirectional controls, as they may stand in a file."""

IN_VALUE = f"[\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI}]"
"""The same in a value, where a carriage return is no line end either."""

ESCAPES = tuple(f"\\{letter}" for letter in "befruUx")
"""Escapes that may put one into a value although the file shows none."""

HINT = "delete it: a terminal would obey it instead of showing it"
HINT_NULL = "this looks like UTF-16 or a binary file; a fact base is a text file in UTF-8"


def has_escapes(text: str) -> bool:
    """Whether values can hold a control character that the file's text does not show."""
    return "\\" in text and any(escape in text for escape in ESCAPES)


def control_problems(text: str, path: str) -> list[Problem]:
    """Find the first control character of each line that has any; a file of nothing else has a few lines only."""
    # Most files show all that they hold, which is quicker to see than what they do not.
    if text.replace("\n", " ").isprintable() or not re.search(IN_TEXT, text):
        return []
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if match := re.search(IN_TEXT, line):
            place = Location(path, number, match.start() + 1, line.removesuffix("\r"))
            hint = HINT_NULL if match[0] == "\0" else HINT
            found.append(problem("K106", place, hint, character=_named(match[0])))
    return found


def escaped_control_character(value: Any, path: Path = ()) -> Iterator[Fault]:
    """Find values and keys that hold a control character by way of an escape."""
    if isinstance(value, str):
        if found := re.search(IN_VALUE, value):
            yield Fault("K106", path, "value", HINT, {"character": _named(found[0])})
    elif isinstance(value, dict):
        for key, inner in value.items():
            if found := re.search(IN_VALUE, key):
                yield Fault("K106", (*path, key), "key", HINT, {"character": _named(found[0])})
            yield from escaped_control_character(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from escaped_control_character(inner, (*path, index))


def _named(character: str) -> str:
    return f"U+{ord(character):04X} ({visible(character)})"
