"""`kortilt tilt` as a user calls it, each number counted again from what `kortilt timeline` prints."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kortilt.cli.completion import complete_cells

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]
SHIPPED, DAMS = ROOT / "facts.toml", ROOT / "tests" / "bases" / "dams.toml"
SCORES = {  # by hand, from Table 2.2 of the PLOVER manual, draft 2.0
    "AGREE": 2.5,
    "CONSULT": 2.5,
    "SUPPORT": 5,
    "COOPERATE": 9.5,
    "AID": 10,
    "ACCUSE": -3,
    "THREATEN": -3.5,
    "SANCTION": -6,
}
SMALL = """
[countries.AA]
name = "Avel"
[countries.BB]
name = "Bern"
[countries.CC]
name = "Corm"
"""


def objects(run: Run, *arguments: str) -> list[dict[str, Any]]:
    ran = run(*arguments, "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    return [json.loads(line) for line in ran.out.splitlines()]


def is_counted(document: dict[str, Any], row: dict[str, Any]) -> bool:
    """Neither a forecast nor the word of somebody of neither side, read from the file itself."""
    if row["kind"] == "forecast":
        return False
    if not row["said_by"] or row["official"]:
        return True
    records = {**document.get("people", {}), **document.get("organisations", {})}
    countries = {records[one].get("country") if one in records else one for one in row["said_by"]}
    return bool(countries & set(row["relation"].split("-")))


@pytest.mark.parametrize("by", ["year", "half", "quarter", "month"])
@pytest.mark.parametrize("window", [(), ("--since", "2023"), ("--topic", "trade"), ("--within", "2022/2023")])
@pytest.mark.parametrize("base", [SHIPPED, DAMS], ids=["shipped", "dams"])
def test_every_number_is_counted_again(run: Run, base: Path, by: str, window: tuple[str, ...]) -> None:
    document = tomllib.loads(base.read_text(encoding="utf-8"))
    of, between = document["balance"]["of"], document["balance"]["between"]
    expected: dict[tuple[str | None, str], dict[str, list[str]]] = {}
    for row in objects(run, "--facts", str(base), "timeline", "--by", by, *window):
        sides = set((row["relation"] or "").split("-"))
        for side in between:
            if sides != {of, side} or not is_counted(document, row):
                continue
            cell = (row["period"], side)
            if row["effect"]:
                expected.setdefault(cell, {"warmer": [], "cooler": []})[row["effect"]].append(row["id"])
    cells = objects(run, "--facts", str(base), "tilt", "--by", by, *window)
    found = {
        (cell["period"], cell["side"]): {"warmer": cell["warmer_ids"], "cooler": cell["cooler_ids"]}
        for cell in cells
        if cell["warmer"] + cell["cooler"]
    }
    assert found == expected
    assert all(cell["warmer"] == len(cell["warmer_ids"]) for cell in cells)
    assert all(cell["cooler"] == len(cell["cooler_ids"]) for cell in cells)
    for one, other in zip(cells[::2], cells[1::2], strict=True):
        assert one["period"] == other["period"]
        assert [one["side"], other["side"]] == between
        nets = [cell["warmer"] - cell["cooler"] for cell in (one, other)]
        count = sum(cell["warmer"] + cell["cooler"] for cell in (one, other))
        moved = "too_few" if count < 5 else "even" if nets[0] == nets[1] else between[nets[0] < nets[1]]
        if "--since" in window and one["period"] and one["period"][:4] < window[1]:
            moved = "before"
        assert one["moved"] == other["moved"] == moved


def test_the_tilt_of_the_shipped_base(run: Run) -> None:
    cells = {cell["cell"]: cell for cell in objects(run, "--facts", str(SHIPPED), "tilt")}
    told = {name: (cell["warmer"], cell["cooler"], cell["moved"]) for name, cell in cells.items()}
    # Counted by hand from the file.
    assert told["2022-KP"] == (4, 0, "KP")
    assert told["2022-KR"] == (1, 12, "KP")
    assert told["2023-KP"] == (26, 0, "KP")
    assert told["2023-KR"] == (2, 2, "KP")
    assert told["2024-KR"] == (0, 1, "too_few")


@pytest.mark.parametrize("by", ["year", "half"])
def test_scores_are_summed_again(run: Run, by: str) -> None:
    document = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))
    records = {**document["people"], **document["organisations"]}

    def countries(row: dict[str, Any], key: str) -> set[str]:
        return {records[one].get("country") if one in records else one for one in row[key]}

    sums: dict[tuple[str | None, str], list[float]] = {}
    for row in objects(run, "--facts", str(SHIPPED), "timeline", "--by", by):
        for side in ("KP", "KR"):
            pair = {"RU", side}
            if set((row["relation"] or "").split("-")) != pair or not row["event"] or not is_counted(document, row):
                continue
            # All but two events of the shipped base have their recipients in the relation.
            if row["recipient"] and not countries(row, "recipient") & pair:
                assert row["id"] in ("kr-aid-to-ukraine", "yoon-visit-ukraine")
                continue
            sums.setdefault((row["period"], side), []).append(SCORES[row["event"]])
    cells = objects(run, "--facts", str(SHIPPED), "tilt", "--by", by, "--scale", "plover")
    for cell in cells:
        values = sums.pop((cell["period"], cell["side"]), [])
        cooperation, conflict = [v for v in values if v > 0], [v for v in values if v < 0]
        for name, part in (("cooperation", cooperation), ("conflict", conflict), ("both", values)):
            assert cell[f"{name}_n"] == len(part)
            assert cell[f"{name}_sum"] == pytest.approx(sum(part))
            assert cell[f"{name}_mean"] == (pytest.approx(sum(part) / len(part), abs=1e-4) if part else None)
            rests = [sum(part) - value for value in part] if len(part) > 1 else None
            assert cell[f"{name}_sum_low"] == (pytest.approx(min(rests)) if rests else None)
            assert cell[f"{name}_sum_high"] == (pytest.approx(max(rests)) if rests else None)
    assert not sums


@pytest.mark.parametrize("format", ["table", "markdown"])
@pytest.mark.parametrize("scale", ["goldstein", "plover"])
def test_cooperation_and_conflict_stand_beside_their_sum(run: Run, format: str, scale: str) -> None:
    page = run("--facts", str(SHIPPED), "tilt", "--scale", scale, "--format", format).out
    lines = page.splitlines()
    both = [at for at, line in enumerate(lines) if "both" in line and " n " in line.replace("|", " ")]
    assert both
    for at in both:
        before = "\n".join(lines[max(0, at - 6) : at])
        assert "cooperation" in before
        assert "conflict" in before


def test_facts_behind_a_cell(run: Run) -> None:
    cell = next(one for one in objects(run, "--facts", str(SHIPPED), "tilt") if one["cell"] == "2023-KR")
    shipped = ("--facts", str(SHIPPED), "tilt", "--facts-of")
    behind = run(*shipped, "2023-KR")
    assert sorted(behind.ids) == sorted(cell["warmer_ids"] + cell["cooler_ids"])
    # The columns are those of a timeline.
    assert set(behind.out.splitlines()) <= set(run("--facts", str(SHIPPED), "timeline").out.splitlines())
    assert run(*shipped, "2023-kr").ids == behind.ids
    page = run(*shipped, "2023-KR", "--format", "table").out
    assert "2023, South Korea: 4 facts" in page
    assert page.index("Warmer  2 facts") < page.index("yoon-letter-to-putin") < page.index("Cooler  2 facts")
    every = [
        one
        for cell in objects(run, "--facts", str(SHIPPED), "tilt")
        if cell["side"] == "KR"
        for one in cell["warmer_ids"] + cell["cooler_ids"]
    ]
    assert sorted(run(*shipped, "KR").ids) == sorted(every)
    assert run(*shipped, "2020-KP").out == ""
    assert json.loads(run(*shipped, "2020-KP", "--format", "json").out)["facts"] == []
    assert "No fact." in run(*shipped, "2020-KP", "--format", "table").out


def test_the_page_of_a_cell_says_what_was_asked_and_what_lies_at_the_edge(run: Run) -> None:
    asked = ("--facts", str(SHIPPED), "tilt", "--since", "2023-07", "--by", "half", "--facts-of", "2022-KR")
    page = run(*asked, "--format", "table").out.splitlines()
    assert page[1:3] == ["from Jul 2023; by half", "2022 (before the dates asked for), South Korea: 8 facts"]
    assert "8 facts reach beyond the dates asked for (--within leaves out such facts):" in page
    head = json.loads(run(*asked, "--format", "json").out)
    assert head["at_edge"] == [row["id"] for row in head["facts"]]
    assert len(head["at_edge"]) == 8
    across = run("--facts", str(SHIPPED), "tilt", "--facts-of", "2020-KR", "--format", "table").out
    assert "1 fact spans more than one year, listed where it begins: ru-kr-exchange-year-events" in " ".join(
        across.split()
    )


@pytest.mark.parametrize(
    ("given", "cell"),
    [
        ("2023-KP", "2023-KP"),
        ("2023-DPRK", "2023-KP"),
        ("2023-north korea", "2023-KP"),
        ("open-South Korea", "open-KR"),
        ("dprk", "KP"),
        # The side of a whole cell is all its name.
        ("KR", "KR"),
    ],
)
def test_a_cell_is_named_by_any_name_of_its_side(run: Run, given: str, cell: str) -> None:
    asked = ("--facts", str(SHIPPED), "tilt", "--facts-of")
    found = json.loads(run(*asked, given, "--format", "json").out)
    assert found["cell"] == cell
    assert found["facts"]
    assert run(*asked, given).ids == run(*asked, cell).ids


def test_a_year_and_its_half_are_told_apart(run: Run) -> None:
    asked = ("--facts", str(SHIPPED), "tilt", "--by", "half", "--facts-of")
    found = {name: json.loads(run(*asked, name, "--format", "json").out) for name in ("2023-DPRK", "2023-41-DPRK")}
    assert {name: one["cell"] for name, one in found.items()} == {"2023-DPRK": "2023-KP", "2023-41-DPRK": "2023-41-KP"}


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("2023-Korea", '"Korea" may be North Korea (KP) or South Korea (KR)\nhint: name one: KP or KR\n'),
        ("2023-Koraa", 'the base knows no country "Koraa"\nhint: '),
        ("2023-RU", 'there is no cell "2023-RU"\nhint: cells with facts are '),
        ("2023-40-KP", 'there is no cell "2023-40-KP"\nhint: cells with facts are '),
        ("Atlantis", 'there is no cell "Atlantis"\nhint: cells with facts are '),
    ],
)
def test_a_side_that_is_not_there(run: Run, given: str, error: str) -> None:
    ran = run("--facts", str(SHIPPED), "tilt", "--facts-of", given)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Error: {error}")


def test_an_unknown_cell(run: Run) -> None:
    ran = run("--facts", str(SHIPPED), "tilt", "--facts-of", "2021-KP")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        'Error: there is no cell "2021-KP"\nhint: cells with facts are open-KP, open-KR, 2020-KR, '
    )
    assert ran.err.endswith("; KP or KR alone is all periods\n")


def test_another_balance_than_the_base_declares(run: Run) -> None:
    asked = run("--facts", str(DAMS), "tilt", "--of", "Ostermoor", "--between", "Merland-Kaldia", "--format", "json")
    head = json.loads(asked.out)
    assert (head["query"]["of"], head["query"]["between"]) == ("XO", ["XM", "XK"])
    # One side can be kept as the base has it.
    assert run("--facts", str(DAMS), "tilt", "--between", "XO-XM").code == 0


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            (),
            "the base declares no balance\nhint: give --of and --between, as in kortilt tilt --of AA --between BB-CC, ",
        ),
        (("--of", "XA"), "the base declares no balance\nhint: give --between, as in"),
        (("--of", "XA", "--between", "XA-XB"), "Aldmark cannot be weighed against itself\nhint: name three different"),
        (("--of", "Atlantis", "--between", "XB-XC"), 'the base knows no country "Atlantis"'),
        (("--of", "XA", "--between", "XB"), '"XB" is not a relation'),
    ],
)
def test_a_balance_that_cannot_be_weighed(run: Run, arguments: tuple[str, ...], error: str) -> None:
    ran = run("tilt", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Error: {error}")


def test_a_base_in_which_nothing_moved(run: Run, tmp_path: Path) -> None:
    (tmp_path / "still.toml").write_text(
        SMALL + '[balance]\nof = "AA"\nbetween = ["BB", "CC"]\n[[facts]]\nid = "a"\nwhen = "2020"\n'
        'claim = "Avel and Bern met."\nsource = "Gazette"\n',
        encoding="utf-8",
    )
    for scale in ((), ("--scale", "plover")):
        page = run("--facts", "still.toml", "tilt", "--format", "table", *scale)
        assert page.code == 0
        assert "No fact on either relation says that it grew warmer or cooler." in page.out
        assert "Left out" not in page.out
    assert run("--facts", "still.toml", "tilt").out == ""
    assert json.loads(run("--facts", "still.toml", "tilt", "--format", "json").out)["cells"] == []
    ran = run("--facts", "still.toml", "tilt", "--facts-of", "2020-BB")
    assert (ran.code, ran.err) == (2, 'Error: there is no cell "2020-BB"\nhint: no period has any facts\n')


def test_the_window_is_told(run: Run) -> None:
    page = run("--facts", str(SHIPPED), "tilt", "--since", "2023", "--by", "quarter", "--format", "table").out
    assert page.splitlines()[1] == "from 2023; by quarter"


def test_no_arrow_for_what_lies_before_the_window(run: Run) -> None:
    asked = ("--facts", str(SHIPPED), "tilt", "--since", "2050")
    page = run(*asked, "--format", "table").out
    assert "→" not in page
    assert "\n2022  before the dates asked for (9 facts)\n" in page
    assert "\nAll periods  too few to tell (0 facts)\n" in page
    assert "\n9 of them in periods before the dates asked for do not decide which way.\n" in page
    head = json.loads(run(*asked, "--format", "json").out)
    assert {cell["moved"] for cell in head["cells"]} == {"before"}
    assert {cell["moved"] for cell in head["all_periods"]} == {"too_few"}
    assert sum(cell["warmer"] + cell["cooler"] for cell in head["all_periods"]) == len(head["before_since"]) == 9
    scored = run(*asked, "--scale", "plover", "--format", "table").out
    assert "\n2022 (before the dates asked for)\nNorth Korea" in scored


@pytest.mark.parametrize("window", [(), ("--since", "2023"), ("--until", "2022-06")])
@pytest.mark.parametrize("base", [SHIPPED, DAMS], ids=["shipped", "dams"])
def test_json_has_all_that_the_page_tells(run: Run, base: Path, window: tuple[str, ...]) -> None:
    tilt = json.loads(run("--facts", str(base), "tilt", *window, "--format", "json").out)
    timeline = json.loads(run("--facts", str(base), "timeline", *window, "--format", "json").out)
    behind = {identity for cell in tilt["all_periods"] for identity in cell["warmer_ids"] + cell["cooler_ids"]}
    assert tilt["matching"] == timeline["matching"]
    for key in ("at_edge", "straddling", "undated"):
        assert tilt[key] == [identity for identity in timeline[key] if identity in behind]
    document = tomllib.loads(base.read_text(encoding="utf-8"))
    of, between = document["balance"]["of"], document["balance"]["between"]
    on_either = [
        row for side in between for row in timeline["facts"] if set((row["relation"] or "").split("-")) == {of, side}
    ]
    left = [row["id"] for row in on_either if not is_counted(document, row)]
    forecasts = [row["id"] for row in on_either if row["kind"] == "forecast"]
    assert tilt["forecasts"] == forecasts
    assert tilt["third_party"] == [identity for identity in left if identity not in forecasts]
    assert tilt["without_effect"] == [row["id"] for row in on_either if row["id"] not in (*left, *behind)]


def test_both_together_is_not_given_alone(run: Run) -> None:
    asked = ("--facts", str(SHIPPED), "tilt", "--scale", "plover", "--fields")
    ran = run(*asked, "cell,both_sum,conflict_sum")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Error: both_sum is not given without the fields it joins\nhint: add cooperation_sum\n"
    assert run(*asked, "both_mean_low").err.endswith("hint: add cooperation_mean_low,conflict_mean_low\n")
    assert run(*asked, "both_sum,conflict_sum,cooperation_sum").code == 0


def test_a_plain_terminal_gets_plain_characters(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kortilt.cli.screen.shows_unicode", lambda stream: False)
    page = run("--facts", str(DAMS), "tilt", "--format", "table").out
    assert page.isascii()
    assert "#" in page


def test_cells_are_offered_with_what_the_options_typed_so_far_leave(tmp_path: Path) -> None:
    fact = '[[facts]]\nid = "{0}"\nwhen = "{1}"\nclaim = "They met."\nsource = "Gazette"\nrelation = "AA-{2}"\n{3}\n'
    path = tmp_path / "small.toml"
    path.write_text(
        SMALL
        + '[balance]\nof = "AA"\nbetween = ["BB", "CC"]\n'
        + fact.format("a", "2020", "BB", 'effect = "warmer"\ntopics = ["trade"]')
        + fact.format("b", "2021", "BB", 'effect = "cooler"\nevent = "ACCUSE"')
        + fact.format("c", "2021", "CC", 'event = "AGREE"'),
        encoding="utf-8",
    )

    def offers(typed: str = "", **options: object) -> dict[str, str]:
        context: Any = SimpleNamespace(params={"facts": str(path), **options}, parent=None)
        return dict(complete_cells(context, typed))

    assert offers() == {"2020-BB": "1 warmer, 0 cooler", "2021-BB": "0 warmer, 1 cooler"}
    assert offers(topic=["trade"], since=None) == {"2020-BB": "1 warmer, 0 cooler"}
    assert offers(since="2021") == {"2021-BB": "0 warmer, 1 cooler"}
    assert offers(typed="2021", scale="plover") == {
        "2021-BB": "0 warmer, 1 cooler, 1 scored",
        "2021-CC": "0 warmer, 0 cooler, 1 scored",
    }
    # What cannot be read disturbs nobody who is still typing.
    assert offers(since="202") == {}
