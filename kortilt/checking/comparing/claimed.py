"""What several facts are held against and the claim alone tells: its names, and where they stand to its words."""

from collections.abc import Mapping

from kortilt.checking.part import Part
from kortilt.reading.claims import Argument, Unit, UnitKind
from kortilt.reading.words.lexicon import OFFICES, SYMMETRIC

Named = list[tuple[int, Unit]]
"""Names, each with its number among the units."""


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
