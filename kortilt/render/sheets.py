"""Sheets drawn for a terminal: side by side where there is room, else one column below the other."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kortilt.page import Cell, Role, Sheet
from kortilt.render.styles import STYLES, spaced, text_of

GAP = 2
NARROWEST = 16
"""A column of text has this width at the least, or the columns stand below each other."""
LONGEST_LABEL = 12
"""A second column up to this width is a label, and does not wrap."""


def print_sheet(console: Console, sheet: Sheet) -> None:
    """Print titles and rows; what is too long wraps inside its column."""
    widths = [max(map(cell_len, column)) for column in zip(sheet.titles, *_texts(sheet), strict=True)]
    least = sum(width if _is_label(at, widths) else min(width, NARROWEST) for at, width in enumerate(widths))
    if least + GAP * (len(widths) - 1) <= console.width:
        console.print(_side_by_side(sheet, widths))
        return
    for row in sheet.rows:
        console.print(spaced(row[:2], " "))
        console.print(_below_each_other(sheet.titles[2:], row[2:]))


def _texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row] for row in sheet.rows]


def _is_label(at: int, widths: list[int]) -> bool:
    return at == 0 or (at == 1 and widths[1] <= LONGEST_LABEL)


def _side_by_side(sheet: Sheet, widths: list[int]) -> Table:
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style=STYLES[Role.QUIET])
    for at, title in enumerate(sheet.titles):
        is_label = _is_label(at, widths)
        least = None if is_label else min(widths[at], NARROWEST)
        table.add_column(Text(title), no_wrap=is_label, overflow="fold", min_width=least)
    for row in sheet.rows:
        table.add_row(*map(text_of, row))
    return table


def _below_each_other(titles: tuple[str, ...], cells: tuple[Cell, ...]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, GAP, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True, style=STYLES[Role.QUIET])
    table.add_column(overflow="fold")
    for title, cell in zip(titles, cells, strict=True):
        if cell.text:
            table.add_row(Text(" " * GAP + title), text_of(cell))
    return table
