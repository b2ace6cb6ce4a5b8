"""What is read as a date and what is refused, with the exact words."""

import pickle
import re
from datetime import UTC, date, datetime, time
from typing import cast

import pytest

from kortilt.model.dates import PartialDate, Qualifier
from kortilt.model.edtf import FORMS, EdtfError, from_toml, parse_edtf

EXAMPLES = 'write for example "2023", "2023-07" or "2022-12/2023-04"'
CODES = "use a month (01 to 12), season (21 to 23), quarter (33 to 36), third (37 to 39) or half (40 to 41)"
ENDED = "an X stands for the last digits of a year, or for a whole month or day with nothing known after it"
HIDDEN = 'write it as in "202X", "20XX", "2023-XX" or "2023-07-XX"'
ONCE = "a qualifier (~, ? or %) stands once, at the end of a date"
RANGE = "years run from 0001 to 9999"
HYPHEN = 'the year, the month and the day are joined by "-"'
YEAR_FIRST = "the year comes first, then the month, then the day"
PART = "a part of a year is written as a number after the year"
SPACED = 'EDTF has no spaces, and its dash is "-"'
NO_FORM = "none of the forms of EDTF fits"
WORDS = "EDTF has no words"


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "start", "end", "precision", "form"),
    [
        # single dates
        ("2023", "2023-01-01", "2023-12-31", "year", "date"),
        ("0001", "0001-01-01", "0001-12-31", "year", "date"),
        ("9999", "9999-01-01", "9999-12-31", "year", "date"),
        ("2023-07", "2023-07-01", "2023-07-31", "month", "date"),
        ("2023-02", "2023-02-01", "2023-02-28", "month", "date"),
        ("2024-02", "2024-02-01", "2024-02-29", "month", "date"),
        ("1900-02", "1900-02-01", "1900-02-28", "month", "date"),
        ("9999-12", "9999-12-01", "9999-12-31", "month", "date"),
        ("2023-06-12", "2023-06-12", "2023-06-12", "day", "date"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day", "date"),
        ("202X", "2020-01-01", "2029-12-31", "decade", "date"),
        ("001X", "0010-01-01", "0019-12-31", "decade", "date"),
        ("20XX", "2000-01-01", "2099-12-31", "century", "date"),
        ("XXXX", "", "", "unknown", "unknown"),
        # The month is one of the year's, but which is not known: the date is known to the year.
        ("2023-XX", "2023-01-01", "2023-12-31", "year", "date"),
        ("2023-07-XX", "2023-07-01", "2023-07-31", "month", "date"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31", "year", "date"),
        ("2023-21", "2023-03-01", "2023-05-31", "season", "date"),
        ("2023-22", "2023-06-01", "2023-08-31", "season", "date"),
        ("2023-23", "2023-09-01", "2023-11-30", "season", "date"),
        # A season's number, though it was perhaps meant as the years 2022 and 2023.
        ("2022-23", "2022-09-01", "2022-11-30", "season", "date"),
        ("2023-33", "2023-01-01", "2023-03-31", "quarter", "date"),
        ("2023-34", "2023-04-01", "2023-06-30", "quarter", "date"),
        ("2023-35", "2023-07-01", "2023-09-30", "quarter", "date"),
        ("2023-36", "2023-10-01", "2023-12-31", "quarter", "date"),
        ("2023-37", "2023-01-01", "2023-04-30", "third", "date"),
        ("2023-38", "2023-05-01", "2023-08-31", "third", "date"),
        ("2023-39", "2023-09-01", "2023-12-31", "third", "date"),
        ("2023-40", "2023-01-01", "2023-06-30", "half", "date"),
        ("2023-41", "2023-07-01", "2023-12-31", "half", "date"),
        # intervals
        ("2022-12/2023-04", "2022-12-01", "2023-04-30", "month", "interval"),
        ("2022/2023-06-12", "2022-01-01", "2023-06-12", "year", "interval"),
        ("2023-06-12/2023-06-12", "2023-06-12", "2023-06-12", "day", "interval"),
        ("2023/2023-04", "2023-01-01", "2023-04-30", "year", "interval"),
        ("2022/..", "2022-01-01", "", "year", "interval"),
        ("../2023-12", "", "2023-12-31", "month", "interval"),
        ("2022-12~/2023-04?", "2022-12-01", "2023-04-30", "month", "interval"),
        ("199X/2004-21", "1990-01-01", "2004-05-31", "decade", "interval"),
        # sets
        ("[2023-04..2023-06]", "2023-04-01", "2023-06-30", "month", "one_of"),
        ("[..2023-12]", "", "2023-12-31", "month", "one_of"),
        ("[2023-04..]", "2023-04-01", "", "month", "one_of"),
        ("[2023-04,2023-06]", "2023-04-01", "2023-06-30", "month", "one_of"),
        ("[2023-06,2023-04]", "2023-04-01", "2023-06-30", "month", "one_of"),
        ("[..2023,0001]", "", "2023-12-31", "year", "one_of"),
        ("{2023-04,2023-06}", "2023-04-01", "2023-06-30", "month", "all_of"),
        ("{2020,2021-06..2021-08,2023..}", "2020-01-01", "", "year", "all_of"),
        ("{2023-06-12~,2023-33%}", "2023-01-01", "2023-06-12", "quarter", "all_of"),
    ],
)
def test_accepted(text: str, start: str, end: str, precision: str, form: str) -> None:
    parsed = parse_edtf(text)
    found = (parsed.edtf, parsed.start, parsed.end, parsed.precision, parsed.form)
    assert found == (text, day(start), day(end), precision, form)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("XXXX", ((None, None),)),
        ("2022/..", ((date(2022, 1, 1), None),)),
        ("[2023-06,2023-04]", ((date(2023, 4, 1), date(2023, 4, 30)), (date(2023, 6, 1), date(2023, 6, 30)))),
        ("{..2020,2022}", ((None, date(2020, 12, 31)), (date(2022, 1, 1), date(2022, 12, 31)))),
    ],
)
def test_spans_stand_in_order_of_time(text: str, spans: tuple[object, ...]) -> None:
    assert parse_edtf(text).spans == spans


