"""A number is compared with the number that the base gives for the same measure.

It agrees when it is the same, the base's number rounded to the digits that the claim shows, or a range that holds it;
"about" and the like allow 5 %. It conflicts when both cannot be true. A total is not what came in each month, nor what
was added the total, and a rank among some is none among all.
"""

import re
from fractions import Fraction

from kortilt.checking.comparing.distances import are_since, is_distance
from kortilt.checking.comparing.increments import is_comparable
from kortilt.checking.comparing.ranking import is_among_the_same, is_exact, ordinals_said_alike, ranks_in_words
from kortilt.checking.comparing.rates import as_rate
from kortilt.checking.comparing.within import is_reckoned, of_whom
from kortilt.checking.held import Held
from kortilt.checking.prepared import country_of
from kortilt.checking.rules import Example
from kortilt.checking.rules.comparison import are_crossed
from kortilt.model.date_words import date_words
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.dates import DateComparison
from kortilt.reading.dates import compare as compare_dates
from kortilt.reading.figures import Amount, Comparison, compare
from kortilt.reading.words.lexicon import DIRECTIONS

EXAMPLES = (
    Example(
        "The port shipped 62,400 tons of salt in 2023.",
        "2023",
        "The port shipped 90,000 tons of salt in 2023.",
        Label.REFUTED,
    ),
    Example(
        "The port shipped 62,400 tons of salt in 2023.",
        "2023",
        "The port shipped about 62,000 tons of salt in 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "The port shipped an average of 300 tons of salt a month in 2023.",
        "2023",
        "In 2023 the port shipped an average of 300 tons of salt a month.",
        Label.SUPPORTED,
    ),
    Example(
        "The lock had been closed for five years when 40 pumps burned in July 2023.",
        "2023-07",
        "In July 2023, 40 pumps burned within 45 minutes.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The lock had been closed for five months when it burned in July 2023.",
        "2023-07",
        "The lock had been closed for three months before it burned in July 2023.",
        Label.REFUTED,
    ),
    Example(
        "The port shipped 900 tons of salt from March to July 2023.",
        "2023-03/2023-07",
        "The port shipped 900 tons of salt in the five months to July 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "The port shipped 62,400 tons of salt in 2023.",
        "2023",
        "The port shipped 62,400 tons of salt in 2023, up from 31,000 tons a year before.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "Norport ranked first among the private ports in 2023.",
        "2023",
        "Norport ranked first among the ports in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "A visit to Norport in 2024 would be the second of the mayor, 24 years after his first.",
        "2024",
        "The visit to Norport in 2024 would be the third of the mayor.",
        Label.REFUTED,
    ),
)
AGREEING = (Comparison.EQUAL, Comparison.ROUNDED, Comparison.HEDGED, Comparison.INSIDE)
"""How a figure may stand to one that bears it out."""
_ORDER = (*AGREEING, Comparison.IMPRECISE, Comparison.OVERLAPS, Comparison.DIFFERENT)
_NUMBER = re.compile(r"\d[\d.,]*")
_SCALE_SLIPS = frozenset(Fraction(10**3) ** power for power in (-3, -2, -1, 1, 2, 3))
"""A thousand, a million or a billion times too much: thousands, millions and billions mistaken for each other."""
_SCALES_APART = Fraction(50)
_MEASURED = frozenset(
    ["money", "mass", "volume", "length", "area", "energy", "power", "temperature", "share", "duration"]
)
_OTHER_WAY = "the base has it the other way"
_RELATIVE = frozenset(["ratio", "share", "rank"])
_ANYTHING = frozenset(["people", "person", "item", "unit", "piece", "case"])
"""What is counted where the fact does not say more; then its other words tell."""
IN_RANGE = "the base's figure lies in this range"
_MESSAGES = {
    Comparison.EQUAL: "same figure",
    Comparison.ROUNDED: "the base's figure, rounded",
    Comparison.HEDGED: "within 5 % of the base's figure",
    Comparison.INSIDE: IN_RANGE,
    Comparison.IMPRECISE: "the base gives it as a bound, not as an exact figure",
    Comparison.OVERLAPS: "says more than the base's figure",
    Comparison.DIFFERENT: "the base has another figure",
}


