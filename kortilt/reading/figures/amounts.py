"""Amounts: a figure as read from words or from a coded figure, with the range that it commits to."""

from fractions import Fraction

from kortilt.model.quantities import Bound, Change, Figure
from kortilt.reading.figures.number_words import shown_step
from kortilt.reading.figures.units import PERIOD_ADJECTIVES, TIMES, Unit, units
from kortilt.tuples import NamedTuple

HEDGE = Fraction(1, 20)
"""How far the true value may lie from a hedged figure, as a share of the true value."""


class Amount(NamedTuple):
    """A figure with its place in the text; numbers are in the canonical unit (see `units`)."""

    start: int
    end: int
    text: str
    value: Fraction | None
    """The face value; None for a range."""
    low: Fraction | None
    high: Fraction | None
    """The range that the words commit to; None is an open side."""
    low_included: bool
    high_included: bool
    step: Fraction
    """The rounding unit that the digits show."""
    is_hedged: bool
    bound: Bound
    unit: str
    dimension: str
    noun: str = ""
    """What is counted or ranked: at most three words, lower case; a rank's begins with its superlative."""
    change: Change | None = None
    """Set when the words give it as the size of a rise or fall."""
    per: str = ""
    """What it is counted for: "month" of "13,460 barrels a month"."""

    @property
    def is_point(self) -> bool:
        """Whether it commits to one value."""
        return self.low is not None and self.low == self.high


class Extent(NamedTuple):
    """The range that a bounded or hedged value commits to."""

    low: Fraction | None
    high: Fraction | None
    low_included: bool = True
    high_included: bool = True


class Commitment(NamedTuple):
    """What the words round a number say about it: "nearly" leans below, "just over" above, "about" neither way."""

    bound: Bound = Bound.EXACT
    is_hedged: bool = False
    lean: int = 0
    """-1: not above the face value, 1: not below it; -2 and 2: and not the face value itself."""


def extent_of(low: Fraction, high: Fraction, words: Commitment) -> Extent:
    """The range that words commit to about a value (low equals high) or a range."""
    bound = words.bound
    if bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return Extent(low, None, bound is Bound.AT_LEAST)
    if bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return Extent(None, high, high_included=bound is Bound.AT_MOST)
    if not words.is_hedged:
        return Extent(low, high)
    # The smaller of the two is the other one where the value is negative.
    below, above = min(low / (1 + HEDGE), low / (1 - HEDGE)), max(high / (1 + HEDGE), high / (1 - HEDGE))
    return Extent(
        low if words.lean > 0 else below,
        high if words.lean < 0 else above,
        low_included=words.lean != 2,
        high_included=words.lean != -2,
    )


def value_of(figure: Figure) -> Fraction | None:
    """The face value of a coded figure; None for a range."""
    unit = _coded_unit(figure.unit)
    return _exact(figure.low) * unit.factor + unit.offset if figure.low == figure.high else None


def amount_of(figure: Figure) -> Amount:
    """A coded figure of the base as an amount; its text is the figure in words."""
    unit = _coded_unit(figure.unit)
    low, high = (_exact(number) * unit.factor + unit.offset for number in (figure.low, figure.high))
    words = Commitment(figure.bound, figure.bound is Bound.ABOUT)
    extent = extent_of(low, high, words) if low == high else Extent(low, high)
    text = figure.in_words()
    return Amount(
        start=0,
        end=len(text),
        text=text,
        value=low if low == high else None,
        **extent._asdict(),
        step=_coded_step(_exact(figure.low)) * unit.factor,
        is_hedged=words.is_hedged,
        bound=figure.bound,
        unit=unit.name,
        dimension=unit.dimension,
        noun=figure.unit.lower() if unit.dimension == "count" else "",
        change=figure.change,
        per=_coded_rate(figure),
    )


def _coded_rate(figure: Figure) -> str:
    words = figure.measure.lower().split()
    return next((PERIOD_ADJECTIVES[word] for word in words if word in PERIOD_ADJECTIVES), "")


def _coded_unit(spelling: str) -> Unit:
    if spelling == "rank":
        return Unit("rank", "rank")
    if spelling == "times":
        return TIMES
    return units().get(spelling.lower(), Unit("", "count"))


def _exact(number: int | float) -> Fraction:
    # The decimal that a person wrote, not the binary number nearest to it.
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def _coded_step(value: Fraction) -> Fraction:
    if value.denominator == 1:
        return shown_step(value)
    step = Fraction(1, 10)
    while (value / step).denominator != 1 and step > Fraction(1, 10**9):
        step /= 10
    return step
