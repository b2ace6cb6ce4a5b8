"""A name as it stands to a word: the markers that tell it, and how they are read from the words before and behind."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.claims.units import Unit
from kortilt.reading.words.lexicon import RECIPIENT_FIRST, UNDERGONE, concept
from kortilt.tuples import NamedTuple

DOER, OBJECT, OWNER = "doer", "object", "owner"
"""Markers beside prepositions: subject, bare object, and whose it is ("the town's dam", "Swiss dams")."""
GIVEN = "given"
"""Marker of who is given something without "to": "gave the town helmets"."""


class Argument(NamedTuple):
    """A name as it stands to a word."""

    head: int
    """The token of the word."""
    marker: str
    unit: Unit


_COUNTING = frozenset(["two", "three", "four", "other", "same"])


def owned_by(tokens: Sequence[Token], unit: Unit) -> list[int]:
    """The nouns that a name owns or qualifies: those that follow it without a break."""
    last = tokens[unit.last]
    before = tokens[unit.first - 1] if unit.first else None
    if not last.is_possessive and before is not None and before.tag is Tag.VERB and not before.stop_after:
        return []
    if last.stop_after.strip("-–") and not last.is_possessive:
        return []
    found: list[int] = []
    is_of_two = last.stop_after in ("-", "–")  # "the Norway-Sweden border"
    for at in range(unit.last + 1, min(unit.last + 7, len(tokens))):
        token = tokens[at]
        if token.tag is Tag.NAME and is_of_two and not found and not token.stop_after:
            continue
        if token.tag in (Tag.NOUN, Tag.STRANGER):
            found.append(at)
        elif token.tag is Tag.ADVERB:
            if not last.is_possessive:
                break
            continue
        elif token.tag is Tag.VERB and not token.low.endswith(("ed", "ing")):
            break
        elif (token.tag in (Tag.VERB, Tag.NUMBER, Tag.DATE) and last.is_possessive) or (
            token.tag is Tag.NAME and not found and last.is_possessive
        ):
            continue
        else:
            break
        if token.stop_after:
            break
    return found


def is_bare_recipient(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a name is the recipient that stands before the thing: "gave the town helmets"."""
    before = tokens[unit.first - 1] if unit.first else None
    is_owner = tokens[unit.last].is_possessive
    return before is not None and before.tag is Tag.VERB and before.stem in RECIPIENT_FIRST and not is_owner


def marker_of(tokens: Sequence[Token], unit: Unit) -> tuple[str, int]:
    """The preposition or verb before a name, over its modifiers and the names listed with it; and where it stands."""
    at = unit.first - 1
    if _begins_clause(tokens, unit):
        return "", at
    while at >= 0:
        token = tokens[at]
        if token.stop_after and token.stop_after not in (",", "-", "–", '"', "“") and token.tag is not Tag.NAME:
            return "", at
        if token.tag is Tag.PREPOSITION:
            return token.low, at
        if token.tag is Tag.VERB:
            return ("" if token.stop_after == "," else OBJECT), at
        if (
            token.tag in (Tag.NAME, Tag.STRANGER)
            and at == unit.first - 1
            and not token.stop_after
            and not token.is_possessive
        ):
            return "", at
        if token.tag is Tag.DETERMINER and at and not token.stop_after and not _may_govern(tokens[at - 1]):
            return "", at
        joins = token.low in ("and", "or") or token.tag in (Tag.NAME, Tag.STRANGER)
        if token.tag in (Tag.DETERMINER, Tag.NOUN, Tag.NUMBER, Tag.ADVERB) or joins:
            if token.stop_after[:1] == "," and not (joins and is_list(tokens, at)):
                return "", at
            at -= 1
            continue
        return "", at
    return "", -1


def _may_govern(token: Token) -> bool:
    """Whether a word right before a phrase can have it as its object, or lead on to what has."""
    tags = (Tag.PREPOSITION, Tag.VERB, Tag.CONJUNCTION, Tag.DETERMINER, Tag.NUMBER)
    return token.tag in tags or bool(token.stop_after)


def _begins_clause(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a name is the subject of a clause that qualifies the noun before it: "the salt Norway exported"."""
    if not unit.first or unit.last + 1 >= len(tokens) or tokens[unit.last].is_possessive:
        return False
    follows = tokens[unit.last + 1].tag in (Tag.VERB, Tag.AUXILIARY) and not tokens[unit.last].stop_after
    before = tokens[unit.first - 1]
    is_counted = before.text.lower() in _COUNTING  # "towards the two towns"
    return follows and before.tag is Tag.NOUN and not before.stop_after and not is_counted


def is_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name with a comma after it is one of several that "and" or "or" joins."""
    for token in tokens[at + 1 : at + 10]:
        if token.low in ("and", "or"):
            return True
        if token.tag not in (Tag.NAME, Tag.STRANGER, Tag.NOUN, Tag.DETERMINER):
            return False
    return False


def is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb is in the passive, as far as the words round it tell."""
    text = tokens[at].low
    if text.endswith("ing"):
        return False
    if tokens[at].stem in UNDERGONE and tokens[at].concept != concept(tokens[at].stem):
        return False  # "was shown around the yard" tells what the guest does
    for left in range(at - 1, max(at - 4, -1), -1):
        if tokens[left].stem == "be":
            return True
        if tokens[left].tag not in (Tag.NOUN, Tag.ADVERB) or tokens[left].stop_after:
            break
    following = tokens[at + 1 : at + 2]
    return bool(following) and following[0].low == "by"
