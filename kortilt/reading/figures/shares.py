"""Parts and multiples of a whole: "a third", "two-thirds of", "one in five", "doubled", "eight times the figure"."""

from fractions import Fraction
from itertools import takewhile

from kortilt.model.quantities import Change
from kortilt.reading.figures.number_words import Numeral, parse_digits, read_numeral
from kortilt.reading.figures.tokens import DASHES, NUMBER, WORD, Token, Tokens, word_set
from kortilt.reading.number_tables import ONES, ORDINALS, SCALES
from kortilt.tuples import NamedTuple

_PARTS = {"half": 2, "quarter": 4, "fourth": 4} | {
    word: size for word, size in ORDINALS.items() if size in (3, *range(5, 11), 100)
}
_PLURAL_PARTS = {"halves": 2} | {f"{word}s": size for word, size in _PARTS.items()}
_PART_FOLLOWS = word_set(
    "of more less fewer higher lower larger smaller bigger cheaper as the its their his her that those these this "
    "all what"
)
_PART_PRECEDES = word_set(
    "by than over nearly almost about around roughly least most under some approximately only just exceeding estimated"
)
_NOT_A_HALF = word_set("first second third fourth latter former last other opening closing final better")
SHARE_STEP = Fraction(2)
"""Percentage points that a part in words shows: "a third" is good for 33 %, and "a fifth" not for 22.6."""


class Multiple(NamedTuple):
    """How many times a thing is another; `move` is set where the words say that it became so."""

    value: Fraction
    end: int
    move: Change | None = None


def read_share(tokens: Tokens, index: int) -> Numeral | None:
    """The part that begins at a token, in percent, or the number it makes of a scale ("a quarter of a million")."""
    read = _part(tokens, index) or _one_in(tokens, index) or _digit_part(tokens, index)
    if read is None:
        return None
    value, end = read
    if tokens.low(end) == "of" and tokens.low(end + 1) in ("a", "an") and tokens.low(end + 2) in SCALES:
        scale = SCALES[tokens.low(end + 2)]
        return Numeral(value * scale, Fraction(scale, 20), end + 3, scale)
    return Numeral(100 * value, SHARE_STEP, end, 0)


