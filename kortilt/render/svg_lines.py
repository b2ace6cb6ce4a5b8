"""Lines of text, one below the other, at the place where a picture has come to."""

from __future__ import annotations

from typing import NamedTuple

from kortilt.render.svg_text import directed, is_measured, number, wrapped

WIDTH, MARGIN = 1200.0, 24.0
"""Of a picture, and of what is kept free around it."""
LEADING = 1.35
"""The height of a line, by the size of its letters."""


class Drawn(NamedTuple):
    """A part of a picture, and the height at which it ends."""

    svg: str
    bottom: float


def paragraph(text: str, x: float, top: float, room: float, size: float, kind: str = "") -> Drawn:
    """Draw a text in as many lines as it needs."""
    lines = wrapped(text, room, size, is_bold="b" in kind.split())
    step = size * LEADING
    drawn = [line_of(line, x, top + size + at * step, size, kind) for at, line in enumerate(lines)]
    return Drawn("".join(drawn), top + len(lines) * step)


def line_of(text: str, x: float, y: float, size: float, kind: str = "") -> str:
    """Draw one line of text from a place on its base line."""
    return f'<text{_class(kind)} x="{number(x)}" y="{number(y)}" font-size="{number(size)}">{directed(text)}</text>\n'


def framed(svg: str, text: str, low: float, high: float, y: float, size: float) -> str:
    """Keep a text of letters whose width is not known within its place."""
    if is_measured(text):
        return svg
    place = f'x="{number(low)}" y="{number(y - size)}" width="{number(high - low)}" height="{number(size * 1.4)}"'
    view = f'viewBox="{number(low)} {number(y - size)} {number(high - low)} {number(size * 1.4)}"'
    return f'<svg {place} {view} overflow="hidden">{svg}</svg>\n'


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