def compare_figures(held: Held) -> None:
    """Note how each figure of the part stands to the fact's."""
    for at, unit in held.units(UnitKind.FIGURE):
        if _goes_with_another_date(held, at):
            continue
        claim = as_rate(held, at, held.claim.amounts[int(unit.keys[0])], _face)
        if claim is None or is_reckoned(held, at, claim):
            continue
        amounts = ranks_in_words(held) if claim.dimension == "rank" else ordinals_said_alike(held, claim)
        amounts = of_whom(held, at, amounts)
        compared = [(_compared(claim, fact), fact) for fact in amounts if same_measure(held, claim, fact)]
        if claim.dimension == "rank" and not is_among_the_same(held):
            if compared:
                its = said(compared[0][1])
                held.note(Element.RANK, Outcome.NOT_COVERED, "figure", "ranked among others", unit=at, fact=its)
            continue
        is_crossed = claim.dimension in _RELATIVE and are_crossed(held)
        compared = [pair for pair in compared if pair[0] is not Comparison.INCOMPARABLE and not is_crossed]
        compared = [pair for pair in compared if pair[0] in AGREEING or not _is_had(held, at, pair[1])]
        compared = [(found, fact) for found, fact in compared if is_comparable(held, at, fact, found)]
        if not compared and _is_its_length(held, claim):
            message = "as long as the base's time"
            held.note(Element.FIGURE, Outcome.AGREES, "figure", message, unit=at, fact=date_words(held.fact.fact.when))
        elif compared:
            _note(held, at, claim, *min(compared, key=lambda pair: _ORDER.index(pair[0])))
        else:
            _compare_units(held, at, claim)


def _is_its_length(held: Held, claim: Amount) -> bool:
    """Whether a duration is that of a span of months or years that the fact is of: five months for May to September."""
    when = held.fact.fact.when
    is_span = when.form == "interval"
    if claim.dimension != "duration" or not is_span or not when.start or not when.end or claim.value is None:
        return False
    if claim.low != claim.high or any(amount.dimension == "duration" for amount in held.fact.amounts):
        return False
    months = (when.end.year - when.start.year) * 12 + when.end.month - when.start.month + 1
    return claim.value == months and when.start.day == 1


def _is_had(held: Held, at: int, fact: Amount) -> bool:
    """Whether another figure of the claim is the fact's: then this one counts something else."""
    if fact.dimension in ("rank", "ordinal"):
        return False
    others = [unit for number, unit in held.units(UnitKind.FIGURE) if number != at]
    amounts = [held.claim.amounts[int(unit.keys[0])] for unit in others]
    return any(same_measure(held, each, fact) and _compared(each, fact) in AGREEING for each in amounts)


def _note(held: Held, at: int, claim: Amount, found: Comparison, fact: Amount) -> None:
    if found is Comparison.DIFFERENT and fact.dimension in _RELATIVE and not _names_all(held):
        return
    if found in (Comparison.DIFFERENT, Comparison.OVERLAPS) and is_distance(held, at, claim, fact):
        return
    if found is Comparison.DIFFERENT and held.claim.negated[held.claim.units[at].first]:
        return  # "not the first" is no other than the second
    if found in (Comparison.OVERLAPS, Comparison.IMPRECISE) and _is_far_beyond(claim, fact):
        found = Comparison.DIFFERENT
    found = Comparison.OVERLAPS if found is Comparison.IMPRECISE and is_exact(held, claim) else found
    element = Element.RANK if claim.dimension in ("rank", "ordinal") else Element.FIGURE
    outcome, message = Outcome.AGREES, _MESSAGES[found]
    if found is Comparison.DIFFERENT:
        outcome = Outcome.CONFLICTS
    elif found is Comparison.OVERLAPS:
        outcome = Outcome.NOT_COVERED
    elif claim.change is not None and fact.change is not None:
        held.covered.update(number for number, word in held.units(UnitKind.WORD) if word.keys[0] in DIRECTIONS)
        if claim.change is not fact.change:
            mine, its = f"a {claim.change} of {said(claim)}", f"a {fact.change} of {said(fact)}"
            element, outcome = Element.DIRECTION, Outcome.CONFLICTS
            held.note(element, outcome, "figure", _OTHER_WAY, unit=at, claim=mine, fact=its, is_decisive=True)
            return
    caveat = Caveat.IMPRECISE if found in (Comparison.IMPRECISE, Comparison.OVERLAPS) else None
    held.note(element, outcome, "figure", message, unit=at, fact=said(fact), caveat=caveat)


def _is_far_beyond(claim: Amount, fact: Amount) -> bool:
    """Whether X or "more than X" is said where the fact has "more than" a half of it or less: nobody would say so."""
    if claim.low is None or fact.low is None or fact.high is not None:
        return False
    return claim.unit == fact.unit and claim.low >= 2 * fact.low > 0


