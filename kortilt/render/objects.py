"""JSON and JSON Lines: every row with every key, in one object or one a line."""

from __future__ import annotations

import json

from kortilt.render.look import Look
from kortilt.report import JsonValue, Report


def render_json(report: Report, look: Look) -> str:
    """Write one object: schema, file, digest and query, then the rows."""
    data = {"schema": report.schema, **report.head(), report.rows_key: _rows(report, look)}
    return json.dumps(data, ensure_ascii=not look.unicode, indent=2, allow_nan=False) + "\n"


def render_jsonl(report: Report, look: Look) -> str:
    """Write one object a line, a row each."""
    rows = _rows(report, look)
    return "".join(json.dumps(row, ensure_ascii=not look.unicode, allow_nan=False) + "\n" for row in rows)


def _rows(report: Report, look: Look) -> list[dict[str, JsonValue]]:
    return [dict(row) for row in report.rows(look.fields or report.fields)]
