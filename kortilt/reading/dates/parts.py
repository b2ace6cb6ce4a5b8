"""Parts of a date, such as "early 2023" or "the first nine months of 2023", and where a phrase may begin."""

from collections.abc import Callable

from kortilt.model.dates import PartialDate
from kortilt.reading.dates.eras import read_era
from kortilt.reading.dates.phrases import CODES, read_code, read_month, read_number, read_season
from kortilt.reading.dates.relatives import read_distance, read_later, read_step, read_today_step, read_year_before
from kortilt.reading.dates.spans import in_year, part_of, piece_of, some_months, week_of
from kortilt.reading.dates.tokens import MONTH_NUMBERS, NUMBERS, ORDINALS, SEASONS, UNITS, Line
from kortilt.reading.dates.years import STEPS, TODAY_STEPS, Phrase, read_relative_year

Reader = Callable[[Line, int, Phrase | None], Phrase | None]
_Cut = Callable[[PartialDate | None], PartialDate | None]

_PARTS = {"early": "early", "mid": "mid", "late": "late", "middle": "middle", "midway": "middle"}
_PARTS |= {"start": "start", "beginning": "start", "outset": "start", "onset": "start", "end": "end", "close": "end"}
_PIECES = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "quarters": 4}
_LAST = frozenset(("last", "final", "latter", "closing", "dying"))


def find_phrases(line: Line) -> list[Phrase]:
    """The phrases in order, none inside another."""
    found: list[Phrase] = []
    previous: Phrase | None = None
    at, count = 0, len(line.tokens)
    while at < count:
        word = line.tokens[at].word
        readers = _DIGIT_READERS if "0" <= word[0] <= "9" else _READERS.get(word)
        phrase = _first_read(readers, line, at, previous) if readers else None
        if phrase is None:
            at += 1
            continue
        previous = phrase
        found.append(phrase)
        at = max(at + 1, phrase.last)
    return found


def _first_read(readers: tuple[Reader, ...], line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    floor = previous.last if previous else 0
    for reader in readers:
        phrase = reader(line, at, previous)
        if phrase and phrase.first >= floor:
            return phrase
    return None


def read_part(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "Early 2023", "mid-July", "the end of 2022"."""
    part = _PARTS[line.word(at)]
    is_first_of_two = line.word(at + 1) in ("and", "or", "to") and line.word(at + 2) in _PARTS
    after = at + 3 if is_first_of_two else at + 1
    is_joined = line.word(after) in ("of", "in", "-", "–")
    is_after_year = "year" in (line.word(at - 1), line.word(at - 2))
    if part in ("start", "end", "middle") and not is_joined and not is_after_year:
        return None
    phrase = _cut(at, _read_inner(line, after + 1 if is_joined else after), lambda whole: part_of(whole, part))
    return phrase._replace(last=at + 1) if phrase and is_first_of_two else phrase


def read_piece(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "The first half of 2023", "the last quarter of last year", "the first nine months of 2023"."""
    number = -1 if line.word(at) in _LAST else line.ordinal(at)
    place = at + 2 if line.word(at + 1) == "-" else at + 1
    # "First and second quarters": the thing stands after the other number.
    is_first_of_two = line.word(place) in ("and", "or", "to") and line.ordinal(place + 1) > 0
    found = _piece_words(line, place + 2 if is_first_of_two else place, number)
    if found is None:
        return None
    after, cut = found
    is_joined = line.word(after) in ("of", "in", "-")
    phrase = _cut(at, _read_inner(line, after + 1 if is_joined else after), cut)
    return phrase._replace(last=place) if phrase and is_first_of_two else phrase


def _piece_words(line: Line, at: int, number: int) -> tuple[int, _Cut] | None:
    word = line.word(at)
    if word in _PIECES:
        count = _PIECES[word]
        return at + 1, lambda whole: piece_of(whole, count if number < 0 else number, count)
    if word == "week":
        return at + 1, lambda whole: week_of(whole, number)
    if number not in (1, -1):
        return None
    if word in ("months", "part", "weeks", "days", "stages"):
        return at + 1, lambda whole: part_of(whole, "early" if number > 0 else "late")
    size = 1 if word == "month" else NUMBERS.get(word) or line.number(at)
    after = at + 1 if word == "month" else at + 2
    size *= {"month": 1, "months": 1, "quarters": 3}.get(line.word(after - 1), 0)
    if not 1 <= size <= 12:
        return None
    return after, lambda whole: some_months(whole, 0 if number > 0 else -size, size)


def _cut(first: int, inner: Phrase | None, cut: _Cut) -> Phrase | None:
    if inner is None or inner.kind == "day":
        return None
    # A yearless "early July" takes the year that July would take.
    return inner._replace(first=first, kind="part", read=lambda frame: cut(inner.read(frame)))


def _read_inner(line: Line, at: int) -> Phrase | None:
    if year := read_relative_year(line, at):
        return Phrase(at, year.last, "year", lambda frame: in_year(year.year(frame)), year.needs)
    place = line.past_the(at)
    word = line.word(place)
    if word[:1].isdigit() or line.ordinal(place):
        return read_number(line, place, None, is_told=True)
    if word in MONTH_NUMBERS:
        return read_month(line, place, None, is_told=True)
    if word in SEASONS:
        return read_season(line, place, None, is_told=True)
    if word in CODES:
        return read_code(line, place, None)
    for words, reader in ((STEPS, read_step), (TODAY_STEPS, read_today_step)):
        if word in words and (found := reader(line, place, None)):
            return found
    return None


_DIGIT_READERS: tuple[Reader, ...] = (read_distance, read_piece, read_number)
_READERS: dict[str, tuple[Reader, ...]] = {}
for _words, _reader in (
    (ORDINALS, read_piece),
    (_LAST, read_piece),
    (ORDINALS, read_number),
    (("twenty",), read_number),
    (MONTH_NUMBERS, read_month),
    (SEASONS, read_season),
    (CODES, read_code),
    (_PARTS, read_part),
    (STEPS, read_step),
    (TODAY_STEPS, read_today_step),
    (("ad",), read_era),
    (("yesterday", "today", "tomorrow"), read_today_step),
    (NUMBERS, read_distance),
    (UNITS, read_year_before),
    (("later", "earlier"), read_later),
):
    for _word in _words:
        _READERS[_word] = (*_READERS.get(_word, ()), _reader)
