"""The sections of a country's page: a heading with the command that lists its facts, then bars or a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from kortilt.bearing import Bearing
from kortilt.model.date_words import date_words
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Kind
from kortilt.page import Bars, Block, Section, Tally
from kortilt.query import Selection
from kortilt.reports.lines import counted, paragraph
from kortilt.reports.listing import edge_lines
from kortilt.reports.periods import By
from kortilt.reports.summary.ahead import closed_forecasts
from kortilt.reports.summary.commands import listing_command, relation_command
from kortilt.reports.summary.entries import Entry, Part
from kortilt.reports.summary.measured import several_series
from kortilt.reports.summary.subject import DATED_BY_THEIR_SOURCE, Subject
from kortilt.reports.summary.tables import actor_table, fact_table, figure_table, read_table, relation_table

NAMED = 12
"""So many countries without a fact are named."""


class Shown(NamedTuple):
    """A country on its page, and what was asked for."""

    subject: Subject
    entries: Mapping[Part, list[Entry]]
    selection: Selection
    """The facts on it, and which of them may lie outside the dates asked for."""
    is_as_asked: bool
    facts_file: str | None
    """The base that was asked for on the command line; commands name it too."""

    def command(self, **options: str) -> str:
        """Write the command that lists facts on the country."""
        asked = {f"--{name}": text for name, text in options.items()}
        return listing_command(self.selection.query, self.subject.country.id, asked, self.facts_file)


def topics(shown: Shown) -> list[Block]:
    """Show a bar a topic."""
    entries = shown.entries[Part.TOPICS]
    if not entries:
        return []
    return [Section("By topic", "", shown.command(topic="TOPIC")), _bars("Topic", entries)]


def years(shown: Shown) -> list[Block]:
    """Show a bar a year."""
    entries = shown.entries[Part.YEARS]
    if not entries:
        return []
    notes = edge_lines(shown.selection, shown.subject.facts, By.YEAR)
    return [Section("By year", "", shown.command()), _bars("Year", entries), *notes]


def figures(shown: Shown) -> list[Block]:
    """Show coded figures, series by series, then those read from sentences."""
    base, coded, read = shown.subject.base, shown.entries[Part.FIGURES], shown.entries[Part.FIGURES_READ]
    blocks: list[Block] = []
    if coded:
        blocks = [Section("Key figures", counted(len(coded), "figure")), figure_table(base, coded)]
        blocks += [paragraph(_apart(measure, series)) for measure, series in several_series(coded).items()]
    if read:
        note = f"{counted(len(read), 'figure')} that no fact codes"
        blocks += [Section("Figures read from sentences", note), read_table(base, read)]
    return blocks


def relations(shown: Shown) -> list[Block]:
    """Show how relations with other countries went, and name the countries with which there are none."""
    entries = [entry for entry in shown.entries[Part.RELATIONS] if entry.facts]
    silent = [entry.name for entry in shown.entries[Part.RELATIONS] if not entry.facts]
    if not entries:
        return []
    code = shown.subject.country.id
    note = "facts that involve both, and those on the relation"
    heading = Section("Relations", note, relation_command(shown.selection.query, code, shown.facts_file))
    blocks: list[Block] = [heading, relation_table(entries)]
    if omitted := _omitted([entry.bearing for entry in entries if entry.bearing]):
        blocks.append(paragraph(f"Counted as neither warmer nor cooler: {omitted}."))
    if silent:
        more = [f"{len(silent) - NAMED} more"] if len(silent) > NAMED else []
        blocks.append(paragraph(f"Not named with it: {', '.join([*silent[:NAMED], *more])}."))
    return blocks


def actors(shown: Shown) -> list[Block]:
    """Show the people and organisations that acted."""
    entries = shown.entries[Part.ACTORS]
    heading = Section("Who acted", "people and organisations, its own first", shown.command(actor="ID"))
    return [heading, actor_table(entries)] if entries else []


def said(shown: Shown) -> list[Block]:
    """Show what others say of the country."""
    entries = shown.entries[Part.SAID]
    heading = Section("What others say of it", "statements and assessments; the latest of each speaker")
    return [heading, actor_table(entries)] if entries else []


def forecasts(shown: Shown) -> list[Block]:
    """Show the forecasts that are still open, and count those whose time has passed."""
    entries, closed = shown.entries[Part.FORECASTS], closed_forecasts(shown.subject)
    day = shown.subject.as_of
    if not entries and not closed:
        return []
    when = f"on {date_words(parse_edtf(day.isoformat()))}" if day else ""
    whence = "as asked" if shown.is_as_asked else "the last day on which a fact of the base begins"
    note = f"{when}, {whence}" if when else "the base has no dates"
    timeless = sum(1 for entry in entries if day and entry.told.when.end and entry.told.when.end < day)
    command = "" if timeless else _forecast_command(shown)
    blocks: list[Block] = [Section("Forecasts still open", note, command)]
    blocks += [fact_table(shown.subject.base, entries)] if entries else []
    if timeless:
        blocks.append(paragraph(f"{timeless:,} of them: dated when made, with no date on which to come true."))
    if closed:
        blocks.append(paragraph(f"{counted(len(closed), 'forecast lies', 'forecasts lie')} wholly before that day."))
    return blocks


def latest(shown: Shown) -> list[Block]:
    """Show the latest facts."""
    entries = shown.entries[Part.LATEST]
    if not entries:
        return []
    note = "by the day they began; forecasts, states and judgements apart"
    if any(entry.told.kind in DATED_BY_THEIR_SOURCE for entry in entries):
        note = "by the day they began; forecasts apart"
    return [Section("Latest facts", note), fact_table(shown.subject.base, entries)]


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


def _forecast_command(shown: Shown) -> str:
    query, day = shown.selection.query, shown.subject.as_of
    options = {"kind": Kind.FORECAST.value}
    begins_later = query.since and query.since.start and day and query.since.start >= day
    if query.until and query.until.end and day and query.until.end < day:
        return ""  # no window lists those that reach beyond this one
    if day is None or begins_later:
        return shown.command(**options)
    return shown.command(**options, since=day.isoformat())


def _bars(title: str, entries: Iterable[Entry]) -> Bars:
    return Bars(title, tuple(Tally(entry.name, len(entry.facts)) for entry in entries))


def _apart(measure: str, series: list[str]) -> str:
    named = ", ".join(name or "without a series" for name in series)
    return f"“{measure}” comes from {len(series)} series ({named}), shown apart: they are never added or subtracted."


def _omitted(bearings: list[Bearing]) -> str:
    counts = [
        (sum(len(bearing.forecasts) for bearing in bearings), "forecast", "forecasts"),
        (sum(len(bearing.third_party) for bearing in bearings), "third party's word", "third parties' words"),
        (sum(len(bearing.neither) for bearing in bearings), "fact that codes no effect", "facts that code no effect"),
    ]
    return ", ".join(counted(count, one, many) for count, one, many in counts if count)
