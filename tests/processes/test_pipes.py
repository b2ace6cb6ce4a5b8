"""Outputs that end early, are closed or full: no traceback, nothing lost without an exit code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Shell = Callable[..., Any]

HEAD = '[sources.s]\ntitle = "S"\n\n'
FACTS = 4000
"""Their output is far larger than what a pipe holds."""


@pytest.fixture
def thousands(folder: Path) -> str:
    facts = (
        f'[[facts]]\nid = "fact-{number:04}"\nwhen = "{1000 + number}"\n'
        f'claim = "Gate {number} of the dam was moved by hand."\nsource = "s"\n'
        for number in range(FACTS)
    )
    (folder / "thousands.toml").write_text(HEAD + "\n".join(facts), encoding="utf-8")
    return "thousands.toml"


@pytest.mark.parametrize("format", ["tsv", "csv", "json", "jsonl", "markdown", "svg"])
def test_a_reader_that_leaves_ends_it_quietly(shell: Shell, thousands: str, format: str) -> None:
    done = shell(f"kortilt --facts {thousands} timeline --format {format} | head -1; echo ${{PIPESTATUS[0]}} >&2")
    assert done.err == "0\n"
    assert len(done.out.splitlines()) == 1


def test_a_reader_that_leaves_during_a_table(shell: Shell, thousands: str) -> None:
    line = f"kortilt --facts {thousands} timeline --format table --since 4000 | head -1; echo ${{PIPESTATUS[0]}} >&2"
    assert shell(line) == (0, "thousands.toml\n", "0\n")


def test_a_reader_of_a_help_text_that_leaves(shell: Shell) -> None:
    assert shell("kortilt --help | true; echo ${PIPESTATUS[0]} >&2").err == "0\n"


def test_all_of_a_large_output_arrives(shell: Shell, thousands: str) -> None:
    assert shell(f"kortilt --facts {thousands} timeline | wc -l").out.strip() == str(FACTS)


@pytest.mark.parametrize(
    "line",
    [
        "timeline",
        "grep gate",
        "summary",
        "summary XA",
        "show first-dyke",
        "sources",
        "explain",
        "timeline --fields",
        "--version",
    ],
)
def test_closed_output_is_told(shell: Shell, line: str) -> None:
    assert shell(f"kortilt {line} >&-") == (2, "", "Error: standard output is closed\n")


@pytest.mark.parametrize(
    "line", ["timeline", "timeline --format table", "summary XA --format table", "explain", "--version"]
)
def test_full_disk_is_told(shell: Shell, line: str) -> None:
    message = "Error: cannot write to standard output: No space left on device\n"
    assert shell(f"kortilt {line} > /dev/full") == (2, "", message)


@pytest.mark.parametrize("line", ["--help", "timeline --help"])
def test_help_on_a_full_disk(shell: Shell, line: str) -> None:
    assert shell(f"kortilt {line} > /dev/full") == (2, "", "Error: cannot write: No space left on device\n")


@pytest.mark.parametrize("errors", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize(
    "line", ["show nope", "timeline --by x", "--facts nope.toml timeline", "--facts broken.toml sources", "frob"]
)
def test_errors_that_cannot_be_written_go_nowhere_else(shell: Shell, line: str, errors: str) -> None:
    assert shell(f"kortilt {line} {errors}") == (2, "", "")


@pytest.mark.parametrize("errors", ["2>&-", "2>/dev/full"])
def test_a_note_that_cannot_be_written_disturbs_nothing(shell: Shell, errors: str) -> None:
    assert shell(f"kortilt timeline -v --limit 1 --fields id {errors}") == (0, "export-list\n", "")


def test_nothing_open_at_all(shell: Shell) -> None:
    assert shell("kortilt timeline <&- >&- 2>&-") == (2, "", "")


def test_a_base_from_a_pipe(shell: Shell) -> None:
    assert shell("kortilt timeline --facts <(cat minimal.toml) --fields id") == (0, "ferry-sold\nferry-sunk\n", "")
    line = "cat minimal.toml | kortilt timeline --facts /dev/stdin --fields id"
    assert shell(line) == (0, "ferry-sold\nferry-sunk\n", "")
