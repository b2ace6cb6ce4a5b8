"""Queries and relations in words."""

from __future__ import annotations

from collections.abc import Iterable

from kortilt.model.date_words import date_words
from kortilt.model.facts import FactBase
from kortilt.query import Query, Relation


def query_words(base: FactBase, query: Query) -> str:
    """Say the query in words; empty when everything is asked for."""
    parts = [
        " or ".join(base.countries[code].name for code in query.countries),
        _labelled("actor", (base.name(actor) for actor in query.actors)),
        _labelled("topic", query.topics),
        _labelled("relation", (relation_words(base, relation) for relation in query.relations)),
        _labelled("kind", query.kinds),
        _labelled("source", query.sources),
        _dates_words(query),
    ]
    return "; ".join(filter(None, parts))


def relation_words(base: FactBase, relation: Relation) -> str:
    """Name the two sides of a relation."""
    return " and ".join(base.countries[code].name for code in relation)


def _labelled(label: str, words: Iterable[str]) -> str:
    joined = " or ".join(words)
    return f"{label} {joined}" if joined else ""


def _dates_words(query: Query) -> str:
    since = f"from {date_words(query.since)}" if query.since else ""
    until = f"until {date_words(query.until)}" if query.until else ""
    within = f"wholly within {date_words(query.within)}" if query.within else ""
    return ", ".join(filter(None, (f"{since} {until}".strip(), within)))
