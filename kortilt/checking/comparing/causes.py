"""Cause and effect: what a claim gives as the cause may not be what the fact gives as the effect."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Token, UnitKind
from kortilt.reading.claims.causes import Causation, find_causation
from kortilt.reading.words.lexicon import SYMMETRIC


def causation_in(held: Held) -> Causation | None:
    """What the claim gives as cause and effect."""
    return held.part.once("causation", lambda: find_causation(held.claim.tokens))


def compare_causes(held: Held) -> None:
    """Take a word as not had that the claim has on the one side of a cause, and the fact only on the other."""
    fact = held.fact.reading.tokens
    mine = causation_in(held)
    its = held.fact.once("causation", lambda: find_causation(fact)) if mine is not None else None
    if mine is None or its is None:
        return
    names = (UnitKind.NAME, UnitKind.STRANGER)
    # Of what this is the cause, no other fact can say.
    held.misplaced.update(
        at for at, unit in held.units(UnitKind.WORD, *names) if unit.first in mine.effect and at not in held.covered
    )
    for at, unit in held.units(UnitKind.WORD):
        if unit.keys[0] in SYMMETRIC:
            continue  # relations may stand on either side
        if at in held.covered and _is_turned(unit.keys[0], unit.first, mine, its, fact):
            held.covered.discard(at)
            held.misplaced.add(at)
            message = "the base has cause and effect the other way round"
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "extent", message, unit=at)


def _is_turned(key: str, first: int, mine: Causation, its: Causation, fact: Sequence[Token]) -> bool:
    for own, same, other in ((mine.effect, its.effect, its.cause), (mine.cause, its.cause, its.effect)):
        if first in own:
            there = [any(fact[at].concept == key for at in side) for side in (same, other)]
            return there == [False, True]
    return False
