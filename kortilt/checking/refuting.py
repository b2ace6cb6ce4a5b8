"""When a difference contradicts: only where the fact speaks of the very thing that the claim does."""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Label
from kortilt.reading.claims import UnitKind

SAME_EVENT = 0.55
"""Share of a statement's weight that a fact must have, counting what conflicts, to contradict it."""
TOLD_AT_LEAST = 0.15
"""With the fact's main verb, so much of its words is enough: sentences can say more than one thing."""
SAME_FACT = 0.4
"""Share of a fact's own words that the claim must have to be contradicted by it."""
CLOSE = 0.85
"""With so much of the statement, half of that share of the fact is enough."""
SURE_SLACK, UNSURE_SLACK = 0.3, 0.2
"""Share of a statement's weight that the facts may lack where one conflicts; less for a name in another's place."""
MOST_CONFLICTS = 2
"""A fact that differs in more than so many respects is another event."""
_OF_ITSELF = frozenset(["polarity", "comparison", "quotation", "speaker", "office", "kind"])
"""Rules that compare what is said of a thing, and so need not find it said."""
_DISMISSIBLE = frozenset(["date", "figure"])


def standing_conflicts(best: Held, covered: set[int]) -> list[Note]:
    """Give the first fact's conflicts, but for dates and figures that another fact has which supports the claim."""
    return [note for note in best.conflicts() if not _is_dismissed(note, best, covered)]


def is_contradicted(part: Part, best: Held, conflicts: Sequence[Note], left: Sequence[int]) -> bool:
    """Whether what conflicts is the only thing that keeps the fact from being what the claim speaks of."""
    if not conflicts or not best.is_about():
        return False
    share, told = best.share(conflicts), best.told
    has_words = any(
        part.claim.units[at].kind in (UnitKind.WORD, UnitKind.STRANGER) and part.counts(at) for at in part.units
    )
    least = TOLD_AT_LEAST if best.says_predicate() else SAME_FACT if share < CLOSE else SAME_FACT / 2
    if share < SAME_EVENT or (has_words and told < least):
        return False
    conflicting = {note.unit for note in conflicts if note.unit is not None}
    if not _has_predicate(best, conflicts) and not _is_close(part, best, conflicting):
        return False
    if any(part.claim.units[at].kind is UnitKind.DATE for at in conflicting) and _speaks_of_another(part):
        return False
    identifying = {at for at in conflicting if part.claim.units[at].kind in (UnitKind.DATE, UnitKind.FIGURE)}
    identifying |= {-1 for note in conflicts if note.finding.element is Element.PLACE}
    others = [
        note for note in conflicts if note.finding.rule == "substitution" and note.finding.element is not Element.PLACE
    ]
    identifying |= {-2 for _ in others}
    if len(identifying) > 1 or len(conflicting) > MOST_CONFLICTS:
        return False
    total = part.weight(part.units)
    open_weight = part.weight(set(left) - conflicting)
    return open_weight <= total * (SURE_SLACK if any(note.is_sure for note in conflicts) else UNSURE_SLACK)


def has_rival(part: Part, refuting: Held, decisions: Sequence[Decision]) -> bool:
    """Whether the statement is about another fact, which agrees with as much of it and leaves no more open."""
    if any(note.is_decisive for note in refuting.conflicts()):
        return False
    conflicting = {note.unit for note in refuting.conflicts()}
    agreed = refuting.covered - conflicting
    is_counted = all(note.finding.element in (Element.FIGURE, Element.RANK) for note in refuting.conflicts())
    for decision in decisions:
        if decision.label is Label.REFUTED or decision.facts[0].conflicts():
            continue
        if is_counted and conflicting.isdisjoint(note.unit for note in decision.facts[0].notes):
            continue  # it counts nothing, and so says nothing of the figure
        is_said = decision.facts[0].says_predicate() or not refuting.says_predicate()
        weighs_more = is_said and part.weight(decision.facts[0].covered) >= part.weight(agreed)
        if weighs_more and not set(decision.left) & agreed:
            return True
    return False


def _is_dismissed(note: Note, best: Held, covered: set[int]) -> bool:
    """Whether a date or figure that does not fit the first fact is that of another which supports the claim."""
    if note.unit is None or note.finding.rule not in _DISMISSIBLE or note.unit not in covered - best.covered:
        return False
    kind = best.claim.units[note.unit].kind
    return kind is not UnitKind.FIGURE or sum(unit.kind is kind for unit in best.claim.units) > 1


def _is_close(part: Part, best: Held, conflicting: set[int]) -> bool:
    """Whether nearly all else is the fact's, so that its verb may be told otherwise; a date may be another deed's."""
    if len(conflicting) != 1 or any(part.claim.units[at].kind is UnitKind.DATE for at in conflicting):
        return False
    return part.weight(best.covered - conflicting) >= CLOSE * part.weight(set(part.units) - conflicting)


def _has_predicate(best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether the claim has what the fact says of its subject, or contradicts just that."""
    predicate = best.fact.predicate
    if any(note.is_decisive for note in conflicts):
        return True
    if predicate is None and any(note.finding.element is Element.DATE for note in conflicts):
        # Only a figure or most of its words can show that the fact is dated otherwise, and not another meant.
        return best.told >= 0.4 or any(best.claim.units[at].kind is UnitKind.FIGURE for at in best.covered)
    if predicate is None or any(note.finding.rule in _OF_ITSELF for note in conflicts):
        return True
    return best.says_predicate()


def _speaks_of_another(part: Part) -> bool:
    """Whether the claim says that it happened another time: "once before", "previously", "again"."""
    tokens = part.claim.tokens[part.first : part.last + 1]
    return any(
        token.text.lower() in ("previously", "earlier", "again", "another")
        or (token.text.lower() == "before" and bool(token.stop_after))
        for token in tokens
    )
