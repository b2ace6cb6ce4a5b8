"""A terminal gets a table, in colour unless told otherwise; a pipe gets plain TSV unless told otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

BOLD = "\x1b[1mThe dams of the Orsa\x1b[0m\n"
PLAIN = "The dams of the Orsa\n"


@pytest.mark.parametrize(
    ("settings", "options", "is_colored"),
    [
        ({}, "", True),
        ({"NO_COLOR": "1"}, "", False),
        # Set but empty is as unset (no-color.org).
        ({"NO_COLOR": ""}, "", True),
        ({"CLICOLOR": "0"}, "", False),
        ({"CLICOLOR": "1"}, "", True),
        ({"TERM": "dumb"}, "", False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, "", True),
        ({"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, "", True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "", False),
        # What is asked for on the command line wins over the environment.
        ({"NO_COLOR": "1"}, "--color always", True),
        ({"FORCE_COLOR": "1"}, "--color never", False),
        ({"NO_COLOR": "1"}, "--color auto", False),
    ],
)
def test_colors_on_a_terminal(
    terminal: Callable[..., str], settings: dict[str, str], options: str, is_colored: bool
) -> None:
    out = terminal(f"kortilt {options} timeline --topic fish", **settings)
    assert out.startswith(BOLD if is_colored else PLAIN)
    assert ("\x1b" in out) is is_colored


@pytest.mark.parametrize(
    ("settings", "options", "is_colored"),
    [
        ({}, "", False),
        ({"FORCE_COLOR": "1"}, "", True),
        ({"FORCE_COLOR": "0"}, "", False),
        ({"CLICOLOR_FORCE": "1"}, "", True),
        ({"CLICOLOR_FORCE": "0"}, "", False),
        ({"CLICOLOR": "1"}, "", False),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, "", False),
        ({}, "--color always", True),
        ({"FORCE_COLOR": "1"}, "--color never", False),
    ],
)
def test_colors_in_a_pipe(shell: Callable[..., Any], settings: dict[str, str], options: str, is_colored: bool) -> None:
    done = shell(f"kortilt timeline --topic fish --format table {options} | cat", **settings)
    assert done.out.startswith(BOLD if is_colored else PLAIN)
    assert ("\x1b" in done.out, done.err) == (is_colored, "")


def test_colors_are_for_tables_alone(shell: Callable[..., Any]) -> None:
    for name in ("tsv", "csv", "json", "jsonl", "markdown", "svg"):
        plain, forced = f"kortilt timeline --format {name}", f"kortilt timeline --format {name} --color always"
        assert shell(plain, FORCE_COLOR="1") == shell(forced) == shell(plain)
        assert "\x1b" not in shell(forced).out


@pytest.mark.parametrize("line", ["timeline", "grep gate", "show first-dyke", "sources", "explain"])
def test_a_terminal_gets_a_table_and_a_pipe_gets_tsv(
    terminal: Callable[..., str], shell: Callable[..., Any], line: str
) -> None:
    assert terminal(f"kortilt {line}", NO_COLOR="1") == shell(f"kortilt {line} --format table").out
    assert shell(f"kortilt {line}").out == shell(f"kortilt {line} --format tsv").out
    assert terminal(f"kortilt {line} --format tsv") == shell(f"kortilt {line}").out


def test_width_follows_the_terminal(terminal: Callable[..., str]) -> None:
    for width in ("50", "100"):
        lines = terminal("kortilt timeline --since 2023", COLUMNS=width, NO_COLOR="1").splitlines()
        # An id is never broken: one that is longer than the rest of its line reaches beyond.
        assert max(len(line) for line in lines if "courier-2023 · Ida" not in line) in range(
            int(width) - 12, int(width) + 1
        )


def test_problems_are_colored_on_request(shell: Callable[..., Any]) -> None:
    plain = shell("kortilt --facts broken.toml timeline").err
    colored = shell("kortilt --facts broken.toml --color always timeline").err
    assert "\x1b" not in plain
    assert colored.startswith("\x1b[1mbroken.toml:2:6\x1b[0m: \x1b[1;31mK208\x1b[0m fact ")
