"""Who is ahead of whom is compared: "more than", "overtook", "twice as much as", "second to", "below its peak".

The same two in the other order conflict, be it of rank or of time. Only one ahead makes the second place, nobody ahead
the first.
"""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Reading, UnitKind
from kortilt.reading.claims.orders import Order
from kortilt.reading.dates import DateComparison, compare

EXAMPLES = (
    Example(
        "Norport overtook Aldport in traffic in 2022.",
        "2022",
        "Aldport still had more traffic than Norport in 2022.",
        Label.REFUTED,
    ),
    Example(
        "Norport came a close second to Aldport in salt sales in 2022.",
        "2022",
        "Norport outsold Aldport in 2022.",
        Label.REFUTED,
    ),
    Example(
        "Norport was the second-largest salt port in 2022.",
        "2022",
        "Only one salt port was larger than Norport in 2022.",
        Label.SUPPORTED,
    ),
    Example(
        "Norport was the second-largest salt port in 2022.",
        "2022",
        "No salt port was larger than Norport in 2022.",
        Label.REFUTED,
    ),
    Example(
        "The pumps of the new lock are worse than the gates of the old dam.",
        "2023",
        "The gates of the old dam are worse than the pumps of the new lock.",
        Label.REFUTED,
    ),
    Example(
        "The mayor closed the lock after the flood of the river in May 2023.",
        "2023-05",
        "The flood of the river came after the mayor closed the lock in May 2023.",
        Label.REFUTED,
    ),
    Example(
        "Ada Orm held talks in Sweden.\nAda Orm held talks in Norway.",
        "2023-04 2023-06",
        "Ada Orm held talks first in Norway and then in Sweden.",
        Label.REFUTED,
        TWO_MINISTERS + '[countries.NO]\nname = "Norway"\n',
    ),
)


_SIZES = frozenset(["", "many", "much", "little", "few", "big", "large", "small", "high", "low", "great"])
"""Adjectives that compare amounts; none, where a verb or a number does: "overtook". Their signs tell which is ahead."""


def orders_in(held: Held) -> Sequence[Order]:
    """The comparisons that the part makes."""
    part = held.part
    return part.once("orders", lambda: [each for each in part.orders if any(map(part.holds, each.tokens))])


def compare_orders(held: Held) -> None:
    """Note whether claim and fact put the same two in the same order."""
    for order in orders_in(held) if held.fact.orders else ():
        for its in held.fact.orders:
            sign = _relation(held, order, its) * _same_quality(held, order.quality, its.quality)
            if sign == 0:
                continue
            units = [at for at in held.part.units if held.claim.units[at].first in order.tokens]
            words = " ".join(held.fact.reading.tokens[at].text for at in its.tokens)
            if sign == order.sign * its.sign:
                for at in units:
                    if held.claim.units[at].kind is UnitKind.WORD:
                        held.covered.add(at)
                held.note(
                    Element.RANK,
                    Outcome.AGREES,
                    "comparison",
                    "the same order",
                    claim=_said(held.claim, order),
                    fact=words,
                )
            elif _is_of_another_date(held, order):
                continue
            else:
                held.note(
                    Element.RANK,
                    Outcome.CONFLICTS,
                    "comparison",
                    "the base has them in the other order",
                    unit=units[0] if units else None,
                    claim=_said(held.claim, order),
                    fact=words,
                )
            return


def _is_of_another_date(held: Held, order: Order) -> bool:
    """Whether the commas round a comparison hold a date that is not the fact's: "less in 2021, overtook it in 2022"."""
    tokens, when = held.claim.tokens, held.fact.fact.when
    first = last = order.tokens[0]
    while first > 0 and not tokens[first - 1].stop_after:
        first -= 1
    while last < len(tokens) - 1 and not tokens[last].stop_after:
        last += 1
    dates = [unit for _, unit in held.units(UnitKind.DATE) if first <= unit.first <= last]
    found = [compare(held.claim.dates[int(unit.keys[0])], when) for unit in dates]
    return bool(found and when.spans) and all(each is DateComparison.DISJOINT for each in found)


def are_crossed(held: Held) -> bool:
    """Whether claim and fact compare the same two from opposite sides: a share of the one is none of the other."""
    return any(_relation(held, mine, its) < 0 for mine in held.part.orders for its in held.fact.orders)


def _said(reading: Reading, order: Order) -> str:
    return " ".join(reading.tokens[at].text for at in order.tokens)


def _relation(held: Held, claim: Order, fact: Order) -> int:
    """1 where they compare the same two in the same places, -1 in changed places, 0 if they compare others."""
    straight = _meet(held, claim.one, fact.one) and _meet(held, claim.other, fact.other)
    crossed = _meet(held, claim.one, fact.other) and _meet(held, claim.other, fact.one)
    if straight != crossed:
        return 1 if straight else -1
    is_unnamed = not straight and not fact.other
    # Where no name follows, it is compared with its own self at another time: "below its peak".
    return 1 if is_unnamed and claim.about & fact.about else 0


def _same_quality(held: Held, mine: str, its: str) -> int:
    """1 where they compare in the same respect, -1 in the opposite one, 0 in another: warmer is no worse."""
    if mine == its or {mine, its} <= _SIZES:
        return 1
    if held.lexicon.are_opposed(mine, its):
        return -1
    return int(held.lexicon.concept(mine) == held.lexicon.concept(its))


def _meet(held: Held, one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or any(held.stands_for(who, other) for who in one if who in held.base.countries)
