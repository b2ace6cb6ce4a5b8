"""A fact made ready for checking: read by the claims' own reader, with every word and name a claim may know it by."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from kortilt.checking.remembering import Remembering
from kortilt.model.actors import Person
from kortilt.model.facts import Fact, FactBase
from kortilt.model.names import NameIndex
from kortilt.reading.claims import Reading, Tag, UnitKind, read_claim
from kortilt.reading.claims.bonds import Bond, find_bonds
from kortilt.reading.claims.carrying import carried_noun
from kortilt.reading.claims.contrasts import Contrast, find_contrast
from kortilt.reading.claims.orders import Order, find_orders
from kortilt.reading.claims.pairs import Opposed, opposed_in
from kortilt.reading.claims.polarity import count_denials
from kortilt.reading.figures import Amount, amount_of
from kortilt.reading.words.lexicon import REPORTING, STOP, Lexicon
from kortilt.reading.words.meaning import without_negation
from kortilt.reading.words.stems import stem, stems, words

FOCUS = (Tag.VERB, Tag.NOUN, Tag.STRANGER)
"""Words that a denial or an opposite can be about."""
_DATED = re.compile(r"\b(?:start|beginning|middle|end|close) of (?=\d|[A-Z])")
"""Words of dates, which are no deeds: "the end of 2022"."""
_REMEMBERED = 1024
"""Of so many names and quotations the stems are kept: facts are mostly about the same few."""
_SUBORDINATING = frozenset(
    ["since", "when", "after", "before", "until", "while", "who", "which", "where", "if", "because", "although"]
)


class PreparedFact(Remembering):
    """A fact as read, with every word and name under which a claim may know it."""

    def __init__(self, fact: Fact, base: FactBase, names: NameIndex, lexicon: Lexicon) -> None:
        self.fact = fact
        self.reading: Reading = read_claim(fact.claim, names, lexicon=lexicon)
        self.own = frozenset(
            key for unit in self.reading.units if unit.kind in (UnitKind.WORD, UnitKind.STRANGER) for key in unit.keys
        )
        """Classes of the words of its sentence."""
        self.named = frozenset(key for unit in self.reading.units if unit.kind is UnitKind.NAME for key in unit.keys)
        """Whoever its sentence names."""
        plain = {each.id for meant in base.names.named_in(fact.claim) for each in meant}
        self.named |= frozenset(plain)  # a title may hold a name: "the envoy for the lake district"
        self.ids = self.named | {*fact.actor, *fact.recipient, *fact.said_by, *fact.relation}
        self.amounts: tuple[Amount, ...] = (*self.reading.amounts, *map(amount_of, fact.figures))
        self._base = base
        self._lexicon = lexicon

    @cached_property
    def who(self) -> frozenset[str]:
        """Whoever its sentence names, names that no table declares among them."""
        return frozenset(who for unit in self.reading.units for who in unit.who)

    @cached_property
    def involved(self) -> frozenset[str]:
        """Whoever it is about: not those whose word it only is."""
        return (self.ids - {*self.fact.said_by}) | {*self.fact.actor, *self.fact.recipient}

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries of whoever it names."""
        return frozenset(country for each in self.ids for country in [country_of(self._base, each)] if country)

    @cached_property
    def side_words(self) -> frozenset[str]:
        """Classes of words that it does not say itself: quotation, measure, topics, offices and names of its actors."""
        return self._quoted_words | self._classes([text for each in sorted(self.ids) for text in self._names_of(each)])

    @cached_property
    def named_only(self) -> frozenset[str]:
        """Classes of words that only names and offices of its actors have: no deed is told by "the Commission"."""
        return self.side_words - self.own - self._quoted_words - self.wider

    @cached_property
    def _quoted_words(self) -> frozenset[str]:
        texts = [*(citation.quote for citation in self.fact.citations), self.fact.when_text]
        texts = [_DATED.sub("", text or "") for text in texts]
        return self._classes([*texts, *(figure.measure for figure in self.fact.figures)])

    def _classes(self, texts: Iterable[str]) -> frozenset[str]:
        said = [each for text in texts if text for each in _stems_of(text)]
        found = set(map(self._lexicon.concept, set(said) - STOP))
        return frozenset(found | {phrase.meaning for phrase in self._lexicon.phrases.find(said)})

    @cached_property
    def halves(self) -> frozenset[str]:
        """Classes of words that are only part of a body's name: "Cole" of "Marsh Cole Works" names another body."""
        names = [record.spellings for each in self.ids if (record := self._base.organisations.get(each)) is not None]
        longer = {each for spelling in chain(*names) if " " in spelling for each in stems(spelling)}
        alone = {each for spelling in chain(*names) if " " not in spelling for each in stems(spelling)}
        texts = [*(citation.quote for citation in self.fact.citations), *(one.measure for one in self.fact.figures)]
        texts += [text for each in self.ids if each not in self._base.organisations for text in self._names_of(each)]
        said = {each for text in texts for each in stems(text)}
        concepts = frozenset(map(self._lexicon.concept, longer - alone - said))
        return concepts - self.own - self.wider

    def _names_of(self, who: str) -> list[str]:
        record = self._base.actors.get(who) or self._base.places.get(who)
        titles = record.titles if isinstance(record, Person) else ()
        return [*record.spellings, *titles] if record is not None else []

    @cached_property
    def core(self) -> frozenset[str]:
        """Its own words without the offices of whoever it names: what a claim must have most of to rest on it."""
        people = [record for each in self.ids if isinstance(record := self._base.actors.get(each), Person)]
        titles = [title for one in people for title in one.titles]
        told = {
            key
            for unit in self.reading.units
            if unit.kind in (UnitKind.WORD, UnitKind.STRANGER) and not unit.is_light
            for key in unit.keys
        }
        told -= {token.concept for token in self.reading.tokens if token.stem in REPORTING}
        return (frozenset(told) or self.own) - {
            self._lexicon.concept(each) for title in titles for each in stems(title)
        }

    @cached_property
    def core_places(self) -> Mapping[str, Sequence[int]]:
        """The classes of those words and coarser ones that a claim may use for them -> which of them they tell."""
        found: dict[str, list[int]] = {}
        for at, key in enumerate(self.core):
            for each in {key, *self._lexicon.broader(key)}:
                found.setdefault(each, []).append(at)
        return found

    @cached_property
    def focus(self) -> Mapping[str, tuple[int, ...]]:
        """Classes of its verbs, nouns and adjectives -> the tokens that have them."""
        return self._by_class(FOCUS)

    @cached_property
    def focus_with_adverbs(self) -> Mapping[str, tuple[int, ...]]:
        """The same with its adverbs, which have opposites too: "successfully launched"."""
        return self._by_class((*FOCUS, Tag.ADVERB))

    def places_of(self, keys: Iterable[str]) -> list[int]:
        """The places of its words of some classes, in order."""
        return sorted({at for key in keys for at in self._by_concept.get(key, ())})

    @cached_property
    def _by_concept(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, token in enumerate(self.reading.tokens):
            found.setdefault(token.concept, []).append(at)
        return found

    def _by_class(self, tags: tuple[Tag, ...]) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for number, token in enumerate(self.reading.tokens):
            if token.tag in tags:
                found[token.concept] = (*found.get(token.concept, ()), number)
        return found

    @cached_property
    def given(self) -> frozenset[str]:
        """Classes of "give" as a verb that carries no noun."""
        tokens = self.reading.tokens
        places = [at for at, token in enumerate(tokens) if token.stem == "give" and token.tag is Tag.VERB]
        return frozenset(tokens[at].concept for at in places if carried_noun(tokens, at) is None)

    @cached_property
    def affirmed(self) -> Mapping[str, str]:
        """What its words with a negating prefix or suffix deny -> their own class: `friendly` -> `unfriendly`."""
        found = {}
        for numbers in self.focus.values():
            token = self.reading.tokens[numbers[0]]
            base = without_negation(token.stem)
            if base != token.stem:
                found[self._lexicon.concept(stem(base))] = token.concept
        return found

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The comparisons that it makes."""
        return tuple(find_orders(self.reading))

    @cached_property
    def denials(self) -> int:
        """How many words of it deny."""
        return count_denials(self.reading.tokens)

    @cached_property
    def contrast(self) -> Contrast:
        """Whom it sets apart from whom."""
        return find_contrast(self.reading)

    @cached_property
    def bonds(self) -> tuple[Bond, ...]:
        """What it says to lie between two."""
        return find_bonds(self.reading)

    @cached_property
    def pairs(self) -> tuple[Opposed, ...]:
        """Its opposite words that are said of two: "warm with A and cold with B"."""
        return opposed_in(self.reading, self._lexicon.opposites)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Its quotations and its sentence, as words only, to find quotations in."""
        given = (*(citation.quote for citation in self.fact.citations), self.fact.claim)
        return tuple(plain_words(text) for text in given if text)

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """What it quotes, in the source's own words: its citations' quotations and those in its sentence."""
        inside = (each.text for each in self.reading.quotations)
        return tuple(text for text in (*(citation.quote for citation in self.fact.citations), *inside) if text)

    @cached_property
    def aims(self) -> frozenset[str]:
        """Classes of the words that its sources' quotations only have in -ing, and that no sentence tells as done."""
        quoted = [word for citation in self.fact.citations for word in words(citation.quote or "")]
        aimed = {word.stem for word in quoted if word.text.lower().endswith("ing")}
        aimed -= {word.stem for word in quoted if not word.text.lower().endswith("ing")}
        return frozenset(map(self._lexicon.concept, aimed))

    @cached_property
    def source_words(self) -> frozenset[str]:
        """Stems of the words in the names of its authors, publishers and journals."""
        texts: list[str] = []
        for citation in self.fact.citations:
            source = self._base.sources[citation.source]
            texts += [*map(str, source.author), source.container_title, source.publisher]
        return frozenset(each for text in texts for each in stems(text))

    @cached_property
    def dates_its_saying(self) -> bool:
        """Whether its date is when somebody said it, and not when it was so: "said in May that"."""
        speech = {at for each in self.reading.speakers for at in each.words}
        firsts = [unit.first for unit in self.reading.units if unit.kind is UnitKind.DATE]
        verbs = [at for at, token in enumerate(self.reading.tokens) if token.tag is Tag.VERB]
        before = [max((at for at in verbs if at < first), default=-1) for first in firsts]
        return bool(self.fact.said_by) and bool(before) and all(at in speech for at in before)

    @cached_property
    def verb(self) -> str | None:
        """The class of its first verb, however little that says."""
        return next((token.concept for token in self.reading.tokens if token.tag is Tag.VERB), None)

    @cached_property
    def predicate(self) -> str | None:
        """The class of its main verb; None where that says little, or only brings in a speaker."""
        speech = {at for each in self.reading.speakers for at in each.words}
        light = {unit.first for unit in self.reading.units if unit.is_light}
        for at, token in enumerate(self.reading.tokens):
            low = token.text.lower()
            is_relative = (
                low == "that" and at > 0 and self.reading.tokens[at - 1].tag is Tag.NOUN and at - 1 not in speech
            )
            if (low in _SUBORDINATING and at > 2) or is_relative:
                return None
            is_compound = at > 0 and self.reading.tokens[at - 1].stop_after == "-"
            if token.tag is Tag.VERB and not is_compound and not (self.fact.said_by and at in speech):
                return None if at in light else token.concept
        return None

    @cached_property
    def main_clause(self) -> frozenset[str]:
        """Classes of the words before its first subordinate clause, and coarser ones."""
        tokens = self.reading.tokens
        low = [token.text.lower() for token in tokens]
        end = next((at for at, word in enumerate(low) if at and word in _SUBORDINATING | {"that"}), len(tokens))
        keys = {token.concept for token in tokens[:end]}
        return frozenset(keys | {up for key in keys for up in self._lexicon.broader(key)})

    @cached_property
    def wider(self) -> frozenset[str]:
        """Coarser classes that a claim may use for its words."""
        return frozenset(up for key in self.own | self.side_words for up in self._lexicon.broader(key))

    @cached_property
    def sayable(self) -> frozenset[str]:
        """Classes of its own words and side words, and coarser ones: what a claim may say by it."""
        return self.own | self.side_words | self.wider

    def says(self, key: str) -> bool:
        """Whether a word's class is among its own, its side words or coarser ones."""
        return key in self.sayable


@lru_cache(_REMEMBERED)
def _stems_of(text: str) -> list[str]:
    return stems(text)


def plain_words(text: str) -> str:
    """Give a text's words in lower case, one space apart."""
    return " ".join(re.findall(r"\w+", text.lower()))


def country_of(base: FactBase, who: str) -> str:
    """Give the country of a country, person, organisation or place, or nothing."""
    record = base.actors.get(who) or base.places.get(who)
    return record.country if record is not None else ""
