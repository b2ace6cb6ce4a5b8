"""A name in the place of another: same verb or noun, same preposition, but somebody or somewhere else.

It conflicts where all else that the claim says is the fact's; but several may visit a place in one year.
"""

from collections.abc import Callable, Iterator, Sequence

from kortilt.checking.comparing.replacing import (
    by_exact_figure,
    by_site,
    by_statement,
    by_town,
    goes_on_a_name,
    is_copula_subject,
    note_nested,
    note_title,
    replaceable_in,
)
from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Argument, Reading, Tag, Unit, UnitKind

EXAMPLES = (
    Example(
        "Salt from the mine was shipped to Aldport in July 2023.",
        "2023-07",
        "Salt from the mine was shipped to Norport in July 2023.",
        Label.REFUTED,
    ),
    Example(
        "Norport's fleet of 40 ships visited the West Basin in July 2023.",
        "2023-07",
        "Norport's fleet of 40 ships visited the East Basin in July 2023.",
        Label.REFUTED,
    ),
)
_PLACE = frozenset(["in", "at", "from", "via", "through", "near", "off", "between"])
_PARTNER = frozenset(["with", "between", "towards", "toward"])
_DOER = frozenset(["doer", "by", "owner", "owner's", "by's"])
_SUBJECTS = frozenset(["doer", "by", "owner's"])
_TEXTS = frozenset(["essay", "article", "book", "paper", "study", "story", "piece", "column", "post", "report"])
_KINDS = ("countries", "people", "organisations", "places")
_TARGET = frozenset(["object", "to", "for", "against", "on", "towards", "object's", "to's"])


_Finder = Callable[[Held, Unit], tuple[str, Unit] | None]


def find_substitutes(held: Held) -> None:
    """Note names of the part that stand where the fact has another."""
    for at, unit in replaceable_in(held):
        if at in held.covered:
            continue
        is_half = unit.kind is UnitKind.STRANGER and held.fact.halves.issuperset(unit.keys)
        finders = () if is_half else _finders(held, at)
        partner = next((found for find in finders if (found := find(held, unit))), None)
        if partner and _is_inside(held, unit, partner[1]):
            message, inside = "narrower than the base's place", partner[1].text
            rule, caveat = "substitution", Caveat.IMPRECISE
            held.note(Element.PLACE, Outcome.NOT_COVERED, rule, message, unit=at, fact=inside, caveat=caveat)
        elif partner:
            marker, other = partner
            element = Element.PLACE if marker in _PLACE else Element.RECIPIENT if marker in _TARGET else Element.ACTOR
            held.note(
                element,
                Outcome.CONFLICTS,
                "substitution",
                "the base names another",
                unit=at,
                fact=other.text,
                is_sure=False,
            )
            _take_converse(held, unit)
            note_title(held, at, other)
    note_nested(held, _PLACE)


def _finders(held: Held, at: int) -> Sequence[_Finder]:
    return held.part.once(("finders", at), lambda: _ways_to_find(held, at))


def _ways_to_find(held: Held, at: int) -> list[_Finder]:
    """Those ways to find another for a name of which the claim has what they look for; none where it is half a name."""
    unit, tokens = held.claim.units[at], held.claim.tokens
    if goes_on_a_name(held, at):
        return []
    markers = {each.marker.removesuffix("'s") for each in held.claim.frames.of(unit)}
    is_said_to_be = unit.first > 0 and tokens[unit.first - 1].stem == "be"
    found: list[_Finder] = [_by_slot] if markers else []
    found += [_by_head_noun] if unit.kind is UnitKind.STRANGER else []
    found += [_by_kind] if markers & {"doer", "by"} or is_copula_subject(held, unit) else []
    found += [_by_place] if markers & _PLACE else []
    found += [_by_partner] if markers & _PARTNER else []
    found += [_by_class] if is_said_to_be else []
    found += [by_site] if "of" in markers else []
    found += [by_town] if "owner" in markers else []
    return [*found, by_exact_figure, by_statement] if markers and held.units(UnitKind.DATE) else found


def _is_inside(held: Held, unit: Unit, other: Unit) -> bool:
    """Whether a place of the claim lies in the country that the fact names."""
    countries = {held.base.places[key].country for key in unit.keys if key in held.base.places}
    return bool(countries - {""}) and countries <= set(other.keys)


