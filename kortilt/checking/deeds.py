"""Whether claim and fact tell of one deed: with the opposite verb, with another doer, or with two others."""

from collections.abc import Sequence

from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.reading.claims import UnitKind
from kortilt.reading.dates import DateComparison
from kortilt.reading.dates import compare as compare_dates

MOST_NAMES = 3
"""So many names with a date tell that it is the same deed, if with the opposite verb."""


def is_opposite_deed(part: Part, best: Held) -> bool:
    """Whether only the verb differs, and is opposed to the fact's main one: "praised" at the meeting that he left."""
    predicate = best.fact.predicate
    notes = [note for note in best.conflicts() if note.finding.rule == "polarity" and note.unit is not None]
    opposed = {key for note in notes if note.unit is not None for key in part.claim.units[note.unit].keys}
    is_dated = not best.covered.isdisjoint(part.kinds(UnitKind.DATE))
    return (
        is_dated
        and len(best.covered.intersection(part.kinds(UnitKind.NAME))) >= MOST_NAMES
        and any(predicate in best.fact.opposites.get(key, ()) for key in opposed)
    )


def may_have_done_so_too(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether others may have done the same: nothing but one word and a coarse date show that it is one deed."""
    if any(note.finding.rule != "substitution" for note in conflicts):
        return False
    agreed = best.covered & part.counted
    words = agreed.intersection(part.kinds(UnitKind.WORD))
    if len(words) > 1 or any(part.claim.units[at].kind is UnitKind.FIGURE for at in agreed):
        return False
    mentions = [part.claim.dates[int(part.claim.units[at].keys[0])] for at in part.kinds(UnitKind.DATE)]
    return not any(compare_dates(each, best.fact.fact.when) is DateComparison.EQUAL for each in mentions)


def are_two_substitutes(part: Part, conflicts: Sequence[Note]) -> bool:
    """Whether two names stand in the places of two others: "A met B" where C met D."""
    replaced = [note for note in conflicts if note.finding.rule == "substitution"]
    names = {part.claim.units[note.unit].keys for note in replaced if note.unit is not None}
    return len(names) > 1 and len({note.finding.fact for note in replaced} - {""}) > 1


def is_of_another_doer(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether a denial is of somebody of whom the fact does not speak: it denies nothing of another."""
    if any(note.finding.rule != "polarity" for note in conflicts):
        return False
    frames = part.claim.frames.arguments
    doers = {part.claim.units.index(each.unit) for each in frames if each.marker == "doer" and part.holds(each.head)}
    named = doers & set(part.kinds(UnitKind.NAME))
    return bool(named) and named.isdisjoint(best.covered)
