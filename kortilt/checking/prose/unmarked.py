"""Verbs that look like nouns: "beat", "is set in", "and lives in"."""

from collections.abc import Sequence

from kortilt.reading.claims import Tag, Token

_SAME_IN_THE_PAST = frozenset(
    ["beat", "cost", "cut", "hit", "put", "set", "shut", "spread", "hurt", "let", "quit", "split", "read"]
)
_THIRD = frozenset(["lives", "leaves", "dies", "studies", "marries"])
_BEHIND = (Tag.PREPOSITION, Tag.DETERMINER, Tag.STRANGER, Tag.NAME, Tag.NUMBER)
_NAMES = (Tag.STRANGER, Tag.NAME)


def is_unmarked_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that its form does not show to be a verb is one by where it stands."""
    if not 0 < at < len(tokens) - 1 or not tokens[at].text.islower() or tokens[at].stop_after:
        return False
    before, token, behind = tokens[at - 1], tokens[at], tokens[at + 1]
    if behind.tag not in _BEHIND:
        return False
    if token.low in _SAME_IN_THE_PAST and (before.tag in _NAMES or before.low in ("he", "she", "it", "they")):
        return not before.is_possessive
    if token.low == "cost" and before.tag is Tag.NOUN and behind.tag is Tag.NUMBER:
        return True
    if token.low in _SAME_IN_THE_PAST and before.stem == "be":
        return behind.tag is Tag.PREPOSITION
    is_third = token.low in _THIRD or token.low in (f"{token.stem}s", f"{token.stem}es")
    return is_third and at > 1 and before.low == "and" and tokens[at - 2].tag in _NAMES
