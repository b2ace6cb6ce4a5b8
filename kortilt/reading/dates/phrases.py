"""One date as a phrase of prose, such as "12 July 2023", "summer 2023" or "in June", and nothing around it."""

from kortilt.model.dates import PartialDate
from kortilt.reading.dates.cues import counts, is_clean, is_month_cued, is_year
from kortilt.reading.dates.eras import decade, read_century, read_decade, read_old_year
from kortilt.reading.dates.spans import in_year, piece_of
from kortilt.reading.dates.tokens import APOSTROPHES, DASHES, MONTH_NUMBERS, RANGE_JOINTS, SEASONS, Line
from kortilt.reading.dates.years import Frame, Phrase, YearWords, known, read_year_words

CODES = {f"q{number}": (number, 4) for number in range(1, 5)} | {f"{number}q": (number, 4) for number in range(1, 5)}
CODES |= {"h1": (1, 2), "h2": (2, 2), "1h": (1, 2), "2h": (2, 2)}
"""Short names of a year's parts: which piece of how many."""

_OTHER_YEARS = frozenset(("fy", "fiscal", "financial", "academic", "school"))


def read_number(line: Line, at: int, previous: Phrase | None, *, is_told: bool = False) -> Phrase | None:
    """A date that begins with a digit, or with an ordinal of a century."""
    if line.year(at):
        return _read_from_year(line, at, previous, is_told=is_told)
    if found := read_decade(line, at) or read_century(line, at):
        return found
    if line.day(at) and is_clean(line, at):
        return _read_day_first(line, at) or _read_next_day(line, at, previous)
    return read_old_year(line, at) or _read_slashed(line, at)


def read_month(line: Line, at: int, previous: Phrase | None, *, is_told: bool = False) -> Phrase | None:
    """A month's name, with its day or its year or neither."""
    number = line.month(at) or MONTH_NUMBERS[line.word(at)]
    after = line.past_point(at)
    day = line.day(after)
    if line.month(at) and day and is_clean(line, after) and not counts(line, after):
        second = _second_day(line, after + 1)
        words = read_year_words(line, second or after + 1) or YearWords(after + 1)
        last = after + 1 if second else words.last
        return Phrase(at, last, "day", lambda frame: in_year(words.year(frame), number, day), words.needs)
    found = read_year_words(line, after)
    is_cued = line.month(at) and (is_told or is_month_cued(line, at, previous.last if previous else -1))
    if found is None and not is_cued:
        return None
    words = found or YearWords(after if is_short_name(line, at) else at + 1)
    is_written_small = not line.month(at)
    if is_written_small and (words.needs or (len(line.word(at)) < 5 and line.word(at) != "may")):
        return None
    return Phrase(at, words.last, "month", lambda frame: in_year(words.year(frame), number), words.needs)


def is_short_name(line: Line, at: int) -> bool:
    """Whether a month's name is a short form with its point, and that point does not end the sentence."""
    return line.past_point(at) == at + 2 and not line.text(at + 2)[:1].isupper()


def read_season(line: Line, at: int, previous: Phrase | None, *, is_told: bool = False) -> Phrase | None:
    """A season with its year, or after "the" or "in" without one."""
    number, left = SEASONS[line.word(at)], line.word(at - 1)
    is_fall = line.word(at) == "fall"
    if is_fall and left in ("a", "its", "their", "his", "her"):
        return None
    found = read_year_words(line, at + 1, is_season=True)
    is_cued = left in ("in", "since", "until", "by", "during") or (
        left == "the" and line.word(at - 2) in ("in", "since", "until", "by", "during", "of", "over")
    )
    if found is None and (not (is_cued or is_told) or (is_fall and line.word(at + 1) == "of")):
        return None
    words = found or YearWords(at + 1)
    assumed = "winter as December to February" if number == 24 and not words.is_split else ""
    shift = 1 if words.is_split and number != 24 else 0

    def _read(frame: Frame) -> PartialDate | None:
        year = words.year(frame)
        return in_year(year if year is None else year + shift, number)

    return Phrase(at, words.last, "season", _read, words.needs, assumed)


def read_code(line: Line, at: int, previous: Phrase | None, *, is_told: bool = False) -> Phrase | None:
    """A quarter or a half such as "Q3 2023"."""
    number, count = CODES[line.word(at)]
    words = read_year_words(line, at + 1) or YearWords(at + 1)
    return Phrase(
        at, words.last, "part", lambda frame: piece_of(in_year(words.year(frame)), number, count), words.needs
    )


