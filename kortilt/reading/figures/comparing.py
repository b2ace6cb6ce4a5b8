"""How a claim's figure stands to a fact's: the same, its rounding, inside a range, or in conflict.

from kortilt.reading.figures.tokens import word_set
Only numbers and units are compared; whose number it is, what is counted and which way it moved are the caller's to
judge.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from kortilt.model.quantities import Bound, Change
from kortilt.reading.figures.amounts import Amount
from kortilt.reading.figures.ranks import rank_ends
from kortilt.reading.figures.tokens import word_set


class Comparison(StrEnum):
    """What comparing two figures says."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    """The fact's figure, rounded to the digits that the claim shows."""
    HEDGED = "hedged"
    """The claim hedges and the fact lies within 5 %."""
    INSIDE = "inside"
    """The claim gives a range and the fact lies in it."""
    IMPRECISE = "imprecise"
    """The claim gives the face value of what the fact bounds or hedges."""
    OVERLAPS = "overlaps"
    """Both can hold, and the claim says more than the fact."""
    DIFFERENT = "different"
    INCOMPARABLE = "incomparable"


_MILLION_SLACK, _THOUSAND_SLACK = Fraction(1, 20), Fraction(1, 100)
_MONTHS_SLACK, _YEARS_SLACK = Fraction(1, 10), Fraction(1, 20)
_ORDERS = frozenset(("rank", "ordinal"))
_ANNIVERSARIES = word_set("anniversary birthday jubilee")


def compare(claim: Amount, fact: Amount) -> Comparison:
    """Hold a claim's figure against a fact's."""
    pair = _on_one_scale(claim, fact)
    if pair is None:
        return Comparison.INCOMPARABLE
    if _at_opposite_ends(claim, fact):
        return Comparison.DIFFERENT
    claim, fact = pair
    if claim.value == fact.value and _range_of(claim) == _range_of(fact):
        return Comparison.EQUAL
    if claim.is_point:
        return _point_in_point(claim, fact) if fact.is_point else _point_in_range(claim, fact)
    return _range_over_point(claim, fact) if fact.is_point else _range_over_range(claim, fact)


def _point_in_point(claim: Amount, fact: Amount) -> Comparison:
    assert claim.low is not None
    assert fact.low is not None
    if claim.low == fact.low:
        return Comparison.EQUAL
    if _is_rounding(claim, fact.low):
        return Comparison.ROUNDED
    # 28.3 million does not contradict "28 million", and says more.
    finer = claim.step < fact.step and _is_rounding(fact, claim.low)
    return Comparison.OVERLAPS if finer else Comparison.DIFFERENT


def _point_in_range(claim: Amount, fact: Amount) -> Comparison:
    assert claim.low is not None
    if fact.value is not None and claim.low == fact.value:
        # "60,000" for "fewer than 60,000" is too many; for "more than 60,000" it is how one quotes it.
        return Comparison.DIFFERENT if fact.bound is Bound.LESS_THAN else Comparison.IMPRECISE
    if fact.is_hedged and fact.value is not None and _is_rounding(claim, fact.value):
        return Comparison.IMPRECISE
    return Comparison.OVERLAPS if _holds(fact, claim.low) else Comparison.DIFFERENT


def _range_over_point(claim: Amount, fact: Amount) -> Comparison:
    assert fact.low is not None
    if _holds(claim, fact.low):
        return Comparison.HEDGED if claim.is_hedged else Comparison.INSIDE
    is_about = claim.is_hedged and claim.bound is Bound.ABOUT and claim.value is not None
    if is_about and _is_rounding(claim, fact.low) and _leans_right(claim, fact.low):
        return Comparison.HEDGED
    return Comparison.DIFFERENT


def _range_over_range(claim: Amount, fact: Amount) -> Comparison:
    if _covers(claim, fact):
        return Comparison.HEDGED if claim.is_hedged else Comparison.INSIDE
    if fact.is_hedged and fact.value is not None and _holds(claim, fact.value):
        return Comparison.HEDGED if claim.is_hedged else Comparison.INSIDE
    if not _meet(claim, fact):
        return Comparison.DIFFERENT
    same_face = claim.value is not None and claim.value == fact.value
    same_side = (claim.low is None) == (fact.low is None) and (claim.high is None) == (fact.high is None)
    looser = claim.is_hedged and fact.bound in (Bound.MORE_THAN, Bound.AT_LEAST, Bound.AT_MOST)
    return Comparison.IMPRECISE if same_face and (same_side or looser) else Comparison.OVERLAPS


def _is_rounding(rounded: Amount, exact: Fraction) -> bool:
    """Whether a value rounds to a figure's face value at its step; a large step reaches only so far."""
    face = rounded.value
    if face is None or not rounded.step:
        return False
    half, distance = rounded.step / 2, exact - face
    # Half rounds away from zero.
    if not (-half <= distance < half if face >= 0 else -half < distance <= half):
        return False
    slack = _slack(rounded)
    return slack is None or abs(distance) <= slack * abs(exact)


