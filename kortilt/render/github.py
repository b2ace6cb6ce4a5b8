"""GitHub's workflow commands, which mark lines of a pull request.

Escaped as in github.com/actions/toolkit, packages/core/src/command.ts.
"""

from __future__ import annotations

from kortilt.problems import visible
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Note

IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class GithubWriter(Writer):
    """Writes an annotation for each note that asks for something to be done."""

    def part(self, report: ClaimsReport) -> str:
        """Write one input."""
        return "".join(_annotation(note) for note in report.notes() if note.level != "none")


def _annotation(note: Note) -> str:
    properties = {**_place(note), "title": note.verdict.replace("_", " ").capitalize()}
    given = ",".join(f"{name}={value.translate(IN_PROPERTY)}" for name, value in properties.items())
    facts = f" [{', '.join(note.facts)}]" if note.facts else ""
    # Where there is no file, a line number says nothing: the claim itself stands for its place.
    text = f"{note.message}{facts}" if "file" in properties else f"{visible(note.text)}\n{note.message}{facts}"
    return f"::{note.level} {given}::{text.translate(IN_DATA)}\n"


def _place(note: Note) -> dict[str, str]:
    if note.path is None or note.path.startswith("<"):
        return {}
    lines = {"file": visible(note.path), "line": str(note.line), "endLine": str(note.end_line)}
    # GitHub takes columns only where both ends stand in one line.
    columns = {"col": str(note.column), "endColumn": str(note.end_column)} if note.line == note.end_line else {}
    return lines | columns
