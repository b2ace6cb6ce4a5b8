"""Rates: how much a month or a day, wherever in the sentence that stands: "shipped 300 tons of salt to Kaldia a month".

A total is no rate: the fact's number said of each month is another figure, and any other number contradicts nothing.
"""

from collections.abc import Callable, Sequence

from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Token, UnitKind
from kortilt.reading.dates import DateComparison, compare
from kortilt.reading.figures import Amount
from kortilt.reading.figures.units import PERIOD_ADJECTIVES

_EACH = frozenset(["a", "an", "per", "each", "every"])
_PERIODS = frozenset([*PERIOD_ADJECTIVES.values(), "year"])
_ANNUAL = frozenset(["annual", "yearly", "full-year"])
_LENGTHS = frozenset(
    ["for", "within", "in", "after", "over", "during", "of", "half", "about", "than", "once", "and", "only", "just"]
)
"""Words before "a month" that make it a length of time, or a point in it."""
_DISTANCES = frozenset(["later", "earlier", "ago", "after", "before", "of", "long", "into", "since"])
_COUNTED = frozenset(["mass", "volume", "money", "energy", "power", "length", "count"])


def as_rate(held: Held, at: int, claim: Amount, face: Callable[[Amount], str | None]) -> Amount | None:
    """Give a figure with the rate that its sentence tells; None where the fact has no such rate, which is noted."""
    if claim.dimension not in _COUNTED or claim.change is not None:
        return claim
    rate = claim.per or held.part.once("rate", lambda: _rate_of(held.part))
    when = held.fact.fact.when
    is_single = when.form == "date"
    if is_single and when.precision == "year":
        _cover_annual(held)
    if not rate or any(amount.per == rate for amount in held.fact.amounts):
        return claim if claim.per == rate else claim._replace(per=rate)
    is_of_one = is_single and when.precision == rate
    if held.fact.once("rate", lambda: _rate_in(held.fact.reading.tokens)) == rate or (rate == "year" and is_of_one):
        return claim._replace(per="")
    for fact in held.fact.amounts:
        if fact.unit == claim.unit and face(fact) is not None and face(fact) == face(claim):
            is_open = rate == "year" or (is_of_one and not _is_of_longer(held))
            outcome = Outcome.NOT_COVERED if is_open else Outcome.CONFLICTS
            words = claim.text if claim.per else f"{claim.text} a {rate}"
            message = f"the base has this number, but not for each {rate}"
            its = f"{fact.text} a {fact.per}" if fact.per and fact.per not in fact.text else fact.text
            held.note(
                Element.FIGURE, outcome, "figure", message, unit=at, claim=words, fact=its, is_decisive=not is_open
            )
            break
    return None


def _rate_of(part: Part) -> str:
    """The rate that a part tells apart from its figures; "300 tons, 60 a month" gives it to the second alone."""
    figures = (part.claim.amounts[int(unit.keys[0])] for _, unit in part.listed((UnitKind.FIGURE,)))
    return "" if any(each.per for each in figures) else _rate_in(part.claim.tokens[part.first : part.last + 1])


def _is_of_longer(held: Held) -> bool:
    """Whether the claim is of a longer time: a number of one month, said of each month of a year."""
    dates = (held.claim.dates[int(unit.keys[0])] for _, unit in held.units(UnitKind.DATE))
    return any(compare(each, held.fact.fact.when) is not DateComparison.EQUAL for each in dates)


def _cover_annual(held: Held) -> None:
    """Take "annual" for said of a figure of one year."""
    for number, unit in held.units(UnitKind.WORD, UnitKind.STRANGER):
        if held.claim.tokens[unit.last].low in _ANNUAL:
            held.covered.add(number)


def _rate_in(tokens: Sequence[Token]) -> str:
    """The period for which a clause gives its figure; empty where it gives none."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1].low if at else ""
        behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
        is_length = before in _LENGTHS and token.low in ("a", "an")
        if token.low in _EACH and behind in _PERIODS and not is_length:
            follows = tokens[at + 2].low if at + 2 < len(tokens) and not tokens[at + 1].stop_after else ""
            if follows not in _DISTANCES and not tokens[at + 1].is_possessive:
                return behind
        if token.low in PERIOD_ADJECTIVES and (token.text == token.low or at == 0):
            return PERIOD_ADJECTIVES[token.low]
    return ""
