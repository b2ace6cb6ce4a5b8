"""Markdown (GitHub's, with pipe tables): a page that can be pasted into a document, fact text shown as written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kortilt.page import (
    Bars,
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
from kortilt.render.look import Look
from kortilt.report import Report

SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]|:(?=[\w+-]+:)")
"""What starts markup anywhere: emphasis, code, links, tags, cells, entities, formulas, :emoji:."""

SPECIAL_FIRST = re.compile(r"^(?:[0-9]{1,9}(?=[.)])|(?=[#+=-]))")
"""What starts a heading, a list or a rule at the beginning of a line, up to the sign to be escaped."""

SPECIAL_LAST = re.compile(r"(?<=\s)(?=#+$)")
"""Before what a heading would lose at its end."""

BEFORE = {
    Role.TITLE: "# ",
    Role.HEADING: "## ",
    Role.CLAIM: "> ",
    **dict.fromkeys((Role.GOOD, Role.BAD, Role.UNSURE), "# "),
}
"""What a line begins with, by the role of its first cell."""


def render_markdown(report: Report, look: Look) -> str:
    """Write the page, or a table of the fields that were asked for."""
    if look.fields:
        lines = table_lines(look.fields, report.cells(look.fields))
        return "\n".join(lines) + "\n"
    return page_markdown(report.page())


def page_markdown(page: Page) -> str:
    """Write a page."""
    return "\n\n".join(part for part in _parts(page) if part) + "\n"


def escaped(text: str) -> str:
    """Escape text so that it shows as written wherever it stands: in a paragraph, a list, a table cell."""
    safe = SPECIAL.sub(r"\\\g<0>", text.strip())
    safe = SPECIAL_LAST.sub(r"\\", SPECIAL_FIRST.sub(r"\g<0>\\", safe))
    return re.sub(r"\s*\n\s*", "<br>", safe).replace("\t", "&#9;")


def table_lines(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Write a pipe table."""
    heads = list(titles)
    lines = [heads, ["---"] * len(heads), *([escaped(text) for text in row] for row in rows)]
    return [f"| {' | '.join(line)} |" for line in lines]


def _parts(page: Page) -> Iterable[str]:
    for block in page.blocks:
        if isinstance(block, Grid):
            yield from (_group(block.columns, group) for group in block.groups)
        elif isinstance(block, Sheet):
            yield "\n".join(table_lines(block.titles, ([cell.text for cell in row] for row in block.rows)))
        elif isinstance(block, Rule):
            yield "---"
        elif isinstance(block, Pairs):
            yield "\n".join(f"- **{escaped(label)}:** {_cells(cells)}" for label, cells in block.pairs)
        elif isinstance(block, Line):
            yield _line(block)
        elif isinstance(block, Strip):
            yield "\n".join(table_lines([bar.label for bar in block.bars], [[str(bar.facts) for bar in block.bars]]))
        elif isinstance(block, Diverging):
            yield "\n".join(table_lines(("", "", block.left, block.right, ""), _opposed(block)))
        elif isinstance(block, Bars):
            yield "\n".join(table_lines((block.title, "Facts"), ((row.label, f"{row.facts:,}") for row in block.rows)))
        elif isinstance(block, Section):
            yield f"## {escaped(block.heading)}"
            yield from (escaped(text) for text in (block.note, block.command) if text)
        elif isinstance(block, Sample):
            yield f"```toml\n{block.text.rstrip()}\n```"


def _opposed(chart: Diverging) -> Iterable[Iterable[str]]:
    for group in chart.groups:
        for at, row in enumerate(group.rows):
            first, last = (group.heading, group.outcome.text) if at == 0 else ("", "")
            yield first, row.label, f"{row.left:,}", f"{row.right:,}", last


def _group(columns: tuple[Column, ...], group: Group) -> str:
    lines = table_lines((column.title for column in columns), ([cell.text for cell in row] for row in group.rows))
    heading = f"## {escaped(group.heading)}\n\n" if group.heading else ""
    return heading + "\n".join(lines)


def _line(line: Line) -> str:
    return BEFORE.get(line.cells[0].role, "") + _cells(line.cells)


def _cells(cells: tuple[Cell, ...]) -> str:
    return escaped("".join(cell.text for cell in cells))
