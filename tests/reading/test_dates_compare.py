"""How two dates compare, and how long lies between them."""

import pytest

from kortilt.model.edtf import parse_edtf
from kortilt.reading.dates import UNBOUNDED, DateComparison, compare, duration_between, find_dates

COMPARED = [
    ("2023", "2023", "equal"),
    ("2023", "2023-01/2023-12", "equal"),
    ("2023", "{2023-40,2023-41}", "equal"),  # spans that touch
    ("2023~", "2023", "equal"),
    ("2023", "2023-07", "coarser"),
    ("2023-22", "2023-07", "coarser"),
    ("../2023", "2022", "coarser"),
    ("2021/..", "2023-07-12", "coarser"),
    ("2021/..", "2023/..", "coarser"),
    ("XXXX", "2023", "coarser"),
    ("2023-07-15", "2023-07", "narrower"),
    ("2023", "2021/..", "narrower"),
    ("2023", "XXXX", "narrower"),
    ("2023-06", "{2023-04,2023-06}", "narrower"),
    ("2022/2023", "2023/2024", "overlaps"),
    ("../2023", "2022/..", "overlaps"),
    ("../2023", "2023/..", "overlaps"),
    ("2023-05", "{2023-04,2023-06}", "disjoint"),
    ("2022", "2023", "disjoint"),
    ("../2022", "2023/..", "disjoint"),
    ("2023-06-30", "2023-07", "disjoint"),
]


@pytest.mark.parametrize(("claim", "fact", "expected"), COMPARED)
def test_comparison(claim: str, fact: str, expected: str) -> None:
    assert compare(parse_edtf(claim), parse_edtf(fact)) == DateComparison(expected)


OPPOSITE = {"coarser": "narrower", "narrower": "coarser"}


@pytest.mark.parametrize(("claim", "fact", "expected"), COMPARED)
def test_comparison_the_other_way_round(claim: str, fact: str, expected: str) -> None:
    assert compare(parse_edtf(fact), parse_edtf(claim)) == OPPOSITE.get(expected, expected)


def test_a_mention_is_compared_by_its_days() -> None:
    (mention,) = find_dates("It opened by July 2023.")
    assert compare(mention, parse_edtf("2023-06-30")) is DateComparison.COARSER
    assert compare(mention, parse_edtf("2023-08")) is DateComparison.DISJOINT


DURATIONS = [
    ("2023-07", "2023-09", (1, 2)),
    ("2020-02", "2023-08", (41, 42)),
    ("2023-07-12", "2023-09-12", (2, 2)),
    ("2023-07-12", "2023-09-11", (1, 1)),
    ("2000", "2024", (276, 299)),
    ("2023", "2023", (0, 11)),
    ("2023", "2023-07", (0, 6)),
    ("../2023", "2024", (0, UNBOUNDED)),
    ("2023", "2024/..", (0, UNBOUNDED)),
    ("XXXX", "XXXX", (0, UNBOUNDED)),
    ("2023", "2021", (0, 0)),  # the wrong order
]


@pytest.mark.parametrize(("earlier", "later", "months"), DURATIONS)
def test_whole_months_between(earlier: str, later: str, months: tuple[int, int]) -> None:
    assert duration_between(parse_edtf(earlier), parse_edtf(later)) == months
