"""Whether a fact has whoever or wherever a name of the claim may mean: a country, its capital, a town in it."""

from collections.abc import Iterable, Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import country_of
from kortilt.model.verdicts import Element
from kortilt.reading.claims import Tag, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import OFFICES
from kortilt.tuples import NamedTuple

_ELSEWHERE = frozenset(["from", "with", "by", "between", "for", "against", "than", "as", "about"])
"""Markers of a country that say nothing of where something is done."""
SITES = frozenset(
    [
        "market",
        "soil",
        "territory",
        "region",
        "city",
        "town",
        "port",
        "coast",
        "plant",
        "factory",
        "base",
        "capital",
        "border",
        "province",
        "village",
        "site",
        "area",
        "facility",
        "station",
        "island",
        "airport",
        "economy",
        "yard",
        "cosmodrome",
    ]
)
"""What a town's name before it says where it is: "the Oslo plant"."""
_RULING = frozenset(
    ["government", "administration", "authority", "leadership", "cabinet", "leader", "official", "politician", "ruler"]
)
_HOLDING = frozenset(["regard", "see", "view", "value", "prize", "consider", "deem", "judge", "appreciate"])
_WHERE = frozenset(["in", "to", "at", "from", "into", "through", "via", "near"])


class Place(NamedTuple):
    """What a claim's name is as a place."""

    is_capital: bool
    """It may stand for its country, or for that country's government."""
    is_city: bool
    """A capital that is named as a place: "in Oslo", "at Oslo"."""
    is_whereabouts: bool
    """A country that is named as where something happens, and not for its government or people."""


def place_of(held: Held, unit: Unit) -> Place:
    """What a name is as a place, by the claim alone."""
    countries = [held.base.countries[key] for key in unit.keys if key in held.base.countries]
    is_capital = any(unit.text in each.metonyms for each in countries)
    is_city = is_capital and _is_named_as_city(held, unit)
    return Place(is_capital, is_city, bool(countries) and _is_named_as_place(held, unit))


def is_named(held: Held, unit: Unit, place: Place) -> bool:
    """Whether the fact has whoever a name may mean, or somebody for whom the country stands."""
    fact = held.fact
    if place.is_capital and ((place.is_city and not _is_written(held, unit)) or _has_another_town(held, unit)):
        return False
    if place.is_whereabouts:
        there = _somewhere(held, but_towns=place.is_capital)
        return not there.isdisjoint(unit.keys) and _is_somewhere_else(held, unit) is False
    # Nobody's country is meant only because the fact is his word.
    return not fact.ids.isdisjoint(unit.keys) or not _involved(held, but_towns=place.is_capital).isdisjoint(unit.keys)


def is_narrower(held: Held, unit: Unit) -> bool:
    """Whether the fact has only the country of a capital that is named as a place."""
    return not _somewhere(held, but_towns=False).isdisjoint(unit.keys) and not _is_written(held, unit)


def _is_written(held: Held, unit: Unit) -> bool:
    """Whether the fact's own sentence has a name in these letters."""
    return any(unit.text in other.text for other in held.fact.reading.units if other.kind is UnitKind.NAME)


def _has_another_town(held: Held, unit: Unit) -> bool:
    """Whether a fact names a place of the capital's country that the claim does not, and not the country itself."""
    places, units = held.base.places, held.fact.reading.units
    others = held.fact.once("keys of names", lambda: {key for unit in units if unit.who for key in unit.keys})
    if not others.isdisjoint(unit.keys):
        return False
    towns = held.fact.once("towns", lambda: [key for key in others if key in places])
    return any(places[key].country in unit.keys for key in towns if key not in held.part.named)


def _is_named_as_city(held: Held, unit: Unit) -> bool:
    """Whether a capital is named as a place, and not for the government."""
    markers = {each.marker for each in held.claim.frames.of(unit)}
    heads = {held.claim.tokens[each.head].concept for each in held.claim.frames.of(unit)}
    is_gone_to = bool(markers & {"to", "object"}) and "go" in heads
    is_adjunct = "owner" in markers and _only_says_which(held, unit)
    if _is_of_rulers(held.claim.tokens, unit.first - 1):
        return False
    return (is_gone_to or is_adjunct or bool(markers & {"in", "at", "near"})) and not heads & OFFICES


