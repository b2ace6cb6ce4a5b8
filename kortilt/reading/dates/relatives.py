"""Dates that count from another: "two months later", "the following March", "last month", "yesterday"."""

from datetime import date, timedelta

from kortilt.model.dates import PartialDate
from kortilt.reading.dates.phrases import read_month, read_number, read_season
from kortilt.reading.dates.spans import edtf, in_year, last_day, only_year, shifted, spanning
from kortilt.reading.dates.tokens import MONTH_NUMBERS, NUMBERS, SEASONS, UNITS, Line
from kortilt.reading.dates.years import STEPS, TODAY_STEPS, Frame, Phrase

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_LATER = {"later": 1, "afterwards": 1, "afterward": 1, "after": 1, "earlier": -1, "before": -1, "previously": -1}
_VAGUE = frozenset(("than", "over", "under", "nearly", "almost", "least", "most", "within", "every"))
_ENDINGS = frozenset(("to", "ending", "ended"))
_CLAUSE_ENDS = frozenset(("", ".", ",", ";", ":", "!", "?", ")", "]", "and", "but", "when", "while", '"', "”", "’"))
_OWNERS = frozenset(("the", "its", "his", "her", "their", "s"))


def read_step(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "That year", "the same month", "the following March", "the previous summer"."""
    place = at + 1 if line.word(at) == "that" and line.word(at + 1) == "same" else at
    word, thing = line.word(place), line.word(place + 1)
    if word != "that" and line.word(at - 1) != "the" and place == at:
        return None
    first = at - 1 if line.word(at - 1) == "the" else at
    step = STEPS[word]
    if line.word(place + 2) == "-":
        return None
    if UNITS.get(thing) == thing:
        return Phrase(first, place + 2, "relative", lambda frame: _unit_at(frame.anchor, thing, step), "anchor")
    number = _named_time(line, place + 1)
    if not number or (thing == "may" and word == "that"):
        return None
    return Phrase(first, place + 2, "relative", lambda frame: _named_at(frame.anchor, number, step), "anchor")


def read_today_step(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "Last year", "this month", "next March", "last summer": counted from the day of writing."""
    if line.word(at) in _DAYS:
        days = _DAYS[line.word(at)]
        return Phrase(at, at + 1, "relative", lambda frame: _days_from(frame.today, days), "today")
    step, thing = TODAY_STEPS[line.word(at)], line.word(at + 1)
    if line.word(at - 1) in _OWNERS or line.word(at + 2) in ("of", "-"):
        return None
    if UNITS.get(thing) == thing and thing not in ("day", "decade"):
        return Phrase(at, at + 2, "relative", lambda frame: _unit_from(frame.today, thing, step), "today")
    number = _named_time(line, at + 1)
    if not number:
        return None
    return Phrase(at, at + 2, "relative", lambda frame: _named_at(_day(frame.today), number, step), "today")


def read_distance(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "Two months later", "a year before July 2023", "three days ago", "six months to June 2023"."""
    count = NUMBERS.get(line.word(at)) or line.number(at)
    unit = UNITS.get(line.word(at + 1), "")
    if count < 1 or not unit or line.word(at - 1) in _VAGUE or line.glued_before(at):
        return None
    if line.word(at + 2) == "ago":
        return Phrase(at, at + 3, "relative", lambda frame: _shifted(_day(frame.today), -count, unit), "today")
    if line.word(at + 2) in _ENDINGS:
        return _period(line, at, at + 2, count, unit)
    return _distance(line, at, at + 2, count, unit)


def read_year_before(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "The year before", "the month after", "the year to June 2023"."""
    if line.word(at + 1) in _ENDINGS and line.word(at) in ("year", "month"):
        return _period(line, at, at + 1, 1, line.word(at))
    if line.word(at - 1) != "the" or line.word(at + 1) not in ("before", "after", "earlier"):
        return None
    return _distance(line, at - 1, at + 1, 1, UNITS[line.word(at)])


def read_later(line: Line, at: int, previous: Phrase | None) -> Phrase | None:
    """ "Later that year", "earlier this month": the rest of it, or what went before."""
    place = line.past_the(at + 2 if line.word(at + 1) in ("in", "on") else at + 1)
    word = line.word(place)
    reader = read_today_step if word in ("this", "last") else read_step
    inner = reader(line, place, previous) if word in STEPS or word in TODAY_STEPS else None
    if inner is None:
        return None
    sign = _LATER[line.word(at)]

    def _read(frame: Frame) -> PartialDate | None:
        return _rest(inner.read(frame), _day(frame.today) if inner.needs == "today" else frame.anchor, sign)

    return Phrase(at, inner.last, "relative", _read, inner.needs)


def _distance(line: Line, first: int, at: int, count: int, unit: str) -> Phrase | None:
    word = line.word(at)
    if word not in _LATER:
        return None
    count *= _LATER[word]
    if word in ("before", "after"):
        base = _plain_date(line, line.past_the(at + 1))
        if base:
            return base._replace(first=first, kind="relative", read=lambda f: _shifted(base.read(f), count, unit))
    is_done = line.word(at + 1) in _CLAUSE_ENDS or (word not in ("before", "after") and line.word(at + 1) != "than")
    if not is_done:
        return None
    return Phrase(first, at + 1, "relative", lambda frame: _shifted(frame.anchor, count, unit), "anchor")


def _period(line: Line, first: int, at: int, count: int, unit: str) -> Phrase | None:
    # "The six months to June 2023" are January to June.
    base = _plain_date(line, line.past_the(at + 2 if line.word(at + 1) in ("in", "on") else at + 1))
    months = count * {"month": 1, "year": 12}.get(unit, 0)
    if base is None or not months or base.kind not in ("month", "day"):
        return None
    return base._replace(first=first, kind="relative", read=lambda frame: _ending(base.read(frame), months))


def _ending(when: PartialDate | None, months: int) -> PartialDate | None:
    before = shifted(when, -months, "month") if when else None
    if when is None or when.end is None or before is None or before.end is None:
        return None
    is_whole = when.end.day == last_day(when.end.year, when.end.month)
    eve = before.end if is_whole else before.end.replace(day=min(when.end.day, before.end.day))
    return spanning(eve + timedelta(1), when.end)


def _plain_date(line: Line, at: int) -> Phrase | None:
    word = line.word(at)
    if word[:1].isdigit():
        return read_number(line, at, None)
    reader = read_month if word in MONTH_NUMBERS else read_season if word in SEASONS else None
    return reader(line, at, None) if reader else None


def _named_time(line: Line, at: int) -> int:
    return line.month(at) or SEASONS.get(line.word(at), 0)


def _day(today: date | None) -> PartialDate | None:
    return edtf(today.isoformat()) if today else None


def _days_from(today: date | None, days: int) -> PartialDate | None:
    return _shifted(_day(today), days, "day")


def _shifted(when: PartialDate | None, count: int, unit: str) -> PartialDate | None:
    return shifted(when, count, unit) if when else None


def _unit_at(anchor: PartialDate | None, unit: str, step: int) -> PartialDate | None:
    # The anchor has to lie in one such unit: no "that month" of a year.
    if anchor is None or anchor.start is None or anchor.end is None:
        return None
    if unit == "week":
        return _unit_from(anchor.start, "week", step) if anchor.start == anchor.end else None
    size = {"decade": 3, "year": 4, "month": 7, "day": 10}[unit]
    if anchor.start.isoformat()[:size] != anchor.end.isoformat()[:size]:
        return None
    if unit == "decade":
        return edtf(f"{anchor.start.year // 10 + step:03}X")
    return _shifted(edtf(anchor.start.isoformat()[:size]), step, unit)


def _unit_from(today: date | None, unit: str, step: int) -> PartialDate | None:
    if today is None or unit != "week":
        return _unit_at(_day(today), unit, step)
    try:
        monday = today + timedelta(7 * step - today.weekday())
        return spanning(monday, monday + timedelta(6))
    except OverflowError:
        return None


def _named_at(anchor: PartialDate | None, number: int, step: int) -> PartialDate | None:
    # The month or season of the anchor's year, or the next one after it, or the last one before it.
    if anchor is None or anchor.start is None or anchor.end is None:
        return None
    if step == 0:
        return in_year(only_year(anchor), number)
    year = anchor.end.year if step > 0 else anchor.start.year
    for candidate in (year - step, year, year + step):
        when = in_year(candidate, number)
        if when is None or when.start is None or when.end is None:
            continue
        if when.start > anchor.end if step > 0 else when.end < anchor.start:
            return when
    return None


def _rest(whole: PartialDate | None, anchor: PartialDate | None, sign: int) -> PartialDate | None:
    if whole is None or anchor is None or None in (whole.start, whole.end, anchor.start, anchor.end):
        return None
    if not anchor.within(whole) or anchor.spans == whole.spans:
        return whole
    start, end = (anchor.start, whole.end) if sign > 0 else (whole.start, anchor.end)
    return spanning(start, end) if start and end else None
