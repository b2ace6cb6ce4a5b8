"""Text in a page of HTML: always as it was written, never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from kortilt.problems import visible
from kortilt.report import Note

LINE_END = re.compile(r"\r\n|\r|\n")
HARD_WRAP = 100
"""A draft of several lines, none longer than this, was wrapped by hand: its lines are given room to stay whole."""


class Mark(NamedTuple):
    """A sentence to be marked in the text, and the number of its draft and its own."""

    note: Note
    draft: int
    number: int

    @property
    def kind(self) -> str:
        """What it is marked as: its verdict, or that it is ignored."""
        return "ignored" if self.note.ignored else self.note.verdict

    @property
    def sentence_id(self) -> str:
        """Names the sentence on the page."""
        return f"s{self.draft}-{self.number}"

    @property
    def finding_id(self) -> str:
        """Names its finding."""
        return f"f{self.draft}-{self.number}"

    @property
    def traits(self) -> str:
        """The attributes that sentence, finding and line of the index share."""
        caveat = " data-caveat" if self.note.caveats else ""
        return f'data-kind="{escape(self.kind)}" data-level="{self.note.level}"{caveat}'


def shown(text: str) -> str:
    """Write a text so that it shows as written, with characters spelled out that would be obeyed."""
    if visible(text) == text:
        return escape(text)
    runs = ((is_odd, "".join(run)) for is_odd, run in groupby(text, _is_odd))
    return "".join(f'<span class="esc">{escape(visible(run))}</span>' if odd else escape(run) for odd, run in runs)


def link(mark: Mark, inside: str) -> str:
    """Make the mark of a sentence, which leads to its finding."""
    finding = mark.finding_id
    return (
        f'<a class="sentence" id="{mark.sentence_id}" href="#{finding}" data-n="{mark.number}" {mark.traits}'
        f' aria-describedby="{finding}-verdict {finding}-told">{inside}</a>'
    )


def marked_text(text: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    """Write a draft with its sentences marked and its lines numbered; gives back the marks that have no place in it."""
    lines = _Lines(text)
    homeless: list[Mark] = []
    html, at = [lines.number()], 0
    for mark in sorted(marks, key=lambda each: (each.note.start, each.number)):
        start, end = _whole(text, max(mark.note.start, at)), _whole(text, mark.note.end)
        if start >= end:
            homeless.append(mark)
            continue
        html += [lines.written(text[at:start]), link(mark, lines.written(text[start:end]))]
        at = end
    return "".join([*html, lines.written(text[at:])]), homeless


def text_block(text: str, marks: Sequence[Mark]) -> str:
    """Write a draft as it stands, and below it the sentences that have no place in it."""
    html, homeless = marked_text(text, marks)
    block = f'<pre class="text{" hard" if _is_hard_wrapped(text) else ""}" dir="auto">{html}</pre>\n' if text else ""
    return block + sentence_list(homeless)


def sentence_list(marks: Iterable[Mark]) -> str:
    """Write sentences one below the other."""
    items = "".join(f'<li dir="auto">{link(mark, shown(mark.note.text))}</li>\n' for mark in marks)
    return f'<ul class="sentences">\n{items}</ul>\n' if items else ""


class _Lines:
    """Writes pieces of a text one after the other, with a number where a line begins."""

    def __init__(self, text: str) -> None:
        ends = len(LINE_END.findall(text))
        self._last = ends if text.endswith(("\r", "\n")) else ends + 1
        self._at = 0

    def written(self, piece: str) -> str:
        """Write the next piece."""
        first, *others = LINE_END.split(piece)
        return "".join([shown(first), *(f"\n{self.number()}{shown(line)}" for line in others)])

    def number(self) -> str:
        """Write the number of the next line, which takes no room in the text; nothing behind the last line end."""
        self._at += 1
        return f'<i class="n" data-n="{self._at}"></i>' if self._at <= self._last else ""


def _whole(text: str, at: int) -> int:
    """Keep an offset within the text, and out of the middle of a line end."""
    at = min(max(at, 0), len(text))
    return at + 1 if text[at - 1 : at + 1] == "\r\n" else at


def _is_odd(character: str) -> bool:
    return character != "\t" and visible(character) != character


def _is_hard_wrapped(text: str) -> bool:
    lines = LINE_END.split(text)
    return len(lines) > 3 and max(map(len, lines)) <= HARD_WRAP
