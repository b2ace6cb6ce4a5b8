"""Words that a user types, read as ids of the base; what is not known is told with what is near."""

from __future__ import annotations

import pytest

from kortilt.asking import build_query, find_actor, find_country, find_fact, find_relation
from kortilt.loading import load_text
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import FactBase, Kind
from kortilt.problems import UsageError
from kortilt.query import Query


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("XA", "XA"),
        ("xa", "XA"),
        ("Aldmark", "XA"),
        ("ALDMARK", "XA"),
        ("Republic of Aldmark", "XA"),
        ("  republic   of aldmark ", "XA"),
        ("Republic-of-Aldmark", "XA"),
        ("ROA", "XA"),
        ("roa", "XA"),
        ("Aldmarkian", "XA"),
        ("aldmarkians", "XA"),
        ("Kessen", "XA"),
        ("north vell", "XB"),
        ("NV", "XB"),
        ("South Vellish", "XC"),
        ("port vell", "XC"),
    ],
)
def test_countries_go_by_any_spelling(river: FactBase, text: str, code: str) -> None:
    assert find_country(river, text) == code
    assert find_actor(river, text) == code


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("ida-brandt", "ida-brandt"),
        ("Ida-Brandt", "ida-brandt"),
        ("Brandt", "ida-brandt"),
        ("IDA BRANDT", "ida-brandt"),
        ("orc", "river-commission"),
        ("River Commission", "river-commission"),
        ("vell power", "vell-power"),
    ],
)
def test_people_and_organisations_act(river: FactBase, text: str, identity: str) -> None:
    assert find_actor(river, text) == identity
    with pytest.raises(UsageError):
        find_country(river, text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("XA-XB", ("XA", "XB")),
        # As it was typed: `select` knows no direction.
        ("xb-xa", ("XB", "XA")),
        ("Aldmark-South Vell", ("XA", "XC")),
        ("Republic-of-Aldmark-NV", ("XA", "XB")),
        ("Tarn - Port Vell", ("XB", "XC")),
    ],
)
def test_relations(river: FactBase, text: str, sides: tuple[str, str]) -> None:
    assert find_relation(river, text) == sides


