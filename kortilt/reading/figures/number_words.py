"""Numbers in digits and in words, with the rounding unit that they show."""

import re
from fractions import Fraction

from kortilt.reading.figures.tokens import DASHES, NUMBER, Tokens, word_set
from kortilt.reading.number_tables import GLUED_SCALES, ONES, ORDINALS, SCALES, TENS, VAGUE
from kortilt.tuples import NamedTuple

_VULGAR = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
           "⅕": Fraction(1, 5), "⅛": Fraction(1, 8)}  # fmt: skip
_METRES_FOLLOW = word_set(
    "sprint race dash final freestyle hurdles relay deep long high tall wide thick above below away from record "
    "backstroke"
)
_GROUPED = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+"
_DIGITS = rf"(?:{_GROUPED}|[0-9]*)(?:\.[0-9]+)?"
LONGEST_NUMBER = 30
"""Characters of a number in digits; a longer one is no figure of anybody's."""


class Numeral(NamedTuple):
    """A number as written."""

    value: Fraction
    step: Fraction
    """The rounding unit it shows."""
    end: int
    """Index of the token behind it."""
    scale: int = 1
    """Of its last scale word, for "5 to 6 million"."""
    top: Fraction | None = None
    """Upper end, excluded, of a vague number; `value` is then its lower end."""


def parse_digits(text: str) -> tuple[Fraction, int] | None:
    """The value and the count of decimals of a number in digits, or None: "1,159", "67 300", "0.228", "2½"."""
    extra = _VULGAR.get(text[-1:], Fraction(0))
    if extra:
        text = text[:-1]
        if not text:
            return extra, 2
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER:
        return Fraction(int(text)) + extra, 2 if extra else 0
    if not text or len(text) > LONGEST_NUMBER or not re.fullmatch(_DIGITS, text):
        return None
    plain = re.sub(r"[^0-9.]", "", text)
    return Fraction(plain) + extra, 2 if extra else len(plain.partition(".")[2])


def shown_step(value: Fraction) -> Fraction:
    """The rounding unit of a whole number: whole groups of three zeros count as not shown, single zeros as shown."""
    step = 1
    while value and value % (step * 1000) == 0 and step < 10**12:
        step *= 1000
    return Fraction(step)


def read_numeral(tokens: Tokens, index: int, *, is_money: bool = False, may_join: bool = True) -> Numeral | None:
    """The number that begins at a token; `may_join` is false behind "between", whose "and" parts two numbers."""
    token = tokens.at(index)
    if token.kind == NUMBER:
        numeral = _in_digits(tokens, index, is_money)
    elif token.low in VAGUE:
        return _vague(tokens, index)
    elif token.low == "half":
        return _half_a_scale(tokens, index)
    else:
        numeral = _in_words(tokens, index, may_join)
    return _with_half(tokens, numeral) if numeral else None


