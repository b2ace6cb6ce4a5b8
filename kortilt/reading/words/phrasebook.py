"""Phrases: several words that together mean one thing, found among the stems of a sentence.

Of two phrases that begin at one word the longer wins, and none found overlaps another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

ANY = "*"
"""In a phrase: words that it leaves open, up to WIDEST_GAP of them."""
WIDEST_GAP = 4

Pattern = tuple[str, ...]
Row = tuple[Pattern, str, str]
"""A pattern, its meaning, and where what it speaks of stands."""


class Phrase(NamedTuple):
    """Several words that together mean one thing; places are counted in words of the sentence."""

    start: int
    end: int
    meaning: str
    gap: tuple[int, int] | None = None
    """The words inside it that it leaves open: in "took the side of", "the"."""
    opens: str = ""
    """`left` or `right` where what it speaks of stands beside it: right of "according to"."""


class Phrasebook(NamedTuple):
    """Phrases by their first word, the longest first."""

    rows: Mapping[str, tuple[Row, ...]]

    def find(self, stems: Sequence[str]) -> tuple[Phrase, ...]:
        """Find the phrases in a sentence, given as stems; none overlaps another."""
        found: list[Phrase] = []
        end = 0
        for start, first in enumerate(stems):
            if start >= end and first in self.rows:
                phrase = self._at(stems, start)
                if phrase:
                    found.append(phrase)
                    end = phrase.end
        return tuple(found)

    def _at(self, stems: Sequence[str], start: int) -> Phrase | None:
        following = stems[start + 1] if start + 1 < len(stems) else ""
        for pattern, meaning, opens in self.rows[stems[start]]:
            if len(pattern) > 1 and pattern[1] not in (following, ANY):
                continue
            matched = _match(pattern, stems, start)
            if matched:
                return Phrase(start, matched[0], meaning, matched[1], opens)
        return None


def _match(pattern: Pattern, stems: Sequence[str], start: int) -> tuple[int, tuple[int, int] | None] | None:
    """Give where the pattern ends and the gap that it holds."""
    if ANY not in pattern:
        end = start + len(pattern)
        return (end, None) if tuple(stems[start:end]) == pattern else None
    head = pattern[: pattern.index(ANY)]
    tail = pattern[len(head) + 1 :]
    opening = start + len(head)
    if tuple(stems[start:opening]) != head:
        return None
    for width in range(1, WIDEST_GAP + 1):
        closing = opening + width
        matched = _match(tail, stems, closing)
        if matched:
            return matched[0], (opening, closing)
    return None


def build_phrasebook(rows: Iterable[tuple[str, str]]) -> Phrasebook:
    """Index phrases, each with its meaning; a * first or last tells where what it speaks of stands."""
    return index_rows(_row(text, meaning) for text, meaning in rows)


def index_rows(rows: Iterable[Row]) -> Phrasebook:
    """Index patterns by their first word."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0][0], []).append(row)
    return Phrasebook({first: tuple(sorted(same, key=lambda row: -len(row[0]))) for first, same in found.items()})


def _row(text: str, meaning: str) -> Row:
    opens = "left" if text.startswith(ANY) else "right" if text.endswith(ANY) else ""
    return tuple(text.strip(ANY).split()), meaning, opens
