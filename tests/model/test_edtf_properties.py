"""Properties of every date that can be written, and a second opinion on its bounds: that of the `edtf` package."""

import re
from datetime import date
from time import struct_time

import edtf
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kortilt.model.date_words import date_words
from kortilt.model.edtf import EdtfError, from_toml, parse_edtf

# No test may fail because a machine is slow.
UNTIMED = settings(deadline=None)

YEARS = st.integers(1, 9999)
CODED = st.sampled_from((*range(1, 13), 21, 22, 23, *range(33, 42)))
SINGLE = st.one_of(
    YEARS.map("{:04}".format),
    st.dates().map(date.isoformat),
    st.builds("{:04}-{:02}".format, YEARS, CODED),
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
    YEARS.map("{:04}-XX".format),
    YEARS.map("{:04}-XX-XX".format),
    st.builds("{:04}-{:02}-XX".format, YEARS, st.integers(1, 12)),
)
MARKED = st.builds("{}{}".format, SINGLE, st.sampled_from(("", "", "", "~", "?", "%")))


@st.composite
def ranges(draw: st.DrawFn, joint: str) -> str:
    first, last = sorted((draw(MARKED), draw(MARKED)), key=parse_edtf)
    return f"{first}{joint}{last}"


INTERVALS = st.one_of(ranges("/"), MARKED.map("{}/..".format), MARKED.map("../{}".format))


@st.composite
def sets(draw: st.DrawFn) -> str:
    before = draw(st.lists(MARKED.map("..{}".format), max_size=1))
    between = draw(st.lists(MARKED | ranges(".."), max_size=3, unique=True))
    after = draw(st.lists(MARKED.map("{}..".format), max_size=1))
    members = [*before, *between, *after]
    assume(len(members) > 1 or any(".." in member for member in members))
    form: str = draw(st.sampled_from(("[{}]", "{{{}}}")))
    return form.format(",".join(members))


VALID = st.one_of(MARKED, INTERVALS, sets(), st.just("XXXX"))
SIGNS = st.text("0123456789X-/.,[]{}~?% :TQJulxy\u2013", max_size=24)


@UNTIMED
@given(VALID)
def test_a_valid_text_comes_back_as_it_was(text: str) -> None:
    parsed = parse_edtf(text)
    assert parsed.edtf == text
    assert parse_edtf(parsed.edtf) == parsed
    assert parsed.is_open or (parsed.start is not None and parsed.end is not None and parsed.start <= parsed.end)
    assert from_toml(text) == parsed
    assert date_words(parsed)


@UNTIMED
@given(st.one_of(st.text(), SIGNS, st.builds("{}{}{}".format, VALID, SIGNS, VALID)))
@example("[" * 1200)
@example("a to " * 20)
@example("about " * 20)
def test_any_text_is_a_date_or_an_error_that_prints(text: str) -> None:
    error = refusal(text)
    if error:
        assert error.message.isprintable()
        assert error.hint.isprintable()
        assert len(error.message) < 200
        assert error.kind in ("malformed", "reversed")


@UNTIMED
@given(st.one_of(SIGNS, st.builds("{}{}".format, VALID, SIGNS)))
def test_a_spelling_in_a_hint_is_a_date(text: str) -> None:
    error = refusal(text)
    # A reversed range is shown without the set around it.
    if error and error.kind == "malformed":
        for spelling in set(re.findall('"([^"]*)"', error.hint)) - {".."}:
            assert parse_edtf(spelling).edtf == spelling


def refusal(text: str) -> EdtfError | None:
    try:
        assert parse_edtf(text).edtf == text
    except EdtfError as error:
        return error
    return None


@UNTIMED
@given(SINGLE.filter(lambda text: "-XX" not in text and not re.fullmatch("..(XX|0X)|[0-9]{4}", text)))
def test_words_for_a_date_are_refused_with_that_date_as_the_hint(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(date_words(parse_edtf(text)))
    assert caught.value.hint == f'write "{text}"'


# Where the `edtf` package (5.0) differs, and why we do not follow it:
# - an open side is minus or plus infinity to it; to us it is None, since datetime.date has no infinity;
# - XXXX is the years 0 to 9999 to it; to us nothing is known, so both sides are open;
# - 000X and 00XX begin with the year 0 to it; we refuse them, since datetime.date begins with the year 1;
# - winter (24) is December alone to it, of the year written; we refuse it, since it lies in two years;
# - it takes a reversed interval as it stands, and XXXX as an end of an interval or a member of a set; we refuse them.
# Not compared, since it cannot read them (it raises, or fails inside), though nothing in them is unclear:
# - a qualifier after a season, quarter, third or half, and any of these but a season as an end, or any as a member;
# - an X in a month or a day as an end or a member; "202X/.." and "../202X";
# - a range in a set whose ends are qualified or differ in precision, such as "[2020..2023-06]";
# - "{..2022,2023}" and every other set of all with an open side and a second member.
READABLE = (
    YEARS.map("{:04}".format),
    st.dates().map(date.isoformat),
    st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12)),
)
ANY = st.one_of(*READABLE)
ANY_MARKED = st.builds("{}{}".format, ANY, st.sampled_from(("", "", "~", "?", "%")))
HIDING = st.one_of(st.integers(1, 999).map("{:03}X".format), st.integers(1, 99).map("{:02}XX".format))


def ordered(first: st.SearchStrategy[str], last: st.SearchStrategy[str], form: str) -> st.SearchStrategy[str]:
    return st.tuples(first, last).map(lambda pair: form.format(*sorted(pair, key=parse_edtf)))


def distinct(form: str) -> st.SearchStrategy[str]:
    return st.lists(ANY, min_size=2, max_size=2, unique=True).map(lambda pair: form.format(*pair))


BOTH_READ = st.one_of(
    SINGLE,
    ANY_MARKED,
    ordered(ANY_MARKED, ANY_MARKED, "{}/{}"),
    ordered(ANY, HIDING, "{}/{}"),
    ordered(HIDING, HIDING, "{}/{}"),
    *(ordered(like, like, form) for like in READABLE for form in ("[{}..{}]", "{{{}..{}}}")),
    *(ANY.map(form.format) for form in ("[..{}]", "[{}..]", "{{..{}}}", "{{{}..}}")),
    *(ANY_MARKED.map(form.format) for form in ("{}/..", "../{}")),
    *map(distinct, ("[{},{}]", "{{{},{}}}", "[..{},{}]", "[{},{}..]")),
    st.builds("{:04}-{:02}/..".format, YEARS, st.sampled_from((21, 22, 23))),
)


def oracle_day(bound: struct_time | float) -> date | None:
    return date(*bound[:3]) if isinstance(bound, struct_time) else None


@UNTIMED
@given(BOTH_READ)
def test_bounds_are_those_of_the_edtf_package(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    ours = parse_edtf(text)
    assert (ours.start, ours.end) == (oracle_day(theirs.lower_strict()), oracle_day(theirs.upper_strict()))


@pytest.mark.parametrize("text", [f"2023-{code}" for code in (21, 22, 23, *range(33, 42))])
def test_parts_of_a_year_are_those_of_the_edtf_package(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    ours = parse_edtf(text)
    assert (ours.start, ours.end) == (oracle_day(theirs.lower_strict()), oracle_day(theirs.upper_strict()))
