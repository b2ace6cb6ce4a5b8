"""Ordinals and ranks: "the 10th meeting", "eighth-largest", "the biggest", "No. 1", "ranked third", "the top ten"."""

from kortilt.reading.figures.not_figures import MONTHS
from kortilt.reading.figures.nouns import is_plural, noun_at
from kortilt.reading.figures.number_words import parse_digits, read_numeral, read_ordinal
from kortilt.reading.figures.tokens import DASHES, NUMBER, WORD, Tokens, word_set
from kortilt.reading.number_tables import ONES, ORDINALS, TENS
from kortilt.tuples import NamedTuple

SCALES_OF_RANK = {
    "size": ("largest biggest greatest highest top leading main major", "smallest lowest least littlest"),
    "length": ("longest", "shortest"),
    "height": ("tallest", "shortest"),
    "depth": ("deepest", "shallowest"),
    "wealth": ("richest wealthiest", "poorest"),
    "age": ("oldest", "youngest newest"),
    "strength": ("strongest most-powerful", "weakest"),
    "speed": ("fastest quickest", "slowest"),
    "weight": ("heaviest", "lightest"),
    "quality": ("best finest", "worst"),
    "price": ("costliest dearest", "cheapest"),
    "heat": ("hottest warmest", "coldest coolest"),
    "rain": ("wettest", "driest"),
    "width": ("widest broadest", "narrowest"),
    "danger": ("deadliest bloodiest", "safest"),
    "number": ("most", "fewest"),
    "work": ("busiest", "quietest"),
}
"""What a superlative ranks by -> the words for the upper end and for the lower end."""

_ENDS: dict[str, list[tuple[str, int]]] = {}
for _scale, (_upper, _lower) in SCALES_OF_RANK.items():
    for _side, _words in ((1, _upper), (-1, _lower)):
        for _word in _words.split():
            _ENDS.setdefault(_word, []).append((_scale, _side))
_SUPERLATIVES = frozenset(word for word in _ENDS if word.endswith("est") or word in ("worst", "best")) - {"least"}
_LY_ADJECTIVES = word_set("deadly costly friendly lively lovely orderly elderly")
_TURNING_POINTS = word_set("point ebb mark")
"""What stands at its highest is at a peak, and first of nothing."""
_NEVER_ALONE = word_set("best greatest")
_DETERMINERS = word_set("the its his her their our my your this whose a an")
_RANK_VERBS = word_set(
    "ranked ranks rank ranking placed places finished finishing finishes came comes coming stood stands"
)
_PLACES = word_set("place placed position spot rank ranked")
_DATED = word_set("century centuries millennium quarter half halves trimester decade")
_FIRST_FOLLOWS = _DETERMINERS | word_set("for of as and only very in with to new")
RANK_WORDS = frozenset([*ORDINALS, *TENS, *_SUPERLATIVES, "no", "number", "#", "top", "most"])


class Rank(NamedTuple):
    """A place in an order; `is_rank` is false for a mere ordinal ("the 10th meeting")."""

    value: int
    end: int
    is_rank: bool
    noun: str = ""
    is_within: bool = False
    """ "the top ten": the place or a better one."""


def read_rank(tokens: Tokens, index: int) -> Rank | int:
    """The rank or ordinal that begins at a token, or the index behind what only looks like one, or `index`."""
    token = tokens[index]
    if token.low in ("no", "number", "#"):
        return _numbered(tokens, index) or index
    if token.low == "top":
        return _within(tokens, index) or index
    if token.low in _SUPERLATIVES or token.low == "most":
        return _superlative(tokens, index) or index
    ordinal = read_ordinal(tokens, index)
    return _ordinal(tokens, index, *ordinal) if ordinal else index


def rank_ends(noun: str) -> list[tuple[str, int]]:
    """What the superlative that opens a rank's noun ranks by, and from which end (1 the upper, -1 the lower)."""
    first = noun.partition(" ")[0]
    return _ENDS.get(first, [(first, 1)] if first.startswith(("most-", "least-")) else [])


def _numbered(tokens: Tokens, index: int) -> Rank | None:
    low = tokens[index].low
    place = index + 1 + (low == "no" and tokens.low(index + 1) == ".")
    token = tokens.at(place)
    if token.kind == NUMBER and not token.suffix:
        parsed = parse_digits(token.text)
        return Rank(int(parsed[0]), place + 1, True) if parsed and not parsed[1] else None
    if low != "number":
        return None
    numeral = read_numeral(tokens, place)
    return Rank(int(numeral.value), numeral.end, True) if numeral and numeral.value.denominator == 1 else None


