"""What stands along an axis: names of years, months and days as far as there is room, and breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kortilt.render.svg_axis import Axis, Piece
from kortilt.render.svg_text import number, text_width

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
YEAR_SIZE, MONTH_SIZE = 13.0, 10.0
YEAR_LINES, MONTH_LINES = 20.0, 9.0
"""From these widths on, years and months have lines of their own."""
MONTH_LETTERS, MONTH_NAMES = 12.5, 26.0
"""From these widths on, months are named: by a letter, and by three."""
DAYS = 20.0
"""From this width on, days are numbered."""
ROUND = (1000, 500, 100, 50, 20, 10, 5, 2, 1)
TALL, LOW = 36.0, 24.0
"""What the axis takes above or below the lanes: with names of months or days, and without."""


class Tick(NamedTuple):
    """A name below which a stretch of the axis lies."""

    left: float
    right: float
    name: str
    rank: int
    """Of ticks that have no room side by side, the one of the lowest rank is shown."""


def ticks(axis: Axis, y: float, *, is_above: bool) -> str:
    """Draw the axis as a line with its names above or below."""
    up = -1 if is_above else 1
    far = tall(axis) - LOW
    years, months = y + (-8 - far if is_above else 17 + far), y + (-7 if is_above else 15)
    runs = [(piece.left, piece.right) for piece in axis.pieces if not piece.is_cut]
    line = "".join(f"M{number(left)} {number(y)}H{number(right)}" for left, right in _merged(runs))
    drawn = f'<path class="tick axis" d="{line}"/>'
    drawn += "".join(_name(tick, years, YEAR_SIZE, "b m") for tick in _fitting(_years(axis)))
    for piece in axis.pieces:
        if not piece.is_cut:
            drawn += "".join(_name(tick, months, MONTH_SIZE, "quiet m") for tick in _parts(piece))
            drawn += _notches(piece, y, up)
    return drawn


def tall(axis: Axis) -> float:
    """How much room the names take."""
    has_parts = any(next(_parts(piece), None) for piece in axis.pieces if not piece.is_cut)
    return TALL if has_parts else LOW


def grid(axis: Axis, top: float, bottom: float) -> str:
    """Draw the lines between years, and the breaks, over the height of the lanes."""
    starts = {piece.left for piece in axis.pieces if not piece.is_cut} | {axis.right}
    inside = {cut.right for cut in axis.cuts}
    lines, last = [], axis.left - YEAR_LINES
    for x in sorted(starts - inside):
        if x - last >= YEAR_LINES:
            lines.append(f"M{number(x)} {number(top)}V{number(bottom)}")
            last = x
    drawn = f'<path class="tick" d="{"".join(lines)}"/>'
    return drawn + "".join(_break(cut, top, bottom) for cut in axis.cuts)


def _break(cut: Piece, top: float, bottom: float) -> str:
    left, width = cut.left + 4, cut.right - cut.left - 8
    step, count = 6.0, max(int((bottom - top) // 12), 1)
    edge = f"l{number(step / 2)} 6l-{number(step / 2)} 6" * count
    zigzags = "".join(f'<path class="zigzag" d="M{number(x)} {number(top)}{edge}"/>' for x in (left, left + width - 3))
    place = f'x="{number(left)}" y="{number(top)}" width="{number(width)}" height="{number(12.0 * count)}"'
    return f'<rect class="shade" {place}/>{zigzags}'


def _years(axis: Axis) -> Iterator[Tick]:
    after_cut = True
    for piece in axis.pieces:
        if not piece.is_cut:
            first, last = date.fromordinal(piece.first), date.fromordinal(piece.end - 1)
            rank = 0 if after_cut else 1 + next(at for at, step in enumerate(ROUND) if first.year % step == 0)
            month = f"{MONTHS[first.month - 1]} " if first.month == last.month else ""
            yield Tick(piece.left, piece.right, f"{month}{first.year:04}", rank)
        after_cut = piece.is_cut


def _parts(piece: Piece) -> Iterator[Tick]:
    """Name months, and days where a month is wide enough."""
    first, last = date.fromordinal(piece.first), date.fromordinal(piece.end - 1)
    if piece.day >= DAYS:
        for day in range(piece.first, piece.end):
            left = piece.left + (day - piece.first) * piece.day
            yield Tick(left, left + piece.day, str(date.fromordinal(day).day), 0)
    elif _month_width(piece) >= MONTH_LETTERS:
        letters = None if _month_width(piece) >= MONTH_NAMES else 1
        for month in range(first.month, last.month + 1):
            start = date(first.year, month, 1).toordinal()
            end = piece.end if month == last.month else date(first.year, month + 1, 1).toordinal()
            left, right = (piece.left + (day - piece.first) * piece.day for day in (start, end))
            yield Tick(left, right, MONTHS[month - 1][:letters], 0)


def _month_width(piece: Piece) -> float:
    """How wide a month is on average."""
    months = date.fromordinal(piece.end - 1).month - date.fromordinal(piece.first).month + 1
    return (piece.right - piece.left) / months


def _notches(piece: Piece, y: float, up: int) -> str:
    """Draw short lines where months, or days, begin."""
    first, last = date.fromordinal(piece.first), date.fromordinal(piece.end - 1)
    if piece.day >= DAYS:
        starts = [*range(piece.first, piece.end + 1)]
    elif _month_width(piece) >= MONTH_LINES:
        starts = [date(first.year, month, 1).toordinal() for month in range(first.month, last.month + 1)]
    else:
        return ""
    places = (piece.left + (day - piece.first) * piece.day for day in starts)
    return f'<path class="tick axis" d="{"".join(f"M{number(x)} {number(y)}v{4 * up}" for x in places)}"/>'


def _fitting(found: Iterator[Tick]) -> list[Tick]:
    """Choose names that do not touch, the roundest first."""
    shown: list[tuple[float, float, Tick]] = []
    for tick in sorted(found, key=lambda each: (each.rank, each.left)):
        middle, half = (tick.left + tick.right) / 2, text_width(tick.name, YEAR_SIZE, is_bold=True) / 2 + 2
        if all(middle + half <= low or high <= middle - half for low, high, _ in shown):
            shown.append((middle - half, middle + half, tick))
    return [tick for _, _, tick in sorted(shown)]


def _name(tick: Tick, y: float, size: float, kind: str) -> str:
    place = f'x="{number((tick.left + tick.right) / 2)}" y="{number(y)}" font-size="{number(size)}"'
    return f'<text class="{kind}" {place}>{tick.name}</text>'


def _merged(runs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in runs:
        if merged and abs(merged[-1][1] - left) < 0.01:
            merged[-1] = (merged[-1][0], right)
        else:
            merged.append((left, right))
    return merged
