"""Bar charts and headings drawn for a terminal; bars stand in as many columns as there is room for."""

from __future__ import annotations

from math import ceil

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from kortilt.page import Bars, Role, Section, Tally
from kortilt.render.look import Look
from kortilt.render.styles import STYLES

EIGHTHS = " ▏▎▍▌▋▊▉"
FULL, ASCII_FULL = "█", "#"
STYLE = "green"
LONGEST = 12
"""A bar has so many cells at most."""
SHORTEST = 4
GAP = 2
BETWEEN = 4
"""Cells between two columns of bars."""
LOWEST = 4
"""A column has so many bars at the least, or there are fewer columns."""


def print_bars(console: Console, block: Bars, look: Look) -> None:
    """Print labels, numbers and bars, read downwards; a label too long for its line stands above its bar."""
    labels = max(cell_len(row.label) for row in block.rows)
    numbers = max(len(f"{row.facts:,}") for row in block.rows)
    highest = max(row.facts for row in block.rows)
    is_above = labels + GAP + numbers + 1 + SHORTEST > look.width
    named = 0 if is_above else labels
    longest = max(1, min(LONGEST, look.width - named - GAP - numbers - 1))
    width = named + GAP + numbers + 1 + longest
    columns = max(1, min((look.width + BETWEEN) // (width + BETWEEN), 1 if is_above else len(block.rows) // LOWEST))
    height = ceil(len(block.rows) / columns)
    for line in range(height):
        text = Text()
        for at in range(line, len(block.rows), height):
            row = block.rows[at]
            if is_above:
                console.print(Text(row.label))
            text.append(" " * ((width + BETWEEN) * (at // height) - cell_len(text.plain)))
            label = "" if is_above else row.label
            text.append(label + " " * (named - cell_len(label) + GAP))
            text.append(f"{row.facts:>{numbers},} ", STYLES[Role.QUIET])
            text.append(_bar(row, highest, longest, look), STYLE)
        console.print(text, no_wrap=True, crop=True)


def print_section(console: Console, section: Section) -> None:
    """Print a heading, with what belongs to it on the same line where there is room."""
    line = Text.assemble((section.heading, STYLES[Role.HEADING]))
    for text in filter(None, (section.note, section.command)):
        if cell_len(line.plain) + GAP + cell_len(text) > console.width:
            console.print(line)
            line = Text(text, STYLES[Role.QUIET])
        else:
            line.append(" " * GAP + text, STYLES[Role.QUIET])
    console.print(line)


def _bar(row: Tally, highest: int, longest: int, look: Look) -> str:
    if not look.unicode:
        return ASCII_FULL * max(1 if row.facts else 0, round(row.facts * longest / highest))
    whole, rest = divmod(max(1 if row.facts else 0, round(row.facts * longest * 8 / highest)), 8)
    return FULL * whole + (EIGHTHS[rest] if rest else "")
