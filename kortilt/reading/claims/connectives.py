"""Words that join a sentence to those before it or comment on it: "in short, ...", "it is true that"."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import CONNECTIVES

_JOINTS = frozenset(["and", "but", "yet", "so"])
_STOPS = (",", ":", ";", "—", "–", "(")
_OPEN = frozenset([Tag.NAME, Tag.NUMBER, Tag.DATE])


def take_connectives(tokens: Sequence[Token]) -> set[int]:
    """Give the words that tell nothing themselves, and tag them as such."""
    found: set[int] = set()
    for phrase in CONNECTIVES.find([token.stem for token in tokens]):
        words = range(phrase.start, phrase.end)
        is_apart = _begins(tokens, phrase.start) or tokens[phrase.start - 1].stop_after in _STOPS
        if is_apart and _ends(tokens, phrase.start, phrase.end) and all(tokens[at].tag not in _OPEN for at in words):
            found.update(words)
    for at in found:
        if tokens[at].tag in (Tag.STRANGER, Tag.VERB, Tag.NOUN):
            tokens[at].tag = Tag.ADVERB
    return found


def _begins(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or (at == 1 and tokens[0].low in _JOINTS)


def _ends(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a comma, "that" or the end of the sentence follows."""
    if end == len(tokens):
        return start > 0
    if any(tokens[at].stop_after.strip("-") for at in range(start, end - 1)):
        return False
    return tokens[end - 1].stop_after in _STOPS or (_begins(tokens, start) and tokens[end].low == "that")
