"""What a draft is made of, before its sentences are found."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from kortilt.drafts.places import Flow


class Kind(Enum):
    """What a block is to a reader."""

    PROSE = "prose"
    ITEM = "item"
    """A list item, which often ends without a full stop."""
    WHOLE = "whole"
    """One claim however many sentences it has: a table row, a footnote."""
    HEADING = "heading"
    HEADER = "table header"


class Block(NamedTuple):
    """Text that no sentence leaves: a paragraph, a heading, a table row."""

    kind: Kind
    flow: Flow
    context: str = ""
    label: str = ""
    """The label of a footnote."""
    marks: tuple[tuple[int, str], ...] = ()
    """Where in the draft footnotes are called, and their labels."""
