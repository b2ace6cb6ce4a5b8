"""Of which country a person, body or place is said to be: "the Norport company Lurne", "Lurne is a Norport company".

That a fact names the country too says nothing of that; the base's own record of whoever is meant does.
"""

from collections.abc import Container, Iterator, Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import country_of
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.tuples import NamedTuple

_REACH = 6
"""So many words may stand between a country and the name that it is said of."""


class Nationality(NamedTuple):
    """A country of the claim that something is done for, or that somebody of another is said to be of."""

    at: int
    unit: Unit
    is_served: bool
    others: Sequence[tuple[str, str, bool]]
    """Who is said to be of it, whose the base has them, and whether that is a place."""


def compare_nationalities(held: Held) -> None:
    """Note that a country is not that of the person, body or place that the claim gives it to."""
    for at, unit, is_served, others in nationalities_in(held):
        if any(note.unit == at for note in held.conflicts()):
            continue
        if is_served and held.fact.named.isdisjoint(unit.keys):
            held.covered.discard(at)  # though its doer may be from there
            continue
        for other, its, is_place in others:
            held.covered.discard(at)
            message = f"{other} is of another country"
            outcome = Outcome.CONFLICTS if is_place else Outcome.NOT_COVERED
            element = Element.PLACE if is_place else Element.ACTOR
            held.note(element, outcome, "detail", message, unit=at, fact=its, is_sure=False)


def nationalities_in(held: Held) -> Sequence[Nationality]:
    """The countries of the part that something is done for, or that somebody of another is said to be of."""
    return held.part.once("nationalities", lambda: _nationalities(held))


def _nationalities(held: Held) -> list[Nationality]:
    found, countries = [], held.base.countries
    served = [each.unit for each in held.claim.frames.arguments if each.marker == "for"]
    for at, unit in held.units(UnitKind.NAME):
        if any(key in countries for key in unit.keys):
            others = [*_of_others(held, unit)]
            is_served = any(each is unit for each in served)
            found += [Nationality(at, unit, is_served, others)] if is_served or others else []
    return found


def _of_others(held: Held, unit: Unit) -> Iterator[tuple[str, str, bool]]:
    """Who is said to be of a country and is not, with those that the base has for them, and whether that is a place."""
    base = held.base
    for other in _said_of(held.claim, unit, base.places):
        countries = {country_of(base, key) for key in other.keys if key not in base.countries}
        if countries and "" not in countries and countries.isdisjoint(unit.keys):
            is_place = all(key in base.places for key in other.keys)
            yield other.text, " or ".join(sorted(map(held.name, countries))), is_place


def _said_of(claim: Reading, country: Unit, places: Container[str]) -> Iterator[Unit]:
    """Whom a country's name or adjective describes: before a name, behind "is a", or between commas behind a name."""
    names = {unit.first: unit for unit in claim.units if unit.kind is UnitKind.NAME}
    behind = _end_of_phrase(claim, country.last)
    if behind is not None and behind in names:
        yield names[behind]
    is_of = behind is not None and claim.tokens[behind].low == "of"
    place = names.get(behind + 1) if behind is not None and is_of else None
    if place is not None and all(key in places for key in place.keys):  # "the Norport port of Lurne"
        yield place
    beside = names.get(country.last + 1)
    is_apart = claim.tokens[country.last].stop_after or claim.text[country.end : country.end + 1] in ("'", "’")
    if beside is not None and not is_apart and all(key in places for key in beside.keys):  # "the Norportian Lurne"
        yield beside
    ends = {unit.last: unit for unit in names.values()}
    before = country.first - 2
    if before >= 0 and claim.tokens[before + 1].low in ("a", "an") and _heads_phrase(claim, country.last):
        is_copula = before > 0 and claim.tokens[before].stem == "be"
        named = ends.get(before - 1 if is_copula else before)
        if named is not None and (is_copula or claim.tokens[before].stop_after.startswith(",")):
            yield named


def _end_of_phrase(claim: Reading, last: int) -> int | None:
    """The word behind the nouns that follow a country; None where none does."""
    tokens = claim.tokens
    if tokens[last].stop_after:
        return None
    for at in range(last + 1, min(last + 1 + _REACH, len(tokens))):
        if tokens[at].tag is not Tag.NOUN:
            return at if at > last + 1 else None
        if tokens[at].stop_after or tokens[at].is_possessive:
            return None
    return None


def _heads_phrase(claim: Reading, last: int) -> bool:
    """Whether a noun follows that is nobody's: "is a Norport company", not "is a Norport company's port"."""
    at = last + 1
    while at < len(claim.tokens) and claim.tokens[at].tag is Tag.NOUN:
        if claim.tokens[at].is_possessive:
            return False
        if claim.tokens[at].stop_after:
            return True
        at += 1
    return at > last + 1
