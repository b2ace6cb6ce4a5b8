"""Plain prose joins its words: who did it, where, whose it is, and whether it was done at all."""

from __future__ import annotations

import pytest

from kortilt.model.verdicts import Label
from tests.checking.test_prose import verdict_on

SUPPORTED, REFUTED, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE
CAST = "Low Water is a 1994 Danish film directed by Bo Lind, written by Eva Falk and starring Karl Dorn and Ada Orm."
LIFE = "Ada Orm (born 3 May 1970) is a Swedish pianist and composer who studied in Oslo and lives in Bergen."
FATHER = (
    "After the death of his father Nils in 1901, Erik Dorn moved from Malmo to Lund, where he married Eva Falk in 1905."
)
ALBUMS = "The band released their first album, Salt, in 1990 and their second, Tar, in 1993 on the Norden label."
UNCLE = "Bo Lind was the father of the painter Karl Lind and the uncle of Eva Falk."
BAND = "The Gulls are an English rock band formed in Leeds in 1998 by singer Tom Ashby and guitarist Paul Weld."


@pytest.mark.parametrize(
    "told",
    [
        "Orm wanted to write Harbour.",
        "Orm was asked to write Harbour, and did not find the time.",
        "Orm was the first choice to write Harbour.",
        "Orm almost wrote Harbour.",
        "It is a myth that Orm wrote Harbour.",
        "Orm would have written Harbour.",
        "Orm was replaced by Lind, who wrote Harbour.",
        "Orm, whose husband wrote Harbour, is a singer.",
        "Orm's son wrote Harbour.",
        "Orm played the woman who wrote Harbour.",
    ],
)
def test_what_was_not_done_or_by_somebody_else_is_left_open(told: str) -> None:
    assert verdict_on("Orm wrote Harbour.", told).verdict is OPEN


@pytest.mark.parametrize(
    "told", ["Orm turned down the chance to write Harbour.", "Orm wrote everything except Harbour."]
)
def test_what_was_turned_down_or_left_out_was_not_done(told: str) -> None:
    assert verdict_on("Orm wrote Harbour.", told).verdict is REFUTED


