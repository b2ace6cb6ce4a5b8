"""Whether a claim is tied to the very event of a fact, or could tell of another of its kind.

Somebody who visited one country may visit others, and what one country did another may do: only a date, a figure, words
of the occasion or a quotation show that it is the same.
"""

from collections.abc import Sequence

from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import UnitKind

LEAST_SHARED = 4
"""So many words and names in common tell a deed from others of its kind."""
_REPLACING = frozenset(["substitution", "speaker"])
"""Rules that find another name in a name's place."""


def is_bound(part: Part, best: Held, conflicts: Sequence[Note], conflicting: set[int]) -> bool:
    """Whether a difference in who or where is one of the same event."""
    if any(note.finding.rule not in _REPLACING for note in conflicts):
        return True
    if any(_are_of_one_class(note) for note in conflicts):
        return True
    agreed = best.covered - conflicting
    kinds = [part.claim.units[at].kind for at in agreed if part.counts(at)]
    if UnitKind.DATE in kinds or UnitKind.FIGURE in kinds:
        return True
    told = {note.finding.element for note in best.notes if note.finding.outcome is Outcome.AGREES}
    if told & {Element.QUOTATION, Element.RANK}:
        return True
    return len(kinds) >= LEAST_SHARED


def _are_of_one_class(note: Note) -> bool:
    """Whether two names end in one word: "the North Bank" can stand only in the place of "the South Bank"."""
    mine, its = note.finding.claim.split(), note.finding.fact.split()
    return len(mine) > 1 < len(its) and mine[-1].casefold() == its[-1].casefold()
