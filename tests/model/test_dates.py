"""What dates are to each other: order, overlap and containment, against a count of single days."""

import pickle
import subprocess
import sys
from copy import deepcopy
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt.model.dates import PartialDate, Span
from kortilt.model.edtf import parse_edtf

# No test may fail because a machine is slow.
UNTIMED = settings(deadline=None)

FIRST = date(2023, 6, 27)
WINDOW = 5
# An open side holds days before or after any bound: one stands for them all.
BEFORE, AFTER = FIRST - timedelta(days=1), FIRST + timedelta(days=WINDOW)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    low, high = sorted(draw(st.tuples(*[st.integers(0, WINDOW - 1)] * 2)))
    start = draw(st.sampled_from((None, FIRST + timedelta(days=low))))
    end = draw(st.sampled_from((None, FIRST + timedelta(days=high))))
    return (start, end)


def in_time(span: Span) -> tuple[bool, date, date]:
    return (span[0] is not None, span[0] or BEFORE, span[1] or AFTER)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    some = tuple(sorted(draw(st.lists(spans(), min_size=1, max_size=3)), key=in_time))
    is_unknown = some == ((None, None),)
    # The text plays no part in how dates compare.
    return PartialDate("made up", some, "day", "unknown" if is_unknown else "one_of")


def days(span: Span) -> set[date]:
    start, end = span[0] or BEFORE, span[1] or AFTER
    return {start + timedelta(days=n) for n in range((end - start).days + 1)}


@UNTIMED
@given(dates(), dates())
def test_overlap_is_a_shared_day(one: PartialDate, other: PartialDate) -> None:
    shared = set().union(*map(days, one.spans)) & set().union(*map(days, other.spans))
    assert one.overlaps(other) is bool(shared)
    assert other.overlaps(one) is bool(shared)


@UNTIMED
@given(dates(), dates())
def test_within_is_every_day_inside(one: PartialDate, other: PartialDate) -> None:
    every = set().union(*map(days, other.spans))
    expected = all(days(mine) <= every for mine in one.spans)
    assert one.within(other) is expected
    assert other.covers(one) is expected
    assert one.within(one)
    assert not expected or one.overlaps(other)


@UNTIMED
@given(dates())
def test_start_and_end_are_the_outer_days(one: PartialDate) -> None:
    every = set().union(*map(days, one.spans))
    assert (one.start or BEFORE, one.end or AFTER) == (min(every), max(every))
    assert one.is_open is (BEFORE in every or AFTER in every)


@UNTIMED
@given(dates(), dates(), dates())
def test_order_is_total_and_antisymmetric(one: PartialDate, other: PartialDate, third: PartialDate) -> None:
    assert [one < other, other < one, one.sort_key() == other.sort_key()].count(True) == 1
    if one < other and other < third:
        assert one < third
    if not one.is_unknown and not other.is_unknown and (one.start or BEFORE) < (other.start or BEFORE):
        assert one < other


def test_order_is_lower_bound_then_wider_then_unknown() -> None:
    in_order = [
        "../2024",  # an open start is before every day, and the later end is the wider
        "../2023",
        "0001",  # the first day there is still follows an open start
        "20XX",
        "2023/..",  # an open end is wider than any other
        "2023/9999",
        "2023/2024",
        "2023",
        "2023-40",
        "2023-37",
        "2023-33",
        "2023-01",
        "2023-01-01",
        "[2023-01-02,2024]",
        "2023-02",
        "9999-12-31",
        "XXXX",
    ]
    parsed = [parse_edtf(text) for text in in_order]
    # From the end, so that sorting has to move every one.
    backwards = parsed[::-1]
    assert sorted(backwards) == parsed
    assert all(one < other for one, other in pairwise(parsed))


def test_dates_of_the_same_days_share_a_place_but_are_not_equal() -> None:
    year, some_month = parse_edtf("2023"), parse_edtf("2023-XX")
    assert year.sort_key() == some_month.sort_key()
    assert not year < some_month
    assert year != some_month


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "within"),
    [
        ("2023-06-12", "2023-06", True, True),
        ("2023-06", "2023-06-12", True, False),
        ("2023-06", "2023-07", False, False),
        # Both bounds are inside.
        ("2022/2023-06-12", "2023-06-12/2024", True, False),
        ("../2023-06-12", "2023-06-12/..", True, False),
        ("2023-06-12", "2023-06-12", True, True),
        ("2022-12/2023-04", "2023", True, False),
        ("2023-07", "2023-36", False, False),
        ("2023", "2022/..", True, True),
        ("2024/..", "2022/..", True, True),
        # An open side is inside only an open side.
        ("2022/..", "2022/9999", True, False),
        ("../2022", "2022/..", True, False),
        # A set means its members, not what lies between them.
        ("2023-05", "[2023-04,2023-06]", False, False),
        ("2023-05", "[2023-04..2023-06]", True, True),
        ("[2023-04,2023-06]", "2023-40", True, True),
        ("{2023-04,2024-06}", "2023", True, False),
        # Nothing is known of an undated fact: it may be any day, and all that is sure is that it is a day.
        ("XXXX", "2023", True, False),
        ("2023", "XXXX", True, True),
        ("XXXX", "XXXX", True, True),
        # A qualifier makes a date less sure, but no wider.
        ("2023-01", "2022-12~", False, False),
        ("2022-12%", "2022", True, True),
    ],
)
def test_how_two_dates_lie(one: str, other: str, overlaps: bool, within: bool) -> None:
    first, second = parse_edtf(one), parse_edtf(other)
    assert (first.overlaps(second), second.overlaps(first)) == (overlaps, overlaps)
    assert (first.within(second), second.covers(first)) == (within, within)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2023", False, False),
        ("2023~", True, False),
        ("2023?", False, True),
        ("2023%", True, True),
        ("2022~/2023", True, False),
        ("[2022,2023?]", False, True),
    ],
)
def test_marks_of_a_part_count_for_the_whole(text: str, approximate: bool, uncertain: bool) -> None:
    parsed = parse_edtf(text)
    assert (parsed.is_approximate, parsed.is_uncertain) == (approximate, uncertain)


@UNTIMED
@given(dates())
def test_a_date_is_a_value(one: PartialDate) -> None:
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(deepcopy(one)) == hash(one)
    with pytest.raises(AttributeError):
        one.edtf = "2023"  # type: ignore[misc]


def test_a_date_prints_as_its_text() -> None:
    assert str(parse_edtf("2022-12~/..")) == "2022-12~/.."


def test_a_date_is_not_compared_with_anything_else() -> None:
    with pytest.raises(TypeError):
        _ = parse_edtf("2023") < date(2023, 1, 1)


def test_dates_load_no_dateutil() -> None:
    # dateutil.parser would fill in today's day and month; none of it may be near.
    script = (
        "import sys, kortilt.model.dates, kortilt.model.edtf, kortilt.model.date_words\n"
        "kortilt.model.edtf.parse_edtf('2023')\n"
        "print(sorted(name for name in sys.modules if name.startswith(('dateutil', 'kortilt.model.date_sp'))))"
    )
    command = [sys.executable, "-c", script]
    path = {"PYTHONPATH": ":".join(sys.path)}
    assert subprocess.run(command, capture_output=True, text=True, check=True, env=path).stdout == "[]\n"
