"""Rich tables for a terminal; width, colour and characters are arguments, so that the result is plain text to test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from itertools import groupby
from textwrap import indent

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kortilt.page import (
    Bars,
    Block,
    Cell,
    Column,
    Diverging,
    Grid,
    Group,
    Line,
    Page,
    Pairs,
    Role,
    Rule,
    Sample,
    Section,
    Sheet,
    Strip,
)
from kortilt.render.bars import print_bars, print_section
from kortilt.render.diverging import diverging_lines
from kortilt.render.look import Look
from kortilt.render.sheets import print_sheet
from kortilt.render.strip import strip_lines
from kortilt.render.styles import ASCII_MARKS, BELOW, STYLES, joined, spaced, text_of
from kortilt.report import Report

GAP = "  "
INDENT = "    "
NARROWEST_CLAIM = 44
ROOMY_CLAIM = 60
NARROWEST_FIELD = 16
"""A column of text that was asked for has this width at the least, or rows are listed field by field."""
UNBROKEN = ("id", "date")
JOINT = " · "
RULE = "─"
WIDEST_RULE = 80
STACKED = 3
"""The stage after all foldings: each row is a paragraph of its own."""


def render_table(report: Report, look: Look) -> str:
    """Draw a report's page, or the fields that were asked for as columns."""
    if look.fields:
        return _drawn(look, lambda console: _print_fields(console, report, look.fields or ()))
    return page_text(report.page(), look)


def page_text(page: Page, look: Look) -> str:
    """Draw a page."""
    return _drawn(look, lambda console: _print_page(console, page, look))


def _drawn(look: Look, draw: Callable[[Console], None]) -> str:
    output = StringIO()
    draw(
        Console(
            file=output,
            width=look.width,
            color_system="standard" if look.color else None,
            force_terminal=look.color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )
    )
    text = output.getvalue() if look.unicode else output.getvalue().translate(ASCII_MARKS)
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))


def _print_page(console: Console, page: Page, look: Look) -> None:
    previous: Block | None = None
    for block in page.blocks:
        if previous is not None and not _stands_close(previous, block):
            console.print()
        previous = block
        if isinstance(block, Grid):
            _print_grid(console, block, look)
        elif isinstance(block, Sheet):
            print_sheet(console, block)
        elif isinstance(block, Rule):
            console.print(Text(RULE * min(look.width, WIDEST_RULE), STYLES[Role.QUIET]))
        elif isinstance(block, Strip):
            for line in strip_lines(block, look):
                console.print(Text(line, style="dim" if line[0].isalnum() else "green"), no_wrap=True, crop=True)
        elif isinstance(block, Diverging):
            for row in diverging_lines(block, look):
                console.print(row, no_wrap=True, crop=False, overflow="ignore")
        elif isinstance(block, Bars):
            print_bars(console, block, look)
        elif isinstance(block, Section):
            print_section(console, block)
        elif isinstance(block, Pairs):
            _print_pairs(console, block)
        elif isinstance(block, Sample):
            console.print(Text(indent(block.text, INDENT)), soft_wrap=True)
        else:
            console.print(joined(block.cells))


def _stands_close(above: Block, below: Block) -> bool:
    return isinstance(above, Section) or (isinstance(above, Line) and isinstance(below, Line))


def _print_grid(console: Console, grid: Grid, look: Look) -> None:
    own = [_widths(group.rows) for group in grid.groups]
    common = [max(column) for column in zip(*own, strict=True)]
    stage = max((_stage(grid.columns, widths, look.width) for widths in own), default=0)
    # All groups get columns of one width where that leaves enough room, else each its own.
    is_common = _room(grid.columns, common, stage, look.width) >= ROOMY_CLAIM
    for number, group in enumerate(grid.groups):
        if number:
            console.print()
        if group.heading:
            console.print(_heading(group))
        if stage == STACKED:
            _print_stacked(console, grid, group)
        else:
            widths = common if is_common else own[number]
            console.print(_group_table(grid.columns, group, widths, stage, look.width))


def _stage(columns: Sequence[Column], widths: Sequence[int], width: int) -> int:
    """Find how much must move below the text that wraps to leave it enough room; STACKED where nothing helps."""
    # The first column that moves below is the id, which may not be broken; what follows it may be.
    longest_id = next((widths[at] for at, column in enumerate(columns) if column.folds == 1), 0)
    for stage in range(STACKED):
        enough = max(NARROWEST_CLAIM, longest_id) if stage else ROOMY_CLAIM
        if _room(columns, widths, stage, width) >= enough:
            return stage
    return STACKED


def _group_table(columns: Sequence[Column], group: Group, widths: Sequence[int], stage: int, width: int) -> Table:
    kept = _kept(columns, widths, stage)
    folded = [at for at, column in enumerate(columns) if 0 < column.folds <= stage]
    room = _room(columns, widths, stage, width)
    table = Table(box=None, show_header=False, padding=(0, len(GAP), 0, 0), pad_edge=False)
    # Neighbours that do not wrap are one cell of the table: half as many cells take Rich half as long.
    runs = [(wraps, list(run)) for wraps, run in groupby(kept, key=lambda at: columns[at].wraps)]
    for wraps, run in runs:
        fixed = sum(widths[at] for at in run) + len(GAP) * (len(run) - 1)
        table.add_column(width=room if wraps else fixed, no_wrap=not wraps, overflow="fold")
    for row in group.rows:
        moved = [(columns[at].joint, row[at]) for at in folded if row[at].text]
        table.add_row(*(_above(row[run[0]], moved) if wraps else _padded(row, run, widths) for wraps, run in runs))
    return table


