"""A verb that says little of what a fact tells more of: "kept the plant" is no word for "sold the plant"."""

from collections.abc import Sequence

from kortilt.checking.comparing.subjects import told_in
from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.claims.subject_phrases import Told, read_told
from kortilt.reading.words.lexicon import LIGHT

_VERBS = frozenset(
    ["keep", "run", "cover", "find", "follow", "mark", "call", "lay", "let", "put", "make", "turn", "hold"]
)
"""Light verbs that do not stand for a fuller one: one that "gave" or "brought" may have sold or sent."""


def little_said_in(held: Held) -> Sequence[Told]:
    """What the claim tells with a verb that says little."""
    return held.part.once(
        "little said", lambda: [each for each in told_in(held) if held.claim.tokens[each.word].stem in _VERBS]
    )


def compare_little_said(held: Held) -> None:
    """Take a thing as not had that the fact does something to, and the claim only keeps or the like."""
    for mine in little_said_in(held):
        its = [each for each in held.fact.once("told", lambda: read_told(held.fact.reading)) if _is_done_to(mine, each)]
        if not its or any(_is_said(held, each) for each in its):
            continue
        things = mine.nouns if mine.is_passive else mine.objects
        for at, unit in held.units(UnitKind.WORD, UnitKind.NAME, UnitKind.STRANGER):
            words = {token.concept for token in held.claim.tokens[unit.first : unit.last + 1]}
            if at in held.covered and not words.isdisjoint(things) and held.part.counts(at):
                held.covered.discard(at)
                held.misplaced.add(at)
                message = "the base tells what was done to it"
                deed = held.fact.reading.tokens[its[0].word].text
                held.note(Element.DETAIL, Outcome.NOT_COVERED, "role", message, unit=at, fact=deed)
                break


def _is_done_to(mine: Told, its: Told) -> bool:
    """Whether the fact does something to the thing that the claim's verb is about."""
    if mine.is_passive or its.is_passive:
        return mine.is_passive is its.is_passive and bool(mine.nouns & its.nouns)
    return bool(mine.objects & its.objects)


def _is_said(held: Held, its: Told) -> bool:
    """Whether the claim has the fact's verb in any form, or that verb says no more than its own."""
    token = held.fact.reading.tokens[its.word]
    said = {token.concept, *held.lexicon.broader(token.concept)}
    return token.stem in LIGHT or any(each.concept in said for each in held.claim.tokens)
