"""Marks, legends and the lines below a table."""

from __future__ import annotations

import pytest

from kortilt.asking import build_query
from kortilt.loading import load_text
from kortilt.model.facts import FactBase
from kortilt.page import Cell, Line, Role
from kortilt.query import Query, Selection, select
from kortilt.reports.listing import cited_sources, counted, edge_lines, legend, mark_of
from kortilt.reports.periods import By

BEYOND = "beyond the dates asked for (--within leaves out such facts)"


def words(lines: list[Line]) -> list[str]:
    return ["".join(cell.text for cell in line.cells) for line in lines]


def facts_of(base: FactBase, *ids: str) -> list:
    return [base.by_id[identity] for identity in ids]


MARKS = [
    ("lower-dam-built", ""),
    # Somebody's word: a figure, a statement, a judgement.
    ("trade-fell", "“"),
    ("brandt-on-the-gorge-dam-and-the-water-of-all", "“"),
    ("hale-on-silt", "“"),
    # An official record of one's own affairs is told plainly.
    ("cement-shipments", ""),
    ("cement-monthly", "="),
    # Somebody's forecast is a forecast.
    ("gorge-dam-ends", "»"),
]


@pytest.mark.parametrize(("identity", "mark"), MARKS)
def test_mark_of_a_fact(river: FactBase, identity: str, mark: str) -> None:
    assert mark_of(river.by_id[identity]) == mark


def test_a_derived_forecast_is_a_forecast() -> None:
    text = '[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "It will rain."\nsource = "Almanac"\nkind = "forecast"\n'
    text += 'derived_from = ["b"]\n' + text.replace('"a"', '"b"')
    assert [mark_of(fact) for fact in load_text(text).facts] == ["»", "»"]


def test_legend_explains_the_marks_that_occur(river: FactBase) -> None:
    def _legend(*ids: str) -> list[str]:
        return words(legend(facts_of(river, *ids)))

    assert _legend("lower-dam-built", "cement-shipments") == []
    assert _legend() == []
    assert _legend("gorge-dam-ends") == ["» a forecast"]
    assert _legend("cement-monthly", "trade-fell") == [
        "“ somebody's word, claim or judgement   = calculated from other facts"
    ]


def test_legend_tells_marks_from_words(river: FactBase) -> None:
    assert legend(facts_of(river, "gorge-dam-ends")) == [Line((Cell("»", Role.MARK), Cell(" a forecast", Role.QUIET)))]


EDGES = [
    (
        {},
        By.YEAR,
        [
            (
                "6 facts span more than one year, listed where they begin: lower-dam-built, gate-cracked, "
                "cement-monthly, cement-shipments and 2 more"
            ),
            "1 fact is undated: song-of-the-orsa",
        ],
    ),
    ({"within": "2023-06"}, By.YEAR, []),
    # At the edge: by, of the year, since; the undated have a line of their own.
    (
        {"since": "2023-06-12", "until": "2023-06-12", "country": ["XB"]},
        By.YEAR,
        [
            f"4 facts reach {BEYOND}: export-list, sluice-tests, gorge-dam-begun, protest-note",
        ],
    ),
    (
        {"since": "2030-02", "topic": ["building"], "kind": ["forecast"]},
        By.YEAR,
        [f"1 fact reaches {BEYOND}: gorge-dam-ends"],
    ),
    (
        {"within": "2023-12/2024-01"},
        By.MONTH,
        ["1 fact spans more than one month, listed where it begins: hale-on-silt"],
    ),
    ({"within": "2023-12/2024-01"}, By.HALF, ["1 fact spans more than one half, listed where it begins: hale-on-silt"]),
    (
        {"source": ["brandt-1962"], "since": "1999"},
        By.YEAR,
        [f"1 fact reaches {BEYOND}: rafts-on-the-orsa", "1 fact is undated: song-of-the-orsa"],
    ),
]


@pytest.mark.parametrize(("asked", "by", "expected"), EDGES)
def test_lines_name_what_may_be_miscounted(river: FactBase, asked: dict, by: By, expected: list[str]) -> None:
    selection = select(river, build_query(river, **asked))
    assert words(edge_lines(selection, selection.facts, by)) == expected


def test_lines_name_only_facts_that_are_shown(river: FactBase) -> None:
    selection = select(river, build_query(river, since="2023-06-12", until="2023-06-12"))
    assert words(edge_lines(selection, selection.facts[:1], By.YEAR)) == [f"1 fact reaches {BEYOND}: export-list"]


def test_many_undated_facts_are_counted() -> None:
    facts = (
        f'[[facts]]\nid = "f-{number}"\nwhen = "XXXX"\nclaim = "It rained."\nsource = "Almanac"\n'
        for number in range(7)
    )
    base = load_text("\n".join(facts))
    assert words(edge_lines(Selection(Query(), base.facts, ()), base.facts, By.YEAR)) == [
        "7 facts are undated: f-0, f-1, f-2, f-3 and 3 more"
    ]


def test_few_sources_are_cited_in_full(river: FactBase) -> None:
    assert words(cited_sources(river, facts_of(river, "waters-treaty", "gauge-moved", "waters-treaty"))) == [
        "treaty-1958: Treaty on the Waters of the Orsa, 1 Sep 1958",
        (
            "brandt-1962: Otto Brandt, Eva Lind and The Kessen Circle, Water and Stone [Wasser und Stein], "
            "translated by Ann Moor, Kessen University Press, 1962"
        ),
        "flow-data: Daily flow of the Orsa, Orsa River Commission, about 2024",
    ]
    assert words(cited_sources(river, river.facts)) == ["6 sources; kortilt sources cites them in full"]
    assert words(cited_sources(river, ())) == []


def test_a_source_that_is_its_own_citation_is_named_once() -> None:
    base = load_text('[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "It rained."\nsource = "Almanac, p. 3"\n')
    assert words(cited_sources(base, base.facts)) == ["Almanac, p. 3"]


@pytest.mark.parametrize(("number", "text"), [(0, "0 facts"), (1, "1 fact"), (2, "2 facts"), (1234, "1,234 facts")])
def test_counted(number: int, text: str) -> None:
    assert counted(number, "fact") == text


def test_counted_takes_another_plural() -> None:
    assert (counted(1, "country", "countries"), counted(3, "country", "countries")) == ("1 country", "3 countries")
