"""Which facts tell how a relation went, and which are left out of such a count and why.

What moved a relation is what its two sides did, said and recorded. What somebody else says of them is his view of it,
and a forecast has not happened: both are counted apart.
"""

from enum import StrEnum
from typing import NamedTuple

from kortilt.model.facts import Effect, Fact, FactBase, Kind
from kortilt.query import Relation


class Reason(StrEnum):
    """Why a fact on a relation is left out of its count."""

    FORECAST = "forecast"
    """It has not happened."""
    THIRD_PARTY = "third_party"
    """It is the word of somebody of neither side: an allegation, a report or a judgement."""


class Bearing(NamedTuple):
    """The facts on one relation that bear on how it went, each kind in date order."""

    warmer: tuple[Fact, ...] = ()
    cooler: tuple[Fact, ...] = ()
    neither: tuple[Fact, ...] = ()
    """Facts on the relation whose effect the base leaves open."""
    forecasts: tuple[Fact, ...] = ()
    third_party: tuple[Fact, ...] = ()
    """Left out, whatever their effect; a forecast of a third party is a forecast."""

    @property
    def counted(self) -> tuple[Fact, ...]:
        """The warmer and the cooler ones, in date order."""
        return tuple(sorted((*self.warmer, *self.cooler), key=lambda fact: (fact.when.sort_key(), fact.id)))


def bearing_on(base: FactBase, relation: Relation, facts: tuple[Fact, ...]) -> Bearing:
    """Sort the facts on a relation of two countries, in either order, by what they did to it."""
    asked = frozenset(relation)
    found: dict[object, list[Fact]] = {Effect.WARMER: [], Effect.COOLER: [], None: []}
    left: dict[Reason, list[Fact]] = {reason: [] for reason in Reason}
    for fact in facts:
        if frozenset(fact.relation) == asked:
            reason = reason_to_leave_out(base, fact)
            (found[fact.effect] if reason is None else left[reason]).append(fact)
    return Bearing(
        warmer=tuple(found[Effect.WARMER]),
        cooler=tuple(found[Effect.COOLER]),
        neither=tuple(found[None]),
        forecasts=tuple(left[Reason.FORECAST]),
        third_party=tuple(left[Reason.THIRD_PARTY]),
    )


def reason_to_leave_out(base: FactBase, fact: Fact) -> Reason | None:
    """Say why a fact does not tell how its relation went; None where it does.

    Whose word it is counts only where it is not an official record; one speaker of either side is enough.
    """
    if fact.kind is Kind.FORECAST:
        return Reason.FORECAST
    speakers = {base.actors[speaker].country for speaker in fact.said_by}
    if fact.is_reported and speakers.isdisjoint(fact.relation):
        return Reason.THIRD_PARTY
    return None
