"""Figures that a fact's own figures give: of whom each of a list is, their sum, a rate over its time, a share of a whole.

"Six from Norport, five from Aldport" has eleven from both; "300 tons a year for four years" is 1,200 tons in all.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from kortilt.checking.held import Held
from kortilt.model.quantities import number_words
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Unit, UnitKind
from kortilt.reading.figures import Amount, Comparison, compare

_AGREEING = (Comparison.EQUAL, Comparison.ROUNDED, Comparison.HEDGED, Comparison.INSIDE)
_TO_NAME = re.compile(r"\s+([a-z]+\s+){0,2}?((from|in|for|to|by|of|at)\s+(the\s+)?)?")
_TO_NEXT = re.compile(r"(\s+[a-z]+){0,2}[,;]?(\s+and)?\s+")
_COUNTRIES = frozenset(["country", "countries", "nation", "nations", "state", "states"])
_BETWEEN = re.compile(r",?\s+(and\s+)?|,\s*")
_IN_ALL = re.compile(r"\b(in (all|total)|altogether|overall|total(s|ed|led|ing)?|all told)\b", re.IGNORECASE)
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_OF_IT = re.compile(r"\bof (which|that|it|this)\b")


class Item(NamedTuple):
    """One figure of a list, and whose it is."""

    who: frozenset[str]
    amount: Amount


def items_of(reading: Reading) -> list[Item]:
    """The figures that stand in a row, each with a name of its own."""
    names = [unit for unit in reading.units if unit.kind is UnitKind.NAME]
    found: list[tuple[Item, Unit]] = []
    for amount in reading.amounts:
        behind = next((unit for unit in names if unit.start >= amount.end), None)
        if behind is not None and _TO_NAME.fullmatch(reading.text[amount.end : behind.start]):
            found.append((Item(frozenset(behind.keys), amount), behind))
    listed: list[Item] = []
    for (one, name), (other, _) in zip(found, found[1:], strict=False):
        is_next = _TO_NEXT.fullmatch(reading.text[name.end : other.amount.start])
        if is_next and one.amount.dimension == other.amount.dimension and one.who.isdisjoint(other.who):
            listed += [each for each in (one, other) if each not in listed]
    return listed


def of_whom(held: Held, at: int, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """Leave out those of a fact's figures that are of others than the claim's: its own come first."""
    listed = held.fact.once("items", lambda: items_of(held.fact.reading))
    named = _named(held, listed)
    if not named:
        return amounts
    mine = held.part.once("items", lambda: items_of(held.claim))
    figure = held.claim.amounts[int(held.claim.units[at].keys[0])]
    who = next((each.who for each in mine if each.amount == figure), None)
    if who is None and len(named) > 1:
        return amounts
    own = [each.amount for each in named if who is None or each.who & who]
    others = [each.amount for each in listed if each.amount not in own]
    return [*own, *(each for each in amounts if each not in own and each not in others)]


def is_reckoned(held: Held, at: int, claim: Amount) -> bool:
    """Note a figure that the fact's own give; whether there is no more to compare it with."""
    if claim.change is not None or claim.dimension in ("rank", "ordinal", "ratio", "share"):
        return False
    if _is_count_of_countries(held, at, claim):
        return True
    return _is_sum(held, at, claim) or _is_over_time(held, at, claim) or _is_share(held, at, claim)


def _is_sum(held: Held, at: int, claim: Amount) -> bool:
    named = _named(held, held.fact.once("items", lambda: items_of(held.fact.reading)))
    own = [each.amount for each in named if each.amount.dimension == claim.dimension]
    if len(own) < 2 or any(compare(claim, each) in _AGREEING for each in held.fact.amounts):
        return False
    total = _with(own[0], sum(each.value or 0 for each in own))
    if compare(claim, total) in _AGREEING:
        _agree(held, at, " + ".join(each.text for each in own), total)
    return True


