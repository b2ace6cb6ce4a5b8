"""Whoever and wherever a fact can name: countries, people with their offices, organisations, places."""

from kortilt.model.dates import PartialDate
from kortilt.tuples import NamedTuple


class Country(NamedTuple):
    """A country; its id is the ISO 3166-1 alpha-2 code."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    """Places that stand for the government."""

    @property
    def country(self) -> str:
        """Its own code, as a person or a place has that of theirs."""
        return self.id

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.name, *self.aliases, *self.adjectives, *self.metonyms)


class Office(NamedTuple):
    """An office that a person is shown in: the title without the country, and when."""

    title: str
    aliases: tuple[str, ...] = ()
    when: PartialDate | None = None


class Person(NamedTuple):
    """A person, with the offices in which the sources show them."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""
    offices: tuple[Office, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.name, *self.aliases)

    @property
    def titles(self) -> tuple[str, ...]:
        """Every way to write each office."""
        return tuple(title for office in self.offices for title in (office.title, *office.aliases))


class Organisation(NamedTuple):
    """A ministry, company, newspaper, institute or any other body that acts or speaks."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.name, *self.aliases)


class Place(NamedTuple):
    """Somewhere that a claim can mention; it does not act."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.name, *self.aliases)


Actor = Country | Person | Organisation
Named = Country | Person | Organisation | Place
