"""A diverging chart drawn as lines of text: bars to both sides of one axis, with how many each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.text import Text

from kortilt.page import Diverging, Opposed, OpposedGroup, Role
from kortilt.render.look import Look
from kortilt.render.styles import STYLES

BAR, AXIS = "█", "│"
ASCII_BAR, ASCII_AXIS = "#", "|"
WIDEST_LABEL = 30
WIDEST_BAR = 36
NARROWEST_BAR = 4
INDENT = "  "
CUT, ASCII_CUT = "…", "..."
LEFT_STYLE, RIGHT_STYLE = "blue", "red"
"""Colours only help: the side of the axis says it."""


def diverging_lines(chart: Diverging, look: Look) -> list[Text]:
    """Draw a chart; all bars are on one scale, a character for each where they fit, and none that counts is empty."""
    rows = [row for group in chart.groups for row in group.rows]
    numbers = max(len(f"{number:,}") for row in rows for number in (row.left, row.right))
    labels = min(WIDEST_LABEL, look.width // 3, max(cell_len(row.label) for row in rows) + len(INDENT))
    cut = CUT if look.unicode else ASCII_CUT
    names = _told_apart(dict.fromkeys(row.label for row in rows), labels - len(INDENT), cut)
    room = max(NARROWEST_BAR, min(WIDEST_BAR, (look.width - labels - 2 * numbers - 7) // 2))
    most = max(1, *(number for row in rows for number in (row.left, row.right)))
    drawn = _Drawn(labels, room, numbers, min(1.0, room / most) if most > room else min(2, room // most), look.unicode)
    lines = [drawn.titles(chart)]
    for group in chart.groups:
        lines += [*_heading(group, look.width), *(drawn.row(row, names[row.label]) for row in group.rows)]
    return lines


def _heading(group: OpposedGroup, width: int) -> Iterator[Text]:
    """Write what a group is, and what follows from it: below, where both do not fit on one line."""
    style, outcome = STYLES[group.outcome.role], group.outcome.text
    if cell_len(f"{group.heading}{INDENT}{outcome}") <= width:
        yield Text(end="").append(group.heading, STYLES[Role.HEADING]).append(INDENT).append(outcome, style)
        return
    yield from (Text(line, STYLES[Role.HEADING], end="") for line in _folded(group.heading, width))
    yield from (Text(f"{INDENT}{line}", style, end="") for line in _folded(outcome, width - len(INDENT)))


def _folded(text: str, width: int) -> Iterator[str]:
    """Fold a text between words, and within one that is wider than a line."""
    line = ""
    for word in text.split():
        if line and cell_len(f"{line} {word}") > width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
        *full, line = chop_cells(line, max(2, width)) if cell_len(line) > width else [line]
        yield from full
    yield line


def _told_apart(labels: Iterable[str], room: int, mark: str) -> dict[str, str]:
    """Cut labels that are too wide, marked; where two would then read alike, each begins where they differ."""
    told = {label: _cut(label, room, mark) for label in labels}
    for cut in set(told.values()):
        alike = [label for label, other in told.items() if other == cut]
        if len(alike) > 1:
            letters = enumerate(zip(*alike, strict=False))
            common = next((at for at, each in letters if len(set(each)) > 1), min(map(len, alike)))
            told |= {label: set_cell_size(f"{mark}{label[common:]}", room).rstrip() for label in alike}
    return told


def _cut(text: str, room: int, mark: str) -> str:
    if cell_len(text) <= room:
        return text
    return f"{set_cell_size(text, max(1, room - len(mark))).rstrip()}{mark}"


class _Drawn:
    """Rows of one chart, with the widths that they share."""

    def __init__(self, labels: int, room: int, numbers: int, unit: float, unicode: bool) -> None:
        self.labels, self.room, self.numbers, self.unit = labels, room, numbers, unit
        self.bar, self.axis = (BAR, AXIS) if unicode else (ASCII_BAR, ASCII_AXIS)

    def titles(self, chart: Diverging) -> Text:
        """Name the sides above the axis."""
        left = f"{chart.left} ".rjust(self.labels + self.numbers + self.room + 2)
        return Text(f"{left}{self.axis} {chart.right}", STYLES[Role.QUIET])

    def row(self, row: Opposed, label: str) -> Text:
        """Draw one row, under a name that fits."""
        left, right = self._bar(row.left), self._bar(row.right)
        line = Text(set_cell_size(f"{INDENT}{label}", self.labels), end="")
        before = f"{row.left:,}" if row.left else ""
        line.append(f"{before:>{self.numbers + 1 + self.room - len(left)}} ")
        line.append(left, LEFT_STYLE).append(self.axis, STYLES[Role.QUIET]).append(right, RIGHT_STYLE)
        return line.append(f" {row.right:,}" if row.right else "")

    def _bar(self, count: int) -> str:
        return self.bar * max(1, round(count * self.unit)) if count else ""
