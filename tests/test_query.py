"""Selecting facts: alternatives within a filter, all filters together, and what lies at the edge of the dates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt.loading import load_text
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import FactBase, Kind
from kortilt.query import Query, acting, select

DATES = (
    "2023",
    "2023-06",
    "2023-06-12",
    "2022-12/2023-04",
    "2023-04/..",
    "../2023-05",
    "[..2023-09]",
    "XXXX",
    "202X",
    "2023-33",
)
OPEN = {"2023-04/..", "../2023-05", "[..2023-09]", "XXXX"}


def dated_base() -> FactBase:
    facts = (
        f'[[facts]]\nid = "f-{number}"\nwhen = "{date}"\nclaim = "It rained."\nsource = "Almanac"\n'
        for number, date in enumerate(DATES)
    )
    return load_text("\n".join(facts))


BASE = dated_base()
WINDOWS = st.sampled_from(["2022", "2023", "2023-05", "2023-06-12", "2023-06", "2024-01", "202X", "2023-34"]).map(
    parse_edtf
)


def ids(base: FactBase, query: Query) -> list[str]:
    return [fact.id for fact in select(base, query).facts]


def edge(base: FactBase, query: Query) -> list[str]:
    return [fact.id for fact in select(base, query).at_edge]


def test_everything_is_selected_without_filters(river: FactBase) -> None:
    selection = select(river, Query())
    assert selection.facts == river.facts
    assert selection.at_edge == ()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(countries=("XA",), topics=("trade",)), "export-list cement-shipments trade-fell"),
        (Query(topics=("fish", "floods")), "mirren-flood drought-of-the-eighties fish-ladder"),
        # A relation is the same from both sides.
        (Query(relations=(("XB", "XC"),)), "waters-treaty protest-note"),
        (Query(relations=(("XC", "XB"), ("XB", "XA"))), "waters-treaty cement-shipments protest-note"),
        (Query(kinds=(Kind.FORECAST,)), "gorge-dam-ends"),
        (Query(sources=("treaty-1958", "never-cited")), "waters-treaty"),
        (Query(actors=("joss-hale",)), "hale-on-silt"),
        (Query(actors=("vell-power",), kinds=(Kind.EVENT,)), "gorge-survey"),
        # North Vell acts through its company too.
        (Query(actors=("XB",), kinds=(Kind.STATE, Kind.FORECAST)), "gorge-dam-begun gorge-dam-ends"),
        (Query(countries=("XA",), kinds=(Kind.FORECAST,)), ""),
    ],
)
def test_filters(river: FactBase, query: Query, expected: str) -> None:
    assert ids(river, query) == expected.split()


def test_whose_word_it_is_does_not_act(river: FactBase) -> None:
    assert acting(river, river.by_id["trade-fell"]) == ("XA",)
    assert "trade-fell" not in ids(river, Query(actors=("river-commission",)))


@pytest.mark.parametrize(
    ("identity", "actors"),
    [
        ("waters-treaty", ("XB", "XC")),
        # Not coded: whoever the claim names first.
        ("sluice-tests", ()),
        ("gauge-moved", ("XC",)),
        ("song-of-the-orsa", ()),
    ],
)
def test_who_acts(river: FactBase, identity: str, actors: tuple[str, ...]) -> None:
    assert acting(river, river.by_id[identity]) == actors


@pytest.mark.parametrize(
    ("since", "until", "matching", "at_edge"),
    [
        # An interval that ends in April, the by and the until, a year, a decade, the undated: all may lie there.
        ("2023-04", "2023-04", "f-6 f-5 f-8 f-3 f-0 f-4 f-7", "f-6 f-5 f-8 f-3 f-0 f-4 f-7"),
        ("2023-06-12", "2023-06-12", "f-6 f-8 f-0 f-4 f-1 f-2 f-7", "f-6 f-8 f-0 f-4 f-1 f-7"),
        ("2023", "2023", "f-6 f-5 f-8 f-3 f-0 f-9 f-4 f-1 f-2 f-7", "f-6 f-5 f-8 f-3 f-4 f-7"),
        # Open to one side, a fact that is open to the same side lies inside.
        ("2023", None, "f-6 f-5 f-8 f-3 f-0 f-9 f-4 f-1 f-2 f-7", "f-6 f-5 f-8 f-3 f-7"),
        (None, "2023", "f-6 f-5 f-8 f-3 f-0 f-9 f-4 f-1 f-2 f-7", "f-8 f-4 f-7"),
        ("2030", None, "f-4 f-7", "f-4 f-7"),
        (None, "2019-12-31", "f-6 f-5 f-7", "f-6 f-5 f-7"),
    ],
)
def test_windows(since: str | None, until: str | None, matching: str, at_edge: str) -> None:
    query = Query(since=since and parse_edtf(since), until=until and parse_edtf(until))
    assert (ids(BASE, query), edge(BASE, query)) == (matching.split(), at_edge.split())


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("2023", "f-0 f-9 f-1 f-2"),
        ("2023-06", "f-1 f-2"),
        ("2022-12/2023-04", "f-3 f-9"),
        ("2023/..", "f-0 f-9 f-4 f-1 f-2"),
        ("../2023", "f-6 f-5 f-3 f-0 f-9 f-1 f-2"),
        ("202X", "f-8 f-3 f-0 f-9 f-1 f-2"),
    ],
)
def test_within(within: str, expected: str) -> None:
    query = Query(within=parse_edtf(within))
    assert (ids(BASE, query), edge(BASE, query)) == (expected.split(), [])


@given(WINDOWS, WINDOWS)
@settings(deadline=None)
def test_a_window_is_all_that_overlaps_it_and_within_a_part_of_that(since: object, until: object) -> None:
    if since.start > until.end:  # type: ignore[attr-defined]
        return
    selection = select(BASE, Query(since=since, until=until))  # type: ignore[arg-type]
    inside = select(BASE, Query(since=since, until=until, within=parse_edtf(f"{since.start}/{until.end}")))  # type: ignore[attr-defined, arg-type]
    assert set(inside.facts) <= set(selection.facts)
    # What is not at the edge lies wholly inside.
    assert set(selection.facts) - set(selection.at_edge) == set(inside.facts)
    assert not inside.at_edge
    assert [fact for fact in BASE.facts if fact in selection.facts] == list(selection.facts)
    assert {fact.when.edtf for fact in inside.facts}.isdisjoint(OPEN)
