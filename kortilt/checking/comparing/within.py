"""Figures that a fact's own figures give: whose each of a list is, their sum, a rate over its time, a share of a whole.

"Six from Norport, five from Aldport" has eleven from both; "300 tons a year for four years" is 1,200 tons in all.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from kortilt.checking.held import Held
from kortilt.model.quantities import number_words
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag, UnitKind
from kortilt.reading.dates import DateMention
from kortilt.reading.figures import Amount, Comparison, compare
from kortilt.tuples import NamedTuple

_AGREEING = (Comparison.EQUAL, Comparison.ROUNDED, Comparison.HEDGED, Comparison.INSIDE)
_ALIKE = (*_AGREEING, Comparison.IMPRECISE, Comparison.OVERLAPS, Comparison.INCOMPARABLE)
_TO_FIGURE = re.compile(r"\s+((?!and\b)[a-z]+\s+){0,2}")
_TO_NAME = re.compile(r"\s+((?!and\b)[a-z]+\s+){0,2}?((from|in|for|to|by|of|at)\s+(the\s+)?)?")
_TO_NEXT = re.compile(r"(\s+[a-z]+){0,2}[,;]?(\s+and)?\s+")
_EACH = re.compile(r"\b(each|apiece|on average)(?! (year|month|week|day|quarter)\b)", re.IGNORECASE)
_SHARED = frozenset(["money", "mass", "volume", "energy"])
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
    """The figures that stand in a row, each with a name of its own: behind it, or else before it."""
    names = [unit for unit in reading.units if unit.kind is UnitKind.NAME]
    behind: list[tuple[Item, int, int]] = []
    before: list[tuple[Item, int, int]] = []
    for amount in reading.amounts:
        after = next((unit for unit in names if unit.start >= amount.end), None)
        if after is not None and _TO_NAME.fullmatch(reading.text[amount.end : after.start]):
            behind.append((Item(frozenset(after.keys), amount), amount.start, after.end))
        left = next((unit for unit in reversed(names) if unit.end <= amount.start), None)
        if left is not None and _TO_FIGURE.fullmatch(reading.text[left.end : amount.start]):
            before.append((Item(frozenset(left.keys), amount), left.start, amount.end))
    return _in_a_row(reading.text, behind) or _in_a_row(reading.text, before)


def _in_a_row(text: str, found: Sequence[tuple[Item, int, int]]) -> list[Item]:
    listed: list[Item] = []
    for (one, _, end), (other, start, _) in pairwise(found):
        is_next = _TO_NEXT.fullmatch(text[end:start])
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
    if own[0].dimension != figure.dimension:
        return [each for each in amounts if each not in others]
    if _is_followed_by(held, figure, named[0].who):
        return own  # "fourteen clubs from Norport" are not all clubs
    rest = [each for each in amounts if each not in own and each not in others]
    if _is_only_one(held, figure) and any(compare(figure, each) in _AGREEING for each in rest):
        return [each for each in own if compare(figure, each) in _AGREEING]
    return [*own, *rest]


def _is_followed_by(held: Held, figure: Amount, who: frozenset[str]) -> bool:
    """Whether a figure is plainly that of one: "five ships from Norport", "five Norport ships"."""
    behind = (unit for unit in held.claim.units if unit.start >= figure.end and unit.kind is UnitKind.NAME)
    name = next(behind, None)
    between = held.claim.text[figure.end : name.start] if name is not None else ""
    return name is not None and bool(who & {*name.keys}) and bool(_TO_NAME.fullmatch(between))


def _is_only_one(held: Held, figure: Amount) -> bool:
    figures = [held.claim.amounts[int(unit.keys[0])] for _, unit in held.units(UnitKind.FIGURE)]
    return sum(each.dimension == figure.dimension for each in figures) == 1


def is_reckoned(held: Held, at: int, claim: Amount) -> bool:
    """Note a figure that the fact's own give; whether there is no more to compare it with."""
    if held.part.once("each", lambda: _says_each(held.part.text)) and claim.dimension in _SHARED:
        return _is_each(held, at, claim)
    if claim.change is None and _is_of_other_season(held):
        return True
    if claim.change is not None or claim.dimension in ("rank", "ordinal", "ratio", "share"):
        return False
    if _is_count_of_countries(held, at, claim) or _is_listed_otherwise(held, at, claim):
        return True
    return _is_sum(held, at, claim) or _is_over_time(held, at, claim) or _is_share(held, at, claim)


def _is_listed_otherwise(held: Held, at: int, claim: Amount) -> bool:
    """Note a figure of a list that the fact has with another name, or with none."""
    listed = held.fact.once("items", lambda: items_of(held.fact.reading))
    if not listed:
        return False
    mine = next((each for each in held.part.once("items", lambda: items_of(held.claim)) if each.amount == claim), None)
    own = [each.amount for each in listed if mine is not None and each.who & mine.who]
    if len(own) != 1 or own[0].dimension != claim.dimension or compare(claim, own[0]) in _ALIKE:
        return False
    whose = ", ".join(sorted(map(held.name, mine.who if mine is not None else ())))
    message = f"the base has another figure for {whose}"
    held.note(Element.FIGURE, Outcome.CONFLICTS, "figure", message, unit=at, fact=own[0].text)
    return True


