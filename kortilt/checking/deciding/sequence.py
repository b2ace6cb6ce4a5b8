"""Events in their order: "X in July, and two months later Y", "X before Y"."""

from itertools import pairwise

from kortilt.checking.deciding.supporting import caveats_of
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.date_words import date_words
from kortilt.model.dates import PartialDate
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, UnitKind
from kortilt.reading.dates import UNBOUNDED, duration_between

_LATER = frozenset(["later", "afterwards", "after", "on"])
_SPANS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "week": 0, "day": 0}
"""Months in each; none in those that are shorter."""
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
    # Few claims tell the time between two events.
    from kortilt.checking.rules.arithmetic import fits, months_in_words

    holds = fits(amount, low, high)
    outcome = Outcome.AGREES if holds else Outcome.CONFLICTS
    held.note(Element.FIGURE, outcome, "arithmetic", "time between", unit=at, fact=months_in_words(first, second))
    notes = (*decision.notes, held.notes[-1])
    label = Label.SUPPORTED if holds else Label.REFUTED
    caveats = caveats_of(decision.facts, held.covered) if holds else frozenset()
    return decision._replace(label=label, caveats=caveats, notes=notes, left=())


def settled(decisions: list[Decision], reading: Reading) -> list[Decision]:
    """Take a statement that only leads on to the next, "he spoke out in May, when he told", as the next one's."""
    for at, (decision, behind) in enumerate(pairwise(decisions)):
        opens = reading.tokens[reading.parts[at + 1][0]].text.lower() == "when"
        is_bare = decision.label is Label.NOT_ENOUGH_EVIDENCE and not decision.left and not decision.caveats
        is_same = is_bare and bool(decision.facts) and not any(each.conflicts() for each in decision.facts)
        if opens and is_same and behind.label is Label.SUPPORTED:
            known = {each.fact.fact.id for each in behind.facts}
            if known.issuperset(each.fact.fact.id for each in decision.facts):
                decisions[at] = decision._replace(label=Label.SUPPORTED, caveats=behind.caveats)
    return decisions


def in_order(part: Part, decision: Decision) -> Decision:
    """Decide a statement that puts one event before or after another, when a fact tells of each."""
    if decision.label is not Label.SUPPORTED or len(decision.facts) < 2:
        return decision
    joint = next((at for at in range(part.first + 1, part.last) if _joins_events(part, at)), None)
    if joint is None:
        return decision
    first = _teller(part, decision, before=joint)
    second = _teller(part, decision, after=joint)
    if first is second or first is None or second is None:
        return decision
    if _tells_order(first) or _tells_order(second):
        return _measured(part, joint, decision, first, second)
    is_before = part.claim.tokens[joint].text.lower() != "after"
    earlier, later = (first, second) if is_before else (second, first)
    order = order_of(earlier.fact.fact.when, later.fact.fact.when)
    outcome = {1: Outcome.AGREES, -1: Outcome.CONFLICTS}.get(order, Outcome.NOT_COVERED)
    told = f"{date_words(earlier.fact.fact.when)} and {date_words(later.fact.fact.when)}"
    words = part.claim.tokens[joint].text
    message = {1: "the same order", -1: "the base has them in the other order"}.get(
        order, "which was first is not told"
    )
    first.note(Element.DATE, outcome, "comparison", message, claim=words, fact=told)
    notes = (*decision.notes, first.notes[-1])
    if order == 1:
        return _measured(part, joint, decision._replace(notes=notes), first, second)
    label = Label.REFUTED if order == -1 else Label.NOT_ENOUGH_EVIDENCE
    return decision._replace(label=label, caveats=frozenset(), notes=notes)


def _measured(part: Part, joint: int, decision: Decision, first: Held, second: Held) -> Decision:
    """Leave open how long before or after one event the other was, "a year before", unless both dates allow it."""
    before = part.claim.tokens[joint - 2 : joint]
    if len(before) < 2 or before[0].low not in ("a", "one", "the") or before[1].stem not in _SPANS:
        return decision
    is_before = part.claim.tokens[joint].text.lower() != "after"
    earlier, later = (first, second) if is_before else (second, first)
    low, high = duration_between(earlier.fact.fact.when, later.fact.fact.when)
    months = _SPANS[before[1].stem]
    if months and low - months / 2 <= months <= high + months / 2 and high:
        return decision
    return decision._replace(label=Label.NOT_ENOUGH_EVIDENCE, caveats=frozenset())


def _joins_events(part: Part, at: int) -> bool:
    tokens = part.claim.tokens
    by_the_time = [token.text.lower() for token in tokens[at - 2 : at + 1]] == ["by", "the", "time"]
    if not (by_the_time or tokens[at].text.lower() in ("before", "after")) or tokens[at].tag in (Tag.DATE, Tag.NUMBER):
        return False
    return tokens[at + 1].tag not in (Tag.DATE, Tag.NUMBER)


def _tells_order(held: Held) -> bool:
    """Whether a fact's own sentence puts something before or after another: it has been compared as it stands."""
    return any(token.text.lower() in ("before", "after") for token in held.fact.reading.tokens)


def _teller(part: Part, decision: Decision, *, before: int | None = None, after: int | None = None) -> Held | None:
    """The fact that has most of what stands before, or after, a token."""
    firsts = {at: part.claim.units[at].first for at in part.units}
    side = {at for at, first in firsts.items() if (first < before if before is not None else first > (after or 0))}
    told = {id(held): part.weight(held.covered & side) for held in decision.facts}
    return max(decision.facts, key=lambda held: told[id(held)]) if any(told.values()) else None


def order_of(earlier: PartialDate, later: PartialDate) -> int:
    """1 where the one surely ends before the other begins, -1 where it is the other way round, 0 where neither."""
    if earlier.end is not None and later.start is not None and earlier.end < later.start:
        return 1
    return -1 if later.end is not None and earlier.start is not None and later.end < earlier.start else 0
