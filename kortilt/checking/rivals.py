"""Whether a date that is not one fact's is another's, of which the claim tells."""

from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element

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
