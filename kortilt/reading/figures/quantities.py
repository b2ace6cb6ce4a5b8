"""Numbers with their units, and ranges of two: "US$21.15 billion", "three and a half years", "5 to 6 million"."""

from fractions import Fraction

from kortilt.reading.figures.amounts import Commitment
from kortilt.reading.figures.bounds import words_after
from kortilt.reading.figures.changes import moves_before
from kortilt.reading.figures.not_figures import skip_non_figure
from kortilt.reading.figures.number_words import Numeral, and_a_half, read_numeral
from kortilt.reading.figures.shares import part_of_unit, read_share, times_at
from kortilt.reading.figures.tokens import CURRENCY, DASHES, NUMBER, Tokens, word_set
from kortilt.reading.figures.units import PERCENT, TIMES, YEAR, Unit, read_unit, units
from kortilt.reading.number_tables import GLUED_SCALES
from kortilt.tuples import NamedTuple

_BOUNDING = word_set("than nearly almost barely under")
_LONE_UNITS = word_set("decade century millennium")
_HALVABLE = word_set("duration length mass area volume share energy power")
_SIGNED = frozenset(("temperature", "angle", "share", "share_points"))
_EVERY = word_set("once twice times per every each")


class Quantity(NamedTuple):
    """One or two numbers with a unit; values are in the unit as written."""

    start: int
    end: int
    low: Fraction
    high: Fraction
    step: Fraction
    unit: Unit | None
    scale: int = 1
    is_vague: bool = False
    """Its upper end is excluded: "tens of thousands"."""
    words: Commitment | None = None
    """Of a bound that stands between number and noun: "200-plus events"."""


def read_quantity(tokens: Tokens, index: int, *, may_join: bool = True) -> Quantity | None:
    """The number with its unit that begins at a token."""
    currency = units().get(tokens[index].low) if tokens[index].kind == CURRENCY else None
    at_number = index + (currency is not None)
    if currency is None:
        small = _part_of_a_unit(tokens, index) or _lone_unit(tokens, index)
        if small:
            return small
        share = read_share(tokens, index)
        if share and share.scale == 0:
            return Quantity(index, share.end, share.value, share.value, share.step, PERCENT)
        numeral = share or read_numeral(tokens, index, may_join=may_join)
    else:
        numeral = read_numeral(tokens, at_number, is_money=True, may_join=may_join)
    return _with_unit(tokens, index, numeral, currency) if numeral else None


def read_range(tokens: Tokens, first: Quantity) -> tuple[Quantity, ...]:
    """The range that a quantity opens, or itself, or two with one unit: "rose from 5 to 6 million"."""
    joint, start = tokens.low(first.end), first.start
    is_between = joint == "and" and tokens.low(start - 1) == "between"
    if (
        (joint not in ("to", "or", "and") and joint not in DASHES)
        or (joint == "and" and not is_between)
        or first.is_vague
    ):
        return (first,)
    behind = first.end + 1
    # A number may be a year or the pronoun "one": then nothing is shared.
    if skip_non_figure(tokens, behind) != behind if behind < len(tokens) else True:
        return (first,)
    second = read_quantity(tokens, behind)
    if second is None or not _is_pair(first, second, joint):
        return (first,)
    first = _sharing(first, second)
    second = second._replace(unit=second.unit or first.unit)
    if first.low >= second.low or (joint == "or" and second.low / second.scale - first.low / first.scale != 1):
        return (first, second) if joint == "to" and moves_before(tokens, start) else (first,)
    if joint == "to" and moves_before(tokens, start) and tokens.low(start - 1) != "by":
        return (first, second)
    step = min(first.step, second.step)
    return (second._replace(start=start, low=first.low, step=step, unit=second.unit or first.unit),)


def signed(tokens: Tokens, quantity: Quantity) -> Quantity:
    """A quantity with the minus that stands before it: "-5 °C", "minus 2 percent"; a dash that joins words is none."""
    sign = quantity.start - 1
    is_dash = tokens.low(sign) in DASHES and tokens.glued(quantity.start) and not tokens.glued(sign)
    if quantity.unit is None or quantity.unit.dimension not in _SIGNED or not (is_dash or tokens.low(sign) == "minus"):
        return quantity
    return quantity._replace(start=sign, low=-quantity.high, high=-quantity.low)


def age_unit(tokens: Tokens, start: int) -> Unit | None:
    """Years, for a bare number behind "aged", "at age" or "at the age of"."""
    before = tokens.low(start - 1)
    is_age = before in ("aged", "age") or (before == "of" and tokens.low(start - 2) in ("age", "ages"))
    return YEAR if is_age else None


