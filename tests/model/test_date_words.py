"""Dates in words: short, and never more exact or less true than the date."""

import re
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt.model.date_forms import FORMS
from kortilt.model.date_words import WORDS, date_words
from kortilt.model.edtf import EdtfError, parse_edtf

TABLE = [
    # single dates
    ("2023", "2023"),
    ("0044-06", "Jun 0044"),
    ("2023-07", "Jul 2023"),
    ("2023-06-12", "12 Jun 2023"),
    ("2023-06-02", "2 Jun 2023"),
    ("2023-21", "spring 2023"),
    ("2023-23", "autumn 2023"),
    ("2023-33", "Q1 2023"),
    ("2023-36", "Q4 2023"),
    ("2023-37", "first third of 2023"),
    ("2023-41", "second half of 2023"),
    ("202X", "2020s"),
    ("200X", "2000 to 2009"),  # "2000s" may also be the century
    ("20XX", "2000 to 2099"),
    ("2023-XX", "a month of 2023"),
    ("2023-07-XX", "a day of Jul 2023"),
    ("2023-XX-XX", "a day of 2023"),
    ("XXXX", "undated"),
    # qualified
    ("2022-12~", "about Dec 2022"),
    ("2022-12?", "Dec 2022 (uncertain)"),
    ("2022-12%", "about Dec 2022 (uncertain)"),
    ("2023-37~", "about the first third of 2023"),
    ("202X?", "the 2020s (uncertain)"),
    ("20XX~", "about 2000-2099"),  # "about 2000 to 2099" would be an interval
    # intervals
    ("2022-12/2023-04", "Dec 2022 to Apr 2023"),
    ("2022/2023", "2022 to 2023"),
    ("2023-08/2023-10", "Aug to Oct 2023"),
    ("2023-06-03/2023-06-05", "3 to 5 Jun 2023"),
    ("2023-06-03/2023-07-05", "3 Jun to 5 Jul 2023"),
    ("2023-06-03/2023-07", "3 Jun 2023 to Jul 2023"),
    ("2023-33/2023-35", "Q1 to Q3 2023"),
    ("2023-21/2023-09", "spring to Sep 2023"),
    ("2023-37/2023-38", "the first third of 2023 to the second third of 2023"),
    ("202X/203X", "the 2020s to the 2030s"),
    ("20XX/2150", "2000-2099 to 2150"),
    ("2022/..", "since 2022"),
    ("../2023-12", "until Dec 2023"),
    ("202X/..", "since the 2020s"),
    ("2023-05/2023-05", "throughout May 2023"),
    ("202X/202X", "the 2020s to the 2020s"),  # from some year to some year, so not throughout
    ("2022-12~/2023-04", "about Dec 2022 to Apr 2023"),
    ("2023-04~/2023-06", "about Apr 2023 to Jun 2023"),  # "about Apr to Jun" would make both vague
    ("2022-12/2023-04?", "Dec 2022 to Apr 2023 (uncertain)"),
    ("2022%/..", "since about 2022 (uncertain)"),
    # one of
    ("[..2023-12]", "by Dec 2023"),
    ("[2023-04..]", "Apr 2023 or later"),
    ("[2023-04..2023-06]", "between Apr and Jun 2023"),
    ("[2022-12..2023-02]", "between Dec 2022 and Feb 2023"),
    ("[2023-05..2023-05]", "once in May 2023"),
    ("[2023-04,2023-06]", "Apr or Jun 2023"),
    ("[2023-06,2023-01,2023-04]", "Jan, Apr or Jun 2023"),
    ("[2022-12,2023-01]", "Dec 2022 or Jan 2023"),
    ("[2023-04~,2023-06]", "about Apr 2023 or Jun 2023"),
    ("[2020,2023-04..2023-06]", "2020, or between Apr and Jun 2023"),
    ("[..2020,2023]", "by 2020, or 2023"),
    # all of
    ("{2023-04,2023-06}", "Apr and Jun 2023"),
    ("{2021,2022,2023}", "2021, 2022 and 2023"),
    ("{2023-04..2023-06}", "all from Apr to Jun 2023"),
    ("{2023-05..2023-05}", "all of May 2023"),
    ("{..2023}", "all until 2023"),
    ("{2020,2023..}", "2020, and all since 2023"),
]


@pytest.mark.parametrize(("text", "words"), TABLE)
def test_words_of_each_form(text: str, words: str) -> None:
    assert date_words(parse_edtf(text)) == words


def test_every_form_has_its_words() -> None:
    assert set(WORDS) == {form.name for form in FORMS}


def test_no_two_dates_of_the_table_share_words() -> None:
    assert len({words for _, words in TABLE}) == len(TABLE)


PIECES = ["20XX", "2000", "2099", "200X", "2009", "202X", "2020", "2029", "2023", "2023-XX", "2023-XX-XX", "2023-01"]
PIECES += ["2023-01-XX", "2023-01-01", "2023-01-31", "2023-02", "2023-21", "2023-33", "2023-37", "2023-40", "2023-05"]
SINGLE = st.builds("{}{}".format, st.sampled_from(PIECES), st.sampled_from(("", "", "~", "?", "%")))
TEXTS = st.one_of(
    SINGLE,
    st.builds("{}/{}".format, SINGLE, SINGLE | st.just("..")),
    st.builds("../{}".format, SINGLE),
    st.builds("[{},{}]".format, SINGLE, SINGLE),
    st.builds("{{{},{}}}".format, SINGLE, SINGLE),
    st.builds("[{}..{}]".format, SINGLE | st.just(""), SINGLE),
    st.builds("{{{}..{}}}".format, SINGLE, SINGLE | st.just("")),
)


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=12))
def test_dates_with_the_same_words_mean_the_same_days(texts: list[str]) -> None:
    spans_of: dict[str, tuple[object, ...]] = {}
    for text in texts:
        try:
            parsed = parse_edtf(text)
        except EdtfError:
            continue
        meaning = (parsed.spans, parsed.is_approximate, parsed.is_uncertain)
        assert spans_of.setdefault(date_words(parsed), meaning) == meaning


def test_only_a_span_of_years_shares_its_words_with_an_interval() -> None:
    # Of all intervals and sets over the pieces: 20XX and 2000/2099 mean the same days and may read the same.
    pairs = [(one, other) for one in PIECES for other in PIECES if one != other]
    forms = ("{}/{}", "[{}..{}]", "{{{}..{}}}", "[{},{}]", "{{{},{}}}")
    seen: dict[str, str] = {}
    doubles = []
    for text in chain(PIECES, (form.format(*pair) for form in forms for pair in pairs)):
        try:
            parsed = parse_edtf(text)
        except EdtfError:
            continue
        first = seen.setdefault(date_words(parsed), text)
        # A set is the same set in any order.
        if first != text and sorted(first) != sorted(text):
            doubles.append((first, text))
    assert doubles == [("20XX", "2000/2099"), ("200X", "2000/2009")]


@pytest.mark.parametrize("text", [text for text, _ in TABLE if not re.search("-[0-9]{2}-[0-9]{2}", text)])
def test_a_coarse_date_names_no_day(text: str) -> None:
    assert not re.search(r"\b[0-9]{1,2} [A-Z]", date_words(parse_edtf(text)))
