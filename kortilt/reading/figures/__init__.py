"""Figures in English prose: every amount in a text, with what the words commit to.

`find_amounts` reads, `compare` holds a claim's amount against a fact's, `amount_of` makes an amount of a coded figure.
"""

from fractions import Fraction

from kortilt.model.quantities import Bound, Change
from kortilt.reading.figures.amounts import Amount, Commitment, Extent, amount_of, extent_of, value_of
from kortilt.reading.figures.bounds import words_after, words_before
from kortilt.reading.figures.changes import change_at
from kortilt.reading.figures.not_figures import looks_like_year, skip_non_figure
from kortilt.reading.figures.nouns import noun_at
from kortilt.reading.figures.quantities import Quantity, age_unit, read_quantity, read_range, signed
from kortilt.reading.figures.ranks import RANK_WORDS, Rank, read_rank
from kortilt.reading.figures.shares import MULTIPLE_WORDS, Multiple, read_multiple
from kortilt.reading.figures.tokens import CURRENCY, NAME, NUMBER, WORD, Tokens, tokenize, word_set
from kortilt.reading.figures.units import TIMES, Unit, read_rate
from kortilt.reading.number_tables import ONES, SCALES, TENS, VAGUE
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.figures.comparing import Comparison, compare

__all__ = ["Amount", "Comparison", "amount_of", "compare", "find_amounts", "looks_like_year", "value_of"]

_COUNT = Unit("", "count")
_OPENERS = frozenset([*ONES, *TENS, *SCALES, *VAGUE, *RANK_WORDS, *MULTIPLE_WORDS, "a", "an", "half", "zero"])
"""Words that a figure can begin with."""
_ENDS_STUFF = word_set("to in from for at by with on and or that which a an the")
_RANGE_WORDS = word_set("between from")


class _Found(NamedTuple):
    amounts: tuple[Amount, ...]
    end: int


