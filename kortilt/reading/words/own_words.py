"""A base's own words, added to the packaged lexicon.

The base has the last word: what it calls synonyms is opposed no more, and what it calls opposites is no synonym.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from kortilt.model.facts import OwnWords
from kortilt.reading.words.lexicon import LEXICON
from kortilt.reading.words.meaning import Converse, Lexicon, Pair, both_ways, by_verb
from kortilt.reading.words.phrasebook import Entry, Pattern, Phrasebook, build_phrasebook
from kortilt.reading.words.stems import words


def lexicon_of(own: OwnWords) -> Lexicon:
    """Give the packaged lexicon with a base's own words added; the packaged one itself where there are none."""
    if not any(own):
        return LEXICON
    groups = [_entries(group) for group in own.synonyms]
    pairs = [(a, b) for a, b in map(_entries, own.opposites) if a != b]
    coarser = [(entry, up) for wide, narrow in own.broader for up in _entries([wide]) for entry in _entries(narrow)]
    names = _Names(LEXICON, groups)
    names.part(pairs)
    entries = {entry for group in (*groups, *pairs, *coarser) for entry in group}
    classes = {word: names.concept(word) for word in [*LEXICON.classes, *entries] if " " not in word}
    opposed = [(names.renamed(a), names.renamed(b)) for a, b in LEXICON.opposed]
    opposed += [(names.concept(a), names.concept(b)) for a, b in pairs]
    packaged = [(names.renamed(narrow), names.renamed(up)) for narrow, ups in LEXICON.coarser.items() for up in ups]
    converses = [converse for same in LEXICON.converses.values() for converse in same]
    return Lexicon(
        classes,
        _phrases(LEXICON.phrases, names, (entry for entry in sorted(entries) if " " in entry)),
        _by_narrow([*packaged, *((names.concept(entry), names.concept(up)) for entry, up in coarser)]),
        both_ways((a, b) for a, b in opposed if a != b),
        by_verb([*converses, *_converses(own)], classes),
        {},
    )


class _Names:
    """The names that classes go by once synonyms are brought together and opposites apart."""

    def __init__(self, lexicon: Lexicon, groups: Iterable[list[str]]) -> None:
        self._lexicon = lexicon
        self._meanings: dict[str, str] = {}
        for phrase, meaning in lexicon.phrases:
            # Of two entries for one phrase the first is found.
            self._meanings.setdefault(phrase, meaning)
        self._names = _merged([list(map(self._packaged, group)) for group in groups], _known(lexicon))
        self._apart: set[str] = set()

    def part(self, pairs: Iterable[Pair]) -> None:
        """Take one of a pair out of the class where both are in one."""
        for a, b in pairs:
            if self.concept(a) == self.concept(b):
                # The word that a class is named after cannot leave it.
                self._apart.add(a if self.concept(b) == b else b)

    def renamed(self, concept: str) -> str:
        """Give the name that a packaged class bears now."""
        return self._names.get(concept, concept)

    def concept(self, entry: str) -> str:
        """Give the class of a word or phrase."""
        return entry if entry in self._apart else self.renamed(self._packaged(entry))

    def _packaged(self, entry: str) -> str:
        return self._meanings.get(entry, entry) if " " in entry else self._lexicon.concept(entry)


def _merged(groups: Iterable[list[str]], known: frozenset[str]) -> dict[str, str]:
    """Name each class that a group holds; groups that share one become one, by a name that the lexicon knows."""
    linked: dict[str, set[str]] = {}
    for group in groups:
        for one, other in pairwise(group):
            linked.setdefault(one, set()).add(other)
            linked.setdefault(other, set()).add(one)
    names: dict[str, str] = {}
    for concept in linked:
        if concept not in names:
            members = _reached(linked, concept)
            name = min(members, key=lambda word: (word not in known, " " in word))
            names.update(dict.fromkeys(members, name))
    return names


def _reached(linked: Mapping[str, set[str]], start: str) -> list[str]:
    found, waiting = {start: None}, [start]
    while waiting:
        ahead = sorted(linked[waiting.pop()] - found.keys())
        found.update(dict.fromkeys(ahead))
        waiting += ahead
    return list(found)


def _known(lexicon: Lexicon) -> frozenset[str]:
    """Give the names by which rules know a class, so that they must stay."""
    wide = (name for names in lexicon.coarser.values() for name in names)
    return frozenset([*lexicon.classes.values(), *lexicon.converses, *lexicon.coarser, *wide, *lexicon.opposites])


def _phrases(packaged: Phrasebook, names: _Names, own: Iterable[str]) -> Phrasebook:
    # The own ones stand before the packaged ones: of two entries for one phrase the first is found.
    entries: list[Entry] = [(entry, names.concept(entry)) for entry in own]
    entries += [(phrase, names.renamed(meaning)) for phrase, meaning in packaged]
    return build_phrasebook(entries)


def _by_narrow(coarser: Iterable[Pair]) -> dict[str, Pattern]:
    found: dict[str, dict[str, None]] = {}
    for narrow, wide in coarser:
        if narrow != wide:
            found.setdefault(narrow, {})[wide] = None
    return {narrow: tuple(wide) for narrow, wide in found.items()}


def _converses(own: OwnWords) -> Iterator[Converse]:
    for sides in own.converses:
        (verb, *marks), (other, *other_marks) = (_stems(side) for side in sides)
        yield Converse(verb, tuple(marks), other, tuple(other_marks))


def _entries(texts: Iterable[str]) -> list[str]:
    """Write words and phrases in stems, a phrase as one text with spaces."""
    return [" ".join(_stems(text)) for text in texts]


def _stems(text: str) -> Pattern:
    return tuple(word.stem for word in words(text))
