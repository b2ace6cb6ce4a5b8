"""What a date's words are, and the year in them: given, told by "last" or "that", or left to the text around it."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from kortilt.model.dates import PartialDate
from kortilt.reading.dates.cues import is_year
from kortilt.reading.dates.spans import edtf, only_year
from kortilt.reading.dates.tokens import DASHES, Line
from kortilt.tuples import NamedTuple

Kind = Literal["day", "month", "year", "season", "part", "decade", "century", "range", "relative"]
Needs = Literal["", "year", "anchor", "today"]
"""What a date lacks to become days: a year, the date that it counts from, or the day of writing."""


class Frame(NamedTuple):
    """What the text around a date and its reader know."""

    year: int | None = None
    anchor: PartialDate | None = None
    today: date | None = None


class Phrase(NamedTuple):
    """A date's words, from the token `first` up to but not including `last`."""

    first: int
    last: int
    kind: Kind
    read: Callable[[Frame], PartialDate | None]
    needs: Needs = ""
    assumed: str = ""


class YearWords(NamedTuple):
    """Where a year's words end, and the year."""

    last: int
    needs: Needs = "year"
    year: Callable[[Frame], int | None] = lambda frame: frame.year
    is_split: bool = False
    """Whether it is written as two, such as 2022-23."""


STEPS = {"that": 0, "same": 0, "following": 1, "next": 1, "subsequent": 1, "previous": -1, "preceding": -1, "prior": -1}
"""How many units after the last date named."""
TODAY_STEPS = {"this": 0, "last": -1, "next": 1}
"""How many units after the day of writing."""


def known(first: int, last: int, kind: Kind, text: str, assumed: str = "") -> Phrase | None:
    """A phrase whose days need nothing else, from its EDTF text."""
    when = edtf(text)
    return Phrase(first, last, kind, lambda _: when, "", assumed) if when else None


def read_year_words(line: Line, at: int, *, is_season: bool = False) -> YearWords | None:
    """The year after a month, a day or a season: "2023", ", 2023", "of 2023", "last year", "of the same year"."""
    place = at + 1 if line.word(at) in (",", "of", "in") else at
    place = line.past_the(place) if line.word(at) in ("of", "in") else place
    year = line.year(place)
    is_split = is_season and year > 0 and line.glued_after(place) in DASHES | {"/"} and line.is_glued(place + 2)
    if is_split and line.number(place + 2) in ((year + 1) % 100, year + 1):
        return YearWords(place + 3, "", lambda _: year, is_split=True)
    if line.word(at) != "in" and is_year(line, place, -1, is_told=True):
        return YearWords(place + 1, "", lambda _: year)
    return read_relative_year(line, place) if line.word(at) != "," or place == at else None


def read_relative_year(line: Line, at: int) -> YearWords | None:
    """ "Last year", "that year", "the following year", and "the year" where it is the one spoken of."""
    place = line.past_the(at)
    word = line.word(place)
    if word == "year" and place > at and line.word(at - 1) in ("of", "in"):
        return YearWords(place + 1, "anchor", lambda frame: only_year(frame.anchor))
    if word == "that" and line.word(place + 1) == "same":
        place, word = place + 1, "same"
    if line.word(place + 1) != "year" or line.word(place + 2) == "-":
        return None
    if word in TODAY_STEPS and place == at:
        step = TODAY_STEPS[word]
        return YearWords(place + 2, "today", lambda frame: frame.today.year + step if frame.today else None)
    if word not in STEPS or (word != "that" and place == at and line.word(at - 1) not in ("the", "that")):
        return None
    return YearWords(place + 2, "anchor", lambda frame: _stepped(frame.anchor, STEPS[word]))


def _stepped(anchor: PartialDate | None, step: int) -> int | None:
    year = only_year(anchor)
    return None if year is None else year + step
