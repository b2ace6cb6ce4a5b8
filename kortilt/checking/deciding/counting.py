"""Events that a claim counts and the facts tell one by one: "twice", "two rounds of talks", "three visits"."""

from collections.abc import Sequence

from kortilt.checking.deciding.supporting import caveats_of
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.model.date_words import date_words
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.words.stems import stem

MOST_EVENTS = 12
_OCCASIONS = frozenset(["time", "round", "occasion", "set", "series", "instance"])
"""Nouns that only say how often."""
_TIMES = {"twice": 2, "thrice": 3}


def count_events(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Decide a statement of which only the number of events is open: supported where the facts tell of just so many.

    Where they tell of more or fewer it stays open, since there may be others.
    """
    left = [at for at in decision.left if not _is_occasion(part, at)]
    at = left[0] if len(left) == 1 else None
    if decision.label is not Label.NOT_ENOUGH_EVIDENCE or at is None or not decision.facts:
        return decision
    wanted = _number(part, at)
    events = _events(part, at, decision.facts[0], helds) if wanted else []
    if not events or wanted != len(events):
        return decision
    told = " and ".join(date_words(held.fact.fact.when) for held in events)
    message = "the base tells of so many"
    events[0].note(Element.FIGURE, Outcome.AGREES, "arithmetic", message, unit=at, fact=told)
    notes: list[Note] = [note for held in events for note in held.notes if note.finding.outcome is Outcome.AGREES]
    covered = {unit for held in events for unit in held.covered}
    return Decision(Label.SUPPORTED, caveats_of(events, covered), tuple(events), tuple(notes), (), 1.0)


def _is_occasion(part: Part, at: int) -> bool:
    """Whether a unit is a word such as "rounds" behind its number."""
    unit = part.claim.units[at]
    return at > 0 and unit.keys[-1] in _OCCASIONS and part.claim.units[at - 1].kind is UnitKind.FIGURE


def _number(part: Part, at: int) -> int:
    """How many occasions a unit counts, "twice", "three rounds"; 0 where it counts something else."""
    unit = part.claim.units[at]
    follows = part.claim.tokens[unit.last + 1 : unit.last + 2]
    if unit.kind is not UnitKind.FIGURE:
        # "Twice as much" is no count.
        return 0 if follows and follows[0].text.lower() in ("as", "the") else _TIMES.get(unit.text.lower(), 0)
    amount = part.claim.amounts[int(unit.keys[0])]
    nouns = {stem(word) for word in amount.noun.split()}
    is_exact = amount.value is not None and amount.low == amount.high and not amount.is_hedged
    if not is_exact or amount.dimension != "count" or not nouns & _OCCASIONS or amount.value is None:
        return 0
    return int(amount.value) if 1 < amount.value <= MOST_EVENTS else 0


def _events(part: Part, at: int, best: Held, helds: Sequence[Held]) -> list[Held]:
    """The facts that have all the rest of the statement, of one deed of the same people, no two at one time."""
    rest = {unit for unit in part.counted - {at} if not _is_occasion(part, unit)}
    found: list[Held] = []
    for held in helds:
        same = held.fact.fact.actor == best.fact.fact.actor and held.fact.verb == best.fact.verb
        if not same or held.fact.fact.kind not in (Kind.EVENT, None) or not rest <= held.covered:
            continue
        held.finish()
        if rest <= held.covered and not any(note.unit != at for note in held.conflicts()):
            found += [held] if all(_are_apart(held, other) for other in found) else []
    return found


def _are_apart(one: Held, other: Held) -> bool:
    """Whether two facts cannot be of the same time."""
    mine, its = one.fact.fact.when, other.fact.fact.when
    if not (mine.start and mine.end and its.start and its.end):
        return False
    return mine.end < its.start or its.end < mine.start
