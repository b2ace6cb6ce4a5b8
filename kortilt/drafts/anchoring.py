"""Where the text of Markdown's blocks stands: the parser tells its lines, the columns are found here."""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.token import Token

from kortilt.drafts.places import Flow, Lines, build_flow

_Part = tuple[str, int, int]
_HASHES = re.compile(r"#{1,6}[ \t]+")


class _Cell(NamedTuple):
    """A stretch of a line between two bars."""

    text: str
    start: int


class Anchors:
    """The lines of a draft as the parser was given them."""

    def __init__(self, lines: Lines) -> None:
        self._starts = lines.starts
        self.texts = [line.replace("\0", "\ufffd") for line in lines.texts]
        """Line by line, in length as in the draft."""

    def paragraph(self, token: Token) -> Flow:
        """Find a block's text, each line of which ends a line of the draft."""
        parts: list[_Part] = []
        number, last = token.map or (0, 0)
        for content in token.content.split("\n"):
            text = content.strip()
            while number < last and not self.texts[number].rstrip().endswith(text):
                number += 1
            if number >= last:
                break
            end = self._starts[number] + len(self.texts[number].rstrip())
            parts += [(text, end - len(text), end), ("\n", end, end + 1)]
            number += 1
        return build_flow(parts[:-1])

    def heading(self, token: Token) -> Flow:
        """Find the text between the hashes of a heading."""
        number = (token.map or (0, 0))[0]
        line, text = self.texts[number], token.content
        for match in _HASHES.finditer(line):
            if line.startswith(text, match.end()):
                start = self._starts[number] + match.end()
                return build_flow([(text, start, start + len(text))])
        return build_flow([])

    def row(self, tokens: list[Token]) -> list[Flow]:
        """Find the cells of a table row."""
        if not tokens:
            return []
        number = (tokens[0].map or (0, 0))[0]
        # A bar within a cell is written with a backslash, which the parser has taken away.
        wanted = [token.content.replace("|", "\\|") for token in tokens]
        stretches = _stretches(self.texts[number])
        # The line begins with a bar, or else with the first cell behind the marks of a list or a quotation.
        shift = 1 if _agree(stretches[1:], wanted) else 0
        flows = []
        for index, text in enumerate(wanted):
            parts: list[_Part] = []
            if text and index + shift < len(stretches):
                stretch = stretches[index + shift]
                parts = _cell_parts(text, self._starts[number] + stretch.start + stretch.text.rfind(text))
            flows.append(build_flow(parts))
        return flows


def _stretches(line: str) -> list[_Cell]:
    cells, start = [], 0
    for match in re.finditer(r"(?<!\\)\|", line):
        cells.append(_Cell(line[start : match.start()], start))
        start = match.end()
    cells.append(_Cell(line[start:], start))
    return cells


def _agree(stretches: list[_Cell], wanted: list[str]) -> bool:
    found = [stretch.text.strip() for stretch in stretches[: len(wanted)]]
    found += [""] * (len(wanted) - len(found))
    return found == [text.strip() for text in wanted]


def _cell_parts(text: str, start: int) -> list[_Part]:
    parts: list[_Part] = []
    for run in text.split("\\|"):
        parts += [(run, start, start + len(run)), ("|", start + len(run), start + len(run) + 2)]
        start += len(run) + 2
    return parts[:-1]
