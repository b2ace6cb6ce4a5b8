"""Details that a sentence does not give: a purpose, a place, a companion, a number, a manner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutating.changes import FALSE, UNKNOWN, Mutation

from kortilt.model.actors import Country, Named, Place
from kortilt.model.facts import Fact, FactBase

_DETAILS = {
    "purpose": ("in order to raise money for a hospital", "to please the voters"),
    "place": ("in Reykjavik", "at a railway station"),
    "companion": ("together with a delegation of students", "in the company of three bankers"),
    "number": ("for the seventeenth time", "at a cost of 17 million euros", "within 45 minutes"),
    "manner": ("behind closed doors", "by helicopter", "with tears in the eyes", "on live television"),
    "cause": ("because of a strike", "after heavy rain"),
}
_SPAN_OR_RANK = re.compile(r"[ -](?:years?|months?|decades?)\b|\b(?:first|second|third|\d+th|\w+-largest)\b")
_ATTRIBUTION = re.compile(r", (?:according to .*|[^,]* (?:reports?|reported|claimed|claims|estimates|estimated))\.$")


def details(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each detail at the end of its statement."""
    for sort, texts in _DETAILS.items():
        for text in texts:
            # Beside another span of time or rank it may also be read in its place.
            is_apart = sort != "number" or not _SPAN_OR_RANK.search(fact.claim)
            yield Mutation(f"added {sort}", _added(fact.claim, text), UNKNOWN if is_apart else FALSE, text)
    named = {who.id for meant in base.names.named_in(fact.claim) for who in meant}
    taken = named | {*fact.actor, *fact.recipient}
    met = {who.id for other in base.facts for who in _met_in(base, fact, other)}
    places = [place for place in base.places.values() if place.id not in taken | met]
    countries = [country for country in base.countries.values() if country.id not in taken]
    at = sum(map(ord, fact.id))
    if places:
        yield _declared("place", "near", places[at % len(places)], fact)
    if countries:
        yield _declared("companion", "together with", countries[at % len(countries)], fact)


def _met_in(base: FactBase, fact: Fact, other: Fact) -> Iterator[Named]:
    """Give whoever another fact of the same party names: what the party did there may be the same deed."""
    if {*fact.actor} & {*other.actor}:
        yield from (who for meant in base.names.named_in(other.claim) for who in meant)


def _declared(sort: str, before: str, who: Place | Country, fact: Fact) -> Mutation:
    name = f"the {who.name}" if who.name.endswith("States") else who.name
    return Mutation(f"added {sort}", _added(fact.claim, f"{before} {name}"), FALSE, who.name)


def _added(text: str, detail: str) -> str:
    found = _ATTRIBUTION.search(text)
    at = found.start() if found else len(text) - 1
    return f"{text[:at]} {detail}{text[at:]}"
