"""One line a claim, as compilers write theirs: `path:line:col: verdict: message [fact-id]`."""

from kortilt.problems import visible
from kortilt.render.look import Look
from kortilt.report import Note, Report


def render_concise(report: Report, look: Look) -> str:
    """Write the notes of a report; a claim that stands in no file stands in `claim`."""
    return "".join(_line(note) for note in report.notes())


def _line(note: Note) -> str:
    path = "claim" if note.path is None else visible(note.path)
    facts = f" [{', '.join(note.facts)}]" if note.facts else ""
    return f"{path}:{note.line}:{note.column}: {note.verdict}: {note.message}{facts}\n"