def _padded(row: Sequence[Cell], run: Sequence[int], widths: Sequence[int]) -> Text:
    line = Text(end="")
    for at in run:
        line.append(row[at].text, STYLES[row[at].role])
        if at != run[-1]:
            line.append(" " * (widths[at] - cell_len(row[at].text)) + GAP)
    return line


def _kept(columns: Sequence[Column], widths: Sequence[int], stage: int) -> list[int]:
    """Columns that stand side by side: those that do not move below and have anything to show."""
    visible = (at for at, column in enumerate(columns) if widths[at] or column.wraps)
    return [at for at in visible if not 0 < columns[at].folds <= stage]


def _widths(rows: Iterable[Sequence[Cell]]) -> list[int]:
    return [max(cell_len(cell.text) for cell in column) for column in zip(*rows, strict=True)]


def _room(columns: Sequence[Column], widths: Sequence[int], stage: int, width: int) -> int:
    kept = _kept(columns, widths, stage)
    fixed = sum(widths[at] for at in kept if not columns[at].wraps)
    return width - fixed - len(GAP) * (len(kept) - 1)


def _above(cell: Cell, moved: Sequence[tuple[str, Cell]]) -> Text:
    text = text_of(cell)
    for joint, other in moved:
        if joint:
            text.append(joint if cell.text else "").append_text(text_of(other))
    if below := [other for joint, other in moved if not joint]:
        text.append("\n")
        text.append_text(spaced(below, JOINT, BELOW))
    return text


def _print_stacked(console: Console, grid: Grid, group: Group) -> None:
    for number, row in enumerate(group.rows):
        if number:
            console.print()
        cells = list(zip(row, grid.columns, strict=True))
        above = [cell for cell, column in cells if column.folds != 1 and not (column.wraps or column.joint)]
        behind = [(column.joint, cell) for cell, column in cells if column.joint and cell.text]
        below = [cell for cell, column in cells if column.folds == 1]
        console.print(spaced(above, GAP), no_wrap=True, overflow="ignore", crop=False)
        console.print(*(_above(cell, behind) for cell, column in cells if column.wraps))
        # An id is never broken; what follows it may be.
        fits = not below or cell_len(below[0].text) <= console.width
        console.print(spaced(below, JOINT, BELOW), overflow=None if fits else "ignore", crop=False)


def _heading(group: Group) -> Text:
    count = f"{GAP}{len(group.rows):,} {group.counts}{'' if len(group.rows) == 1 else 's'}" if group.counts else ""
    return Text.assemble((group.heading, STYLES[Role.HEADING]), (count, STYLES[Role.QUIET]))


def _print_pairs(console: Console, block: Pairs) -> None:
    labels = max(cell_len(label) for label, _ in block.pairs)
    room = console.width - labels - len(GAP)
    for is_too_wide, pairs in groupby(block.pairs, key=lambda pair: _unbroken_width(pair[1]) > room):
        if not is_too_wide:
            console.print(_pairs_table(pairs, labels))
            continue
        for label, cells in pairs:
            console.print(Text(label, style=STYLES[Role.LABEL]))
            console.print(joined(cells), no_wrap=True, overflow="ignore", crop=False)


def _unbroken_width(cells: Iterable[Cell]) -> int:
    return sum(cell_len(cell.text) for cell in cells if cell.role in (Role.ID, Role.DATE))


def _pairs_table(pairs: Iterable[tuple[str, tuple[Cell, ...]]], labels: int) -> Table:
    table = Table(box=None, show_header=False, padding=(0, len(GAP), 0, 0), pad_edge=False)
    table.add_column(width=labels, no_wrap=True, style=STYLES[Role.LABEL])
    table.add_column(overflow="fold")
    for label, cells in pairs:
        table.add_row(Text(label), joined(cells))
    return table


def _print_fields(console: Console, report: Report, fields: Sequence[str]) -> None:
    rows = report.cells(fields)
    widths = [max(map(cell_len, column)) for column in zip(fields, *rows, strict=True)]
    natural = zip(fields, widths, strict=True)
    least = sum(width if field in UNBROKEN else min(width, NARROWEST_FIELD) for field, width in natural)
    if least + len(GAP) * (len(fields) - 1) <= console.width:
        console.print(_fields_table(fields, rows))
        return
    for number, row in enumerate(rows):
        if number:
            console.print()
        roles = (Role.ID if field == "id" else Role.DATE if field == "date" else Role.PLAIN for field in fields)
        cells = ((Cell(text, role),) for text, role in zip(row, roles, strict=True))
        _print_pairs(console, Pairs(tuple(zip(fields, cells, strict=True))))


def _fields_table(fields: Sequence[str], rows: Iterable[Iterable[str]]) -> Table:
    table = Table(box=None, padding=(0, len(GAP), 0, 0), pad_edge=False, header_style=STYLES[Role.LABEL])
    for field in fields:
        table.add_column(Text(field), no_wrap=field in UNBROKEN, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table
