"""A Markdown draft (CommonMark, tables, footnotes, front matter) cut into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kortilt.drafts.anchoring import Anchors
from kortilt.drafts.blocks import Block, Kind
from kortilt.drafts.footnotes import footnote
from kortilt.drafts.html import html_blocks
from kortilt.drafts.inline import WatchedInline
from kortilt.drafts.places import Flow, Lines, build_flow, join_flows
from kortilt.drafts.sentences import DraftError

_KEY = re.compile(r"\s*(?:[\w.\"' -]+[:=]|[#\[])")
_ONLY_CODE = re.compile(r"\s*(`+)(?!`)(?:(?!(?<!`)\1(?!`)).)*(?<!`)\1\s*", re.DOTALL)
"""A paragraph of nothing but code."""
_TASK = re.compile(r"\[[ xX]\]\s")
DEEPEST = 50
"""Levels of quotations and lists (a list takes two); what lies deeper the parser would drop without a word."""


def markdown_blocks(text: str) -> tuple[list[Block], list[tuple[int, int]]]:
    """Cut a Markdown text into blocks; code, comments and front matter are left out. Tells where comments stand."""
    reader = _Reader(Lines(text))
    return list(reader.blocks()), reader.comments


class _Reader:
    """One draft on its way through the parser."""

    def __init__(self, lines: Lines) -> None:
        self._anchors = Anchors(lines)
        self._inline = WatchedInline()
        self._md = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
        self._md.inline = self._inline
        self._md.block.ruler.before("reference", "footnote", footnote, {"alt": ["paragraph", "reference"]})
        # Inline text is read block by block, below; line ends and NULs were dealt with as lines were cut.
        self._md.core.ruler.enableOnly(["block"])
        self._env: dict[str, Any] = {}
        self._items = 0
        self._header: list[Flow] = []

    @property
    def comments(self) -> list[tuple[int, int]]:
        """Where comments stand, once all blocks were given."""
        return self._inline.comments

    def blocks(self) -> Iterator[Block]:
        """Give the blocks of the draft in order."""
        matter = _front_matter(self._anchors.texts)
        source = "\n".join([*[""] * matter, *self._anchors.texts[matter:]])
        tokens = iter(self._md.parse(source, self._env))
        for token in tokens:
            if token.type == "footnote_open":
                yield self._note(tokens, token.info)
            else:
                yield from self._block(token, tokens)

    def _block(self, token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
        _check_depth(token)
        if token.type in ("list_item_open", "list_item_close"):
            self._items += token.nesting
        elif token.type == "heading_open":
            yield Block(Kind.HEADING, self._heading(token, next(tokens)))
        elif token.type == "tr_open":
            yield from self._row(tokens)
        elif token.type == "inline" and not _ONLY_CODE.fullmatch(token.content):
            kind = Kind.ITEM if self._items else Kind.PROSE
            yield Block(kind, self._seen(self._anchors.paragraph(token), kind), marks=self._inline.notes)
        elif token.type == "html_block":
            yield from html_blocks(self._anchors.paragraph(token), self._inline.comments)

    def _note(self, tokens: Iterator[Token], label: str) -> Block:
        flows: list[Flow] = []
        for token in tokens:
            if token.type == "footnote_close":
                break
            flows += [block.flow for block in self._block(token, tokens)]
        return Block(Kind.WHOLE, join_flows(flows, "\n"), label=label)

    def _heading(self, opening: Token, token: Token) -> Flow:
        is_underlined = opening.markup in ("=", "-")
        return self._seen(self._anchors.paragraph(token) if is_underlined else self._anchors.heading(token))

    def _row(self, tokens: Iterator[Token]) -> Iterator[Block]:
        cells: list[Token] = []
        is_header = False
        for token in tokens:
            if token.type == "tr_close":
                break
            is_header = is_header or token.type == "th_open"
            cells += [token] if token.type == "inline" else []
        flows = [self._seen(flow) for flow in self._anchors.row(cells)]
        filled = [index for index, flow in enumerate(flows) if flow.text.strip()]
        if is_header:
            self._header = flows
        if filled:
            part = slice(filled[0], filled[-1] + 1)
            context = "" if is_header else " ".join(" | ".join(flow.text for flow in self._header[part]).split())
            yield Block(Kind.HEADER if is_header else Kind.WHOLE, join_flows(flows[part], " | "), context)

    def _seen(self, flow: Flow, kind: Kind = Kind.PROSE) -> Flow:
        task = _TASK.match(flow.text) if kind is Kind.ITEM else None
        if task:
            flow = build_flow(flow.parts(task.end(), len(flow.text)))
        return self._inline.flow(flow, self._md, self._env)


def _check_depth(token: Token) -> None:
    if token.nesting == 1 and token.level >= DEEPEST - 1:
        raise DraftError(f"line {(token.map or [0])[0] + 1}: quotations and lists lie more than {DEEPEST} levels deep")


def _front_matter(lines: list[str]) -> int:
    """Count the lines of front matter: TOML between +++ or YAML between --- at the very start."""
    fence = lines[0].rstrip()
    if fence not in ("---", "+++"):
        return 0
    ends = (fence, "...") if fence == "---" else (fence,)
    last = next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() in ends), 0)
    # A rule above prose, and another below it, are no front matter: that begins with a key.
    return last if last and _KEY.match(lines[1]) else 0
