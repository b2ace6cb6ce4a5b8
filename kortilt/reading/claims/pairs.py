"""Opposite words that a sentence says of two: "warm with A and cold with B"."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from kortilt.reading.claims.units import Unit, UnitKind
from kortilt.reading.words.lexicon import DIRECTIONS
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.claims import Reading


class Opposed(NamedTuple):
    """Two opposite words of one sentence, and whom each is said of."""

    one: str
    other: str
    of_one: frozenset[str]
    of_other: frozenset[str]


def opposed_in(reading: "Reading", opposites: Mapping[str, frozenset[str]]) -> tuple[Opposed, ...]:
    """Give the opposite words of a sentence that are said of two."""
    units = [unit for unit in reading.units if unit.kind is UnitKind.WORD and not unit.is_light]
    names = [unit for unit in reading.units if unit.who]
    found = []
    for one, other in combinations(units, 2):
        ways = {DIRECTIONS.get(one.keys[-1], 0), DIRECTIONS.get(other.keys[-1], 0)}
        if ways == {1, -1} and other.keys[-1] in opposites.get(one.keys[-1], ()) and names:
            of_one, of_other = nearest_to(one, names), nearest_to(other, names)
            if of_one.isdisjoint(of_other):
                found.append(Opposed(one.keys[-1], other.keys[-1], of_one, of_other))
    return tuple(found)


def nearest_to(unit: Unit, names: Sequence[Unit]) -> frozenset[str]:
    """Whom the name next to a word means, of two as near the one behind it: "cold ones with B"."""

    def _distance(each: Unit) -> tuple[int, bool]:
        return min(abs(each.first - unit.last), abs(unit.first - each.last)), each.first < unit.first

    return frozenset(min(names, key=_distance).who)