@pytest.mark.parametrize(
    ("claim", "sentence", "label"),
    [
        ("Ada Orm studied in Bergen.", LIFE, OPEN),
        ("Ada Orm lives in Oslo.", LIFE, OPEN),
        ("Ada Orm lives in Bergen.", LIFE, SUPPORTED),
        ("Ada Orm was born in Oslo.", LIFE, OPEN),
        ("Low Water was written by Bo Lind.", CAST, REFUTED),
        ("Bo Lind wrote Low Water.", CAST, REFUTED),
        ("Bo Lind starred in Low Water.", CAST, OPEN),
        ("Bo Lind beat Karl Dorn.", "Karl Dorn beat Bo Lind in Oslo.", OPEN),
        ("Karl Dorn beat Bo Lind.", "Karl Dorn beat Bo Lind in Oslo.", SUPPORTED),
        ("The band released Tar in 1990.", ALBUMS, REFUTED),
        ("The band released Tar in 1993.", ALBUMS, SUPPORTED),
        ("Erik Dorn died in 1901.", FATHER, OPEN),
        ("Erik Dorn moved to Malmo.", FATHER, OPEN),
        ("Erik Dorn moved to Lund.", FATHER, SUPPORTED),
        ("Erik Dorn was married in Malmo.", FATHER, REFUTED),
        ("Low Water is set in Iceland.", "The film was shot in Iceland, although the story is set in Norway.", REFUTED),
        (
            "Low Water is set in Norway.",
            "The film was shot in Iceland, although the story is set in Norway.",
            SUPPORTED,
        ),
        ("Karl Lind was the father of Bo Lind.", UNCLE, OPEN),
        ("Bo Lind was the father of Eva Falk.", UNCLE, OPEN),
        (
            "Kalby has a population of 45,000.",
            "Norfall is the largest town after Kalby, with a population of 45,000.",
            OPEN,
        ),
        ("Paul Weld is a drummer.", BAND, OPEN),
        ("The Gulls formed in the nineties.", BAND, SUPPORTED),
        ("The Gulls formed in London.", BAND, REFUTED),
        ("Ada Orm's husband was Karl Dorn.", "Ada Orm and her husband Bo Lind were friends of Karl Dorn.", OPEN),
        ("Ada Orm's husband was Bo Lind.", "Ada Orm and her husband Bo Lind were friends of Karl Dorn.", SUPPORTED),
        ("Bo Lind is a writer.", "The play was written by Eva Falk and staged by Bo Lind.", OPEN),
        ("Ida Holm is Danish.", "Holm is fluent in Danish, German and French.", OPEN),
        ("Ida Holm speaks only Danish.", "Holm is fluent in Danish, German and French.", REFUTED),
    ],
)
def test_words_are_joined_as_the_claim_joins_them(claim: str, sentence: str, label: Label) -> None:
    assert verdict_on(claim, sentence).verdict is label


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("NRK aired Harbour.", "Harbour is a drama series that aired on NRK from 2011 to 2013."),
        ("Ada Orm starred in a 1994 film.", CAST),
        (
            "Hanna's world premiere took place in Oslo.",
            "Moe was at the world premiere, which took place on 3 May 1891 in Oslo.",
        ),
        ("Bo Lind was away from the Marle Fire.", "He was tried in 1971 and had no role in the Marle Fire."),
    ],
)
def test_plain_sentences_that_have_every_word_overrule_rules_of_likeness(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "sentences", "label"),
    [
        ("Ada Orm is a woman.", ["Ada Orm is a Swedish pianist.", "She lives in Oslo."], SUPPORTED),
        ("Ada Orm is a man.", ["Ada Orm is a Swedish pianist.", "She lives in Oslo."], REFUTED),
        ("Ada Orm is a man.", ["Ada Orm is a Swedish pianist.", "Her father left when he was ill."], OPEN),
        ("Harbour was written by Eva Falk.", ["Harbour is Eva Falk's second novel."], SUPPORTED),
        ("Harbour was written by Bo Lind.", ["Harbour is Eva Falk's second novel."], REFUTED),
        ("Bo Lind died before finishing Harbour.", ["Bo Lind finished Harbour in 1950."], REFUTED),
        ("Bo Lind died before finishing Harbour.", ["Bo Lind never finished Harbour."], OPEN),
        ("Norfall was a series of ponds.", ["Norfall was not one lake, but a series of ponds."], SUPPORTED),
        ("Bo Lind was unsuccessful.", ["Bo Lind was a successful painter."], REFUTED),
        ("Eva Halgren wrote Harbour.", ["Hallgren wrote Harbour."], SUPPORTED),
        ("Eva Halgren wrote Harbour.", ["Maria Hallgren wrote Harbour."], REFUTED),
        ("Harbour (2008 film) was shot in Oslo.", ["Shooting took place in Oslo and Lund."], SUPPORTED),
        (
            "Oslo is the place where the shooting of Harbour (2008 film) took place.",
            ["Shooting took place in Lund."],
            REFUTED,
        ),
        ("Bo Lind is only known as Bo Lind.", ["Bo Lind, known as The Owl, was a painter."], REFUTED),
        ("Bo Lind had only daughters.", ["He only had two daughters and no sons."], SUPPORTED),
        ("Norfall was built by monks.", ["Built as a result of floods, Norfall is an old town."], REFUTED),
        ("Hal Stern still plays football.", ["Stern is a retired football player."], REFUTED),
        ("Hal Stern no longer plays football.", ["Stern is a retired football player."], SUPPORTED),
        (
            "Grey Lantern was created by a man named Bo Lind.",
            ["Grey Lantern is a series created by Ines Caro."],
            REFUTED,
        ),
        ("Ines Caro was president.", ["Ines Caro served as the fifth President of Vellmark."], SUPPORTED),
        ("Paul Weld was born outside Oslo.", ["Weld was born in Bergen and raised in Lund."], SUPPORTED),
        ("Ada Orm stayed with the band.", ["Orm quit the band in 1999."], REFUTED),
        ("Grey Lantern is based on a novel.", ["The series is an adaptation of the novel by Jan Moe."], SUPPORTED),
    ],
)
def test_reads_the_language_of_encyclopedias(claim: str, sentences: list[str], label: Label) -> None:
    assert verdict_on(claim, *sentences).verdict is label


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Ada Orm won a medal.", "Orm starred in Salt, which won a medal for its photography."),
        ("Norfall is the capital.", "Norfall is a town 40 km south of the capital of Vellmark."),
        ("Eva Falk is a painter.", "Falk wrote a novel about a painter who lived in Paris."),
        ("Ines Caro was shot.", "Caro was minister when President Hal Moe was shot in 1970."),
        ("The Gulls broke up.", "The Gulls were formed after the band Low Tide broke up in 1998."),
        ("Jan Moe is a doctor.", "Moe, the son of a doctor who had studied in Lund, became a poet."),
        ("Kari Lund coached Oslo United.", "Lund played for Oslo United under coach Nils Berg."),
        ("The museum was built by the city.", "The museum stands next to the hall built by the city."),
        ("The museum opened in 1890.", "The museum stands next to the hall that opened in 1890."),
        ("Orm speaks German.", "Orm translated the poems of a German who spoke no Danish."),
        ("The film was a success.", "The film was meant to repeat the success of Salt."),
        ("Dorn founded Norfall University.", "Dorn studied at Norfall University, which was founded by the king."),
        ("Dorn was king.", "Dorn studied at Norfall University, which was founded by the king."),
        ("Ashby was arrested.", "Ashby defended those who were arrested in the strike."),
        ("Falk is the author of Salt.", "Falk played the author in Salt."),
        ("Holm is American.", "Holm is best known for his role in an American series."),
        ("Holm is a scientist.", "Holm plays a scientist in the series Salt."),
        ("Berg was a soldier.", "Berg photographed soldiers in the war."),
        ("The Gulls recorded Salt.", "The Gulls toured with the band that recorded Salt."),
        ("Ida Holm owned a ship.", "Holm sailed on a ship owned by Nils Berg."),
        ("The Marle tern is a fish.", "The Marle tern is a small bird that feeds on fish."),
        ("Salt is the best-selling album.", "Salt is the follow-up to the best-selling album Tar."),
        ("Ida Holm was a captain.", "Holm sailed on a ship whose captain was Nils Berg."),
    ],
)
def test_what_is_told_of_somebody_else_is_left_open(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is OPEN


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Jan Moe wrote a poem.", "Ode to Salt is a poem by the Danish writer Jan Moe, written in 1920."),
        ("The Salt Church burned down.", "The Salt Church was built in 1702 and destroyed by fire in 1850."),
        ("Jan Moe was a poet.", "Moe, the son of a doctor who had studied in Lund, became a poet."),
        ("Marle fever is mild.", "Unlike river fever, which is often fatal, Marle fever is mild."),
        ("The Gulls were formed in 1998.", "The Gulls were formed after the band Low Tide broke up in 1998."),
        ("Karl Lind was a painter.", UNCLE),
        ("Tom Ashby is a singer.", BAND),
        ("Eva Falk is a writer.", "The play was written by Eva Falk and staged by Bo Lind."),
        ("Orm wrote Salt.", "Orm, a painter who wrote Salt, lived in Oslo."),
        ("Orm wrote Salt.", "Orm studied in Oslo and wrote Salt."),
    ],
)
def test_what_is_told_of_the_subject_among_others_is_supported(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is SUPPORTED
