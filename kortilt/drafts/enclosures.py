"""Quotations and brackets that a sentence ought not to be cut within."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 600
"""A longer quotation or bracket is cut like other text; so is one that never ends."""

_MARK = re.compile('["“”„«»‘’()\\[\\]]')
_CLOSES = {"”": "“„", "“": "„", "»": "«", "’": "‘", ")": "(", "]": "["}
_SPEECH = re.compile(r"[a-z]|(?:[\w.'’-]+\s+){1,4}?(?:said|says|asked|told|added|wrote|warned|replied)\b")
_AFTER = re.compile(r"[\"”’»)\]]*\s*((?s:.{0,60}))")


def enclosures(text: str) -> Iterator[tuple[int, int]]:
    """Give the ends of the outermost quotations and brackets, in order.

    Left out is what stands for itself: a bracket round whole sentences, a quotation that nobody is said to have said.
    """
    last = -1
    for start, end in sorted(_pairs(text)):
        if start > last and not _stands_alone(text, start, end):
            yield start, end
            last = end


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    opened: dict[str, list[int]] = {}
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        kind = _kind(text, at, mark)
        if kind == mark:
            opened.setdefault(mark, []).append(at)
            continue
        places = next((places for opener in kind if (places := opened.get(opener))), None)
        if places:
            start = places.pop()
            if at - start <= LONGEST:
                yield start, at


def _kind(text: str, at: int, mark: str) -> str:
    """Give the mark itself if it opens, else the marks that it may close."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark == '"':
        is_opening = (not before or before.isspace() or before in "([—–-/“‘") and bool(after) and not after.isspace()
        return '"' if is_opening else '" '
    if mark == "“":
        # Closes what „ opened in German; else opens.
        return "„" if before and not before.isspace() and (not after or after.isspace()) else "“"
    if mark == "’" and after.isalpha():
        return " "
    return _CLOSES.get(mark, mark)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 80) : start].rstrip()
    if before and before[-1] not in '.!?…"”’»)]:':
        return False
    if before.endswith(":") and text[start] not in "(":
        return False
    is_bracket = text[start] in "(["
    ends = text[end - 1] in ".!?…" or text[end + 1 : end + 2] in (".", "!", "?")
    follows = _AFTER.match(text, end + 1)
    return ends and (is_bracket or not (follows and follows[1] and _SPEECH.match(follows[1])))
