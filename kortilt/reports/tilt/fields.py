"""The fields of a cell, as every format names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kortilt.model.event_scores import Scale
from kortilt.model.facts import Fact, FactBase
from kortilt.report import JsonValue
from kortilt.reports.tilt.scoring import Scored, Scores, score
from kortilt.reports.tilt.weighing import Cell, Pair

DIGITS = 4
"""To so many decimals a score is written for programs; the scales have one."""


class Weighted(NamedTuple):
    """A cell in its pair, and its scores where a scale is asked for."""

    base: FactBase
    of: str
    pair: Pair
    cell: Cell
    scored: Scored | None


Reading = Callable[[Weighted], JsonValue]


def weighted(base: FactBase, of: str, pair: Pair, cell: Cell, scale: Scale | None) -> Weighted:
    """Score a cell by a scale."""
    return Weighted(base, of, pair, cell, score(cell.events, scale) if scale else None)


def _ids(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.id for fact in facts]


def _scores(pick: Callable[[Scored], Scores], read: Callable[[Scores], JsonValue]) -> Reading:
    return lambda row: None if row.scored is None else read(pick(row.scored))


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)


def _end(ends: tuple[float, float] | None, at: int) -> float | None:
    return None if ends is None else round(ends[at], DIGITS)


def _fields_of(name: str, pick: Callable[[Scored], Scores]) -> Mapping[str, Reading]:
    return {
        f"{name}_n": _scores(pick, lambda scores: scores.size),
        f"{name}_sum": _scores(pick, lambda scores: _rounded(scores.total)),
        f"{name}_sum_low": _scores(pick, lambda scores: _end(scores.totals_without_one(), 0)),
        f"{name}_sum_high": _scores(pick, lambda scores: _end(scores.totals_without_one(), 1)),
        f"{name}_mean": _scores(pick, lambda scores: _rounded(scores.mean)),
        f"{name}_mean_low": _scores(pick, lambda scores: _end(scores.means_without_one(), 0)),
        f"{name}_mean_high": _scores(pick, lambda scores: _end(scores.means_without_one(), 1)),
    }


SCORE_FIELDS: Mapping[str, Reading] = {
    **_fields_of("cooperation", lambda scored: scored.cooperation),
    **_fields_of("conflict", lambda scored: scored.conflict),
    **_fields_of("both", lambda scored: scored.both),
}
"""n, sum and mean; `_low` and `_high` are the ends of what it may be when any one event is left out."""

BESIDE: Mapping[str, tuple[str, ...]] = {
    name: (name.replace("both", "cooperation"), name.replace("both", "conflict"))
    for name in SCORE_FIELDS
    if name.startswith("both_")
}
"""A number of both together -> those of either, without which it is not shown."""

CELL_FIELDS: Mapping[str, Reading] = {
    "cell": lambda row: row.pair.name_of(row.cell),
    "period": lambda row: row.pair.heading.edtf,
    "period_text": lambda row: row.pair.heading.in_words(),
    "side": lambda row: row.cell.side,
    "name": lambda row: row.base.name(row.cell.side),
    "relation": lambda row: f"{row.of}-{row.cell.side}",
    "warmer": lambda row: len(row.cell.warmer),
    "cooler": lambda row: len(row.cell.cooler),
    "moved": lambda row: row.pair.moved,
    "warmer_ids": lambda row: _ids(row.cell.warmer),
    "cooler_ids": lambda row: _ids(row.cell.cooler),
    "event_ids": lambda row: _ids(row.cell.events),
    **SCORE_FIELDS,
}
"""Field -> its value for JSON; scores are null where no scale is asked for."""
COUNT_COLUMNS = ("cell", "warmer", "cooler", "moved", "warmer_ids", "cooler_ids")
