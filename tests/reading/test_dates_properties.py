"""Whatever the text: mentions lie in it in order, and a date printed in English reads back to its days."""

import time
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kortilt.model.date_forms import MONTHS
from kortilt.model.edtf import parse_edtf
from kortilt.reading.dates import find_dates

_PIECES = (
    *("2023", "1990s", "12", "12th", "July", "May", "Oct.", "summer", "fall", "winter", "Q3", "H1", "first", "second"),
    *("half", "quarter", "months", "month", "year", "years", "the", "of", "in", "by", "since", "from", "to", "between"),
    *(
        "and",
        "or",
        "until",
        "before",
        "after",
        "early",
        "mid",
        "-",
        "–",
        "--",
        ",",
        ".",
        "(",
        ")",
        "end",
        "start",
        "two",
    ),
    *(
        "later",
        "earlier",
        "that",
        "same",
        "following",
        "previous",
        "last",
        "this",
        "next",
        "yesterday",
        "ago",
        "century",
    ),
    *(
        "19th",
        "BC",
        "AD",
        "about",
        "c.",
        "2021-22",
        "2023-07-12",
        "9999",
        "1000",
        "onwards",
        "present",
        "'s",
        "'",
        "'90s",
    ),
)
_PROSE = st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join)
_GLUED = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join)
_CONTEXTS = st.sampled_from(
    (
        None,
        *map(parse_edtf, ("2023", "2023-07", "2023-07-12", "199X", "XXXX", "2021/..", "../2021", "{2023-04,2023-06}")),
    )
)
_EXTREMES = st.sampled_from((None, *map(parse_edtf, ("0001", "9999", "9999-12-31", "0001-01-01"))))


@given(_PROSE | _GLUED | st.text(), _CONTEXTS | _EXTREMES, st.none() | st.dates())
def test_mentions_stand_in_order_inside_the_text(text, context, as_of):
    end = 0
    for mention in find_dates(text, as_of=as_of, context=context):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert parse_edtf(mention.when.edtf) == mention.when
        assert not mention.when.is_unknown
        end = mention.end


_DAYS = st.dates(date(1000, 1, 1), date(2099, 12, 31))
_YEARS = st.integers(1000, 2099)


@given(_DAYS)
def test_a_day_reads_back(day):
    month = MONTHS[day.month - 1]
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    for words in (
        *(f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{month} {day.day} {day.year}"),
        *(f"the {day.day}{ending} of {month} {day.year}", f"{day.day} {month[:3]} {day.year}", day.isoformat()),
        *(f"{_pointed(month)} {day.day}, {day.year}", f"{month} {day.day}{ending}, {day.year}"),
    ):
        assert _spans(f"It opened on {words}.") == [((day, day),)]


@given(_DAYS)
def test_a_month_reads_back(day):
    expected = [parse_edtf(f"{day.isoformat()[:7]}").spans]
    month = MONTHS[day.month - 1]
    for words in (
        f"{month} {day.year}",
        f"{month[:3]} {day.year}",
        f"{_pointed(month)} {day.year}",
        f"{month} of {day.year}",
    ):
        assert _spans(f"It opened in {words}.") == expected
        assert _spans(f"{words}: it opened") == expected
        assert _spans(f"the {words} opening") == expected


@given(_YEARS)
def test_a_year_reads_back(year):
    expected = [parse_edtf(str(year)).spans]
    for text in (f"It opened in {year}.", f"It opened ({year}).", f"the {year} opening", f"In {year}, it opened"):
        assert _spans(text) == expected


@given(_YEARS, st.integers(1, 4))
def test_a_quarter_and_a_half_read_back(year, number):
    ordinal = ("first", "second", "third", "fourth")[number - 1]
    quarter = parse_edtf(f"{year}-{32 + number}").spans
    for words in (f"Q{number} {year}", f"the {ordinal} quarter of {year}", f"Q{number} of {year}", f"{year} Q{number}"):
        assert _spans(f"It opened in {words}.") == [quarter]
    if number <= 2:
        half = parse_edtf(f"{year}-{39 + number}").spans
        for words in (f"H{number} {year}", f"the {ordinal} half of {year}", f"{ordinal} half {year}"):
            assert _spans(f"It opened in {words}.") == [half]


@given(_DAYS, _DAYS)
def test_a_range_reads_back(one, other):
    first, last = sorted((one, other))
    start, end = (f"{MONTHS[day.month - 1]} {day.year}" for day in (first, last))
    expected = parse_edtf(f"{first.isoformat()[:7]}/{last.isoformat()[:7]}").spans
    for text in (f"from {start} to {end}", f"between {start} and {end}", f"{start}–{end}", f"{start} through {end}"):
        assert _spans(text) == [expected]


def test_a_long_text_takes_time_in_proportion():
    words = "In April 2023 the second of about two dams that year opened later than in the summer of 2021 or so, "
    begun = time.perf_counter()
    mentions = find_dates(words * 10_000)
    assert len(mentions) == 30_000
    # Some 0.3 s for 200,000 words here; a search that looks back over the text would take minutes.
    assert time.perf_counter() - begun < 20


def _pointed(month):
    # "May" is its own short form.
    return month if month == "May" else f"{month[:3]}."


def _spans(text):
    return [mention.when.spans for mention in find_dates(text)]