def _read_from_year(line: Line, at: int, previous: Phrase | None, *, is_told: bool) -> Phrase | None:
    year = line.year(at)
    after = line.word(at + 1)
    is_plural = line.glued_after(at) in APOSTROPHES and line.glued_after(at + 1) == "s" and year % 10 == 0
    if is_plural and line.word(at - 1) in ("the", "early", "mid", "late", "-"):
        return decade(line, at, at + 3, year)
    if found := _read_iso(line, at) or _read_short_range(line, at):
        return found
    if after in CODES and is_clean(line, at):
        number, count = CODES[after]
        return Phrase(at, at + 2, "part", lambda _: piece_of(in_year(year), number, count))
    if not is_year(line, at, previous.last if previous else -1, is_told=is_told):
        return None
    is_christian = line.word(at + 1) in ("ad", "ce") and line.text(at + 1).isupper()
    is_fiscal = not {line.word(at - 1), line.word(at - 2)}.isdisjoint(_OTHER_YEARS)
    assumed = "the calendar year for the one named" if is_fiscal else ""
    return known(at, at + 2 if is_christian else at + 1, "year", str(year), assumed)


def _read_iso(line: Line, at: int) -> Phrase | None:
    # 2023-07-12; a month alone is left to the range that it may also be.
    marks = line.glued_after(at) == "-" and line.glued_after(at + 1) and line.glued_after(at + 2) == "-"
    if not (marks and is_clean(line, at) and line.is_glued(at + 4) and is_clean(line, at + 4)):
        return None
    month, day = line.word(at + 2), line.word(at + 4)
    return known(at, at + 5, "day", f"{line.word(at)}-{month}-{day}") if len(month) == len(day) == 2 else None


def _read_short_range(line: Line, at: int) -> Phrase | None:
    # 2021-22, 2021/22; 2023-07 is a month unless it can be the years 2003 to 2007.
    year, joint, short = line.year(at), line.glued_after(at), line.word(at + 2)
    if not (joint in DASHES or joint == "/") or not line.is_glued(at + 2) or len(short) != 2 or line.number(at + 2) < 0:
        return None
    if not is_clean(line, at) or line.glued_after(at + 2) in ("-", "/", "%"):
        return None
    if year % 100 < int(short):
        assumed = f"{year}{joint}{short} as years" if joint == "-" and int(short) <= 12 else ""
        return known(at, at + 3, "range", f"{year}/{year // 100}{short}", assumed)
    return known(at, at + 3, "month", f"{year}-{short}") if joint == "-" and 1 <= int(short) <= 12 else None


def _read_day_first(line: Line, at: int) -> Phrase | None:
    # 12 July, 12th of July, and the first of two days of one month.
    month_at = _month_after_day(line, at + 1)
    last = 0
    if not month_at and line.word(at + 1) in RANGE_JOINTS | {"and", "or"} and line.day(at + 2):
        month_at, last = _month_after_day(line, at + 3), at + 1
    if not month_at:
        return _read_slashed(line, at)
    after = line.past_point(month_at)
    found = read_year_words(line, after)
    words = found or YearWords(month_at + 1)
    number, day = line.month(month_at) or MONTH_NUMBERS[line.word(month_at)], line.day(at)
    is_written_small = not line.month(month_at)
    if (is_written_small and words.needs) or (found is None and line.number(after) > 31):
        return None
    return Phrase(at, last or words.last, "day", lambda frame: in_year(words.year(frame), number, day), words.needs)


def _month_after_day(line: Line, at: int) -> int:
    place = at + 1 if line.word(at) == "of" else at
    place = place + 1 if place > at and line.word(place) == "the" else place
    is_full = len(line.word(place)) > 3 or line.text(place)[:1].isupper() or line.word(place) == "may"
    return place if line.word(place) in MONTH_NUMBERS and is_full else 0


def _second_day(line: Line, at: int) -> int:
    # The place after "-14" in "July 12-14", where a year may follow.
    is_joint = line.word(at) in RANGE_JOINTS | {"and"}
    is_day = is_joint and line.day(at + 1) and line.word(at + 2) not in MONTH_NUMBERS
    return at + 2 if is_day and not counts(line, at + 1) else 0


def _read_next_day(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    if previous is None or previous.kind != "day" or _second_day(line, at - 1) != at + 1 or previous.last != at - 1:
        return None
    month, day = line.month(previous.first), line.day(at)
    words = read_year_words(line, at + 1) or YearWords(at + 1)
    if not month or line.word(at + 1) == "of" or (line.text(at + 1).islower() and line.word(at - 1) == "and"):
        return None
    return Phrase(at, words.last, "day", lambda frame: in_year(words.year(frame), month, day), words.needs)


def _read_slashed(line: Line, at: int) -> Phrase | None:
    # 13/07/2023 and 07/13/2023, where one of the two can only be the day.
    mark, year = line.glued_after(at), line.year(at + 4)
    if mark not in ("/", ".", "-") or mark != line.glued_after(at + 2) or not (year and line.is_glued(at + 4)):
        return None
    one, other = line.number(at), line.number(at + 2)
    if not line.is_glued(at + 2) or line.glued_before(at) in ("/", ".", "-"):
        return None
    day, month = (one, other) if one > 12 or one == other else (other, one)
    return known(at, at + 5, "day", f"{year}-{month:02}-{day:02}") if day > 12 or one == other else None
