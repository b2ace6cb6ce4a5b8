"""A Word file (.docx) read into a text of one line a paragraph, and that text's sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kortilt.drafts import Draft
from kortilt.drafts.blocks import Block, Kind
from kortilt.drafts.places import Flow, Lines, build_flow, join_flows
from kortilt.drafts.sentences import DraftError, build_sentences
from kortilt.drafts.splitting import split
from kortilt.drafts.word_package import Element, Package, W, open_package
from kortilt.drafts.word_styles import Styles
from kortilt.drafts.word_text import contents, is_deleted, is_marked, read_paragraph

DEEPEST = 50
"""Tables and text boxes in each other."""
MOST_SENTENCES = 3
"""A table cell with more is a column of prose, and no part of a claim that its row makes."""
TITLE_WORDS = 10
"""Of a cell with more words, none heads a column."""
_STOPPED = re.compile(r"[.!?…][\"'”’)]*\Z")
_AMOUNT = re.compile(r"\d")
_YEAR = re.compile(r"\b[12]\d{3}\b|\b[QH]\d\b")
"""Numbers that head a column: 2023, Q3, H1."""


def open_word(content: bytes) -> tuple[str, Draft]:
    """Read a Word file; raises DraftError for one that cannot be read, and ImportError without python-docx.

    The text is what is seen once all tracked changes are accepted, and line N of it is the N-th paragraph: those in
    cells of tables and in text boxes where they stand, those of footnotes and endnotes at the end. Headers, footers,
    comments, equations and hidden text are no text of a draft. Nothing in the file is asked to be ignored: a comment
    of Word is no directive.
    """
    reader = _Reader(open_package(content))
    blocks = reader.blocks()
    text = "\n".join(reader.lines)
    return text, Draft(build_sentences(Lines(text), blocks), ())


class _Cell(NamedTuple):
    """A cell of a table: the columns of the grid that it takes, and what stands in it."""

    start: int
    end: int
    blocks: list[Block]

    @property
    def flow(self) -> Flow:
        """All that stands in it."""
        return join_flows([block.flow for block in self.blocks], " ")


class _Reader:
    """One file on its way into lines and blocks."""

    def __init__(self, package: Package) -> None:
        self.lines: list[str] = []
        self._package = package
        self._styles = Styles(package.styles)
        self._at = 0
        # Notes in the order in which the text refers to them; what nothing refers to is left from a deletion.
        self._notes: dict[tuple[str, str], None] = {}

    def blocks(self) -> list[Block]:
        """Read the body, then the notes that it refers to."""
        blocks = self._read(self._package.body, 0)
        read: set[tuple[str, str]] = set()
        # A note may refer to another one.
        while left := [name for name in self._notes if name not in read]:
            for name in left:
                read.add(name)
                if name in self._package.notes:
                    flows = [block.flow for block in self._read(self._package.notes[name], 0)]
                    blocks.append(Block(Kind.WHOLE, join_flows(flows, "\n")))
        return blocks

    def _read(self, container: Element, depth: int) -> list[Block]:
        if depth > DEEPEST:
            raise DraftError(f"tables or text boxes lie more than {DEEPEST} levels deep")
        blocks: list[Block] = []
        begun: list[Flow] = []
        for element in contents(container, f"{W}p", f"{W}tbl"):
            if element.tag == f"{W}tbl":
                blocks += [*self._block(begun, None), *self._table(element, depth + 1)]
                begun = []
                continue
            paragraph = read_paragraph(element, self._styles)
            self._notes |= dict.fromkeys(paragraph.notes)
            begun.append(self._line(paragraph.text))
            if not paragraph.goes_on:
                blocks += self._block(begun, element)
                begun = []
            for box in paragraph.boxes:
                blocks += self._read(box, depth + 1)
        return blocks + self._block(begun, None)

    def _line(self, text: str) -> Flow:
        start = self._at
        self.lines.append(text)
        self._at += len(text) + 1
        return build_flow([(text, start, start + len(text))])

    def _block(self, flows: list[Flow], paragraph: Element | None) -> list[Block]:
        kind = Kind.PROSE if paragraph is None else self._styles.kind(paragraph)
        flow = join_flows(flows, "")
        return [Block(kind, flow)] if kind is not None and flow.text.strip() else []

    def _table(self, table: Element, depth: int) -> Iterator[Block]:
        rows = [row for row in contents(table, f"{W}tr") if not is_deleted(row, "trPr")]
        header: list[_Cell] = []
        for number, row in enumerate(rows):
            cells = self._cells(row, depth)
            filled = [cell for cell in cells if cell.blocks]
            if len(cells) < 2 or _is_prose(filled):
                for cell in filled:
                    yield from cell.blocks
            elif number == 0 and len(rows) > 1 and self._is_header(table, row, filled):
                header = filled
                yield Block(Kind.HEADER, _joined(filled))
            else:
                yield Block(Kind.WHOLE, _joined(filled), _context(header, filled))

    def _is_header(self, table: Element, row: Element, cells: list[_Cell]) -> bool:
        """Whether a first row heads the columns: it is said to, or looks it and has nothing that could be a claim."""
        if is_marked(row, "trPr/tblHeader") or all(
            block.kind is Kind.HEADING for cell in cells for block in cell.blocks
        ):
            return True
        if not all(_is_title(cell.flow.text.strip()) for cell in cells):
            return False
        return _is_bold(row) or (_has_special_first_row(table) and self._styles.heads(table))

    def _cells(self, row: Element, depth: int) -> list[_Cell]:
        cells, at = [], _number(row, "trPr/gridBefore", 0)
        for cell in contents(row, f"{W}tc"):
            end = at + _number(cell, "tcPr/gridSpan", 1)
            # A cell merged with the one above it holds nothing that is seen.
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            is_seen = merged is None or merged.get(f"{W}val") == "restart"
            if is_seen and not is_deleted(cell, "tcPr"):
                cells.append(_Cell(at, end, self._read(cell, depth)))
            at = end
        return cells


def _is_prose(cells: list[_Cell]) -> bool:
    """Whether a row is no row of data but text side by side, or holds nothing."""
    nested = (block.kind in (Kind.WHOLE, Kind.HEADER) for cell in cells for block in cell.blocks)
    return not cells or any(nested) or any(len(split(cell.flow.text)) > MOST_SENTENCES for cell in cells)


def _is_title(text: str) -> bool:
    if len(text.split()) > TITLE_WORDS or _STOPPED.search(text):
        return False
    return not _AMOUNT.search(_YEAR.sub("", text))


def _is_bold(row: Element) -> bool:
    """Whether all that is written in a row is bold."""
    runs = [run for run in row.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
    return all(is_marked(run, "rPr/b") for run in runs)


def _has_special_first_row(table: Element) -> bool:
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    flag, bits = look.get(f"{W}firstRow"), look.get(f"{W}val", "0")
    return flag in ("1", "true", "on") if flag is not None else bool(_hexadecimal(bits) & 0x20)


def _joined(cells: list[_Cell]) -> Flow:
    return join_flows([cell.flow for cell in cells], " | ")


def _context(header: list[_Cell], cells: list[_Cell]) -> str:
    above = [cell for cell in header if cell.start < cells[-1].end and cell.end > cells[0].start]
    return " ".join(_joined(above).text.split())


def _number(element: Element, path: str, otherwise: int) -> int:
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    value = "" if found is None else found.get(f"{W}val", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else otherwise


def _hexadecimal(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        return 0
