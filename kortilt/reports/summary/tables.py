"""The tables of a country's page: figures, relations, people and single facts."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.bearing import Bearing
from kortilt.model.date_words import date_words
from kortilt.model.facts import FactBase
from kortilt.page import Cell, Column, Grid, Group, Role
from kortilt.reports.lines import counted
from kortilt.reports.listing import COLUMNS, listed_fact, mark_of
from kortilt.reports.summary.entries import Entry, on_relation

_BEHIND = (
    Column("Id", folds=1),
    Column("Series", folds=1),
    Column("Whose word", folds=1),
    Column("Source", folds=1),
)
FIGURE_COLUMNS = (
    Column(""),
    Column("Measure", wraps=True),
    Column("Value", folds=2, joint=": "),
    Column("As of"),
    Column("Countries", folds=2),
    *_BEHIND,
)
READ_COLUMNS = (
    Column("Date"),
    Column("Value", folds=2),
    Column("Countries", folds=2),
    Column(""),
    Column("Claim", wraps=True),
    *_BEHIND,
)
RELATION_COLUMNS = (
    Column("Country"),
    Column("Facts with both"),
    Column("On the relation", folds=2),
    Column("Latest", wraps=True),
    Column("Id", folds=1),
    Column("Date", folds=1),
)
ACTOR_COLUMNS = (
    Column("Who"),
    Column("Facts"),
    Column("Latest", wraps=True),
    Column("Id", folds=1),
    Column("Date", folds=1),
    Column("Offices", folds=1),
)


def figure_table(base: FactBase, entries: Sequence[Entry]) -> Grid:
    """Lay out coded figures: of what, how much, when, from which series."""
    return _grid(FIGURE_COLUMNS, [_figure(base, entry) for entry in entries])


def read_table(base: FactBase, entries: Sequence[Entry]) -> Grid:
    """Lay out figures that were read from sentences, with their sentences."""
    return _grid(READ_COLUMNS, [_figure_read(base, entry) for entry in entries])


def relation_table(entries: Sequence[Entry]) -> Grid:
    """Lay out relations of a country: with whom, how many facts, what they did to it, the latest."""
    return _grid(RELATION_COLUMNS, [_relation(entry) for entry in entries])


def actor_table(entries: Sequence[Entry]) -> Grid:
    """Lay out whoever acts or speaks, with the latest fact of each."""
    return _grid(ACTOR_COLUMNS, [_actor(entry) for entry in entries])


def fact_table(base: FactBase, entries: Sequence[Entry]) -> Grid:
    """Lay out single facts as a timeline does."""
    return _grid(COLUMNS, [listed_fact(base, entry.told) for entry in entries])


def _grid(columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]]) -> Grid:
    return Grid(columns, (Group("", tuple(rows)),))


def _figure(base: FactBase, entry: Entry) -> tuple[Cell, ...]:
    fact = entry.told
    return (
        Cell(mark_of(fact), Role.MARK),
        Cell(entry.name),
        Cell(entry.value, Role.LABEL),
        Cell(date_words(fact.when), Role.DATE),
        Cell(" ".join(fact.countries), Role.COUNTRY),
        *_behind(base, entry),
    )


def _figure_read(base: FactBase, entry: Entry) -> tuple[Cell, ...]:
    fact = entry.told
    return (
        Cell(date_words(fact.when), Role.DATE),
        Cell(entry.value, Role.LABEL),
        Cell(" ".join(fact.countries), Role.COUNTRY),
        Cell(mark_of(fact), Role.MARK),
        Cell(fact.claim),
        *_behind(base, entry),
    )


def _behind(base: FactBase, entry: Entry) -> tuple[Cell, ...]:
    fact = entry.told
    cited = "; ".join(", ".join(filter(None, citation[:2])) for citation in fact.citations)
    return (
        Cell(fact.id, Role.ID),
        Cell(entry.series and f"series {entry.series}", Role.QUIET),
        Cell(", ".join(map(base.name, fact.said_by)), Role.QUIET),
        Cell(cited, Role.QUIET),
    )


def _relation(entry: Entry) -> tuple[Cell, ...]:
    bearing, fact = entry.bearing or Bearing(), entry.told
    told = on_relation(bearing)
    effect = f"{told:,} on it: {len(bearing.warmer):,} warmer, {len(bearing.cooler):,} cooler"
    return (
        Cell(entry.name, Role.LABEL),
        Cell(f"{counted(len(entry.facts), 'fact')}", Role.DATE),
        Cell(effect if told else "0 on it", Role.DATE),
        Cell(fact.claim),
        Cell(fact.id, Role.ID),
        Cell(date_words(fact.when), Role.DATE),
    )


def _actor(entry: Entry) -> tuple[Cell, ...]:
    fact = entry.told
    return (
        Cell(entry.name, Role.LABEL),
        Cell(counted(len(entry.facts), "fact"), Role.DATE),
        Cell(fact.claim),
        Cell(fact.id, Role.ID),
        Cell(date_words(fact.when), Role.DATE),
        Cell(entry.value, Role.QUIET),
    )
