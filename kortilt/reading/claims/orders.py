"""What a sentence puts before what: "more than", "overtook", "twice as much as", "second to", "below its peak"."""

from collections.abc import Sequence
from typing import NamedTuple

from kortilt.reading.claims.tokens import Tag
from kortilt.reading.words.lexicon import AHEAD, BEHIND, GRADES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.claims import Reading

_ASIDE = frozenset(["with", "in", "at", "on", "to", "from", "for", "against", "among", "by"])


class Order(NamedTuple):
    """One thing put before (1) or behind (-1) another."""

    sign: int
    one: frozenset[str]
    """Ids and classes of what is compared; empty where the sentence does not name it."""
    other: frozenset[str]
    tokens: tuple[int, ...]
    """The tokens that say it."""


def find_orders(reading: "Reading") -> list[Order]:
    """Give the comparisons that a sentence makes."""
    found = []
    for at in range(len(reading.tokens)):
        sign = _sign(reading, at)
        if sign:
            after = _after(reading, at)
            if after:
                found.append(Order(sign, _before(reading, at, after[0]), after[0], (at, *after[1])))
    return found


def _sign(reading: "Reading", at: int) -> int:
    tokens = reading.tokens
    token = tokens[at]
    negation = -1 if reading.negated[at] else 1
    if token.concept in AHEAD or token.stem in AHEAD or token.text.lower() in AHEAD:
        return negation
    if token.concept in BEHIND or token.stem in BEHIND or token.text.lower() in BEHIND:
        return -negation
    if token.stem == "short" and at + 1 < len(tokens) and tokens[at + 1].text.lower() == "of":
        return -negation
    if token.stem == "second" and at + 1 < len(tokens) and tokens[at + 1].text.lower() == "to":
        return -negation
    than = any(one.text.lower() == "than" for one in tokens[at + 1 : at + 9])
    if than and token.stem in GRADES and GRADES[token.stem][1] == "more" and token.tag is not Tag.NUMBER:
        return (
            -negation
            if GRADES[token.stem][0] in ("little", "small", "low", "few", "weak", "poor", "short", "slow")
            else negation
        )
    if token.tag is Tag.NUMBER and (
        at == 0 or tokens[at - 1].amount != token.amount or tokens[at - 1].tag is not Tag.NUMBER
    ):
        amount = reading.amounts[token.amount]
        whole = {"ratio": 1, "share": 100}.get(amount.dimension)
        if whole and amount.change is None and amount.value is not None and amount.value != whole:
            return negation if amount.value > whole else -negation
    return 0


def _after(reading: "Reading", at: int) -> tuple[frozenset[str], tuple[int, ...]] | None:
    """What something is compared with: the first name behind the comparing word, or the nouns where no name follows."""
    tokens = reading.tokens
    start = at + 1
    joints = [
        each
        for each in range(at + 1, min(at + 12, len(tokens)))
        if tokens[each].text.lower() in ("than", "as", "of", "to", "that")
    ]
    if tokens[at].stem in GRADES and tokens[at].concept not in AHEAD:
        joints = [each for each in joints if tokens[each].text.lower() == "than"]
        start = joints[0] + 1 if joints else start
    elif len([each for each in joints if tokens[each].text.lower() == "as"]) > 1:
        start = [each for each in joints if tokens[each].text.lower() == "as"][1] + 1
    names = _names(reading, range(start, min(start + 9, len(tokens))))
    said = tuple(each for each in range(at + 1, start) if tokens[each].tag not in (Tag.NAME, Tag.DATE))
    if names:
        return names, said
    nouns = frozenset(token.concept for token in tokens[start : start + 5] if token.tag in (Tag.NOUN, Tag.STRANGER))
    return (nouns, said) if nouns else None


def _before(reading: "Reading", at: int, other: frozenset[str]) -> frozenset[str]:
    return _names(reading, range(at)) - other


def _names(reading: "Reading", places: Sequence[int]) -> frozenset[str]:
    """The first name there that is no bystander ("trade *with the north*")."""
    aside = {each.unit.first for each in reading.frames.arguments if each.marker in _ASIDE}
    for unit in reading.units:
        if unit.who and unit.first in places and unit.first not in aside:
            return frozenset(unit.who)
    return frozenset()
