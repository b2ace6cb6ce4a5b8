"""The facts behind a cell of a tilt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kortilt.model.event_scores import SCALES
from kortilt.model.facts import Fact
from kortilt.page import Block, Grid, Group, Page
from kortilt.problems import UsageError, quoted
from kortilt.report import JsonValue, Report, Row
from kortilt.reports.fields import FACT_FIELDS, ROW_COLUMNS
from kortilt.reports.lines import counted, paragraph
from kortilt.reports.tilt.fields import DIGITS
from kortilt.reports.tilt.page import period_words, top_lines
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

    def __init__(self, tilt: Tilt, cell: str, find: Callable[[str], str] = str.upper) -> None:
        """Find the cell, its side by `find`: a user's word -> a country's code, or UsageError.

        Raises UsageError where the tilt has no such cell.
        """
        self.tilt = tilt
        self.pair, self.cell = _found(tilt, cell, find)
        self.scored = {fact.id for fact in self.cell.events}

    def head(self) -> Row:
        """The query as understood, and the cell."""
        told = self.tilt.told_of(self.cell.facts)
        return {**self.tilt.head(), **told, "cell": self.pair.name_of(self.cell)}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a fact, in date order."""
        return [{name: self._value(fact, name) for name in fields} for fact in self.cell.facts]

    def page(self) -> Page:
        """The facts that made the relation warmer, those that made it cooler, and what else is scored."""
        from kortilt.reports.listing import COLUMNS, cited_sources, edge_lines, legend, listed_fact

        tilt, base, cell = self.tilt, self.tilt.base, self.cell
        neither = tuple(fact for fact in cell.events if not fact.effect)
        groups = (("Warmer", cell.warmer), ("Cooler", cell.cooler), ("Events without an effect", neither))
        shown = [Group(name, tuple(listed_fact(base, fact) for fact in facts)) for name, facts in groups if facts]
        what = f"{period_words(self.pair)}, {base.name(cell.side)}: {counted(len(cell.facts), 'fact')}"
        blocks: list[Block] = [*top_lines(base, tilt.weighed, tilt.selection, tilt.by), paragraph(what)]
        blocks += [Grid(COLUMNS, tuple(shown)), *legend(cell.facts)] if shown else []
        blocks += [*edge_lines(tilt.selection, cell.facts, tilt.by)]
        blocks += [*cited_sources(base, cell.facts)] if shown else [paragraph("No fact.")]
        return Page(tuple(blocks))

    def _value(self, fact: Fact, name: str) -> JsonValue:
        if name != SCORE_FIELD:
            return FACT_FIELDS[name].value(self.tilt.base, fact)
        scale, root = self.tilt.scale, fact.event
        if scale is None or root is None or fact.id not in self.scored:
            return None
        return round(SCALES[scale].scores[root], DIGITS)


def _found(tilt: Tilt, asked: str, find: Callable[[str], str]) -> tuple[Pair, Cell]:
    """Find a cell by its name; the side may be named as everywhere: by its code, its name or an alias."""
    for pair in (*tilt.weighed.pairs, tilt.weighed.whole):
        period = f"{pair.key}-" if pair.key else ""
        if asked.casefold().startswith(period.casefold()):
            side = _side(asked[len(period) :], find, is_told=bool(period))
            for cell in pair.cells:
                if cell.side == side:
                    return pair, cell
    filled = [pair.name_of(cell) for pair in tilt.weighed.pairs for cell in pair.cells if cell.facts]
    more = f" and {len(filled) - FEW:,} more" if len(filled) > FEW else ""
    sides = " or ".join(tilt.weighed.balance.between)
    hint = f"cells with facts are {', '.join(filled[:FEW])}{more}; {sides} alone is all periods"
    raise UsageError(f"there is no cell {quoted(asked)}", hint if filled else "no period has any facts")


def _side(text: str, find: Callable[[str], str], *, is_told: bool) -> str:
    try:
        return find(text)
    except UsageError:
        # "40-KP" behind "2023-" is no name of a country but the rest of another period.
        if is_told and not text[:1].isdigit():
            raise
        return ""
