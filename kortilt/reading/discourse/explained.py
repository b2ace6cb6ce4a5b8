"""Whether a sentence itself names whom its words mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kortilt.model.actors import Country, Named, Organisation, Person
from kortilt.reading.claims import Reading, Tag, Token, Unit, UnitKind
from kortilt.reading.discourse.definites import Reference
from kortilt.reading.discourse.tables import Sort

OF_A_PHRASE = frozenset((Tag.NOUN, Tag.DETERMINER, Tag.NAME, Tag.STRANGER, Tag.NUMBER))
_OBJECTS = frozenset(("him", "her", "them"))
_KNOWN = frozenset((Sort.SIDES, Sort.COUNTRY, Sort.PLACE, Sort.NEIGHBOUR))
"""What nobody can be whom the base does not know."""


def is_explained(reading: Reading, reference: Reference) -> bool:
    """Whether the sentence names what is meant: before it, or as the subject behind a phrase that it opens with."""
    names = list(_names(reading, reference.sort))
    if reference.sort in _BY_NOUN and any(unit.first != reference.first for unit in names):
        return True
    if (
        reference.is_owner
        and reference.sort in (Sort.THING, Sort.GROUP)
        and _has_subject(reading.tokens, reference.first)
    ):
        return True
    before = [unit for unit in names if unit.last < reference.first]
    # "In Norway, its ports" are Norway's; "In Norway it" is somebody else.
    earlier = [unit for unit in before if reference.is_owner or not _is_fronted(reading.tokens, unit)]
    if reference.words.lower() in _OBJECTS and not reference.is_owner:
        # "X sent him a letter": he is another than X.
        earlier = [unit for unit in earlier if not _is_subject_of(reading.tokens, unit, reference.first)]
    if reference.sort in (Sort.GROUP, Sort.SIDES, Sort.PEOPLE, Sort.NEIGHBOUR, Sort.FORMER, Sort.LATTER):
        return len(earlier) > 1
    if reference.sort in (Sort.MEASURE,):
        return any(token.tag is Tag.NUMBER for token in reading.tokens[: reference.first])
    if reference.office:
        return any(unit.last < reference.first for unit in names) and bool(earlier)
    return bool(earlier) or (bool(names) and _opens(reading.tokens, reference, names))


_BY_NOUN = frozenset((Sort.COUNTRY, Sort.ORGANISATION, Sort.TOWN))
"""Meant by a noun of their kind: anyone of that kind in the sentence will do."""


def _has_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that is no name is the subject of the verb before a place: "trade fell to its lowest"."""
    verb = next((place for place in range(at) if tokens[place].tag in (Tag.VERB, Tag.AUXILIARY)), None)
    if verb is None:
        return False
    place = verb - 1
    while (
        place >= 0
        and not tokens[place].stop_after
        and tokens[place].tag in (*OF_A_PHRASE, Tag.PREPOSITION, Tag.CONJUNCTION)
    ):
        place -= 1
    phrase = tokens[place + 1 : verb]
    return bool(phrase) and phrase[0].tag is not Tag.PREPOSITION and any(token.tag is Tag.NOUN for token in phrase)


def _names(reading: Reading, sort: Sort) -> Iterator[Unit]:
    for unit in reading.units:
        is_name = unit.kind is UnitKind.NAME and _suits(reading, unit, sort)
        if is_name or (unit.kind is UnitKind.STRANGER and sort not in _KNOWN):
            yield unit


def _suits(reading: Reading, unit: Unit, sort: Sort) -> bool:
    return any(is_of(who, sort) for mention in reading.mentions if mention.start == unit.start for who in mention.meant)


def is_of(who: Named, sort: Sort) -> bool:
    """Whether somebody or something of the base is of a sort."""
    if sort in (Sort.PERSON, Sort.PEOPLE):
        return isinstance(who, Person)
    if sort in (Sort.COUNTRY, Sort.SIDES, Sort.NEIGHBOUR):
        return isinstance(who, Country)
    if sort is Sort.ORGANISATION:
        return isinstance(who, Organisation)
    if sort is Sort.THING:
        return isinstance(who, Country | Organisation)
    if sort in (Sort.PLACE, Sort.TOWN):
        return not isinstance(who, Person | Organisation) and (sort is Sort.PLACE or not isinstance(who, Country))
    return sort is not Sort.MEASURE


def _is_fronted(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a name only says when or where, before the clause begins: "After the flood in Norway, it"."""
    if any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in tokens[: unit.first]):
        return False
    at = unit.first - 1
    while at >= 0 and tokens[at].tag in OF_A_PHRASE and not tokens[at].stop_after:
        at -= 1
    return at >= 0 and tokens[at].tag is Tag.PREPOSITION


def _is_subject_of(tokens: Sequence[Token], unit: Unit, at: int) -> bool:
    """Whether a name is the subject of the verb whose object stands at a place."""
    verbs = [place for place in range(unit.last + 1, at) if tokens[place].tag is Tag.VERB]
    return len(verbs) == 1 and not any(token.tag is Tag.CONJUNCTION for token in tokens[unit.last + 1 : at])


def _opens(tokens: Sequence[Token], reference: Reference, names: Sequence[Unit]) -> bool:
    """Whether a phrase in front has the pronoun, and the subject behind its comma is who is meant."""
    comma = next((at for at in range(reference.last, len(tokens)) if tokens[at].stop_after == ","), None)
    if comma is None or tokens[0].tag not in (Tag.PREPOSITION, Tag.RELATIVE, Tag.CONJUNCTION):
        return False
    is_early = not any(tokens[at].stop_after == "," for at in range(reference.first))
    return is_early and any(unit.first <= comma + 2 and unit.first > comma for unit in names)
