"""Bases of nothing but plain sentences are read more freely, and no others."""

from __future__ import annotations

import json
import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt import loads
from kortilt.checking import Checker
from kortilt.checking.prose.brackets import without_brackets
from kortilt.checking.prose.tables import are_alike, are_of_different_kinds, are_opposed, root
from kortilt.model.verdicts import Label, Verdict
from kortilt.reading.words.stems import read_table, stem

HEAD = '[base]\nschema = 1\ntitle = "t"\n[sources.s]\ntype = "document"\ntitle = "A book"\n'
PIANIST = "Ada Marie Orm (born 3 May 1970) is a Swedish pianist and composer."
PAINTER = "Bo Lind (12 June 1850 – 4 July 1911) was a Danish painter of ships."
FILM = "Low Water is a 1994 Danish thriller film directed by Bo Lind and produced by Eva Falk."
ALBUM = "It was recorded in Bergen and released in March 2004."
TOWN = "Norfall is a town in Halland known for its lighthouse."


def verdict_on(claim: str, *sentences: str, when: str = "XXXX", declared: str = "", field: str = "") -> Verdict:
    quoted = [json.dumps(text, ensure_ascii=False) for text in sentences]
    facts = "".join(
        f'\n[[facts]]\nid = "f{number}"\nwhen = "{when}"\nclaim = {text}\nsource = "s"\n{field}\n'
        for number, text in enumerate(quoted)
    )
    return Checker(loads(HEAD + declared + facts)).check_claim(claim)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Ada Orm is a musician.", PIANIST),
        ("Ada Orm was born in May.", PIANIST),
        ("Ada Orm was born on 3 May 1970.", PIANIST),
        ("Ada Orm was born in the seventies.", PIANIST),
        ("There is a Swedish composer named Ada Orm.", PIANIST),
        ("Bo Lind died in 1911.", PAINTER),
        ("Low Water is a Danish movie.", FILM),
        ("Low Water was released in the 1990s.", FILM),
        ("Low Water is not a novel.", FILM),
        ("Low Water was not directed by Ada Orm.", FILM),
        ("Northern Mass was recorded in Bergen.", ALBUM),
        ("Northern Mass was released in 2004.", ALBUM),
        ("Norfall is a place.", TOWN),
        ("Low Water was only directed by Bo Lind.", "Low Water was directed by Bo Lind."),
    ],
)
def test_supports_by_wider_words(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is Label.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Ada Orm is not a musician.", PIANIST),
        ("Ada Orm was born in June.", PIANIST),
        ("Ada Orm was born on 3 May 1971.", PIANIST),
        ("Ada Orm is a Norwegian pianist.", PIANIST),
        ("Ada Orm is only a composer.", PIANIST),
        ("Bo Lind died in 1910.", PAINTER),
        ("Low Water is an album.", FILM),
        ("Low Water was directed by Nils Berg.", FILM),
        ("Northern Mass was recorded in Oslo.", ALBUM),
        ("Northern Mass was released in 2005.", ALBUM),
        ("Nils Berg directed Low Water.", FILM),
    ],
)
def test_refutes_by_what_stands_in_its_place(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is Label.REFUTED


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Ada Orm is a politician.", PIANIST),
        ("Ada Orm lives in Oslo.", PIANIST),
        ("Bo Lind painted churches.", "Ada Orm is a Swedish pianist."),
        ("Ada Falk was born in May.", PIANIST),
        ("Low Water was shown in Oslo.", FILM),
        ("Norfall is in Europe.", TOWN),
        ("Norfall has a harbour.", TOWN),
    ],
)
def test_leaves_open_what_is_not_told(claim: str, sentence: str) -> None:
    assert verdict_on(claim, sentence).verdict is Label.NOT_ENOUGH_EVIDENCE


def test_says_what_it_takes_the_base_to_speak_of() -> None:
    verdict = verdict_on("Northern Mass was recorded in Oslo.", ALBUM)
    assert "Northern Mass" in {finding.claim for finding in verdict.findings if finding.rule == "prose"}


def test_a_long_base_speaks_only_of_what_it_names() -> None:
    others = [f"Number {number} is a ship." for number in range(8)]
    assert verdict_on("Northern Mass was recorded in Oslo.", ALBUM, *others).verdict is Label.NOT_ENOUGH_EVIDENCE
    assert verdict_on("Ada Orm was born in June.", PIANIST, *others).verdict is Label.REFUTED


