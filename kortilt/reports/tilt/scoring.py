"""Events between two countries scored by a published scale, cooperation and conflict apart."""

from collections.abc import Sequence
from typing import NamedTuple

from kortilt.bearing import Bearing
from kortilt.model.event_scores import QUADS, SCALES, Scale
from kortilt.model.facts import Fact, FactBase
from kortilt.query import Relation


class Scores(NamedTuple):
    """Scores of some events, in the order of their facts."""

    values: tuple[float, ...]

    @property
    def size(self) -> int:
        """How many events."""
        return len(self.values)

    @property
    def total(self) -> float:
        """Their sum; 0 for none."""
        return sum(self.values)

    @property
    def mean(self) -> float | None:
        """Their mean; None for none."""
        return self.total / self.size if self.values else None

    def totals_without_one(self) -> tuple[float, float] | None:
        """Give the lowest and the highest sum when any one event is left out; None where none would remain."""
        if self.size < 2:
            return None
        return self.total - max(self.values), self.total - min(self.values)

    def means_without_one(self) -> tuple[float, float] | None:
        """Give the lowest and the highest mean when any one event is left out; None where none would remain."""
        totals = self.totals_without_one()
        return None if totals is None else (totals[0] / (self.size - 1), totals[1] / (self.size - 1))


class Scored(NamedTuple):
    """The events of one cell by a scale."""

    cooperation: Scores
    conflict: Scores

    @property
    def both(self) -> Scores:
        """All of them, which is never to be shown without the two."""
        return Scores((*self.cooperation.values, *self.conflict.values))


def score(facts: Sequence[Fact], scale: Scale) -> Scored:
    """Score the events of facts."""
    scores = SCALES[scale].scores
    roots = [fact.event for fact in facts if fact.event]
    return Scored(
        Scores(tuple(scores[root] for root in roots if QUADS[root].is_cooperation)),
        Scores(tuple(scores[root] for root in roots if not QUADS[root].is_cooperation)),
    )


def events_between(base: FactBase, relation: Relation, bearing: Bearing) -> tuple[Fact, ...]:
    """Select the facts of a relation that code an event between its two sides, whatever their effect."""
    facts = (*bearing.warmer, *bearing.cooler, *bearing.neither)
    return tuple(fact for fact in facts if fact.event and is_between(base, relation, fact))


def is_between(base: FactBase, relation: Relation, fact: Fact) -> bool:
    """Whether an event is one between the two, and not of one of them with somebody else.

    Aid to a third country may cool a relation; as an event it is aid, and no cooperation of the two. Where a fact codes
    neither who did it nor to whom, its relation says it.
    """
    doers = {base.actors[actor].country for actor in fact.actor}
    others = {base.actors[actor].country for actor in fact.recipient}
    sides = set(relation)
    if doers and others:
        return not doers.isdisjoint(sides) and not others.isdisjoint(sides) and sides <= doers | others
    return not (doers and doers.isdisjoint(sides)) and not (others and others.isdisjoint(sides))
