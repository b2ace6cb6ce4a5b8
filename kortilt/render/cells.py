"""A field's value as the text of one cell."""

from __future__ import annotations

from kortilt.report import JsonValue

NAMING_KEYS = ("edtf", "source", "text")
"""An object stands in a cell as one of these: a date as EDTF, a source as its id, a figure in words."""


def cell_text(value: JsonValue) -> str:
    """Write a value in one cell: a list joined by commas, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        joint = "; " if any(isinstance(item, dict) for item in value) else ","
        return joint.join(cell_text(item) for item in value)
    if isinstance(value, dict):
        return str(value[next(key for key in NAMING_KEYS if key in value)])
    return str(value)
