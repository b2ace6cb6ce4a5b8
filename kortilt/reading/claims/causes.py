"""What a sentence gives as the cause, and what as its effect."""

from collections.abc import Sequence

from kortilt.reading.claims.arguments import is_passive
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import concept
from kortilt.tuples import NamedTuple


class Causation(NamedTuple):
    """The tokens that tell of an effect, and those that tell of its cause."""

    effect: range
    cause: range


_BECAUSE, _ATTRIBUTE, _BLAME, _RESULT, _REASON, _CAUSE, _CONTRIBUTE = map(
    concept, ["because", "attribute", "blame", "result", "reason", "cause", "contribute"]
)
_NOUNS = (_REASON, _CAUSE)
_LINKS = frozenset([_BECAUSE, _ATTRIBUTE, _BLAME, _RESULT, _REASON, _CAUSE, _CONTRIBUTE])


def find_causation(tokens: Sequence[Token]) -> Causation | None:
    """Give the effect and the cause by the first word that links them; None where none does."""
    at = next((at for at, token in enumerate(tokens) if token.concept in _LINKS), None)
    if at is None:
        return None
    end = max(each for each, token in enumerate(tokens) if token.concept == tokens[at].concept and each < at + 8) + 1
    before, behind = range(at), range(end, len(tokens))
    link = tokens[at].concept
    inside = range(at + 1, end - 1)
    if link in (_ATTRIBUTE, _BLAME) and len(inside) and any(tokens[each].concept != link for each in inside):
        is_cause = link == _BLAME and tokens[end - 1].low == "for"
        return Causation(behind, inside) if is_cause else Causation(inside, behind)  # "put the loss down to the flood"
    if link in (_ATTRIBUTE, _BLAME):
        return _by_preposition(tokens, at, before)
    if link == _BECAUSE or (link == _RESULT and tokens[end - 1].low != "in"):
        return _split_at_comma(tokens, behind) if at == 0 else Causation(before, behind)
    if link in _NOUNS and tokens[at].tag is Tag.NOUN and not _is_told_before(tokens, at):
        told = next((each for each in behind if tokens[each].stem == "be"), None)
        return None if told is None else Causation(range(end, told), range(told + 1, len(tokens)))
    if is_passive(tokens, at):
        return Causation(before, behind)  # "was caused by the flood"
    return Causation(behind, before)


def _by_preposition(tokens: Sequence[Token], at: int, before: range) -> Causation | None:
    """Of "attribute" and "blame", which stand before a thing and a preposition."""
    marks = {"to": True, "on": True, "for": False}
    place = next((each for each in range(at + 1, len(tokens)) if tokens[each].low in marks), None)
    if place is None:
        return None
    between, behind = range(at + 1, place), range(place + 1, len(tokens))
    if tokens[at].tag is Tag.VERB and is_passive(tokens, at):
        between = before
    return Causation(between, behind) if marks[tokens[place].low] else Causation(behind, between)


def _split_at_comma(tokens: Sequence[Token], behind: range) -> Causation | None:
    comma = next((at for at in behind if tokens[at].stop_after == ","), None)
    return None if comma is None else Causation(range(comma + 1, len(tokens)), range(behind.start, comma + 1))


def _is_told_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence calls something a cause: "the flood is a reason for", not "a reason for it is the flood"."""
    return any(token.stem == "be" for token in tokens[max(at - 6, 0) : at])
