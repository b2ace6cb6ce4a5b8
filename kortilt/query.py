"""Which facts are asked for, and which of a base's facts those are."""

from collections.abc import Callable

from kortilt.model.dates import PartialDate
from kortilt.model.facts import Fact, FactBase, Kind
from kortilt.tuples import NamedTuple

Relation = tuple[str, ...]


class Query(NamedTuple):
    """Filters with ids and codes of the base: values of one filter are alternatives, different filters all hold."""

    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    kinds: tuple[Kind, ...] = ()
    sources: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    within: PartialDate | None = None


class Selection(NamedTuple):
    """The facts that a query matches, in date order, and which of them may lie outside its dates."""

    query: Query
    facts: tuple[Fact, ...]
    at_edge: tuple[Fact, ...]
    """They overlap the dates asked for without lying wholly inside; undated ones among them."""


def select(base: FactBase, query: Query) -> Selection:
    """Select facts; a fact matches `since` and `until` if it may overlap them, `within` if it lies wholly inside."""
    tests = _tests(base, query)
    facts = tuple(fact for fact in base.facts if all(test(fact) for test in tests))
    window = _window(query)
    at_edge = tuple(fact for fact in facts if window and not fact.when.within(window))
    return Selection(query, facts, at_edge)


def acting(base: FactBase, fact: Fact) -> tuple[str, ...]:
    """Give the ids of whoever acts: the coded actors, or the first that the claim names who does not just say it."""
    if fact.actor:
        return fact.actor
    for mention in base.names.find(fact.claim):
        for record in mention.meant:
            if record.id in base.actors and record.id not in fact.said_by:
                return (record.id,)
    return ()


def _tests(base: FactBase, query: Query) -> list[Callable[[Fact], bool]]:
    tests: list[Callable[[Fact], bool]] = []
    if query.countries:
        tests.append(lambda fact: not set(query.countries).isdisjoint(fact.countries))
    if query.actors:
        tests.append(lambda fact: _acts(base, fact, query.actors))
    if query.topics:
        tests.append(lambda fact: not set(query.topics).isdisjoint(fact.topics))
    if query.relations:
        asked = {frozenset(relation) for relation in query.relations}
        tests.append(lambda fact: frozenset(fact.relation) in asked)
    if query.kinds:
        tests.append(lambda fact: fact.kind in query.kinds)
    if query.sources:
        tests.append(lambda fact: any(citation.source in query.sources for citation in fact.citations))
    if window := _window(query):
        tests.append(lambda fact: fact.when.overlaps(window))
    if (within := query.within) is not None:
        tests.append(lambda fact: fact.when.within(within))
    return tests


def _acts(base: FactBase, fact: Fact, asked: tuple[str, ...]) -> bool:
    # A country acts through its people and organisations.
    return any(actor in asked or base.actors[actor].country in asked for actor in acting(base, fact))


def _window(query: Query) -> PartialDate | None:
    if query.since is None and query.until is None:
        return None
    start = query.since.start if query.since else None
    end = query.until.end if query.until else None
    return PartialDate(f"{query.since or '..'}/{query.until or '..'}", ((start, end),), "day", "interval")
