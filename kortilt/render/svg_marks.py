"""Marks as they are drawn: a form for every way in which a date can be known, and one for every tone."""

from __future__ import annotations

from itertools import accumulate

from kortilt.picture import Joint, Shape, Stretch, Tone
from kortilt.render.svg_packing import POINTED, RADIUS, Extent
from kortilt.render.svg_text import number

HEIGHT = 15.0
"""Of a bar."""
VISIBLE = 5.0
"""A narrower bar could not be seen in a faint colour."""
BRACKET = 4.0
STROKE = 1.2


def joined(extents: tuple[Extent, ...], joint: Joint, y: float) -> str:
    """Draw the stretches of one mark, and the line that leads from each to the next."""
    drawn = "".join(_stretch(extent, y) for extent in extents)
    # A later stretch may lie inside an earlier one.
    reached = accumulate((extent.right for extent in extents), max)
    gaps = ((end, extent.left) for end, extent in zip(reached, extents[1:], strict=False) if end < extent.left)
    line = "".join(f"M{number(left)} {number(y)}H{number(right)}" for left, right in gaps)
    dashed = " dashed" if joint is Joint.ONE else ""
    return f'<path class="joint{dashed}" d="{line}"/>{drawn}' if line else drawn


def toned(drawn: str, tone: Tone) -> str:
    """Give what is drawn the colours of a tone."""
    return f'<g class="{tone}">{drawn}</g>'


def sign(tone: Tone, x: float, y: float, radius: float = RADIUS) -> str:
    """Draw the sign of a tone: up, down, or neither."""
    if tone is Tone.PLAIN:
        return f'<circle class="hue" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'
    up = -1 if tone is Tone.WARMER else 1
    left, right = number(x - radius), number(x + radius)
    base, tip = number(y - up * radius * 0.8), number(y + up * radius)
    return f'<path class="hue" d="M{left} {base}H{right}L{number(x)} {tip}Z"/>'


def points(extents: tuple[Extent, ...], tone: Tone, y: float) -> str:
    """Draw the days among the stretches."""
    days = (extent for extent in extents if extent.stretch.shape is Shape.POINT)
    return "".join(sign(tone, (extent.left + extent.right) / 2, y) for extent in days)


def _stretch(extent: Extent, y: float) -> str:
    left, right, stretch = extent
    if stretch.shape is Shape.POINT:
        return ""
    if stretch.shape is Shape.COARSE:
        width, top = right - left, y - HEIGHT / 2
        place = f'x="{number(left)}" y="{number(top)}" width="{number(width)}" height="{number(HEIGHT)}"'
        kind = "weak" if width >= VISIBLE else "hue"
        return f'<rect class="{kind}" {place} rx="{number(min(HEIGHT, width) / 2)}"/>'
    if stretch.shape is Shape.THROUGHOUT:
        return f'<path class="strong" d="{_outline(extent, y)}"/>'
    ends = "".join(_bracket(x, y, inward) for x, inward in _closed(left, right, stretch))
    return f'<path class="frame dashed" d="{_outline(extent, y)}"/>{ends}'


def _outline(extent: Extent, y: float) -> str:
    """Outline a bar inside its ends, pointed where a side is open."""
    left, right, stretch = extent
    inset = min(STROKE / 2, (right - left) / 4)
    left, right = left + inset, right - inset
    top, bottom, middle = number(y - HEIGHT / 2), number(y + HEIGHT / 2), number(y)
    after = "" if stretch.last else f"L{number(right + POINTED - STROKE)} {middle}"
    before = "" if stretch.first else f"L{number(left - POINTED + STROKE)} {middle}"
    return f"M{number(left)} {top}H{number(right)}{after}L{number(right)} {bottom}H{number(left)}{before}Z"


def _closed(left: float, right: float, stretch: Stretch) -> list[tuple[float, float]]:
    reach = min(BRACKET, (right - left) / 2)
    ends = [(left + STROKE, reach)] if stretch.first else []
    return [*ends, (right - STROKE, -reach)] if stretch.last else ends


def _bracket(x: float, y: float, inward: float) -> str:
    top, bottom = number(y - HEIGHT / 2), number(y + HEIGHT / 2)
    return f'<path class="bracket" d="M{number(x + inward)} {top}H{number(x)}V{bottom}H{number(x + inward)}"/>'
