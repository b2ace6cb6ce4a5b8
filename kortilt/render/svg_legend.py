"""What the forms, colours and signs of a timeline mean: those that occur, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kortilt.picture import Joint, Lanes, Mark, Shape, Stretch, Tone
from kortilt.render.svg_lines import Drawn, line_of
from kortilt.render.svg_marks import joined, points, sign, toned
from kortilt.render.svg_packing import RADIUS, Extent
from kortilt.render.svg_text import text_width

SIZE = 11.5
STEP = 21.0
BETWEEN = 20.0
LONG, SHORT = 34.0, 12.0
DAY = date(2000, 1, 1)
"""Any day: what is drawn as a sample lies nowhere."""
OPEN = Stretch(DAY, None, Shape.THROUGHOUT)
SHAPES = {
    Shape.POINT: "on this day",
    Shape.COARSE: "some time in this period",
    Shape.THROUGHOUT: "throughout",
    Shape.ONCE: "once, some time between",
}
TONES = {
    Tone.WARMER: "made a relation warmer",
    Tone.COOLER: "made a relation cooler",
    Tone.PLAIN: "neither, or not coded",
}
JOINTS = {Joint.ALL: "all of these dates", Joint.ONE: "one of these dates"}


class Entry(NamedTuple):
    """A sample and its words; the sample of a sign is the sign."""

    stretches: tuple[Stretch, ...]
    words: str
    joint: Joint = Joint.ALL
    tone: Tone = Tone.PLAIN
    sign: str = ""

    @property
    def sample_width(self) -> float:
        """How wide the sample is drawn."""
        is_long = any(each.shape is not Shape.POINT for each in self.stretches) or len(self.stretches) > 1
        return LONG if is_long else SHORT


def legend(picture: Lanes, left: float, top: float, right: float) -> Drawn:
    """Draw the entries in rows."""
    x, y, drawn = left, top, []
    for entry in _entries(picture):
        width = entry.sample_width + 7 + text_width(entry.words, SIZE)
        if x + width > right and x > left:
            x, y = left, y + STEP
        drawn.append(_entry(entry, x, y + STEP / 2))
        x += width + BETWEEN
    return Drawn("".join(drawn), y + STEP if drawn else top)


def _entry(entry: Entry, x: float, y: float) -> str:
    words = line_of(entry.words, x + entry.sample_width + 7, y + 4, SIZE, "quiet")
    if entry.sign:
        return line_of(entry.sign, x + 2, y + 4.5, SIZE + 2, "b") + words
    extents = _sample(entry, x)
    drawn = joined(extents, entry.joint, y) + points(extents, entry.tone, y) if extents else sign(entry.tone, x + 6, y)
    return toned(drawn, entry.tone) + words


def _sample(entry: Entry, x: float) -> tuple[Extent, ...]:
    if len(entry.stretches) == 1:
        stretch = entry.stretches[0]
        if stretch.shape is Shape.POINT:
            return (Extent(x + 6 - RADIUS, x + 6 + RADIUS, stretch),)
        return (Extent(x, x + LONG - (9 if stretch.last is None else 0), stretch),)
    places = ((x, x + 2 * RADIUS), (x + LONG - 2 * RADIUS, x + LONG))
    return tuple(Extent(*place, stretch) for place, stretch in zip(places, entry.stretches, strict=False))


def _entries(picture: Lanes) -> Iterator[Entry]:
    marks = [mark for lane in picture.lanes for mark in lane.marks]
    stretches = [stretch for mark in marks for stretch in mark.stretches]
    shapes = {stretch.shape for stretch in stretches}
    yield from (Entry((Stretch(DAY, DAY, shape),), words) for shape, words in SHAPES.items() if shape in shapes)
    if any(None in stretch for stretch in stretches):
        yield Entry((OPEN,), "beginning or end not given")
    several = {mark.joint for mark in marks if len(mark.stretches) > 1}
    days = (Stretch(DAY, DAY, Shape.POINT),) * 2
    yield from (Entry(days, words, joint) for joint, words in JOINTS.items() if joint in several)
    yield from _tones(marks)
    yield from (Entry((), words, sign=told) for told, words in picture.signs)


def _tones(marks: list[Mark]) -> Iterator[Entry]:
    tones = {mark.tone for mark in marks}
    if tones - {Tone.PLAIN}:
        yield from (Entry((), words, tone=tone) for tone, words in TONES.items() if tone in tones)
