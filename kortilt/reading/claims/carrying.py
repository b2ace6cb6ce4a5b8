"""Verbs that only carry a noun, which tells the deed: "imposed sanctions", "the aid that Norway has sent"."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import CARRIERS, LIGHT, THING_WITH

_CARRYING = frozenset(verb for verbs in CARRIERS.values() for verb in verbs)
CARRIED_WITHIN = 9
"""So many words on stands the noun that a verb carries."""


def carried_noun(tokens: Sequence[Token], at: int) -> int | None:
    """The noun that a verb only carries, "sanctions" in "imposed sanctions" and "sanctions were imposed"."""
    verb = tokens[at]
    if verb.tag is not Tag.VERB or verb.stem not in _CARRYING:
        return None
    for each in range(at + 1, min(at + CARRIED_WITHIN, len(tokens))):
        token = tokens[each]
        if verb.stem in CARRIERS.get(token.stem, ()):
            return each
        if "-" in (token.stop_after, tokens[each - 1].stop_after) or is_attribute(tokens, each):
            continue  # "in-person events", "a balanced course"
        if token.low == "of" and tokens[each - 1].stem in LIGHT:
            continue  # "a lot of trouble"
        if token.low == "with" and verb.stem in THING_WITH and tokens[each - 1].tag is Tag.NAME:
            continue  # "furnished Norway with aid"
        if token.tag in (Tag.VERB, Tag.AUXILIARY, Tag.PREPOSITION, Tag.RELATIVE) or token.stop_after:
            break
    before = at - 1
    while before > 0 and tokens[before].tag in (Tag.AUXILIARY, Tag.ADVERB):
        before -= 1
    is_passive = before < at - 1 or is_participle(tokens, at)
    is_carried = before >= 0 and is_passive and verb.stem in CARRIERS.get(tokens[before].stem, ())
    return before if is_carried else _related_noun(tokens, at)


def _related_noun(tokens: Sequence[Token], at: int) -> int | None:
    """The noun whose clause ends in a verb that only carries it: "the aid that Norway has sent"."""
    before = at - 1
    while before > 0 and tokens[before].tag in (Tag.AUXILIARY, Tag.ADVERB):
        before -= 1
    names = before
    while before > 0 and tokens[before].tag in (Tag.NAME, Tag.STRANGER) and not tokens[before - 1].stop_after:
        before -= 1
    if before == names:
        return None
    before -= tokens[before].tag is Tag.DETERMINER
    before -= tokens[before].tag is Tag.RELATIVE
    return before if tokens[at].stem in CARRIERS.get(tokens[before].stem, ()) else None


def is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb only tells more of the noun right before it: "the ban imposed on", "the visit paid by"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    is_past = tokens[at].low not in (tokens[at].stem, f"{tokens[at].stem}s") and not tokens[at].low.endswith("ing")
    return is_past and follows is not None and follows.low in ("on", "against", "by", "to", "between", "with")


def is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past participle only describes the noun that follows: "a balanced course"."""
    before = tokens[at - 1].tag
    return tokens[at].tag is Tag.VERB and tokens[at].low.endswith("ed") and before in (Tag.DETERMINER, Tag.ADVERB)


def is_of_both(tokens: Sequence[Token], at: int) -> bool:
    """Whether "alike" only stresses an "and": "towns and villages alike"."""
    before = tokens[max(at - 4, 0) : at]
    is_listed = any(token.low == "and" for token in before[:-1]) and before[-1].tag is not Tag.AUXILIARY
    return tokens[at].low == "alike" and is_listed and before[-1].tag is not Tag.VERB


def leads_to_a_deed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows, with "to" or without: "helps to keep"."""
    behind = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "to")
    tags = (Tag.VERB, Tag.NOUN) if behind > at + 1 and tokens[at].tag is Tag.VERB else (Tag.VERB,)
    return behind < len(tokens) and tokens[behind].tag in tags


def is_owning(token: Token) -> bool:
    """Whether "own" tells whose something is, and does not only stress it: "owns the mine", not "its own"."""
    return token.tag is Tag.VERB and token.stem == "own"


def is_half(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that else says little makes another one with its neighbour: "one-sided", "post-war"."""
    is_last = at > 0 and tokens[at - 1].stop_after == "-" and tokens[at].low.endswith("ed")
    return is_last or (tokens[at].low == "post" and tokens[at].stop_after == "-")
