"""Where marks and their labels stand in a lane: in as few rows as they need, and none on another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from kortilt.picture import Mark, Shape, Stretch, Tone
from kortilt.render.svg_axis import Axis, Days
from kortilt.render.svg_text import shortened, text_width

SIZE = 12.0
"""Of the letters of a label."""
GAP = 5.0
"""Between a mark and its label, and between a label and its neighbour."""
APART = 12.0
PLACE = 2.0
"""How finely a row is divided."""
PAD = 7.0
"""Between the end of a bar and a label inside it."""
RADIUS = 4.5
"""Of a point."""
POINTED = 9.0
"""How far an open bar points beyond the axis."""
SLIVER = 2.0
"""No bar is drawn narrower, or it could not be seen."""
LEAD = 12.0
"""What the sign of a tone takes before a label."""
ROOMY = 420.0
"""A label stands right of its mark if there is so much room, or all that it needs; else where there is more."""
INSIDE = 240.0
"""A bar as wide as this holds its label."""
ROOMS = ((20, 520.0), (60, 340.0))
LEAST_ROOM = 230.0
"""So much of a label is shown at the least, by the number of facts; it grows into what stays empty."""


class Side(StrEnum):
    """Where a label stands."""

    INSIDE = "inside"
    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    """In a row of its own, where the mark leaves no room at its sides."""


class Extent(NamedTuple):
    """A stretch as drawn: without the points that open sides have beyond the axis."""

    left: float
    right: float
    stretch: Stretch


class Placed(NamedTuple):
    """A mark with its label."""

    mark: Mark
    extents: tuple[Extent, ...]
    left: float
    right: float
    """Of the mark, with all that belongs to it."""
    side: Side
    row: int
    low: float
    high: float
    """Of the label: between these it may stand."""
    text: str = ""

    @property
    def label_row(self) -> int:
        """The row of the label."""
        return self.row + (self.side is Side.BELOW)

    def boxes(self) -> list[tuple[int, float, float]]:
        """Say what it takes: rows, each from where to where."""
        if self.side is Side.BELOW:
            return [(self.row, self.left, self.right), (self.row + 1, self.low, self.high)]
        return [(self.row, min(self.left, self.low), max(self.right, self.high))]


def least_room(facts: int) -> float:
    """How much of a label is shown at the least in a picture of so many facts."""
    return next((room for most, room in ROOMS if facts <= most), LEAST_ROOM)


def pack(marks: Sequence[Mark], axis: Axis, edges: tuple[float, float], room: float) -> list[Placed]:
    """Place marks in order, each in the first row that has room for it, and lengthen labels into what stays empty."""
    # A row is a number whose bits are the places taken: a thousand facts ask hundreds of rows each.
    rows: list[int] = []
    found = []
    for mark in marks:
        placed = _sided(mark, axis, edges, room)
        boxes = [_bits(low, high) for _, low, high in placed.boxes()]
        row = _first_free(rows, boxes)
        for number, bits in enumerate(boxes, row):
            rows += [0] * (number + 1 - len(rows))
            rows[number] |= bits
        found.append(placed._replace(row=row))
    return _lengthened(found, edges)


def label_width(mark: Mark, text: str) -> float:
    """How wide a label is, with the signs before it."""
    lead = LEAD if has_sign(mark) else 0
    return lead + text_width("".join(f"{sign} " for sign in mark.signs), SIZE, is_bold=True) + text_width(text, SIZE)


def days_of(stretch: Stretch) -> Days:
    """Say which days an axis has to have for a stretch."""
    first, last = (day.toordinal() if day else None for day in stretch[:2])
    return Days(first, last)


def has_sign(mark: Mark) -> bool:
    """Whether its tone is told before its label: that of a point is told by its form."""
    return mark.tone is not Tone.PLAIN and any(each.shape is not Shape.POINT for each in mark.stretches)


def _first_free(rows: Sequence[int], boxes: Sequence[int]) -> int:
    """Find the first row in which there is room for a box, and in those below it for the others."""
    upper, *lower = boxes
    for row, taken in enumerate(rows):
        if not taken & upper and not any(bits & below for bits, below in zip(lower, rows[row + 1 :], strict=False)):
            return row
    return len(rows)


def _bits(low: float, high: float) -> int:
    """One bit for each place of a row that a box takes, with what keeps it apart from the next."""
    first, end = int(low // PLACE), int((high + APART) // PLACE) + 1
    return ((1 << (end - first)) - 1) << first


def _sided(mark: Mark, axis: Axis, edges: tuple[float, float], room: float) -> Placed:
    extents = tuple(_extent(each, axis) for each in mark.stretches)
    left = min(_reach(each)[0] for each in extents)
    right = max(_reach(each)[1] for each in extents)
    need = min(room, label_width(mark, mark.label))
    place = Placed(mark, extents, left, right, Side.RIGHT, 0, right + GAP, right + GAP + need)
    if len(extents) == 1 and extents[0].right - extents[0].left >= min(need, INSIDE) + 2 * PAD:
        return place._replace(side=Side.INSIDE, low=extents[0].left + PAD, high=extents[0].right - PAD)
    before, after = left - GAP - edges[0], edges[1] - right - GAP
    if max(before, after) < need:
        low = max(min(left, edges[1] - need), edges[0])
        return place._replace(side=Side.BELOW, low=low, high=min(low + need, edges[1]))
    if after >= min(max(need, ROOMY), label_width(mark, mark.label)) or after >= before:
        return place
    return place._replace(side=Side.LEFT, low=left - GAP - need, high=left - GAP)


def _extent(stretch: Stretch, axis: Axis) -> Extent:
    left, right = axis.span(days_of(stretch))
    if stretch.shape is Shape.POINT or right - left < SLIVER:
        middle, half = (left + right) / 2, RADIUS if stretch.shape is Shape.POINT else SLIVER / 2
        return Extent(middle - half, middle + half, stretch)
    return Extent(left, right, stretch)


def _reach(extent: Extent) -> tuple[float, float]:
    left, right, stretch = extent
    return left - (POINTED if stretch.first is None else 0), right + (POINTED if stretch.last is None else 0)


def _lengthened(found: Sequence[Placed], edges: tuple[float, float]) -> list[Placed]:
    """Give each label the free room beside it, and the words that it holds."""
    by_row: dict[int, list[int]] = {}
    for number, placed in enumerate(found):
        for row in {row for row, _, _ in placed.boxes()}:
            by_row.setdefault(row, []).append(number)
    longer = list(found)
    for row, members in by_row.items():
        members.sort(key=lambda number: _box(longer[number], row))
        for at, number in enumerate(members):
            low = _box(longer[members[at - 1]], row)[1] + APART if at else edges[0]
            high = _box(longer[members[at + 1]], row)[0] - APART if at + 1 < len(members) else edges[1]
            longer[number] = _stretched(longer[number], row, low, high)
    return [_worded(placed) for placed in longer]


def _box(placed: Placed, row: int) -> tuple[float, float]:
    return next((low, high) for number, low, high in placed.boxes() if number == row)


def _stretched(placed: Placed, row: int, low: float, high: float) -> Placed:
    need = label_width(placed.mark, placed.mark.label)
    if row != placed.label_row or placed.side is Side.INSIDE:
        return placed
    if placed.side is Side.LEFT:
        return placed._replace(low=max(min(low, placed.low), placed.high - need))
    return placed._replace(high=min(max(high, placed.high), placed.low + need))


def _worded(placed: Placed) -> Placed:
    room = placed.high - placed.low - label_width(placed.mark, "")
    return placed._replace(text=shortened(placed.mark.label, room, SIZE))


def rows_of(found: Iterable[Placed]) -> int:
    """How many rows they take."""
    return max((row + 1 for placed in found for row, _, _ in placed.boxes()), default=0)
