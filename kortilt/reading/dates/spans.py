"""Days to `PartialDate`: parts of a date, dates at a distance and intervals, each spelled in EDTF.

What lies outside the years 1 to 9999, or cannot be told, is None.
"""

from datetime import date, timedelta

from kortilt.model.dates import PartialDate
from kortilt.model.edtf import EdtfError, parse_edtf

_ONE_DAY = timedelta(days=1)
_THIRDS = {"early": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def edtf(text: str) -> PartialDate | None:
    """The date, or None where the calendar has no such day."""
    try:
        return parse_edtf(text)
    except EdtfError:
        return None


def in_year(year: int | None, *rest: int) -> PartialDate | None:
    """The date of a year and the numbers after it, such as a month and a day."""
    if year is None or not 1 <= year <= 9999:
        return None
    if rest == (24,):
        return edtf(f"{year:04}-12/{year + 1:04}-02")
    return edtf("-".join((f"{year:04}", *(f"{number:02}" for number in rest))))


def only_year(when: PartialDate | None) -> int | None:
    """The year that a date lies in, if it is one."""
    if when is None or when.start is None or when.end is None or when.start.year != when.end.year:
        return None
    return when.start.year


def spanning(first: date, last: date) -> PartialDate | None:
    """All days from the first to the last, in the coarsest words."""
    one, other = first.isoformat(), last.isoformat()
    if first.day == 1 and last.day == last_day(last.year, last.month):
        one, other = one[:7], other[:7]
        if first.month == 1 and last.month == 12:
            one, other = one[:4], other[:4]
    return edtf(one if one == other else f"{one}/{other}")


def joined(first: PartialDate, last: PartialDate) -> PartialDate | None:
    """From the first date to the last; None where it would end before it begins."""
    if first.form in ("one_of", "all_of") or last.form in ("one_of", "all_of"):
        return None
    return edtf(f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}")


def since(when: PartialDate) -> PartialDate | None:
    """From the date's first day on."""
    return edtf(f"{when.edtf.split('/')[0]}/..")


def until(when: PartialDate) -> PartialDate | None:
    """Up to the date's last day."""
    return edtf(f"../{when.edtf.split('/')[-1]}")


def before(when: PartialDate) -> PartialDate | None:
    """Up to the day before the date's first."""
    if when.start is None or when.start == date.min:
        return None
    last = when.start - _ONE_DAY
    return edtf(f"../{_end_of(when, last)}")


def after(when: PartialDate) -> PartialDate | None:
    """From the day after the date's last."""
    if when.end is None or when.end == date.max:
        return None
    first = when.end + _ONE_DAY
    return edtf(f"{_end_of(when, first)}/..")


def part_of(when: PartialDate | None, part: str) -> PartialDate | None:
    """The early, mid or late part of a date, or its start, middle or end."""
    if when is None or when.start is None or when.end is None or when.start == when.end:
        return None
    if when.precision == "year" and when.form == "date":
        year = when.start.year
        if part in ("start", "end"):
            return edtf(f"{year:04}-01/{year:04}-03" if part == "start" else f"{year:04}-10/{year:04}-12")
        return in_year(year, 37 + _THIRDS[part])
    if _months_in(when) == 1:
        first, last = ((1, 10), (11, 20), (21, when.end.day))[_THIRDS[part]]
        return spanning(when.start.replace(day=first), when.start.replace(day=last))
    if when.precision in ("decade", "century"):
        return _years_in_part(when.start.year, when.end.year, _THIRDS[part])
    return piece_of(when, _THIRDS[part] + 1, 3)


def piece_of(when: PartialDate | None, number: int, count: int) -> PartialDate | None:
    """The n-th of so many equal pieces of a date, in whole months, or in days where it is the half of a month."""
    if when is None or when.start is None or when.end is None or not 1 <= number <= count:
        return None
    months = _months_in(when)
    if months == 1 and count == 2:
        first, last = ((1, 15), (16, when.end.day))[number - 1]
        return spanning(when.start.replace(day=first), when.start.replace(day=last))
    if months == 12 and when.start.month == 1 and count in (2, 3, 4):
        return in_year(when.start.year, {4: 32, 3: 36, 2: 39}[count] + number)
    if not months or months % count:
        return None
    size = months // count
    return some_months(when, (number - 1) * size, size)


def some_months(when: PartialDate | None, skipped: int, count: int) -> PartialDate | None:
    """So many months of a date, after those skipped; a negative number skips back from its end."""
    if when is None or when.start is None or when.end is None:
        return None
    months = _months_in(when)
    first = skipped if skipped >= 0 else months + skipped
    if not (count >= 1 and first >= 0 and first + count <= months):
        return None
    start = _month_after(when.start, first)
    end = _month_after(when.start, first + count - 1)
    return spanning(start, end.replace(day=last_day(end.year, end.month))) if start and end else None


def week_of(when: PartialDate | None, number: int) -> PartialDate | None:
    """The n-th seven days of a month, or its last seven for -1."""
    if when is None or when.start is None or when.end is None or _months_in(when) != 1 or not -1 <= number <= 4:
        return None
    first = when.end.day - 6 if number < 0 else 7 * number - 6
    return spanning(when.start.replace(day=first), when.start.replace(day=first + 6)) if number else None


def shifted(when: PartialDate, count: int, unit: str) -> PartialDate | None:
    """The date so many units later, or earlier: a month or a year as a whole, a week give or take three days."""
    if when.start is None or when.end is None:
        return None
    if unit in ("year", "decade"):
        years = count * (10 if unit == "decade" else 1)
        first, last = when.start.year + years, when.end.year + years
        return spanning(date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else None
    if unit == "month":
        start, end = _month_after(when.start, count), _month_after(when.end, count)
        return spanning(start, end.replace(day=last_day(end.year, end.month))) if start and end else None
    leeway = 3 if unit == "week" else 0
    days = count * (7 if unit == "week" else 1)
    try:
        return spanning(when.start + timedelta(days - leeway), when.end + timedelta(days + leeway))
    except OverflowError:
        return None


def last_day(year: int, month: int) -> int:
    """The number of days in a month."""
    return 31 if month == 12 else (date(year, month + 1, 1) - _ONE_DAY).day


def _end_of(when: PartialDate, day: date) -> str:
    size = {"year": 4, "month": 7}.get(when.precision, 10) if when.form == "date" else 10
    return day.isoformat()[:size]


def _months_in(when: PartialDate) -> int:
    # Whole months only; otherwise none.
    start, end = when.start, when.end
    if start is None or end is None or start.day != 1 or end.day != last_day(end.year, end.month):
        return 0
    return 12 * (end.year - start.year) + end.month - start.month + 1


def _month_after(day: date, count: int) -> date | None:
    year, month = divmod(12 * day.year + day.month - 1 + count, 12)
    return date(year, month + 1, 1) if 1 <= year <= 9999 else None


def _years_in_part(first: int, last: int, third: int) -> PartialDate | None:
    # A decade's thirds share their border years, since nobody agrees on them.
    length = last - first + 1
    start = first + third * length // 3
    end = min(last, first + (third + 1) * length // 3)
    return edtf(f"{start:04}/{end:04}")