def _slack(amount: Amount) -> Fraction | None:
    """How far a rounding may lie off, as a share of the true value: "1 million" is not good for 0.6 million."""
    if amount.dimension == "duration":
        return _YEARS_SLACK if amount.step >= 12 else _MONTHS_SLACK
    if amount.step >= 10**6:
        return _MILLION_SLACK
    return _THOUSAND_SLACK if amount.step == 1000 else None


def _leans_right(claim: Amount, exact: Fraction) -> bool:
    """Whether a value lies on the side that "nearly" or "just over" names."""
    if claim.value is None:
        return False
    if claim.high == claim.value and (exact > claim.value or (exact == claim.value and not claim.high_included)):
        return False
    return not (claim.low == claim.value and (exact < claim.value or (exact == claim.value and not claim.low_included)))


def _range_of(amount: Amount) -> tuple[Fraction | None, Fraction | None, bool, bool]:
    return amount.low, amount.high, amount.low_included, amount.high_included


def _holds(amount: Amount, value: Fraction) -> bool:
    over_low = amount.low is None or value > amount.low or (value == amount.low and amount.low_included)
    return over_low and (amount.high is None or value < amount.high or (value == amount.high and amount.high_included))


def _covers(outer: Amount, inner: Amount) -> bool:
    low_fits = outer.low is None or (
        inner.low is not None
        and (inner.low > outer.low or (inner.low == outer.low and (outer.low_included or not inner.low_included)))
    )
    high_fits = outer.high is None or (
        inner.high is not None
        and (inner.high < outer.high or (inner.high == outer.high and (outer.high_included or not inner.high_included)))
    )
    return low_fits and high_fits


def _meet(one: Amount, other: Amount) -> bool:
    return _reaches(one, other) and _reaches(other, one)


def _reaches(lower: Amount, upper: Amount) -> bool:
    """Whether the first begins where or before the second ends."""
    if lower.low is None or upper.high is None or lower.low < upper.high:
        return True
    return lower.low == upper.high and lower.low_included and upper.high_included


def _on_one_scale(claim: Amount, fact: Amount) -> tuple[Amount, Amount] | None:
    """The two in one unit, or None where no number of one says anything of the other."""
    if not _same_rate(claim.per, fact.per):
        return None
    if claim.dimension == fact.dimension and claim.dimension not in _ORDERS:
        return (claim, fact) if claim.unit == fact.unit else None
    kinds = {claim.dimension, fact.dimension}
    if kinds == {"ratio", "share"}:
        is_move = claim.change is not None or fact.change is not None
        return _in_percent(claim, is_move), _in_percent(fact, is_move)
    if kinds <= _ORDERS:
        return (claim, fact) if _same_order(claim, fact) else None
    if kinds == {"ordinal", "duration"}:
        years = _anniversary_in_months(claim), _anniversary_in_months(fact)
        return (years[0], years[1]) if years[0].dimension == years[1].dimension else None
    if kinds == {"ratio", "count"}:
        # "three times" is a count where nothing shows that it is a ratio.
        counted = claim if claim.dimension == "count" else fact
        return (claim, fact) if counted.noun == "times" else None
    return None


def _same_rate(one: str, other: str) -> bool:
    # "Trade of 28 million a year" and the trade of one year are the same figure.
    return one == other or {one, other} == {"", "year"}


def _same_order(claim: Amount, fact: Amount) -> bool:
    """Whether two places are in one order: "second-largest" and "second-tallest" are not; a bare "second" may be."""
    claims, facts = rank_ends(claim.noun), rank_ends(fact.noun)
    if claim.dimension != fact.dimension and (claims or facts):
        return False
    return not claims or not facts or bool({scale for scale, _ in claims} & {scale for scale, _ in facts})


def _at_opposite_ends(claim: Amount, fact: Amount) -> bool:
    """Whether one is ranked from the top and the other from the bottom: "largest" and "smallest"."""
    if not claim.dimension == fact.dimension == "rank":
        return False
    claims, facts = rank_ends(claim.noun), rank_ends(fact.noun)
    return bool(claims and facts) and not set(claims) & set(facts)


def _in_percent(amount: Amount, is_move: bool) -> Amount:
    """A ratio as a share, or, where a move is told, as the percentage that it moved by: doubled is up 100 %."""
    if amount.dimension != "ratio":
        return amount
    falls = is_move and amount.change is Change.FALL
    sign, base = (-100 if falls else 100), (100 if falls else -100 if is_move else 0)
    value, low, high = (None if end is None else end * sign + base for end in (amount.value, amount.low, amount.high))
    amount = amount._replace(value=value, step=amount.step * 100)
    if falls:
        return amount._replace(low=high, high=low, low_included=amount.high_included, high_included=amount.low_included)
    return amount._replace(low=low, high=high)


def _anniversary_in_months(amount: Amount) -> Amount:
    if amount.dimension != "ordinal" or amount.noun.rpartition(" ")[2] not in _ANNIVERSARIES or amount.value is None:
        return amount
    months = amount.value * 12
    return amount._replace(value=months, low=months, high=months, step=Fraction(12), dimension="duration", unit="month")