def _within(tokens: Tokens, index: int) -> Rank | None:
    """ "the top ten", "top 10"."""
    place = index + 1 + (tokens.low(index + 1) in DASHES)
    numeral = read_numeral(tokens, place)
    if numeral is None or numeral.top is not None or numeral.value.denominator != 1 or not 1 < numeral.value <= 1000:
        return None
    return Rank(int(numeral.value), numeral.end, True, is_within=True)


def _superlative(tokens: Tokens, index: int) -> Rank | None:
    """A superlative alone is the first rank: "the largest port", "its biggest partner"; not "one of the largest"."""
    before = tokens.low(index - 1)
    is_definite = before in ("the", "its", "his", "her", "their", "our") or before.endswith("'s")
    if (
        not is_definite
        or tokens[index].low in _NEVER_ALONE
        or tokens.low(index - 2) in ("of", "among", "amongst", "to")
    ):
        return None
    name, end = _superlative_words(tokens, index)
    noun, behind = noun_at(tokens, end)
    if noun.partition(" ")[0] in _TURNING_POINTS:
        return None
    if not name or is_plural(noun.rpartition(" ")[2]) or (behind > end and is_plural(tokens.low(behind))):
        return None
    return Rank(1, end, True, _noun(name, noun))


def _superlative_words(tokens: Tokens, index: int) -> tuple[str, int]:
    low = tokens.low(index)
    if low not in ("most", "least"):
        return (low, index + 1) if low in _SUPERLATIVES else ("", index)
    place = index + 1 + (tokens.low(index + 1) in DASHES)
    adjective = tokens.low(place)
    is_adverb = adjective.endswith("ly") and adjective not in _LY_ADJECTIVES
    if (
        tokens.at(place).kind != WORD
        or adjective in ("of", "recent", "likely", "part", "in")
        or is_plural(adjective)
        or is_adverb
    ):
        return "", index
    return f"{low}-{adjective}", place + 1


def _ordinal(tokens: Tokens, index: int, value: int, end: int) -> Rank | int:
    if _is_no_order(tokens, index, end):
        return end
    behind = end + (tokens.low(end) in DASHES)
    name, after = _superlative_words(tokens, behind)
    if name:
        return Rank(value, after, True, _noun(name, noun_at(tokens, after)[0]))
    if tokens.low(behind) in _DATED:
        return behind + 1
    if (tokens.low(end), tokens.low(end + 1)) == ("only", "to"):
        return Rank(value, end + 2, True)
    if tokens.low(behind) in _PLACES:
        return Rank(value, behind + 1, True)
    if tokens.low(end) in DASHES and tokens.glued(end) and tokens.low(behind) != "ever":
        return end
    before = index - 1
    while tokens.low(before) in ("as", "joint", "equal", "the", "a", "him", "her", "it", "close", "distant", "narrow"):
        before -= 1
    if tokens.low(before) in _RANK_VERBS and not _opens_noun(tokens, end):
        return Rank(value, end, True)
    # "the first two lines" are no place in an order.
    if (value == 1 and _is_adverb(tokens, index, end)) or tokens.at(end).kind == NUMBER or tokens.low(end) in ONES:
        return end
    return Rank(value, end, False, noun_at(tokens, behind + (tokens.low(behind) == "ever"), is_one=True)[0])


def _noun(name: str, noun: str) -> str:
    return " ".join([name, *noun.split()[:2]])


def _opens_noun(tokens: Tokens, index: int) -> bool:
    return bool(noun_at(tokens, index, is_one=True)[0])


def _is_no_order(tokens: Tokens, index: int, end: int) -> bool:
    """A day of a month, a name ("Second World War"), a second of time, or "at first"."""
    before = tokens.low(index - 1)
    after = end + (tokens.low(end) == "of")
    is_day = tokens.at(after).low in MONTHS and tokens.at(after).is_capitalised
    if is_day or (before in MONTHS and tokens[index - 1].is_capitalised) or before == "per":
        return True
    if before == "at" or (before in ("a", "split") and tokens.low(index) == "second" and not _opens_noun(tokens, end)):
        return True
    token = tokens[index]
    return (
        token.kind == WORD
        and token.is_capitalised
        and (tokens.at(end).is_capitalised or not tokens.starts_sentence(index))
    )


def _is_adverb(tokens: Tokens, index: int, end: int) -> bool:
    """Whether "first" tells when: "it first came", "was first shown", "First, ..."."""
    before = tokens.low(index - 1)
    return (
        before not in _FIRST_FOLLOWS and not before.endswith("'s") and not tokens[index - 1].text.endswith(("s'", "s’"))
    )
