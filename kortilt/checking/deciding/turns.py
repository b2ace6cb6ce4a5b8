"""Two events in turn: "first in A and then in B", where a fact tells of each and the base dates both."""

from collections.abc import Sequence

from kortilt.checking.deciding.sequence import order_of
from kortilt.checking.deciding.supporting import caveats_of
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.date_words import date_words
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Tag, UnitKind

_NEXT = frozenset(["then", "later", "afterwards", "next", "subsequently"])


def in_turn(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Decide a statement of which only that is open which of two came first."""
    at = decision.left[0] if len(decision.left) == 1 else None
    if at is None or decision.label is not Label.NOT_ENOUGH_EVIDENCE or part.claim.units[at].text.lower() != "first":
        return decision
    tokens, joint = part.claim.tokens, part.claim.units[at].last
    nexts = (each for each in range(joint + 2, part.last) if tokens[each].low in _NEXT)
    turn = next(nexts, None)
    if turn is None or any(held.conflicts() for held in decision.facts):
        return decision
    first = _teller(part, decision, helds, range(joint + 1, turn))
    second = _teller(part, decision, helds, range(turn + 1, part.last + 1))
    if first is None or second is None or first is second:
        return decision
    order = order_of(first.fact.fact.when, second.fact.fact.when)
    if order == 0:
        return decision
    told = f"{date_words(first.fact.fact.when)} and {date_words(second.fact.fact.when)}"
    outcome = Outcome.AGREES if order == 1 else Outcome.CONFLICTS
    message = "the same order" if order == 1 else "the base has them in the other order"
    first.note(Element.DATE, outcome, "comparison", message, unit=at, fact=told)
    notes = (*decision.notes, first.notes[-1])
    if order == -1:
        return decision._replace(label=Label.REFUTED, caveats=frozenset(), notes=notes, left=())
    covered = {unit for held in decision.facts for unit in held.covered}
    caveats = caveats_of(decision.facts, covered)
    return decision._replace(label=Label.SUPPORTED, caveats=caveats, notes=notes, left=())


def _teller(part: Part, decision: Decision, helds: Sequence[Held], words: range) -> Held | None:
    """The one fact that has the only name among some words; none where several have it, or all that this one has."""
    names = [at for at in part.kinds(UnitKind.NAME) if part.claim.units[at].first in words]
    if len(names) != 1 or part.claim.tokens[part.claim.units[names[0]].first - 1].tag is not Tag.PREPOSITION:
        return None
    found = [held for held in decision.facts if names[0] in held.covered]
    others = {at for held in decision.facts if held not in found for at in held.covered}
    if len(found) != 1 or names[0] in others:
        return None
    is_told_again = any(held not in decision.facts and found[0].covered <= held.covered for held in helds)
    return None if is_told_again else found[0]
