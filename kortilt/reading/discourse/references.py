"""Words of a sentence that mean something named before it."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.reading.claims import Reading, Tag, Token
from kortilt.reading.discourse.definites import PAIRS, THE, Reference, definite, words_of
from kortilt.reading.discourse.explained import is_explained
from kortilt.reading.discourse.tables import BODIES, NOUNS, PLEONASTIC, Sort

_PRONOUNS = {
    **dict.fromkeys(("he", "she", "him", "his", "her", "hers", "himself", "herself"), Sort.PERSON),
    **dict.fromkeys(("it", "its", "itself"), Sort.THING),
    **dict.fromkeys(("they", "them", "their", "theirs"), Sort.GROUP),
}
_OWNERS = frozenset(("his", "her", "its", "their", "hers", "theirs"))
_REFLEXIVE = frozenset(("himself", "herself", "itself"))
_MOVING = frozenset(("go", "come", "travel", "fly", "head", "return", "send", "ship", "export", "move"))
"""Verbs behind which "there" is where something goes."""
_SEEMING = frozenset(("seem", "appear", "turn", "happen", "look"))
_OPENING = frozenset(("that", "to", "who", "whom", "which", "whether", "when", "as", "where", "how"))
_LOOSELY_OPENING = frozenset(("to", "as", "when", "where", "how"))


def find_references(reading: Reading) -> tuple[Reference, ...]:
    """Find what the sentence itself does not explain."""
    tokens = reading.tokens
    found = []
    at = 0
    while at < len(tokens):
        reference = _reference(tokens, at)
        if reference is not None and not is_explained(reading, reference):
            found.append(reference)
            at = reference.last
        at += 1
    return tuple(found)


def _reference(tokens: Sequence[Token], at: int) -> Reference | None:
    low = tokens[at].text.lower()
    if low in _REFLEXIVE:
        return None
    if low in _PRONOUNS:
        if low == "it" and _is_pleonastic(tokens, at):
            return None
        is_owner = low in _OWNERS and (low != "her" or _has_noun(tokens, at))
        if is_owner and at + 1 < len(tokens) and tokens[at + 1].stem in NOUNS[Sort.NEIGHBOUR]:
            return Reference(at, at + 1, words_of(tokens, at, at + 1), Sort.NEIGHBOUR, tokens[at + 1].is_possessive)
        before = tokens[at - 1].tag if at and not tokens[at - 1].stop_after else None
        is_object = low in ("him", "them") or (low in ("it", "her") and before in (Tag.VERB, Tag.PREPOSITION))
        if is_owner and at + 1 < len(tokens) and tokens[at + 1].stem in BODIES:
            return _of_country(tokens, at, _PRONOUNS[low])
        is_object = is_object and not is_owner
        return Reference(at, at, tokens[at].text, _PRONOUNS[low], is_owner, is_object=is_object)
    if low == "there":
        return _there(tokens, at)
    if low in PAIRS or low in THE:
        return definite(tokens, at)
    return None


def _of_country(tokens: Sequence[Token], at: int, sort: Sort) -> Reference:
    """ "His government" is his country's, and "his country" is that country itself."""
    if tokens[at + 1].stem in NOUNS[Sort.COUNTRY] and not tokens[at].stop_after:
        is_owner = tokens[at + 1].is_possessive
        return Reference(at, at + 1, words_of(tokens, at, at + 1), sort, is_owner, is_of_country=True)
    return Reference(at, at, tokens[at].text, sort, True, is_of_country=True)


def _is_pleonastic(tokens: Sequence[Token], at: int) -> bool:
    """ "It" that means nobody: "it is likely that", "it took months to", "it was in May that", "made it clear"."""
    following = tokens[at + 1 : at + 9]
    if not following or tokens[at].stop_after:
        return False
    if not any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in following[:4]):
        # "Made it clear that", "found it hard to".
        is_judged = following[0].tag in (Tag.NOUN, Tag.ADVERB)
        return is_judged and any(each.text.lower() in ("that", "to") for each in following[1:3])
    verb = next((token for token in following if token.stem in PLEONASTIC), None)
    if verb is None:
        return False
    behind = following[following.index(verb) + 1 :]
    if verb.stem == "be" and any(each.text.lower() in ("turn", "time", "thanks") for each in behind[:4]):
        return True
    if verb.stem in _SEEMING:
        return any(each.text.lower() in ("that", "as", "like") for each in behind[:2])
    opens = next((each for each in behind if each.text.lower() in _OPENING), None)
    if opens is None:
        return False
    between = behind[: behind.index(opens)]
    if opens.text.lower() not in _LOOSELY_OPENING:
        return True
    # "It was the first port to open" is about the port; "it was easy to see" is about nobody.
    is_judged = any(each.tag is Tag.NOUN and each.text.islower() for each in between)
    if is_judged and between[0].text.lower() in _OWNERS and opens.text.lower() == "to":
        return True  # "it was his policy to wait"
    return is_judged and between[0].tag is not Tag.DETERMINER and len(between) <= 2


def _has_noun(tokens: Sequence[Token], at: int) -> bool:
    follows = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at].stop_after else None
    return follows is not None and follows.tag in (Tag.NOUN, Tag.NAME, Tag.STRANGER, Tag.NUMBER, Tag.VERB)


def _there(tokens: Sequence[Token], at: int) -> Reference | None:
    """ "There" as a place: not before "is", and behind something."""
    follows = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at].stop_after else None
    is_existing = follows is not None and (follows.tag is Tag.AUXILIARY or follows.stem in ("remain", "exist", "come"))
    if at == 0 and not tokens[at].stop_after:
        return None
    is_gone_to = tokens[at - 1].stem in _MOVING and not tokens[at - 1].stop_after
    return None if is_existing else Reference(at, at, tokens[at].text, Sort.PLACE, is_object=is_gone_to)
