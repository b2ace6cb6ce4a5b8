"""The table `[lexicon]`: what a base says of words is kept as it is written, and no text makes reading it fail."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kortilt.loading import load_text
from kortilt.model.facts import FactBase, OwnWords
from kortilt.problems import FactBaseError
from kortilt.reading.words.lexicon import LEXICON
from kortilt.reading.words.own_words import lexicon_of

FACT = '\n[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "The port opened."\nsource = "Gazette"\n'


def _own(text: str) -> OwnWords:
    return load_text(text + FACT).lexicon


def test_words_are_kept_as_they_are_written() -> None:
    own = _own(
        """
        [lexicon]
        synonyms = [["Weirs", "barrage", "fishermen's dam"], ["sluice gate", "penstock"]]
        opposites = [["drained", "flooded"]]
        broader = { vessel = ["barge", "tug"], "river craft" = ["vessel"] }
        converses = [["sluice to", "drain from"], ["study under/with", "teach"]]
        """
    )
    assert own == OwnWords(
        synonyms=(("Weirs", "barrage", "fishermen's dam"), ("sluice gate", "penstock")),
        opposites=(("drained", "flooded"),),
        broader=(("vessel", ("barge", "tug")), ("river craft", ("vessel",))),
        converses=(("sluice to", "drain from"), ("study under/with", "teach")),
    )
    assert pickle.loads(pickle.dumps(own)) == own


@pytest.mark.parametrize(
    "table",
    [
        "",
        "[lexicon]",
        "[lexicon]\nsynonyms = []\nbroader = {}",
        "[lexicon.broader]",
    ],
)
def test_a_base_may_leave_it_out(table: str) -> None:
    assert _own(table) == OwnWords()
    assert lexicon_of(_own(table)) is LEXICON


def test_own_words_of_a_field_join_the_packaged_ones(dams: FactBase) -> None:
    lexicon = lexicon_of(dams.lexicon)
    assert lexicon.concept("barrage") == lexicon.concept("weir")
    assert lexicon.concept("salmon") in lexicon.coarser
    assert lexicon.concept("fish") in lexicon.broader(lexicon.concept("salmon"))
    assert lexicon.are_opposed("drain", "flood")


@pytest.mark.parametrize(
    "group",
    [
        '["drained", "emptied"]',  # beside an opposite of the one
        '["lock", "sluice"], ["sluice", "penstock"]',  # lists that share a word
        '["écluse", "чаша"]',
        '["flood-gate", "lift-gate"]',
        '["barge", "lighter"]',  # of one coarser word
    ],
)
def test_synonyms_that_load(group: str) -> None:
    table = f'[lexicon]\nsynonyms = [{group}]\nopposites = [["drained", "flooded"]]\nbroader = {{ boat = ["barge"] }}'
    assert _own(table).synonyms


WORDS = st.sampled_from(["weir", "Weirs", "dam", "sluice gate", "rise", "fall", "buy", "large", "biggest", "go down"])
GROUPS = st.lists(st.lists(WORDS, min_size=2, max_size=2, unique=True), max_size=3)
BROADER = st.dictionaries(WORDS, st.lists(WORDS, min_size=1, max_size=3, unique=True), max_size=3)


@given(GROUPS, GROUPS, BROADER)
def test_any_words_are_refused_or_make_a_lexicon(
    synonyms: list[list[str]], opposites: list[list[str]], broader: dict[str, list[str]]
) -> None:
    table = ", ".join(f"{json.dumps(wide)} = {json.dumps(narrow)}" for wide, narrow in broader.items())
    lists = f"synonyms = {json.dumps(synonyms)}\nopposites = {json.dumps(opposites)}"
    try:
        own = _own(f"[lexicon]\n{lists}\nbroader = {{ {table} }}")
    except FactBaseError as error:
        codes = {problem.code for problem in error.problems}
    else:
        codes = set()
        lexicon = lexicon_of(own)
        assert not [pair for pair in lexicon.opposed if pair[0] == pair[1]]
        assert not [narrow for narrow, ups in lexicon.coarser.items() if narrow in ups]
    assert codes <= {"K207", "K214"}
