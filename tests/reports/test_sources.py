"""How sources of each type are cited, and the order in which they are listed."""

from __future__ import annotations

import pytest

from kortilt.loading import load_text
from kortilt.model.facts import FactBase
from kortilt.model.sources import CITATIONS, cite
from kortilt.reports.sources import FIELDS, Sources

CITED = {
    "brandt-1962": "Otto Brandt, Eva Lind and The Kessen Circle, Water and Stone [Wasser und Stein], "
    "translated by Ann Moor, Kessen University Press, 1962",
    "courier-2023": "Tess Quill, “Gates [sic] of the *Gorge*”, The Orsa Courier, 13 Jun 2023, "
    "https://courier.example/gates?a=1&b=2 (accessed 5 Jan 2024), archived at https://archive.example/courier/gates "
    "(on 6 Jan 2024)",
    "flow-data": "Daily flow of the Orsa, Orsa River Commission, about 2024",
    "hale-interview": "河流报, “Talk with the harbour master”, a month of 2023",
    "journal-2020": "A. B. Pell and C. Rook, “Silt behind the Lower Orsa Dam”, Journal of Invented Rivers, vol. 12, "
    "no. 3, Q2 2020, p. 45-67, doi:10.0000/jir.2020.12",
    "never-cited": "“The Orsa from above”",
    "treaty-1958": "Treaty on the Waters of the Orsa, 1 Sep 1958",
}


def test_every_source_is_cited_on_one_line(river: FactBase) -> None:
    assert {key: cite(source) for key, source in river.sources.items()} == CITED


@pytest.mark.parametrize("key", CITED)
def test_a_locator_stands_last(river: FactBase, key: str) -> None:
    assert cite(river.sources[key], "par. 4") == f"{CITED[key]}, par. 4"


@pytest.mark.parametrize(("type_", "style"), CITATIONS.items())
def test_parts_stand_in_quotation_marks_and_works_plain(type_: str, style: object) -> None:
    base = load_text(f'[sources.s]\ntitle = "T"\ntype = "{type_}"\nissued = 2023-06-01\n\n{FACT}')
    assert cite(base.sources["s"]) == f"{style.value.format('T')}, 1 Jun 2023"  # type: ignore[attr-defined]


FACT = '[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "It rained."\nsource = "s"\n'
AUTHORS = [
    ("[{ literal = 'The Club' }]", "The Club, T"),
    ("[{ family = 'Moor', given = 'Ann' }]", "Ann Moor, T"),
    ("[{ family = 'Moor' }]", "Moor, T"),
    ("[{ family = 'Moor' }, { family = 'Lind' }]", "Moor and Lind, T"),
    ("[{ family = 'Moor' }, { family = 'Lind' }, { literal = 'The Club' }]", "Moor, Lind and The Club, T"),
]


@pytest.mark.parametrize(("authors", "citation"), AUTHORS)
def test_authors_are_joined(authors: str, citation: str) -> None:
    base = load_text(f'[sources.s]\ntitle = "T"\nauthor = {authors}\n\n{FACT}')
    assert cite(base.sources["s"]) == citation


def test_a_base_without_declared_sources_cites_their_text() -> None:
    base = load_text(FACT.replace('"s"', '"Almanac, 2023"') + 'locator = "p. 3"\n')
    assert cite(base.sources["Almanac, 2023"], "p. 3") == "Almanac, 2023, p. 3"


def test_the_most_cited_stand_first_then_by_id(river: FactBase) -> None:
    assert [(row["id"], row["facts"]) for row in Sources(river).rows(("id", "facts"))] == [
        ("courier-2023", 15),
        ("brandt-1962", 7),
        ("flow-data", 4),
        ("hale-interview", 3),
        ("journal-2020", 3),
        ("treaty-1958", 1),
        ("never-cited", 0),
    ]


def test_a_fact_that_cites_a_source_twice_counts_once() -> None:
    text = FACT.replace(
        'source = "s"\n', "sources = [{ source = 's', locator = 'p. 1' }, { source = 's', locator = 'p. 9' }]\n"
    )
    base = load_text(f'[sources.s]\ntitle = "T"\n\n{text}')
    assert [row["facts"] for row in Sources(base).rows(("facts",))] == [1]


def test_every_field_of_a_source(river: FactBase) -> None:
    (row,) = [row for row in Sources(river).rows(FIELDS) if row["id"] == "brandt-1962"]
    assert row == {
        "id": "brandt-1962",
        "facts": 7,
        "citation": CITED["brandt-1962"],
        "type": "book",
        "title": "Water and Stone",
        "author": [
            {"family": "Brandt", "given": "Otto", "literal": None, "text": "Otto Brandt"},
            {"family": "Lind", "given": "Eva", "literal": None, "text": "Eva Lind"},
            {"family": None, "given": None, "literal": "The Kessen Circle", "text": "The Kessen Circle"},
        ],
        "translator": [{"family": "Moor", "given": "Ann", "literal": None, "text": "Ann Moor"}],
        "container_title": None,
        "publisher": "Kessen University Press",
        "volume": None,
        "issue": None,
        "page": None,
        "doi": None,
        "url": None,
        "language": "en",
        "original_title": "Wasser und Stein",
        "issued": {"edtf": "1962", "start": "1962-01-01", "end": "1962-12-31", "precision": "year", "text": "1962"},
        "accessed": None,
        "archive_url": None,
        "archived": None,
    }
