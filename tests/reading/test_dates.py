"""Dates in prose: every spelling means the days that an editor would read, and nothing else is a date."""

from datetime import date

import pytest

from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.reading.dates import find_dates

Found = tuple[str, str, str]

TODAY = date(2024, 2, 8)


def found(text: str, context: str = "", as_of: date | None = None) -> list[Found]:
    known: PartialDate | None = parse_edtf(context) if context else None
    return [(m.text, m.when.edtf, m.relation) for m in find_dates(text, as_of=as_of, context=known)]


SINGLE = [
    # years, only where they read as years
    ("The dam was finished in 2019.", "2019", "2019", "in"),
    ("2024 brought floods", "2024", "2024", "in"),
    ("the flood of 1953", "1953", "1953", "in"),
    ("the dam (1987) leaks", "1987", "1987", "in"),
    ("the engineer (born 1966)", "1966", "1966", "in"),
    ("Harbour Town's 2023 Water Plan", "2023", "2023", "in"),
    ("the 2023 plan", "2023", "2023", "in"),
    ("a 1930 comedy", "1930", "1930", "in"),
    ("a 2.5 million town (2016 census)", "2016", "2016", "in"),
    ("2022's catch", "2022", "2022", "in"),
    ("more fish in 2021 than", "2021", "2021", "in"),
    ("lower than 2021", "2021", "2021", "in"),
    ("It goes back to 1953", "1953", "1953", "in"),
    ("AD 476", "AD 476", "0476", "in"),
    ("476 AD", "476 AD", "0476", "in"),
    ("as early as 2015", "2015", "2015", "in"),
    ("in 2022 exports fell", "2022", "2022", "in"),
    ("the report from 2021", "2021", "2021", "in"),
    ("up 5 % from 2021", "2021", "2021", "in"),
    # months
    ("opened in July 2023", "July 2023", "2023-07", "in"),
    ("opened in Jul. 2023", "Jul. 2023", "2023-07", "in"),
    ("opened in Oct 2023", "Oct 2023", "2023-10", "in"),
    ("opened in Sept. 2023", "Sept. 2023", "2023-09", "in"),
    ("in MAY 2020", "MAY 2020", "2020-05", "in"),
    ("in july 2023", "july 2023", "2023-07", "in"),
    ("in August of 2014", "August of 2014", "2014-08", "in"),
    ("July, 2023", "July, 2023", "2023-07", "in"),
    ("at the October 2022 talks", "October 2022", "2022-10", "in"),
    # days
    ("on 12 July 2023", "12 July 2023", "2023-07-12", "in"),
    ("on July 12, 2023, it", "July 12, 2023", "2023-07-12", "in"),
    ("on July 12 2023", "July 12 2023", "2023-07-12", "in"),
    ("on July 12th, 2023", "July 12th, 2023", "2023-07-12", "in"),
    ("on the 12th of July 2023", "12th of July 2023", "2023-07-12", "in"),
    ("on the 12th of July, 2023", "12th of July, 2023", "2023-07-12", "in"),
    ("12 Jul 2023", "12 Jul 2023", "2023-07-12", "in"),
    ("Thursday, June 2, 1922", "June 2, 1922", "1922-06-02", "in"),
    ("(born 8 September 1157)", "8 September 1157", "1157-09-08", "in"),
    ("on 2023-07-12", "2023-07-12", "2023-07-12", "in"),
    ("on 13/07/2023", "13/07/2023", "2023-07-13", "in"),
    ("on 07/13/2023", "07/13/2023", "2023-07-13", "in"),
    ("on 07/07/2023", "07/07/2023", "2023-07-07", "in"),
    ("on 13.07.2023", "13.07.2023", "2023-07-13", "in"),
    # seasons: by whole months, winter into the next year
    ("in the summer of 2023", "summer of 2023", "2023-22", "in"),
    ("Summer 2023: floods", "Summer 2023", "2023-22", "in"),
    ("in spring 2023", "spring 2023", "2023-21", "in"),
    ("in autumn 2023", "autumn 2023", "2023-23", "in"),
    ("in the fall of 2023", "fall of 2023", "2023-23", "in"),
    ("in winter 2023", "winter 2023", "2023-12/2024-02", "in"),
    ("in the winter of 2022-23", "winter of 2022-23", "2022-12/2023-02", "in"),
    # parts of a year
    ("in the first half of 2023", "first half of 2023", "2023-40", "in"),
    ("in the second half of 2023", "second half of 2023", "2023-41", "in"),
    ("in the latter half of 2023", "latter half of 2023", "2023-41", "in"),
    ("H1 2023", "H1 2023", "2023-40", "in"),
    ("Q3 2023", "Q3 2023", "2023-35", "in"),
    ("Q3 of 2023", "Q3 of 2023", "2023-35", "in"),
    ("2023 Q4", "2023 Q4", "2023-36", "in"),
    ("in the third quarter of 2023", "third quarter of 2023", "2023-35", "in"),
    ("in the last quarter of 2023", "last quarter of 2023", "2023-36", "in"),
    ("first-quarter 2023 sales", "first-quarter 2023", "2023-33", "in"),
    ("in the first nine months of 2023", "first nine months of 2023", "2023-01/2023-09", "in"),
    ("in the last two months of 2023", "last two months of 2023", "2023-11/2023-12", "in"),
    ("in the six months to June 2023", "six months to June 2023", "2023-01/2023-06", "in"),
    ("in the year ending 31 March 2024", "year ending 31 March 2024", "2023-04/2024-03", "in"),
    ("in the month to 12 July 2023", "month to 12 July 2023", "2023-06-13/2023-07-12", "in"),
    ("in the first three quarters of 2023", "first three quarters of 2023", "2023-01/2023-09", "in"),
    ("in early 2023", "early 2023", "2023-37", "in"),
    ("in mid-2023", "mid-2023", "2023-38", "in"),
    ("in late 2023", "late 2023", "2023-39", "in"),
    ("at the end of 2022", "end of 2022", "2022-10/2022-12", "in"),
    ("towards the end of 2022", "end of 2022", "2022-10/2022-12", "in"),
    ("at the start of 2023", "start of 2023", "2023-01/2023-03", "in"),
    ("at the beginning of 2023", "beginning of 2023", "2023-01/2023-03", "in"),
    ("in the middle of 2023", "middle of 2023", "2023-38", "in"),
    # parts of other dates
    ("in early July 2023", "early July 2023", "2023-07-01/2023-07-10", "in"),
    ("in mid-July 2023", "mid-July 2023", "2023-07-11/2023-07-20", "in"),
    ("in late February 2024", "late February 2024", "2024-02-21/2024-02-29", "in"),
    ("in the second half of July 2023", "second half of July 2023", "2023-07-16/2023-07-31", "in"),
    ("in the first week of July 2023", "first week of July 2023", "2023-07-01/2023-07-07", "in"),
    ("in late summer 2023", "late summer 2023", "2023-08", "in"),
    # decades and centuries
    ("in the 1990s", "1990s", "199X", "in"),
    ("in the 1990's", "1990's", "199X", "in"),
    ("in the '90s", "'90s", "199X", "in"),
    ("in the 2000s", "2000s", "200X", "in"),
    ("in the early 1990s", "early 1990s", "1990/1993", "in"),
    ("in the mid-1990s", "mid-1990s", "1993/1996", "in"),
    ("in the late 1990s", "late 1990s", "1996/1999", "in"),
    ("in the first half of the 1990s", "first half of the 1990s", "1990/1994", "in"),
    ("in the 1900s", "1900s", "19XX", "in"),  # the wider reading
    ("in the late 1700s", "late 1700s", "1766/1799", "in"),
    ("in the 19th century", "19th century", "18XX", "in"),
    ("a 9th-century temple", "9th-century", "08XX", "in"),
    ("in the nineteenth century", "nineteenth century", "18XX", "in"),
    ("in the twenty-first century", "twenty-first century", "20XX", "in"),
    ("in the late 19th century", "late 19th century", "1866/1899", "in"),
    # with a word that opens a side
    ("By December 2023, it", "By December 2023", "../2023-12", "by"),
    ("by the end of 2022", "by the end of 2022", "../2022-12", "by"),
    ("by mid-2024", "by mid-2024", "../2024-38", "by"),
    ("no later than 5 May 2020", "no later than 5 May 2020", "../2020-05-05", "by"),
    ("on or before 5 May 2020", "on or before 5 May 2020", "../2020-05-05", "by"),
    ("since 2021", "since 2021", "2021/..", "since"),
    ("since Wednesday, 12 July 2023", "since Wednesday, 12 July 2023", "2023-07-12/..", "since"),
    ("since at least 2015", "since at least 2015", "2015/..", "since"),
    ("since the beginning of 2023", "since the beginning of 2023", "2023-01/..", "since"),
    ("from 2021 onwards", "from 2021 onwards", "2021/..", "since"),
    ("From 2021, it", "From 2021", "2021/..", "since"),
    ("starting in March 2019", "starting in March 2019", "2019-03/..", "since"),
    ("2005 to date", "2005 to date", "2005/..", "since"),
    ("2005–present", "2005–present", "2005/..", "since"),
    ("not before 2023", "not before 2023", "2023/..", "since"),
    ("until 2023", "until 2023", "../2023", "until"),
    ("up to July 2023", "up to July 2023", "../2023-07", "until"),
    ("through July 2023", "through July 2023", "../2023-07", "until"),
    ("before 2023", "before 2023", "../2022", "before"),
    ("before July 2023", "before July 2023", "../2023-06", "before"),
    ("before 1 March 2024", "before 1 March 2024", "../2024-02-29", "before"),
    ("prior to 2023", "prior to 2023", "../2022", "before"),
    ("before the end of 2023", "before the end of 2023", "../2023-12", "before"),
    ("the pre-2023 level", "pre-2023", "../2022", "before"),
    ("after 2023", "after 2023", "2024/..", "after"),
    ("after July 2023", "after July 2023", "2023-08/..", "after"),
    ("post-2015", "post-2015", "2016/..", "after"),
    ("as of December 2023", "as of December 2023", "2023-12", "in"),
    ("not until 2023", "not until 2023", "2023", "in"),
    ("throughout 2023", "throughout 2023", "2023", "throughout"),
    ("throughout the second half of 2023", "throughout the second half of 2023", "2023-41", "throughout"),
    ("during 2023", "2023", "2023", "in"),
    ("around 1850", "around 1850", "1850~", "around"),
    ("(c. 1510)", "c. 1510", "1510~", "around"),
    ("about July 2023", "about July 2023", "2023-07~", "around"),
]


