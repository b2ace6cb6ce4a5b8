"""Figures that follow from two of the base's own: sums, differences, ratios, percent changes, and time between dates.

So do the way that a figure moved, "fell from A to B", and how often something came, where the base tells each time.
Only figures of one series are reckoned with each other, but for ratios and sums of different things. A change that
comes out only across two publishers' series is conflicting evidence. The reckoning is shown in the finding.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from kortilt.checking.comparing.cues import SUM_CUES, find_cues
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.checking.rules.figure import AGREEING
from kortilt.model.date_words import date_words
from kortilt.model.dates import PartialDate
from kortilt.model.quantities import Change, number_words
from kortilt.model.verdicts import Label
from kortilt.reading.claims import UnitKind
from kortilt.reading.dates import UNBOUNDED, duration_between
from kortilt.reading.figures import Amount, compare
from kortilt.tuples import NamedTuple

EXAMPLES = (
    Example(
        "The port shipped 62 tons of salt in 2022.\nThe port shipped 31 tons of salt in 2021.",
        "2022 2021",
        "The port shipped twice as much salt in 2022 as in 2021.",
        Label.SUPPORTED,
    ),
    Example(
        "Ada Orm inspected the lock in May 2023.\nAda Orm inspected the lock in June 2023.",
        "2023-05 2023-06",
        "Ada Orm inspected the lock twice in 2023.",
        Label.SUPPORTED,
        fields=('actor = ["ada-orm"]',) * 2,
        declared=TWO_MINISTERS,
    ),
    Example(
        "Shipments of salt came to 62 tons in 2022.\nShipments of salt came to 31 tons in 2021.",
        "2022 2021",
        "Shipments of salt rose by 31 tons in 2022.",
        Label.SUPPORTED,
    ),
)
_AFTER = frozenset(["after", "later", "following", "since", "from", "afterwards", "past"])
_BEFORE = frozenset(["before", "earlier", "until", "ahead", "prior"])
_RECKONED = frozenset(["money", "count", "mass", "volume", "length", "area", "energy"])
MOST_AMOUNTS = 16
"""So many of the facts' figures are reckoned with each other."""


class Reckoning(NamedTuple):
    """A figure of the claim that two facts give together."""

    unit: int
    first: Held
    second: Held
    text: str
    """The sum as one would write it."""
    is_across_series: bool
    holds: bool = True
    """False where the claim's figure is not what comes out."""
    cues: tuple[int, ...] = ()
    """Units that only say that something is reckoned."""


def reckon(part: Part, helds: Sequence[Held]) -> Iterator[Reckoning]:
    """Give what pairs of facts yield for each figure of a part that may be reckoned."""
    for at in part.units:
        unit = part.claim.units[at]
        if unit.kind is not UnitKind.FIGURE:
            continue
        claim = part.claim.amounts[int(unit.keys[0])]
        if claim.dimension == "duration":
            yield from _spans(part, at, claim, helds)
        else:
            yield from _sums(part, at, claim, helds)


def _spans(part: Part, at: int, claim: Amount, helds: Sequence[Held]) -> Iterator[Reckoning]:
    """Time between two facts: "two months after" stands between what came later and what came first."""
    tokens = part.claim.tokens
    behind = part.claim.units[at].last + 1
    if behind >= len(tokens):
        return
    word = tokens[behind].text.lower()
    sign = 1 if word in _AFTER else -1 if word in _BEFORE else 0
    if not sign or not part.holds(behind):
        return
    for one in helds:
        for other in helds:
            if (
                one is other
                or not _is_at(part, one, other, behind, before=True)
                or not _is_at(part, other, one, behind, before=False)
            ):
                continue
            late, early = (one, other) if sign > 0 else (other, one)
            low, high = duration_between(early.fact.fact.when, late.fact.fact.when)
            if high >= UNBOUNDED or not (early.fact.fact.when.start and late.fact.fact.when.end):
                continue
            holds = early.fact.fact.when.start <= late.fact.fact.when.end and fits(claim, low, high)
            text = months_in_words(early.fact.fact.when, late.fact.fact.when)
            yield Reckoning(at, one, other, text, is_across_series=False, holds=holds, cues=())


def months_in_words(first: PartialDate, second: PartialDate) -> str:
    """Say how many months lie between two dates: "Jul 2023 to Sep 2023: 1 to 2 months"."""
    low, high = duration_between(first, second)
    span = f"{low} months" if low == high else f"{low} to {high} months"
    return f"{date_words(first)} to {date_words(second)}: {span}"


def fits(claim: Amount, low: int, high: int) -> bool:
    """Whether a duration can be one of `low` to `high` months; whole years are rounded."""
    slack = claim.step / 2 if claim.step >= 12 else Fraction(0)
    least = -1 if claim.low is None else claim.low - slack
    most = UNBOUNDED if claim.high is None else claim.high + slack
    return least <= high and (low <= most if claim.high_included else low < most)


def _is_at(part: Part, held: Held, other: Held, joint: int, *, before: bool) -> bool:
    """Whether what a fact covers, and the other fact does not, lies on one side of a word."""
    own = held.covered - other.covered
    names = own.intersection(part.kinds(UnitKind.NAME))
    sides = [
        part.claim.units[at].first < joint
        for at in (own if names else held.covered) & set(part.units)
        if part.claim.units[at].kind is not UnitKind.FIGURE
    ]
    if not sides:
        return False
    mine = sum(side is before for side in sides)
    return mine * 2 > len(sides)


