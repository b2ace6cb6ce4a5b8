"""The report of `kortilt tilt`."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.model.event_scores import SCALES, Scale
from kortilt.model.facts import Balance, Fact, FactBase
from kortilt.query import Selection
from kortilt.report import Report, Row
from kortilt.reports.periods import By
from kortilt.reports.tilt.fields import BESIDE, CELL_FIELDS, COUNT_COLUMNS, SCORE_FIELDS, Weighted, weighted
from kortilt.reports.tilt.weighing import Pair, Weighed, weigh

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page
    from kortilt.picture import Picture


class Tilt(Report):
    """For each period and either side: what made the relation warmer and cooler, and which way the balance moved."""

    schema = "kortilt.tilt/1"
    rows_key = "cells"
    columns: tuple[str, ...] = COUNT_COLUMNS
    fields = tuple(CELL_FIELDS)
    beside = BESIDE

    def __init__(
        self, base: FactBase, balance: Balance, selection: Selection, by: By, scale: Scale | None = None
    ) -> None:
        self.base = base
        self.selection = selection
        self.by = by
        self.scale = scale
        self.weighed: Weighed = weigh(
            base, balance, selection.facts, by, with_events=scale is not None, since=selection.query.since
        )
        if scale:
            self.columns = (*COUNT_COLUMNS, "event_ids", *SCORE_FIELDS)

    def head(self) -> Row:
        """The balance and the query as understood, what is left out, and all periods together."""
        from kortilt.reports.heads import base_object, query_object

        weighed, balance = self.weighed, self.weighed.balance
        bearings = weighed.bearings
        return {
            **base_object(self.base),
            "query": {
                **query_object(self.selection.query),
                "of": balance.of,
                "between": list(balance.between),
                "by": self.by.value,
                "scale": self.scale.value if self.scale else None,
            },
            "scale_source": SCALES[self.scale].source if self.scale else None,
            "scale_remark": SCALES[self.scale].remark if self.scale else None,
            "all_periods": [
                {name: read(row) for name, read in CELL_FIELDS.items() if name not in ("cell", "period", "period_text")}
                for row in self._weighted([weighed.whole])
            ],
            "forecasts": [fact.id for side in balance.between for fact in bearings[side].forecasts],
            "third_party": [fact.id for side in balance.between for fact in bearings[side].third_party],
            "without_effect": [fact.id for side in balance.between for fact in bearings[side].neither],
            "matching": len(self.selection.facts),
            "before_since": [fact.id for pair in weighed.pairs if pair.is_before for fact in pair.facts],
            **self.told_of(weighed.whole.facts),
        }

    def told_of(self, facts: Sequence[Fact]) -> Row:
        """Of these facts the ids of those that a reader may miscount, as the page names them."""
        from kortilt.reports.heads import straddling

        ids = {fact.id for fact in facts}
        return {
            "at_edge": [fact.id for fact in self.selection.at_edge if fact.id in ids],
            "straddling": straddling(facts, self.by),
            "undated": [fact.id for fact in facts if fact.when.is_unknown],
        }

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a cell, the two of a period after each other."""
        return [{name: CELL_FIELDS[name](row) for name in fields} for row in self._weighted(self.weighed.pairs)]

    def page(self) -> Page:
        """A diverging chart, what it rests on, and the scores where a scale is asked for."""
        from kortilt.reports.tilt.page import tilt_page

        return tilt_page(self.base, self.weighed, self.selection, self.by, self.scale)

    def picture(self) -> Picture:
        """The chart, and the rest in words below it."""
        from kortilt.reports.tilt.page import tilt_picture

        return tilt_picture(self.base, self.weighed, self.selection, self.by, self.scale)

    def _weighted(self, pairs: Sequence[Pair]) -> list[Weighted]:
        of = self.weighed.balance.of
        return [weighted(self.base, of, pair, cell, self.scale) for pair in pairs for cell in pair.cells]
