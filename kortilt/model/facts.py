"""Facts and the base that holds them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from kortilt.model.actors import Actor, Country, Organisation, Person, Place
from kortilt.model.dates import PartialDate
from kortilt.model.names import NameIndex
from kortilt.model.quantities import Figure
from kortilt.model.sources import Citation, Source
from kortilt.tuples import NamedTuple


class Kind(StrEnum):
    """What sort of thing a fact says."""

    EVENT = "event"
    STATE = "state"
    FIGURE = "figure"
    STATEMENT = "statement"
    ASSESSMENT = "assessment"
    FORECAST = "forecast"


class Effect(StrEnum):
    """What a fact did to its relation."""

    WARMER = "warmer"
    COOLER = "cooler"


class EventRoot(StrEnum):
    """Event types of the PLOVER ontology, as the POLECAT data set uses them.

    Source: Halterman, Bagozzi, Beger, Schrodt and Scarborough, "PLOVER and POLECAT: A New Political Event Ontology
    and Dataset" (2023).
    """

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Fact(NamedTuple):
    """One dated, source-cited claim. Actors are ids of countries, people and organisations."""

    id: str
    when: PartialDate
    claim: str
    citations: tuple[Citation, ...]
    """One or more; the first is the fact's own source and locator."""
    when_text: str = ""
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kind: Kind | None = None
    said_by: tuple[str, ...] = ()
    official: bool = False
    figures: tuple[Figure, ...] = ()
    series: str = ""
    event: EventRoot | None = None
    effect: Effect | None = None
    relation: tuple[str, ...] = ()
    """Two country codes as the base writes them, or none."""
    derived_from: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    """Ids of facts with which it cannot both be true as stated: a statement that the source's own account denies."""
    countries: tuple[str, ...] = ()
    """Codes of the countries it involves: from its actors, recipients and relation, then from its words."""

    @property
    def is_reported(self) -> bool:
        """Whether it is somebody's word, and not an official record of their own affairs."""
        return bool(self.said_by) and not self.official


class Balance(NamedTuple):
    """Whose policy a base weighs, and between which two: codes of countries."""

    of: str
    between: tuple[str, ...]
    """Two codes, in the order of the base."""


class OwnWords(NamedTuple):
    """What a base says of words, as it writes them; each entry is a word or a phrase."""

    synonyms: tuple[tuple[str, ...], ...] = ()
    """Words that may stand for each other."""
    opposites: tuple[tuple[str, ...], ...] = ()
    """Pairs that cannot both hold."""
    broader: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """A coarser word, and the narrower ones that it may stand for."""
    converses: tuple[tuple[str, ...], ...] = ()
    """Pairs that tell one deed from either side, each a verb and what stands before the other party: "sell to"."""


class FactBase:
    """A loaded base; `facts` are in date order (lower bound, the wider first, then id). Do not change it."""

    CHECKER = "checker"
    """Under this name a checker that was prepared for the base is kept with it."""

    def __init__(
        self,
        title: str,
        path: str,
        content: bytes,
        facts: tuple[Fact, ...],
        sources: Mapping[str, Source],
        countries: Mapping[str, Country],
        people: Mapping[str, Person],
        organisations: Mapping[str, Organisation],
        places: Mapping[str, Place],
        lexicon: OwnWords,
        balance: Balance | None = None,
    ) -> None:
        self.title = title
        self.path = path
        """The file it was read from, as it was named; `<string>` for a base that was given as text."""
        self.content = content
        """The file's bytes."""
        self.facts = facts
        self.sources = sources
        self.countries = countries
        self.people = people
        self.organisations = organisations
        self.places = places
        self.lexicon = lexicon
        self.balance = balance

    def __getstate__(self) -> dict[str, object]:
        # A copy in another process prepares its own.
        return {name: value for name, value in vars(self).items() if name != self.CHECKER}

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal digest of the file's bytes."""
        # Loading OpenSSL costs more than reading the base: only output that carries the digest pays for it.
        import hashlib

        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        """Facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def disputes(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the facts that cannot be true beside a fact, by its id: those that it contradicts, then the others."""
        disputes: dict[str, list[str]] = {fact.id: list(fact.contradicts) for fact in self.facts if fact.contradicts}
        for fact in self.facts:
            for other in fact.contradicts:
                disputes.setdefault(other, []).append(fact.id)
        return {identity: tuple(dict.fromkeys(others)) for identity, others in disputes.items()}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Whoever can act or speak, by id: countries, people, organisations."""
        return {**self.countries, **self.people, **self.organisations}

    @cached_property
    def names(self) -> NameIndex:
        """Every declared spelling, for finding names in text."""
        return NameIndex.of([*self.actors.values(), *self.places.values()])

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics in use, in alphabetical order."""
        return tuple(sorted({topic for fact in self.facts for topic in fact.topics}))

    def name(self, actor: str) -> str:
        """Give the usual name of a country, person or organisation."""
        return self.actors[actor].name