@pytest.mark.parametrize(("text", "words", "edtf", "relation"), SINGLE)
def test_one_date(text: str, words: str, edtf: str, relation: str) -> None:
    assert found(text) == [(words, edtf, relation)]


RANGES = [
    ("from 2021 to 2022", "2021/2022"),
    ("from 1902 through 1917", "1902/1917"),
    ("(1940–1943)", "1940/1943"),
    ("2021 to 2022", "2021/2022"),
    ("2021-2022", "2021/2022"),
    ("2021-22", "2021/2022"),
    ("the 2021-2025", "2021/2025"),
    ("2021/22", "2021/2022"),
    ("between 1599 and 1601", "1599/1601"),
    ("from August to October 2023", "2023-08/2023-10"),
    ("between August and October 2023", "2023-08/2023-10"),
    ("Apr-Jun 2023", "2023-04/2023-06"),
    ("December 2022 to April 2023", "2022-12/2023-04"),
    ("from December 2022 until April 2023", "2022-12/2023-04"),
    ("from September to March 2024", "2023-09/2024-03"),
    ("from December 2022 to April", "2022-12/2023-04"),
    ("from 12 to 14 July 2023", "2023-07-12/2023-07-14"),
    ("12-14 July 2023", "2023-07-12/2023-07-14"),
    ("July 12-14, 2023", "2023-07-12/2023-07-14"),
    ("from 30 June to 2 July 2023", "2023-06-30/2023-07-02"),
    ("June 26, 1915 – August 4, 1996", "1915-06-26/1996-08-04"),
    ("12 October 1875 -- 1 December 1947", "1875-10-12/1947-12-01"),
    ("March 24, 2005, to May 16, 2013", "2005-03-24/2013-05-16"),
    ("between the summer of 2022 and the spring of 2023", "2022-22/2023-21"),
    ("from early 1990 to the end of 1995", "1990-37/1995-12"),
    ("Q1 to Q3 2023", "2023-33/2023-35"),
    ("from the 1040s to 1130", "104X/1130"),
    ("2003-07", "2003/2007"),  # or a month, which lies inside
]


