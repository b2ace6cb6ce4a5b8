"""What a base says of words joins the packaged lexicon, which stays as it is."""

from __future__ import annotations

import pickle

import pytest

from kortilt.model.facts import OwnWords
from kortilt.reading.words.lexicon import DIRECTIONS, LEXICON, Converse, Lexicon
from kortilt.reading.words.own_words import lexicon_of
from kortilt.reading.words.stems import stem, words

RIVER = OwnWords(
    synonyms=(
        ("penstock", "headraces"),
        ("spillways", "overflow weir"),
        ("sluice gate", "penstocks"),
        ("sluice", "open"),
    ),
    opposites=(("spates", "trickle"), ("high water", "low water")),
    broader=(("vessel", ("barges", "tug boat")), ("river craft", ("vessels",))),
    converses=(("chartered from", "lets to"), ("drain", "flow into/through")),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(RIVER)


def concepts(lexicon: Lexicon, text: str) -> list[str]:
    """The classes of the words of a text, each phrase one."""
    stems = [word.stem for word in words(text)]
    phrases = {phrase.start: phrase for phrase in lexicon.phrases.find(stems)}
    inside = {at for phrase in phrases.values() for at in range(phrase.start + 1, phrase.end)}
    return [
        phrases[at].meaning if at in phrases else lexicon.concept(word)
        for at, word in enumerate(stems)
        if at not in inside
    ]


def test_no_own_words_are_the_packaged_lexicon() -> None:
    assert lexicon_of(OwnWords()) is LEXICON


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("headraces", "penstock"),  # in whatever form
        ("overflow weirs", "spillway"),
        ("Sluice-gates", "penstock"),  # a hyphen parts words
        ("sluice gate", "headrace"),  # two lists with a word in common
        ("sluice", "open"),
    ],
)
def test_own_synonyms_are_of_one_class(lexicon: Lexicon, one: str, other: str) -> None:
    assert concepts(lexicon, one) == concepts(lexicon, other)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("trickle", "spate"),
        ("high water", "low water"),
        ("sluice", "close"),  # what is opposed to one is opposed to all of its class
    ],
)
def test_own_opposites_exclude_each_other(lexicon: Lexicon, a: str, b: str) -> None:
    (one,), (other,) = concepts(lexicon, a), concepts(lexicon, b)
    assert lexicon.are_opposed(one, other)
    assert lexicon.are_opposed(other, one)


def test_a_coarser_word_may_stand_for_the_finer(lexicon: Lexicon) -> None:
    vessel = lexicon.concept("vessel")
    assert {vessel, "river craft"} <= set(lexicon.broader(lexicon.concept("barge")))
    assert {vessel, "river craft"} <= set(lexicon.broader(*concepts(lexicon, "tug boats")))
    assert lexicon.concept("barge") not in lexicon.broader(vessel)


def test_own_converses_are_found_from_either_side(lexicon: Lexicon) -> None:
    let = lexicon.concept("let")
    assert Converse(let, ("to",), "charter", ("from",)) in lexicon.converses[let]
    flow, drain = lexicon.concept("flow"), lexicon.concept("drain")
    assert Converse(drain, (), flow, ("into", "through")) in lexicon.converses[drain]


def test_packaged_words_stay(lexicon: Lexicon) -> None:
    assert lexicon.concept("maize") == "corn"
    assert lexicon.are_opposed("rise", "drop")
    assert (LEXICON.concept("headrace"), LEXICON.are_opposed("trickle", "spate")) == ("headrace", False)
    assert len(LEXICON.phrases.find(["overflow", "weir"])) == 0


def test_a_class_that_rules_know_keeps_its_name() -> None:
    lexicon = lexicon_of(OwnWords(synonyms=(("vend", "sell"), ("swells", "rise"), ("drain away", "fall"))))
    assert lexicon.concept("vend") == LEXICON.concept("sell")
    assert DIRECTIONS[lexicon.concept("swell")] == 1
    assert [DIRECTIONS[name] for name in concepts(lexicon, "drained away")] == [-1]
    assert {row.verb for row in lexicon.converses[lexicon.concept("vend")]} == {LEXICON.concept("sell")}


def test_own_phrase_goes_before_a_packaged_one() -> None:
    meaning = concepts(LEXICON, "went downhill")
    lexicon = lexicon_of(OwnWords(synonyms=(("went downhill", "descended"),)))
    assert concepts(lexicon, "go downhill") == [lexicon.concept("descend")] == [lexicon.concept(*meaning)]
    lexicon = lexicon_of(OwnWords(opposites=(("went downhill", "fell"),)))
    assert lexicon.are_opposed(*concepts(lexicon, "go downhill"), lexicon.concept("fall"))


def test_own_synonyms_are_opposed_no_more() -> None:
    lexicon = lexicon_of(OwnWords(synonyms=(("rise", "fall"),)))
    assert lexicon.concept("rise") == lexicon.concept("fall")
    assert not [pair for pair in lexicon.opposed if pair[0] == pair[1]]


@pytest.mark.parametrize(("a", "b"), [("buy", "purchase"), ("purchase", "buy"), ("maize", "corn"), ("corn", "maize")])
def test_own_opposites_are_no_synonyms(a: str, b: str) -> None:
    assert LEXICON.concept(a) == LEXICON.concept(b)
    lexicon = lexicon_of(OwnWords(opposites=((a, b),)))
    assert lexicon.are_opposed(a, b)
    assert LEXICON.concept(a) in (lexicon.concept(a), lexicon.concept(b))


@pytest.mark.parametrize(
    "own",
    [
        OwnWords(opposites=(("drained", "drains"),)),  # two forms of one word
        OwnWords(synonyms=(("drained", "drains"),)),
        OwnWords(broader=(("barge", ("barges",)),)),
        OwnWords(broader=(("barge", ("tug",)), ("tug", ("barge",)))),
        OwnWords(synonyms=(("weir", "barrages"),), opposites=(("weirs", "barrage"),)),
    ],
)
def test_what_makes_no_sense_does_no_harm(own: OwnWords) -> None:
    lexicon = lexicon_of(own)
    assert not [pair for pair in lexicon.opposed if pair[0] == pair[1]]
    assert not [word for word in ("barge", "drain") if word in lexicon.coarser.get(word, ())]
    assert lexicon.concept("maize") == "corn"


def test_every_class_bears_the_name_of_a_member(lexicon: Lexicon) -> None:
    assert not [name for name in lexicon.classes.values() if " " not in name and lexicon.concept(name) != name]


def test_own_words_survive_pickling() -> None:
    assert pickle.loads(pickle.dumps(RIVER)) == RIVER


def test_stems_of_own_words_are_read_as_those_of_sentences(lexicon: Lexicon) -> None:
    assert lexicon.concept(stem("Headraces")) == lexicon.concept(stem("penstock's"))
