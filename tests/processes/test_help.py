"""Help ends in examples, and every one of them works as it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kortilt.cli import COMMANDS
from kortilt.cli.examples import EXAMPLES

Shell = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
BASES = {"river": "facts.toml", "minimal": "minimal.toml", "shipped": str(ROOT / "facts.toml")}


def examples(help_text: str) -> list[str]:
    before, heading, after = help_text.partition("\n  Examples:\n")
    assert before
    assert heading
    lines = after.splitlines()
    assert all(line.startswith("    kortilt ") for line in lines)
    return [line.strip() for line in lines]


def test_every_command_has_examples() -> None:
    assert EXAMPLES.keys() == {"kortilt", *COMMANDS}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_examples_work(shell: Shell, command: str, base: str) -> None:
    done = shell(f"kortilt {command} --help", KORTILT_FACTS=BASES[base])
    assert (done.code, done.err) == (0, "")
    for line in examples(done.out):
        ran = shell(f"set -o pipefail; {line}", KORTILT_FACTS=BASES[base])
        assert (line, ran.code, ran.err) == (line, 0, "")
        assert ran.out, line


@pytest.mark.parametrize("base", ["river", "shipped"])
def test_a_full_base_fills_every_example(shell: Shell, base: str) -> None:
    for command in COMMANDS:
        help_text = shell(f"kortilt {command} --help", KORTILT_FACTS=BASES[base]).out
        assert len(examples(help_text)) == len(EXAMPLES[command])


@pytest.mark.parametrize("line", ["--help", "-h", "timeline -h", "--facts minimal.toml grep --help", "grep x --help"])
def test_help_is_asked_for_anywhere(shell: Shell, line: str) -> None:
    done = shell(f"kortilt {line}")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Usage: kortilt ")


@pytest.mark.parametrize("option", ["--facts minimal.toml", "--facts=minimal.toml"])
def test_examples_are_of_the_base_given(shell: Shell, option: str) -> None:
    assert examples(shell(f"kortilt {option} show --help").out)[0] == "kortilt show ferry-sold"
    assert examples(shell(f"kortilt show {option} --help").out)[0] == "kortilt show ferry-sold"


def test_no_arguments_show_the_help(shell: Shell) -> None:
    done = shell("kortilt")
    assert done.out + done.err == shell("kortilt --help").out


def test_without_a_base_examples_need_none(shell: Shell) -> None:
    assert examples(shell("kortilt --facts broken.toml timeline --help").out) == ["kortilt timeline --format jsonl"]


def test_no_command_is_described_in_half_a_sentence(shell: Shell) -> None:
    listed = shell("kortilt --help", COLUMNS="80").out.partition("\nCommands:\n")[2].partition("\n\n")[0].splitlines()
    assert len(listed) == len(COMMANDS)
    assert not [line for line in listed if line.endswith("...")]
