"""What a draft asks of kortilt in comments: `<!-- kortilt: ignore REASON -->`, and `ignore-file` for all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kortilt.drafts.places import Lines

IGNORE, IGNORE_FILE = "ignore", "ignore-file"
_DIRECTIVE = re.compile(r"<!--\s*kortilt:\s*(?P<name>[^\s>]*?)(?=\s|-->)(?P<reason>.*?)-->", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--\s*kortilt:.*?-->", re.DOTALL | re.IGNORECASE)
_LONGEST = 1_000


class Directive(NamedTuple):
    """One comment that is meant for kortilt."""

    name: str
    """In lower case: `ignore`, `ignore-file`, or a word that is neither."""
    reason: str
    line: int
    column: int
    end: int
    """Where the comment ends: an offset in the draft as written."""


def comment_spans(text: str) -> list[tuple[int, int]]:
    """Find the comments that are meant for kortilt in a text that is no Markdown."""
    return [match.span() for match in _COMMENT.finditer(text)]


def read_directives(text: str, comments: Iterable[tuple[int, int]], lines: Lines) -> tuple[Directive, ...]:
    """Read the comments of a draft that are meant for kortilt; the others are left out."""
    found = []
    for start, end in sorted(comments):
        match = _DIRECTIVE.match(text, start, min(end, start + _LONGEST))
        if match:
            reason = " ".join(match["reason"].split())
            found.append(Directive(match["name"].lower(), reason, *lines.place(start), end))
    return tuple(found)


def whole_file(directives: Sequence[Directive]) -> Directive | None:
    """Give the directive that asks to ignore the whole draft, if it says why."""
    return next((each for each in directives if each.name == IGNORE_FILE and each.reason), None)