class _Measured(NamedTuple):
    """A quantity with everything round it but the text."""

    quantity: Quantity
    unit: Unit
    words: Commitment
    start: int
    end: int
    noun: str
    per: str
    change: Change | None


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Every figure of a text from left to right, none overlapping; years, dates and names are left to others."""
    tokens = tokenize(text)
    found: list[Amount] = []
    index = floor = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind not in (NUMBER, CURRENCY, NAME) and token.low not in _OPENERS:
            index += 1
            continue
        behind = skip_non_figure(tokens, index)
        if behind > index:
            index = behind
            continue
        read = _read_at(text, tokens, index, floor)
        if isinstance(read, _Found):
            found.extend(read.amounts)
            index = floor = read.end
        else:
            index = max(read, index + 1)
    return tuple(found)


def _read_at(text: str, tokens: Tokens, index: int, floor: int) -> _Found | int:
    """The amounts that begin at a token, or the index to go on from."""
    rank = read_rank(tokens, index) if tokens[index].kind != CURRENCY else index
    if isinstance(rank, Rank):
        return _ranked(text, tokens, index, floor, rank)
    if rank > index:
        return rank
    multiple = read_multiple(tokens, index)
    if multiple:
        return _multiplied(text, tokens, index, floor, multiple)
    is_between = tokens.low(index - 1) == "between"
    quantity = read_quantity(tokens, index, may_join=not is_between)
    if quantity is None:
        return index
    measured = []
    for part in (signed(tokens, each) for each in read_range(tokens, quantity)):
        measured.append(_measure(tokens, part, floor))
        floor = measured[-1].end
    return _Found(tuple(_amount(text, tokens, part) for part in measured), floor)


def _measure(tokens: Tokens, quantity: Quantity, floor: int) -> _Measured:
    unit = quantity.unit or age_unit(tokens, quantity.start) or _COUNT
    is_large = quantity.low >= 1000 or unit.dimension in ("money", "share")
    words, start = words_before(tokens, quantity.start, floor, is_large=is_large)
    if quantity.low != quantity.high and start > floor and tokens.low(start - 1) in _RANGE_WORDS:
        start -= 1
    end = quantity.end
    after = quantity.words
    rate = read_rate(tokens, end) or _rate_behind_stuff(tokens, end)
    noun = ""
    if unit is _COUNT:
        noun, behind = noun_at(
            tokens, end, is_one=quantity.high == 1, skips_of=quantity.is_vague or quantity.scale == 12
        )
        rate = read_rate(tokens, behind) or rate
        following = words_after(tokens, behind)
        if following and behind > end:
            after, end = following
    elif not after and (following := words_after(tokens, end)):
        after, end = following
    if rate and rate[0] and unit.dimension not in ("duration", "ratio"):
        end = max(end, rate[1])
    change = change_at(tokens, start, end, unit.dimension)
    if change is None and unit.dimension == "share":
        quantity, change = _signed_share(tokens, quantity)
    per = rate[0] if rate and unit.dimension not in ("duration", "ratio") else ""
    return _Measured(quantity, unit, after or words, start, end, noun, per, change)


def _signed_share(tokens: Tokens, quantity: Quantity) -> tuple[Quantity, Change | None]:
    """A percentage as the change that its sign tells: "-22.6%" a fall, "+3%" a rise."""
    if quantity.high < 0:
        return quantity._replace(low=-quantity.high, high=-quantity.low), Change.FALL
    return quantity, Change.RISE if quantity.start and tokens.low(quantity.start - 1) == "+" else None


def _rate_behind_stuff(tokens: Tokens, end: int) -> tuple[str, int] | None:
    """The rate behind what a unit measures: "tons of wheat flour a month"; the stuff is no part of the figure."""
    if tokens.low(end) != "of":
        return None
    for place in range(end + 1, end + 5):
        if tokens.at(place).kind != WORD or tokens.low(place) in _ENDS_STUFF:
            return None
        rate = read_rate(tokens, place + 1)
        if rate:
            return rate[0], end
    return None


def _amount(text: str, tokens: Tokens, read: _Measured) -> Amount:
    quantity, unit = read.quantity, read.unit
    if quantity.is_vague or quantity.low != quantity.high:
        extent = Extent(quantity.low, quantity.high, high_included=not quantity.is_vague)
        if read.words.is_hedged:
            extent = extent_of(quantity.low, quantity.high, read.words)
    else:
        extent = extent_of(quantity.low, quantity.low, read.words)
    # A change of 2 °C is no reading of a thermometer.
    offset = unit.offset if read.change is None else Fraction(0)
    low, high = (None if end is None else end * unit.factor + offset for end in (extent.low, extent.high))
    start, end = tokens[read.start].start, tokens[read.end - 1].end
    return Amount(
        start=start,
        end=end,
        text=text[start:end],
        value=quantity.low * unit.factor + offset if quantity.low == quantity.high else None,
        **extent._replace(low=low, high=high)._asdict(),
        step=quantity.step * unit.factor,
        is_hedged=read.words.is_hedged or quantity.is_vague,
        bound=read.words.bound if not quantity.is_vague else Bound.ABOUT,
        unit=unit.name,
        dimension=unit.dimension,
        noun=read.noun,
        change=read.change,
        per=read.per,
    )


def _multiplied(text: str, tokens: Tokens, index: int, floor: int, multiple: Multiple) -> _Found:
    words, start = words_before(tokens, index, floor, is_large=True)
    quantity = Quantity(index, multiple.end, multiple.value, multiple.value, Fraction(1, 5), TIMES)
    change = multiple.move or change_at(tokens, start, multiple.end, "ratio")
    read = _Measured(quantity, TIMES, words, start, multiple.end, "", "", change)
    return _Found((_amount(text, tokens, read),), multiple.end)


def _ranked(text: str, tokens: Tokens, index: int, floor: int, rank: Rank) -> _Found:
    words, start = words_before(tokens, index, floor, is_large=False)
    value = Fraction(rank.value)
    extent = Extent(Fraction(1) if rank.is_within else value, value)
    if not rank.is_within:
        extent = extent_of(value, value, words)
    begins, ends = tokens[start].start, tokens[rank.end - 1].end
    amount = Amount(
        start=begins,
        end=ends,
        text=text[begins:ends],
        value=value,
        **extent._asdict(),
        step=Fraction(1),
        is_hedged=words.is_hedged,
        bound=Bound.AT_MOST if rank.is_within else words.bound,
        unit="rank" if rank.is_rank else "ordinal",
        dimension="rank" if rank.is_rank else "ordinal",
        noun=rank.noun,
    )
    return _Found((amount,), rank.end)


def __getattr__(name: str) -> object:
    # Only claims with a figure pay for what compares them.
    if name in ("Comparison", "compare"):
        from kortilt.reading.figures import comparing

        return getattr(comparing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
