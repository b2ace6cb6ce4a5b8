"""An index of a base's facts by words, names, years and figures, and its names with the offices of its people."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

from kortilt.checking.prepared import PreparedFact
from kortilt.model.actors import Country, Named
from kortilt.model.dates import PartialDate
from kortilt.model.facts import Fact, FactBase
from kortilt.model.names import NameIndex, Words, name_words
from kortilt.reading.figures import value_of
from kortilt.reading.words.lexicon import STOP, Lexicon
from kortilt.reading.words.stems import stems

LONGEST_SPAN = 4
"""Dates that span more years are indexed by none of them."""


def names_with_offices(base: FactBase) -> NameIndex:
    """Give the base's names, and its people by country and office: "the Swedish finance minister"."""
    spellings: list[tuple[Words, Named]] = []
    said: dict[str, tuple[list[Words], list[Words]]] = {}
    for person in base.people.values():
        country = base.countries.get(person.country)
        if country is None:
            continue
        if country.id not in said:
            said[country.id] = _before_and_behind(country)
        before, behind = said[country.id]
        for title in person.titles:
            words = name_words(title)
            if len(title.split()) > 2 and not _names_country(base, title):
                spellings.append((words, person))
            spellings += [((*owner, *words), person) for owner in before]
            spellings += [((*words, *of), person) for of in behind]
    return base.names.extended_by_words(spellings)


def _before_and_behind(country: Country) -> tuple[list[Words], list[Words]]:
    """The words for a country before an office, "Swedish" and "Sweden's", and behind it, "of Sweden"."""
    named = (country.name, *country.aliases)
    owners = [*country.adjectives, *(f"{spelling}'s" for spelling in (*named, *country.metonyms))]
    return [*map(name_words, owners)], [name_words(f"of {spelling}") for spelling in named]


def _names_country(base: FactBase, title: str) -> bool:
    return any(each.id in base.countries for meant in base.names.named_in(title) for each in meant)


def date_keys(dates: Iterable[PartialDate]) -> set[str]:
    """Index keys of the years that dates lie in; none for a date that spans many."""
    found = set()
    for when in dates:
        for start, end in when.spans:
            if start is not None and end is not None and end.year - start.year < LONGEST_SPAN:
                found.update([f"@{year}" for year in range(start.year, end.year + 1)])
    return found


def figure_key(value: Fraction | None) -> str:
    """Index key of a figure in its canonical unit, or of a range."""
    return f"#{float(value):.6g}" if value is not None else "#"


class FactIndex:
    """Facts by the words and names that they hold, so that no claim looks at all of them."""

    def __init__(self, base: FactBase, lexicon: Lexicon) -> None:
        self._base = base
        self._lexicon = lexicon
        self.names = names_with_offices(base)
        """How claims and facts name whoever the base knows."""
        named = [*base.actors.items(), *base.places.items()]
        self._countries = {who: record.country for who, record in named if record.country}
        self._prepared: dict[int, PreparedFact] = {}
        postings: defaultdict[str, list[int]] = defaultdict(list)
        concepts: dict[str, list[str]] = {}
        self._sizes: list[int] = []
        """How many keys each fact has: of facts that share as much, the shorter says it more plainly."""
        for number, fact in enumerate(base.facts):
            pieces = _pieces(fact)
            for piece in pieces.difference(concepts):
                concepts[piece] = self._concepts(piece)
            keys = self._ids(fact).union(*map(concepts.__getitem__, pieces))
            self._sizes.append(len(keys))
            for key in keys:
                postings[key].append(number)
        self._postings: Mapping[str, list[int]] = postings
        self._count = max(1, len(base.facts))

    @cached_property
    def several(self) -> Mapping[str, tuple[str, ...]]:
        """Plurals such as "Koreas" with the countries for which they stand."""
        return _countries_by_plural(self._base)

    def weight(self, key: str) -> float:
        """How much a word or name tells facts apart: its inverse document frequency."""
        return math.log(1 + self._count / (1 + len(self._postings.get(key, ()))))

    def prepared(self, number: int) -> PreparedFact:
        """Give a fact as read."""
        if number not in self._prepared:
            self._prepared[number] = PreparedFact(self._base.facts[number], self._base, self.names, self._lexicon)
        return self._prepared[number]

    def candidates(self, keys: Mapping[str, float], most: int) -> list[tuple[int, float]]:
        """Give the facts that share the most weight of these keys, the best first.

        The commonest keys add to facts that rarer ones have found, and find none themselves.
        """
        scores: defaultdict[int, float] = defaultdict(float)
        known = [(self._postings[key], key) for key in keys if key in self._postings]
        seen = 0
        for posting, key in sorted(known, key=lambda each: len(each[0])):
            weight = keys[key]
            if seen > 400 or (len(posting) > 2000 and scores):
                for number in scores.keys() & self._sets(key):
                    scores[number] += weight
                continue
            for number in posting:
                scores[number] += weight
            seen += len(posting)
        # Most facts share little: only those that may be among the best are put in order.
        least = sorted(scores.values())[-most] if len(scores) > most else 0.0
        near = [(-score, self._sizes[number], number) for number, score in scores.items() if score >= least]
        ranked = sorted(near)
        return [(number, -score) for score, _, number in ranked[:most]]

    def _sets(self, key: str) -> frozenset[int]:
        found = self._cached_sets.get(key)
        if found is None:
            found = self._cached_sets[key] = frozenset(self._postings.get(key, ()))
        return found

    @cached_property
    def _cached_sets(self) -> dict[str, frozenset[int]]:
        return {}

    def _ids(self, fact: Fact) -> set[str]:
        """Keys of whom a fact names, of its date and its figures."""
        ids = {*fact.actor, *fact.recipient, *fact.said_by}
        for meant in self._base.names.named_in(fact.claim):
            ids.update([each.id for each in meant])
        ids.update([self._countries[each] for each in ids if each in self._countries])
        ids |= date_keys([fact.when])
        if fact.figures:
            ids.update([figure_key(value_of(figure)) for figure in fact.figures])
        ids.update(self._coarser(ids))
        return ids

    def _concepts(self, piece: str) -> list[str]:
        """Classes of the words in what stands between two blanks, and coarser ones."""
        word = piece[:-1] if piece[-1] in ",." and piece[:-1].isalpha() else piece
        classes = self._lexicon.classes
        found = [classes.get(each) or self._lexicon.concept(each) for each in stems(word) if each not in STOP]
        return found + self._coarser(found)

    def _coarser(self, keys: Iterable[str]) -> list[str]:
        coarser = self._lexicon.coarser
        return [up for key in keys if key in coarser for up in coarser[key]]


def _pieces(fact: Fact) -> set[str]:
    """What stands between blanks in a fact's sentence, quotations and measures."""
    texts = [fact.claim, *[citation.quote for citation in fact.citations], *[one.measure for one in fact.figures]]
    return set(" ".join(texts).split())


def _countries_by_plural(base: FactBase) -> Mapping[str, tuple[str, ...]]:
    """Give each plural of the word that ends the names of several countries, with those countries."""
    by_word: dict[str, list[str]] = {}
    for country in base.countries.values():
        first, _, last = country.name.rpartition(" ")
        if first:
            by_word.setdefault(f"{last}s", []).append(country.id)
    return {plural: tuple(ids) for plural, ids in by_word.items() if len(ids) > 1}
