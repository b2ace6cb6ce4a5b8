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


def build_sentences(text: str, blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    """Cut blocks into sentences and find their places in the text."""
    lines = Lines(text)
    return tuple(sentence for block in blocks for sentence in _sentences(block, lines))


def _sentences(block: Block, lines: Lines) -> Iterator[Sentence]:
    for start, end in _spans(block):
        text = " ".join(block.flow.text[start:end].split())
        if not _LETTER.search(_URL.sub("", text)):
            continue
        first, last = block.flow.span(start, end)
        reason = why_no_claim(text, block.kind)
        places = (*lines.place(first), *lines.place(last - 1))
        yield Sentence(text, *places, first, last, not reason, reason, block.context)


def _spans(block: Block) -> Iterable[tuple[int, int]]:
    if block.kind in (Kind.PROSE, Kind.ITEM):
        return split(block.flow.text)
    return _trimmed(block.flow)


def _trimmed(flow: Flow) -> list[tuple[int, int]]:
    start = len(flow.text) - len(flow.text.lstrip())
    end = len(flow.text.rstrip())
    return [(start, end)] if start < end else []
