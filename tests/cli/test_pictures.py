"""`--format svg`: a picture where there is one, and a plain refusal where there is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest

Run = Callable[..., Any]
HINT = "hint: kortilt timeline draws pictures, kortilt tilt too; every other format suits any command\n"


@pytest.mark.parametrize("options", ["", "--country XA --since 2023", "--limit 3 --reverse"])
def test_a_timeline_is_drawn(run: Run, options: str) -> None:
    given = options.split()
    code, out, err = run("timeline", "--format", "svg", *given)
    assert (code, err) == (0, "")
    root = ElementTree.fromstring(out)
    facts = run("timeline", *given).ids
    told = [each.findtext("{*}title") or "" for each in root.iter("{http://www.w3.org/2000/svg}g")]
    assert sorted(lines.splitlines()[-1] for lines in told if lines) == sorted(facts)


def test_a_bar_of_a_tilt_tells_the_facts_behind_it(run: Run) -> None:
    options = ("tilt", "--of", "XA", "--between", "XB-XC", "--by", "quarter")
    code, out, err = run(*options, "--format", "svg")
    assert (code, err) == (0, "")
    titles = [each.text or "" for each in ElementTree.fromstring(out).iter("{http://www.w3.org/2000/svg}title")][1:]
    told = [(first, ids) for first, *ids in map(str.splitlines, titles)]
    cells = json.loads(run(*options, "--format", "json").out)["cells"]
    names = {"XB": "North Vell", "XC": "South Vell"}
    expected = []
    for cell in cells:
        if sum(other["warmer"] + other["cooler"] for other in cells if other["period"] == cell["period"]):
            for effect in ("cooler", "warmer"):
                number = f"{cell[effect]} fact{'' if cell[effect] == 1 else 's'} made the relation {effect}"
                expected.append((f"{cell['period_text']}, {names[cell['side']]}: {number}", cell[f"{effect}_ids"]))
    assert told == expected
    assert any(ids for _, ids in told)


def test_scores_stand_in_a_table_below_the_bars(run: Run) -> None:
    options = ("tilt", "--of", "XA", "--between", "XB-XC", "--scale", "plover")
    out = run(*options, "--format", "svg").out
    texts = ["".join(each.itertext()) for each in ElementTree.fromstring(out).iter("{http://www.w3.org/2000/svg}text")]
    cells = json.loads(run(*options, "--format", "json").out)["cells"]
    scored = [cell for cell in cells if cell["cooperation_n"] or cell["conflict_n"]]
    assert scored
    below = texts[texts.index("Scores") :]
    # A line for cooperation and one for conflict of each cell, and of all periods together.
    assert below.count("cooperation") == below.count("conflict") > len(scored)
    assert not [text for text in texts if text.count("sum ") > 1]


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("grep gate", "grep"),
        # What is not found and cannot be drawn is refused first.
        ("grep nothing-like-it", "grep"),
        ("grep -c gate", "grep"),
        ("show first-dyke", "show"),
        ("sources", "sources"),
        ("summary", "summary"),
        ("summary XA", "summary"),
        ("tilt --of XA --between XB-XC --facts-of XC", "tilt --facts-of"),
        ("explain", "explain"),
        ("explain K101", "explain"),
    ],
)
def test_what_has_no_picture_says_so(run: Run, line: str, command: str) -> None:
    message = f"Error: {command} cannot be drawn as svg\n{HINT}"
    assert run(*line.split(), "--format", "svg") == (2, "", message)
    assert run(*line.split(), "--format", "SVG") == (2, "", message)


@pytest.mark.parametrize(
    ("command", "has_picture"),
    [
        *(("timeline", True), ("tilt", True)),
        *((command, False) for command in ("summary", "grep", "show", "sources", "explain")),
    ],
)
def test_help_offers_a_picture_where_there_is_one(run: Run, command: str, has_picture: bool) -> None:
    text = " ".join(run(command, "--help").out.split())
    assert "csv, json, jsonl" in text
    assert ("svg" in text) == has_picture


def test_a_picture_has_no_fields(run: Run) -> None:
    hint = "hint: leave out --fields, or ask for tsv, csv, json or markdown\n"
    assert run("timeline", "--format", "svg", "--fields", "id") == (2, "", f"Error: a picture has no fields\n{hint}")
