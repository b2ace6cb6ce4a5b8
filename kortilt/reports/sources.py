"""The sources of a base, and how many facts each carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kortilt.model.facts import FactBase
from kortilt.model.sources import Name, Source, cite
from kortilt.page import Cell, Column, Grid, Group, Line, Page, Role
from kortilt.report import JsonValue, Report, Row
from kortilt.reports.fields import date_object
from kortilt.reports.heads import base_object
from kortilt.reports.lines import counted, paragraph

FIELDS = (
    *("id", "facts", "citation", "type", "title", "author", "translator", "container_title", "publisher", "volume"),
    *("issue", "page", "doi", "url", "language", "original_title", "issued", "accessed", "archive_url", "archived"),
)
DATES = ("issued", "accessed", "archived")


class Sources(Report):
    """A report of every declared source, the most used first."""

    schema = "kortilt.sources/1"
    rows_key = "sources"

    columns = ("id", "facts", "citation")
    fields = FIELDS

    def __init__(self, base: FactBase) -> None:
        self.base = base
        cited = (source for fact in base.facts for source in {citation.source for citation in fact.citations})
        self.counts = Counter(cited)
        """How many facts cite each; one with several sources counts for each."""

    def head(self) -> Row:
        """Which base."""
        return {**base_object(self.base), "query": {}}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a source."""
        return [{name: self._value(source, name) for name in fields} for source in self._ordered()]

    def page(self) -> Page:
        """Every source with its number of facts and its full citation."""
        columns = (Column("Facts"), Column("Source", wraps=True), Column("Id", folds=1))
        rows = tuple(
            (Cell(f"{self.counts.get(source.id, 0):,}", Role.DATE), Cell(text), Cell(_own_id(source, text), Role.ID))
            for source, text in ((source, cite(source)) for source in self._ordered())
        )
        title = Line((Cell(self.base.title, Role.TITLE),))
        count = paragraph(f"{counted(len(rows), 'source')}, each after the number of facts that cite it.")
        return Page((title, Grid(columns, (Group("", rows),)), count))

    def _ordered(self) -> list[Source]:
        return sorted(self.base.sources.values(), key=lambda source: (-self.counts.get(source.id, 0), source.id))

    def _value(self, source: Source, name: str) -> JsonValue:
        if name == "facts":
            return self.counts.get(source.id, 0)
        if name == "citation":
            return cite(source)
        value = getattr(source, name)
        if name in DATES:
            return date_object(value)
        return [_name_object(part) for part in value] if isinstance(value, tuple) else value or None


def _own_id(source: Source, text: str) -> str:
    # A source that is its own citation has no other id.
    return "" if source.id == text else source.id


def _name_object(name: Name) -> JsonValue:
    return {
        "family": name.family or None,
        "given": name.given or None,
        "literal": name.literal or None,
        "text": str(name),
    }
