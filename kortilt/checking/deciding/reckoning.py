"""A statement decided by a figure that two facts give together."""

from collections.abc import Sequence

from kortilt.checking.deciding.supporting import caveats_of
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.checking.rules.arithmetic import reckon
from kortilt.model.verdicts import Caveat, Element, Label, Outcome


def decide_by_reckoning(part: Part, helds: Sequence[Held]) -> Decision | None:
    """Decide by a figure that two facts give together, where they have all the rest of the statement."""
    wrong: Decision | None = None
    across: Decision | None = None
    reported: Decision | None = None
    if any(part.claim.negated[part.first : part.last + 1]):
        return None  # what does not come out is no figure
    for found in reckon(part, helds):
        pair = (found.first, found.second)
        for held in pair:
            held.finish()
        covered = found.first.covered | found.second.covered | {found.unit, *found.cues}
        left = tuple(at for at in part.units if at not in covered and part.counts(at))
        if left or not all(_is_reckonable(note, covered) for held in pair for note in held.conflicts()):
            continue
        notes = (*found.first.notes, *found.second.notes)
        outcome = Outcome.AGREES if found.holds else Outcome.CONFLICTS
        found.first.note(Element.FIGURE, outcome, "arithmetic", "by calculation", unit=found.unit, fact=found.text)
        notes = (*notes, found.first.notes[-1])
        if found.is_across_series:
            across = across or Decision(Label.CONFLICTING_EVIDENCE, frozenset(), pair, notes, left, 1.0)
        elif found.holds:
            decision = Decision(Label.SUPPORTED, caveats_of(pair, covered), pair, notes, left, 1.0)
            if Caveat.ATTRIBUTE not in decision.caveats:
                return decision
            reported = reported or decision
        elif all(held.told >= 0.5 and held.is_about() for held in pair):
            wrong = wrong or Decision(Label.REFUTED, frozenset(), pair, notes, left, 1.0)
    return reported or across or wrong


def _is_reckonable(note: Note, covered: set[int]) -> bool:
    return note.unit is not None and note.unit in covered and note.finding.rule in ("date", "figure")
