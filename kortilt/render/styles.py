"""How roles look on a terminal, and cells as Rich's texts: fact and draft text is data, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from kortilt.page import Cell, Role

STYLES = {
    Role.TITLE: "bold",
    Role.HEADING: "bold",
    Role.LABEL: "bold",
    Role.PLAIN: "",
    Role.DATE: "",
    Role.ID: "cyan",
    Role.COUNTRY: "green",
    Role.MARK: "bold magenta",
    Role.QUIET: "dim",
    Role.CLAIM: "bold",
    Role.GOOD: "bold green",
    Role.BAD: "bold red",
    Role.UNSURE: "bold blue",
}
"""Colours of the terminal's own palette that read on a light ground and on a dark one."""

BELOW = {role: f"dim {style}".replace("dim dim", "dim").rstrip() for role, style in STYLES.items()}
"""How a role looks in the quiet line below a claim."""

HIGHLIGHT = "bold red"
ASCII_MARKS = str.maketrans(
    {"“": '"', "”": '"', "»": ">", "·": "|", "…": "...", "—": "-", "–": "-", "‘": "'", "’": "'"}
    | {"✓": "+", "✗": "x", "≠": "!", "─": "-", "→": ">"}
)
"""What is drawn where an output has ASCII only."""


def text_of(cell: Cell) -> Text:
    """Make a cell's text, as written and in its style."""
    text = Text(cell.text, style=STYLES[cell.role], end="")
    for start, end in cell.highlights:
        text.stylize(HIGHLIGHT, start, end)
    return text


def joined(cells: Iterable[Cell]) -> Text:
    """Make one text of cells that follow each other."""
    return Text().join(text_of(cell) for cell in cells)


def spaced(cells: Sequence[Cell], joint: str, styles: Mapping[Role, str] = STYLES) -> Text:
    """Make one text of the cells that have any, with a joint between them."""
    line = Text()
    for number, cell in enumerate(cell for cell in cells if cell.text):
        if number:
            line.append(joint, STYLES[Role.QUIET])
        line.append(cell.text, styles[cell.role])
    return line