@pytest.mark.parametrize("qualifier", ["", "~", "?", "%"])
def test_a_qualifier_stands_after_any_single_date(qualifier: str) -> None:
    mark = cast("Qualifier", qualifier)
    for text in ("2023", "2023-07", "2023-06-12", "202X", "20XX", "2023-XX", "2023-07-XX", "2023-21", "2023-41"):
        plain, marked = parse_edtf(text), parse_edtf(text + qualifier)
        assert marked == PartialDate(text + qualifier, plain.spans, plain.precision, "date", mark)


REFUSED = [
    # digits
    ("2023-7", '"2023-7" is not a date: a month has two digits', 'write "2023-07"'),
    ("2023-7-1", '"2023-7-1" is not a date: a month and a day have two digits each', 'write "2023-07-01"'),
    ("2022-12/2023-4", '"2023-4" is not a date: a month has two digits', 'write "2022-12/2023-04"'),
    ("[2023-4..2023-6]", '"2023-4" is not a date: a month has two digits', 'write "[2023-04..2023-06]"'),
    ("23", '"23" is not a date: a year has four digits', EXAMPLES),
    ("20230712", f'"20230712" is not a date: {HYPHEN}', 'write "2023-07-12"'),
    ("202307", f'"202307" is not a date: {HYPHEN}', 'write "2023-07"'),
    ("2023.07", f'"2023.07" is not a date: {HYPHEN}', 'write "2023-07"'),
    ("2023/7", f'"2023/7" is not a date: {HYPHEN}', 'write "2023-07"'),
    ("2023/07/12", f'"2023/07/12" is not a date: {HYPHEN}', 'write "2023-07-12"'),
    # Day first or month first: both are shown, and where only one is a date, that one.
    ("12/06/2023", f'"12/06/2023" is not a date: {YEAR_FIRST}', 'write "2023-06-12" or "2023-12-06"'),
    ("25.06.2023", f'"25.06.2023" is not a date: {YEAR_FIRST}', 'write "2023-06-25"'),
    ("06/06/2023", f'"06/06/2023" is not a date: {YEAR_FIRST}', 'write "2023-06-06"'),
    ("07/2023", f'"07/2023" is not a date: {YEAR_FIRST}', 'write "2023-07"'),
    # the calendar
    (
        "2023-02-29",
        '"2023-02-29" is not a date: February 2023 has 28 days',
        'write a day from 01 to 28, or the month alone: "2023-02"',
    ),
    (
        "2023-06-00/..",
        '"2023-06-00" is not a date: June 2023 has 30 days',
        'write a day from 01 to 30, or the month alone: "2023-06"',
    ),
    ("2023-25-06", '"2023-25-06" is not a date: the months are numbered from 01 to 12', EXAMPLES),
    ("0000", f'"0000" is not a date: {RANGE}', EXAMPLES),
    ("000X", f'"000X" is not a date: {RANGE}', EXAMPLES),
    ("00XX", f'"00XX" is not a date: {RANGE}', EXAMPLES),
    ("Y17000", f'"Y17000" is not a date: {RANGE}', EXAMPLES),
    ("-0044", f'"-0044" is not a date: {RANGE}', EXAMPLES),
    ("12023-07", f'"12023-07" is not a date: {RANGE}', EXAMPLES),
    # parts of a year
    ("2023-24", '"2023-24" is not a date: winter lies in two years', 'write an interval: "2023-12/2024-02"'),
    ("9999-24", '"9999-24" is not a date: winter lies in two years', "write an interval"),
    ("2022-24/2023", '"2022-24" is not a date: winter lies in two years', 'write an interval: "2022-12/2023"'),
    *(
        (f"2023-{code}", f'"2023-{code}" is not a date: {code} is neither a month nor a part of a year in use', CODES)
        for code in ("00", *range(13, 21), *range(25, 33), *range(42, 100))
    ),
    ("Q1 2023", f'"Q1 2023" is not a date: {PART}', 'write "2023-33"'),
    ("2023-Q1", f'"2023-Q1" is not a date: {PART}', 'write "2023-33"'),
    ("H2 2023", f'"H2 2023" is not a date: {PART}', 'write "2023-41"'),
    ("spring 2023", f'"spring 2023" is not a date: {PART}', 'write "2023-21"'),
    ("Fall of 2023", f'"Fall of 2023" is not a date: {PART}', 'write "2023-23"'),
    ("second third of 2023", f'"second third of 2023" is not a date: {PART}', 'write "2023-38"'),
    ("winter 2023", '"winter 2023" is not a date: winter lies in two years', 'write an interval: "2023-12/2024-02"'),
    # X
    ("199X-12", '"199X-12" is not a date: nothing may follow an unspecified year', 'write "199X"'),
    ("XXXX-12", '"XXXX-12" is not a date: nothing may follow an unspecified year', 'write "XXXX"'),
    ("2X23", f'"2X23" is not a date: {ENDED}', HIDDEN),
    ("2XXX", f'"2XXX" is not a date: {ENDED}', HIDDEN),
    ("2023-1X", f'"2023-1X" is not a date: {ENDED}', HIDDEN),
    ("2023-XX-12", f'"2023-XX-12" is not a date: {ENDED}', HIDDEN),
    ("202x", '"202x" is not a date: X is a capital letter', 'write "202X"'),
    ("2023-xx", '"2023-xx" is not a date: X is a capital letter', 'write "2023-XX"'),
    # qualifiers
    ("2023-~07", f'"2023-~07" is not a date: {ONCE}', 'write "2023-07~"'),
    ("?2023", f'"?2023" is not a date: {ONCE}', 'write "2023?"'),
    ("2023~?", f'"2023~?" is not a date: {ONCE}', 'write "2023%"'),
    ("2023-7~", '"2023-7~" is not a date: a month has two digits', 'write "2023-07~"'),
    ("XXXX?", '"XXXX?" is not a date: an unknown date has no qualifier', 'write "XXXX"'),
    # ends
    ("2023/", '"2023/" is not a date: an end is missing', 'write ".." for an end that is open: "2023/.."'),
    ("/2023-7", '"/2023-7" is not a date: an end is missing', 'write ".." for an end that is open: "../2023-07"'),
    ("../..", '"../.." is not a date: neither end is given', 'write "XXXX"'),
    ("[..]", '".." is not a date: neither end is given', 'write "XXXX"'),
    (
        "XXXX/2023",
        '"XXXX" is not a date: an unknown date is no part of an interval or a set',
        'write "../2023"',
    ),
    ("2023..", '"2023.." is not a date: a range with ".." stands in brackets', 'write "[2023..]"'),
    ("2022-2023", '"2022-2023" is not a date: an interval is written with "/"', 'write "2022/2023"'),
    ("2022/2023/2024", '"2022/2023/2024" is not a date: an interval has two ends', EXAMPLES),
    # sets
    ("[2023]", '"[2023]" is not a date: a set has at least two members, or a range', 'write "2023"'),
    ("{2023,2023}", '"{2023,2023}" is not a date: a set names each member once', 'write "2023"'),
    ("[2022,2023", '"[2022,2023" is not a date: a set that begins with "[" ends with "]"', 'write "[2022,2023]"'),
    ("[2022,,2023]", '"[2022,,2023]" is not a date: a member of the set is missing', 'write "[2022,2023]"'),
    (
        "[2020/2021,2023]",
        '"[2020/2021,2023]" is not a date: a range in a set is written with ".."',
        'write "[2020..2021,2023]"',
    ),
    (
        "[2023,..2020]",
        '"[2023,..2020]" is not a date: only the first member may be open at its start, and only the last at its end',
        EXAMPLES,
    ),
    ("[..2020..]", '"..2020.." is not a date: a range has two ends', EXAMPLES),
    # clock times
    (
        "2023-07-01T10:00Z",
        '"2023-07-01T10:00Z" is not a date: a date has no clock time',
        'drop the time: write "2023-07-01"',
    ),
    (
        "2023-07-01 10:00",
        '"2023-07-01 10:00" is not a date: a date has no clock time',
        'drop the time: write "2023-07-01"',
    ),
    ("10:00", '"10:00" is not a date: it is a clock time', EXAMPLES),
    # words
    ("July 2023", '"July 2023" is not a date: a month is written as a number', 'write "2023-07"'),
    ("Jul. 12, 2023", '"Jul. 12, 2023" is not a date: a month is written as a number', 'write "2023-07-12"'),
    ("12th of June 2023", '"12th of June 2023" is not a date: a month is written as a number', 'write "2023-06-12"'),
    ("February 30, 2023", '"February 30, 2023" is not a date: a month is written as a number', EXAMPLES),
    # The year is asked for: nothing is filled in.
    ("July", '"July" is not a date: the year is missing', 'write the year too, as in "2023-07"'),
    ("12 July", '"12 July" is not a date: the year is missing', 'write the year too, as in "2023-07"'),
    ("today", f'"today" is not a date: {NO_FORM}', EXAMPLES),
    ("by 2023", f'"by 2023" is not a date: {WORDS}', 'write "[..2023]"'),
    ("since July 2022", f'"since July 2022" is not a date: {WORDS}', 'write "2022-07/.."'),
    ("until Dec 2023", f'"until Dec 2023" is not a date: {WORDS}', 'write "../2023-12"'),
    ("from April to June 2023", f'"from April to June 2023" is not a date: {WORDS}', 'write "2023-04/2023-06"'),
    ("2022 to 2023 07", f'"2022 to 2023 07" is not a date: {WORDS}', 'write "2022/2023-07"'),
    ("3 to 5 June 2023", f'"3 to 5 June 2023" is not a date: {WORDS}', 'write "2023-06-03/2023-06-05"'),
    ("between Apr and Jun 2023", f'"between Apr and Jun 2023" is not a date: {WORDS}', 'write "[2023-04..2023-06]"'),
    ("circa 2022", f'"circa 2022" is not a date: {WORDS}', 'write "2022~"'),
    ("the 2020s", f'"the 2020s" is not a date: {WORDS}', 'write "202X"'),
    ("undated", f'"undated" is not a date: {WORDS}', 'write "XXXX"'),
    # signs and spaces
    (" 2023", f'" 2023" is not a date: {SPACED}', 'write "2023"'),
    ("2023\n", f'"2023\\n" is not a date: {SPACED}', 'write "2023"'),
    ("2023 - 07", f'"2023 - 07" is not a date: {SPACED}', 'write "2023-07"'),
    ("[2022, 2023]", f'" 2023" is not a date: {SPACED}', 'write "[2022,2023]"'),
    ("2022 / 2023", f'"2022 " is not a date: {SPACED}', 'write "2022/2023"'),
    ("2023\u201307", f'"2023\u201307" is not a date: {SPACED}', 'write "2023-07"'),
    ("", '"" is not a date: it is empty', 'write "XXXX" for a date that is not known'),
    (" ", '" " is not a date: it is empty', 'write "XXXX" for a date that is not known'),
    ("?", f'"?" is not a date: {ONCE}', 'write "XXXX"'),
    # Old and foreign letters and digits: to Python they may pass for ours.
    ("\u017fpring 2023", f'"\u017fpring 2023" is not a date: {NO_FORM}', EXAMPLES),
    ("٢٠٢٣", f'"٢٠٢٣" is not a date: {NO_FORM}', EXAMPLES),
    ("\x1b[31m\u202e", f'"\\x1b[31m\\u202e" is not a date: {NO_FORM}', EXAMPLES),
    ("\ud800", f'"\\ud800" is not a date: {NO_FORM}', EXAMPLES),
    ("a" * 41, f'"{"a" * 39}…" is not a date: {NO_FORM}', EXAMPLES),
]


