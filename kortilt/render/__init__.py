"""How a report looks: one function per format of rows, one writer per format of verdicts."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from kortilt.render.look import Look
from kortilt.report import ClaimsReport, Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.render.writing import Writer

__all__ = ["FORMATS", "ROW_FORMATS", "VERDICT_FORMATS", "Look", "open_writer", "render"]

ROW_FORMATS = {
    "table": "kortilt.render.terminal",
    "tsv": "kortilt.render.delimited",
    "csv": "kortilt.render.delimited",
    "json": "kortilt.render.objects",
    "jsonl": "kortilt.render.objects",
    "markdown": "kortilt.render.markdown",
    "svg": "kortilt.render.svg",
}
"""Format of reports on facts -> the module whose function `render_FORMAT` draws it, loaded when it is asked for."""

VERDICT_FORMATS = {
    "full": ("kortilt.render.full", "FullWriter"),
    "concise": ("kortilt.render.concise", "ConciseWriter"),
    "json": ("kortilt.render.objects", "JsonWriter"),
    "jsonl": ("kortilt.render.objects", "JsonlWriter"),
    "markdown": ("kortilt.render.memo", "MemoWriter"),
    "github": ("kortilt.render.github", "GithubWriter"),
    "sarif": ("kortilt.render.sarif", "SarifWriter"),
    "html": ("kortilt.render.html", "HtmlWriter"),
}
"""Format of reports on claims -> the module and the writer, loaded when it is asked for."""

FORMATS = (*ROW_FORMATS, *(name for name in VERDICT_FORMATS if name not in ROW_FORMATS))


def render(report: Report, format: str, look: Look) -> str:
    """Draw a report as a whole; the text ends in a line end unless it is empty."""
    if isinstance(report, ClaimsReport):
        from kortilt.render.writing import written

        return written(open_writer(format, look), report)
    draw: Callable[[Report, Look], str] = getattr(import_module(ROW_FORMATS[format]), f"render_{format}")
    return draw(report, look)


def open_writer(format: str, look: Look) -> Writer:
    """Make the writer of a format of verdicts for one run."""
    module, name = VERDICT_FORMATS[format]
    writer: Writer = getattr(import_module(module), name)(look)
    return writer
