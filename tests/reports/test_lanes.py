"""The picture of a timeline: whose lane a fact stands in, and what its date means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kortilt.asking import build_query
from kortilt.loading import load_text
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import FactBase
from kortilt.picture import Joint, Lanes, Shape, Stretch, Tone
from kortilt.query import Query, select
from kortilt.reports.lanes import lane_of, stretches_of
from kortilt.reports.periods import By
from kortilt.reports.summary.overview import Overview
from kortilt.reports.timeline import Timeline

POINT, COARSE, THROUGHOUT, ONCE = Shape
MAY, JUNE = (date(2023, 5, 1), date(2023, 5, 31)), (date(2023, 6, 1), date(2023, 6, 30))
LAST_OF_MAY = date(2023, 5, 31)


@pytest.mark.parametrize(
    ("edtf", "stretches"),
    [
        ("2023-05-31", [(LAST_OF_MAY, LAST_OF_MAY, POINT)]),
        ("2023-05", [(*MAY, COARSE)]),
        ("2023-05~", [(*MAY, COARSE)]),
        # A month that is not known lies some time in its year.
        ("2023-XX", [(date(2023, 1, 1), date(2023, 12, 31), COARSE)]),
        ("195X", [(date(1950, 1, 1), date(1959, 12, 31), COARSE)]),
        ("2023-05/2023-06", [(MAY[0], JUNE[1], THROUGHOUT)]),
        # Throughout one day is no point in time, but it is drawn as long as a day.
        ("2023-05-31/2023-05-31", [(LAST_OF_MAY, LAST_OF_MAY, THROUGHOUT)]),
        ("2023-05/..", [(MAY[0], None, THROUGHOUT)]),
        ("../2023-05", [(None, MAY[1], THROUGHOUT)]),
        ("[2023-05..2023-06]", [(MAY[0], JUNE[1], ONCE)]),
        ("[..2023-05]", [(None, MAY[1], ONCE)]),
        ("[2023-05..]", [(MAY[0], None, ONCE)]),
        ("{2023-05..2023-06}", [(MAY[0], JUNE[1], THROUGHOUT)]),
        ("[2023-06,2023-05]", [(*MAY, COARSE), (*JUNE, COARSE)]),
        ("{2023-06,2023-05-31}", [(LAST_OF_MAY, LAST_OF_MAY, POINT), (*JUNE, COARSE)]),
        ("{2023-06,..2023-05}", None),
        ("{..2023-05,2023-06}", [(None, MAY[1], THROUGHOUT), (*JUNE, COARSE)]),
        ("XXXX", []),
    ],
)
def test_a_date_is_as_wide_as_it_is(edtf: str, stretches: list[tuple[date | None, date | None, Shape]] | None) -> None:
    if stretches is None:
        with pytest.raises(ValueError, match="only the first member"):
            parse_edtf(edtf)
        return
    assert stretches_of(parse_edtf(edtf)) == tuple(Stretch(*each) for each in stretches)


BASE = """
[countries.XA]
name = "Aldmark"
[countries.XB]
name = "North Vell"
[people.ida]
name = "Ida Brandt"
country = "XB"
[organisations.union]
name = "River Union"
[sources.s]
title = "S"
"""


@pytest.mark.parametrize(
    ("fields", "lane"),
    [
        ('claim = "It rained."', ""),
        ('claim = "It rained."\nactor = ["XB", "XA"]', "XB"),
        # A person acts for a country, an organisation of no country for none.
        ('claim = "It rained on Aldmark."\nactor = ["ida"]', "XB"),
        ('claim = "It rained."\nactor = ["union", "ida"]', "XB"),
        ('claim = "It rained on Aldmark."\nactor = ["union"]', "XA"),
        # Who acts is read from the claim where it is not coded.
        ('claim = "North Vell sold barges to Aldmark."', "XB"),
        ('claim = "It rained."\nrecipient = ["XA"]', "XA"),
        ('claim = "North Vell sold barges to Aldmark."\nrelation = "XA-XB"', "XB"),
    ],
)
def test_a_fact_stands_with_who_acts_first(fields: str, lane: str) -> None:
    base = load_text(f'{BASE}[[facts]]\nid = "rain"\nwhen = "2023"\nsource = "s"\n{fields}\n')
    assert lane_of(base, base.facts[0]) == lane


def lanes(base: FactBase, **asked: Any) -> Lanes:
    picture = Timeline(base, select(base, build_query(base, **asked) if asked else Query()), By.YEAR).picture()
    assert isinstance(picture, Lanes)
    return picture


def test_every_fact_stands_once_and_the_fullest_lane_first(river: FactBase) -> None:
    picture = lanes(river)
    assert [(lane.name, len(lane.marks)) for lane in picture.lanes] == [
        ("Aldmark", 9),
        ("North Vell", 9),
        ("South Vell", 5),
        ("No country", 8),
    ]
    assert picture.order.startswith("Each fact stands once: with the country that acts first")
    told = [mark.told[-1] for marks in (*(lane.marks for lane in picture.lanes), picture.undated) for mark in marks]
    assert sorted(told) == sorted(river.by_id)
    assert [mark.told[-1] for mark in picture.undated] == ["song-of-the-orsa"]


def test_a_lane_says_how_many_facts_involve_its_country(river: FactBase) -> None:
    countries = Overview(river, select(river, Query())).rows(("name", "facts"))
    told = [lane.counted for lane in lanes(river).lanes]
    assert told == ["9 of 10 facts", "9 of 12 facts", "5 of 8 facts", "8 facts"]
    # As many as a summary says.
    assert {row["name"]: row["facts"] for row in countries} == {"Aldmark": 10, "North Vell": 12, "South Vell": 8}
    # Those without a date stand apart, and are none the less facts on the country.
    undated = '[[facts]]\nid = "{}"\nwhen = "{}"\nclaim = "It rained on Aldmark."\nsource = "s"\n'
    base = load_text(BASE + undated.format("one", "2023") + undated.format("other", "XXXX"))
    assert [lane.counted for lane in lanes(base).lanes] == ["1 of 2 facts"]
    assert lanes(base, since="2023", until="2023").lanes[0].counted == "1 of 2 facts"


def test_a_fact_stands_with_a_country_that_is_asked_for(river: FactBase) -> None:
    # Of one country all facts stand in its lane, whoever acts; of two, with the one that acts.
    alone = lanes(river, country=["South Vell"])
    assert [(lane.name, lane.counted) for lane in alone.lanes] == [("South Vell", "8 facts")]
    assert alone.order == ""
    both = lanes(river, country=["South Vell", "North Vell"])
    lane_names = {lane.name for lane in both.lanes}
    assert lane_names == {"North Vell", "South Vell"}
    assert both.order.startswith("Each fact stands once: of the countries asked for, with the one that acts first")
    asked = {mark.told[-1]: lane.name for lane in both.lanes for mark in lane.marks}
    others = {mark.told[-1]: lane.name for lane in lanes(river).lanes for mark in lane.marks if lane.name in lane_names}
    assert {fact: asked[fact] for fact in others} == others
    assert len(asked) > len(others)


def test_a_mark_tells_all_that_is_known(river: FactBase) -> None:
    marks = {mark.told[-1]: mark for lane in lanes(river).lanes for mark in lane.marks}
    assert marks["trade-fell"].told == (
        "2023: River trade between Aldmark and South Vell fell by 12.5 % in 2023, the Orsa River Commission says.",
        "somebody's word, claim or judgement (Orsa River Commission)",
        "made the relation cooler",
        "flow-data, sheet 3",
        "trade-fell",
    )
    assert (marks["trade-fell"].tone, marks["trade-fell"].signs) == (Tone.COOLER, ("“",))
    assert marks["drought-of-the-eighties"].signs == ("≈", "?")
    assert {mark.joint for mark in marks.values()} == {Joint.ALL, Joint.ONE}


def test_only_signs_that_occur_are_explained(river: FactBase) -> None:
    assert [sign for sign, _ in lanes(river).signs] == ["“", "»", "=", "≈", "?"]
    assert lanes(river, within="2023-06-13").signs == ()


def test_what_is_counted_is_what_the_table_counts(river: FactBase) -> None:
    picture = lanes(river, since="2030")
    assert picture.what == "Timeline: from 2030"
    page = Timeline(river, select(river, build_query(river, since="2030")), By.YEAR).page()
    lines = ["".join(cell.text for cell in block.cells) for block in page.blocks if hasattr(block, "cells")]
    assert list(picture.notes) == lines[-len(picture.notes) :]
