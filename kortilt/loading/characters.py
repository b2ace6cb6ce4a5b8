"""Characters that a terminal, an editor or a reader obeys instead of showing: none may stand in a base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kortilt.loading.shapes import Fault, Path
from kortilt.problems import Problem, problem, visible

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
IN_TEXT = f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{BIDI}]"
"""C0 but for tabs and line ends, DEL, C1 and the bidirectional controls, as they may stand in a file."""

IN_VALUE = f"[\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI}]"
"""The same in a value, where a carriage return is no line end either."""

ESCAPES = tuple(f"\\{letter}" for letter in "befruUx")
"""Escapes that may put one into a value although the file shows none."""

HINT = "delete it: a terminal would obey it instead of showing it"


def has_escapes(text: str) -> bool:
    """Whether values can hold a control character that the file's text does not show."""
    return "\\" in text and any(escape in text for escape in ESCAPES)


def control_problems(text: str, path: str) -> list[Problem]:
    """Find the control characters that stand in a file's text as they are."""
    found = list(re.finditer(IN_TEXT, text))
    if not found:
        return []
    from kortilt.loading.locating import location_of

    places = ((location_of(text, path, match.start(), match.end()), match[0]) for match in found)
    return [problem("K106", place, HINT, character=_named(character)) for place, character in places]


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