def _is_pair(first: Quantity, second: Quantity, joint: str) -> bool:
    if second.is_vague or second.words:
        return False
    if first.unit and second.unit:
        return first.unit.dimension == second.unit.dimension
    return (
        first.unit is None or first.unit.dimension == "money" or (joint in DASHES and first.unit.dimension == "share")
    )


def _sharing(first: Quantity, second: Quantity) -> Quantity:
    """The first of two with the second's unit and scale, as in "5 to 6 million barrels"."""
    if first.scale == 1 and second.scale > 1 and first.low < second.low / second.scale:
        scale = second.scale
        first = first._replace(low=first.low * scale, high=first.high * scale, step=Fraction(scale), scale=scale)
    return first._replace(unit=first.unit or second.unit)


def _with_unit(tokens: Tokens, index: int, numeral: Numeral, currency: Unit | None) -> Quantity:
    high = numeral.top if numeral.top is not None else numeral.value
    quantity = Quantity(
        index, numeral.end, numeral.value, high, numeral.step, currency, numeral.scale, numeral.top is not None
    )
    suffix = tokens[numeral.end - 1].suffix.lower() if tokens.at(numeral.end - 1).kind == NUMBER else ""
    if currency is not None:
        return _past_repeated_currency(tokens, quantity, currency)
    if suffix and (suffix not in GLUED_SCALES or (suffix == "m" and numeral.scale == 1)):
        return quantity._replace(unit=units().get(suffix))
    ratio_end = times_at(tokens, quantity.end)
    if ratio_end:
        return quantity._replace(unit=TIMES, end=ratio_end)
    words = words_after(tokens, quantity.end)
    behind = words[1] if words else quantity.end
    behind += tokens.low(behind) == "of" and (quantity.is_vague or numeral.scale == 12)
    unit = read_unit(tokens, behind, numeral.value)
    if unit:
        quantity = quantity._replace(unit=unit[0], end=unit[1], words=words[0] if words else None)
        return _with_smaller(tokens, quantity)
    return quantity._replace(words=words[0], end=words[1]) if words else quantity


def _past_repeated_currency(tokens: Tokens, quantity: Quantity, currency: Unit) -> Quantity:
    """ "$28 million US dollars", "$5 (US)" say their currency twice."""
    again = read_unit(tokens, quantity.end, quantity.low)
    return (
        quantity._replace(end=again[1], unit=again[0])
        if again and again[0].dimension == currency.dimension
        else quantity
    )


def _with_smaller(tokens: Tokens, quantity: Quantity) -> Quantity:
    """Adds "and a half" behind a unit, or a smaller unit: "5 feet 10 inches", "two years and three months"."""
    unit = quantity.unit
    if unit is None or unit.dimension not in ("duration", "length", "mass"):
        return quantity
    part = and_a_half(tokens, quantity.end)
    if part:
        value = quantity.low + part[0]
        return quantity._replace(low=value, high=value, step=Fraction(1, 5), end=part[1])
    behind = quantity.end + (tokens.low(quantity.end) == "and")
    numeral = read_numeral(tokens, behind)
    smaller = read_unit(tokens, numeral.end, numeral.value) if numeral else None
    if not numeral or not smaller or smaller[0].dimension != unit.dimension or smaller[0].factor >= unit.factor:
        return quantity
    ratio = smaller[0].factor / unit.factor
    value = quantity.low + numeral.value * ratio
    return quantity._replace(low=value, high=value, step=ratio, end=smaller[1])


def _part_of_a_unit(tokens: Tokens, index: int) -> Quantity | None:
    part = part_of_unit(tokens, index)
    if part is None:
        return None
    value, at_unit = part
    unit = read_unit(tokens, at_unit, value)
    if unit is None or unit[0].dimension not in _HALVABLE or tokens.at(at_unit).kind == NUMBER:
        return None
    return Quantity(index, unit[1], value, value, Fraction(1, 5), unit[0])


def _lone_unit(tokens: Tokens, index: int) -> Quantity | None:
    """ "a decade"; "a year and a half"; "less than a month"."""
    if tokens.low(index) not in ("a", "an", "one"):
        return None
    unit = read_unit(tokens, index + 1, Fraction(1))
    if unit is None or unit[0].dimension != "duration":
        return None
    quantity = _with_smaller(tokens, Quantity(index, unit[1], Fraction(1), Fraction(1), Fraction(1), unit[0]))
    is_lone = tokens.low(index + 1) in _LONE_UNITS and tokens.low(index - 1) not in _EVERY
    is_lone = is_lone or tokens.low(index - 1) in _BOUNDING
    return quantity if quantity.low > 1 or is_lone or tokens.low(index) == "one" else None
