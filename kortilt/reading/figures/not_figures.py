"""Numbers that are no figures: years, dates, clock times, scores, numbers in names, and the pronoun "one"."""

from __future__ import annotations

from kortilt.model.date_forms import MONTHS as MONTH_NAMES
from kortilt.reading.figures.nouns import is_plural
from kortilt.reading.figures.number_words import parse_digits
from kortilt.reading.figures.pronoun_one import has_measure, skip_number_word
from kortilt.reading.figures.tokens import DASHES, NAME, NUMBER, WORD, Tokens, word_set
from kortilt.reading.figures.units import units
from kortilt.reading.number_tables import GLUED_SCALES

MONTHS = frozenset(name.lower()[:length] for name in MONTH_NAMES for length in (3, None)) | {"sept"}
_ERAS = word_set("bc bce ad ce")
_OF_A_YEAR = word_set(
    "in since until till by during from of the its their his her this circa before after early late mid for and to "
    "through between around about s a an"
)
_LABELS = word_set(
    "page pages chapter section article paragraph par para clause line figure table episode season phase level "
    "version volume vol resolution channel route highway flight room gate part act scene verse appendix annex "
    "footnote note step item question rule type class grade category group zone district division highway protocol "
    "amendment psalm opus"
)
_FUNCTION_WORDS = word_set(
    "about around nearly almost roughly approximately some only just over under above below at least most in by of "
    "with within without the these those all another exactly barely and but or after before from to up for per "
    "between than more fewer less its his her their our my no not some until till since on as a an estimated "
    "either another"
)
_DAY_JOINTS = DASHES | {"and", "to"}
_PREPOSITIONS = word_set("in since until till by")
_WHOLE_SUFFIXES = frozenset([*GLUED_SCALES, "st", "nd", "rd", "th", "x", "t", "°"])


def looks_like_year(text: str) -> bool:
    """Whether a number in digits can be a year as prose writes one: four digits from 1000 to 2100, no separator."""
    return len(text) == 4 and text.isascii() and text.isdigit() and 1000 <= int(text) <= 2100


def skip_non_figure(tokens: Tokens, index: int) -> int:
    """The index behind a number that is no figure, or `index` where one may begin."""
    token = tokens[index]
    if token.kind == NAME:
        return index + 1
    if token.kind == NUMBER:
        return _skip_digits(tokens, index)
    if token.kind == WORD:
        return skip_number_word(tokens, index)
    return index


def _skip_digits(tokens: Tokens, index: int) -> int:
    token = tokens[index]
    digits = token.text[: len(token.text) - len(token.suffix)]
    if parse_digits(digits) is None or _is_foreign_suffix(token.suffix):
        return index + 1
    # "the 1990s", "in his 30's", "the '80s"
    if token.suffix == "s" or (
        tokens.low(index + 1) == "'" and tokens.low(index + 2) == "s" and tokens.glued(index + 2)
    ):
        return index + 1
    return _skip_clock(tokens, index) or _skip_date(tokens, index) or _skip_label(tokens, index, digits) or index


def _is_foreign_suffix(suffix: str) -> bool:
    low = suffix.lower()
    if len(suffix) == 1 and suffix.isupper() and low not in "kmbtx":
        # 5G is a network, 5 g a mass.
        return True
    return bool(low) and low not in _WHOLE_SUFFIXES and low != "s" and low not in units()


def _skip_clock(tokens: Tokens, index: int) -> int:
    """Behind "9:50 p.m.", "5 am", "210–158" or "2023-04-05", or 0."""
    joint, following = tokens.low(index + 1), tokens.at(index + 2)
    is_joined = following.kind == NUMBER and tokens.glued(index + 1) and tokens.glued(index + 2)
    if is_joined and (
        joint == ":" or (joint == "/" and tokens.low(index + 3) == "/" and tokens.at(index + 4).kind == NUMBER)
    ):
        return index + (5 if tokens.low(index + 3) == joint else 3)
    if is_joined and joint in DASHES and tokens.low(index + 3) in DASHES and tokens.at(index + 4).kind == NUMBER:
        return index + 5
    if (joint in ("am", "pm", "o'clock") and joint != "am") or (joint == "am" and not tokens[index].suffix):
        return index + 2
    return 0


