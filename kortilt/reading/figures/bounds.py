"""The words round a number that bound or hedge it: "more than", "at least", "nearly", "or so"."""

from __future__ import annotations

from functools import cache

from kortilt.model.quantities import Bound
from kortilt.reading.figures.amounts import Commitment
from kortilt.reading.figures.tokens import DASHES, Tokens, word_set

_ABOUT = Commitment(Bound.ABOUT, True)
_PLAIN = Commitment()

_BEFORE = {
    Commitment(Bound.MORE_THAN): (
        "more than|over|above|greater than|higher than|larger than|bigger than|longer than|in excess of|upwards of|"
        "upward of|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpass|well over|well above|"
        "far more than|much more than|many more than|significantly more than|considerably more than|better than|"
        "older than|heavier than|taller than|beyond|passed the mark of|crossed the mark of|topped the mark of|"
        "crossed the threshold of|passed the threshold of"
    ),
    Commitment(Bound.AT_LEAST): (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at the very least|"
        "at a minimum"
    ),
    Commitment(Bound.LESS_THAN): (
        "less than|fewer than|under|below|smaller than|lower than|shorter than|well under|well below|far less than|"
        "far fewer than|much less than|younger than|lighter than|fell short of|"
        "falls short of|fall short of|falling short of|not even|not reach|not even reach|never reach|"
        "never reached|nowhere near"
    ),
    Commitment(Bound.AT_MOST): (
        "up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as|at the most|"
        "no greater than|no longer than|not exceeding|no higher than|not exceed|never exceed|never exceeded|not surpass"
    ),
    _ABOUT: (
        "about|around|roughly|approximately|approx|approx .|some|circa|ca .|c .|~|≈|an estimated|estimated|"
        "estimated at|close to|in the region of|in the order of|on the order of|of the order of|somewhere around|"
        "or about|in the vicinity of|more or less"
    ),
    Commitment(Bound.ABOUT, True, -1): "nearly|almost|approaching|not quite|near|virtually|practically",
    Commitment(Bound.ABOUT, True, -2): (
        "just under|just below|slightly under|slightly below|slightly less than|slightly fewer than|a little under|"
        "a little less than|a little below|a bit less than|just less than|just short of|just shy of|shy of|"
        "marginally under"
    ),
    Commitment(Bound.ABOUT, True, 2): (
        "just over|just above|slightly over|slightly above|slightly more than|a little over|a little more than|"
        "a little above|a bit more than|a bit over|just more than|marginally over|little more than"
    ),
    _PLAIN: "only|just|exactly|precisely|merely|a total of|a mere|fully|a full",
}
_ADDING = word_set("add adds added adding sum sums summed summing")
"""They "add up to 4,080 tons" bounds nothing."""
_PASSING = word_set("passed topped crossed passes topping passing crossing tops")
"""Bounds of a large amount only: "passed 28 million", but not "passed 5 laws"."""

_OR_WORDS = (
    {("or", word): Bound.AT_LEAST for word in ("more", "over", "above", "higher", "longer", "older")}
    | {("and", word): Bound.AT_LEAST for word in ("over", "above", "older", "up")}
    | {("or", word): Bound.AT_MOST for word in ("less", "fewer", "under", "lower", "younger", "below")}
    | {("and", word): Bound.AT_MOST for word in ("under", "below", "younger")}
    | {("or", word): Bound.ABOUT for word in ("so", "thereabouts")}
)


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Commitment]]]:
    """Last word -> the phrases that end in it, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Commitment]]] = {}
    for commitment, phrases in _BEFORE.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[-1], []).append((words, commitment))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def words_before(tokens: Tokens, index: int, floor: int, *, is_large: bool) -> tuple[Commitment, int]:
    """What the words before a token say about the number there, and the index where they begin, not before `floor`."""
    found = _PLAIN
    while index > floor:
        read = _phrase_before(tokens, index, floor, is_large)
        if read is None:
            break
        commitment, index = read
        found = _joined(commitment, found)
    return found, index


def _phrase_before(tokens: Tokens, index: int, floor: int, is_large: bool) -> tuple[Commitment, int] | None:
    last = tokens.low(index - 1)
    if is_large and last in _PASSING:
        return Commitment(Bound.MORE_THAN), index - 1
    for words, commitment in _phrases().get(last, ()):
        start = index - len(words)
        if start >= floor and all(tokens.low(start + place) == word for place, word in enumerate(words)):
            is_sum = words == ("up", "to") and tokens.low(start - 1) in _ADDING
            return None if is_sum else (commitment, start)
    return None


def _joined(outer: Commitment, inner: Commitment) -> Commitment:
    """Words outside words: "at least some 200" is a bound, "only about 200" a hedge."""
    if outer.bound is Bound.EXACT:
        return inner
    if inner.bound is Bound.EXACT or inner.bound is Bound.ABOUT:
        return outer._replace(is_hedged=outer.is_hedged or inner.is_hedged)
    return inner._replace(is_hedged=inner.is_hedged or outer.is_hedged)


def words_after(tokens: Tokens, index: int) -> tuple[Commitment, int] | None:
    """What "or more", "-plus", "or so" behind a number say about it, and the index behind them."""
    low = tokens.low(index)
    bound = _OR_WORDS.get((low, tokens.low(index + 1)))
    if bound is not None and tokens.low(index + 2) != "than":
        return Commitment(bound, bound is Bound.ABOUT), index + 2
    if low == "+" and tokens.glued(index):
        return Commitment(Bound.AT_LEAST), index + 1
    if low in DASHES and tokens.glued(index) and tokens.glued(index + 1):
        if tokens.low(index + 1) == "plus":
            return Commitment(Bound.AT_LEAST), index + 2
        if tokens.low(index + 1) in ("odd", "ish"):
            return _ABOUT, index + 2
    return (Commitment(Bound.AT_LEAST), index + 1) if low == "plus" and tokens.at(index + 1).kind != "number" else None
