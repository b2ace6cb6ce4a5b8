"""Drafts on the command line: folders, reports in files, what is ignored or not listed, a project's defaults."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

DRAFT = "# A heading\n\nYes, 5 ships. Why?\n\nNo 6 dams fell. Careful, 7 ports. Unknown in 2020.\n"
LINES = """\
draft.md:3:1: supported: as of None
draft.md:5:1: refuted: as of None
draft.md:5:17: supported: as of None (attribute)
draft.md:5:35: not_enough_evidence: as of None
"""
COUNTS = "6 sentences, 4 claims: 2 supported, 1 refuted, 1 not enough evidence. 1 caveat. 2 sentences make no claim.\n"


@pytest.fixture(autouse=True)
def _draft(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")


def test_a_draft_is_listed_and_counted(check: Run) -> None:
    assert check("draft.md") == (1, LINES, COUNTS)
    assert check("draft.md", "--quiet") == (1, LINES, "")


def test_all_lists_what_makes_no_claim(check: Run) -> None:
    lines = check("draft.md", "--all", "-q").out.splitlines()
    assert lines[0] == "draft.md:1:3: not_a_claim: heading"
    assert lines[2] == "draft.md:3:15: not_a_claim: question"
    assert len(lines) == 6


@pytest.mark.parametrize(
    ("only", "columns"),
    [
        ("refuted", [1]),
        ("refuted,caveat", [1, 17]),
        ("attribute", [17]),
        ("NOT-ENOUGH-EVIDENCE", [35]),
        ("supported", [1, 17]),
        ("forecast", []),
    ],
)
def test_only_lists_what_is_named_and_changes_no_exit_code(check: Run, only: str, columns: list[int]) -> None:
    code, out, err = check("draft.md", "--only", only)
    assert [int(line.split(":")[2]) for line in out.splitlines()] == columns
    assert (code, err) == (1, COUNTS)


def test_only_knows_its_words(check: Run) -> None:
    told = 'Error: --only: there is no verdict or caveat "refute"\nhint: did you mean "refuted"?\n'
    assert check("draft.md", "--only", "refute") == (2, "", told)


# What a draft asks to ignore.

IGNORING = {
    "before a sentence in its paragraph": ("Yes. <!-- kortilt: ignore our own --> No 6 dams.\n", 0, []),
    "above a paragraph": ("<!-- kortilt: ignore our own -->\n\nNo 6 dams. No 7 dams.\n", 1, ["No 7 dams."]),
    "the whole draft": ("No 6 dams.\n\n<!-- kortilt: ignore-file old -->\n", 0, []),
    "in any case of letters, over lines": ("<!-- Kortilt: IGNORE our\nown -->\nNo 6 dams.\n", 0, []),
    "not in code": ("`<!-- kortilt: ignore x -->` is code.\n\n    <!-- kortilt: ignore x -->\n\nNo 6 dams.\n", 1, None),
}


@pytest.mark.parametrize("name", IGNORING)
def test_ignored_sentences_do_not_fail(check: Run, tmp_path: Path, name: str) -> None:
    text, code, left = IGNORING[name]
    (tmp_path / "x.md").write_text(text.replace("`<!--", "Yes `<!--"), encoding="utf-8")
    done = check("x.md", "--only", "refuted", "--format", "jsonl")
    assert done.code == code
    if left is not None:
        assert [json.loads(line)["claim"] for line in done.out.splitlines()] == left
        assert " ignored" in done.err


def test_plain_text_has_comments_for_kortilt_too(check: Run, tmp_path: Path) -> None:
    text = "Yes. <!-- kortilt: ignore our own --> No 6 dams.\n<!-- kortilt: ignore theirs -->\nNo 7 dams. No 8\ndams.\n"
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    rows = [json.loads(line) for line in check("x.txt", "--all", "--format", "jsonl").out.splitlines()]
    assert [(row["claim"], row["ignored"], row["line"], row["column"], row["end_line"]) for row in rows] == [
        ("Yes.", None, 1, 1, 1),
        ("No 6 dams.", "our own", 1, 39, 1),
        ("No 7 dams.", "theirs", 3, 1, 3),
        ("No 8 dams.", None, 3, 12, 4),
    ]


REMARKS = {
    "<!-- kortilt: ignore x -->\nYes.\n": "1:1: warning: the sentence behind this ignore is fine without it",
    "Yes.\n\n<!-- kortilt: ignore x -->\n": "3:1: warning: no sentence follows this ignore",
    "<!-- kortilt: ignore -->\nNo 6 dams.\n": "1:1: warning: an ignore says why: <!-- kortilt: ignore REASON -->",
    "<!--kortilt: skip x-->\nYes.\n": '1:1: warning: there is no "kortilt: skip"; write ignore or ignore-file',
}


@pytest.mark.parametrize("text", REMARKS)
def test_ignores_that_do_nothing_are_told(check: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.md").write_text(text, encoding="utf-8")
    done = check("x.md")
    assert done.err.splitlines()[0] == f"x.md:{REMARKS[text]}"
    assert "1 ignore does nothing." in done.err
    assert check("x.md", "-q").err == ""


def test_what_is_ignored_is_told_under_all(check: Run, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("<!-- kortilt: ignore our *own* -->\nNo 6 dams.\n", encoding="utf-8")
    done = check("x.md", "--all")
    assert done == (
        0,
        "x.md:2:1: refuted: as of None (ignored: our *own*)\n",
        "1 sentence, no claims. 1 sentence ignored.\n",
    )


# Several reports of one run.


def test_reports_go_to_files_and_to_the_screen(check: Run, tmp_path: Path) -> None:
    done = check("draft.md", "--format", "concise", "--format", "jsonl=out/a.jsonl", "--format", "MARKDOWN=memo.md")
    assert done == (2, "", "Error: out/a.jsonl cannot be written: no such file or directory\nhint: check the path\n")
    assert not (tmp_path / "memo.md").exists()
    done = check("draft.md", "--format", "concise", "--format", "jsonl=a.jsonl", "--format", "MARKDOWN=memo.md")
    assert done == (1, LINES, COUNTS)
    assert [json.loads(line)["column"] for line in (tmp_path / "a.jsonl").read_text().splitlines()] == [1, 1, 17, 35]
    assert (tmp_path / "memo.md").read_text(encoding="utf-8").startswith("# Fact check\n")
    # Only files: nothing on the screen but the counts.
    assert check("draft.md", "--format", "json=a.json") == (1, "", COUNTS)
    assert json.loads((tmp_path / "a.json").read_text())["summary"]["claims"] == 4


def test_a_file_is_replaced_only_by_a_whole_report(check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.json"
    target.write_text("before", encoding="utf-8")
    target.chmod(0o640)
    assert check("absent.md", "--format", f"json={target}").code == 2
    assert target.read_text() == "before"
    monkeypatch.setattr("kortilt.render.objects.JsonWriter.after", lambda *_: 1 / 0)
    assert check("draft.md", "--format", f"json={target}").code == 2
    assert target.read_text() == "before"
    monkeypatch.undo()
    assert not [*tmp_path.glob(".*.part")]


def test_a_report_keeps_the_mode_and_the_link_of_its_file(check: Run, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("before", encoding="utf-8")
    (tmp_path / "real.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("real.json")
    assert check("draft.md", "--format", "json=link.json", "-q") == (1, "", "")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["summary"]["claims"] == 4
    assert (tmp_path / "real.json").stat().st_mode & 0o777 == 0o640


FAULTS = {
    ("full", "json"): "two reports would be written to standard output",
    ("full=a", "json=./a"): "two reports would be written to ",
    ("html=draft.md",): "a report would be written over draft.md",
    ("json=",): "--format json= names no file",
    ("json=.",): ". cannot be written: is a directory",
    ("jsn",): 'there is no format "jsn"',
}


@pytest.mark.parametrize("formats", FAULTS)
def test_formats_that_cannot_be(check: Run, formats: tuple[str, ...]) -> None:
    code, out, err = check("draft.md", *(part for each in formats for part in ("--format", each)))
    assert (code, out) == (2, "")
    assert err.startswith(f"Error: {FAULTS[formats]}")


# Many files.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(12):
        (tmp_path / "drafts" / f"{number:02}.md").parent.mkdir(exist_ok=True)
        (tmp_path / "drafts" / f"{number:02}.md").write_text(f"Yes, {number} ships.\n\n" * 9, encoding="utf-8")
    return tmp_path / "drafts"


@pytest.mark.parametrize("jobs", ["1", "2", "5"])
def test_results_are_in_order_whatever_the_number_of_processes(check: Run, folder: Path, jobs: str) -> None:
    (folder / "03.md").write_bytes(b"\xff")
    (folder / "07.md").unlink()
    done = check("drafts/", "drafts/07.md", "--jobs", jobs)
    numbers = [number for number in range(12) if number not in (3, 7)]
    assert [line.split(":")[0] for line in done.out.splitlines()] == [
        f"drafts/{n:02}.md" for n in numbers for _ in "x" * 9
    ]
    assert done.code == 2
    first, _, second, _, counts = done.err.splitlines()
    assert first.startswith("Error: drafts/03.md is not UTF-8")
    assert second.startswith("Error: drafts/07.md cannot be read: there is no such file")
    assert counts == "10 drafts, 90 sentences, 90 claims: 90 supported. 2 inputs could not be read."


def test_nothing_readable_writes_nothing(check: Run, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"\xff")
    for name in ("full", "json", "html", "sarif", "markdown"):
        code, out, err = check("x.md", "--format", name)
        assert (code, out) == (2, "")
        assert err.count("Error: ") == 1


def test_standard_input_has_a_name(check: Run, stdin: Callable[..., None]) -> None:
    stdin(b"# Heading\n\nNo *6* dams fell.\n")
    done = check("-", "--stdin-name", "notes/draft.md", "-q")
    assert done == (1, "notes/draft.md:3:1: refuted: as of None\n", "")


# A project's defaults.


def test_defaults_of_a_project(check: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.kortilt]\nformat = "jsonl"\nonly = ["refuted"]\nfail-on = "never"\nas-of = "2024-02-08"\nquiet = true\n'
        'exclude = ["old"]\njobs = 1\nall = false\n',
        encoding="utf-8",
    )
    done = check("draft.md")
    assert (done.code, done.err) == (0, "")
    assert [json.loads(line)["message"] for line in done.out.splitlines()] == ["as of 2024-02-08"]
    # What the command line says goes first.
    done = check(
        "draft.md", "--format", "concise", "--only", "supported", "--fail-on", "refuted", "--as-of", "2020-01-01"
    )
    assert done.code == 1
    assert done.out.startswith("draft.md:3:1: supported: as of 2020-01-01\n")
    (tmp_path / "in" / "old").mkdir(parents=True)
    (tmp_path / "in" / "old" / "a.md").write_text("No 5.\n", encoding="utf-8")
    assert check("in").err.startswith("Error: in: every draft in it is excluded")


WRONG = {
    '[tool.kortilt]\nfailon = "never"\n': '2:1: [tool.kortilt] has no key "failon"\nhint: did you mean "fail-on"?',
    "[tool.other]\nx = 1\n[tool.kortilt]\n  jobs = 0\n": "4:3: jobs in [tool.kortilt] is a number from 1\nhint: not 0",
    '[tool.kortilt]\nquiet = "yes"\n': '2:1: quiet in [tool.kortilt] is true or false\nhint: not "yes"',
    "[tool.kortilt\n": "1:14: ",
    "[tool]\nkortilt = 5\n": " tool.kortilt is no table\nhint: write [tool.kortilt]",
}


@pytest.mark.parametrize("text", WRONG)
def test_wrong_defaults_are_told_with_their_line(check: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    code, out, err = check("draft.md")
    assert (code, out) == (2, "")
    assert err.startswith(f"Error: pyproject.toml:{WRONG[text]}")


def test_wrong_words_in_the_defaults(check: Run, tmp_path: Path) -> None:
    for line, told in {
        'fail-on = "now"': 'fail-on in [tool.kortilt] of pyproject.toml: "now" is not known',
        'only = ["x"]': 'only in [tool.kortilt] of pyproject.toml: there is no verdict or caveat "x"',
        'format = "x"': 'format in [tool.kortilt] of pyproject.toml: there is no format "x"',
        'as-of = "x"': 'as-of in [tool.kortilt] of pyproject.toml: "x" is not a date',
    }.items():
        (tmp_path / "pyproject.toml").write_text(f"[tool.kortilt]\n{line}\n", encoding="utf-8")
        code, out, err = check("draft.md")
        assert (code, out) == (2, "")
        assert err.startswith(f"Error: {told}")


def test_another_projects_file_says_nothing(check: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.ruff]\nx = "kortilt"\n', encoding="utf-8")
    assert check("draft.md") == (1, LINES, COUNTS)


def test_settings_are_for_drafts_and_reports_lie_beside_them(check: Run, tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.kortilt]\nformat = ["concise", "json=facts.json"]\nonly = ["supported"]\nfail-on = "never"\n',
        encoding="utf-8",
    )
    assert check("No 6 dams fell.") == (1, "claim:1:1: refuted: as of None\n", "")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.md").write_text("Yes, 5.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "sub")
    assert check("a.md", "--facts", "../facts.toml").out == "a.md:1:1: supported: as of None\n"
    assert (tmp_path / "facts.json").exists()
    assert not (tmp_path / "sub" / "facts.json").exists()


def test_documents_of_other_kinds_are_no_drafts(check: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 Yes, 5 ships.")
    told = "Error: a.pdf is no kind of draft that is read\nhint: save it as one of .md, "
    assert check("a.pdf").err.startswith(told)


def test_only_can_ask_for_what_makes_no_claim(check: Run) -> None:
    assert [line.split(":")[3] for line in check("draft.md", "--only", "not_a_claim").out.splitlines()] == [
        " not_a_claim"
    ] * 2