def _is_sum(held: Held, at: int, claim: Amount) -> bool:
    named = _named(held, held.fact.once("items", lambda: items_of(held.fact.reading)))
    own = [each.amount for each in named if each.amount.dimension == claim.dimension]
    if len(own) < 2:
        return False
    total = _with(own[0], sum(each.value or 0 for each in own))
    if compare(claim, total) in _AGREEING:
        _agree(held, at, " + ".join(each.text for each in own), total)
        return True
    # "Six from Norport and Aldport" and "fourteen from Norport and Aldport" of a list of three are nobody's.
    is_had = any(compare(claim, each) in _AGREEING for each in held.fact.amounts)
    return not is_had or _is_only_one(held, claim)


def _says_each(text: str) -> bool:
    return bool(_EACH.search(text))


def _is_each(held: Held, at: int, claim: Amount) -> bool:
    """An even share of a total: what so many got together is no more than its part for each."""
    if _says_each(held.fact.reading.text) or any(each.per for each in (claim, *held.fact.amounts)):
        return False
    counts = {each.value for each in held.fact.reading.amounts if each.dimension == "count" and each.value}
    wholes = [each for each in held.fact.reading.amounts if each.value and _are_alike(claim, each)]
    for whole in wholes:
        for count in counts - {whole.value}:
            held.covered.update(number for number, unit in held.units(UnitKind.WORD) if unit.keys == ("average",))
            part = _with(whole, (whole.value or 0) / count)
            if compare(claim, part) in _AGREEING:
                _agree(held, at, f"{whole.text} among {number_words(int(count))}", part)
                return True
    return bool(wholes)


def _is_of_other_season(held: Held) -> bool:
    """Whether the claim is of the season or double year next to the fact's: they share a year, and no figure."""
    season = held.part.once("season", lambda: _season(held))
    if not season:
        return False
    own = [_years(each) for each in held.fact.reading.dates if _years(each)]
    first, last = season
    return bool(own) and all(end - start == last - first and start != first for start, end in own)


def _season(held: Held) -> tuple[int, ...]:
    dates = [held.claim.dates[int(unit.keys[0])] for _, unit in held.units(UnitKind.DATE)]
    return _years(dates[0]) if len(dates) == 1 else ()


def _years(mention: DateMention) -> tuple[int, ...]:
    """The first and last of two years in a row that a span is of; nothing for another date."""
    when = mention.when
    is_span = mention.relation == "throughout" and when.precision == "year" and when.start and when.end
    years = (when.start.year, when.end.year) if is_span and when.start and when.end else ()
    return years if years and years[1] - years[0] == 1 else ()


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
    for whole, share in pairwise(fact.amounts) if len(fact.amounts) > 1 else ():
        if share.dimension != "share" or share.value is None or whole.value is None or not _are_alike(claim, whole):
            continue
        between = fact.text[whole.end : share.start + len(share.text)]
        total = _with(whole, whole.value * share.value / 100)
        if not _OF_IT.search(between):
            continue
        is_share = _has_verb(held, whole.end, behind=True)
        agrees = compare(claim, total) in _AGREEING
        if agrees and is_share:
            _agree(held, at, f"{share.text} of {whole.text}", total)
            return True
        if agrees and not _has_verb(held, whole.end, behind=False):
            return True
        if is_share and not _gives_share(held):
            message = "the base has a share of it here"
            its = f"{share.text} of {whole.text}"
            held.note(Element.FIGURE, Outcome.CONFLICTS, "arithmetic", message, unit=at, fact=its)
            return True
    return False


def _has_verb(held: Held, end: int, *, behind: bool) -> bool:
    """Whether the claim has a verb that the fact has only before its whole, or only behind it: "the town paid"."""
    tokens = [token for token in held.fact.reading.tokens if token.tag is Tag.VERB]
    there = {token.concept for token in tokens if (token.start > end) is behind}
    there -= {token.concept for token in tokens if (token.start > end) is not behind}
    said = held.claim.tokens[held.part.first : held.part.last + 1]
    return any(token.concept in there for token in said if token.tag is Tag.VERB)


def _gives_share(held: Held) -> bool:
    amounts = (held.claim.amounts[int(unit.keys[0])] for _, unit in held.units(UnitKind.FIGURE))
    return any(each.dimension == "share" for each in amounts) or bool(_OF_IT.search(held.part.text))


def _named(held: Held, listed: Sequence[Item]) -> list[Item]:
    """Those items whose names the part has."""
    names = [unit for _, unit in held.units(UnitKind.NAME)] if listed else []
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