def told(error: pytest.ExceptionInfo[UsageError]) -> tuple[str, str]:
    return error.value.message, error.value.hint


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("Vell", '"Vell" may be North Vell (XB) or South Vell (XC)', "name one: XB or XC"),
        ("vellish", '"vellish" may be North Vell (XB) or South Vell (XC)', "name one: XB or XC"),
        ("Aldmrk", 'the base knows no country "Aldmrk"', "did you mean Aldmark (XA)?"),
        ("republic of", 'the base knows no country "republic of"', "did you mean Aldmark (XA)?"),
        ("Atlantis", 'the base knows no country "Atlantis"', "it knows Aldmark (XA), North Vell (XB), South Vell (XC)"),
        ("", 'the base knows no country ""', "it knows Aldmark (XA), North Vell (XB), South Vell (XC)"),
        ("-", 'the base knows no country "-"', "it knows Aldmark (XA), North Vell (XB), South Vell (XC)"),
        # Places are no countries, and do not act.
        (
            "Lake Mirren",
            'the base knows no country "Lake Mirren"',
            "Lake Mirren is a place of Aldmark (XA)",
        ),
        (
            "x" * 99,
            f'the base knows no country "{"x" * 39}…"',
            "it knows Aldmark (XA), North Vell (XB), South Vell (XC)",
        ),
    ],
)
def test_countries_that_are_not_one(river: FactBase, text: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        find_country(river, text)
    assert told(error) == (message, hint)


def test_places_do_not_act(river: FactBase) -> None:
    with pytest.raises(UsageError) as error:
        find_actor(river, "Upper Gorge")
    assert told(error) == ('the base knows no actor "Upper Gorge"', "Upper Gorge is a place of North Vell (XB)")


def test_spaces_around_a_name_do_not_matter(river: FactBase) -> None:
    assert find_country(river, " XA ") == find_country(river, "\taldmark\n") == "XA"


SHARED = """
[countries.XA]
name = "Upper Marl"
metonyms = ["Dorn"]

[countries.XB]
name = "Lower Marl"
metonyms = ["Dorn"]

[[facts]]
id = "a"
when = "2023"
claim = "It rained."
source = "Almanac"
"""


def test_a_spelling_that_two_bear_is_neither() -> None:
    base = load_text(SHARED)
    for text in ("Dorn", "marl"):
        with pytest.raises(UsageError) as error:
            find_country(base, text)
        assert told(error) == (f'"{text}" may be Upper Marl (XA) or Lower Marl (XB)', "name one: XA or XB")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("XA", '"XA" is not a relation', "join two countries with a hyphen, such as XB-XC"),
        ("", '"" is not a relation', "join two countries with a hyphen, such as XB-XC"),
        ("XA-Kessen", '"XA-Kessen" is not a relation', "join two countries with a hyphen, such as XB-XC"),
        ("XA-XB-XC", '"XA-XB-XC" is not a relation', "join two countries with a hyphen, such as XB-XC"),
        ("Vell-XA", '"Vell" may be North Vell (XB) or South Vell (XC)', "name one: XB or XC"),
        ("XA-Aldmrk", 'the base knows no country "Aldmrk"', "did you mean Aldmark (XA)?"),
    ],
)
def test_what_is_not_a_relation(river: FactBase, text: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        find_relation(river, text)
    assert told(error) == (message, hint)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("first-dike", 'did you mean "first-dyke"?'),
        ("gate", 'did you mean "gate-cracked" or "gate-repair"?'),
        ("zz", "kortilt grep finds facts by their words"),
        ("", "kortilt grep finds facts by their words"),
    ],
)
def test_unknown_facts(river: FactBase, text: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        find_fact(river, text)
    assert told(error) == (f'there is no fact "{text}"', hint)


def test_a_fact_by_its_id(river: FactBase) -> None:
    assert find_fact(river, "first-dyke") is river.by_id["first-dyke"]


def test_a_query_of_every_filter(river: FactBase) -> None:
    query = build_query(
        river,
        country=["roa", "XA", "north vell"],
        actor=["Brandt", "xc"],
        topic=["TRADE"],
        relation=["xa-xb"],
        kind=["Forecast", "event"],
        source=["FLOW-data"],
        since=" 2022-12 ",
        until="2023",
        within="2020/..",
    )
    assert query == Query(
        # Two names of one country are one.
        countries=("XA", "XB"),
        actors=("ida-brandt", "XC"),
        topics=("trade",),
        relations=(("XA", "XB"),),
        kinds=(Kind.FORECAST, Kind.EVENT),
        sources=("flow-data",),
        since=parse_edtf("2022-12"),
        until=parse_edtf("2023"),
        within=parse_edtf("2020/.."),
    )


def test_a_query_of_nothing(river: FactBase) -> None:
    assert build_query(river) == Query()


@pytest.mark.parametrize(
    ("asked", "message", "hint"),
    [
        ({"topic": ["trde"]}, 'the base knows no topic "trde"', 'did you mean "trade"?'),
        (
            {"kind": ["song"]},
            'the base knows no kind "song"',
            "it knows event, state, figure, statement, assessment, forecast",
        ),
        ({"source": ["flow"]}, 'the base knows no source "flow"', 'did you mean "flow-data"?'),
        ({"since": "2024", "until": "2023"}, "--since 2024 lies after --until 2023", "write --since 2023 --until 2024"),
        # The same year, or a part of it, is no reversal.
        (
            {"since": "2023-07", "until": "2023-06"},
            "--since 2023-07 lies after --until 2023-06",
            "write --since 2023-06 --until 2023-07",
        ),
        ({"since": "[..2023]"}, "--since [..2023] has no first day", "leave --since out to begin at the beginning"),
        ({"until": "2023/.."}, "--until 2023/.. has no last day", "leave --until out to go on to the end"),
        ({"within": "XXXX"}, "--within XXXX names no days", "leave --within out to get all facts"),
        (
            {"within": "12 June 2023"},
            '--within: "12 June 2023" is not a date: a month is written as a number',
            'write "2023-06-12"',
        ),
    ],
)
def test_filters_that_cannot_be_read(river: FactBase, asked: dict, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        build_query(river, **asked)
    assert told(error) == (message, hint)


@pytest.mark.parametrize(
    ("since", "until"), [("2023", "2023-03"), ("2023-06", "2023"), ("2023", "2023"), ("202X", "2020-01")]
)
def test_windows_that_are_not_reversed(river: FactBase, since: str, until: str) -> None:
    assert build_query(river, since=since, until=until) == Query(since=parse_edtf(since), until=parse_edtf(until))
