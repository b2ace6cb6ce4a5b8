"""What was asked for and what that leaves out, in JSON and in words."""

from __future__ import annotations

from datetime import date

from kortilt.model.facts import FactBase
from kortilt.query import Query, Selection
from kortilt.report import JsonValue
from kortilt.reports.heads import base_object, query_object
from kortilt.reports.wording import query_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def asked_object(
    base: FactBase, selection: Selection, outside: int, countries: Sequence[str] = (), as_of: date | None = None
) -> dict[str, JsonValue]:
    """Spell it for JSON; `of` are the countries that a page was asked for."""
    asked = {"of": list(countries), "as_of": as_of.isoformat() if as_of else None}
    return {
        **base_object(base),
        "query": {**asked, **query_object(selection.query)},
        "matching": len(selection.facts),
        "outside": outside,
        "at_edge": [fact.id for fact in selection.at_edge],
        "undated": [fact.id for fact in selection.facts if fact.when.is_unknown],
    }


def window_words(base: FactBase, query: Query) -> str:
    """Say what narrows the facts on a country; empty where nothing does."""
    others = " or ".join(base.countries[code].name for code in query.countries)
    rest = query_words(base, query._replace(countries=()))
    return "; ".join(filter(None, (f"with {others}" if others else "", rest)))


def outside_words(query: Query) -> str:
    """Name what facts left out lie outside of."""
    is_of_dates = query == Query(since=query.since, until=query.until, within=query.within)
    return "the dates asked for" if is_of_dates else "what was asked for"
