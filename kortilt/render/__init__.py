"""How a report looks: one function per format, each from a report to the text that is printed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from kortilt.render.look import Look
from kortilt.report import Report

__all__ = ["FORMATS", "ROW_FORMATS", "VERDICT_FORMATS", "Look", "render"]

ROW_FORMATS = {
    "table": "kortilt.render.terminal",
    "tsv": "kortilt.render.delimited",
    "csv": "kortilt.render.delimited",
    "json": "kortilt.render.objects",
    "jsonl": "kortilt.render.objects",
    "markdown": "kortilt.render.markdown",
}
"""Format of reports on facts -> the module whose function `render_FORMAT` draws it, loaded when it is asked for."""

VERDICT_FORMATS = {
    "full": "kortilt.render.terminal",
    "concise": "kortilt.render.concise",
    "json": "kortilt.render.objects",
    "jsonl": "kortilt.render.objects",
    "markdown": "kortilt.render.markdown",
    "github": "kortilt.render.github",
}
"""The same for reports on claims."""

FORMATS = ROW_FORMATS | VERDICT_FORMATS


def render(report: Report, format: str, look: Look) -> str:
    """Draw a report; the text ends in a line end unless it is empty."""
    draw: Callable[[Report, Look], str] = getattr(import_module(FORMATS[format]), f"render_{format}")
    return draw(report, look)
