"""The place that somebody has by who is ahead: where "only one did more", the second; "more than any other", the first.

It is held against the ranks of the base.
"""

from collections.abc import Sequence

from kortilt.checking.comparing.ranking import is_among_the_same, ranks_in_words
from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag
from kortilt.reading.claims.orders import Order
from kortilt.tuples import NamedTuple

NOBODY = frozenset(["no", "none", "nobody", "nothing"])
"""Words that leave all others behind: "no other port had more"."""
_JUST = frozenset(["only", "just"])
_EVERYBODY = frozenset(["any", "all", "every", "each", "everybody", "everyone", "anybody", "anyone"])
_ELSE = frozenset(["other", "others", "else", "rival", "rivals", "competitor", "competitors"])
_WIDEST = 12
"""So many words may stand between "only one" and what it did more."""
_STOPS = (";", ":")


class Place(NamedTuple):
    """Who has which place."""

    who: frozenset[str]
    value: int
    tokens: tuple[int, ...]
    """What says so."""


def places_in(held: Held) -> Sequence[tuple[Order, Place]]:
    """The places that the part tells by who is ahead, each with the comparison that tells it."""
    return held.part.once("standing", lambda: _told_places(held))


def _told_places(held: Held) -> list[tuple[Order, Place]]:
    orders = [order for order in held.part.orders if held.part.holds(order.tokens[0])]
    return [(order, place) for order in orders if (place := _place(held.claim, order)) is not None]


def compare_standing(held: Held) -> None:
    """Note whether the fact gives somebody the place that the claim tells by who is ahead."""
    for order, place in places_in(held):
        units = [at for at in held.part.units if held.claim.units[at].first in place.tokens]
        said = " ".join(held.claim.tokens[at].text for at in place.tokens)
        known = _places(held, place)
        if place.value in known:
            held.covered.update(units)
            held.note(Element.RANK, Outcome.AGREES, "comparison", "the same place", claim=said, fact=known[place.value])
            continue
        # No comparison with one says that nobody, or only one, is ahead.
        held.covered.difference_update(at for at in units if held.claim.units[at].first in order.tokens)
        if known and units:
            fact = next(iter(known.values()))
            message = "the base has another place"
            held.note(Element.RANK, Outcome.CONFLICTS, "comparison", message, unit=units[0], claim=said, fact=fact)


def _places(held: Held, place: Place) -> dict[int, str]:
    """The places that the fact gives to the same one among the same, with its words."""
    named = next((unit.who for unit in held.fact.reading.units if unit.who), ())
    if not place.who.intersection(held.fact.fact.actor or named) or not is_among_the_same(held):
        return {}
    ranks = (amount for amount in ranks_in_words(held) if amount.dimension == "rank" and amount.is_point)
    found = {int(amount.low): amount.text for amount in ranks if amount.low is not None}
    for order in held.fact.orders:
        its = _place(held.fact.reading, order)
        if its is not None and its.who & place.who:
            found[its.value] = " ".join(held.fact.reading.tokens[at].text for at in its.tokens)
    return found


def _place(reading: Reading, order: Order) -> Place | None:
    """The place that a comparison tells, where it is one with all others or counts those who are ahead."""
    first = order.tokens[0]
    is_ahead = (order.sign > 0) != reading.negated[first]
    behind = range(first + 1, min(first + _WIDEST, len(reading.tokens)))
    low = [reading.tokens[at].text.lower() for at in behind]
    if not is_ahead:
        if low[:1] == ["only"] and len(order.other) == 1 and order.one:
            return Place(order.one, 2, (*order.tokens, first + 1))
        return None
    if _is_with_all(low) and order.one and not reading.negated[first]:
        return Place(order.one, 1, order.tokens)
    return _by_those_ahead(reading, order, first)


def _is_with_all(low: Sequence[str]) -> bool:
    """Whether all others follow: "than any other port", "ahead of all its rivals", "led all the ports"."""
    start = low.index("than") + 1 if "than" in low else 0
    start += low[start : start + 1] == ["of"]
    if low[start : start + 1] == [] or low[start] not in _EVERYBODY:
        return False
    return "than" not in low or not _ELSE.isdisjoint(low[start + 1 : start + 4]) or low[start + 1 : start + 2] == []


def _by_those_ahead(reading: Reading, order: Order, first: int) -> Place | None:
    """The place of what is compared with, by how many are ahead of it: "no other port had more than"."""
    tokens = reading.tokens
    for at in range(first - 1, max(first - _WIDEST, -1), -1):
        if tokens[at].stop_after in _STOPS or not order.other:
            return None
        low = tokens[at].text.lower()
        if low in NOBODY and not _names_doer(reading, at, first):
            return Place(order.other, 1, (*order.tokens, at))
        if low in _JUST:
            return _counted(reading, order, at)
    return None


def _counted(reading: Reading, order: Order, at: int) -> Place | None:
    """The place behind those whom "only" counts or names: "only two", "only Norport"."""
    tokens = reading.tokens
    follows = tokens[at + 1]
    number = reading.amounts[follows.amount] if follows.amount >= 0 else None
    if tokens[at].amount >= 0:
        number = reading.amounts[tokens[at].amount]
    if number is not None:
        is_count = number.dimension == "count" and number.is_point and not _names_doer(reading, at, order.tokens[0])
        return Place(order.other, int(number.low or 0) + 1, (*order.tokens, at, at + 1)) if is_count else None
    named = [unit for unit in reading.units if unit.first == at + 1 and unit.who]
    is_one = bool(named) and set(named[0].who) & order.one and tokens[named[0].last + 1].tag is not Tag.CONJUNCTION
    return Place(order.other, 2, (*order.tokens, at)) if is_one else None


def _names_doer(reading: Reading, first: int, last: int) -> bool:
    """Whether between two words somebody is named who does it: then nobody else is counted there."""
    return any(each.marker == "doer" and first < each.unit.first < last for each in reading.frames.arguments)
