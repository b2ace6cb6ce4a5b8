"""Words that say little where they stand: verbs that only carry a noun, "the aid that X sent", and "helps to keep"."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import CARRIERS


def is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb only tells more of the noun right before it: "the ban imposed on", "the visit paid by"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    is_past = tokens[at].low not in (tokens[at].stem, f"{tokens[at].stem}s") and not tokens[at].low.endswith("ing")
    return is_past and follows is not None and follows.low in ("on", "against", "by", "to", "between", "with")


def relative_noun(tokens: Sequence[Token], before: int, verb: Token) -> int | None:
    """The noun to which "that", "which" and a subject join a verb: "the aid that Norway has sent"."""
    while before > 0 and tokens[before].tag in (Tag.NAME, Tag.DETERMINER):
        before -= 1
    is_joined = before > 0 and tokens[before].tag is Tag.RELATIVE and not tokens[before - 1].stop_after.strip(",")
    return before - 1 if is_joined and verb.stem in CARRIERS.get(tokens[before - 1].stem, ()) else None


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
