"""What a verb is done to: the nouns of its object, or of its subject where it is in the passive."""

from collections.abc import Sequence

from kortilt.reading.claims.arguments import is_passive
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import RECIPIENT_FIRST

_INSIDE = frozenset([Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.STRANGER, Tag.NUMBER, Tag.ADVERB])
_STOPS = (";", ":", ".", "!", "?", "—", "–")
_CLAUSES = frozenset(["what", "how", "whether", "why"])
_THROUGH = frozenset(["of"])
"""What goes on with the object behind its noun: "quantities of salt"."""


def theme_of(tokens: Sequence[Token], verb: int, last: int) -> frozenset[int]:
    """Give the nouns that tell what the verb from one token to another is done to; none where that cannot be told."""
    if is_passive(tokens, verb):
        return _before(tokens, verb)
    found, end = _phrase(tokens, last + 1)
    is_handing = not found and tokens[verb].stem in RECIPIENT_FIRST and end < len(tokens) and end > last + 1
    if is_handing and tokens[end].low == "with":
        found, _ = _phrase(tokens, end + 1)  # "supplied the town with salt"
    return frozenset(found)


def _phrase(tokens: Sequence[Token], start: int) -> tuple[list[int], int]:
    """The nouns of the phrase that begins at a token, with all that "and" or "of" adds; and where it ends."""
    found: list[int] = []
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.low in _CLAUSES:
            return [], at  # "use of what is called the loft", "discussed how it sank"
        if token.tag is Tag.NOUN:
            found.append(at)
        elif token.low in ("and", "or") or (found and token.low in _THROUGH) or _is_hyphened(tokens, at):
            pass
        elif token.tag not in _INSIDE:
            return found, at
        is_short = token.stop_after == "." and token.tag is Tag.NAME  # "St."
        if (token.stop_after in _STOPS and not is_short) or (token.stop_after == "," and not _goes_on(tokens, at)):
            return found, at + 1
    return found, len(tokens)


def _is_hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is part of one that a hyphen makes: "buy-back"."""
    return tokens[at].stop_after == "-" or (at > 0 and tokens[at - 1].stop_after == "-")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma stands inside a list: "helmets, vests and masks"."""
    for token in tokens[at + 1 : at + 8]:
        if token.low in ("and", "or"):
            return True
        if token.tag not in _INSIDE and token.low not in _THROUGH:
            return False
    return False


def _lists(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].stop_after == "," and _goes_on(tokens, at)


def _before(tokens: Sequence[Token], verb: int) -> frozenset[int]:
    """The nouns of the first phrase of the clause that a passive verb ends."""
    start = verb
    while start > 0 and (tokens[start - 1].stop_after not in (*_STOPS, ",") or _lists(tokens, start - 1)):
        start -= 1
    if tokens[start].tag is Tag.PREPOSITION or all(token.tag is not Tag.AUXILIARY for token in tokens[start:verb]):
        return frozenset()
    found, _ = _phrase(tokens, start)
    return frozenset(at for at in found if at < verb)
