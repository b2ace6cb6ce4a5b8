"""Number words that are no figures: the pronoun "one", "the two", years in words, names."""

from __future__ import annotations

from kortilt.reading.figures.number_words import is_spelled_year
from kortilt.reading.figures.tokens import CURRENCY, DASHES, WORD, Tokens, word_set
from kortilt.reading.figures.units import units
from kortilt.reading.number_tables import GLUED_SCALES, ONES, SCALES, TENS

_ONE_FOLLOWS = word_set(
    "of another day side hand thing way point time could can may might must should would will who that which has "
    "had is was says by in on at to for from with and or the a such may as than side"
)
_ONE_PRECEDES = word_set(
    "has have had having only just exactly least than won scored contains contain containing includes include "
    "killed nearly about"
)


def skip_number_word(tokens: Tokens, index: int) -> int:
    """The index behind a number word that is no figure, or `index`."""
    low = tokens[index].low
    if low == "one":
        return index if _one_counts(tokens, index) else index + 1
    if low not in ONES and low not in TENS:
        return index
    year = is_spelled_year(tokens, index)
    if year:
        return year
    if tokens.low(index + 1) in DASHES and tokens.low(index + 2) in ("way", "sided", "handed", "faced"):
        return index + 3
    # "the two countries" points back at what was named; it counts nothing anew.
    if low == "two" and tokens.low(index - 1) in ("the", "these", "those"):
        return index + 1
    is_name = tokens[index].is_capitalised and not tokens.starts_sentence(index) and tokens.low(index + 1) not in DASHES
    return index + 1 if is_name and not has_measure(tokens, index) else index


def _one_counts(tokens: Tokens, index: int) -> bool:
    """Whether "one" is a number here: "one million", "one year", "only one"; not "one of", "no one", "one another"."""
    before, behind = tokens.low(index - 1), index + 1
    following = tokens.low(behind + (tokens.low(behind) in DASHES))
    if before in ("no", "any", "every", "each", "another", "the", "this", "that", "which"):
        return following in SCALES and before in ("the", "that", "this", "which")
    if following in SCALES or (following in ("third", "half", "quarter") or tokens.low(behind) in DASHES):
        return following not in ("off", "time", "sided", "way", "on")
    if (following in units() and following not in ("day", "second", "foot")) or (
        following == "and" and tokens.low(behind + 1) == "a"
    ):
        return before not in ("day", "by")
    if following in ("in", "out") and (tokens.low(behind + 1) in (*ONES, "of", "every")):
        return True
    return before in _ONE_PRECEDES and following not in _ONE_FOLLOWS and tokens.at(behind).kind == WORD


def has_measure(tokens: Tokens, index: int) -> bool:
    """Whether a currency, unit, scale or percent sign makes a number a figure whatever it looks like."""
    if tokens.at(index - 1).kind == CURRENCY or tokens[index].suffix.lower() in GLUED_SCALES:
        return True
    behind = index + 1 + (tokens.low(index + 1) in DASHES)
    low = tokens.low(behind)
    return low in SCALES or low in units() or f"{low} {tokens.low(behind + 1)}" in units()
