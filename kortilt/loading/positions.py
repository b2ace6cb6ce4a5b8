"""Where the keys, values and headers of a TOML text stand, which tomli does not tell.

Needed only to word a fault and to show a fact's line: whatever is asked for is looked into then and no sooner. Asking
never fails, and takes time in proportion to the text and, where values are nested, to the length of the path.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kortilt.loading.toml_scan import Part, Place, find_headers, header_lines, parse_path
from kortilt.loading.toml_values import find_values

__all__ = ["Path", "Positions", "Span", "header_lines", "line_at", "line_column"]

Path = Sequence[str | int]


class Span(NamedTuple):
    """A stretch of text: offsets in code points, the end exclusive."""

    start: int
    end: int


class Positions:
    """Where everything stands in one text, by the path that one would index tomli's dict with."""

    __slots__ = ("_document", "_line_starts", "_text")

    def __init__(self, text: str, document: _Node) -> None:
        self._text = text
        self._document = document
        self._line_starts: list[int] = []

    @classmethod
    def of(cls, text: str) -> Positions:
        """Find the headers of a text that tomli has accepted; what stands under them is read when it is asked for."""
        document = table = _Node(None, (0, 0))
        start = 0
        for header in find_headers(text):
            table.leave_unread((start, header[0]))
            table, start = _open_section(document, text, header), header[1]
        table.leave_unread((start, len(text)))
        return cls(text, document)

    def header(self, path: Path) -> Span | None:
        """The header of a table or of an element of an array of tables; None if it has no header of its own."""
        node = self._find(path)
        return Span(*node.value) if node and node.has_header else None

    def key(self, path: Path) -> Span | None:
        """The key as written, of a dotted key or header its own part; None for an element of an array."""
        node = self._find(path)
        return Span(*node.key) if node and node.key else None

    def value(self, path: Path) -> Span | None:
        """The value as written; for a table in sections its header, or else the header or key that first implies it.

        An array of tables stands at the header of its first element, the document itself at `Span(0, 0)`.
        """
        node = self._find(path)
        return Span(*node.value) if node else None

    def line_column(self, offset: int) -> tuple[int, int]:
        """As the function of this name, but fast enough for a text with a fault in every line."""
        if not self._line_starts:
            self._line_starts.extend(accumulate((len(line) + 1 for line in self._text.split("\n")), initial=0))
            self._line_starts.pop()
        line = bisect_right(self._line_starts, max(offset, 0))
        return line, _column(self._text, self._line_starts[line - 1], offset)

    def _find(self, path: Path) -> _Node | None:
        node: _Node | None = self._document
        for step in path:
            if node is None:
                return None
            unread, node.unread = node.unread, None
            for place in unread or ():
                _read(self._text, node, place)
            node = node.children.get(step)
        return node


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both counted from 1; any place in a line's end is the column after its last character."""
    start = _line_start(text, offset)
    return text.count("\n", 0, start) + 1, _column(text, start, offset)


def line_at(text: str, offset: int) -> str:
    """The line that an offset lies in, without its end: a "\\n" or "\\r\\n", nothing else ends a line."""
    start = _line_start(text, offset)
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end].removesuffix("\r")


class _Node:
    """A table, an array or a value, and as much of what it holds as has been read."""

    __slots__ = ("children", "has_header", "is_array", "key", "size", "unread", "value")

    def __init__(self, key: Place | None, value: Place) -> None:
        self.key = key
        self.value = value
        self.has_header = False
        self.is_array = False
        self.unread: list[Place] | None = None
        self.children: dict[str | int, _Node] = {}
        self.size = 0  # how many of the children are elements

    def leave_unread(self, place: Place) -> None:
        """Note a stretch of text to be read when something in it is asked for."""
        if self.unread is None:
            self.unread = []
        self.unread.append(place)

    def child(self, part: Part, implied_by: Place) -> _Node:
        """The node under a key, made where there is none yet."""
        found = self.children.get(part.name)
        if found is None:
            found = self.children[part.name] = _Node(part.place, implied_by)
        # Headers are found before the sections are read, so that a key can come second and yet stand first.
        elif not found.has_header and implied_by < found.value:
            found.key, found.value = part.place, implied_by
        return found

    def append(self, value: Place) -> _Node:
        """A new last element."""
        element = self.children[self.size] = _Node(None, value)
        self.size += 1
        return element

    def last(self) -> _Node:
        """The last element, or the node itself where it has none."""
        return self.children[self.size - 1] if self.size else self


def _open_section(document: _Node, text: str, header: Place) -> _Node:
    *parents, last = parse_path(text, header)
    table = document
    for part in parents:
        table = table.child(part, header).last()
    table = table.child(last, header)
    if text.startswith("[[", header[0]):
        table = table.append(header)
    elif not table.has_header:
        table.key, table.value = last.place, header
    table.has_header = True
    return table


def _read(text: str, node: _Node, place: Place) -> None:
    for value in find_values(text, place, in_array=node.is_array):
        if node.is_array:
            child = node.append(value.place)
        elif value.key is None:  # tomli would not have accepted it
            continue
        else:
            child = node
            for part in parse_path(text, value.key):
                child = child.child(part, value.key)
            child.value = value.place
        if value.has_content:
            start, end = value.place
            child.is_array = text[start] == "["
            child.leave_unread((start + 1, end - 1))


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, max(offset, 0)) + 1


def _column(text: str, start: int, offset: int) -> int:
    return min(max(offset, start) - start, len(line_at(text, start))) + 1
