"""Which facts together have a statement: one that speaks of it, and those that add what it lacks."""

from collections.abc import Sequence

from kortilt.checking.comparing.opposites import is_opposed
from kortilt.checking.comparing.owning import are_one
from kortilt.checking.comparing.spelling import names_countries_together
from kortilt.checking.deciding.predicating import tells_of_another_subject
from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.checking.rules.detail import is_companion
from kortilt.checking.rules.substitution import is_topic
from kortilt.model.verdicts import Caveat, Outcome
from kortilt.reading.claims import Unit, UnitKind

TOLD, TOLD_OF_THE_SAME, TOLD_OF_PARALLELS, TOLD_OF_NAMES = 0.5, 0.35, 0.3, 0.75
"""Share of its own words that a claim must have of a fact which adds to another: less where they speak of one thing or
tell of parallel deeds, more where it adds names only."""
MOST_FACTS = 4
"""So many facts together may support one statement."""


_SLOTS = (frozenset(["object", "to"]), frozenset(["from"]))
"""Markers of where something goes, and where it comes from."""


def gather(part: Part, best: Held, helds: Sequence[Held]) -> tuple[list[Held], set[int]]:
    """Give the facts that have a statement together, and the units that they cover."""
    chosen = [best]
    covered = set(best.covered)
    its_alone: set[int] | None = None
    for _ in range(MOST_FACTS - 1):
        missing = part.counted - covered
        near = [held for held in helds if not held.covered.isdisjoint(missing) and held not in chosen]
        more = [held for held in near if _is_told_enough(part, best, held)]
        for held in more:
            held.finish()
        more.sort(key=lambda each: (part.weight(each.covered - covered), not each.fact.fact.is_reported), reverse=True)
        further = next((held for held in more if _adds(part, best, held, covered)), None)
        if further is None:
            break
        chosen.append(further)
        if its_alone is None:
            its_alone = _its_alone(part, best)
        covered |= further.covered - its_alone - _other_speakers(further)
    return chosen, covered - _undated(part, chosen)


def _its_alone(part: Part, best: Held) -> set[int]:
    """What no other fact can add to the first one."""
    # Who else takes part, and that it holds of all together, no other fact can say.
    names = part.listed((UnitKind.NAME, UnitKind.STRANGER))
    is_together = part.is_of_all_together
    companions = {
        at for at, unit in names if is_together or is_companion(best, unit) or names_countries_together(best, unit)
    }
    companions |= {at for at, unit in names if _has_another_there(best, unit)}
    # What a text is about, only the fact on the text can say.
    topics = {id(each.unit) for each in part.claim.frames.arguments if is_topic(part.claim, each)}
    companions |= {at for at, unit in names if id(unit) in topics} | best.misplaced
    opposed = {at for at in part.kinds(UnitKind.WORD) if at not in best.covered and is_opposed(best, at)}
    return companions | opposed


def _has_another_there(best: Held, unit: Unit) -> bool:
    """Whether the first fact has another where a name stands, and the claim does not name that one there too."""
    claim, fact = best.claim, best.fact.reading
    for mine in claim.frames.of(unit):
        slot = next((slot for slot in _SLOTS if mine.marker in slot), None)
        if slot is None:
            continue
        concept = claim.tokens[mine.head].concept
        there = [each.unit for each in fact.frames.by_concept.get(concept, ()) if each.marker in slot]
        named = [each.unit for each in claim.frames.by_concept[concept] if each.marker in slot]
        if there and not any(are_one(best, one, other) for one in named for other in there):
            return True
    return False


def _other_speakers(held: Held) -> set[int]:
    """The speakers of the claim who are not the fact's: that it names them does not make them say anything."""
    plain = [each.unit for each in held.claim.speakers if each.unit is not None and each.is_plain]
    said_by = held.fact.fact.said_by
    return {held.claim.units.index(unit) for unit in plain if not held.same(unit, said_by)}


def leads(part: Part, best: Held, chosen: Sequence[Held]) -> bool:
    """Whether the fact that a decision starts from has as much of the statement as any that it adds."""
    return all(part.weight(best.covered) >= part.weight(held.covered) for held in chosen)


