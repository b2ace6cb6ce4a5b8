"""The sections of a country's page: a heading with the command that lists its facts, then bars or a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from kortilt.bearing import Bearing
from kortilt.model.date_words import date_words
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Kind
from kortilt.page import Bars, Block, Cell, Column, Grid, Group, Role, Section, Tally
from kortilt.query import Selection
from kortilt.reports.lines import counted, paragraph
from kortilt.reports.listing import COLUMNS, edge_lines, legend, listed_fact
from kortilt.reports.periods import By
from kortilt.reports.summary.ahead import closed_forecasts
from kortilt.reports.summary.commands import listing_command, relation_command
from kortilt.reports.summary.entries import Entry, Part, on_relation
from kortilt.reports.summary.measured import several_series
from kortilt.reports.summary.subject import Subject

NAMED = 12
"""So many countries without a fact are named."""

FIGURE_COLUMNS = (
    Column("As of"),
    Column("Countries", folds=2),
    Column("Measure", wraps=True),
    Column("Value", folds=2, joint=": "),
    Column("Id", folds=1),
    Column("Series", folds=1),
    Column("Whose word", folds=1),
    Column("Source", folds=1),
)
RELATION_COLUMNS = (
    Column("Country"),
    Column("Facts"),
    Column("Effect", folds=2),
    Column("Latest", wraps=True),
    Column("Id", folds=1),
    Column("Date", folds=1),
    Column("Involve both", folds=1),
)
ACTOR_COLUMNS = (
    Column("Who"),
    Column("Facts"),
    Column("Latest", wraps=True),
    Column("Id", folds=1),
    Column("Date", folds=1),
    Column("Offices", folds=1),
)


class Shown(NamedTuple):
    """A country on its page, and what was asked for."""

    subject: Subject
    entries: Mapping[Part, list[Entry]]
    selection: Selection
    """The facts on it, and which of them may lie outside the dates asked for."""
    is_as_asked: bool

    def command(self, **options: str) -> str:
        """Write the command that lists facts on the country."""
        return listing_command(
            self.query, self.subject.country.id, {f"--{name}": text for name, text in options.items()}
        )


def topics(shown: Shown) -> list[Block]:
    """Show a bar a topic."""
    entries = shown.entries[Part.TOPICS]
    if not entries:
        return []
    return [Section("By topic", "", shown.command(topic="TOPIC")), _bars("topic", entries)]


def years(shown: Shown) -> list[Block]:
    """Show a bar a year."""
    entries = shown.entries[Part.YEARS]
    if not entries:
        return []
    notes = edge_lines(shown.selection, shown.subject.facts, By.YEAR)
    return [Section("By year", "", shown.command()), _bars("year", entries), *notes]


def figures(shown: Shown) -> list[Block]:
    """Show coded figures, series by series, then those read from sentences."""
    coded, read = shown.entries[Part.FIGURES], shown.entries[Part.FIGURES_READ]
    blocks: list[Block] = []
    if coded:
        rows = tuple(_figure(shown, entry, entry.name) for entry in coded)
        blocks = [Section("Key figures", counted(len(coded), "figure")), _grid(FIGURE_COLUMNS, rows)]
        blocks += [paragraph(_apart(measure, series)) for measure, series in several_series(coded).items()]
    if read:
        note = f"{counted(len(read), 'figure')} that no fact codes"
        rows = tuple(_figure(shown, entry, entry.told.claim) for entry in read)
        blocks += [Section("Figures read from sentences", note), _grid(FIGURE_COLUMNS, rows)]
    return blocks


def relations(shown: Shown) -> list[Block]:
    """Show how relations with other countries went, and name the countries with which there are none."""
    entries = [entry for entry in shown.entries[Part.RELATIONS] if entry.facts]
    silent = [entry.name for entry in shown.entries[Part.RELATIONS] if not entry.facts]
    if not entries:
        return []
    code = shown.subject.country.id
    rows = tuple(_relation(entry, f"{code}-{entry.item}") for entry in entries)
    heading = Section("Relations", "", relation_command(shown.selection.query, code))
    blocks: list[Block] = [heading, _grid(RELATION_COLUMNS, rows)]
    if omitted := _omitted([entry.bearing for entry in entries if entry.bearing]):
        blocks.append(paragraph(f"Neither warmer nor cooler: {omitted}."))
    if silent:
        more = [f"{len(silent) - NAMED} more"] if len(silent) > NAMED else []
        blocks.append(paragraph(f"Not named with it: {', '.join([*silent[:NAMED], *more])}."))
    return blocks


def actors(shown: Shown) -> list[Block]:
    """Show the people and organisations that acted."""
    entries = shown.entries[Part.ACTORS]
    rows = tuple(_speaker(entry) for entry in entries)
    return [Section("Who acted", "", shown.command(actor="ID")), _grid(ACTOR_COLUMNS, rows)] if entries else []


def said(shown: Shown) -> list[Block]:
    """Show what others say of the country."""
    entries = shown.entries[Part.SAID]
    rows = tuple(_speaker(entry) for entry in entries)
    heading = Section("What others say of it", "statements and assessments; the latest of each speaker")
    return [heading, _grid(ACTOR_COLUMNS, rows)] if entries else []


def forecasts(shown: Shown) -> list[Block]:
    """Show the forecasts that are still open, and count those whose time has passed."""
    entries, closed = shown.entries[Part.FORECASTS], closed_forecasts(shown.subject)
    day = shown.subject.as_of
    if not entries and not closed:
        return []
    when = f"on {date_words(parse_edtf(day.isoformat()))}" if day else ""
    whence = "as asked" if shown.is_as_asked else "the last day on which a fact of the base lies"
    note = f"{when}, {whence}" if when else "the base has no dates"
    blocks: list[Block] = [Section("Forecasts still open", note, _forecast_command(shown))]
    blocks += _facts(shown, entries)
    if closed:
        blocks.append(paragraph(f"{counted(len(closed), 'forecast lies', 'forecasts lie')} wholly before that day."))
    return blocks


def latest(shown: Shown) -> list[Block]:
    """Show the latest facts."""
    entries = shown.entries[Part.LATEST]
    if not entries:
        return []
    facts = [fact for entry in (*entries, *shown.entries[Part.FORECASTS]) for fact in entry.facts]
    return [Section("Latest facts", "forecasts apart"), *_facts(shown, entries), *legend(facts)]


SECTIONS: tuple[Callable[[Shown], list[Block]], ...] = (
    topics,
    years,
    figures,
    relations,
    actors,
    said,
    forecasts,
    latest,
)


def _bars(title: str, entries: Iterable[Entry]) -> Bars:
    return Bars(title, tuple(Tally(entry.name, len(entry.facts)) for entry in entries))


def _grid(columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]) -> Grid:
    return Grid(columns, (Group("", rows),))


def _figure(shown: Shown, entry: Entry, measure: str) -> tuple[Cell, ...]:
    fact = entry.told
    cited = ", ".join(filter(None, fact.citations[0][:2]))
    return (
        Cell(date_words(fact.when), Role.DATE),
        Cell(" ".join(fact.countries), Role.COUNTRY),
        Cell(measure),
        Cell(entry.value, Role.LABEL),
        Cell(fact.id, Role.ID),
        Cell(entry.series and f"series {entry.series}", Role.QUIET),
        Cell(", ".join(map(shown.subject.base.name, fact.said_by)), Role.QUIET),
        Cell(cited, Role.QUIET),
    )


def _apart(measure: str, series: list[str]) -> str:
    named = ", ".join(name or "without a series" for name in series)
    return f"“{measure}” comes from {len(series)} series ({named}), shown apart: they are never added or subtracted."


def _relation(entry: Entry, relation: str) -> tuple[Cell, ...]:
    bearing, fact = entry.bearing or Bearing(), entry.told
    told = on_relation(bearing)
    return (
        Cell(entry.name, Role.LABEL),
        Cell(counted(told, "fact") if told else "", Role.DATE),
        Cell(f"{len(bearing.warmer):,} warmer, {len(bearing.cooler):,} cooler" if told else "", Role.DATE),
        Cell(fact.claim),
        Cell(fact.id, Role.ID),
        Cell(date_words(fact.when), Role.DATE),
        Cell(f"{counted(len(entry.facts), 'fact')} with both ({relation})", Role.QUIET),
    )


def _omitted(bearings: list[Bearing]) -> str:
    counts = [
        (sum(len(bearing.forecasts) for bearing in bearings), "forecast", "forecasts"),
        (sum(len(bearing.third_party) for bearing in bearings), "third party's word", "third parties' words"),
        (sum(len(bearing.neither) for bearing in bearings), "fact that codes no effect", "facts that code no effect"),
    ]
    return ", ".join(counted(count, one, many) for count, one, many in counts if count)


def _speaker(entry: Entry) -> tuple[Cell, ...]:
    fact = entry.told
    return (
        Cell(entry.name, Role.LABEL),
        Cell(counted(len(entry.facts), "fact"), Role.DATE),
        Cell(fact.claim),
        Cell(fact.id, Role.ID),
        Cell(date_words(fact.when), Role.DATE),
        Cell(entry.value, Role.QUIET),
    )


def _forecast_command(shown: Shown) -> str:
    since, day = shown.selection.query.since, shown.subject.as_of
    later = since is not None and since.start is not None and day is not None and since.start >= day
    options = {"kind": Kind.FORECAST.value}
    return shown.command(**options) if later or day is None else shown.command(**options, since=day.isoformat())


def _facts(shown: Shown, entries: list[Entry]) -> list[Block]:
    rows = tuple(listed_fact(shown.subject.base, fact) for entry in entries for fact in entry.facts)
    return [_grid(COLUMNS, rows)] if rows else []
