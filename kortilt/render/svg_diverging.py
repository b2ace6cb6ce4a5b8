"""A diverging chart as a picture: bars to both sides of one axis, on one scale."""

from __future__ import annotations

from typing import NamedTuple

from kortilt.page import Diverging, Opposed, OpposedGroup
from kortilt.picture import Chart, Tone
from kortilt.render.svg_lines import MARGIN, WIDTH, Drawn, line_of, paragraph
from kortilt.render.svg_marks import sign, toned
from kortilt.render.svg_text import number, shortened, text_width, written

LABELS = 200.0
"""What stands left of the bars."""
SIDE = 150.0
"""Each side is as wide as this at the least, to have room for its name."""
BAR, STEP = 18.0, 27.0
SIZE, SMALL = 13.0, 12.0
GAP = 8.0


class Scale(NamedTuple):
    """Where the axis stands, and how wide one is."""

    axis: float
    unit: float


def draw_chart(picture: Chart, top: float) -> Drawn:
    """Draw the names of the sides, then group by group its bars and what follows from them."""
    chart = picture.chart
    scale = _scale(chart)
    drawn, y = [_sides(chart, scale, top)], top + 26
    for group in chart.groups:
        part, y = _group(group, scale, y)
        drawn.append(part)
    return Drawn("".join(drawn), y)


def _scale(chart: Diverging) -> Scale:
    rows = [row for group in chart.groups for row in group.rows]
    left, right = (
        (max([*counts, 0]) for counts in zip(*((row.left, row.right) for row in rows), strict=True)) if rows else (0, 0)
    )
    numbers = 2 * (GAP + max(text_width(f"{count:,}", SIZE, is_bold=True) for count in (left, right)))
    start, end = MARGIN + LABELS, WIDTH - MARGIN
    room = end - start - numbers
    share = left / (left + right) if left + right else 0.5
    axis = start + numbers / 2 + min(max(room * share, SIDE), room - SIDE)
    units = [
        reach / count
        for reach, count in ((axis - start - numbers / 2, left), (end - axis - numbers / 2, right))
        if count
    ]
    return Scale(axis, min(units, default=0))


def _sides(chart: Diverging, scale: Scale, top: float) -> str:
    y = top + SIZE
    left, right = scale.axis - MARGIN - LABELS, WIDTH - MARGIN - scale.axis
    names = (shortened(name, (room - 24) / 1.2, SIZE) for name, room in ((chart.left, left), (chart.right, right)))
    one, other = names
    signs = toned(sign(Tone.COOLER, scale.axis - 14, y - 4.5), Tone.COOLER)
    signs += toned(sign(Tone.WARMER, scale.axis + 14, y - 4.5), Tone.WARMER)
    return signs + line_of(one, scale.axis - 24, y, SIZE, "b e") + line_of(other, scale.axis + 24, y, SIZE, "b")


def _group(group: OpposedGroup, scale: Scale, top: float) -> Drawn:
    room = WIDTH - 2 * MARGIN
    rule = f'<path class="tick" d="M{number(MARGIN)} {number(top)}H{number(WIDTH - MARGIN)}"/>'
    drawn, y = [rule], top + 10
    if group.heading:
        part, y = paragraph(group.heading, MARGIN, y, room, SIZE + 2, "b")
        drawn.append(part)
    first = y = y + 6
    for row in group.rows:
        part, y = _row(row, scale, y)
        drawn.append(part)
    if group.rows:
        drawn.append(f'<path class="tick axis" d="M{number(scale.axis)} {number(first)}V{number(y)}"/>')
    if group.outcome.text:
        part, y = paragraph(group.outcome.text, MARGIN, y + 5, room, SIZE, "b")
        drawn.append(part)
    return Drawn(f'<g role="group" aria-label="{written(group.heading)}">\n{"".join(drawn)}\n</g>\n', y + 16)


def _row(row: Opposed, scale: Scale, top: float) -> Drawn:
    label, bottom = paragraph(row.label, MARGIN, top + (STEP - SMALL * 1.35) / 2, LABELS - 16, SMALL)
    bottom = max(bottom + (STEP - SMALL * 1.35) / 2, top + STEP)
    middle = (top + bottom) / 2
    y = middle + SIZE * 0.36
    left, right = scale.axis - row.left * scale.unit, scale.axis + row.right * scale.unit
    guide = _guide(row, left, middle)
    one = toned(_bar(left, scale.axis, middle), Tone.COOLER)
    one += line_of(f"{row.left:,}", left - GAP, y, SIZE, _kind(row.left, "e"))
    other = toned(_bar(scale.axis, right, middle), Tone.WARMER)
    other += line_of(f"{row.right:,}", right + GAP, y, SIZE, _kind(row.right))
    return Drawn(f"{label}{guide}\n{_telling(one, row.left_told)}{_telling(other, row.right_told)}", bottom)


def _telling(drawn: str, told: tuple[str, ...]) -> str:
    """Tell it when pointed at."""
    lines = "\n".join(map(written, told))
    return f'<g role="graphics-symbol img"><title>{lines}</title>{drawn}</g>\n' if told else drawn


def _guide(row: Opposed, left: float, middle: float) -> str:
    """Lead the eye from a label to its bars."""
    start, end = MARGIN + LABELS, left - 2 * GAP - text_width(f"{row.left:,}", SIZE, is_bold=True)
    return f'<path class="tick" d="M{number(start)} {number(middle)}H{number(end)}"/>' if start < end else ""


def _bar(left: float, right: float, middle: float) -> str:
    if right <= left:
        return ""
    place = f'x="{number(left)}" y="{number(middle - BAR / 2)}" width="{number(right - left)}" height="{number(BAR)}"'
    return f'<rect class="hue" {place}/>'


def _kind(count: int, side: str = "") -> str:
    return " ".join(filter(None, ("b" if count else "quiet", side)))
