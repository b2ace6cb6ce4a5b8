"""TSV and CSV: one row a line, nothing cut, nothing wrapped."""

from __future__ import annotations

from kortilt.render.look import Look
from kortilt.report import Report

TSV_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
CSV_SPECIAL = frozenset(',"\n\r')


def render_tsv(report: Report, look: Look) -> str:
    """Write tab-separated values; backslash, tab and line end inside a value are written as escapes."""
    return "".join("\t".join(cell.translate(TSV_ESCAPES) for cell in row) + "\n" for row in _rows(report, look))


def render_csv(report: Report, look: Look) -> str:
    """Write comma-separated values (RFC 4180, but lines end as on this system's pipes: in a line feed)."""
    lines = (",".join(_csv_cell(cell) for cell in row) for row in _rows(report, look))
    # An empty line would be read as no row at all.
    return "".join((line or '""') + "\n" for line in lines)


def _rows(report: Report, look: Look) -> list[list[str]]:
    fields = look.fields or report.columns
    rows = report.cells(fields)
    return [list(fields), *rows] if look.header else rows


def _csv_cell(text: str) -> str:
    if CSV_SPECIAL.isdisjoint(text) and text.strip() == text:
        return text
    return '"' + text.replace('"', '""') + '"'