def _is_of_rulers(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital stands for those who rule there: "the government in X", or "In X, it is seen as"."""
    if at < 0 or tokens[at].low != "in":
        return False
    is_seen = at == 0 and any(token.tag is Tag.VERB and token.stem in _HOLDING for token in tokens)
    return is_seen or (at > 0 and tokens[at - 1].stem in _RULING)


def _only_says_which(held: Held, unit: Unit) -> bool:
    """Whether a name stands before a building or the like without an "s": "the Oslo plant", not "Oslo's plant"."""
    follows = held.claim.tokens[unit.last + 1 : unit.last + 2]
    return not held.claim.tokens[unit.last].is_possessive and bool(follows) and follows[0].stem in SITES


def is_listed_with_known(held: Held, unit: Unit) -> bool:
    """Whether "and" joins a name to one that the fact has: what it says of this one rules the other not out."""
    tokens, units = held.claim.tokens, held.claim.units
    skipped = (Tag.DETERMINER, Tag.ADVERB)
    before, behind = unit.first - 1, unit.last + 1
    while before > 0 and tokens[before].tag in skipped and tokens[before].text.lower() != "both":
        before -= 1
    while behind < len(tokens) and tokens[behind].tag in skipped:
        behind += 1
    found = [each for each in units if each.last == before - 1] if before > 0 and _joins(tokens, before) else []
    if behind < len(tokens) and tokens[behind].text.lower() == "and":
        found += [each for each in units if each.first in (behind + 1, behind + 2)]
    return any(set(each.who) & held.fact.ids or set(each.who) & held.fact.countries for each in found)


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text.lower() in ("and", "nor")


def is_in_name(held: Held, unit: Unit) -> bool:
    """Whether a body's name stands inside that of one of the fact's: "the council" in "the lake council"."""
    if not all(key in held.base.organisations for key in unit.keys):
        return False
    names = held.fact.once("names of bodies", lambda: _names_of_bodies(held))
    said = unit.text.lower().split() if names else []
    return any(len(name) > len(said) and set(said) <= set(name) for name in names)


def _names_of_bodies(held: Held) -> list[list[str]]:
    bodies = held.base.organisations
    return [bodies[each].name.lower().split() for each in held.fact.ids if each in bodies]


def element_of(held: Held, unit: Unit) -> Element:
    """Say which part of a claim a name is: by whom, to whom, or where."""
    if all(key in held.base.places for key in unit.keys):
        return Element.PLACE
    markers = {each.marker for each in held.claim.frames.of(unit)}
    if markers & {"doer", "by", "owner"}:
        return Element.ACTOR
    if markers & {"in", "at", "from", "into", "near"}:
        return Element.PLACE
    return Element.RECIPIENT if markers & {"to", "object", "against", "for", "on"} else Element.ACTOR


def _is_named_as_place(held: Held, unit: Unit) -> bool:
    arguments = held.claim.frames.of(unit)
    markers = {each.marker for each in arguments}
    if _is_of_rulers(held.claim.tokens, unit.first - 1):
        return False
    is_visited = any(each.marker == "object" and held.claim.tokens[each.head].concept == "go" for each in arguments)
    return (is_visited or bool(markers & _WHERE)) and not any(marker.endswith("owner") for marker in markers)


def _is_somewhere_else(held: Held, unit: Unit) -> bool:
    """Whether a country behind "in" is in the fact only as whose or from where something is: "Danish imports"."""
    mine = [each for each in held.claim.frames.of(unit) if each.marker == "in"]
    if not mine:
        return False
    fact = held.fact.reading
    nearest = max(each.head for each in mine)
    for each in mine:
        if held.claim.tokens[each.head].tag is Tag.NOUN and each.head != nearest:
            continue
        # "A port in A" where the fact has "a port in B".
        others = fact.frames.by_concept.get(held.claim.tokens[each.head].concept, ())
        is_noun = held.claim.tokens[each.head].tag is Tag.NOUN
        markers = ("in", "of", "owner") if is_noun else ("in",)
        placed = [other.unit for other in others if other.marker in markers]
        countries = {key for other in placed for key in other.who if key in held.base.countries}
        if countries and countries.isdisjoint(unit.keys):
            return True
    there = fact.frames.naming(unit.keys)
    return bool(there) and all(each.marker.removesuffix("'s") in _ELSEWHERE for each in there)


def _somewhere(held: Held, *, but_towns: bool) -> frozenset[str]:
    """Whoever and wherever a fact can be said to be in or to go to: what it names itself, and those it is done to."""
    return held.fact.once(
        ("somewhere", but_towns), lambda: _with_countries(held, _found_there(held), but_towns=but_towns)
    )


def _found_there(held: Held) -> set[str]:
    fact, base = held.fact, held.base
    places = {each for each in fact.ids if each in base.places}
    countries = {each for each in (*fact.named, *fact.fact.actor) if each in base.countries}
    return {*fact.fact.recipient, *places, *countries}


def _involved(held: Held, *, but_towns: bool) -> frozenset[str]:
    """Whoever a fact is about, and their countries."""
    fact = held.fact
    return fact.once(("involved", but_towns), lambda: _with_countries(held, fact.involved, but_towns=but_towns))


def _with_countries(held: Held, named: Iterable[str], *, but_towns: bool) -> frozenset[str]:
    """Some names with the countries that may stand for them; a town of a country is none of its government."""
    named = {each for each in named if not but_towns or each not in held.base.places}
    countries = {country_of(held.base, each) for each in named}
    return frozenset(named | (countries & held.base.countries.keys()))
