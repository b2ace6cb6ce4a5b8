"""Decades, centuries and years with their era."""

from kortilt.reading.dates.cues import is_before_christ
from kortilt.reading.dates.tokens import APOSTROPHES, RANGE_JOINTS, Line
from kortilt.reading.dates.years import Phrase, known


def read_era(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """A year after AD, which alone tells that a number of fewer digits is one."""
    number = line.number(at + 1) if line.text(at) == "AD" else 0
    return known(at, at + 2, "year", f"{number:04}") if number > 0 else None


def read_decade(line: Line, at: int) -> Phrase | None:
    """ "1990s", or "90s" after an apostrophe."""
    word = line.word(at)
    if word[-1:] != "s" or len(word) not in (3, 5) or not (word[:-1].isascii() and word[:-1].isdigit()):
        return None
    if len(word) == 3:
        is_short = line.glued_before(at) in APOSTROPHES and word[0] in "3456789" and word[1] == "0"
        return known(at - 1, at + 1, "decade", f"19{word[0]}X", "of the 20th century") if is_short else None
    year = int(word[:-1])
    return decade(line, at, at + 1, year) if year % 10 == 0 and 1000 <= year <= 2090 else None


def decade(line: Line, first: int, last: int, year: int) -> Phrase | None:
    """Ten years, or a hundred for "1900s" unless a decade stands beside it."""
    if year % 100 or year == 2000:
        return known(first, last, "decade", f"{year // 10}X")
    neighbours = (line.word(first - 2), line.word(last + 1))
    if any(len(one) == 5 and one.endswith("0s") and not one.endswith("00s") for one in neighbours):
        return known(first, last, "decade", f"{year // 10}X", f"the {year}s as ten years")
    return known(first, last, "century", f"{year // 100}XX", f"the {year}s as a hundred years")


def read_century(line: Line, at: int) -> Phrase | None:
    """ "19th century", "nineteenth-century", and both of "19th and 20th centuries"."""
    number, after = line.ordinal(at), at + 1
    if line.word(at) == "twenty" and line.word(at + 1) == "-" and line.word(at + 2) == "first":
        number, after = 21, at + 3
    last = _past_century(line, after)
    if not last and line.word(after) in RANGE_JOINTS | {"and", "or"}:
        other = line.past_the(after + 1)
        other = other if line.ordinal(other) else len(line.tokens)
        last = after if _past_century(line, other + 1) else 0
    if not last or not 2 <= number <= 21 or is_before_christ(line, last) or is_before_christ(line, last + 3):
        return None
    return known(at, last, "century", f"{number - 1:02}XX")


def _past_century(line: Line, at: int) -> int:
    place = at + 1 if line.word(at) == "-" else at
    return place + 1 if line.word(place) in ("century", "centuries") else 0


def read_old_year(line: Line, at: int) -> Phrase | None:
    """ "476 AD": only the era tells that a number of fewer digits is a year."""
    number, era = line.number(at), line.text(at + 1)
    # Of "202 BC to 220 AD" nothing is read, rather than its end alone.
    is_end = line.word(at - 1) in RANGE_JOINTS and is_before_christ(line, at - 2)
    is_year = number > 0 and era in ("AD", "CE") and not is_end
    return known(at, at + 2, "year", f"{number:04}") if is_year else None