@pytest.mark.parametrize(("text", "edtf"), RANGES)
def test_two_ends_are_one_date(text: str, edtf: str) -> None:
    words = text.strip("()").removeprefix("the ")
    assert found(text) == [(words, edtf, "throughout")]


SEVERAL = [
    ("in April and June 2023", [("April", "2023-04", "in"), ("June 2023", "2023-06", "in")]),
    ("in April 2023 and in June", [("April 2023", "2023-04", "in"), ("June", "2023-06", "in")]),
    (
        "in April, May and June 2023",
        [("April", "2023-04", "in"), ("May", "2023-05", "in"), ("June 2023", "2023-06", "in")],
    ),
    ("in December and January 2024", [("December", "2023-12", "in"), ("January 2024", "2024-01", "in")]),
    ("on 12 and 13 July 2023", [("12", "2023-07-12", "in"), ("13 July 2023", "2023-07-13", "in")]),
    ("in 1926, 1931, and 1934", [("1926", "1926", "in"), ("1931", "1931", "in"), ("1934", "1934", "in")]),
    ("1160 or 1161", [("1160 or 1161", "[1160,1161]", "in")]),
    ("in June or July 2023", [("June or July 2023", "[2023-06,2023-07]", "in")]),
    ("the late 1960s and early 1970s", [("late 1960s", "1966/1969", "in"), ("early 1970s", "1970/1973", "in")]),
    ("the 1890s and 1900s", [("1890s", "189X", "in"), ("1900s", "190X", "in")]),
    ("the 16th and 17th centuries", [("16th", "15XX", "in"), ("17th centuries", "16XX", "in")]),
    ("first and second quarters of 2023", [("first", "2023-33", "in"), ("second quarters of 2023", "2023-34", "in")]),
    ("in early and late 2023", [("early", "2023-37", "in"), ("late 2023", "2023-39", "in")]),
    ("since 2021 and by 2023", [("since 2021", "2021/..", "since"), ("by 2023", "../2023", "by")]),
    ("from 2022 to 2021", [("from 2022", "2022/..", "since"), ("2021", "2021", "in")]),  # no range runs backwards
    ("between the flood and March 2023", [("and March 2023", "../2023-03", "until")]),
    ("between March 2023 and the flood", [("between March 2023", "2023-03/..", "since")]),
    ("sometime between 1599 and 1601", [("between 1599 and 1601", "1599/1601", "in")]),
]


