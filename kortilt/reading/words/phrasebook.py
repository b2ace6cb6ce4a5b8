"""Phrases: several words that together mean one thing, found among the stems of a sentence.

Of two phrases that begin at one word the longer wins, and none found overlaps another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kortilt.tuples import NamedTuple

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
        self._by_second: dict[str, dict[str, list[Entry]]] = {}
        self._rows: dict[tuple[str, str], list[Row]] = {}

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
        for pattern, meaning, opens, gap in self._rows_of(stems[start], stems[start + 1 : start + 2]):
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

    def _rows_of(self, first: str, following: Pattern) -> list[Row]:
        """Give the rows that may match at a word before another, the longest first."""
        by_second = self._by_second.get(first)
        if by_second is None:
            by_second = self._by_second[first] = _by_second(self._entries[first])
        second = following[0] if following and following[0] in by_second else ANY
        rows = self._rows.get((first, second))
        if rows is None:
            same = (_row(text, meaning) for text, meaning in by_second[second])
            rows = self._rows[first, second] = sorted(same, key=lambda row: -len(row[0]))
        return rows


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
        first = entry[0].partition(" ")[0]
        if first == ANY:
            first = entry[0].lstrip("* ").partition(" ")[0]
        found[first].append(entry)
    return Phrasebook(found)


def _by_second(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Second word -> the entries that may match before it, in their order; those that take any word under *."""
    found: dict[str, list[Entry]] = {ANY: []}
    for entry in entries:
        words = entry[0].split(" ", 3)
        if words[0] == ANY:
            del words[0]
        second = words[1] if len(words) > 1 else ANY
        if second == ANY:
            for same in found.values():
                same.append(entry)
        elif second in found:
            found[second].append(entry)
        else:
            found[second] = [*found[ANY], entry]
    return found


def _row(text: str, meaning: str) -> Row:
    if ANY not in text:
        return tuple(text.split()), meaning, "", 0
    opens = "left" if text.startswith(ANY) else "right" if text.endswith(ANY) else ""
    pattern = tuple(text.strip(ANY).split())
    return pattern, meaning, opens, pattern.index(ANY) if ANY in pattern else 0
