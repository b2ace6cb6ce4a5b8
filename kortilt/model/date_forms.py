"""The ways to write a single date in EDTF, in one table, and the days that each spans."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import cast

from kortilt.model.dates import Precision, Qualifier, Span
from kortilt.tuples import NamedTuple

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Written out, since strftime would follow the reader's locale."""

_ONE_DAY = timedelta(days=1)


class DayError(ValueError):
    """A day that its month does not have, with the reason and advice on what to write."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason, advice)
        self.reason = reason
        self.advice = advice


class Form(NamedTuple):
    """One way to write a single date: its pattern, and the days it spans, from the numbers in the pattern's groups."""

    name: str
    precision: Precision
    pattern: str
    """A regular expression, compiled when it is first tried: most bases need few of them."""
    span: Callable[..., Span]
    codes: str = ""
    """The numbers after the year that choose this form."""


def _day(year: int, month: int, day: int) -> Span:
    last = _last_day(year, month)
    if not 1 <= day <= last.day:
        advice = f'write a day from 01 to {last.day}, or the month alone: "{year:04}-{month:02}"'
        raise DayError(f"{MONTHS[month - 1]} {year:04} has {last.day} days", advice)
    only = date(year, month, day)
    return (only, only)


def _months(year: int, first: int, count: int) -> Span:
    return (date(year, first, 1), _last_day(year, first + count - 1))


def _years(first: int, count: int) -> Span:
    return (date(first, 1, 1), date(first + count - 1, 12, 31))


def _last_day(year: int, month: int) -> date:
    # datetime.date ends with 9999-12-31, so the month after December is never asked for.
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - _ONE_DAY


# Years run from 0001 to 9999, so the decade 000X and the century 00XX, which begin with a year 0, are left out.
_YEAR = "(?!0000)([0-9]{4})"
_MONTH = "(0[1-9]|1[0-2])"


def _form(
    name: str, pattern: str, span: Callable[..., Span], codes: str = "", precision: Precision | None = None
) -> Form:
    return Form(name, precision or cast("Precision", name), pattern, span, codes)


# The frequent forms stand first. The numbers after the year are those of ISO 8601-2:2019 and the Library of Congress.
# Seasons are the northern ones by whole months. Winter (24) lies in two years, and 25 to 32 would be other readings of
# the same seasons, by hemisphere: both are left out.
FORMS: tuple[Form, ...] = (
    _form("day", f"{_YEAR}-{_MONTH}-([0-9]{{2}})", _day),
    _form("month", f"{_YEAR}-{_MONTH}", lambda y, m: _months(y, m, 1), "01 to 12"),
    _form("year", _YEAR, lambda y: _years(y, 1)),
    _form("season", f"{_YEAR}-(2[1-3])", lambda y, n: _months(y, 3 * (n - 20), 3), "21 to 23"),
    _form("quarter", f"{_YEAR}-(3[3-6])", lambda y, n: _months(y, 3 * (n - 33) + 1, 3), "33 to 36"),
    _form("third", f"{_YEAR}-(3[7-9])", lambda y, n: _months(y, 4 * (n - 37) + 1, 4), "37 to 39"),
    _form("half", f"{_YEAR}-(4[01])", lambda y, n: _months(y, 6 * (n - 40) + 1, 6), "40 to 41"),
    _form("decade", "(?!000)([0-9]{3})X", lambda n: _years(10 * n, 10)),
    _form("century", "(?!00)([0-9]{2})XX", lambda n: _years(100 * n, 100)),
    _form("month of a year", f"{_YEAR}-XX", lambda y: _years(y, 1), precision="year"),
    _form("day of a month", f"{_YEAR}-{_MONTH}-XX", lambda y, m: _months(y, m, 1), precision="month"),
    _form("day of a year", f"{_YEAR}-XX-XX", lambda y: _years(y, 1), precision="year"),
    _form("unknown", "XXXX", lambda: (None, None)),
)


def find_form(text: str) -> tuple[Form, tuple[int, ...], Qualifier] | None:
    """The form of a single date, the numbers in it and the qualifier at its end; None where no form fits."""
    is_qualified = text.endswith(("~", "?", "%"))
    base = text[:-1] if is_qualified else text
    for form in FORMS:
        if found := re.fullmatch(form.pattern, base):
            return form, tuple(map(int, found.groups())), cast("Qualifier", text[-1] if is_qualified else "")
    return None
