"""What several facts are held against and the claim alone tells: its names, and where they stand to its words."""

from collections.abc import Mapping

from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.reading.claims import Argument, Unit, UnitKind
from kortilt.reading.words.lexicon import OFFICES, SYMMETRIC, concept

Named = list[tuple[int, Unit]]
"""Names, each with its number among the units."""
SLOTS = {"doer": "doer", "by": "doer", "to": "to", "from": "from", "against": "against", "object": "object"}
"""Marker -> what a name behind it is to the word."""


def named_by(part: Part) -> Named:
    """The names of the whole claim."""
    units = part.claim.units
    return part.once("named", lambda: [(at, unit) for at, unit in enumerate(units) if unit.kind is UnitKind.NAME])


def owners_of_offices(part: Part) -> list[Argument]:
    """Those whose the offices are that the part speaks of: "the Danish envoy"."""
    return part.once("owners of offices", lambda: _owners_of_offices(part))


def _owners_of_offices(part: Part) -> list[Argument]:
    owners = (each for each in part.claim.frames.arguments if each.marker == "owner" and part.holds(each.head))
    return [each for each in owners if part.claim.tokens[each.head].concept in OFFICES]


def in_slots(part: Part, slots: Mapping[str, str]) -> list[tuple[int, Argument, str]]:
    """The names that stand to a word of the part by some markers, with the numbers of their units and their slots."""
    return part.once("in slots", lambda: _in_slots(part, slots))


def _in_slots(part: Part, slots: Mapping[str, str]) -> list[tuple[int, Argument, str]]:
    claim, found = part.claim, []
    for each in claim.frames.arguments:
        slot = slots.get(each.marker)
        is_told = part.holds(each.head) and claim.tokens[each.head].concept not in SYMMETRIC
        if slot is not None and each.unit.who and is_told:
            found.append((claim.units.index(each.unit), each, slot))
    return found


def is_reached(held: Held, mine: Argument) -> bool:
    """Whether something gets to whoever a name means: "has reached B"."""
    return mine.marker == "object" and held.claim.tokens[mine.head].stem == "reach"


def goes_to(held: Held, mine: Argument, other: Argument) -> bool:
    """Whether something of one gets to another: "aid from A to B", "aid from A has reached B"."""
    if mine.marker == "from" and is_reached(held, other):
        return True
    is_to = other.head == mine.head and other.marker in ("to", "to's")
    return is_to and not _ends_a_phrase(held, other.unit.first - 1)


def _ends_a_phrase(held: Held, at: int) -> bool:
    """Whether a preposition only ends several words that mean one thing: "is subject to"."""
    return any(unit.first < unit.last == at for _, unit in held.units(UnitKind.WORD))


def slot_of(held: Held, its: Argument) -> str | None:
    """What a name of the fact is to a word; whose government does something does it."""
    behind = held.fact.reading.tokens[its.unit.last + 1 : its.unit.last + 2]
    is_ruling = its.marker == "owner's" and any(token.concept == concept("government") for token in behind)
    return "doer" if is_ruling else SLOTS.get(its.marker)
