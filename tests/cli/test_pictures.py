"""`--format svg`: a picture where there is one, and a plain refusal where there is none."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("grep gate", "grep"),
        # What is not found and cannot be drawn is refused first.
        ("grep nothing-like-it", "grep"),
        ("grep -c gate", "grep"),
        ("show first-dyke", "show"),
        ("sources", "sources"),
        ("explain", "explain"),
        ("explain K101", "explain"),
    ],
)
def test_what_has_no_picture_says_so(run: Run, line: str, command: str) -> None:
    message = f"Error: {command} cannot be drawn as svg\n{HINT}"
    assert run(*line.split(), "--format", "svg") == (2, "", message)
    assert run(*line.split(), "--format", "SVG") == (2, "", message)


def test_a_picture_has_no_fields(run: Run) -> None:
    hint = "hint: leave out --fields, or ask for tsv, csv, json or markdown\n"
    assert run("timeline", "--format", "svg", "--fields", "id") == (2, "", f"Error: a picture has no fields\n{hint}")
