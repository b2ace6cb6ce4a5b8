"""What a report says, laid out but not yet drawn: a page is blocks, a block is cells of text with a role.

Roles, not colours: `kortilt.render` decides how each looks, and on what.
"""

from __future__ import annotations

from enum import StrEnum

from kortilt.tuples import NamedTuple


class Role(StrEnum):
    """What a piece of text is."""

    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    PLAIN = "plain"
    DATE = "date"
    ID = "id"
    COUNTRY = "country"
    MARK = "mark"
    QUIET = "quiet"
    CLAIM = "claim"
    """A sentence that is checked."""
    GOOD = "good"
    BAD = "bad"
    UNSURE = "unsure"
    """A verdict, or the sign of one."""


class Cell(NamedTuple):
    """A piece of text as written, its role, and the stretches of it to be highlighted (offsets, end exclusive)."""

    text: str
    role: Role = Role.PLAIN
    highlights: tuple[tuple[int, int], ...] = ()


class Column(NamedTuple):
    """A column of a grid."""

    title: str
    wraps: bool = False
    """Whether its text may run over several lines; ids and dates never do."""
    folds: int = 0
    """When it moves below the row's wrapping column: 1 on a screen of usual width, 2 on a narrow one, 0 never."""
    joint: str = ""
    """What joins it to the text that wraps, if it moves behind that and not below it."""


class Group(NamedTuple):
    """Rows under one heading, which may be empty."""

    heading: str
    rows: tuple[tuple[Cell, ...], ...]
    counts: str = "fact"
    """What its rows are, one of them; empty where nobody wants to know how many there are."""


class Grid(NamedTuple):
    """A table."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]


class Sheet(NamedTuple):
    """A table with its titles above, of which every column may wrap; the first holds signs and has no title."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Bar(NamedTuple):
    """One period of a density strip: how many facts, and whether empty periods were left out before it."""

    label: str
    facts: int
    after_gap: bool = False


class Strip(NamedTuple):
    """How many facts lie in each period, in order of time."""

    bars: tuple[Bar, ...]


class Tally(NamedTuple):
    """A row of a bar chart: what is counted, and how many facts it has."""

    label: str
    facts: int


class Bars(NamedTuple):
    """A bar each for things that are not periods in a row, on one scale, in the order given."""

    title: str
    """What the labels are, one of them."""
    rows: tuple[Tally, ...]


class Opposed(NamedTuple):
    """A row of a diverging chart: how many to the left of its axis, and how many to the right."""

    label: str
    left: int
    right: int
    left_told: tuple[str, ...] = ()
    right_told: tuple[str, ...] = ()
    """What a picture tells of either bar, line by line."""


class OpposedGroup(NamedTuple):
    """Rows that are to be compared with each other, and what follows from them, in words."""

    heading: str
    rows: tuple[Opposed, ...]
    outcome: Cell


class Diverging(NamedTuple):
    """A chart of bars to both sides of one axis, on one scale."""

    left: str
    right: str
    """What the sides are."""
    groups: tuple[OpposedGroup, ...]


class Line(NamedTuple):
    """A line, or a paragraph, of cells that follow each other."""

    cells: tuple[Cell, ...]


class Section(NamedTuple):
    """The heading of the blocks that follow, close above them."""

    heading: str
    note: str = ""
    """How much there is of it, or what holds for all of it."""
    command: str = ""
    """The command that lists the facts behind it."""


class Pairs(NamedTuple):
    """Labels with what belongs to each."""

    pairs: tuple[tuple[str, tuple[Cell, ...]], ...]


class Sample(NamedTuple):
    """Lines shown as they would stand in a file."""

    text: str


class Rule(NamedTuple):
    """A line across, between things of one kind."""


Block = Grid | Sheet | Strip | Bars | Diverging | Line | Section | Pairs | Sample | Rule


class Page(NamedTuple):
    """Blocks from top to bottom; an empty line stands between them."""

    blocks: tuple[Block, ...]
