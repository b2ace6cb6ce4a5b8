"""A table in a picture: columns as wide as what they hold, the last one in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from kortilt.page import Cell, Grid, Role
from kortilt.render.svg_lines import MARGIN, WIDTH, Drawn, paragraph
from kortilt.render.svg_text import text_width

SIZE, SMALL = 12.0, 11.0
INDENT, BETWEEN = 14.0, 18.0
WIDEST = 260.0
"""No column but the last is wider."""
APART = 5.0
"""Above the heading of a group."""
KINDS = {Role.QUIET: "quiet", Role.LABEL: "b"}


def draw_grid(grid: Grid, top: float) -> Drawn:
    """Draw the titles of the columns, then group by group its heading and its rows."""
    places = _places(grid)
    part, y = _row([Cell(column.title) for column in grid.columns], places, top + APART, SMALL, "quiet")
    drawn = [part]
    for group in grid.groups:
        part, y = paragraph(group.heading, MARGIN, y + APART, WIDTH - 2 * MARGIN, SIZE, "b")
        drawn.append(part)
        for row in group.rows:
            part, y = _row(row, places, y + 1, SIZE)
            drawn.append(part)
    return Drawn(f"<g>\n{''.join(drawn)}</g>\n", y + APART)


def _places(grid: Grid) -> list[tuple[float, float]]:
    """Give the left side and the width of each column."""
    titles = [tuple(Cell(column.title) for column in grid.columns)]
    rows = [*titles, *(row for group in grid.groups for row in group.rows)]
    widths = [min(max(map(_width, cells)), WIDEST) for cells in zip(*rows, strict=True)]
    lefts = list(accumulate((width + BETWEEN for width in widths), initial=MARGIN + INDENT))
    widths[-1] = WIDTH - MARGIN - lefts[len(widths) - 1]
    return list(zip(lefts, widths, strict=False))


def _width(cell: Cell) -> float:
    # A hair more, or it would be broken in its own width.
    return text_width(cell.text, SIZE, is_bold=cell.role is Role.LABEL) + 0.1


def _row(
    cells: Sequence[Cell], places: Sequence[tuple[float, float]], top: float, size: float, kind: str = ""
) -> Drawn:
    drawn = [
        paragraph(cell.text, left, top, width, size, kind or KINDS.get(cell.role, ""))
        for cell, (left, width) in zip(cells, places, strict=True)
        if cell.text
    ]
    return Drawn("".join(part.svg for part in drawn), max((part.bottom for part in drawn), default=top))