def _sums(part: Part, at: int, claim: Amount, helds: Sequence[Held]) -> Iterator[Reckoning]:
    cues = find_cues(part, at)
    amounts = [(held, amount) for held in helds for amount in _points(held) if amount.dimension in _RECKONED][
        :MOST_AMOUNTS
    ]
    for index, (one, first) in enumerate(amounts):
        for other, second in amounts[index + 1 :]:
            if one is other or first.value is None or second.value is None or not _may_join(one, other, claim, cues):
                continue
            later, earlier = ((first, second), (second, first))[_is_earlier(one, other)]
            if claim.change is not None and not _is_of_later(part, other if _is_earlier(one, other) else one):
                continue
            for value, unit, text in _results(claim, later, earlier, cues):
                shown = _amount(claim, value, unit)
                if shown is None or compare(claim, shown) not in AGREEING:
                    continue
                yield Reckoning(
                    at,
                    one,
                    other,
                    text,
                    _is_across(one, other, unit, claim) and _disagree(one, other, helds),
                    cues=tuple(cues.values()),
                )


def _is_of_later(part: Part, later: Held) -> bool:
    """Whether a change is put where it ended: "fell in 2022" compares with 2021 and not with 2023."""
    dates = part.kinds(UnitKind.DATE)
    mention = part.claim.dates[int(part.claim.units[dates[0]].keys[0])] if len(dates) == 1 else None
    return mention is None or mention.relation != "in" or dates[0] in later.covered


def _results(
    claim: Amount, later: Amount, earlier: Amount, cues: dict[str, int]
) -> Iterator[tuple[Fraction, str, str]]:
    a, b = later.value, earlier.value
    assert a is not None
    assert b is not None
    same = later.unit == earlier.unit and later.dimension == earlier.dimension
    if not same or not a or not b:
        return
    shown, other = _show(a), _show(b)
    if claim.dimension == "ratio":
        for top, bottom in ((a, b), (b, a)):
            yield top / bottom, "ratio", f"{_show(top)} : {_show(bottom)} = {float(top / bottom):.2f}"
    elif claim.dimension == "share" and claim.change is None:
        yield 100 * a / b, "share", f"{shown} : {other} = {float(100 * a / b):.1f} %"
    elif claim.dimension == "share":
        change = 100 * (a - b) / b
        if (change < 0) == (claim.change is Change.FALL):
            yield abs(change), "share", f"{other} to {shown}: {float(change):+.1f} %"
    elif claim.dimension == later.dimension and claim.unit == later.unit:
        if any(cue in SUM_CUES for cue in cues):
            yield a + b, "same", f"{other} + {shown} = {_show(a + b)}"
        elif claim.change is None or (a < b) == (claim.change is Change.FALL):
            yield abs(a - b), "same", f"{_show(max(a, b))} - {_show(min(a, b))} = {_show(abs(a - b))}"


def _amount(claim: Amount, value: Fraction, unit: str) -> Amount | None:
    """The result as an amount that compares with the claim's; its own digits are not rounded."""
    step = Fraction(1, 1000) if unit != "same" else Fraction(1)
    return claim._replace(
        value=value, low=value, high=value, low_included=True, high_included=True, step=step, is_hedged=False
    )


def _points(held: Held) -> Iterator[Amount]:
    """The fact's coded figures, or those of its sentence where none is coded."""
    coded = held.fact.amounts[len(held.fact.reading.amounts) :]
    seen: set[tuple[Fraction | None, str]] = set()
    for amount in coded or held.fact.reading.amounts:
        if amount.change is None and (amount.value, amount.unit) not in seen:
            seen.add((amount.value, amount.unit))
            yield amount


def _may_join(one: Held, other: Held, claim: Amount, cues: dict[str, int]) -> bool:
    """Whether two facts may be reckoned with: a change needs one measure, a sum or ratio only one unit."""
    if claim.dimension == "share" or (claim.change is not None and claim.dimension != "ratio"):
        return _measure(one) == _measure(other) and set(one.fact.fact.relation) == set(other.fact.fact.relation)
    return claim.dimension == "ratio" or bool(cues)


def _measure(held: Held) -> str:
    figures = held.fact.fact.figures
    return figures[0].measure if figures else ""


def _is_across(one: Held, other: Held, unit: str, claim: Amount) -> bool:
    mine, its = one.fact.fact.series, other.fact.fact.series
    is_change = (
        claim.dimension in ("share", "ratio")
        or claim.change is not None
        or (unit == "same" and _measure(one) == _measure(other))
    )
    return (
        is_change
        and bool(mine and its)
        and mine != its
        and set(one.fact.fact.relation) == set(other.fact.fact.relation)
    )


def _disagree(one: Held, other: Held, helds: Sequence[Held]) -> bool:
    """Whether the base has both publishers' figures for one of the periods, so that they are known to differ."""
    for mine, its in ((one.fact.fact, other.fact.fact), (other.fact.fact, one.fact.fact)):
        for held in helds:
            fact = held.fact.fact
            if (
                fact.series == mine.series
                and fact.when == its.when
                and fact.relation == its.relation
                and _measure(held) == _measure(one)
            ):
                return True
    return False


def _is_earlier(one: Held, other: Held) -> bool:
    start, end = one.fact.fact.when.start, other.fact.fact.when.start
    return start is not None and end is not None and start < end


def _show(value: Fraction) -> str:
    return number_words(int(value)) if value.denominator == 1 else number_words(float(value))
