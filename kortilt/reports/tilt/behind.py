"""The facts behind a cell of a tilt."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.model.event_scores import SCALES
from kortilt.model.facts import Fact
from kortilt.page import Block, Grid, Group, Line, Page, Role
from kortilt.page import Cell as Text
from kortilt.problems import UsageError, quoted
from kortilt.report import JsonValue, Report, Row
from kortilt.reports.fields import FACT_FIELDS, ROW_COLUMNS
from kortilt.reports.lines import counted, paragraph
from kortilt.reports.tilt.page import title
from kortilt.reports.tilt.report import Tilt
from kortilt.reports.tilt.weighing import Cell, Pair

SCORE_FIELD = "score"
FEW = 12
"""So many cells are listed in a hint."""


class FactsBehind(Report):
    """The facts that a cell counts, and with a scale those whose events it scores."""

    schema = "kortilt.tilt-facts/1"
    command = "tilt --facts-of"
    rows_key = "facts"
    columns = ROW_COLUMNS
    fields = (*FACT_FIELDS, SCORE_FIELD)

    def __init__(self, tilt: Tilt, cell: str) -> None:
        """Find the cell; raises UsageError where the tilt has none of that name."""
        self.tilt = tilt
        self.pair, self.cell = _found(tilt, cell)

    def head(self) -> Row:
        """The query as understood, and the cell."""
        return {**self.tilt.head(), "cell": self.pair.name_of(self.cell)}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a fact, in date order."""
        return [{name: self._value(fact, name) for name in fields} for fact in self.cell.facts]

    def page(self) -> Page:
        """The facts that made the relation warmer, those that made it cooler, and what else is scored."""
        from kortilt.reports.listing import COLUMNS, cited_sources, legend, listed_fact

        base, cell = self.tilt.base, self.cell
        neither = tuple(fact for fact in cell.events if not fact.effect)
        groups = (("Warmer", cell.warmer), ("Cooler", cell.cooler), ("Events without an effect", neither))
        shown = [Group(name, tuple(listed_fact(base, fact) for fact in facts)) for name, facts in groups if facts]
        what = f"{self.pair.heading.in_words()}, {base.name(cell.side)}: {counted(len(cell.facts), 'fact')}"
        blocks: list[Block] = [
            Line((Text(title(base, self.tilt.weighed), Role.TITLE),)),
            Line((Text(what, Role.QUIET),)),
        ]
        blocks += [Grid(COLUMNS, tuple(shown)), *legend(cell.facts)] if shown else []
        blocks += [*cited_sources(base, cell.facts)] if shown else [paragraph("No fact.")]
        return Page(tuple(blocks))

    def _value(self, fact: Fact, name: str) -> JsonValue:
        if name != SCORE_FIELD:
            return FACT_FIELDS[name].value(self.tilt.base, fact)
        is_scored = self.tilt.scale and fact in self.cell.events and fact.event
        return round(SCALES[self.tilt.scale].scores[fact.event], 4) if is_scored else None  # type: ignore[index]


def _found(tilt: Tilt, asked: str) -> tuple[Pair, Cell]:
    cells = {pair.name_of(cell): (pair, cell) for pair in tilt.weighed.pairs for cell in pair.cells}
    wholes = {cell.side: (tilt.weighed.whole, cell) for cell in tilt.weighed.whole.cells}
    known = {name.casefold(): found for name, found in {**cells, **wholes}.items()}
    if asked.casefold() in known:
        return known[asked.casefold()]
    filled = [name for name, (_, cell) in cells.items() if cell.facts]
    more = f" and {len(filled) - FEW} more" if len(filled) > FEW else ""
    hint = f"cells with facts are {', '.join(filled[:FEW])}{more}; {' or '.join(wholes)} alone is all periods"
    raise UsageError(f"there is no cell {quoted(asked)}", hint if filled else "no period has any facts")
