"""JSON and JSON Lines: every row with every key, in one object or one a line."""

from __future__ import annotations

import json
import re

from kortilt.render.look import Look
from kortilt.report import JsonValue, Report

OBEYED = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What a terminal or an editor would obey, or no encoding can write; a base may not hold it, but a claim may."""


def render_json(report: Report, look: Look) -> str:
    """Write one object: schema, file, digest and query, then the rows."""
    data = {"schema": report.schema, **report.head(), report.rows_key: _rows(report, look)}
    return _written(json.dumps(data, ensure_ascii=not look.unicode, indent=2, allow_nan=False))


def render_jsonl(report: Report, look: Look) -> str:
    """Write one object a line, a row each."""
    rows = _rows(report, look)
    return "".join(_written(json.dumps(row, ensure_ascii=not look.unicode, allow_nan=False)) for row in rows)


def _written(text: str) -> str:
    return OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _rows(report: Report, look: Look) -> list[dict[str, JsonValue]]:
    return [dict(row) for row in report.rows(look.fields or report.fields)]
