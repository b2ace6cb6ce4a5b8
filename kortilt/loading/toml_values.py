"""The keys and values of a TOML text, each as one stretch of it.

Made for text that tomli has accepted; in any other it may find nonsense, but it ends, in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kortilt.loading.toml_scan import COMMENT, KEY_PART, STRING, Place, skip_content

# How these patterns stay linear is said in toml_scan.
_GAP = rf"(?:[ \t\r\n,]++|{COMMENT})*"
_PATH = rf"{KEY_PART}(?:[ \t]*+\.[ \t]*+{KEY_PART})*"
_DATE_AND_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ ][0-9]{2}:[0-9:.Zz+-]*+"
_VALUE = rf"(?P<open>[\[{{])|(?P<leaf>{STRING}|{_DATE_AND_TIME}|[^ \t\r\n,\[\]{{}}\#]++)"
_ELEMENT = re.compile(rf"{_GAP}(?:{_VALUE}|)")
_ENTRY = re.compile(rf"{_GAP}(?:(?P<key>{_PATH})[ \t]*+(?:=[ \t]*+)?)?(?:{_VALUE}|)")


class Value(NamedTuple):
    """A value in a table or an array, brackets included."""

    place: Place
    key: Place | None
    """The whole key as written, dots included."""
    has_content: bool
    """Whether it is an array or inline table, so that there may be values in it."""


def find_values(text: str, place: Place, *, in_array: bool) -> Iterator[Value]:
    """The values that stand directly in a stretch that is the content of a table or of an array."""
    position, end = place
    pattern = _ELEMENT if in_array else _ENTRY
    while position < end and (found := pattern.match(text, position, end)):
        # What tomli would not have accepted may match nothing at all.
        position = max(found.end(), position + 1)
        key = None if in_array or found.start("key") < 0 else found.span("key")
        if found.lastgroup == "leaf":
            yield Value(found.span("leaf"), key, has_content=False)
        elif found.lastgroup == "open":
            position = skip_content(text, position, end)
            yield Value((found.start("open"), position), key, has_content=True)
