"""Periods of time: under which heading a fact stands."""

from enum import StrEnum

from kortilt.model.date_parts import first_part
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.tuples import NamedTuple

NO_BEGINNING = "Beginning not given"
UNDATED = "Undated"


class By(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"


MONTHS = {By.YEAR: 12, By.HALF: 6, By.QUARTER: 3, By.MONTH: 1}
FIRST_CODE = {By.HALF: 40, By.QUARTER: 33}
"""EDTF codes of the first half and the first quarter."""


LENGTHS = {"century": 1200, "decade": 120, "year": 12, "half": 6, "third": 4, "quarter": 3, "season": 3, "month": 1}
"""Months in a date of this precision."""


class Heading(NamedTuple):
    """What facts stand under: a period as EDTF text, or None with a reason in words."""

    edtf: str | None
    reason: str = ""

    def in_words(self) -> str:
        """Write the heading for people."""
        from kortilt.model.date_words import date_words

        return date_words(parse_edtf(self.edtf)) if self.edtf else self.reason


class Period(NamedTuple):
    """Where a fact stands in time."""

    heading: Heading
    fits: bool
    """Whether the heading is as long as asked for; a date as coarse as "2023" has no month to stand under."""
    straddles: bool = False
    """Whether the fact begins here and goes on into a later period."""


def period_of(when: PartialDate, by: By) -> Period:
    """Find the period that a date lies in, or begins in; a date that is itself a longer period stands under itself."""
    if when.is_unknown:
        return Period(Heading(None, UNDATED), fits=False)
    start, end = when.start, when.end
    if start is None:
        return Period(Heading(None, NO_BEGINNING), fits=False)
    if when.form != "date" and LENGTHS.get(when.precision, MONTHS[by]) > MONTHS[by]:
        beginning = first_part(when)
        first = period_of(beginning, by)
        if not first.fits:
            # "From 2022 on" begins in 2022; in which half is not known.
            return first._replace(straddles=not when.within(beginning))
    heading = Heading(edtf_of(start.year, start.month, by))
    if end is not None and number_of(start.year, start.month, by) == number_of(end.year, end.month, by):
        return Period(heading, fits=True)
    if when.form == "date":
        # "2023-XX", a month of 2023, belongs with "2023".
        return Period(Heading(when.edtf.rstrip("~?%").replace("-XX", "")), fits=False)
    return Period(heading, fits=True, straddles=True)


def edtf_of(year: int, month: int, by: By) -> str:
    """Write the period of a month in EDTF."""
    if by is By.YEAR:
        return f"{year:04}"
    if by is By.MONTH:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{FIRST_CODE[by] + (month - 1) // MONTHS[by]}"


def number_of(year: int, month: int, by: By) -> int:
    """Number the periods, so that neighbours differ by one."""
    return (year * 12 + month - 1) // MONTHS[by]
