"""Circumstances in which something once went wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import kortilt
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import FactBase
from kortilt.query import Query, select
from kortilt.render import Look, render
from kortilt.render.problems import problem_text
from kortilt.reports.periods import By
from kortilt.reports.search import Search, parse_pattern
from kortilt.reports.show import FactsInFull
from kortilt.reports.timeline import Timeline

Load = Callable[[str], FactBase]
HEAD = '[countries.VE]\nname = "Vell"\nmetonyms = ["Port Vell"]\n\n[countries.OR]\nname = "Orm"\n\n'


def fact(identity: str, when: str, claim: str, *more: str) -> str:
    lines = ("[[facts]]", f'id = "{identity}"', f'when = "{when}"', f'claim = "{claim}"', 'source = "Gazette"', *more)
    return "\n".join(lines) + "\n\n"


def test_a_capital_that_is_also_a_place_counts_for_its_country() -> None:
    place = '[places.port-vell]\nname = "Port Vell"\ncountry = "VE"\n\n'
    base = kortilt.loads(HEAD + place + fact("a", "2023", "Port Vell fired."))
    assert base.facts[0].countries == ("VE",)


def test_the_country_of_a_lone_speaker_counts() -> None:
    people = '[people.ann-moor]\nname = "Ann Moor"\ncountry = "VE"\n\n'
    said = 'said_by = ["ann-moor"]'
    alone = fact("a", "2023", "Ann Moor said that the ferry is safe.", said)
    about = fact("b", "2023", "Ann Moor said that Orm is at peace.", said)
    countries = {one.id: one.countries for one in kortilt.loads(HEAD + people + alone + about).facts}
    assert countries == {"a": ("VE",), "b": ("OR",)}


def test_a_speaker_does_not_act() -> None:
    body = '[organisations.post]\nname = "Harbour Post"\n\n'
    base = kortilt.loads(
        HEAD + body + fact("a", "2023", "The Harbour Post says Orm cut its trade.", 'said_by = ["post"]')
    )
    assert [one.id for one in select(base, Query(actors=("OR",))).facts] == ["a"]
    assert not select(base, Query(actors=("post",))).facts


def test_a_source_titled_like_its_id_is_cited_in_full() -> None:
    source = '[sources.post]\ntitle = "post"\nauthor = [{ literal = "Ann Moor" }]\nissued = 2023-05-01\n\n'
    base = kortilt.loads(source + fact("a", "2023", "It rained.").replace("Gazette", "post"))
    shown = FactsInFull(base, base.facts, {}, {}).rows(["citation"])
    assert shown == [{"citation": "Ann Moor, post, 1 May 2023"}]


def test_a_heading_stands_once() -> None:
    base = kortilt.loads(
        fact("a", "2023/..", "A began.") + fact("b", "2023", "B happened.") + fact("c", "2023-01-05", "C happened.")
    )
    page = render(Timeline(base, select(base, Query()), By.MONTH), "table", Look(width=80))
    assert [line for line in page.splitlines() if line.endswith(("1 fact", "2 facts"))] == [
        "2023  2 facts",
        "Jan 2023  1 fact",
    ]


def test_a_claim_without_width_keeps_its_row() -> None:
    base = kortilt.loads(fact("a", "2023", "\u200b\ufe0f"))
    assert "a · Gazette" in render(Timeline(base, select(base, Query()), By.YEAR), "table", Look(width=60))


@pytest.mark.parametrize(("pattern", "found"), [("(?i)VELL", ["a"]), ("Vell|Orm", ["a"]), ("Vel", [])])
def test_whole_words_take_flags_and_alternatives(pattern: str, found: list[str]) -> None:
    base = kortilt.loads(fact("a", "2023", "Vell rose."))
    search = Search(base, select(base, Query()), parse_pattern(pattern, whole_words=True))
    assert [one.id for one in search.facts] == found


def test_whole_words_do_not_mend_a_broken_pattern() -> None:
    with pytest.raises(kortilt.problems.UsageError, match="not a regular expression"):
        parse_pattern("a)|(b", whole_words=True)


def test_a_pattern_that_python_warns_of_is_no_noise() -> None:
    assert parse_pattern("[[a]").expression.search("[")


def test_json_tells_how_a_pattern_was_read() -> None:
    base = kortilt.loads(fact("a", "2023", "Vell rose."))
    search = Search(base, select(base, Query()), parse_pattern(".", is_fixed=True, ignore_case=True))
    query = json.loads(render(search, "json", Look()))["query"]
    assert {key: query[key] for key in ("pattern", "ignore_case", "fixed_strings", "word_regexp", "invert_match")} == {
        "pattern": ".",
        "ignore_case": True,
        "fixed_strings": True,
        "word_regexp": False,
        "invert_match": False,
    }


def test_a_date_lies_within_neighbouring_dates() -> None:
    assert parse_edtf("2023-01/2023-02").within(parse_edtf("{2023-01,2023-02}"))
    assert not parse_edtf("2023-01/2023-03").within(parse_edtf("{2023-01,2023-03}"))


def test_an_empty_cell_is_no_empty_line() -> None:
    base = kortilt.loads(fact("a", "2023", "It rained."))
    assert render(Timeline(base, select(base, Query()), By.YEAR), "csv", Look(fields=("quote",))) == '""\n'


def test_a_coloured_place_stands_once() -> None:
    with pytest.raises(kortilt.FactBaseError) as caught:
        kortilt.loading.load_text("x", "K105 facts.toml")
    told = problem_text(caught.value, color=True)
    assert told.count("K105 facts.toml") == 1
    assert told.replace("\x1b[1;31m", "").replace("\x1b[1m", "").replace("\x1b[36m", "").replace("\x1b[0m", "") == (
        problem_text(caught.value, color=False)
    )


def test_topics_that_differ_in_case_are_told_apart() -> None:
    from kortilt.asking import build_query

    base = kortilt.loads(fact("a", "2023", "A.", 'topics = ["Trade"]') + fact("b", "2023", "B.", 'topics = ["trade"]'))
    assert build_query(base, topic=["Trade"]).topics == ("Trade",)
    assert build_query(base, topic=["trade"]).topics == ("trade",)


def test_a_path_is_shown_safely(tmp_path: Path) -> None:
    folder = tmp_path / "d\x1b[31m"
    folder.mkdir()
    path = folder / "t\x1b.toml"
    path.write_text(fact("a", "2023", "It rained."), encoding="utf-8")
    base = kortilt.load(path)
    page = render(FactsInFull(base, base.facts, {}, {}), "table", Look(width=200))
    assert "\x1b" not in page + base.title


def test_load_takes_what_the_system_calls_a_path(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text(fact("a", "2023", "It rained."), encoding="utf-8")
    (entry,) = os.scandir(tmp_path)
    assert len(kortilt.load(entry).facts) == 1


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts.toml").symlink_to(tmp_path / "gone.toml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KORTILT_FACTS", raising=False)
    with pytest.raises(kortilt.FactBaseError, match="K102"):
        kortilt.load()


def test_of_thousands_of_problems_the_first_thousand_are_written_out() -> None:
    with pytest.raises(kortilt.FactBaseError) as caught:
        kortilt.loads("".join(f"key-{number} = 1\n" for number in range(1200)))
    told = problem_text(caught.value, color=False)
    assert told.count("K201 the file has an unknown key") == 1000
    assert told.endswith("\n\n... and 200 more\n\n1,200 problems; kortilt explain K201 says more")
