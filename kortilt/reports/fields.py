"""The fields of a fact, as every command and format names them."""

from collections.abc import Callable, Mapping, Sequence

from kortilt.model.dates import PartialDate
from kortilt.model.facts import Fact, FactBase
from kortilt.model.quantities import Figure
from kortilt.model.sources import cite
from kortilt.report import JsonValue, cell_text
from kortilt.tuples import NamedTuple


class Field(NamedTuple):
    """One field: what it is, in a few words, and its value for JSON."""

    about: str
    value: Callable[[FactBase, Fact], JsonValue]
    cell: Callable[[FactBase, Fact], str] | None = None
    """Its text for a cell, where that need not be made from the value."""


def date_object(when: PartialDate | None) -> JsonValue:
    """Spell a date for JSON: its EDTF text, first and last day (null where open), precision, and words."""
    if when is None:
        return None
    from kortilt.model.date_words import date_words

    return {
        "edtf": when.edtf,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision,
        "text": date_words(when),
    }


def figure_object(figure: Figure) -> JsonValue:
    """Spell a figure for JSON; `low` and `high` are equal unless the source gives a range."""
    return {
        "measure": figure.measure,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit or None,
        "bound": figure.bound.value,
        "change": figure.change.value if figure.change else None,
        "series": figure.series or None,
        "text": figure.in_words(),
    }


def fact_row(base: FactBase, fact: Fact, fields: Sequence[str]) -> dict[str, JsonValue]:
    """Give these fields of a fact."""
    return {name: FACT_FIELDS[name].value(base, fact) for name in fields}


def fact_cells(base: FactBase, facts: Sequence[Fact], fields: Sequence[str]) -> list[list[str]]:
    """Give these fields of facts as text."""
    makers = [_cell_maker(FACT_FIELDS[name]) for name in fields]
    return [[make(base, fact) for make in makers] for fact in facts]


def citation_of(base: FactBase, fact: Fact) -> str:
    """Cite the fact's first source in full."""
    first = fact.citations[0]
    return cite(base.sources[first.source], first.locator)


def _sources(base: FactBase, fact: Fact) -> JsonValue:
    return [
        {
            "source": citation.source,
            "locator": citation.locator or None,
            "quote": citation.quote or None,
            "citation": cite(base.sources[citation.source], citation.locator),
        }
        for citation in fact.citations
    ]


FACT_FIELDS: Mapping[str, Field] = {
    "id": Field("the fact's id", lambda _, fact: fact.id),
    "date": Field("when, in EDTF", lambda _, fact: date_object(fact.when), lambda _, fact: fact.when.edtf),
    "when_text": Field("the source's words for the date", lambda _, fact: fact.when_text or None),
    "countries": Field("codes of the countries involved", lambda _, fact: list(fact.countries)),
    "claim": Field("the fact in one sentence", lambda _, fact: fact.claim),
    "kind": Field("event, state, figure, statement, assessment or forecast", lambda _, fact: fact.kind),
    "actor": Field("who did it", lambda _, fact: list(fact.actor)),
    "recipient": Field("to whom", lambda _, fact: list(fact.recipient)),
    "topics": Field("what it is about", lambda _, fact: list(fact.topics)),
    "relation": Field("the relation it bears on", lambda _, fact: "-".join(fact.relation) or None),
    "effect": Field("what it did to that relation", lambda _, fact: fact.effect),
    "event": Field("PLOVER event root", lambda _, fact: fact.event),
    "said_by": Field("whose word it is", lambda _, fact: list(fact.said_by)),
    "official": Field("whether that is an official record", lambda _, fact: fact.official),
    "figures": Field("its figures", lambda _, fact: [figure_object(figure) for figure in fact.figures]),
    "series": Field("publisher and measure of its figures", lambda _, fact: fact.series or None),
    "source": Field("id of its first source", lambda _, fact: fact.citations[0].source),
    "locator": Field("where in that source", lambda _, fact: fact.citations[0].locator or None),
    "quote": Field("words quoted from that source", lambda _, fact: fact.citations[0].quote or None),
    "citation": Field("that source cited in full", citation_of),
    "sources": Field("all its sources", _sources),
    "derived_from": Field("facts it is calculated from", lambda _, fact: list(fact.derived_from)),
    "contradicts": Field("facts it cannot be true with", lambda _, fact: list(fact.contradicts)),
}

ROW_COLUMNS = ("id", "date", "countries", "claim", "source", "locator")
"""Columns of `timeline` and `grep` in TSV and CSV; scripts rely on them."""


def _cell_maker(field: Field) -> Callable[[FactBase, Fact], str]:
    return field.cell or (lambda base, fact: cell_text(field.value(base, fact)))
