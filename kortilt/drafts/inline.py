"""What a reader sees of Markdown's inline text, and where it stands.

The parser gives no places for inline text, so its rules are watched: each tells what it took and what it hides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    link,
    strikethrough,
)
from markdown_it.token import Token

from kortilt.drafts.footnotes import footnote_reference
from kortilt.drafts.places import Flow, build_flow

MARKS = re.compile(r"[\\`*_~<&!\[\]]")
MOST_MARKS, MOST_MARKS_IN_DRAFT = 5_000, 100_000
"""What goes beyond is read as it stands: nobody wrote it, and parsing it could take minutes."""
_LONGEST_SUPERSCRIPT = 12
"""A longer one holds words of the sentence, a shorter one the number of a note."""

_Rule = Callable[[StateInline, bool], bool]
_Watch = Callable[[StateInline, int], None]


class _Span(NamedTuple):
    """A part of the text that is not seen as written, and what is seen in its place."""

    start: int
    end: int
    shown: str


class _Delimiter(NamedTuple):
    """A mark that is hidden if it finds its partner."""

    start: int
    token: Token
    content: str


class _Known(NamedTuple):
    """How much was noted at some moment."""

    spans: int
    delimiters: int
    comments: int
    superscript: tuple[int, Any] | None


class WatchedInline(ParserInline):
    """The parser for inline text, with all its rules watched."""

    def __init__(self) -> None:
        super().__init__()
        self._marks = 0
        self._spans: list[_Span] = []
        self._delimiters: list[_Delimiter] = []
        self._ends: list[int] = []
        self._superscript: tuple[int, _Known] | None = None
        self._comments: list[tuple[int, int]] = []
        self._marks_of_notes: list[tuple[int, str]] = []
        self.notes: tuple[tuple[int, str], ...] = ()
        """Where footnotes are called in the draft, and their labels, of the block that was read last."""
        self.comments: list[tuple[int, int]] = []
        """Where comments stand in the draft, of all blocks that were read."""
        rules: dict[str, tuple[_Rule, _Watch]] = {
            "escape": (escape, self._see_escape),
            "backticks": (backtick, self._see_code),
            "strikethrough": (strikethrough.tokenize, self._see_delimiters),
            "emphasis": (emphasis.tokenize, self._see_delimiters),
            "autolink": (autolink, self._see_autolink),
            "html_inline": (html_inline, self._see_html),
            "entity": (entity, self._see_entity),
        }
        for name, (rule, see) in rules.items():
            self.ruler.at(name, _watched(rule, see))
        self.ruler.at("link", self._link)
        self.ruler.at("image", self._image)
        self.ruler.before("link", "footnote_reference", _watched(footnote_reference, self._see_note))
        # Joined tokens would no longer tell which delimiters found a partner.
        self.ruler2.disable("fragments_join")

    def flow(self, source: Flow, md: MarkdownIt, env: MutableMapping[str, Any]) -> Flow:
        """Give what a reader sees of a block's text."""
        self.notes = ()
        marks = sum(1 for _ in MARKS.finditer(source.text))
        self._marks += marks
        if not marks or marks > MOST_MARKS or self._marks > MOST_MARKS_IN_DRAFT:
            return source
        self._spans, self._delimiters, self._ends, self._superscript = [], [], [], None
        self._comments, self._marks_of_notes = [], []
        self.parse(source.text, md, env, [])
        for mark in self._delimiters:
            if mark.token.type != "text" or not mark.token.content:
                self._hide(mark.start, mark.start + len(mark.content))
        self._hide_struck_out()
        self.comments += [source.span(start, end) for start, end in self._comments]
        self.notes = tuple((source.span(start, start + 1)[0], label) for start, label in self._marks_of_notes)
        return build_flow(_shown(source, sorted(self._spans)))

    def _hide_struck_out(self) -> None:
        """Hide what stands between ~~ and ~~: it is not to be printed."""
        opened = None
        for mark in sorted(self._delimiters, key=lambda each: each.start):
            if mark.token.type == "s_open" and opened is None:
                opened = mark.start
            elif mark.token.type == "s_close" and opened is not None:
                self._hide(opened, mark.start + len(mark.content))
                opened = None

    def tokenize(self, state: StateInline) -> None:
        """Read a text, or the label of a link, whose end is noted."""
        self._ends.append(state.posMax)
        super().tokenize(state)

    def _hide(self, start: int, end: int, shown: str = "") -> None:
        self._spans.append(_Span(start, end, shown))

    def _link(self, state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(self._ends)
        found = link(state, silent)
        if found and not silent:
            self._hide(start, start + 1)
            self._hide(self._ends[known], state.pos)
        return found

    def _image(self, state: StateInline, silent: bool) -> bool:
        # An image's words are read as a text of their own, with places that count from its start.
        start, known = state.pos, self._known()
        found = image(state, silent)
        if found and not silent:
            self._forget(known)
            self._hide(start, state.pos)
        return found

    def _known(self) -> _Known:
        return _Known(len(self._spans), len(self._delimiters), len(self._comments), self._superscript)

    def _forget(self, known: _Known) -> None:
        del self._spans[known.spans :], self._delimiters[known.delimiters :], self._comments[known.comments :]
        self._superscript = known.superscript

    def _see_note(self, state: StateInline, start: int) -> None:
        self._hide(start, state.pos)
        self._marks_of_notes.append((start, state.tokens[-1].content))

    def _see_escape(self, state: StateInline, start: int) -> None:
        token = state.tokens[-1]
        if token.type == "hardbreak" or len(token.content) < len(token.markup):
            self._hide(start, start + 1)

    def _see_code(self, state: StateInline, start: int) -> None:
        # Without a partner, the marks are pending as words, and no token is pushed.
        if state.tokens and state.tokens[-1].type == "code_inline" and not state.pending:
            width = len(state.tokens[-1].markup)
            self._hide(start, start + width)
            self._hide(state.pos - width, state.pos)

    def _see_delimiters(self, state: StateInline, start: int) -> None:
        at = state.pos
        for token in reversed(state.tokens):
            at -= len(token.content)
            self._delimiters.append(_Delimiter(at, token, token.content))
            if at <= start:
                break

    def _see_autolink(self, state: StateInline, start: int) -> None:
        self._hide(start, start + 1)
        self._hide(state.pos - 1, state.pos)

    def _see_html(self, state: StateInline, start: int) -> None:
        tag = state.tokens[-1].content.lower()
        if tag.startswith("<!--"):
            self._comments.append((start, state.pos))
        opened = self._superscript
        if opened and tag.startswith("</sup") and start - opened[0] <= _LONGEST_SUPERSCRIPT:
            self._forget(opened[1])
            self._hide(opened[0], start)
        self._hide(start, state.pos, " " if tag.startswith("<br") else "")
        self._superscript = (state.pos, self._known()) if tag.startswith("<sup") else None

    def _see_entity(self, state: StateInline, start: int) -> None:
        self._hide(start, state.pos, state.tokens[-1].content)


def _watched(rule: _Rule, see: _Watch) -> _Rule:
    def _watching(state: StateInline, silent: bool) -> bool:
        start = state.pos
        found = rule(state, silent)
        if found and not silent:
            see(state, start)
        return found

    return _watching


def _shown(source: Flow, spans: list[_Span]) -> Iterator[tuple[str, int, int]]:
    at = 0
    for span in spans:
        if span.end > at:
            yield from source.parts(at, span.start)
            start = max(at, span.start)
            if span.shown:
                yield span.shown, *source.span(start, span.end)
            at = span.end
    yield from source.parts(at, len(source.text))
