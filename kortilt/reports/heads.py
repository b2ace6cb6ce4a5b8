"""What JSON says before the rows: the base, the query as understood, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kortilt.model.facts import Fact, FactBase
from kortilt.query import Query
from kortilt.report import JsonValue
from kortilt.reports.fields import date_object
from kortilt.reports.periods import By, period_of


def base_object(base: FactBase) -> dict[str, JsonValue]:
    """Say which base the rows come from."""
    return {"facts_file": base.path, "sha256": base.sha256, "title": base.title}


def query_object(query: Query) -> dict[str, JsonValue]:
    """Spell a query for JSON as it was understood: codes and ids, not what was typed."""
    return {
        "country": list(query.countries),
        "actor": list(query.actors),
        "topic": list(query.topics),
        "relation": ["-".join(relation) for relation in query.relations],
        "kind": list(query.kinds),
        "source": list(query.sources),
        "since": date_object(query.since),
        "until": date_object(query.until),
        "within": date_object(query.within),
    }


def period_counts(facts: Sequence[Fact], by: By) -> list[JsonValue]:
    """Count facts under each heading, for JSON; `period` is null where a fact has no first day."""
    counts = Counter(period_of(fact.when, by).heading for fact in facts)
    return [{"period": heading.edtf, "text": heading.in_words(), "facts": count} for heading, count in counts.items()]


def straddling(facts: Iterable[Fact], by: By) -> list[str]:
    """Give the ids of facts that begin in one period and end in another."""
    return [fact.id for fact in facts if period_of(fact.when, by).straddles]