@pytest.mark.parametrize(
    "more",
    [
        {"when": "2004"},
        {"declared": '[countries.SE]\nname = "Sweden"\nadjectives = ["Swedish"]\n'},
        {"declared": '[places.turku]\nname = "Turku"\n'},
        {"field": 'kind = "state"'},
    ],
)
def test_one_date_or_name_is_enough_for_the_strict_rules_alone(more: dict[str, str]) -> None:
    verdict = verdict_on("Northern Mass was recorded in Oslo.", ALBUM, **more)
    assert not any(finding.rule == "prose" for finding in verdict.findings)


def test_brackets_give_the_dates_of_a_life() -> None:
    plain = without_brackets(PAINTER)
    assert plain.born is not None
    assert plain.died is not None
    assert (plain.born.edtf, plain.died.edtf) == ("1850-06-12", "1911-07-04")
    assert plain.text == "Bo Lind was a Danish painter of ships."


def test_words_of_one_root_are_alike() -> None:
    assert root("producer") == root("production")
    assert are_alike("director", "direction")
    assert not are_alike("director", "dictator")
    assert are_of_different_kinds("album", "film")
    assert not are_of_different_kinds("actor", "politician")


def test_sentences_of_a_long_base_that_disagree_leave_it_open() -> None:
    others = [f"Number {number} is a ship." for number in range(8)]
    both = ("Low Water was made in Bergen.", "Low Water was made in Oslo.")
    assert verdict_on("Low Water was made in Turku.", *both, *others).verdict is not Label.SUPPORTED
    assert verdict_on("Nils Berg directed Low Water.", FILM, *others).verdict is Label.NOT_ENOUGH_EVIDENCE


def test_who_did_it_is_not_who_else_is_named() -> None:
    sentence = "Low Water is a 1994 film directed by Bo Lind and starring Eva Falk."
    assert verdict_on("Low Water was directed by Eva Falk.", sentence).verdict is Label.REFUTED
    assert verdict_on("Eva Falk directed Low Water.", sentence).verdict is Label.REFUTED
    assert verdict_on("Eva Falk directed a play.", sentence).verdict is Label.NOT_ENOUGH_EVIDENCE
    assert verdict_on("Low Water was directed by Bo Lind.", sentence).verdict is Label.SUPPORTED


def test_what_somebody_is_is_not_what_he_has_to_do_with() -> None:
    assert verdict_on("Bo Lind is a lawyer.", "Bo Lind studied law at Lund.").verdict is Label.NOT_ENOUGH_EVIDENCE
    assert verdict_on("Bo Lind is a lawyer.", FILM).verdict is Label.NOT_ENOUGH_EVIDENCE
    daughter = "Ada Orm is a daughter of the painter Bo Lind."
    assert verdict_on("Ada Orm is a painter.", daughter).verdict is Label.NOT_ENOUGH_EVIDENCE
    assert verdict_on("Bo Lind is a painter.", daughter).verdict is Label.SUPPORTED


def test_two_differences_tell_of_another_event() -> None:
    sentence = "The choir won four prizes at the Lund Festival."
    assert verdict_on("The choir won five prizes at the Lund Festival.", sentence).verdict is Label.REFUTED
    assert verdict_on("The choir won five prizes at the Oslo Festival.", sentence).verdict is not Label.REFUTED


def test_what_somebody_did_not_have_is_not_in_the_place_of_what_he_has() -> None:
    sentence = "Norfall has never had a railway station."
    assert verdict_on("Norfall has a harbour.", sentence).verdict is Label.NOT_ENOUGH_EVIDENCE
    assert verdict_on("Norfall has a railway station.", sentence).verdict is Label.REFUTED


def test_what_stands_before_where_is_a_place() -> None:
    sentence = "In 1905 Bo Lind moved to Skagen, where he lived as a painter."
    assert verdict_on("Bo Lind lived in Skagen.", sentence).verdict is Label.SUPPORTED
    assert verdict_on("Bo Lind lived in Paris.", sentence).verdict is Label.REFUTED


def test_no_two_words_that_exclude_each_other_stand_for_each_other() -> None:
    words = read_table("prose.txt")["alike"]
    pairs = [pair for row in words for pair in combinations(map(stem, row.split()), 2)]
    assert not [pair for pair in pairs if are_opposed(*pair)]


LONG = [f"Number {number} is a ship." for number in range(8)]
LED = "Bo Lind led the choir from 3 May 1900 to 2 June 1905."
LED_TWO = "Bo Lind led the choir from 1900 to 1910 and the band from 1920 to 1922."


