"""How reports on claims are written: input by input as they come, whatever their number."""

from __future__ import annotations

from kortilt.render.look import Look
from kortilt.report import ClaimsReport, Total


class Writer:
    """One format at work on one run; `part` for each input in order, then `after`, and `before` for what stands above.

    A writer that `waits` has something above that needs the counts of the whole run: what its parts write is kept,
    outside memory, until the end. It may keep what is small between parts, such as numbers of footnotes.
    """

    waits = False

    def __init__(self, look: Look) -> None:
        self.look = look

    def part(self, report: ClaimsReport) -> str:
        """Write what was found in one input; ends in a line end unless it is empty."""
        raise NotImplementedError

    def before(self, total: Total) -> str:
        """Write what stands above all parts."""
        return ""

    def after(self, total: Total) -> str:
        """Write what stands below all parts."""
        return ""


def written(writer: Writer, report: ClaimsReport) -> str:
    """Write a report on one input as a whole."""
    part, total = writer.part(report), report.total()
    return writer.before(total) + part + writer.after(total)
