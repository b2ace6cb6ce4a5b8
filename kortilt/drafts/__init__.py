"""A draft read into sentences, each with its exact place and whether it claims something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kortilt.drafts.sentences import DraftError, Sentence, build_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kortilt.drafts.blocks import Block

__all__ = ["DraftError", "Sentence", "read_draft"]


def read_draft(text: str, *, is_markdown: bool) -> tuple[Sentence, ...]:
    """Read a draft into its sentences, in the order of the draft; DraftError if it is nested beyond reason."""
    return build_sentences(text, _blocks(text, is_markdown))


def _blocks(text: str, is_markdown: bool) -> Iterable[Block]:
    # Each reader is loaded only for its own kind of draft: the Markdown parser is not cheap.
    if is_markdown:
        from kortilt.drafts.markdown import markdown_blocks

        return markdown_blocks(text)
    from kortilt.drafts.plain import plain_blocks

    return plain_blocks(text)
