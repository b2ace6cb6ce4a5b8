"""Dates of what still has to be done, and of what somebody says: neither is when it was done or said."""

from kortilt.checking.held import Held
from kortilt.reading.claims import Tag

_AHEAD = frozenset(["will", "would", "shall", "should", "must"])
_REACH = 6
"""So many words behind a modal a date may belong to it."""


def is_aimed_at(held: Held, at: int) -> bool:
    """Whether a date is when something still has to be done: "should open by 2030", "agreed to open it by 2030"."""
    claim, end = held.claim, held.claim.units[at].first
    before, tokens = range(max(0, end - _REACH), end), held.claim.tokens
    is_to_be = any(tokens[each].low == "to" and tokens[each + 1].tag in (Tag.VERB, Tag.AUXILIARY) for each in before)
    return is_to_be or any(each in claim.modals and tokens[each].low in _AHEAD for each in before)


def is_of_what_was_said(held: Held, at: int) -> bool:
    """Whether a date dates what somebody says, and the fact only has when he said it: "that it began in 1990"."""
    first = held.claim.units[at].first
    told = [each for speaker in held.claim.speakers for each in speaker.words if each < first]
    between = held.claim.tokens[max(told) + 1 : first] if told else ()
    has_clause = any(token.low == "that" for token in between) and any(token.tag is Tag.VERB for token in between)
    return held.fact.dates_its_saying and has_clause
