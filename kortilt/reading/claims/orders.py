"""What a sentence puts before what: "more than", "overtook", "twice as much as", "second to", "below its peak"."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag
from kortilt.reading.words.lexicon import AHEAD, BEHIND, GRADES
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.claims import Reading

_REACH = 9
"""So many words on begins what something is compared with."""
_LOW = ("little", "small", "low", "few", "weak", "poor", "short", "slow")
_ASIDE = frozenset(["with", "in", "at", "on", "to", "from", "for", "against", "among", "by"])


class Order(NamedTuple):
    """One thing put before (1) or behind (-1) another."""

    sign: int
    one: frozenset[str]
    """Ids and classes of what is compared; empty where the sentence does not name it."""
    other: frozenset[str]
    about: frozenset[str]
    """Classes of the nouns behind it: "before the pandemic"."""
    tokens: tuple[int, ...]
    """The tokens that say it."""
    quality: str = ""
    """The adjective that is compared, in its plain form: `warm` for "warmer than"."""


def find_orders(reading: "Reading") -> list[Order]:
    """Give the comparisons that a sentence makes."""
    found = []
    for at in range(len(reading.tokens)):
        sign = _sign(reading, at)
        if sign:
            start = _start_of_other(reading, at)
            names = _names(reading, range(start, _end_of_other(reading, start)), skips_owners=True)
            nouns = _nouns(reading, start)
            if names or nouns:
                said = (each for each in range(at + 1, start) if reading.tokens[each].tag not in (Tag.NAME, Tag.DATE))
                before = _names(reading, _unspoken(reading, at)) - names
                found.append(Order(sign, before, names, nouns, (at, *said), _quality(reading, at)))
    return found


def _unspoken(reading: "Reading", end: int) -> list[int]:
    """The tokens before one that name no speaker: "the Post wrote that A may have sent more than B"."""
    spoken = {each.unit.first for each in reading.speakers if each.unit is not None and each.is_plain}
    return [at for at in range(end) if at not in spoken]


def _quality(reading: "Reading", at: int) -> str:
    word = reading.tokens[at].stem
    return GRADES[word][0] if word in GRADES else ""


def _sign(reading: "Reading", at: int) -> int:
    tokens = reading.tokens
    token = tokens[at]
    negation = -1 if reading.negated[at] else 1
    is_bound = token.tag is Tag.NUMBER  # "exceeded 300 tons" puts nobody before anybody
    if not is_bound and (token.concept in AHEAD or token.stem in AHEAD or token.low in AHEAD):
        is_undergone = token.tag is Tag.VERB and at + 1 < len(tokens) and tokens[at + 1].low == "by"
        return -negation if is_undergone else negation
    if token.concept in BEHIND or (token.concept == token.stem and token.low in BEHIND):
        return -negation
    if token.stem == "short" and "of" in [each.low for each in tokens[at + 1 : at + 3]]:
        return -negation
    if token.stem == "second" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return -negation
    base, grade = GRADES.get(token.stem, ("", "")) if not is_bound else ("", "")
    if grade == "more" and any(one.low == "than" for one in tokens[at + 1 : at + 9]):
        return -negation if base in _LOW else negation
    if is_bound and (at == 0 or tokens[at - 1].amount != token.amount or tokens[at - 1].tag is not Tag.NUMBER):
        amount = reading.amounts[token.amount]
        whole = {"ratio": 1, "share": 100}.get(amount.dimension)
        if whole and amount.change is None and amount.value is not None and amount.value != whole:
            # What does not reach half is less than half.
            return negation if amount.value > whole else -1
    return 0


def _start_of_other(reading: "Reading", at: int) -> int:
    """Where what something is compared with begins: behind "than", or behind the second "as"."""
    tokens = reading.tokens
    words = [(each, tokens[each].low) for each in range(at + 1, min(at + 12, len(tokens)))]
    if tokens[at].stem in GRADES and tokens[at].concept not in AHEAD:
        return next((each + 1 for each, word in words if word == "than"), at + 1)
    both = [each for each, word in words if word == "as"]
    return both[1] + 1 if len(both) > 1 else at + 1


def _end_of_other(reading: "Reading", start: int) -> int:
    end = min(start + _REACH, len(reading.tokens))
    return next((at for at in range(start + 1, end) if reading.tokens[at].tag is Tag.VERB), end)


def _nouns(reading: "Reading", start: int) -> frozenset[str]:
    return frozenset(token.concept for token in reading.tokens[start : start + _REACH] if token.tag is Tag.NOUN)


def _names(reading: "Reading", places: Sequence[int], *, skips_owners: bool = False) -> frozenset[str]:
    """The first name there that is no bystander ("trade *with the north*"), nor owns the next ("the *Danish* X")."""
    arguments = reading.frames.arguments
    aside = {each.unit.first for each in arguments if each.marker.removesuffix("'s") in _ASIDE}
    if skips_owners:
        # "Second *to* the town": what stands behind the comparing word itself is no bystander.
        before = next((at for at in places[1:] if reading.tokens[at].tag is Tag.PREPOSITION), len(reading.tokens))
        aside = {at for at in aside if at > before}
    owners = {each.unit.first for each in arguments if each.marker == "owner"} if skips_owners else set()
    there = [unit for unit in reading.units if unit.who and unit.first in places and unit.first not in aside]
    while len(there) > 1 and there[0].first in owners and _is_one_phrase(reading, there[0].last, there[1].first):
        there = there[1:]
    return frozenset(there[0].who) if there else frozenset()


def _is_one_phrase(reading: "Reading", last: int, first: int) -> bool:
    """Whether only nouns stand between two names, "the Danish car brand X", and no comma."""
    between = reading.tokens[last + 1 : first]
    stops = (token.stop_after for token in reading.tokens[last:first])
    return all(token.tag is Tag.NOUN for token in between) and not any(stops)
