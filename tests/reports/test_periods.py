"""Under which heading a date stands, and how many facts a period holds."""

from __future__ import annotations

import pytest

from kortilt.loading import load_text
from kortilt.model.edtf import parse_edtf
from kortilt.page import Bar, Strip
from kortilt.reports.density import density
from kortilt.reports.heads import period_counts, straddling
from kortilt.reports.periods import By, Heading, Period, edtf_of, number_of, period_of

NO_BEGINNING, UNDATED = "Beginning not given", "Undated"

HEADINGS = [
    # date, and its headings by year, half, quarter and month; "+" where the fact goes on into a later period.
    ("2023-06-12", "2023", "first half of 2023", "Q2 2023", "Jun 2023"),
    ("2023-01-01", "2023", "first half of 2023", "Q1 2023", "Jan 2023"),
    ("2023-12-31", "2023", "second half of 2023", "Q4 2023", "Dec 2023"),
    ("2023-06", "2023", "first half of 2023", "Q2 2023", "Jun 2023"),
    ("2023-07~", "2023", "second half of 2023", "Q3 2023", "Jul 2023"),
    # A date as coarse as a year has no finer period to stand under.
    ("2023", "2023", "2023", "2023", "2023"),
    ("2023~", "2023", "2023", "2023", "2023"),
    ("2023?", "2023", "2023", "2023", "2023"),
    ("2023%", "2023", "2023", "2023", "2023"),
    ("2023-XX", "2023", "2023", "2023", "2023"),
    ("2023-XX-XX", "2023", "2023", "2023", "2023"),
    ("2023-05-XX", "2023", "first half of 2023", "Q2 2023", "May 2023"),
    ("2023-40", "2023", "first half of 2023", "first half of 2023", "first half of 2023"),
    ("2023-35", "2023", "second half of 2023", "Q3 2023", "Q3 2023"),
    ("2023-37", "2023", "first half of 2023", "first third of 2023", "first third of 2023"),
    # May to August lies in both halves.
    ("2023-38", "2023", "second third of 2023", "second third of 2023", "second third of 2023"),
    ("2023-21", "2023", "first half of 2023", "spring 2023", "spring 2023"),
    ("2023-22", "2023", "summer 2023", "summer 2023", "summer 2023"),
    ("202X", "2020s", "2020s", "2020s", "2020s"),
    ("20XX", "2000 to 2099", "2000 to 2099", "2000 to 2099", "2000 to 2099"),
    # Intervals and sets stand where they begin.
    ("2022-12/2023-04", "2022+", "second half of 2022+", "Q4 2022+", "Dec 2022+"),
    ("2023-01/2023-03", "2023", "first half of 2023", "Q1 2023", "Jan 2023+"),
    ("2023-06-12/2023-06-20", "2023", "first half of 2023", "Q2 2023", "Jun 2023"),
    ("2023/2023", "2023", "2023", "2023", "2023"),
    ("2023-04/..", "2023+", "first half of 2023+", "Q2 2023+", "Apr 2023+"),
    ("[2023-04..]", "2023+", "first half of 2023+", "Q2 2023+", "Apr 2023+"),
    ("[2023-04,2023-06]", "2023", "first half of 2023", "Q2 2023", "Apr 2023+"),
    ("{2023-04,2024-06}", "2023+", "first half of 2023+", "Q2 2023+", "Apr 2023+"),
    ("2023-37/2023-38", "2023", "first half of 2023+", "first third of 2023+", "first third of 2023+"),
    ("2023-21/2023-22", "2023", "first half of 2023+", "Q1 2023+", "spring 2023+"),
    # Of two that begin on the same day the one that ends later: "January 2023, or some time in 2023".
    ("[2023-01,2023]", "2023", "2023", "2023", "2023"),
    ("[2023-04..2023-06]", "2023", "first half of 2023", "Q2 2023", "Apr 2023+"),
    # In which month of 1999 it began is not known.
    ("1999/2001", "1999+", "1999+", "1999+", "1999+"),
    ("2022?/2023-05", "2022+", "2022+", "2022+", "2022+"),
    ("2022-40/2023", "2022+", "first half of 2022+", "first half of 2022+", "first half of 2022+"),
    ("2022-05/2023", "2022+", "first half of 2022+", "Q2 2022+", "May 2022+"),
    ("[2022..2024-02-08]", "2022+", "2022+", "2022+", "2022+"),
    ("[2023,2022-05]", "2022+", "first half of 2022+", "Q2 2022+", "May 2022+"),
    ("202X/2031", "2020s+", "2020s+", "2020s+", "2020s+"),
    ("0044-03-15", "0044", "first half of 0044", "Q1 0044", "Mar 0044"),
    ("9999-12/..", "9999+", "second half of 9999+", "Q4 9999+", "Dec 9999+"),
    ("[..2023-12]", NO_BEGINNING, NO_BEGINNING, NO_BEGINNING, NO_BEGINNING),
    ("../2023-12", NO_BEGINNING, NO_BEGINNING, NO_BEGINNING, NO_BEGINNING),
    ("XXXX", UNDATED, UNDATED, UNDATED, UNDATED),
]


