"""Words on one line: numbers with their nouns, and texts that nothing obeys."""

from __future__ import annotations

from kortilt.problems import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Line

LONGEST = 2000
"""Of a text longer than this, people see the beginning; formats for programs hold all of it."""


def paragraph(text: str) -> Line:
    """Make a line of quiet text."""
    from kortilt.page import Cell, Line, Role

    return Line((Cell(text, Role.QUIET),))


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: "1 fact", "130 facts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def one_line(text: str) -> str:
    """Write a text on one line, with the characters spelled out that a terminal would obey."""
    return visible(" ".join(text.split()))


def shown(text: str) -> str:
    """Write a text on one line, safe for a terminal, a very long one shortened."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text):,} characters)"
    return one_line(cut)
