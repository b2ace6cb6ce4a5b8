"""`kortilt check` as a command: what it fails on, where claims stand, how inputs are refused.

Verdicts are those of a checker that reads them off the claim's first word: what a base says is tested elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kortilt.cli.options import VerdictFormat

Run = Callable[..., Any]

CODES = {
    # By default; then refuted, unsupported, caveat, never.
    "Yes it is.": (0, 0, 0, 0, 0),
    "Careful with it.": (0, 0, 0, 1, 0),
    "No it is not.": (1, 1, 1, 1, 0),
    "Both are said.": (1, 1, 1, 1, 0),
    "Unknown to us.": (1, 0, 1, 1, 0),
    "Hm, who knows.": (0, 0, 0, 0, 0),
}


@pytest.mark.parametrize("claim", CODES)
def test_fail_on_sets_the_exit_code(check: Run, claim: str) -> None:
    by_default, *asked = CODES[claim]
    assert check(claim).code == by_default
    for level, code in zip(("refuted", "unsupported", "caveat", "NEVER"), asked, strict=True):
        assert check("--fail-on", level, claim).code == code
        assert check("Yes it is.", claim, "--fail-on", level).code == code


@pytest.mark.parametrize("format", list(VerdictFormat))
def test_the_exit_code_never_depends_on_the_format(check: Run, format: str) -> None:
    assert [check(claim, "--format", format).code for claim in CODES] == [codes[0] for codes in CODES.values()]


def test_a_draft_fails_only_on_what_is_refuted(check: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("Unknown in 2023. Careful in 2024.\n", encoding="utf-8")
    assert check("draft.md").code == 0
    assert check("draft.md", "--fail-on", "unsupported").code == 1
    # Each line as a claim is no draft.
    (tmp_path / "lines.txt").write_text("Yes in 2023.\nUnknown in 2023.\n", encoding="utf-8")
    assert check("--lines", "lines.txt").code == 1
    assert check("lines.txt").code == 0


COUNTS = (
    "2 drafts, 8 sentences, 6 claims: 3 supported, 2 refuted, 1 not enough evidence. 1 caveat. "
    "2 sentences make no claim.\n"
)


def test_concise_lines_of_all_kinds_of_input(check: Run, tmp_path: Path, stdin: Callable[..., None]) -> None:
    (tmp_path / "draft.md").write_text("# No heading\n\nYes, 5 ships. *No* 6 dams\nfell. Why?\n", encoding="utf-8")
    stdin(b"Yes, 5 ships. No 6 dams fell.\n")
    done = check("Careful with it.", "draft.md", "-", "Unknown to us.")
    assert done == (
        1,
        (
            "claim:1:1: supported: as of None (attribute)\n"
            "draft.md:3:1: supported: as of None\n"
            "draft.md:3:16: refuted: as of None\n"
            "<stdin>:1:1: supported: as of None\n"
            "<stdin>:1:15: refuted: as of None\n"
            "claim:2:1: not_enough_evidence: as of None\n"
        ),
        COUNTS,
    )


def test_lines_of_standard_input(check: Run, stdin: Callable[..., None]) -> None:
    stdin("Yes.\r\n\r\n  Careful 世界 \nYes".encode())
    rows = [json.loads(line) for line in check("--lines", "--format", "jsonl", "-").out.splitlines()]
    assert [(row["claim"], row["path"], row["line"], row["column"], row["end_column"]) for row in rows] == [
        ("Yes.", "<stdin>", 1, 1, 4),
        ("Careful 世界", "<stdin>", 3, 3, 12),
        ("Yes", "<stdin>", 4, 1, 3),
    ]


def test_a_pipe_needs_no_hyphen(check: Run, stdin: Callable[..., None]) -> None:
    stdin(b"No 6 dams fell.")
    assert check() == (1, "<stdin>:1:1: refuted: as of None\n", "1 sentence, 1 claim: 1 refuted.\n")


NOTHING = 'Error: nothing to check is given\nhint: give a claim ("..."), files (draft.md), or - for standard input\n'


def test_nothing_given(check: Run, stdin: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(b"", is_terminal=True)
    assert check() == (2, "", NOTHING)
    stdin(b"")
    assert check() == (2, "", NOTHING)
    # An empty draft that was asked for is one.
    stdin(b"")
    assert check("-") == (0, "", "0 sentences, no claims.\n")
    monkeypatch.setattr("sys.stdin", None)
    assert check() == (2, "", NOTHING)
    closed = "Error: standard input is closed\nhint: name a file, or give the claim in quotation marks\n"
    assert check("-") == (2, "", closed)


def test_standard_input_that_is_not_utf8(check: Run, stdin: Callable[..., None]) -> None:
    stdin(b"Yes.\nCaf\xe9")
    told = "Error: standard input is not UTF-8: byte 0xE9 in line 2\nhint: save the file as UTF-8"
    code, out, err = check("-")
    assert (code, out) == (2, "")
    assert err.startswith(told)


def test_what_cannot_be_read_does_not_keep_the_rest_from_being_checked(check: Run) -> None:
    code, out, err = check("No it is not.", "absent.md")
    assert (code, out) == (2, "claim:1:1: refuted: as of None\n")
    assert err.startswith("Error: absent.md cannot be read: there is no such file\nhint: ")
    assert check("absent.md", "--format", "json")[:2] == (2, "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024", '"2024" is not a single day\nhint: write for example "2024-02-08"\n'),
        ("2024-02-08~", '"2024-02-08~" is not a single day\nhint: write for example "2024-02-08"\n'),
        ("../2024-02-08", '"../2024-02-08" is not a single day\nhint: write for example "2024-02-08"\n'),
        ("8 May 2024", '"8 May 2024" is not a date'),
    ],
)
def test_as_of_is_a_single_day(check: Run, text: str, message: str) -> None:
    code, out, err = check("Yes.", "--as-of", text)
    assert (code, out) == (2, "")
    assert err.startswith(f"Error: --as-of: {message}")


def test_as_of_reaches_the_checker_and_json(check: Run) -> None:
    done = check("Yes.", "--as-of", "2024-02-08", "--format", "json", "--explain", "--fail-on", "caveat")
    data = json.loads(done.out)
    assert data["claims"][0]["message"] == "as of 2024-02-08"
    assert data["claims"][0]["candidates"] == []
    assert data["query"] == {
        "paths": [],
        "as_of": "2024-02-08",
        "lines": False,
        "fail_on": "caveat",
        "only": [],
        "all": False,
        "explain": True,
    }


def test_a_claim_after_two_hyphens(check: Run) -> None:
    assert check("--", "-5 degrees.") == (0, "claim:1:1: supported: as of None\n", "")


def test_formats_of_other_commands_are_refused(check: Run) -> None:
    known = "full, concise, json, jsonl, markdown, github, sarif, html"
    told = f'Error: there is no format "tsv"\nhint: --format takes {known}\n'
    assert check("Yes.", "--format", "tsv") == (2, "", told)


def test_a_broken_base_is_told_like_anywhere(check: Run, run: Run) -> None:
    assert check("Yes.", "--facts", "broken.toml") == (2, "", run("timeline", "--facts", "broken.toml").err)


def test_verbose_names_the_base(check: Run) -> None:
    assert check("-v", "Yes.").err == "kortilt: facts.toml (nearest to the working directory), 32 facts\n"