@pytest.mark.parametrize(("text", "year", "half", "quarter", "month"), HEADINGS)
def test_heading_of_a_date(text: str, year: str, half: str, quarter: str, month: str) -> None:
    periods = [period_of(parse_edtf(text), by) for by in (By.YEAR, By.HALF, By.QUARTER, By.MONTH)]
    headings = [period.heading.in_words() + "+" * period.straddles for period in periods]
    assert headings == [year, half, quarter, month]


@pytest.mark.parametrize(
    ("text", "by", "period"),
    [
        ("2023-06-12", By.MONTH, Period(Heading("2023-06"), fits=True)),
        ("2023", By.MONTH, Period(Heading("2023"), fits=False)),
        ("2023", By.YEAR, Period(Heading("2023"), fits=True)),
        ("2022-12/2023-04", By.QUARTER, Period(Heading("2022-36"), fits=True, straddles=True)),
        ("[..2023-12]", By.YEAR, Period(Heading(None, NO_BEGINNING), fits=False)),
        ("XXXX", By.YEAR, Period(Heading(None, UNDATED), fits=False)),
    ],
)
def test_period_of_a_date(text: str, by: By, period: Period) -> None:
    assert period_of(parse_edtf(text), by) == period


@pytest.mark.parametrize("by", By)
def test_neighbouring_periods_have_neighbouring_numbers_and_different_names(by: By) -> None:
    months = [(year, month) for year in (2022, 2023) for month in range(1, 13)]
    names = list(dict.fromkeys(edtf_of(year, month, by) for year, month in months))
    numbers = list(dict.fromkeys(number_of(year, month, by) for year, month in months))
    assert len(names) == len(numbers) == {"year": 2, "half": 4, "quarter": 8, "month": 24}[by]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert [edtf_of(year, month, by) for year, month in months] == [
        names[number_of(year, month, by) - numbers[0]] for year, month in months
    ]


def strip(by: By, *dates: str) -> Strip:
    text = "\n".join(
        f'[[facts]]\nid = "f-{number}"\nwhen = "{date}"\nclaim = "It rained."\nsource = "Almanac"\n'
        for number, date in enumerate(dates)
    )
    return density(load_text(text).facts if dates else (), by)


@pytest.mark.parametrize(
    ("by", "dates", "bars"),
    [
        (By.YEAR, (), ()),
        (By.YEAR, ("2023", "2023-06", "2022"), (Bar("2022", 1), Bar("2023", 2))),
        # One empty period is shown, more are left out.
        (By.YEAR, ("2020", "2022"), (Bar("2020", 1), Bar("2021", 0), Bar("2022", 1))),
        (By.YEAR, ("2020", "2023"), (Bar("2020", 1), Bar("2023", 1, after_gap=True))),
        (By.MONTH, ("2022-12", "2023-01"), (Bar("Dec 2022", 1), Bar("Jan 2023", 1))),
        (By.MONTH, ("2022-11", "2023-01"), (Bar("Nov 2022", 1), Bar("Dec 2022", 0), Bar("Jan 2023", 1))),
        (By.QUARTER, ("2022-12", "2023-35"), (Bar("Q4 2022", 1), Bar("Q3 2023", 1, after_gap=True))),
        (
            By.HALF,
            ("2022-12", "2023-35"),
            (Bar("second half of 2022", 1), Bar("first half of 2023", 0), Bar("second half of 2023", 1)),
        ),
        # A fact counts once, where it begins.
        (By.YEAR, ("2022-12/2023-04", "2023-01"), (Bar("2022", 1), Bar("2023", 1))),
        # What is coarser than a period, has no beginning or no date, is in no bar.
        (By.MONTH, ("2023", "2023-06", "202X", "[..2023-06]", "XXXX"), (Bar("Jun 2023", 1),)),
        (By.YEAR, ("202X", "XXXX", "../2023"), ()),
        # Facts of the years 9999 and 0001.
        (By.YEAR, ("9999-12", "0001"), (Bar("0001", 1), Bar("9999", 1, after_gap=True))),
    ],
)
def test_density(by: By, dates: tuple[str, ...], bars: tuple[Bar, ...]) -> None:
    assert strip(by, *dates) == Strip(bars)


def test_period_counts_and_straddling() -> None:
    base = load_text(
        "\n".join(
            f'[[facts]]\nid = "f-{number}"\nwhen = "{date}"\nclaim = "It rained."\nsource = "Almanac"\n'
            for number, date in enumerate(
                ("2023", "2023-01-05", "2022-12/2023-04", "[..2023-12]", "XXXX", "2023-01-07")
            )
        )
    )
    assert period_counts(base.facts, By.MONTH) == [
        {"period": None, "text": NO_BEGINNING, "facts": 1},
        {"period": "2022-12", "text": "Dec 2022", "facts": 1},
        {"period": "2023", "text": "2023", "facts": 1},
        {"period": "2023-01", "text": "Jan 2023", "facts": 2},
        {"period": None, "text": UNDATED, "facts": 1},
    ]
    assert straddling(base.facts, By.MONTH) == ["f-2"]
