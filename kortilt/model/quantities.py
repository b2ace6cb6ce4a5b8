"""Figures: a number with its measure, unit and bound, as a fact base codes it."""

from enum import StrEnum

from kortilt.tuples import NamedTuple

UNITS = {
    "USD": "US${}",
    "EUR": "€{}",
    "GBP": "£{}",
    "percent": "{} %",
    "rank": "no. {}",
}
"""unit -> how a number of it is written; any other unit stands behind its number."""

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))

Number = int | float


class Bound(StrEnum):
    """How far a figure commits its source."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


class Change(StrEnum):
    """Which way a measure moved, for a figure that is the size of the move."""

    RISE = "rise"
    FALL = "fall"


class Figure(NamedTuple):
    """A number bound to what it measures; `low` and `high` are equal unless the source gives a range."""

    measure: str
    low: Number
    high: Number
    unit: str = ""
    bound: Bound = Bound.EXACT
    change: Change | None = None
    series: str = ""

    def in_words(self) -> str:
        """Say the number with its bound, unit and direction: "a fall of 22.6 %", "more than US$28 million"."""
        number = number_words(self.low)
        if self.low != self.high:
            number = f"{number} to {number_words(self.high)}"
        amount = UNITS[self.unit].format(number) if self.unit in UNITS else f"{number} {self.unit}".rstrip()
        if self.bound is not Bound.EXACT:
            amount = f"{self.bound.replace('_', ' ')} {amount}"
        return f"a {self.change} of {amount}" if self.change else amount


def number_words(number: Number) -> str:
    """Write a number for people: thousands grouped, and round millions, billions and trillions by name.

    No digit is dropped: 29_882_000_000 is "29.882 billion", 1_234_567 stays "1,234,567".
    """
    if isinstance(number, float) and not number.is_integer():
        return f"{number:,}"
    whole = int(number)
    for scale, name in SCALES:
        thousandths, rest = divmod(abs(whole) * 1000, scale)
        if abs(whole) >= scale and not rest:
            digits = f"{thousandths // 1000:,}.{thousandths % 1000:03}".rstrip("0").rstrip(".")
            return f"{'-' if whole < 0 else ''}{digits} {name}"
    return f"{whole:,}"
