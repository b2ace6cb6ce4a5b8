"""Dates, lengths, ranks and counts of plain prose, and what only follows from them."""

from __future__ import annotations

import pytest

from kortilt.model.verdicts import Label
from tests.checking.test_prose import verdict_on

SUPPORTED, REFUTED, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE
BRIDGE = "The bridge is 340 metres long and 12 metres wide."
WORKS = "Construction of the bridge began in 1930 and was completed in 1934."
FAMILY = "Berg was the second of five children of a farmer."
FILMS = "Tar was released in 2008 and Salt in 2010."
MONEY = "The film was made on a budget of $30 million and earned $12 million."
CHILDREN = "Falk married the lawyer Nils Berg in 1988; they have a son and a daughter."
SPRING = "Karl Dorn (3 May 1901 – 12 June 1975) was a Danish sculptor."
TEAMS = "Stern played for the Leeds Lions and the Norfall Rams."
SERVED = "Ines Caro was a politician who served as the fifth President of Vellmark from 1970 to 1978."
RUN = "The series ran for six seasons on NRK, from 2001 to 2007."
RANK = "In 2001 Orm was rated as the ninth-best singer of all time."
MOVED = "Born in 1950, Falk moved to Oslo in 1970."


@pytest.mark.parametrize(
    ("claim", "sentence", "label"),
    [
        ("The Marle Bridge is over 300 metres long.", BRIDGE, SUPPORTED),
        ("The Marle Bridge is less than 300 metres long.", BRIDGE, REFUTED),
        ("The Marle Bridge is 340 metres wide.", BRIDGE, REFUTED),
        ("The Marle Bridge took four years to build.", WORKS, SUPPORTED),
        ("The Salt War lasted five years.", "The Salt War began in 1810 and ended in 1820.", REFUTED),
        ("The Salt War lasted ten years.", "The Salt War began in 1810 and ended in 1820.", SUPPORTED),
        ("The film earned more than 20 million dollars.", MONEY, REFUTED),
        ("The film earned more than 10 million dollars.", MONEY, SUPPORTED),
        ("Nils Berg had four siblings.", FAMILY, SUPPORTED),
        ("Nils Berg had seven siblings.", FAMILY, REFUTED),
        ("Nils Berg was an only child.", FAMILY, REFUTED),
        ("Eva Falk has two children.", CHILDREN, SUPPORTED),
        ("Eva Falk has three children.", CHILDREN, REFUTED),
        ("Eva Falk has two daughters.", "Falk married in 1988; they have two children.", OPEN),
        ("Salt came out after Tar.", FILMS, SUPPORTED),
        ("Salt came out before Tar.", FILMS, REFUTED),
        ("Salt came out before Low.", FILMS, OPEN),
        ("Karl Dorn was born in the spring.", SPRING, SUPPORTED),
        ("Karl Dorn was born in the autumn.", SPRING, REFUTED),
        ("Karl Dorn was born in the 00s.", SPRING, OPEN),
        ("Hal Stern played for two teams.", TEAMS, SUPPORTED),
        ("Ines Caro was president for eight years.", SERVED, SUPPORTED),
        ("Ines Caro served as president in 1975.", SERVED, SUPPORTED),
        ("Ines Caro served as president in 1980.", SERVED, REFUTED),
        ("Grey Lantern ended in 2007.", RUN, SUPPORTED),
        ("Grey Lantern ended in 2005.", RUN, REFUTED),
        ("Ada Orm is in the top ten singers of all time.", RANK, SUPPORTED),
        ("Ada Orm is in the top five singers of all time.", RANK, REFUTED),
        ("Norfall is one of two towns with a harbour.", "Norfall is the only town with a harbour.", REFUTED),
        ("Marle is the largest city in Halland.", "Marle is the capital and most populous city of Halland.", SUPPORTED),
        ("Eva Falk was born in 1970.", MOVED, REFUTED),
        ("Eva Falk was born in 1950.", MOVED, SUPPORTED),
        ("Orm got the majority of the votes.", "Orm won in Norfall with 56% of the votes.", SUPPORTED),
        ("The Quiet Hours sold two million records.", "The band has released five studio albums.", OPEN),
        (
            "The ode praises Norfall and contains 1500 lines.",
            "It is written in Danish and contains 1022 lines.",
            REFUTED,
        ),
        ("Salt was born of a quarrel in 1990.", "Dorn wrote Tar in 1990, sold it in 1992 and lost it in 1994.", OPEN),
        (
            "Bo Lind was born in Lund and studied law at Kalby in Oslo.",
            "Bo Lind was born in Lund and studied law.",
            OPEN,
        ),
        ("Harbour was filmed twice.", "The novel was filmed in 1948 and 1987.", SUPPORTED),
        ("Harbour was filmed twice.", "The novel was filmed in 1948.", OPEN),
        ("Less than half of Norfall's people live in flats.", "About 56% of Norfall's people live in flats.", REFUTED),
        ("Salt is the second film of the trilogy.", "It is the first instalment of the trilogy.", REFUTED),
        (
            "Moe was the first non-military leader of Vellmark.",
            "Moe became the first civilian leader of Vellmark.",
            SUPPORTED,
        ),
        ("Dagny Moe became mayor in 2011.", "Moe is serving as the mayor of Norfall since 2011.", SUPPORTED),
        ("Dagny Moe became mayor in 2014.", "Moe is serving as the mayor of Norfall since 2011.", REFUTED),
        ("The Grey War ended in 1640.", "The war took place between 1640 and 1645 and ended with a treaty.", REFUTED),
        ("Iron Tide came out before 2010.", "Iron Tide is a game developed by Tern and published in 2011.", REFUTED),
        ("Two million men who joined never fought in trenches.", "Two million men joined and some fought.", OPEN),
    ],
)
def test_figures_are_held_against_their_own(claim: str, sentence: str, label: Label) -> None:
    assert verdict_on(claim, sentence).verdict is label