def read_ordinal(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The value of an ordinal ("second", "twenty-first", "70th") and the index behind it."""
    token = tokens.at(index)
    if token.kind == NUMBER and token.suffix.lower() in ("st", "nd", "rd", "th"):
        parsed = parse_digits(token.text[: -len(token.suffix)])
        return (int(parsed[0]), index + 1) if parsed and not parsed[1] else None
    if token.low in TENS:
        behind = index + 1 + (tokens.low(index + 1) in DASHES)
        ones = ORDINALS.get(tokens.low(behind), 10)
        return (TENS[token.low] + ones, behind + 1) if ones < 10 and (behind > index + 1) else None
    return (ORDINALS[token.low], index + 1) if token.low in ORDINALS else None


def is_spelled_year(tokens: Tokens, index: int) -> int:
    """The index behind a year in words ("nineteen eighty-four"), or 0."""
    first = _below_thousand(tokens, index, may_join=False)
    if first is None or not 13 <= first[0] <= 21 or tokens.low(first[1] - 1) == "hundred":
        return 0
    second = _below_thousand(tokens, first[1], may_join=False)
    return second[1] if second and 10 <= second[0] < 100 else 0


def _in_digits(tokens: Tokens, index: int, is_money: bool) -> Numeral | None:
    token = tokens[index]
    parsed = parse_digits(token.text[: len(token.text) - len(token.suffix)])
    if parsed is None:
        return None
    value, decimals = parsed
    suffix, end = token.suffix.lower(), index + 1
    scale = GLUED_SCALES.get(suffix, 1)
    if suffix == "m" and not is_money and tokens.low(end) in _METRES_FOLLOW:
        scale = 1
    elif suffix == "t" and is_money:
        scale = 10**12
    elif not suffix:
        scale, end = _scale_behind(tokens, end, is_money)
    step = Fraction(scale, 10**decimals) if decimals or scale > 1 else shown_step(value)
    return Numeral(value * scale, step, end, scale)


def _scale_behind(tokens: Tokens, index: int, is_money: bool) -> tuple[int, int]:
    behind = index + (tokens.low(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1))
    low = tokens.low(behind)
    scale = SCALES.get(low, 1)
    if is_money and low in ("m", "b", "k"):
        scale = GLUED_SCALES[low]
    if scale == 1:
        return 1, index
    if SCALES.get(tokens.low(behind + 1), 1) >= 10**6 and scale == 1000:
        return scale * SCALES[tokens.low(behind + 1)], behind + 2
    return scale, behind + 1


def _in_words(tokens: Tokens, index: int, may_join: bool) -> Numeral | None:
    if tokens.low(index) in ("a", "an"):
        if SCALES.get(tokens.low(index + 1), 0) == 0:
            return _half_a_scale(tokens, index + 1) if tokens.low(index + 1) == "half" else None
        # "a hundred and fifty thousand": the article is a one.
        chunk: tuple[int, int] | None = (1, index + 1)
        if tokens.low(index + 1) == "hundred":
            chunk = _hundreds(tokens, 1, index + 2, may_join)
    else:
        chunk = _below_thousand(tokens, index, may_join)
    if chunk is None:
        return None
    total, floor, scale, end = 0, 10**15, 1, index
    while chunk is not None:
        size = _big_scale(tokens, chunk[1])
        if size >= floor:
            break
        total += chunk[0] * size
        end = chunk[1] + _width(tokens, chunk[1], size)
        scale, floor = size, size
        if size == 1 or size == 12:
            break
        chunk = _next_chunk(tokens, end, may_join)
    value = Fraction(total)
    return Numeral(value, shown_step(value), end, scale)


def _big_scale(tokens: Tokens, index: int) -> int:
    scale = SCALES.get(tokens.low(index + _hyphen(tokens, index)), 1)
    return scale if scale != 100 else 1


def _width(tokens: Tokens, index: int, size: int) -> int:
    return 0 if size == 1 else 1 + _hyphen(tokens, index)


def _hyphen(tokens: Tokens, index: int) -> int:
    return int(tokens.low(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1))


def _next_chunk(tokens: Tokens, index: int, may_join: bool) -> tuple[int, int] | None:
    if tokens.low(index) != "and":
        return _below_thousand(tokens, index, may_join)
    chunk = _below_thousand(tokens, index + 1, may_join) if may_join else None
    return chunk if chunk and chunk[0] < 100 and _big_scale(tokens, chunk[1]) == 1 else None


def _below_thousand(tokens: Tokens, index: int, may_join: bool) -> tuple[int, int] | None:
    """A number under 10,000 without a scale word over "hundred", and the index behind it."""
    small = _below_hundred(tokens, index)
    if small is None:
        return None
    value, end = small
    if tokens.low(end + _hyphen(tokens, end)) != "hundred" or not value:
        return small
    return _hundreds(tokens, value, end + _hyphen(tokens, end) + 1, may_join)


def _hundreds(tokens: Tokens, hundreds: int, end: int, may_join: bool) -> tuple[int, int]:
    """What stands behind "hundred", added to it: "and fifty", "sixty-seven"."""
    joint = tokens.low(end) == "and"
    rest = _below_hundred(tokens, end + joint) if may_join or not joint else None
    # In "one hundred and two hundred" the second number is its own.
    if rest is None or tokens.low(rest[1]) == "hundred":
        return 100 * hundreds, end
    return 100 * hundreds + rest[0], rest[1]


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    low = tokens.low(index)
    if low in ONES:
        return ONES[low], index + 1
    if low not in TENS:
        return None
    behind = index + 1 + _hyphen(tokens, index + 1)
    ones = ONES.get(tokens.low(behind), 0)
    return (TENS[low] + ones, behind + 1) if 0 < ones < 10 else (TENS[low], index + 1)


def _vague(tokens: Tokens, index: int) -> Numeral | None:
    low, high = VAGUE[tokens.low(index)]
    scale, end = 1, index + 1
    if tokens.low(end) == "of" and tokens.low(end + 1) in ("thousands", "millions", "billions"):
        scale, end = SCALES[tokens.low(end + 1)], end + 2
    elif tokens.low(index) == "tens":
        return None
    return Numeral(Fraction(low * scale), Fraction(scale), end, scale, Fraction(high * scale))


def _half_a_scale(tokens: Tokens, index: int) -> Numeral | None:
    """ "half a million", "half a dozen", "half million"."""
    behind = index + 1
    behind += tokens.low(behind) in ("a", "an") or _hyphen(tokens, behind)
    scale = SCALES.get(tokens.low(behind), 0)
    if not scale:
        return None
    return Numeral(Fraction(scale, 2), Fraction(scale, 20) if scale > 12 else Fraction(1), behind + 1, scale)


_HALVES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}


def and_a_half(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """The part that "and a half" or "and a quarter" adds, and the index behind it; hyphens may join the words."""
    words: list[str] = []
    place = index
    while len(words) < 3:
        place += tokens.low(place) in DASHES
        words.append(tokens.low(place))
        place += 1
    return (_HALVES[words[2]], place) if words[:2] == ["and", "a"] and words[2] in _HALVES else None


def _with_half(tokens: Tokens, numeral: Numeral) -> Numeral:
    part = and_a_half(tokens, numeral.end)
    if part is None:
        return numeral
    if numeral.scale > 1:
        return numeral._replace(
            value=numeral.value + part[0] * numeral.scale, step=Fraction(numeral.scale, 10), end=part[1]
        )
    behind = part[1] + _hyphen(tokens, part[1])
    scale = SCALES.get(tokens.low(behind), 1)
    end = part[1] if scale == 1 else behind + 1
    return numeral._replace(value=(numeral.value + part[0]) * scale, step=Fraction(scale, 5), end=end, scale=scale)
