"""Time between the statements of one claim: "X in July, and two months later Y"."""

from kortilt.checking.decision import Decision
from kortilt.checking.rules.arithmetic import fits, months_in_words
from kortilt.checking.supporting import caveats_of
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.dates import UNBOUNDED, duration_between

_LATER = frozenset(["later", "afterwards", "after", "on"])
_EARLIER = frozenset(["earlier", "before"])


def joined(before: Decision, decision: Decision) -> Decision:
    """Decide a statement of which only the time since the statement before it is open."""
    if not before.facts or not decision.facts or before.label is not Label.SUPPORTED or len(decision.left) != 1:
        return decision
    held, at = decision.facts[0], decision.left[0]
    unit = held.claim.units[at]
    following = held.claim.tokens[unit.last + 1 : unit.last + 2]
    if unit.kind is not UnitKind.FIGURE or not following or following[0].text.lower() not in _LATER | _EARLIER:
        return decision
    amount = held.claim.amounts[int(unit.keys[0])]
    dates = (before.facts[0].fact.fact.when, held.fact.fact.when)
    first, second = dates if following[0].text.lower() in _LATER else (dates[1], dates[0])
    low, high = duration_between(first, second)
    if amount.dimension != "duration" or high >= UNBOUNDED or any(note.unit != at for note in held.conflicts()):
        return decision
    holds = fits(amount, low, high)
    outcome = Outcome.AGREES if holds else Outcome.CONFLICTS
    held.note(Element.FIGURE, outcome, "arithmetic", "time between", unit=at, fact=months_in_words(first, second))
    notes = (*decision.notes, held.notes[-1])
    label = Label.SUPPORTED if holds else Label.REFUTED
    caveats = caveats_of(decision.facts, held.covered) if holds else frozenset()
    return decision._replace(label=label, caveats=caveats, notes=notes, left=())
