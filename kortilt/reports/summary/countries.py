"""Single countries, a page each: every line of it is a row too, with the ids of the facts it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from kortilt.model.facts import FactBase
from kortilt.query import Selection
from kortilt.report import JsonValue, Report, Row
from kortilt.reports.summary.ahead import forecasts, latest
from kortilt.reports.summary.counted import names, topics, years
from kortilt.reports.summary.entries import ENTRY_FIELDS, Entry, Part
from kortilt.reports.summary.measured import figures, figures_read
from kortilt.reports.summary.others import actors, relations, said
from kortilt.reports.summary.subject import COUNTRY_FIELDS, Subject, subjects_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page

PARTS: Mapping[Part, Callable[[Subject], list[Entry]]] = {
    Part.NAMES: names,
    Part.TOPICS: topics,
    Part.YEARS: years,
    Part.FIGURES: figures,
    Part.FIGURES_READ: figures_read,
    Part.RELATIONS: relations,
    Part.ACTORS: actors,
    Part.SAID: said,
    Part.FORECASTS: forecasts,
    Part.LATEST: latest,
}
COUNTRY = "country"
LINES = "lines"


class Summaries(Report):
    """Some countries, each with what the base says of it."""

    schema = "kortilt.summary/1"
    rows_key = "countries"
    columns = fields = (COUNTRY, *ENTRY_FIELDS)

    def __init__(
        self,
        base: FactBase,
        selection: Selection,
        countries: Sequence[str],
        as_of: date | None,
        read: Mapping[str, Sequence[str]],
        *,
        is_as_asked: bool = False,
        facts_file: str | None = None,
    ) -> None:
        asked = set(countries)
        self.base = base
        self.selection = involving(selection, countries)
        self.outside = sum(1 for fact in base.facts if not asked.isdisjoint(fact.countries)) - len(self.selection.facts)
        """How many facts on these countries were not asked for."""
        self.as_of = as_of
        self.is_as_asked = is_as_asked
        """Whether the day from which forecasts are open was asked for, and not found in the base."""
        self.facts_file = facts_file
        """The base that was asked for on the command line, if one was."""
        subjects = subjects_of(base, selection.facts)
        chosen = [subjects[code]._replace(as_of=as_of, read=read) for code in dict.fromkeys(countries)]
        self.parts = [(subject, entries_of(subject)) for subject in chosen]

    def head(self) -> Row:
        """The query as understood, the day on which forecasts are open, and how many facts match or do not."""
        from kortilt.reports.summary.asked import asked_object

        codes = [subject.country.id for subject, _ in self.parts]
        return asked_object(self.base, self.selection, self.outside, codes, self.as_of)

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a line of a page, country after country."""
        return [row for subject, entries in self.parts for row in _lines(subject, entries, fields)]

    def records(self, fields: Sequence[str]) -> Sequence[Row]:
        """One record a country, with its lines."""
        return [
            {name: value(subject) for name, value in COUNTRY_FIELDS.items()} | {LINES: _lines(subject, entries, fields)}
            for subject, entries in self.parts
        ]

    def page(self) -> Page:
        """A page a country, one below the other."""
        from kortilt.reports.summary.country_page import countries_page

        return countries_page(
            self.base, self.selection, self.parts, is_as_asked=self.is_as_asked, facts_file=self.facts_file
        )


def involving(selection: Selection, countries: Iterable[str]) -> Selection:
    """Narrow a selection to the facts that involve any of these countries."""
    asked = set(countries)
    facts, at_edge = (
        tuple(fact for fact in facts if not asked.isdisjoint(fact.countries))
        for facts in (selection.facts, selection.at_edge)
    )
    return Selection(selection.query, facts, at_edge)


def entries_of(subject: Subject) -> dict[Part, list[Entry]]:
    """Give what is said of a country, part by part."""
    return {part: entries(subject) for part, entries in PARTS.items()}


def _lines(subject: Subject, entries: Mapping[Part, list[Entry]], fields: Sequence[str]) -> list[dict[str, JsonValue]]:
    return [
        {name: subject.country.id if name == COUNTRY else ENTRY_FIELDS[name](entry) for name in fields}
        for members in entries.values()
        for entry in members
    ]