def _names_all(held: Held) -> bool:
    """Whether the claim names every country that the fact does: a share or rank of another is another."""
    said = {key for unit in held.claim.units if unit.kind is UnitKind.NAME for key in unit.keys}
    said |= {country_of(held.base, key) for key in said}
    return all(key in said for key in held.fact.named if key in held.base.countries)


def _goes_with_another_date(held: Held, at: int) -> bool:
    """Whether the statement has several dates, and the one that goes with this figure is not the fact's."""
    when = held.fact.fact.when
    dates = held.part.kinds(UnitKind.DATE) if when.spans else []
    if len(dates) < 2:
        return False
    later = [number for number in dates if number > at]
    figures = [number for number in held.part.kinds(UnitKind.FIGURE) if number > at]
    own = later[0] if later and (not figures or later[0] < figures[0]) else dates[-1]
    mention = held.claim.dates[int(held.claim.units[own].keys[0])]
    known = [when, *(each.when for each in held.fact.reading.dates)]
    return all(compare_dates(mention, each) is DateComparison.DISJOINT for each in known)


def _compared(claim: Amount, fact: Amount) -> Comparison:
    found = compare(claim, fact)
    if {claim.dimension, fact.dimension} == {"ordinal", "duration"} and found is Comparison.DIFFERENT:
        # An anniversary and a span of months measure different things.
        return Comparison.INCOMPARABLE
    if found is Comparison.OVERLAPS and claim.value and fact.value and claim.unit == fact.unit:
        times = claim.value / fact.value
        if times != 1 and times in _SCALE_SLIPS:
            return Comparison.DIFFERENT
    return found


def _compare_units(held: Held, at: int, claim: Amount) -> None:
    """The base's very number in another unit is another figure: tons for barrels."""
    for fact in held.fact.amounts:
        face = _face(fact)
        if (
            face == _face(claim)
            and len(face or "") > 1
            and claim.dimension in _MEASURED
            and (claim.dimension, claim.unit) != (fact.dimension, fact.unit)
            and fact.dimension in _MEASURED | {"count"}
        ):
            held.note(
                Element.FIGURE,
                Outcome.CONFLICTS,
                "figure",
                "the base has this number for something else",
                unit=at,
                fact=said(fact),
                is_decisive=True,
            )
            return


def _face(amount: Amount) -> str | None:
    found = _NUMBER.search(amount.text)
    return found[0].replace(",", "").rstrip(".") if found else None


def same_measure(held: Held, claim: Amount, fact: Amount) -> bool:
    """Whether two figures count the same: their nouns agree, or one has none."""
    if claim.dimension == fact.dimension == "duration" and not _are_of_one_scale(claim, fact):
        return False
    if claim.dimension == fact.dimension == "ordinal" and claim.noun == "time":
        is_since = claim.value == fact.value == 1 and are_since(held)
        return is_since or fact.noun in (
            "",
            "time",
            "times",
        )  # "for the third time" counts other things than "the first grain"
    if (claim.noun == "time" and fact.dimension == "rank") or ("anniversary" in fact.noun) > (
        "anniversary" in claim.noun
    ):
        return False
    if (claim.change is None) != (fact.change is None):
        return False
    if claim.dimension != "count" or fact.dimension != "count":
        return True
    mine, its = claim.noun.split(), fact.noun.split()
    if not mine or not its:
        return True
    concept = held.lexicon.concept
    nouns = {concept(word) for word in _stems(its)}
    mine_heads = {concept(word) for word in _stems(mine)}
    wider = {up for noun in nouns for up in held.lexicon.broader(noun)}
    return bool(mine_heads & (nouns | wider)) or (bool(nouns & _ANYTHING) and all(map(held.fact.says, mine_heads)))


def _are_of_one_scale(claim: Amount, fact: Amount) -> bool:
    """Whether two durations can be of one thing: minutes are no slip for years."""
    mine, its = claim.value or claim.low or claim.high, fact.value or fact.low or fact.high
    return not mine or not its or _SCALES_APART > mine / its > 1 / _SCALES_APART


def _stems(nouns: list[str]) -> list[str]:
    from kortilt.reading.words.stems import stem

    return [stem(word) for word in nouns]


def said(amount: Amount) -> str:
    """A figure in the base's words."""
    first, _, rest = amount.noun.partition(" ")
    noun = rest if amount.text.endswith(first) else amount.noun
    return f"{amount.text} {noun}".strip() if amount.noun not in amount.text else amount.text
