"""A draft read into sentences, each with its exact place and whether it claims something."""

from __future__ import annotations

from typing import NamedTuple

from kortilt.drafts.blocks import Block, Kind
from kortilt.drafts.directives import IGNORE, IGNORE_FILE, Directive, read_directives, whole_file
from kortilt.drafts.places import Lines
from kortilt.drafts.sentences import DraftError, Sentence, build_sentences

__all__ = [
    "IGNORE",
    "IGNORE_FILE",
    "Directive",
    "Draft",
    "DraftError",
    "Kind",
    "Sentence",
    "open_draft",
    "read_draft",
    "whole_file",
]


class Draft(NamedTuple):
    """A draft as read."""

    sentences: tuple[Sentence, ...]
    """In the order of the draft."""
    directives: tuple[Directive, ...]
    """What its comments ask of kortilt."""


def open_draft(text: str, *, is_markdown: bool) -> Draft:
    """Read a draft; DraftError if it is nested beyond reason."""
    blocks, comments = _blocks(text, is_markdown)
    lines = Lines(text)
    return Draft(build_sentences(lines, blocks), read_directives(text, comments, lines))


def read_draft(text: str, *, is_markdown: bool) -> tuple[Sentence, ...]:
    """Read a draft into its sentences; DraftError if it is nested beyond reason."""
    return open_draft(text, is_markdown=is_markdown).sentences


def _blocks(text: str, is_markdown: bool) -> tuple[list[Block], list[tuple[int, int]]]:
    # Each reader is loaded only for its own kind of draft: the Markdown parser is not cheap.
    if is_markdown:
        from kortilt.drafts.markdown import markdown_blocks

        return markdown_blocks(text)
    from kortilt.drafts.plain import plain_blocks

    return plain_blocks(text)