def _take_converse(held: Held, unit: Unit) -> None:
    """Take the verb before which another stands as had where the fact tells the deed from the other side."""
    heads = {each.head for each in held.claim.frames.of(unit) if [*_told_otherwise(held, each)]}
    held.covered.update(at for at, word in held.units(UnitKind.WORD) if word.first in heads)


def _by_slot(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    for mine in held.claim.frames.of(unit):
        if is_topic(held.claim, mine):
            continue
        concept = held.claim.tokens[mine.head].concept
        frames = held.fact.reading.frames.by_concept
        same = [each for each in frames.get(concept, ()) if _roles(mine.marker) & _roles(each.marker)]
        for its in (*same, *_told_otherwise(held, mine)):
            if _is_occasion(held, its) and not mine.marker.startswith("on"):
                continue
            if not _is_taken(held, its) and _are_alike(held, unit, its.unit):
                return mine.marker, its.unit
    return None


def _is_occasion(held: Held, its: Argument) -> bool:
    """Whether something is done on a day or an occasion, and not to somebody: "on Norport's Salt Day"."""
    return its.marker == "on's" or (its.marker == "on" and _kind(held, its.unit) == "unknown")


def is_topic(claim: Reading, mine: Argument) -> bool:
    """Whether a name tells what a text is about: who wrote on one thing may have written on another, too."""
    if mine.marker.removesuffix("'s") not in ("on", "about"):
        return False
    heads = (each.head for each in claim.frames.of(mine.unit))
    return any(claim.tokens[at].stem in _TEXTS for at in heads)


def _told_otherwise(held: Held, mine: Argument) -> Iterator[Argument]:
    """The names of the fact that stand in a name's place where it tells the deed from the other side: "bought"."""
    frames = held.fact.reading.frames.by_concept
    if mine.marker not in _SUBJECTS or held.claim.tokens[mine.head].tag is not Tag.VERB:
        return
    for converse in held.lexicon.converses.get(held.claim.tokens[mine.head].concept, ()):
        marks = converse.other_marks
        yield from (each for each in frames.get(converse.other, ()) if each.marker.removesuffix("'s") in marks)


def _by_head_noun(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """A name of the same kind: its last word is that of the fact's, as in "North Bank" and "South Bank"."""
    if unit.kind is not UnitKind.STRANGER:
        return None
    for other in held.fact.reading.units:
        if other.kind not in (UnitKind.NAME, UnitKind.STRANGER) or len(unit.keys) < 2:
            continue
        words = [token.concept for token in held.fact.reading.tokens[other.first : other.last + 1]]
        if unit.keys[-1] in words[1:] and set(words).isdisjoint(unit.keys[:-1]):
            return "owner", other
    return None


def _by_kind(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Who acts in the claim, where one of the same kind acts in the fact and is not named: a person for a person."""
    markers = {each.marker for each in held.claim.frames.of(unit)}
    if not markers & {"doer", "by"} and not is_copula_subject(held, unit):
        return None
    others = [
        its.unit
        for its in held.fact.reading.frames.arguments
        if (its.marker in ("doer", "by") or _has_what_it_has(held, its))
        and not _is_taken(held, its)
        and _kind(held, its.unit) == _kind(held, unit)
        and not _only_speaks(held, its)
    ]
    if _kind(held, unit) == "unknown":
        # Of somebody or something unknown only the verb can tell whether one acts in the other's place.
        said = {token.concept for token in held.claim.tokens}
        fact = held.fact.reading
        does = [each.unit for each in fact.frames.arguments if fact.tokens[each.head].concept in said]
        others = [each for each in others if each in does]
    return ("doer", others[0]) if others else None


def _only_speaks(held: Held, its: Argument) -> bool:
    """Whether somebody only says what the fact tells, and the claim has nobody say it."""
    fact = held.fact.fact
    is_speaker = bool(its.unit.who) and set(its.unit.who) <= {*fact.said_by} - {*fact.actor}
    return is_speaker and not held.claim.speakers


def _has_what_it_has(held: Held, its: Argument) -> bool:
    """Whether a fact tells whose the thing is that the claim tells of: "Norway's lack of salt", "lacked salt"."""
    return its.marker == "owner" and held.fact.reading.tokens[its.head].concept in held.part.said


def _are_alike(held: Held, unit: Unit, other: Unit) -> bool:
    """Whether one can stand in the other's place: no person where a country stands."""
    kinds = {_kind(held, unit), _kind(held, other)}
    if kinds == {"unknown", "countries"} and unit.kind is UnitKind.STRANGER:
        # Somebody unknown may act for the country; somewhere unknown is another place.
        return any(each.marker in _PLACE for each in held.claim.frames.of(unit))
    return ("people" not in kinds or len(kinds - {"unknown"}) == 1) and not _is_of_many_countries(held, unit, other)


def _is_of_many_countries(held: Held, unit: Unit, other: Unit) -> bool:
    """Whether a body of no country stands where a nationality does: a Danish member is one of the union's."""
    bodies, countries = held.base.organisations, held.base.countries
    adjectives = {each for key in other.keys if key in countries for each in countries[key].adjectives}
    return other.text in adjectives and all(key in bodies and not bodies[key].country for key in unit.keys)


def _kind(held: Held, unit: Unit) -> str:
    base, keys = held.base, unit.keys
    for name, table in zip(_KINDS, (base.countries, base.people, base.organisations, base.places), strict=True):
        for key in keys:
            if key in table:
                return name
    return "unknown"


def _by_place(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Somewhere else: the claim's name stands behind "in", "at" or "from", and so does one of the fact's."""
    markers = {each.marker.removesuffix("'s") for each in held.claim.frames.of(unit)}
    if not markers & _PLACE or _kind(held, unit) not in ("places", "unknown", "countries"):
        return None
    for its in held.fact.reading.frames.arguments:
        kinds = ("places", "unknown", "organisations", _kind(held, unit))
        is_there = its.marker.removesuffix("'s") in markers or (
            its.marker == "owner" and _kind(held, its.unit) == "places"
        )
        if is_there and not _is_taken(held, its) and (_kind(held, its.unit) in kinds or _is_capital(held, its.unit)):
            return min(markers & _PLACE), its.unit
    return None


def _by_partner(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Another country or body to be "with" or "between"."""
    markers = {each.marker.removesuffix("'s") for each in held.claim.frames.of(unit)}
    if not markers & _PARTNER:
        return None
    for its in held.fact.reading.frames.arguments:
        is_alike = _kind(held, its.unit) == _kind(held, unit)
        # A route of which more is known cannot have its other end elsewhere; of another one that may well be so.
        is_same = any(at in held.covered for at, _ in held.units(UnitKind.FIGURE))
        is_alike = is_alike or (is_same and _is_capital(held, unit) and _kind(held, its.unit) == "places")
        if its.marker in _PARTNER and not _is_taken(held, its) and is_alike:
            return its.marker, its.unit
    return None


def _is_capital(held: Held, unit: Unit) -> bool:
    return any(unit.text in held.base.countries[key].metonyms for key in unit.keys if key in held.base.countries)


def _by_class(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Another of its class: "the cosmodrome was X" where the fact names the Y Cosmodrome."""
    tokens = held.claim.tokens
    if unit.first == 0 or tokens[unit.first - 1].stem != "be":
        return None
    nouns = {token.concept for token in tokens[: unit.first] if token.tag is Tag.NOUN}
    for other in held.fact.reading.units:
        if (
            other.kind is UnitKind.NAME
            and not _names(held, other)
            and nouns & {held.fact.reading.tokens[other.last].concept}
        ):
            return "owner", other
    return None


def _names(held: Held, other: Unit) -> bool:
    return any(unit.kind is UnitKind.NAME and set(unit.keys) & set(other.keys) for unit in held.claim.units)


def _roles(marker: str) -> frozenset[str]:
    """What a marker can say: a source may be told with "from", "of", "by" or an owner."""
    marker = marker.removesuffix("'s")
    found = {marker}
    if marker in _DOER:
        found.add("doer")
    if marker in ("from", "of", "by", "owner"):
        found.add("source")
    if marker in _TARGET:
        found.add("target")
    if marker in _PLACE:
        found.add("place")
    if marker in ("with", "between", "towards"):
        found.add("partner")
    return frozenset(found)


def _is_taken(held: Held, its: Argument) -> bool:
    """Whether the part names the fact's name too; a country does not stand for its people here."""
    return not held.part.who.isdisjoint(its.unit.who)


__all__ = ["EXAMPLES", "Tag", "find_substitutes"]
