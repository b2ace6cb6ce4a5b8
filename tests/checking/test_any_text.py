"""Any text gets a verdict, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt import load, loads
from kortilt.checking import Checker
from kortilt.model.verdicts import Label

CHECKER = Checker(load(Path(__file__).resolve().parents[2] / "facts.toml"))
BARE = Checker(loads('[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "The dam opened."\nsource = "Gazette, 2023"\n'))
WORDS = [word for fact in CHECKER.base.facts for word in fact.claim.split()] + [
    "",
    "not",
    "—",
    '"',
    "“",
    "2023",
    "%",
    ",",
]


@given(st.text(max_size=200))
def test_any_text_gets_a_verdict(text: str) -> None:
    for checker in (CHECKER, BARE):
        verdict = checker.check_claim(text)
        assert verdict.verdict in Label
        assert verdict == checker.check_claim(text)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_words_of_the_facts_in_any_order_get_a_verdict(text: str) -> None:
    assert CHECKER.check_claim(text).verdict in Label
    assert BARE.check_claim(text).verdict is not Label.CONFLICTING_EVIDENCE


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "?!",
        "2023",
        "1,159 22.6% 28",
        "the of and to in",
        "not not not",
        "🚢🇰🇵🚀",
        "俄罗斯外长于2023年10月访问朝鲜。",
        "Министр иностранных дел России посетил Северную Корею в октябре 2023 года.",
        "러시아 외무장관이 2023년 10월에 북한을 방문했다.",
        'Lavrov said "North Korea',
        "”Lavrov“ «visited Sydney",
        "\x00\x1b[31mLavrov\x07 \u202evisited",
        "Lavrov",
        "North Korea",
        "October 2023",
        "a" * 100_000,
        "Lavrov visited North Korea. " * 4000,
    ],
)
def test_what_is_no_claim_of_the_base_is_not_decided(text: str) -> None:
    assert CHECKER.check_claim(text).verdict is Label.NOT_ENOUGH_EVIDENCE
