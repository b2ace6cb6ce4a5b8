"""Blocks of a page in HTML, laid out for a narrow column."""

from __future__ import annotations

from collections.abc import Iterable

from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Pairs, Role, Rule, Sample, Sheet, Strip
from kortilt.render.html_text import shown

BROAD = 4
"""A sheet with more columns than this has its last one below the others."""
UNTITLED = '<span class="unseen">Sign</span>'


def page_html(page: Page) -> str:
    """Write a page: what is said in words first, then the tables."""
    blocks = sorted(page.blocks, key=lambda block: not isinstance(block, Line))
    return "".join(part for block in blocks for part in _parts(block))


def line_html(line: Line) -> str:
    """Write a paragraph."""
    return f'<p dir="auto">{"".join(map(_cell, line.cells))}</p>\n'


def _parts(block: Block) -> Iterable[str]:
    if isinstance(block, Line):
        yield line_html(block)
    elif isinstance(block, Sheet):
        yield _sheet(block)
    elif isinstance(block, Grid):
        yield from (_group(block.columns, group) for group in block.groups)
    elif isinstance(block, Pairs):
        pairs = (f"<dt>{shown(label)}</dt><dd>{''.join(map(_cell, cells))}</dd>\n" for label, cells in block.pairs)
        yield f"<dl>\n{''.join(pairs)}</dl>\n"
    elif isinstance(block, Sample):
        yield f"<pre>\n{shown_lines(block.text)}</pre>\n"
    elif isinstance(block, Strip):
        bars = (f"<dt>{shown(bar.label)}</dt><dd>{bar.facts}</dd>\n" for bar in block.bars)
        yield f"<dl>\n{''.join(bars)}</dl>\n"
    elif isinstance(block, Rule):
        yield "<hr>\n"


def shown_lines(text: str) -> str:
    """Write a text of several lines."""
    return "\n".join(map(shown, text.split("\n")))


def _sheet(sheet: Sheet) -> str:
    """Write a table; its roles are told again, since it is drawn in another form where there is little room."""
    kind = "sheet broad" if len(sheet.titles) > BROAD else "sheet"
    titles = (shown(title) or UNTITLED for title in sheet.titles)
    heads = "".join(f'<th role="columnheader" scope="col">{title}</th>' for title in titles)
    rows = "".join(f'<tr role="row">{"".join(map(_data, row))}</tr>\n' for row in sheet.rows)
    return (
        f'<table class="{kind}" role="table">\n<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}</tbody>\n</table>\n'
    )


def _data(cell: Cell) -> str:
    return f'<td role="cell" class="{cell.role}" dir="auto">{_inside(cell)}</td>'


def _group(columns: tuple[Column, ...], group: Group) -> str:
    heading = f"<h4>{shown(group.heading)}</h4>\n" if group.heading else ""
    return f'{heading}<ul class="facts">\n{"".join(_row(columns, row) for row in group.rows)}</ul>\n'


def _row(columns: tuple[Column, ...], row: tuple[Cell, ...]) -> str:
    """Write a row as an item: what heads it, its text, and below it, with titles, what a narrow table folds."""
    html = ""
    for column, cell in zip(columns, row, strict=True):
        if not cell.text:
            continue
        if column.folds:
            name = f'<span class="name">{shown(column.title)}</span> '
            html += f'<p class="fold">{name}<span class="{cell.role}" dir="auto">{_inside(cell)}</span></p>'
        else:
            html += f'<p class="{cell.role}" dir="auto">{_inside(cell)}</p>'
    return f"<li>{html}</li>\n"


def _cell(cell: Cell) -> str:
    return shown(cell.text) if cell.role is Role.PLAIN else f'<span class="{cell.role}">{_inside(cell)}</span>'


def _inside(cell: Cell) -> str:
    html, at = "", 0
    for start, end in cell.highlights:
        html += f"{shown(cell.text[at:start])}<mark>{shown(cell.text[start:end])}</mark>"
        at = end
    return html + shown(cell.text[at:])