@pytest.mark.parametrize(("text", "mentions"), SEVERAL)
def test_several_dates(text: str, mentions: list[Found]) -> None:
    assert found(text) == mentions


RELATIVE = [
    ("two months later", "2023-07", "two months later", "2023-09"),
    ("two months later", "2023-07-12", "two months later", "2023-09"),
    ("two months later", "2023", "two months later", "2023-03/2024-02"),
    ("three days later", "2023-07-30", "three days later", "2023-08-02"),
    ("two weeks later", "2023-07-01", "two weeks later", "2023-07-12/2023-07-18"),
    ("a year later", "2023-07", "a year later", "2024"),
    ("a year earlier", "2023", "a year earlier", "2022"),
    ("a decade before.", "2023", "a decade before", "2013"),
    ("the following month", "2023-12", "the following month", "2024-01"),
    ("the following year", "2023-12", "the following year", "2024"),
    ("the previous year", "2023", "the previous year", "2022"),
    ("smaller than the year before.", "2023", "the year before", "2022"),
    ("that year", "2023-07", "that year", "2023"),
    ("in the same month", "2023-07-12", "the same month", "2023-07"),
    ("the next day", "2023-12-31", "the next day", "2024-01-01"),
    ("the following March", "2023-07", "the following March", "2024-03"),
    ("the previous winter", "2023-07", "the previous winter", "2022-12/2023-02"),
    ("that summer", "2023", "that summer", "2023-22"),
    ("in the summer of that year", "2023-02", "summer of that year", "2023-22"),
    ("in the first half of the year", "2023", "first half of the year", "2023-40"),
    ("later that year", "2023-07", "later that year", "2023-07/2023-12"),
    ("in April", "2023", "April", "2023-04"),
    ("on 12 July", "2023-02", "12 July", "2023-07-12"),
    ("on the 12th of July", "2023", "12th of July", "2023-07-12"),
    ("in late July", "2023", "late July", "2023-07-21/2023-07-31"),
    ("in April", "2022-12/2023-05", "April", "2023-04"),  # the only April inside
]


@pytest.mark.parametrize(("text", "context", "words", "edtf"), RELATIVE)
def test_a_date_counts_from_its_context(text: str, context: str, words: str, edtf: str) -> None:
    assert found(text, context) == [(words, edtf, "in")]
    assert "its context" in find_dates(text, context=parse_edtf(context))[0].assumed
    assert found(text) == []


def test_an_opened_date_counts_from_its_context() -> None:
    assert found("since the start of the year", "2023-11") == [("since the start of the year", "2023-01/..", "since")]


@pytest.mark.parametrize("context", ["XXXX", "2021/..", "199X", "2022/2023"])
def test_a_context_of_many_years_lends_none(context: str) -> None:
    assert found("in April", context) == []
    assert found("that year", context) == []


