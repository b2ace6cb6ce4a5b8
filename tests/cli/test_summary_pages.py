"""What a country's page says beside its numbers, on bases of a few facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

HEAD = """
[base]
schema = 1
title = "Two ports"
[countries.AA]
name = "Norport"
[countries.BB]
name = "Kaldia"
[organisations.board]
name = "Port Board"
country = "AA"
[organisations.union]
name = "Dockers' Union"
country = "BB"
[sources.s]
type = "document"
title = "The ports in figures"
issued = "2024-02-08"
"""


@pytest.fixture
def page(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The page of a base with some facts, on one line."""
    monkeypatch.setenv("COLUMNS", "200")

    def _page(facts: str, *options: str) -> str:
        (tmp_path / "ports.toml").write_text(HEAD + facts, encoding="utf-8")
        done = run("summary", "AA", *options, "--facts", "ports.toml", "--format", "table")
        assert (done.code, done.err) == (0, "")
        return " ".join(done.out.split())

    return _page


def fact(number: int, when: str, more: str = "", claim: str = "Norport did something.") -> str:
    return f'[[facts]]\nid = "f{number}"\nwhen = "{when}"\nclaim = "{claim}"\nsource = "s"\n{more}\n'


def test_two_publishers_figures_of_one_measure_stand_apart(page: Callable[..., str]) -> None:
    figures = 'figures = [{ measure = "trade", value = %d, unit = "tons" }]\nseries = "%s"\nsaid_by = ["%s"]'
    two = fact(1, "2021", figures % (90, "of-board", "board")) + fact(2, "2021", figures % (80, "of-union", "union"))
    told = page(two)
    assert "“trade” comes from 2 series (of-board, of-union), shown apart: they are never added or subtracted." in told
    assert "never added" not in page(fact(1, "2021", figures % (90, "of-board", "board")))


def test_calculated_figures_forecasts_and_words_are_marked(page: Callable[..., str]) -> None:
    figure = 'figures = [{ measure = "%s", value = 9, unit = "tons" }]\n'
    told = page(
        fact(1, "2021", figure % "salt")
        + fact(2, "2021", figure % "corn" + 'derived_from = ["f1"]')
        + fact(3, "2030", figure % "fish" + 'kind = "forecast"')
        + fact(4, "2021", figure % "rice" + 'said_by = ["union"]')
    )
    assert "= corn 9 tons 2021" in told
    assert "» fish 9 tons 2030" in told
    assert "“ rice 9 tons 2021" in told
    assert "series" not in told.partition(" salt 9 tons 2021")[0].partition("Key figures")[2]


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("{2020..2025,2022}", "2020", "2025"),
        ("[2023-06,2020-04]", "2020-04", "2023-06"),
        ("{2020,2005}", "2005", "2020"),
        ("2020-03/2021", "2020-03", "2021"),
        ("2020/..", "2020", "2020"),
    ],
)
def test_a_period_begins_and_ends_where_its_dates_do(
    run: Run, tmp_path: Path, when: str, first: str, last: str
) -> None:
    (tmp_path / "facts.toml").write_text(HEAD + fact(1, when), encoding="utf-8")
    done = run("summary", "--format", "jsonl")
    row = next(row for row in map(json.loads, done.out.splitlines()) if row["country"] == "AA")
    assert (row["first"]["edtf"], row["last"]["edtf"]) == (first, last)


FORECASTS = (
    fact(1, "2024-03-01", 'kind = "event"')
    + fact(2, "2024-09", 'kind = "forecast"')
    + fact(3, "2024-02-08", 'kind = "forecast"')
    + fact(4, "2024-02-20", 'kind = "forecast"')
)


def test_a_coarse_date_does_not_close_forecasts(page: Callable[..., str]) -> None:
    told = page(FORECASTS + fact(5, "202X", 'kind = "state"') + fact(6, "2020/2035", 'kind = "state"'))
    assert "Forecasts still open on 1 Mar 2024, the last day on which a fact of the base begins" in told
    assert "Sep 2024 AA » Norport did something. f2" in told
    assert "1 forecast lies wholly before that day." in told


def test_a_forecast_dated_when_it_was_made_stays_open(page: Callable[..., str]) -> None:
    told = page(FORECASTS, "--as-of", "2024-10-01")
    assert "on 1 Oct 2024, as asked" in told
    assert "8 Feb 2024 AA » Norport did something. f3" in told
    assert "1 of them: dated when made, with no date on which to come true." in told
    assert "2 forecasts lie wholly before that day." in told
    assert "--kind forecast" not in told


@pytest.mark.parametrize(
    ("options", "command"),
    [
        ((), "timeline --country AA --kind forecast --since 2024-03-01"),
        (("--since", "2024-03-01"), "timeline --country AA --since 2024-03-01 --kind forecast"),
        (("--since", "2024-05"), "timeline --country AA --since 2024-05 --kind forecast"),
        (("--until", "2024-02"), ""),
    ],
)
def test_the_command_below_open_forecasts_lists_no_others(
    page: Callable[..., str], options: tuple[str, ...], command: str
) -> None:
    facts = fact(1, "2024-03-01", 'kind = "event"') + fact(2, "2024-09", 'kind = "forecast"')
    told = page(facts + fact(3, "2024-02-20/2024-12", 'kind = "forecast"'), *options)
    assert ("--kind forecast" in told) is bool(command)
    assert f"{command} --facts" in told or not command


def test_the_latest_are_what_has_a_date_of_its_own(page: Callable[..., str]) -> None:
    said = fact(2, "2024-02-08", 'kind = "assessment"\nsaid_by = ["union"]')
    for kind in ("event", "figure", "statement"):
        told = page(fact(1, "2023-07", f'kind = "{kind}"') + said)
        assert "Latest facts by the day they began; forecasts, states and judgements apart Jul 2023 AA" in told
    told = page(fact(1, "2023-07", 'kind = "state"') + said)
    assert "Latest facts by the day they began; forecasts apart 8 Feb 2024 AA" in told


def test_commands_name_the_base_that_was_asked_for(
    run: Run, page: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = fact(1, "2023-07", 'topics = ["salt"]\nrelation = "AA-BB"', "Norport paid Kaldia.")
    told = page(facts)
    assert told.count(" --facts ports.toml ") == 3
    assert "timeline --country AA --topic TOPIC --facts ports.toml " in told
    monkeypatch.setenv("KORTILT_FACTS", "ports.toml")
    assert "--facts" not in run("summary", "AA", "--format", "table").out


def test_a_relation_that_was_asked_for_is_not_asked_for_again(page: Callable[..., str]) -> None:
    facts = fact(1, "2023-07", 'relation = "AA-BB"', "Norport paid Kaldia.")
    assert "--relation AA-COUNTRY" in page(facts)
    told = page(facts, "--relation", "AA-BB")
    assert "Relations" in told
    assert "AA-COUNTRY" not in told
