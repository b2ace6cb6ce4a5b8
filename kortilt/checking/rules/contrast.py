"""Who is set apart from whom: what a sentence says of one, "unlike another", it does not say of the other.

Those who have changed places conflict.
"""

from typing import NamedTuple

from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, UnitKind

EXAMPLES = (
    Example(
        "Norport, unlike Aldport, has no lock.",
        "2023",
        "Aldport, unlike Norport, has no lock.",
        Label.REFUTED,
    ),
)
_SETTING_APART = (("unlike",), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"), ("in", "contrast", "to"))


class Contrast(NamedTuple):
    """Whom a sentence speaks of, and whom it sets apart; not those who are on both sides."""

    one: frozenset[str]
    """Ids, or words of names that the base does not know."""
    other: frozenset[str]
    """Likewise; empty where nobody is set apart."""


def compare_contrasts(held: Held) -> None:
    """Note who is set apart in the claim and not in the fact, or the other way round."""
    fact = contrast_in(held.fact.reading)
    if not fact.other:
        return
    claim = contrast_in(held.claim)
    for at, unit in held.units(UnitKind.NAME, UnitKind.STRANGER):
        who = frozenset(unit.who)
        if claim.other and (who & claim.other & fact.one or who & claim.one & fact.other):
            message = "set apart the other way round"
            held.note(Element.ACTOR, Outcome.CONFLICTS, "contrast", message, unit=at, fact=_said(held.fact.reading))
            return
        if not claim.other and who & fact.other:
            held.covered.discard(at)


def sets_fact_apart(held: Held) -> bool:
    """Whether the claim sets apart just whom the fact speaks of: what it says, it does not say of them."""
    claim = contrast_in(held.claim)
    return bool(claim.other & held.fact.named) and not contrast_in(held.fact.reading).other


def contrast_in(reading: Reading) -> Contrast:
    """Tell whom a sentence sets apart."""
    within = set(_set_apart(reading))
    named = [unit for unit in reading.units if unit.who]
    other = frozenset(who for unit in named if unit.first in within for who in unit.who)
    one = frozenset(who for unit in named if unit.first not in within for who in unit.who)
    return Contrast(one - other, other - one)


def _set_apart(reading: Reading) -> range:
    words = [token.text.lower() for token in reading.tokens]
    for at in range(len(words)):
        for phrase in _SETTING_APART:
            start = at + len(phrase)
            if tuple(words[at:start]) == phrase:
                return range(start, _end(reading, start))
    return range(0)


def _end(reading: Reading, start: int) -> int:
    for at in range(start, len(reading.tokens)):
        token = reading.tokens[at]
        if token.tag is Tag.VERB:
            return at
        if token.stop_after:
            return at + 1
    return len(reading.tokens)


def _said(reading: Reading) -> str:
    within = _set_apart(reading)
    return reading.text[reading.tokens[within.start].start : reading.tokens[within.stop - 1].end]
