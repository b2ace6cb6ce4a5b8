"""JSON and JSON Lines: every row with every key, in one object or one a line."""

from __future__ import annotations

import json
import re
from textwrap import indent

from kortilt.render.look import Look
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, JsonValue, Report, Total

OBEYED = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What a terminal or an editor would obey, or no encoding can write; a base may not hold it, but a claim may."""


def render_json(report: Report, look: Look) -> str:
    """Write one object: schema, file, digest and query, then the rows."""
    records = [dict(record) for record in report.records(look.fields or report.fields)]
    data = {"schema": report.schema, **report.head(), report.rows_key: records}
    return json_text(data, look, 2) + "\n"


def render_jsonl(report: Report, look: Look) -> str:
    """Write one object a line, a row each."""
    rows = _rows(report, look)
    return "".join(f"{json_text(row, look)}\n" for row in rows)


class JsonWriter(Writer):
    """Writes one object: what was asked and the counts, then the rows of all inputs."""

    waits = True
    _is_first = True

    def part(self, report: ClaimsReport) -> str:
        """Write the rows of one input, each behind a comma but the very first."""
        text = ""
        for row in _rows(report, self.look):
            text += ("\n" if self._is_first else ",\n") + indent(json_text(row, self.look, 2), "    ")
            self._is_first = False
        return text

    def before(self, total: Total) -> str:
        """Begin the object, and its list of rows."""
        head = json_text({"schema": total.schema, **total.head(), total.rows_key: []}, self.look, 2)
        return head.removesuffix("]\n}")

    def after(self, total: Total) -> str:
        """End both."""
        return "]\n}\n" if self._is_first else "\n  ]\n}\n"


class JsonlWriter(Writer):
    """Writes one object a line, a row each."""

    def part(self, report: ClaimsReport) -> str:
        """Write the rows of one input."""
        return render_jsonl(report, self.look)


def json_text(value: JsonValue, look: Look, spaces: int | None = None) -> str:
    """Write a value as JSON that no terminal obeys."""
    text = json.dumps(value, ensure_ascii=not look.unicode, indent=spaces, allow_nan=False)
    return OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _rows(report: Report, look: Look) -> list[dict[str, JsonValue]]:
    return [dict(row) for row in report.rows(look.fields or report.fields)]
