"""A diverging chart drawn as lines of text: bars to both sides of one axis, with how many each is."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from kortilt.page import Diverging, Opposed, Role
from kortilt.render.look import Look
from kortilt.render.styles import STYLES

BAR, AXIS = "█", "│"
ASCII_BAR, ASCII_AXIS = "#", "|"
WIDEST_LABEL = 30
WIDEST_BAR = 36
NARROWEST_BAR = 4
LEFT_STYLE, RIGHT_STYLE = "blue", "red"
"""Colours only help: the side of the axis says it."""


def diverging_lines(chart: Diverging, look: Look) -> list[Text]:
    """Draw a chart; all bars are on one scale, a character for each where they fit, and none that counts is empty."""
    rows = [row for group in chart.groups for row in group.rows]
    numbers = max(len(f"{number:,}") for row in rows for number in (row.left, row.right))
    labels = min(WIDEST_LABEL, max(2, look.width // 3), max(cell_len(row.label) for row in rows) + 2)
    room = max(NARROWEST_BAR, min(WIDEST_BAR, (look.width - labels - 2 * numbers - 7) // 2))
    most = max(1, *(number for row in rows for number in (row.left, row.right)))
    drawn = _Drawn(labels, room, numbers, min(1.0, room / most) if most > room else min(2, room // most), look.unicode)
    lines = [drawn.titles(chart)]
    for group in chart.groups:
        heading = Text(end="").append(group.heading, STYLES[Role.HEADING])
        heading.append("  ").append(group.outcome.text, STYLES[group.outcome.role])
        lines += [heading, *(drawn.row(row) for row in group.rows)]
    return lines


class _Drawn:
    """Rows of one chart, with the widths that they share."""

    def __init__(self, labels: int, room: int, numbers: int, unit: float, unicode: bool) -> None:
        self.labels, self.room, self.numbers, self.unit = labels, room, numbers, unit
        self.bar, self.axis = (BAR, AXIS) if unicode else (ASCII_BAR, ASCII_AXIS)

    def titles(self, chart: Diverging) -> Text:
        """Name the sides above the axis."""
        left = f"{chart.left} ".rjust(self.labels + self.numbers + self.room + 2)
        return Text(f"{left}{self.axis} {chart.right}", STYLES[Role.QUIET])

    def row(self, row: Opposed) -> Text:
        """Draw one row."""
        left, right = self._bar(row.left), self._bar(row.right)
        line = Text(set_cell_size(f"  {row.label}", self.labels), end="")
        before = f"{row.left:,}" if row.left else ""
        line.append(f"{before:>{self.numbers + 1 + self.room - len(left)}} ")
        line.append(left, LEFT_STYLE).append(self.axis, STYLES[Role.QUIET]).append(right, RIGHT_STYLE)
        return line.append(f" {row.right:,}" if row.right else "")

    def _bar(self, count: int) -> str:
        return self.bar * max(1, round(count * self.unit)) if count else ""
