"""Faults of our own, interruptions, and what a plain command loads."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from typing import Any

import pytest

Shell = Callable[..., Any]

FAULT = """
import kortilt.cli.opening as opening
def load_facts(path):
    raise {error}
opening.load_facts = load_facts
from kortilt.cli import main
main({arguments})
"""
HEAVY = ("rich", "dateutil.parser", "importlib.metadata", "pydantic", "dataclasses", "json", "decimal")
LOADED = """
import atexit, sys
atexit.register(lambda: print(*sorted(set({heavy}) & set(sys.modules)), file=sys.stderr))
from kortilt.cli import main
main({arguments})
"""


def python(code: str) -> str:
    return f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}"


def test_a_fault_is_one_line(shell: Shell) -> None:
    line = python(FAULT.format(error="KeyError('gate')", arguments=["timeline"]))
    assert shell(line) == (2, "", "Error: a fault of kortilt's own: KeyError: 'gate' (--debug shows where)\n")


@pytest.mark.parametrize("arguments", [["--debug", "timeline"], ["grep", "x", "--debug"]])
def test_debug_shows_the_traceback(shell: Shell, arguments: list[str]) -> None:
    done = shell(python(FAULT.format(error="KeyError('gate')", arguments=arguments)))
    assert (done.code == 0, done.out) == (False, "")
    assert done.err.startswith("Traceback (most recent call last):\n")
    assert done.err.endswith("KeyError: 'gate'\n")


def test_debug_after_two_hyphens_is_a_pattern(shell: Shell) -> None:
    done = shell(python(FAULT.format(error="KeyError('gate')", arguments=["grep", "--", "--debug"])))
    assert done == (2, "", "Error: a fault of kortilt's own: KeyError: 'gate' (--debug shows where)\n")


def test_an_interruption_ends_quietly(shell: Shell) -> None:
    assert shell(python(FAULT.format(error="KeyboardInterrupt", arguments=["timeline"]))) == (130, "", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["timeline", "--format", "tsv"],
        ["timeline", "--since", "2023", "--country", "XA", "--topic", "trade", "--format", "tsv"],
        ["timeline", "--format", "csv"],
        ["grep", "gate", "--format", "tsv"],
        ["show", "first-dyke", "--format", "tsv"],
        ["sources", "--format", "tsv"],
    ],
    ids=" ".join,
)
def test_a_plain_command_loads_nothing_heavy(shell: Shell, arguments: list[str]) -> None:
    # `show` reads figures in prose, and fractions come with the decimal module.
    heavy = tuple(name for name in HEAVY if arguments[0] != "show" or name != "decimal")
    done = shell(python(LOADED.format(heavy=heavy, arguments=arguments)))
    assert (done.code, done.err) == (0, "\n")


def test_module_and_script_are_the_same_command(shell: Shell) -> None:
    assert shell(f"{shlex.quote(sys.executable)} -m kortilt --version") == shell("kortilt --version")
