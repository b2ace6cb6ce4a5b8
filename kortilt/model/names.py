"""Finding declared names in text: countries, people, organisations and places, the longest spelling first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kortilt.model.actors import Named
from kortilt.tuples import NamedTuple

WORD = re.compile(r"\w+(?!\w|[$€£¥])|[,;:!?()]")
"""A word, or a stop that no name runs across; letters that belong to a currency sign ("US$") are no word."""

SHORT = 3
"""A spelling in capitals of at most so many letters is matched as it is written: "WHO" is a name, "who" is not."""

Words = tuple[str, ...]


class Mention(NamedTuple):
    """A name found in a text: offsets in code points, and whoever may be meant (several share some spellings)."""

    start: int
    end: int
    meant: tuple[Named, ...]


class NameIndex:
    """All spellings of a base, looked up word by word; ids and codes are not spellings."""

    def __init__(self, spellings: Mapping[Words, tuple[Named, ...]]) -> None:
        self._spellings = spellings
        self._known: dict[str, tuple[tuple[Named, ...], ...]] = {}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for words in spellings:
            lengths[words[0]].add(len(words))
        self._lengths = {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}
        """First word of a spelling -> how many words its spellings have, the longest first."""

    @classmethod
    def of(cls, named: Iterable[Named]) -> "NameIndex":
        """Index every spelling of the given records."""
        spellings: dict[Words, tuple[Named, ...]] = {}
        for record in named:
            for spelling in record.spellings:
                words = name_words(spelling)
                if words and record not in (known := spellings.get(words, ())):
                    spellings[words] = (*known, record)
        return cls(spellings)

    def extended(self, spellings: Iterable[tuple[str, Named]]) -> "NameIndex":
        """Give an index with more ways to write some of its records."""
        return self.extended_by_words((name_words(spelling), record) for spelling, record in spellings)

    def extended_by_words(self, spellings: Iterable[tuple[Words, Named]]) -> "NameIndex":
        """The same where the words of the spellings are known already."""
        more: dict[Words, tuple[Named, ...]] = dict(self._spellings)
        for words, record in spellings:
            known = more.get(words)
            if known is None:
                more[words] = (record,)
            elif record not in known:
                more[words] = (*known, record)
        more.pop((), None)
        return NameIndex(more)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions in a text, left to right, never overlapping."""
        found = list(WORD.finditer(text))
        for at, after, meant in self._matches([match[0] for match in found]):
            yield Mention(found[at].start(), found[after - 1].end(), meant)

    def named_in(self, text: str) -> tuple[tuple[Named, ...], ...]:
        """Give whoever may be meant by each name in a text, without saying where; kept for the next to ask it."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = tuple(meant for _, _, meant in self._matches(WORD.findall(text)))
        return known

    def lookup(self, text: str) -> tuple[Named, ...]:
        """Give whoever bears exactly this spelling, in any case of letters."""
        words = name_words(text)
        exact = self._spellings.get(words)
        if exact:
            return exact
        lowered = tuple(word.casefold() for word in words)
        return _distinct(meant for spelling, meant in self._spellings.items() if _lower(spelling) == lowered)

    def sharing(self, text: str) -> tuple[Named, ...]:
        """Give whoever has a spelling of which this text is a part in whole words: "Orm" in "North Orm"."""
        words = _lower(name_words(text))
        if not words:
            return ()
        return _distinct(meant for spelling, meant in self._spellings.items() if _contains(_lower(spelling), words))

    def _matches(self, written: list[str]) -> Iterator[tuple[int, int, tuple[Named, ...]]]:
        words = _folded(written)
        after = 0
        lengths = self._lengths
        for at in [at for at, word in enumerate(words) if word in lengths]:
            if at < after:
                continue
            for length in lengths[words[at]]:
                candidate = tuple(words[at : at + length])
                if meant := self._spellings.get(candidate):
                    after = at + len(candidate)
                    yield at, after, meant
                    break


def name_words(spelling: str) -> Words:
    """Split a spelling into words that compare: letters in lower case, but short names in capitals as they are."""
    return tuple(_folded(WORD.findall(spelling)))


def _folded(words: Iterable[str]) -> list[str]:
    return [word if len(word) <= SHORT and word.isupper() else word.lower() for word in words]


def _lower(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _contains(spelling: Words, words: Words) -> bool:
    return any(spelling[at : at + len(words)] == words for at in range(len(spelling) - len(words) + 1))


def _distinct(groups: Iterable[tuple[Named, ...]]) -> tuple[Named, ...]:
    return tuple({record.id: record for meant in groups for record in meant}.values())