def part_of_unit(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """A part of one unit, and the index of the unit: "half a year", "half-century", "a quarter of a century"."""
    low = tokens.low(index)
    if low == "half":
        behind = index + 1
        article = tokens.low(behind) in ("a", "an")
        return Fraction(1, 2), behind + (article or tokens.low(behind) in DASHES)
    if low in ("a", "one") and tokens.low(index + 1) in ("quarter", "third", "half"):
        behind = index + 2
        if tokens.low(behind) == "of" and tokens.low(behind + 1) in ("a", "an"):
            behind += 2
        return Fraction(1, _PARTS[tokens.low(index + 1)]), behind + (tokens.low(behind) in DASHES)
    return None


def _part(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    low = tokens.low(index)
    if low == "half":
        # "half a million" is a number.
        is_number = tokens.low(index + 1) in SCALES or (
            tokens.low(index + 1) == "a" and tokens.low(index + 2) in SCALES
        )
        return (Fraction(1, 2), index + 1) if not is_number and _is_part(tokens, index, index + 1) else None
    joined = tokens.low(index + 1) in DASHES
    behind = index + 1 + joined
    word = tokens.low(behind)
    if low in ("a", "an", "one") and word in _PARTS:
        is_alone = low == "one" and (joined or tokens.at(behind + 1).kind != WORD)
        is_part = is_alone or _is_part(tokens, index, behind + 1)
        return (Fraction(1, _PARTS[word]), behind + 1) if is_part else None
    count = ONES.get(low, 0) if tokens[index].kind != NUMBER else _small(tokens, index)
    if word in _PLURAL_PARTS and 1 < count <= _PLURAL_PARTS[word]:
        return Fraction(count, _PLURAL_PARTS[word]), behind + 1
    return None


def _is_part(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "a third", "half" is a part here, not an ordinal or a half of play."""
    before, after = tokens.low(start - 1), tokens.low(end)
    if before in _NOT_A_HALF or after in DASHES:
        return False
    # "from a third to a half", but not "to a third country".
    is_end = before in ("from", "to") and (after in ("to", "in") or tokens.at(end).kind != WORD)
    # "Of which the town paid a third", "a cut of a fifth in May".
    is_end = is_end or (before == "of" and (after == "in" or tokens.at(end).kind != WORD))
    is_end = is_end or (tokens.at(end).kind != WORD and _is_of_which(tokens, start))
    return is_end or after in _PART_FOLLOWS or before in _PART_PRECEDES


def _is_of_which(tokens: Tokens, start: int) -> bool:
    """Whether "of which" stands before it in its clause."""
    return any(tokens.low(at) == "of" and tokens.low(at + 1) == "which" for at in range(max(start - 9, 0), start))


def _small(tokens: Tokens, index: int) -> int:
    parsed = parse_digits(tokens.at(index).text)
    return int(parsed[0]) if parsed and not parsed[1] and parsed[0] < 1000 else 0


def _count_at(tokens: Tokens, index: int) -> tuple[int, int]:
    numeral = read_numeral(tokens, index, may_join=False)
    if numeral is None or numeral.top is not None or numeral.value.denominator != 1 or numeral.value > 1000:
        return 0, index
    return int(numeral.value), numeral.end


def _one_in(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """ "one in five", "two out of three", "8 in 10"."""
    count, end = _count_at(tokens, index)
    if not count:
        return None
    width = (
        2
        if (tokens.low(end), tokens.low(end + 1)) in (("out", "of"), ("in", "every"))
        else int(tokens.low(end) == "in")
    )
    if not width or (width == 1 and count != 1 and tokens.low(end + 1) not in ("10", "ten", "100")):
        return None
    whole, behind = _count_at(tokens, end + width)
    return (Fraction(count, whole), behind) if count < whole and whole in (*range(2, 21), 50, 100, 1000) else None


def _digit_part(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """ "3/4", but not the date 3/4/2023 or a day and a month."""
    if (
        tokens[index].kind != NUMBER
        or tokens.low(index + 1) != "/"
        or not (tokens.glued(index + 1) and tokens.glued(index + 2))
    ):
        return None
    count, whole = _small(tokens, index), _small(tokens, index + 2)
    if not 0 < count < whole or whole not in (2, 3, 4, 5, 8, 10) or tokens.low(index + 3) == "/":
        return None
    return Fraction(count, whole), index + 3


_FOLD_STEMS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
_FOLDS = {stem + ending: value for stem, value in _FOLD_STEMS.items() for ending in ("e", "es", "ed", "ing")}
_HALVED = word_set("halved halves halving")
_MEASURED = word_set("the that its their his her what those these as last of more higher larger bigger greater")
_OF_A_WORD = {f"{word}fold": value for word, value in ONES.items()} | {"hundredfold": 100, "thousandfold": 1000}
MULTIPLE_WORDS = frozenset([*_FOLDS, *_HALVED, *_OF_A_WORD, "twice"])


def read_multiple(tokens: Tokens, index: int) -> Multiple | None:
    """The multiple that a word at a token gives: "doubled", "halved", "twice the size", "threefold"."""
    low = tokens.low(index)
    after = tokens.low(index + 1)
    if tokens[index].is_capitalised and not tokens.starts_sentence(index):
        return None
    if low in _HALVED:
        return Multiple(Fraction(1, 2), index + 1, Change.FALL)
    if low == "twice":
        return Multiple(Fraction(2), index + 1) if _is_measured(tokens, index + 1) else None
    if low in _OF_A_WORD:
        rises = after in ("increase", "rise", "jump", "surge", "growth")
        return Multiple(Fraction(_OF_A_WORD[low]), index + 1, Change.RISE if rises else None)
    if low not in _FOLDS:
        return None
    if low.endswith(("ed", "ing")):
        return Multiple(Fraction(_FOLDS[low]), index + 1, Change.RISE)
    is_size = _is_measured(tokens, index + 1) or tokens.low(index - 1) in (
        "than",
        "nearly",
        "almost",
        "about",
        "to",
        "roughly",
        "over",
    )
    return Multiple(Fraction(_FOLDS[low]), index + 1) if is_size and after not in DASHES else None


def _is_measured(tokens: Tokens, index: int) -> bool:
    """Whether a size follows ("the size", "as large"), so that "three times" is a ratio and no count."""
    token = tokens.at(index)
    if token.low == "the":
        # "twice the size" is a ratio; "twice the following year" is not, but is rare.
        return True
    if token.is_capitalised:
        # "Twice West Norway's": the owner's name may have several words.
        behind = (tokens.at(each) for each in range(index, index + 3))
        return any(each.low.endswith(("'s", "’s")) for each in takewhile(_is_capitalised, behind))
    return token.low in _MEASURED or token.low.endswith("'s") or token.text.endswith(("s'", "s’"))


def _is_capitalised(token: Token) -> bool:
    return token.is_capitalised


def times_at(tokens: Tokens, index: int) -> int:
    """The index behind "times" or "-fold" where the number before it is a ratio, or 0."""
    behind = index + (tokens.low(index) in DASHES)
    low = tokens.low(behind)
    if low == "fold":
        return behind + 1
    return behind + 1 if low == "times" and _is_measured(tokens, behind + 1) else 0
