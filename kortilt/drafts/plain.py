"""A plain text cut into blocks: hard-wrapped paragraphs, list items, headings, quoted mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kortilt.drafts.blocks import Block, Kind
from kortilt.drafts.directives import comment_spans
from kortilt.drafts.places import Flow, Lines, build_flow

WIDEST = 120
"""Nobody wraps lines by hand at more: a longer line is a paragraph of its own."""
_HEADING_WORDS, _TITLE_ROOM = 15, 20
_QUOTED = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_RULE = re.compile(r"\s*(?:([-=*_~#+])\s*)(?:\1\s*){2,}\Z")
_HASHES = re.compile(r"#{1,6}[ \t]+(?=\S)")
_BULLET = re.compile(r"\s*(?P<mark>[-*+•·‣◦▪●■–—]|\(?(?P<number>\d{1,3})[.)]|\(?[a-zA-Z]\))[ \t]+(?=\S)")
_DASHES = frozenset("–—")
_ENDED = re.compile(r"[.!?:;,…。！？][\"'”’»)\]*_]*\s*\Z")
_STOPPED = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*(?:\[\d+\])*\s*\Z")
_JOINING = re.compile(r"\b(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|that|the|to|with)\s*\Z")


class _Line(NamedTuple):
    text: str
    start: int


class _Group(NamedTuple):
    """Lines that nothing parts."""

    kind: Kind
    lines: list[_Line]


def plain_blocks(text: str) -> tuple[list[Block], list[tuple[int, int]]]:
    """Cut a plain text into blocks, and tell where comments for kortilt stand, which are left out.

    A lone line without a full stop is a heading where the rest has full stops.
    """
    comments = comment_spans(text)
    groups = [part for group in _Reader(_lines(text, comments)).groups() for part in _parted(group)]
    has_prose = any(group.kind is Kind.PROSE and _STOPPED.search(group.lines[-1].text) for group in groups)
    blocks = []
    for group in groups:
        is_heading = has_prose and group.kind is Kind.PROSE and len(group.lines) == 1 and _is_title(group.lines[0].text)
        blocks.append(Block(Kind.HEADING if is_heading else group.kind, _flow(group.lines)))
    return blocks, comments


def _lines(text: str, comments: list[tuple[int, int]]) -> list[_Line]:
    """Cut a text into lines; comments leave blanks, and a line of nothing else is as if it were not there."""
    shown = list(text)
    for start, end in comments:
        shown[start:end] = [mark if mark in "\r\n" else " " for mark in text[start:end]]
    blanked = "".join(shown) if comments else text
    lines = Lines(blanked)
    pairs = zip(Lines(text).texts if comments else lines.texts, lines.texts, lines.starts, strict=True)
    return [_Line(line, start) for written, line, start in pairs if line.strip() or not written.strip()]


class _Reader:
    """One text on its way, line by line."""

    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._open: list[_Line] = []
        self._kind = Kind.PROSE
        self._depth = 0

    def groups(self) -> Iterator[_Group]:
        """Give the groups of lines in order."""
        for line in self._lines:
            quoted = _QUOTED.match(line.text)
            depth = quoted[0].count(">") if quoted else 0
            if depth != self._depth:
                yield from self._end()
            self._depth = depth
            yield from self._take(_behind(line, quoted.end()) if quoted else line)
        yield from self._end()

    def _take(self, line: _Line) -> Iterator[_Group]:
        if not line.text.strip():
            yield from self._end()
        elif rule := _RULE.match(line.text):
            # A line of one kind of mark underlines the line above it.
            if rule[1] in "=-~" and len(self._open) == 1 and self._kind is Kind.PROSE:
                self._kind = Kind.HEADING
            yield from self._end()
        elif hashes := _HASHES.match(line.text):
            yield from self._end()
            yield _Group(Kind.HEADING, [_behind(line, hashes.end())])
        elif bullet := self._bullet(line):
            yield from self._end()
            self._open, self._kind = [_behind(line, bullet.end())], Kind.ITEM
        else:
            self._open.append(line)

    def _bullet(self, line: _Line) -> re.Match[str] | None:
        match = _BULLET.match(line.text)
        if match and (match["number"] not in (None, "1") or match["mark"] in _DASHES):
            # "15. The" and a dash may also begin a line because it was wrapped there.
            follows = not self._open or self._kind is Kind.ITEM or self._open[-1].text.rstrip().endswith(":")
            return match if follows else None
        return match

    def _end(self) -> Iterator[_Group]:
        if self._open:
            yield _Group(self._kind, self._open)
        self._open, self._kind = [], Kind.PROSE


def _behind(line: _Line, width: int) -> _Line:
    return _Line(line.text[width:], line.start + width)


def _parted(group: _Group) -> Iterator[_Group]:
    """Part lines that were not wrapped: each is a paragraph, or a title above one."""
    lines = group.lines
    if any(len(line.text) > WIDEST for line in lines):
        yield from (_Group(group.kind, [line]) for line in lines)
        return
    width = max(len(line.text) for line in lines)
    first = 0
    while group.kind is Kind.PROSE and first + 1 < len(lines) and _stands_apart(lines[first], lines[first + 1], width):
        yield _Group(group.kind, [lines[first]])
        first += 1
    yield _Group(group.kind, lines[first:])


def _stands_apart(line: _Line, following: _Line, width: int) -> bool:
    word = following.text.split(None, 1)[0]
    has_room = len(line.text) + len(word) + _TITLE_ROOM < width
    return has_room and not word[0].islower() and _is_title(line.text) and not _JOINING.search(line.text)


def _is_title(text: str) -> bool:
    return not _ENDED.search(text) and len(text.split(None, _HEADING_WORDS)) <= _HEADING_WORDS


def _flow(lines: list[_Line]) -> Flow:
    parts = []
    for text, start in lines:
        end = start + len(text)
        parts += [(text, start, end), ("\n", end, end + 1)]
    return build_flow(parts[:-1])