def caveats_of(chosen: Sequence[Held], covered: set[int]) -> frozenset[Caveat]:
    """Give what an editor must still do, by the findings of the facts that are taken."""
    return frozenset(
        note.caveat
        for held in chosen
        for note in held.notes
        if note.caveat is not None
        and (note.finding.outcome is Outcome.AGREES or note.unit is None or note.unit not in covered)
    )


def _is_told_enough(part: Part, best: Held, held: Held) -> bool:
    """Whether the claim has enough of a fact for it to add to the first one."""
    told = held.told
    return told >= TOLD or (told >= TOLD_OF_PARALLELS and told >= _least(part, best, held))


def _adds(part: Part, best: Held, held: Held, covered: set[int]) -> bool:
    """Whether a fact that is told enough and has been put to all rules may add to the first one."""
    if held.misplaced or not held.is_about():
        return False
    new = (held.covered & part.counted) - covered
    if not all(_is_settled(part, best, note, covered) for note in held.conflicts()):
        return False
    if any(part.claim.units[at].kind is UnitKind.FIGURE for at in new) and compares_another(held):
        return False
    named = part.kinds(UnitKind.NAME, UnitKind.STRANGER)
    if named and held.covered.isdisjoint(named):
        return False
    names_only = all(part.claim.units[at].kind in (UnitKind.NAME, UnitKind.DATE) for at in new)
    if names_only and held.told < TOLD_OF_NAMES:
        return False
    return _is_of_the_same(best, held) and not tells_of_another_subject(part, best, held, new)


def _is_of_the_same(best: Held, held: Held) -> bool:
    """Whether whoever acts in a fact is named by the claim or by the fact to which it adds."""
    fact = held.fact.fact
    known = held.part.once("keys", lambda: {who for unit in held.claim.units for who in unit.keys})
    known = known | best.fact.ids | best.fact.countries
    doers = [who for who in fact.actor if who not in fact.said_by]
    if doers and not any(who in known or held.stands_for(who, known) for who in doers):
        return False
    # What was sent to somebody else is not what was sent to whom the claim names.
    to = fact.recipient
    return not to or any(who in known or held.stands_for(who, known) for who in to)


def compares_another(held: Held) -> bool:
    """Whether a fact compares with somebody of whom the claim does not speak: its figure is another's."""
    if not held.fact.orders:
        return False
    named = held.part.named
    sides = {who for order in held.fact.orders for who in order.one | order.other if who in held.base.actors}
    return any(who not in named and not held.stands_for(who, named) for who in sides)


def _least(part: Part, best: Held, held: Held) -> float:
    if _are_parallel(best, held):
        return TOLD_OF_PARALLELS
    return TOLD_OF_THE_SAME if _shares_words(part, best, held) else TOLD


def _are_parallel(best: Held, held: Held) -> bool:
    """Whether two facts tell of the same doer and recipient with the same verb, as items of one list."""
    one, other = best.fact.fact, held.fact.fact
    same = bool(one.actor) and one.actor == other.actor and one.recipient == other.recipient
    return same and best.fact.verb is not None and best.fact.verb == held.fact.verb


def _shares_words(part: Part, best: Held, held: Held) -> bool:
    """Whether two facts have two of the claim's words in common, and so speak of one thing."""
    both = best.covered & held.covered & set(part.units)
    return sum(part.claim.units[at].kind is UnitKind.WORD and part.counts(at) for at in both) > 1


def _is_settled(part: Part, best: Held, note: Note, covered: set[int]) -> bool:
    """Whether a second fact may differ: in what the first refutes, or in one of several dates or figures."""
    if note.unit is None:
        return False
    if any(other.unit == note.unit for other in best.conflicts()):
        return True
    kind = part.claim.units[note.unit].kind
    several = sum(part.claim.units[at].kind is kind for at in part.units) > 1
    return note.unit in covered and kind in (UnitKind.DATE, UnitKind.FIGURE) and several


def _undated(part: Part, chosen: Sequence[Held]) -> set[int]:
    """The only date of a statement, where the fact that has most of the statement does not have it."""
    dates = {*part.kinds(UnitKind.DATE)}
    if not dates:
        return set()
    main = max(chosen, key=lambda held: part.weight(held.covered - dates))
    narrower = {note.unit for note in main.notes if note.unit in dates and (len(dates) == 1 or note.caveat is not None)}
    return {at for at in narrower if at is not None} - main.covered
