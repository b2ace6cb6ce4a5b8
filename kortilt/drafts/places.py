"""Where visible words stand in a draft as written: lines, columns and flows of text that know their source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOM = "\ufeff"


class Piece(NamedTuple):
    """A run of a text and the part of the source it comes from.

    If both are of one length, they match character by character; else the run stands for the part as a whole.
    """

    at: int
    length: int
    start: int
    end: int

    def first(self, index: int) -> int:
        """Where in the source the character at an index of the text begins."""
        return self.start + index - self.at if self.length == self.end - self.start else self.start

    def last(self, index: int) -> int:
        """Where in the source the character at an index of the text ends."""
        return self.start + index - self.at + 1 if self.length == self.end - self.start else self.end


class Flow(NamedTuple):
    """Text as a reader sees it, with the source of each of its characters."""

    text: str
    pieces: tuple[Piece, ...]
    """In order, and together as long as the text."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the part of the source that the text from `start` to `end` comes from."""
        return self._piece(start).first(start), self._piece(end - 1).last(end - 1)

    def parts(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Give a part of the text in runs, each with the two ends of its source."""
        index = bisect_right(self.pieces, start, key=_at) - 1
        while start < end:
            piece = self.pieces[index]
            stop = min(end, piece.at + piece.length)
            yield self.text[start:stop], piece.first(start), piece.last(stop - 1)
            start, index = stop, index + 1

    def _piece(self, index: int) -> Piece:
        return self.pieces[bisect_right(self.pieces, index, key=_at) - 1]


class Lines:
    """The lines of a draft; CR LF, LF and a lone CR end one, and a byte order mark takes no column."""

    def __init__(self, text: str) -> None:
        offset = 1 if text.startswith(_BOM) else 0
        self.texts = _LINE_END.split(text[offset:])
        self.starts = [offset, *(match.end() for match in _LINE_END.finditer(text, offset))]

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of an offset, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def build_flow(parts: Iterable[tuple[str, int, int]]) -> Flow:
    """Join texts that each come from a part of the source, given by its two ends."""
    texts, pieces, at = [], [], 0
    for text, start, end in parts:
        if text:
            texts.append(text)
            pieces.append(Piece(at, len(text), start, end))
            at += len(text)
    return Flow("".join(texts), tuple(pieces))


def join_flows(flows: Iterable[Flow], joint: str) -> Flow:
    """Put flows one behind the other with a joint between them, which stands for the source between."""
    parts: list[tuple[str, int, int]] = []
    for flow in flows:
        if not flow.pieces:
            parts += [(joint, parts[-1][2], parts[-1][2])] if parts else []
            continue
        if parts:
            parts.append((joint, parts[-1][2], flow.pieces[0].start))
        parts += [(flow.text[p.at : p.at + p.length], p.start, p.end) for p in flow.pieces]
    return build_flow(parts)


def _at(piece: Piece) -> int:
    return piece.at
