"""`kortilt check` as a process: pipes, encodings, odd inputs; whatever the verdicts are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Shell = Callable[..., Any]

ODD = [
    "",
    " ",
    "the of and",
    "22.6 100 2023",
    "水位下降了",
    "댐이 무너졌다.",
    "Плотина рухнула в 2023 году.",
    "👩‍🔧 🚢!",
    "He said “it is over.",
    '"""',
    "\x1b[2J\x07 dam \u202e rose",
    "[sic] [/b] :100:",
    "$(false) `x` *y*",
]


@pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl", "markdown", "github"])
def test_odd_claims_get_a_verdict(shell: Shell, folder: Path, format: str) -> None:
    (folder / "claims").write_text("\n".join(ODD), encoding="utf-8")
    done = shell(f'mapfile -t claims < claims; kortilt check --format {format} --fail-on never -- "${{claims[@]}}"')
    assert (done.code, done.err) == (0, "")
    assert not set(done.out) & set("\x1b\x07\u202e")
    if format == "jsonl":
        assert len(done.out.splitlines()) == len(ODD)


def test_one_verdict_a_line_in_order(shell: Shell, folder: Path) -> None:
    lines = [claim for claim in ODD if claim.strip()]
    (folder / "lines.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for line in ("check --lines lines.txt", "check --lines - < lines.txt"):
        done = shell(f"kortilt {line} --format jsonl --fail-on never")
        assert (done.code, done.err) == (0, "")
        rows = [json.loads(row) for row in done.out.splitlines()]
        assert [row["claim"] for row in rows] == [" ".join(claim.split()) for claim in lines]
        assert [row["line"] for row in rows] == [*range(1, len(lines) + 1)]


def test_a_claim_of_a_megabyte(shell: Shell, folder: Path) -> None:
    (folder / "long.txt").write_text("the dam " * 130_000, encoding="utf-8")
    done = shell("kortilt check --lines long.txt --format jsonl --fail-on never")
    assert (done.code, done.err) == (0, "")


def test_an_argument_that_is_not_utf8(shell: Shell) -> None:
    for name in ("full", "concise", "json", "github"):
        done = shell(f"kortilt check --format {name} --fail-on never $'Caf\\xe9 dam'")
        assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("settings", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_input_is_utf8_whatever_the_locale(shell: Shell, settings: dict[str, str]) -> None:
    line = "printf 'Ren\\xc3\\xa9 \\xe6\\xb0\\xb4' | kortilt check --lines - --format jsonl --fail-on never"
    done = shell(line, **settings)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["claim"] == "René 水"


def test_closed_and_broken_inputs(shell: Shell) -> None:
    closed = "Error: standard input is closed\nhint: name a file, or give the claim in quotation marks\n"
    assert shell("kortilt check - <&-") == (2, "", closed)
    assert shell("kortilt check <&-")[:2] == (2, "")
    assert shell("printf 'a\\xff' | kortilt check -")[:2] == (2, "")
    assert shell("kortilt check 'The dam is high.' >&-") == (2, "", "Error: standard output is closed\n")


def test_a_reader_that_leaves_ends_it_quietly(shell: Shell) -> None:
    line = "yes 'The dam is high.' | head -3000 | kortilt check --lines - --fail-on never | head -1"
    done = shell(f"{line}; echo ${{PIPESTATUS[2]}} >&2")
    assert done.err == "0\n"
    assert done.out.startswith("<stdin>:1:1: ")


def test_a_terminal_gets_the_full_report(terminal: Callable[..., str], shell: Shell) -> None:
    line = "kortilt check 'The dam is high.' --fail-on never"
    assert terminal(line, NO_COLOR="1") == shell(f"{line} --format full").out
    assert "\x1b[" in terminal(line)
    assert terminal(f"{line} --format concise") == shell(line).out
    assert "\x1b" not in shell(f"{line} --color always").out


def test_verdicts_do_not_depend_on_the_order_of_sets(shell: Shell, folder: Path) -> None:
    given = Path(__file__).parents[1] / "checking" / "claims" / "given.jsonl"
    claims = [json.loads(line)["claim"] for line in given.read_text(encoding="utf-8").splitlines()]
    (folder / "claims").write_text("\n".join(claims), encoding="utf-8")
    facts = Path(__file__).parents[2] / "facts.toml"
    command = f"kortilt check --facts {facts} --format jsonl --lines --explain --fail-on never - < claims"
    said = {shell(f"PYTHONHASHSEED={seed} {command}").out for seed in range(4)}
    assert len(said) == 1
