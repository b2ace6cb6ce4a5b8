"""Whom a sentence sets apart: "unlike", "rather than", "in contrast to"."""

from kortilt.reading.claims.tokens import Tag
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.claims import Reading

_SETTING_APART = (("unlike",), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"), ("in", "contrast", "to"))
_FIRSTS = frozenset(phrase[0] for phrase in _SETTING_APART)


class Contrast(NamedTuple):
    """Whom a sentence speaks of, and whom it sets apart; not those who are on both sides."""

    one: frozenset[str]
    """Ids, or words of names that the base does not know."""
    other: frozenset[str]
    """Likewise; empty where nobody is set apart."""
    text: str = ""
    """Its words for those set apart."""


def find_contrast(reading: "Reading") -> Contrast:
    """Tell whom a sentence sets apart."""
    within = _set_apart(reading)
    named = [unit for unit in reading.units if unit.who]
    other = frozenset(who for unit in named if unit.first in within for who in unit.who)
    one = frozenset(who for unit in named if unit.first not in within for who in unit.who)
    text = reading.text[reading.tokens[within.start].start : reading.tokens[within.stop - 1].end] if within else ""
    return Contrast(one - other, other - one, text)


def _set_apart(reading: "Reading") -> range:
    words = [token.low for token in reading.tokens]
    denied = _denied_aside(reading) if "not" in words else range(0)
    if denied:
        return denied
    if _FIRSTS.isdisjoint(words):
        return range(0)
    for at, word in enumerate(words):
        for phrase in _SETTING_APART if word in _FIRSTS else ():
            start = at + len(phrase)
            if tuple(words[at:start]) == phrase:
                return range(start, _end(reading, start))
    return range(0)


def _denied_aside(reading: "Reading") -> range:
    """Whom "not" denies between commas: "with A, not with B, that", "A, not B"."""
    tokens = reading.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].low != "not" or tokens[at - 1].stop_after != ",":
            continue
        name = at + 1
        while name < len(tokens) and tokens[name].tag in (Tag.PREPOSITION, Tag.DETERMINER):
            name += 1
        if name < len(tokens) and tokens[name].tag in (Tag.NAME, Tag.STRANGER):
            return range(at + 1, _end(reading, name))
    return range(0)


def _end(reading: "Reading", start: int) -> int:
    for at in range(start, len(reading.tokens)):
        token = reading.tokens[at]
        if token.tag is Tag.VERB:
            return at
        if token.stop_after:
            return at + 1
    return len(reading.tokens)
