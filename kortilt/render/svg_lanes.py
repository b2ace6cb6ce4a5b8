"""A timeline as a picture: lanes on one axis, each fact a mark with its label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kortilt.picture import Lane, Lanes, Mark
from kortilt.render.svg_axis import Axis, build_axis
from kortilt.render.svg_legend import legend
from kortilt.render.svg_lines import MARGIN, WIDTH, Drawn, framed, line_of, paragraph
from kortilt.render.svg_marks import joined, points, sign, toned
from kortilt.render.svg_packing import LEAD, POINTED, SIZE, Placed, Side, days_of, has_sign, least_room, pack, rows_of
from kortilt.render.svg_text import directed, number, written
from kortilt.render.svg_ticks import grid, tall, ticks

GUTTER = 122.0
"""Left of the axis: the names of the lanes."""
ROW = 19.0
PADDING = 9.0
"""Above and below the rows of a lane."""
NAME = 13.0
REPEATED = 600.0
"""After so much height the axis is drawn again."""
SHEET, FEW = 32, 10
"""After so many rows a lane is parted, unless only so few are left."""
CONTINUED = "continued"
LEFT, RIGHT = MARGIN + GUTTER + POINTED + 3, WIDTH - MARGIN - POINTED
EDGES = (MARGIN + GUTTER, WIDTH - MARGIN)
"""Between these labels may stand."""
CUT_OUT = "Long stretches in which nothing begins or ends are cut out at the breaks."
UNEVEN = "Years with many facts are drawn wider; within one year all days are equally wide."
UNDATED = "Undated"


class Part(NamedTuple):
    """A lane, or so much of it as stands below one axis."""

    name: str
    told: str
    """How many facts it has, or that it goes on."""
    placed: tuple[Placed, ...]


def draw_lanes(picture: Lanes, top: float) -> Drawn:
    """Draw legend, axis, lanes and what has no date."""
    marks = [mark for lane in picture.lanes for mark in lane.marks]
    axis = build_axis([days_of(each) for mark in marks for each in mark.stretches], LEFT, RIGHT)
    shown, y = legend(picture, MARGIN, top, WIDTH - MARGIN)
    drawn = [shown]
    if picture.order:
        part, y = paragraph(picture.order, MARGIN, y + 2, WIDTH - 2 * MARGIN, 11.5, "quiet")
        drawn.append(part)
    if axis:
        part, y = _on_axis(picture.lanes, axis, least_room(len(marks)), y + 12)
        drawn.append(part)
    if picture.undated:
        part, y = _undated(picture.undated, y + 14)
        drawn.append(part)
    for note in (CUT_OUT if axis and axis.cuts else "", UNEVEN if axis and not axis.is_even else ""):
        if note:
            part, y = paragraph(note, MARGIN, y + 4, WIDTH - 2 * MARGIN, 11, "quiet")
            drawn.append(part)
    return Drawn("".join(drawn), y)


def _on_axis(lanes: Sequence[Lane], axis: Axis, room: float, top: float) -> Drawn:
    """Draw the lanes, with the axis above them, below them, and between them where it would be far away."""
    back, drawn, y = "", "", top
    axis_at = first = y - REPEATED
    for part in [part for lane in lanes for part in _parts(lane, axis, room)]:
        if y - axis_at >= REPEATED:
            back += grid(axis, first, y) if drawn else ""
            axis_at = first = y + tall(axis)
            back += ticks(axis, first, is_above=True)
            y = first
        svg, y = _part(part, y)
        drawn += svg
    below = y - axis_at >= REPEATED
    back += grid(axis, first, y)
    front = ticks(axis, y, is_above=False) if below else ""
    return Drawn(f"{back}\n{drawn}{front}\n", y + (tall(axis) if below else 0) + 6)


def _parts(lane: Lane, axis: Axis, room: float) -> list[Part]:
    """Part a lane that is taller than a screen, so that the axis can be told again."""
    placed = pack(lane.marks, axis, EDGES, room)
    last = max((rows_of(placed) - FEW) // SHEET, 0)
    sheets: list[list[Placed]] = [[] for _ in range(last + 1)]
    for each in placed:
        sheet = min(each.row // SHEET, last)
        sheets[sheet].append(each._replace(row=each.row - sheet * SHEET))
    return [Part(lane.name, CONTINUED if at else lane.counted, tuple(sheet)) for at, sheet in enumerate(sheets)]


def _part(part: Part, top: float) -> Drawn:
    name, bottom = paragraph(part.name, MARGIN, top + PADDING, GUTTER - 6, NAME, "b")
    name += line_of(part.told, MARGIN, bottom + 11, 11, "quiet")
    bottom = max(bottom + 15, top + PADDING + rows_of(part.placed) * ROW) + PADDING
    first = top + PADDING + ROW / 2
    facts = "".join(_mark(each, first) for each in part.placed)
    line = f'<path class="tick" d="M{number(MARGIN)} {number(bottom)}H{number(WIDTH - MARGIN)}"/>'
    told = written(f"{part.name}: {part.told}")
    return Drawn(f'<g role="group" aria-label="{told}">\n{name}{facts}{line}\n</g>\n', bottom)


def _mark(placed: Placed, first: float) -> str:
    mark, y = placed.mark, first + placed.row * ROW
    told = "\n".join(map(written, mark.told))
    drawn = toned(joined(placed.extents, mark.joint, y) + points(placed.extents, mark.tone, y), mark.tone)
    label = _label(placed, first + placed.label_row * ROW)
    return f'<g role="graphics-symbol img"><title>{told}</title>{drawn}\n{label}</g>\n'


def _label(placed: Placed, y: float) -> str:
    mark, lead = placed.mark, ""
    # Towards the mark a label ends where it should, whatever the width of its letters.
    x, away, kind = (placed.high, -1, "label e") if placed.side is Side.LEFT else (placed.low, 1, "label")
    if has_sign(mark):
        lead = toned(sign(mark.tone, x + 4 * away, y, 4), mark.tone)
        x += LEAD * away
    signs = "".join(f'<tspan class="b">{written(each)}</tspan> ' for each in mark.signs)
    place = f'x="{number(x)}" y="{number(y + 4.2)}" font-size="{number(SIZE)}"'
    text = f'<text class="{kind}" {place}>{signs}{directed(placed.text)}</text>\n'
    return lead + framed(text, placed.text, placed.low, placed.high, y + 4.2, SIZE)


def _undated(marks: Sequence[Mark], top: float) -> Drawn:
    heading, y = paragraph(UNDATED, MARGIN, top, GUTTER, NAME, "b")
    drawn, y = [heading], top - 1
    for mark in marks:
        told = "\n".join(map(written, mark.told))
        signs = "".join(f"{each} " for each in mark.signs)
        x = EDGES[0] + LEAD
        text, bottom = paragraph(signs + mark.label, x, y, EDGES[1] - x, SIZE)
        lead = toned(sign(mark.tone, x - 8, y + 8, 4), mark.tone)
        drawn.append(f'<g role="graphics-symbol img"><title>{told}</title>{lead}\n{text}</g>\n')
        y = bottom + 4
    return Drawn("".join(drawn), y + 4)
