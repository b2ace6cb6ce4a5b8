"""The timeline: facts in order of time, with a strip that shows where they lie thick."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.model.facts import Fact, FactBase
from kortilt.query import Selection
from kortilt.report import JsonValue, Report, Row
from kortilt.reports.fields import FACT_FIELDS, ROW_COLUMNS, fact_cells
from kortilt.reports.periods import By, period_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page
    from kortilt.picture import Picture
    from kortilt.reports.listing import Listing

PERIOD_FIELD = "period"


class Timeline(Report):
    """The facts selected, in the order and to the number that was asked for."""

    schema = "kortilt.timeline/1"
    rows_key = "facts"
    columns = ROW_COLUMNS
    fields = (*FACT_FIELDS, PERIOD_FIELD)

    def __init__(
        self, base: FactBase, selection: Selection, by: By, *, is_reversed: bool = False, limit: int | None = None
    ) -> None:
        self.base = base
        self.selection = selection
        self.by = by
        self.is_reversed = is_reversed
        self.limit = limit
        """How many facts at most, the first of the order asked for."""
        facts = _latest_first(selection.facts) if is_reversed else selection.facts
        self.facts: tuple[Fact, ...] = facts[:limit]

    def head(self) -> Row:
        """The query as understood, and counts per period."""
        from kortilt.reports.heads import base_object, period_counts, query_object, straddling

        shown = {fact.id for fact in self.facts}
        order = {"by": self.by.value, "reverse": self.is_reversed, "limit": self.limit}
        return {
            **base_object(self.base),
            "query": {**query_object(self.selection.query), **order},
            "matching": len(self.selection.facts),
            "periods": period_counts(self.facts, self.by),
            "at_edge": [fact.id for fact in self.selection.at_edge if fact.id in shown],
            "straddling": straddling(self.facts, self.by),
            "undated": [fact.id for fact in self.facts if fact.when.is_unknown],
        }

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a fact."""
        return [{name: self._value(fact, name) for name in fields} for fact in self.facts]

    def cells(self, fields: Sequence[str]) -> list[list[str]]:
        """One row a fact, without the dates in words."""
        return super().cells(fields) if PERIOD_FIELD in fields else fact_cells(self.base, self.facts, fields)

    def page(self) -> Page:
        """The facts under a strip and headings by period."""
        from kortilt.reports.listing import facts_page

        return facts_page(self._listing())

    def picture(self) -> Picture:
        """The facts on an axis of time, in a lane for each country."""
        from kortilt.reports.lanes import lanes_picture

        return lanes_picture(self._listing())

    def _listing(self) -> Listing:
        from kortilt.reports.listing import Listing
        from kortilt.reports.wording import query_words

        asked = query_words(self.base, self.selection.query) or "all facts"
        what = f"Timeline: {asked}{', latest first' if self.is_reversed else ''}"
        return Listing(self.base, what, self.selection, self.facts, self._count(), self.by, has_strip=True)

    def _count(self) -> str:
        from kortilt.reports.lines import counted

        shown, matching, total = len(self.facts), len(self.selection.facts), len(self.base.facts)
        if not shown:
            return f"No fact matches; the base has {counted(total, 'fact')}."
        if shown < matching:
            return f"The first {counted(shown, 'fact')} of {matching:,} that match."
        return f"{counted(shown, 'fact')} of {total:,} in the base." if shown < total else f"{counted(shown, 'fact')}."

    def _value(self, fact: Fact, name: str) -> JsonValue:
        if name == PERIOD_FIELD:
            return period_of(fact.when, self.by).heading.edtf
        return FACT_FIELDS[name].value(self.base, fact)


def _latest_first(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Turn the order round; what has no date stays last."""
    dated = tuple(fact for fact in facts if not fact.when.is_unknown)
    return (*dated[::-1], *facts[len(dated) :])
