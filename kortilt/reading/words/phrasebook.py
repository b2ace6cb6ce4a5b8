"""Phrases: several words that together mean one thing, found among the stems of a sentence.

Of two phrases that begin at one word the longer wins, and none found overlaps another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

ANY = "*"
"""In a phrase: words that it leaves open, up to WIDEST_GAP of them."""
WIDEST_GAP = 4

Pattern = tuple[str, ...]
Entry = tuple[str, str]
"""A phrase as a table gives it, and its meaning."""
Row = tuple[Pattern, str, str, int]
"""A pattern, its meaning, where what it speaks of stands, and the place of its first *; 0 where it has none."""


class Phrase(NamedTuple):
    """Several words that together mean one thing; places are counted in words of the sentence."""

    start: int
    end: int
    meaning: str
    gap: tuple[int, int] | None = None
    """The words inside it that it leaves open: in "took the side of", "the"."""
    opens: str = ""
    """`left` or `right` where what it speaks of stands beside it: right of "according to"."""


class Phrasebook:
    """Phrases by their first word, taken apart when a sentence first has that word: most never do."""

    def __init__(self, entries: Mapping[str, Sequence[Entry]]) -> None:
        self._entries = entries
        self._rows: dict[str, dict[str, list[Row]]] = {}

    def __iter__(self) -> Iterator[Entry]:
        """Give the entries, of two for one phrase the one that is found first."""
        return (entry for same in self._entries.values() for entry in same)

    def find(self, stems: Iterable[str]) -> tuple[Phrase, ...]:
        """Find the phrases in a sentence, given as stems; none overlaps another."""
        stems = tuple(stems)
        found: list[Phrase] = []
        end = 0
        entries = self._entries
        for start, first in enumerate(stems):
            if first in entries and start >= end:
                phrase = self._at(stems, start)
                if phrase:
                    found.append(phrase)
                    end = phrase.end
        return tuple(found)

    def _at(self, stems: Pattern, start: int) -> Phrase | None:
        first = stems[start]
        by_second = self._rows.get(first)
        if by_second is None:
            by_second = self._rows[first] = _by_second(self._entries[first])
        following = stems[start + 1] if start + 1 < len(stems) else ""
        for pattern, meaning, opens, gap in by_second.get(following) or by_second[ANY]:
            if not gap:
                end = start + len(pattern)
                if stems[start:end] == pattern:
                    return Phrase(start, end, meaning, None, opens)
                continue
            opening = start + gap
            goes_on = pattern[gap + 1] in stems[opening + 1 : opening + 1 + WIDEST_GAP]
            if goes_on and (matched := _match(pattern, stems, start)):
                return Phrase(start, matched[0], meaning, matched[1], opens)
        return None


def _match(pattern: Pattern, stems: Pattern, start: int) -> tuple[int, tuple[int, int] | None] | None:
    """Give where the pattern ends and the gap that it holds."""
    if ANY not in pattern:
        end = start + len(pattern)
        return (end, None) if stems[start:end] == pattern else None
    head = pattern[: pattern.index(ANY)]
    tail = pattern[len(head) + 1 :]
    opening = start + len(head)
    if stems[start:opening] != head:
        return None
    for width in range(1, WIDEST_GAP + 1):
        closing = opening + width
        matched = _match(tail, stems, closing)
        if matched:
            return matched[0], (opening, closing)
    return None


def build_phrasebook(entries: Iterable[Entry]) -> Phrasebook:
    """Index phrases, each with its meaning; a * first or last tells where what it speaks of stands."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        text = entry[0] if entry[0][0] != ANY else entry[0].lstrip("* ")
        found[text.partition(" ")[0]].append(entry)
    return Phrasebook(dict(found))


def _by_second(entries: Iterable[Entry]) -> dict[str, list[Row]]:
    """Second word -> the rows that may match before it, the longest first; those that take any word under *."""
    found: dict[str, list[Row]] = {ANY: []}
    for row in sorted((_row(text, meaning) for text, meaning in entries), key=lambda row: -len(row[0])):
        second = row[0][1] if len(row[0]) > 1 else ANY
        if second == ANY:
            for same in found.values():
                same.append(row)
        elif second in found:
            found[second].append(row)
        else:
            found[second] = [*found[ANY], row]
    return found


def _row(text: str, meaning: str) -> Row:
    if ANY not in text:
        return tuple(text.split()), meaning, "", 0
    opens = "left" if text.startswith(ANY) else "right" if text.endswith(ANY) else ""
    pattern = tuple(text.strip(ANY).split())
    return pattern, meaning, opens, pattern.index(ANY) if ANY in pattern else 0