def _is_count_of_countries(held: Held, at: int, claim: Amount) -> bool:
    """As many countries as a list in the fact names: "from Norport, Aldport and Westport" are three."""
    if claim.noun not in _COUNTRIES or not claim.is_point or not claim.value or any(_counts(held)):
        return False
    fact, run = held.fact.reading, 0
    longest, before = 0, None
    for unit in fact.units:
        is_country = unit.kind is UnitKind.NAME and any(key in held.base.countries for key in unit.keys)
        is_next = before is not None and _BETWEEN.fullmatch(fact.text[before.end : unit.start])
        run = run + 1 if is_country and is_next else int(is_country)
        before = unit if is_country else None
        longest = max(longest, run)
    if longest < 2 or longest != claim.value:
        return False
    held.note(Element.FIGURE, Outcome.AGREES, "figure", "so many are named", unit=at, fact=str(longest))
    return True


def _counts(held: Held) -> list[Amount]:
    return [each for each in held.fact.amounts if each.noun in _COUNTRIES]


def _is_over_time(held: Held, at: int, claim: Amount) -> bool:
    """A rate for a time gives a total, and is none itself."""
    rate = next((each for each in held.fact.amounts if each.per and _are_alike(claim, each)), None)
    if rate is None or claim.per or rate.value is None:
        return False
    is_total = bool(_IN_ALL.search(held.part.text))
    lengths = {each.value for each in held.fact.reading.amounts if each.unit == "month" and each.value}
    if len(lengths) == 1 and rate.per in _MONTHS:
        total = _with(rate, rate.value * lengths.pop() / _MONTHS[rate.per])
        if compare(claim, total) in _AGREEING:
            _agree(held, at, f"{rate.text} for {_length_in_words(held)}", total)
            return True
    elif is_total and compare(claim, rate) not in _AGREEING:
        return True
    if is_total:
        message = f"the base has this for each {rate.per}, and not in all"
        held.note(Element.FIGURE, Outcome.CONFLICTS, "figure", message, unit=at, fact=rate.text, is_decisive=True)
    return is_total


def _is_share(held: Held, at: int, claim: Amount) -> bool:
    """A share that the fact gives of its own figure: "cost 90 tons, of which a third"."""
    fact = held.fact.reading
    for whole, share in zip(fact.amounts, fact.amounts[1:], strict=False):
        if share.dimension != "share" or share.value is None or whole.value is None or not _are_alike(claim, whole):
            continue
        between = fact.text[whole.end : share.start + len(share.text)]
        total = _with(whole, whole.value * share.value / 100)
        if _OF_IT.search(between) and compare(claim, total) in _AGREEING:
            _agree(held, at, f"{share.text} of {whole.text}", total)
            return True
    return False


def _named(held: Held, listed: Sequence[Item]) -> list[Item]:
    """Those items whose names the part has."""
    names = [unit for _, unit in held.units(UnitKind.NAME)]
    return [each for each in listed if any(each.who & {*unit.keys} for unit in names)]


def _are_alike(one: Amount, other: Amount) -> bool:
    return one.dimension == other.dimension and one.unit == other.unit and other.change is None


def _length_in_words(held: Held) -> str:
    return next(each.text for each in held.fact.reading.amounts if each.unit == "month")


def _with(amount: Amount, value: Fraction | int) -> Amount:
    """An amount with another number, and no rate."""
    exact = Fraction(value)
    return amount._replace(value=exact, low=exact, high=exact, low_included=True, high_included=True, per="")


def _agree(held: Held, at: int, reckoning: str, total: Amount) -> None:
    value = total.value or Fraction(0)
    words = number_words(int(value)) if value.denominator == 1 else number_words(round(float(value), 1))
    message = f"{reckoning}: {words}"
    held.note(Element.FIGURE, Outcome.AGREES, "arithmetic", message, unit=at, fact=total.text)


__all__ = ["is_reckoned", "items_of", "of_whom"]
