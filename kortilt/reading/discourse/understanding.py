"""A sentence with what its words were taken for, and the way back to the words as written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Assumption(NamedTuple):
    """What words of a sentence were taken for."""

    start: int
    end: int
    """Where the words stand in the sentence as written; both 0 for what was added in front."""
    words: str
    """Empty for what was added."""
    meant: str
    where: str = ""
    """Where that was named: "line 10"."""

    def told(self) -> str:
        """Say it in words."""
        return f'"{self.words}" for {self.meant}' if self.words else f'"{self.meant}" from before'


class _Piece(NamedTuple):
    start: int
    end: int
    at: int
    length: int


class Understood(NamedTuple):
    """One way to understand a sentence."""

    text: str
    assumptions: tuple[Assumption, ...]
    pieces: tuple[_Piece, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the words as written that a part of the text stands for."""
        return (self._back(start, is_end=False), self._back(end - 1, is_end=True)) if start < end else (start, end)

    def _back(self, index: int, *, is_end: bool) -> int:
        shift = 0
        for piece in self.pieces:
            if index < piece.at:
                break
            if index < piece.at + piece.length:
                return piece.end if is_end else piece.start
            shift = piece.end - piece.at - piece.length
        return max(0, index + shift) + is_end


def understood(text: str, replaced: Iterable[tuple[Assumption, str]]) -> Understood:
    """Put texts in the place of words; what is added in front stands at 0."""
    parts, pieces, assumptions = [], [], []
    done = at = 0
    for assumption, shown in sorted(replaced, key=lambda each: (each[0].start, each[0].end)):
        parts += [text[done : assumption.start], shown]
        at += assumption.start - done
        pieces.append(_Piece(assumption.start, assumption.end, at, len(shown)))
        at += len(shown)
        done = assumption.end
        assumptions.append(assumption)
    return Understood("".join((*parts, text[done:])), tuple(assumptions), tuple(pieces))


def in_front(way: Understood, assumption: Assumption) -> Understood:
    """Put words in front of a sentence that were said before it and still hold."""
    shown = f"{assumption.meant}, "
    pieces = (_Piece(0, 0, 0, len(shown)), *(piece._replace(at=piece.at + len(shown)) for piece in way.pieces))
    return Understood(shown + way.text, (assumption, *way.assumptions), pieces)
