"""All countries of a base, a row each: how many facts, over what time, of which kinds, from how many sources."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.model.facts import FactBase
from kortilt.query import Selection
from kortilt.report import Report, Row
from kortilt.reports.summary.subject import COUNTRY_COLUMNS, COUNTRY_FIELDS, subjects_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page


class Overview(Report):
    """Every declared country with those of the facts that involve it, the most frequent first."""

    schema = "kortilt.summary/1"
    rows_key = "countries"
    columns = COUNTRY_COLUMNS
    fields = tuple(COUNTRY_FIELDS)

    def __init__(self, base: FactBase, selection: Selection) -> None:
        self.base = base
        self.selection = selection
        self.outside = len(base.facts) - len(selection.facts)
        """How many facts of the base were not asked for."""
        subjects = subjects_of(base, selection.facts).values()
        self.subjects = sorted(subjects, key=lambda subject: (-len(subject.facts), subject.country.id))

    def head(self) -> Row:
        """The query as understood, and how many facts match or do not."""
        from kortilt.reports.summary.asked import asked_object

        return asked_object(self.base, self.selection, self.outside)

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a country."""
        return [{name: COUNTRY_FIELDS[name](subject) for name in fields} for subject in self.subjects]

    def page(self) -> Page:
        """The countries, each with its counts and its latest fact."""
        from kortilt.reports.summary.overview_page import overview_page

        return overview_page(self.base, self.selection, self.subjects)
