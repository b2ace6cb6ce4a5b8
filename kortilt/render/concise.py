"""One line a claim, as compilers write theirs: `path:line:col: verdict: message [fact-id]`."""

from kortilt.problems import visible
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Note


class ConciseWriter(Writer):
    """Writes the notes; a claim that stands in no file stands in `claim`."""

    def part(self, report: ClaimsReport) -> str:
        """Write one input."""
        return "".join(map(_line, report.notes()))


def _line(note: Note) -> str:
    path = "claim" if note.path is None else visible(note.path)
    facts = f" [{', '.join(note.facts)}]" if note.facts else ""
    return f"{path}:{note.line}:{note.column}: {note.verdict}: {note.message}{facts}\n"
