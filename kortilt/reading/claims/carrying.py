"""Verbs that only carry a noun, which tells the deed: "imposed sanctions", "the aid that Norway has sent"."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import CARRIERS, LIGHT

_CARRYING = frozenset(verb for verbs in CARRIERS.values() for verb in verbs)
CARRIED_WITHIN = 7
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
        if token.stop_after == "-" or (token.low == "of" and tokens[each - 1].stem in LIGHT):
            continue  # "in-person events", "a lot of trouble"
        if token.tag in (Tag.VERB, Tag.AUXILIARY, Tag.PREPOSITION, Tag.RELATIVE) or token.stop_after:
            break
    before = at - 1
    while before > 0 and tokens[before].tag in (Tag.AUXILIARY, Tag.ADVERB):
        before -= 1
    is_passive = before < at - 1 and verb.stem in CARRIERS.get(tokens[before].stem, ())
    return before if is_passive else _related_noun(tokens, at)


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
