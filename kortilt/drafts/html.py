"""The text within blocks of HTML; scripts, styles, code and comments are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from kortilt.drafts.blocks import Block, Kind
from kortilt.drafts.places import Flow, build_flow, join_flows

_PART = re.compile(
    r"<!--(?:>|->|.*?(?:-->|\Z))"
    r"|<(?P<hidden>script|style|pre|textarea|title)\b[^<>]*>.*?(?:</(?P=hidden)\s*>|\Z)"
    r"|<[!?][^>]*(?:>|\Z)"
    r"|</?(?P<tag>[a-z][a-z0-9-]*)(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}')*+>"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)"
    r"|(?P<text>[^<&]+|.)",
    re.IGNORECASE | re.DOTALL,
)
_INLINE = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rb|rp|rt|ruby|s|samp|small|span|"
    "strike|strong|sub|sup|time|tt|u|var|wbr"
)
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_CELLS = frozenset(("td", "th"))


def html_blocks(source: Flow, comments: list[tuple[int, int]]) -> Iterator[Block]:
    """Cut the text of an HTML block at the tags that break lines; adds where its comments stand to `comments`."""
    reader = _Reader(source)
    for match in _PART.finditer(source.text):
        if match[0].startswith("<!--"):
            comments.append(source.span(*match.span()))
        yield from reader.blocks(match)
    yield from reader.end()


class _Reader:
    """One HTML block on its way, part by part."""

    def __init__(self, source: Flow) -> None:
        self._source = source
        self._parts: list[tuple[str, int, int]] = []
        self._cells: list[Flow] = []
        self._is_row = self._is_header = False
        self._kind = Kind.PROSE

    def blocks(self, match: re.Match[str]) -> Iterator[Block]:
        """Take the next text or tag, and give the block that it ends."""
        if match["text"]:
            self._parts += self._source.parts(*match.span())
        elif match["entity"]:
            self._parts.append((unescape(match[0]), *self._source.span(*match.span())))
        elif match["tag"]:
            yield from self._after_tag(match["tag"].lower(), match)

    def _after_tag(self, tag: str, match: re.Match[str]) -> Iterator[Block]:
        is_closing = match[0].startswith("</")
        if tag == "br":
            self._parts.append((" ", *self._source.span(*match.span())))
        elif tag in _CELLS and self._is_row:
            self._end_cell()
            self._is_header = self._is_header and tag == "th"
        elif not _INLINE.fullmatch(tag):
            yield from self.end()
            self._is_row = self._is_header = tag == "tr" and not is_closing
            self._kind = Kind.HEADING if tag in _HEADINGS and not is_closing else Kind.PROSE

    def end(self) -> Iterator[Block]:
        """Give the block so far, if there is any."""
        kind = self._kind
        if self._is_row:
            self._end_cell()
            kind = Kind.HEADER if self._is_header else Kind.WHOLE
        flow = join_flows(self._cells, " | ") if self._is_row else build_flow(self._parts)
        self._parts, self._cells, self._is_row, self._is_header = [], [], False, False
        if flow.text.strip():
            yield Block(kind, flow)

    def _end_cell(self) -> None:
        flow = build_flow(self._parts)
        if flow.text.strip():
            self._cells.append(flow)
        self._parts = []
