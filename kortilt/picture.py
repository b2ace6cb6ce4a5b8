"""What a report says as a picture, laid out in time but not yet drawn: dates and roles, no colours and no pixels."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kortilt.page import Diverging, Grid


class Shape(StrEnum):
    """What a stretch of days means."""

    POINT = "point"
    """One day."""
    COARSE = "coarse"
    """A month, a year: some time in it."""
    THROUGHOUT = "throughout"
    """All of it."""
    ONCE = "once"
    """Once, some time between its ends."""


class Tone(StrEnum):
    """What a fact did to its relation, if it did anything."""

    WARMER = "warmer"
    COOLER = "cooler"
    PLAIN = "plain"


class Joint(StrEnum):
    """How the stretches of one mark belong together."""

    ALL = "all"
    ONE = "one"
    """Only one of them is meant, and it is not known which."""


class Stretch(NamedTuple):
    """Days from the first to the last, both inside; None is an open side."""

    first: date | None
    last: date | None
    shape: Shape


class Mark(NamedTuple):
    """One fact."""

    label: str
    """Its claim, on one line."""
    told: tuple[str, ...]
    """All that is known of it, line by line."""
    stretches: tuple[Stretch, ...]
    """In order of time; none for a fact without a date."""
    joint: Joint = Joint.ALL
    tone: Tone = Tone.PLAIN
    signs: tuple[str, ...] = ()
    """Each explained in the picture's `signs`."""


class Lane(NamedTuple):
    """Facts that stand together, and whose they are."""

    name: str
    marks: tuple[Mark, ...]
    counted: str
    """How many facts it has, and how many it might have, in words."""


class Lanes(NamedTuple):
    """Facts over time, in lanes from top to bottom, above those without a date."""

    title: str
    what: str
    """What is shown, in words."""
    lanes: tuple[Lane, ...]
    undated: tuple[Mark, ...]
    order: str
    """Which lane a fact stands in, in words; empty where there is no choice."""
    signs: tuple[tuple[str, str], ...]
    """Signs that occur, with what they mean."""
    notes: tuple[str, ...]
    """Paragraphs below."""


class Chart(NamedTuple):
    """A diverging chart with what stands around it."""

    title: str
    what: str
    """What is shown, in words."""
    chart: Diverging
    notes: tuple[str | Grid, ...]
    """Paragraphs and tables below."""


Picture = Lanes | Chart
