"""Blocks cut into sentences, each with its place in the draft as written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kortilt.drafts.blocks import Block, Kind
from kortilt.drafts.claims import why_no_claim
from kortilt.drafts.places import Flow, Lines
from kortilt.drafts.splitting import split

_URL = re.compile(r"(?:[a-z][a-z0-9+.-]{1,30}://|www\.|mailto:)\S+|\b[\w.+-]{1,64}@[\w-]+\.[\w.-]+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")


class DraftError(ValueError):
    """A draft cannot be read; the message says where and why."""


class Sentence(NamedTuple):
    """A sentence of a draft; lines and columns count from 1, columns in code points."""

    text: str
    """White space collapsed, markup removed."""
    line: int
    column: int
    end_line: int
    end_column: int
    """The place of its last character."""
    start: int
    end: int
    """Offsets in the draft as written."""
    is_claim: bool
    reason: str = ""
    """Why it is no claim: "question", "heading" and so on."""
    context: str = ""
    """What the sentence needs to be understood: the header of a table row."""
    block: int = 0
    """Number of its paragraph, list item or table row in the draft, from 0."""
    kind: Kind = Kind.PROSE
    label: str = ""
    """The label of a footnote."""
    calls: tuple[str, ...] = ()
    """Labels of the footnotes that it calls."""


def build_sentences(lines: Lines, blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    """Cut blocks into sentences and find their places among the lines."""
    return tuple(sentence for number, block in enumerate(blocks) for sentence in _sentences(block, number, lines))


def _sentences(block: Block, number: int, lines: Lines) -> Iterator[Sentence]:
    for start, end in _spans(block):
        text = " ".join(block.flow.text[start:end].split())
        if not _LETTER.search(_URL.sub("", text)):
            continue
        first, last = block.flow.span(start, end)
        reason = why_no_claim(text, block.kind)
        places = (*lines.place(first), *lines.place(last - 1))
        calls = tuple(label for at, label in block.marks if first <= at <= last)
        yield Sentence(
            text, *places, first, last, not reason, reason, block.context, number, block.kind, block.label, calls
        )


def _spans(block: Block) -> Iterable[tuple[int, int]]:
    if block.kind in (Kind.PROSE, Kind.ITEM):
        return split(block.flow.text)
    return _trimmed(block.flow)


def _trimmed(flow: Flow) -> list[tuple[int, int]]:
    start = len(flow.text) - len(flow.text.lstrip())
    end = len(flow.text.rstrip())
    return [(start, end)] if start < end else []
