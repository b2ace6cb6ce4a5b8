"""Word tables of discourse."""

from __future__ import annotations

from enum import StrEnum

from kortilt.reading.words.lexicon import OFFICES, concept
from kortilt.reading.words.stems import read_table


class Sort(StrEnum):
    """What a word that means something named before can mean."""

    PERSON = "person"
    THING = "thing"
    """A country, an organisation, a place, or a thing without a name."""
    GROUP = "group"
    """Several of any sort: "they"."""
    SIDES = "sides"
    """Two countries."""
    PEOPLE = "people"
    """Two people."""
    COUNTRY = "country"
    NEIGHBOUR = "neighbour"
    """The other of two countries."""
    ORGANISATION = "organisation"
    PLACE = "place"
    """Somewhere: "there"."""
    TOWN = "town"
    MEASURE = "measure"
    FORMER = "former"
    LATTER = "latter"


_TABLE = {
    name: frozenset(word for line in lines for word in line.split())
    for name, lines in read_table("discourse.txt").items()
}
NOUNS = {
    Sort.COUNTRY: _TABLE["country"],
    Sort.ORGANISATION: _TABLE["organisation"],
    Sort.TOWN: _TABLE["place"],
    Sort.MEASURE: _TABLE["measure"],
    Sort.NEIGHBOUR: _TABLE["neighbor"],
}
"""Sort -> stems of the nouns that mean one of it behind "the" or "that"."""
PAIR_NOUNS = {Sort.SIDES: _TABLE["sides"], Sort.PEOPLE: _TABLE["people"]}
"""Sort -> stems of the nouns that mean two of it behind "the two" or "both"."""
COLUMNS = {name.removeprefix("column: "): stems for name, stems in _TABLE.items() if name.startswith("column: ")}
"""What the header of a column makes of its cells -> stems of such headers."""
PLEONASTIC = _TABLE["pleonastic"]
BODIES = _TABLE["not a person"] | _TABLE["country"]
"""Stems of nouns that are a country's where somebody's: "his government"."""
_BODIES = _TABLE["not a person"]


def is_office(stem: str) -> bool:
    """Whether a noun is an office that a person holds."""
    return concept(stem) in OFFICES and stem not in _BODIES
