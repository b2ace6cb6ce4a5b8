"""In plain prose: who did it, what is stressed, what stands in the place of a name, and what can be counted."""

from __future__ import annotations

import pytest

from kortilt.model.verdicts import Label
from tests.checking.test_prose import FILM, PAINTER, verdict_on

SERIES = "It first aired on NRK on 5 May 2001."
BAND = "The Gulls are a Norwegian rock band consisting of Ole Vik, Jan Moe and Kari Lund."
RECORD = "Northern Mass is the third album by rock band The Gulls, released on 4 March 2004 by Harbour Records."
CAREER = "He began his career at Lund FC in 2003 before joining Oslo United in 2007."
CLUB = "It was founded as the Skagen Sailing Club in 1970 by a group of Danes that included Ole Vik and Jan Moe."
NOVEL = "The Salt Road is a novel by Jan Moe, first published in 1961."
SINGER = "Orm has sold 20 million records and is the best-selling Swedish singer of all time."
TOWN = "Norfall is a city in Sweden and the seat of Halland County, with a population of 45,000."


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("NRK is the channel that aired Harbour.", SERIES),
        ("Bo Lind was the director of Low Water.", FILM),
        ("The Gulls have three members.", BAND),
        ("Bo Lind died at age 61.", PAINTER),
        ("Bo Lind is dead.", PAINTER),
        ("Jan Moe wrote The Salt Road.", NOVEL),
        ("Norfall has more than 40,000 inhabitants.", TOWN),
        ("Bo Lind was born outside of Lund.", "Born in Skagen, Bo Lind comes from a family of painters."),
        ("Ada Orm played in the MLB.", "Ada Orm played in Major League Baseball."),
        ("Bo Lind is childless.", "Bo Lind had no children."),
    ],
)
def test_supports_other_forms_of_the_same(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is Label.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("SVT is the channel that aired Harbour.", SERIES),
        ("Nils Berg was the director of Low Water.", FILM.replace("produced by Eva Falk", "written by Nils Berg")),
        ("The Gulls have four members.", BAND),
        ("Bo Lind died at age 51.", PAINTER),
        ("Bo Lind is alive.", PAINTER),
        ("The Salt Road was written by Bo Lind.", NOVEL),
        ("Adam Berg was one of the founders of Skagen Club.", CLUB),
        ("Per Holm began his career at Oslo United.", CAREER),
        ("Per Holm joined Oslo United after Lund FC.", "Per Holm joined Oslo United before Lund FC."),
        ("Ada Orm is the worst-selling Swedish singer.", SINGER),
        ("Norfall is the seat of Skane County.", TOWN),
        ("Ada Orm married Bo Lind.", "In 2010, Orm married the footballer Per Holm."),
    ],
)
def test_refutes_by_who_and_what_is_named_instead(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is Label.REFUTED


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The Gulls released Northern Mass.", RECORD),
        ("Northern Mass is The Gulls' fifth song.", RECORD.replace("third album", "record")),
        ("Ole Vik was one of the founders of Skagen Club.", CLUB),
        ("Ada Orm is a pilot.", "Ada Orm (born 3 May 1970) is a Swedish lawyer."),
    ],
)
def test_does_not_refute_what_may_be_so_too(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is not Label.REFUTED