def _skip_date(tokens: Tokens, index: int) -> int:
    """Behind the day of a date, or of the days that share its month, or 0."""
    if not _is_day(tokens, index):
        return 0
    behind = index + 1 + (tokens.low(index + 1) == "of")
    if _is_month(tokens, behind):
        return behind + 1
    # "1-5 May", "2 and 3 March"
    if _is_month(tokens, index + 3) and tokens.low(index + 1) in (*_DAY_JOINTS, "or") and _is_day(tokens, index + 2):
        return index + 4
    before = index - 1 - (tokens.low(index - 1) == "." and _is_month(tokens, index - 2))
    if not _is_month(tokens, before):
        return 0
    # "In June 12 people died": no day follows "in June".
    if tokens.low(before - 1) in _PREPOSITIONS and is_plural(tokens.low(index + 1)):
        return 0
    is_span = tokens.low(behind) in _DAY_JOINTS and _is_day(tokens, behind + 1)
    return behind + 2 if is_span and not is_plural(tokens.low(behind + 2)) else behind


def _is_day(tokens: Tokens, index: int) -> bool:
    token = tokens.at(index)
    if token.kind != NUMBER or token.suffix.lower() not in ("", "st", "nd", "rd", "th"):
        return False
    parsed = parse_digits(token.text[: len(token.text) - len(token.suffix)])
    return parsed is not None and not parsed[1] and 1 <= parsed[0] <= 31


def _is_month(tokens: Tokens, index: int) -> bool:
    token = tokens.at(index)
    return token.low in MONTHS and token.is_capitalised


def _skip_label(tokens: Tokens, index: int, digits: str) -> int:
    """Behind a year, an era, a score, a reference or the number of a name, or 0."""
    behind = index + 1
    if has_measure(tokens, index):
        return 0
    # "523 BC", "3000 and 2500 BC"
    era = (
        behind + 2
        if tokens.at(behind + 1).kind == NUMBER and tokens.low(behind) in ("and", "to", "or", *DASHES)
        else behind
    )
    if tokens.low(era) in _ERAS and tokens[era].text.isupper():
        return era + 1
    if tokens.low(index - 1) == "[" and tokens.low(behind) == "]":
        return behind
    year = _skip_year(tokens, index, digits)
    if year or tokens[index].suffix:
        return year
    if _is_score(tokens, index):
        return index + 3
    before = tokens.at(index - 1)
    if before.low in _LABELS or before.low == "§":
        return behind
    if _is_name(tokens, index - 1) and not is_plural(tokens.low(behind)) and not is_plural(tokens.low(behind + 1)):
        return behind
    # "in 451", "until 523": a year of three digits.
    is_bare = tokens.at(behind).kind != WORD or tokens.low(behind) in ("and", "when", "until", "to", "in", "as", "but")
    return behind if before.low in _PREPOSITIONS and is_bare and len(digits) == 3 and digits.isdigit() else 0


def _is_name(tokens: Tokens, index: int) -> bool:
    """Whether a word is one that a number may label: "Terminal 1", "World War 2"."""
    token = tokens.at(index)
    if token.kind != WORD or not token.is_capitalised or token.low == "no":
        return False
    return not tokens.starts_sentence(index) or token.low not in _FUNCTION_WORDS


def _skip_year(tokens: Tokens, index: int, digits: str) -> int:
    if not looks_like_year(digits) or tokens[index].suffix:
        return 0
    behind = index + 1
    if tokens.low(behind) in (*DASHES, "/") and tokens.at(behind + 1).kind == NUMBER and tokens.glued(behind + 1):
        return behind + 2
    before = tokens.low(index - 1)
    following = tokens.at(behind)
    is_counted = is_plural(following.low) or (
        following.kind == WORD and following.text.islower() and is_plural(tokens.low(behind + 1))
    )
    is_dated = (
        before in _OF_A_YEAR or before.endswith("'s") or _is_month(tokens, index - 1) or _is_month(tokens, index - 2)
    )
    bounded = before in (
        "than",
        "least",
        "nearly",
        "almost",
        "over",
        "some",
        "roughly",
        "approximately",
        "exactly",
        "only",
    )
    if is_counted and not tokens.starts_sentence(index) and (bounded or not is_dated):
        return 0
    return behind


def _is_score(tokens: Tokens, index: int) -> bool:
    """ "17–13", "3-0": two numbers on a dash that rise to nothing counted."""
    other = tokens.at(index + 2)
    if tokens.low(index + 1) not in DASHES or other.kind != NUMBER or other.suffix or not tokens.glued(index + 1):
        return False
    first, second = parse_digits(tokens[index].text), parse_digits(other.text)
    if first is None or second is None or has_measure(tokens, index + 2):
        return first is None or second is None
    return first[0] >= second[0] or (not is_plural(tokens.low(index + 3)) and not is_plural(tokens.low(index + 4)))