@pytest.mark.parametrize(
    ("claim", "sentences", "label"),
    [
        ("Low Water was in Oslo in 1999.", [FILM], Label.NOT_ENOUGH_EVIDENCE),
        ("Ada Orm was born in June in Lund.", [PIANIST, *LONG], Label.NOT_ENOUGH_EVIDENCE),
        ("Ada Orm was born in June in Lund.", [PIANIST], Label.REFUTED),
        ("Northern Mass is a film.", ["It is an album."], Label.NOT_ENOUGH_EVIDENCE),
        ("Nils Berg directed Low Water with Bo Lind.", [FILM], Label.NOT_ENOUGH_EVIDENCE),
        ("Low Water was released in 1993.", ["Low Water was filmed in 1993 and released in 1994."], Label.REFUTED),
        ("Bo Lind led the choir for five years.", [LED], Label.NOT_ENOUGH_EVIDENCE),
        ("Bo Lind led the choir for two years.", [LED_TWO], Label.NOT_ENOUGH_EVIDENCE),
        ("Bo Lind led the choir for five years.", ["Bo Lind led the choir from 1900 to 1905."], Label.SUPPORTED),
        ("Ada Orm was born in May.", ["Eva Orm (born 3 May 1970) is a pianist."], Label.NOT_ENOUGH_EVIDENCE),
        ("The choir won only two prizes.", ["The choir won two prizes and a medal."], Label.SUPPORTED),
        ("Bo Lind was active in the 1970s.", ["Bo Lind was active in the seventies."], Label.SUPPORTED),
    ],
)
def test_one_condition_less_would_decide_otherwise(claim: str, sentences: list[str], label: Label) -> None:
    assert verdict_on(claim, *sentences).verdict is label


@pytest.mark.parametrize("told", ["may have painted", "plans to paint", "could have painted", "may paint"])
def test_what_is_only_possible_or_planned_is_not_so(told: str) -> None:
    sentence = f"Bo Lind {told} the church of Lund."
    assert verdict_on("Bo Lind painted the church of Lund.", sentence).verdict is Label.NOT_ENOUGH_EVIDENCE
    assert verdict_on(sentence, sentence).verdict is Label.SUPPORTED


SAMPLE = """Ada Orm Oslo It He The a is was not never only born in on by of from where and 1970 12 two first film album
directed lives outside ( ) " ' , . – [x] May"""
WORDS = st.lists(st.sampled_from(SAMPLE.split()), max_size=14).map(" ".join)


@given(claim=WORDS | st.text(max_size=40), sentence=WORDS.filter(bool))
@settings(max_examples=300, deadline=None)
def test_any_words_get_a_verdict(claim: str, sentence: str) -> None:
    assert isinstance(verdict_on(claim, f"X {sentence}").verdict, Label)


ENTRIES = [
    PIANIST,
    PAINTER,
    FILM,
    TOWN,
    "The Salt Road was translated into twelve languages and won the Harbour Prize in 1993.",
    "The Marle Bridge is a suspension bridge over the river Marle, completed in 1934.",
    "Grey Lantern is a 2006 drama film directed by Ines Caro and starring Paul Weld.",
    "The Quiet Hours are an English rock band formed in Leeds in 1998.",
    "The common swiftlet is a small bird native to the islands of the Indian Ocean.",
    "Dr. Lena Ashby founded the Ashby Clinic in 1957 and led it until 1983.",
    "Vellmark has never had a railway station.",
]
ADDED = ("to please the king", "with Karl Dorn", "because of the war", "for 340 crowns", "on the ninth day")


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_itself_is_supported_and_with_more_or_another_year_is_not(entry: str) -> None:
    assert verdict_on(entry, entry).verdict is Label.SUPPORTED
    assert verdict_on(entry, *ENTRIES).verdict is Label.SUPPORTED
    for words in ADDED:
        changed = f"{entry[:-1]} {words}."
        assert verdict_on(changed, entry).verdict is Label.NOT_ENOUGH_EVIDENCE
        assert verdict_on(changed, *ENTRIES).verdict is Label.NOT_ENOUGH_EVIDENCE
    for year in re.findall(r"\b(?:1[89]|20)\d\d\b", entry):
        changed = entry.replace(year, str(int(year) + 7))
        assert verdict_on(changed, entry).verdict is not Label.SUPPORTED
        assert verdict_on(changed, *ENTRIES).verdict is not Label.SUPPORTED
