"""Whether a date that is not one fact's is another's, of which the claim tells."""

from collections.abc import Sequence

from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import UnitKind

_ANOTHER = frozenset(["previously", "earlier", "again", "another"])
WHOLLY_TOLD = 0.8
"""A claim with so much of a fact's own words is about that fact."""
MOSTLY_TOLD = 0.5
"""With so much of a fact's words and nothing else open, a claim is about it more than about one it has less of."""
NEARLY = 0.8
"""Share of what the one fact agrees in that the other must agree in too."""


def is_dated_better(part: Part, refuting: Held, other: Held, conflicting: set[int | None]) -> bool:
    """Whether another fact has the date that contradicts the first, and a name or word that this one lacks."""
    conflicts = refuting.conflicts()
    if not conflicts or any(note.finding.element is not Element.DATE for note in conflicts):
        return False
    dates = {at for at in conflicting if at is not None}
    lacks = part.counted - refuting.covered - dates
    agreed = refuting.covered - dates
    is_near = part.weight(other.covered - dates) >= NEARLY * part.weight(agreed)
    return bool(dates) and dates <= other.covered and bool(lacks & other.covered) and is_near


def says_nothing_of_it(refuting: Held, other: Held, conflicting: set[int | None]) -> bool:
    """Whether another fact has nothing of what contradicts the first: of the figure, or of the deed that is denied."""
    conflicts = refuting.conflicts()
    if all(note.finding.element in (Element.FIGURE, Element.RANK) for note in conflicts):
        return conflicting.isdisjoint(note.unit for note in other.notes)
    is_denied = all(note.finding.rule == "polarity" and note.is_sure for note in conflicts)
    is_told = refuting.told >= WHOLLY_TOLD and refuting.says_predicate()
    is_told |= refuting.told >= MOSTLY_TOLD and refuting.told > other.told and refuting.share(conflicts) == 1
    return is_denied and is_told and conflicting.isdisjoint(other.covered)


def is_said_of_else(best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether another says something else, and not only the speaker differs: no figure, date or words tie both."""
    rules = {note.finding.rule for note in conflicts}
    tying = (Element.FIGURE, Element.RANK, Element.QUOTATION, Element.DATE)
    is_tied = any(note.finding.element in tying and note.finding.outcome is Outcome.AGREES for note in best.notes)
    is_other = any(note.finding.rule == "speaker" and note.finding.element is Element.SPEAKER for note in conflicts)
    is_told = best.told >= WHOLLY_TOLD
    return is_other and bool(rules - {"speaker", "substitution", "comparison"}) and not is_tied and not is_told


def lacks_date(part: Part, refuting: Held, other: Held) -> bool:
    """Whether another fact is less plainly what a claim speaks of, or has its date no more than the first one has."""
    dates = part.kinds(UnitKind.DATE)
    return other.told < refuting.told or (other.told == refuting.told and other.covered.isdisjoint(dates))


def speaks_of_another(part: Part, best: Held) -> bool:
    """Whether the claim says that it happened another time: "once before", "previously", "again"."""
    tokens = part.claim.tokens[part.first : part.last + 1]
    words = _ANOTHER - {"again"} if best.fact.says("resume") else _ANOTHER
    return any(
        token.text.lower() in words or (token.text.lower() == "before" and bool(token.stop_after)) for token in tokens
    )
