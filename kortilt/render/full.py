"""Verdicts in full, for a terminal: sentence, elements, facts, and the counts at the end."""

from __future__ import annotations

from kortilt.page import Page, Rule
from kortilt.render.terminal import page_text
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Total


class FullWriter(Writer):
    """Draws the page of each input, with a line across between them."""

    _is_first = True

    def part(self, report: ClaimsReport) -> str:
        """Draw one input."""
        blocks = report.page().blocks
        if not blocks:
            return ""
        above = "" if self._is_first else self._rule()
        self._is_first = False
        return above + page_text(Page(blocks), self.look)

    def after(self, total: Total) -> str:
        """Draw the counts."""
        return ("" if self._is_first else self._rule()) + page_text(total.page(), self.look)

    def _rule(self) -> str:
        return f"\n{page_text(Page((Rule(),)), self.look)}\n"