@pytest.mark.parametrize(("text", "message", "hint"), REFUSED)
def test_refused(text: str, message: str, hint: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert (caught.value.message, caught.value.hint, caught.value.kind) == (message, hint, "malformed")


@pytest.mark.parametrize("hint", sorted({hint for _, _, hint in REFUSED}))
def test_a_spelling_in_a_hint_is_a_date(hint: str) -> None:
    # ".." is told of as an end, not as a date.
    for spelling in set(re.findall('"([^"]*)"', hint)) - {".."}:
        assert parse_edtf(spelling).edtf == spelling


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2023-04/2022-12", '"2023-04/2022-12" ends before it begins', 'write "2022-12/2023-04"'),
        ("2023-04~/2022?", '"2023-04~/2022?" ends before it begins', 'write "2022?/2023-04~"'),
        ("2023-07/2023-40", '"2023-07/2023-40" ends before it begins', 'write "2023-40/2023-07"'),
        ("[2020,2023..2022]", '"2023..2022" ends before it begins', 'write "2022..2023" inside the brackets'),
    ],
)
def test_reversed(text: str, message: str, hint: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert (caught.value.message, caught.value.hint, caught.value.kind) == (message, hint, "reversed")


@pytest.mark.parametrize("character", ["x", "2", "[", "/", ",", "2023,", "..", " ", "~", "a to "])
def test_a_megabyte_is_refused_in_a_line(character: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(character * (2**20 // len(character)))
    shown = (character * 40)[:39]
    assert caught.value.message == f'"{shown}…" is not a date: it has more than 1200 characters'
    assert caught.value.hint == EXAMPLES


def test_a_set_of_a_hundred_days_is_read() -> None:
    text = "{" + ",".join(f"{year}-12-31" for year in range(1900, 2000)) + "}"
    assert len(parse_edtf(text).spans) == 100


def test_an_error_is_a_value_error_that_can_be_pickled() -> None:
    error = EdtfError("message", "hint", "reversed")
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(error, ValueError)
    assert (str(copy), copy.message, copy.hint, copy.kind) == ("message", "message", "hint", "reversed")


@pytest.mark.parametrize(
    ("value", "text"),
    [("2022-12~", "2022-12~"), (date(2023, 6, 12), "2023-06-12"), (date(1, 1, 1), "0001-01-01"), (2023, "2023")],
)
def test_toml_accepted(value: object, text: str) -> None:
    assert from_toml(value) == parse_edtf(text)


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        (True, "true or false is not a date", EXAMPLES),
        (202, "202 is not a date: a bare year has four digits", EXAMPLES),
        (0, "0 is not a date: a bare year has four digits", EXAMPLES),
        (-2023, "-2023 is not a date: a bare year has four digits", EXAMPLES),
        (20230712, "20230712 is not a date: a bare year has four digits", EXAMPLES),
        pytest.param(10**9999, "a number this large is not a date: a bare year has four digits", EXAMPLES, id="huge"),
        # It may have been 2023.10.
        (2023.1, "2023.1 is not a date: it is a decimal number", f"{EXAMPLES}, in quotation marks"),
        (float("nan"), "nan is not a date: it is a decimal number", f"{EXAMPLES}, in quotation marks"),
        (
            datetime(2023, 7, 1, 10, 0, tzinfo=UTC),
            "2023-07-01 10:00:00+00:00 is not a date: a date has no clock time",
            "drop the time: write 2023-07-01",
        ),
        (time(10, 0), "10:00:00 is not a date: it is a clock time", EXAMPLES),
        ([2023], "a list is not a date", EXAMPLES),
        ({"year": 2023}, "a table is not a date", EXAMPLES),
        (None, "this value is not a date", EXAMPLES),
    ],
)
def test_toml_refused(value: object, message: str, hint: str) -> None:
    with pytest.raises(EdtfError) as caught:
        from_toml(value)
    assert (caught.value.message, caught.value.hint, caught.value.kind) == (message, hint, "malformed")


def test_forms_have_unique_names_and_numbers() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)
    for code in range(100):
        text = f"2023-{code:02}"
        assert sum(re.fullmatch(form.pattern, text) is not None for form in FORMS) <= 1