IN_SENTENCE = [
    ("It opened in July 2023; two months later it leaked.", "2023-09", "counted from the date before it (2023-07)"),
    ("By July 2023 it had earned more that year.", "2023", "counted from the date before it (2023-07)"),
    ("It opened in 2023 and leaked in June.", "2023-06", "the year of the date before it (2023)"),
    ("from December 2022 to April", "2022-12/2023-04", "the year after 2022 for its end"),
    ("in the 1900s", "19XX", "the 1900s as a hundred years"),
    ("in fiscal year 2023", "2023", "the calendar year for the one named"),
    ("in winter 2023", "2023-12/2024-02", "winter as December to February"),
    ("two months after July 2023", "2023-09", ""),
    ("in the year before 2010", "2009", ""),
]


@pytest.mark.parametrize(("text", "edtf", "assumed"), IN_SENTENCE)
def test_what_was_assumed_is_told(text: str, edtf: str, assumed: str) -> None:
    last = find_dates(text)[-1]
    assert (last.when.edtf, last.assumed) == (edtf, assumed)


def test_a_later_date_lends_its_year_where_none_stands_before() -> None:
    first = find_dates("It leaked in June, before the repair of December 2023.")[0]
    assert (first.when.edtf, first.assumed) == ("2023-06", "the year of the date after it (2023)")


AS_OF = [
    ("last year", "last year", "2023"),
    ("this year", "this year", "2024"),
    ("next year", "next year", "2025"),
    ("in October of last year", "October of last year", "2023-10"),
    ("in October last year", "October last year", "2023-10"),
    ("last October", "last October", "2023-10"),
    ("next March", "next March", "2024-03"),
    ("last month", "last month", "2024-01"),
    ("last week", "last week", "2024-01-29/2024-02-04"),
    ("last summer", "last summer", "2023-22"),
    ("yesterday", "yesterday", "2024-02-07"),
    ("three days ago", "three days ago", "2024-02-05"),
    ("two years ago", "two years ago", "2022"),
    ("late last year", "late last year", "2023-39"),
    ("in the first half of last year", "first half of last year", "2023-40"),
    ("earlier this year", "earlier this year", "2024-01-01/2024-02-08"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), AS_OF)
def test_a_date_counts_from_the_day_of_writing(text: str, words: str, edtf: str) -> None:
    assert found(text, as_of=TODAY) == [(words, edtf, "in")]
    assert find_dates(text, as_of=TODAY)[0].assumed == "counted from 2024-02-08"
    assert found(text, "2020") == []


NO_DATE = [
    *("", " ", "2,800 tons", "2000 barrels", "$2023", "US$ 2023", "1.2023", "2023.5", "2,023", "2023 %"),
    *("fewer than 2000 barrels", "from 1500 to 2000 barrels", "in 2000 barrels", "fell by 1500", "more than 2021"),
    *("at least 2015", "about 2000 people", "Resolution 1718", "GPT-2023", "TU-2004", "v.2023", "#2023", "A2023"),
    *(
        "12/07/2023",
        "https://example.org/2023/07/12",
        "1600 Pennsylvania Avenue",
        "1022 lines",
        "a fall of 2000 points",
    ),
    *("three decades", "the 70th anniversary", "in recent years", "at the age of 37", "42 months", "over 20 years"),
    *(
        "44 BC",
        "in 1200 BC",
        "8th – 7th century BC",
        "202 BC–220 AD",
        "31 June 2023",
        "29 February 2023",
        "12 July 987",
    ),
    *("It may rain", "They march on", "the Long March", "Theresa May said", "an august body", "the fall of the city"),
    *("12 July", "in June", "that year", "last year", "the last year of the war", "a second dam", "the Second Bank"),
    *(
        "a year after the flood",
        "nine months after the warning",
        "the end of the war",
        "half of it",
        "three quarters of it",
    ),
    *("на 12 июля", "2023年7月", "٢٠٢٣", "²⁰²³", "🙂", "\x00", "'", "the"),
]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert found(text) == []


def test_a_number_that_counts_leaves_the_month_before_it_alone() -> None:
    assert found("In July 2000 people came", "1999") == [("July", "1999-07", "in")]
    assert found("On July 12 and 14 people came", "1999") == [("July 12", "1999-07-12", "in")]


def test_number_words_count_months_beyond_a_dozen() -> None:
    *_, last = find_dates("The lock opened in May 2022 and closed fifteen months later.")
    assert (last.text, last.when.edtf) == ("fifteen months later", "2023-08")
