"""Drafts and folders as processes: hostile files among others, interrupted runs, a bar on a terminal."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Shell = Callable[..., Any]

FINE = "River trade fell by 12.5 % in 2023.\n"
HOSTILE = {
    "deep quotations.md": (b"> " * 10_000 + b"It fell.\n", "levels deep"),
    "binary.txt": (bytes(range(256)) * 64, "is not UTF-8"),
    "noughts.md": (b"It fell by 5 tons.\0", "is no text"),
    "surrogates.md": ("\ud800 fell by 5 tons.".encode("utf-8", "surrogatepass"), "is not UTF-8"),
    "wide.txt": ("It fell by 5 tons.".encode("utf-16"), "is not UTF-8"),
    "no word.docx": (b"PK\x03\x04 no archive", "cannot be read"),
}
ODD = {
    "script.md": "<script>alert(1)</script>\n\nIt fell by 5 tons <img src=x onerror=alert(1)>.\n",
    "ansi.md": "It fell \x1b[2J by 5 \x1b]8;;http://x\x07tons\x1b]8;;\x07.\n",
    "bidi.txt": "It fell \u202eby 5 tons\u202c.\n",
    "no line end.txt": "It fell by 5 tons",
    "carriage returns.txt": "It fell\rby 5 tons.\r",
    "empty.md": "",
    "mark.md": "\ufeffIt fell by 5 tons.",
    "name \x1b[31m \u202e.md": "It fell by 5 tons.",
    "- a name.md": "It fell by 5 tons.",
}
FORMATS = ("full", "concise", "json", "jsonl", "markdown", "github", "sarif", "html")


def test_hostile_files_are_told_and_the_others_are_checked(shell: Shell, folder: Path) -> None:
    (folder / "drafts").mkdir()
    for name, (content, _) in HOSTILE.items():
        (folder / "drafts" / name).write_bytes(content)
    (folder / "drafts" / "fine.md").write_text(FINE, encoding="utf-8")
    formats = " ".join(f"--format {name}=report.{name}" for name in FORMATS)
    done = shell(f"kortilt check drafts --jobs 2 --format jsonl {formats}")
    assert (done.code, len(done.out.splitlines())) == (2, 1)
    errors = [line for line in done.err.splitlines() if line.startswith("Error: ")]
    assert len(errors) == len(HOSTILE)
    for name, (_, told) in HOSTILE.items():
        (error,) = (line for line in errors if name in line)
        assert told in error
    assert done.err.splitlines()[-1].endswith(f"{len(HOSTILE)} inputs could not be read.")
    # The reports are whole, and tell what was not read.
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["summary"]["unread"] == len(HOSTILE)
    assert all((folder / f"report.{name}").stat().st_size for name in FORMATS if name != "github")


@pytest.mark.parametrize("format", FORMATS)
def test_what_a_draft_holds_is_never_obeyed(shell: Shell, folder: Path, format: str) -> None:
    (folder / "drafts").mkdir()
    for name, text in ODD.items():
        (folder / "drafts" / name).write_bytes(text.encode())
    done = shell(f"kortilt check drafts --all --fail-on never --format {format}")
    assert done.code == 0
    assert not set(done.out) & set("\x1b\x07\u202e\u202c\r")
    assert not set(done.err) & set("\x1b\x07\u202e\u202c\r")
    if format == "html":
        assert "<script>alert" not in done.out
        assert "<img" not in done.out
    if format == "jsonl":
        texts = [json.loads(line)["claim"] for line in done.out.splitlines()]
        assert sum("5" in text for text in texts) == len(ODD) - 1


def test_ten_megabytes_in_a_line(shell: Shell, folder: Path) -> None:
    (folder / "long.txt").write_text("ha " * 3_500_000, encoding="utf-8")
    (folder / "long.md").write_text("[*_" * 3_500_000, encoding="utf-8")
    done = shell("kortilt check long.txt long.md --jobs 2 --format jsonl --fail-on never -q")
    assert (done.code, done.err) == (0, "")
    assert [json.loads(line)["path"] for line in done.out.splitlines()] == ["long.txt", "long.md"][
        : done.out.count("\n")
    ]


def test_one_process_and_several_say_the_same(shell: Shell, folder: Path) -> None:
    (folder / "drafts").mkdir()
    for number in range(9):
        text = f"# {number}\n\nIn 2023 river trade fell by {number}.5 %.\n\nIt rose.[^1]\n\n[^1]: That year, too.\n"
        (folder / "drafts" / f"{number}.md").write_text(text, encoding="utf-8")
    said = {shell(f"kortilt check drafts --jobs {jobs} --format json --all") for jobs in (1, 2, 4)}
    assert len(said) == 1
    assert said.pop().code in (0, 1)


def test_an_interrupted_run_ends_and_leaves_nothing(folder: Path, environment: Mapping[str, str]) -> None:
    (folder / "drafts").mkdir()
    for number in range(300):
        (folder / "drafts" / f"{number}.md").write_text((FINE + "\n") * 60, encoding="utf-8")
    command = ["kortilt", "check", "drafts", "--jobs", "2", "--format", "json=report.json", "--format", "jsonl"]
    # A shell lets what it runs in the background ignore interrupts; this process must not.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
    finally:
        signal.signal(signal.SIGINT, inherited)
    assert process.stdout is not None
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert not [*folder.glob("report.json"), *folder.glob(".report.json*")]


def test_a_bar_shows_on_a_terminal_when_it_takes_long(folder: Path, environment: Mapping[str, str]) -> None:
    (folder / "drafts").mkdir()
    for number in range(40):
        (folder / "drafts" / f"{number:02}.md").write_text((FINE + "\n") * 60, encoding="utf-8")
    errors = _errors_on_a_terminal("kortilt check drafts --jobs 1 --format jsonl > out", folder, environment)
    # What shows is taken away again; the last line is the counts.
    assert "/40" in errors
    assert errors.splitlines()[-1].endswith("40 drafts, 2,400 sentences, 2,400 claims: 2,400 supported. 2,400 caveats.")
    assert (
        _errors_on_a_terminal("kortilt check drafts/00.md --format jsonl > out", folder, environment).count("\n") == 1
    )
    assert _errors_on_a_terminal("kortilt check drafts --jobs 2 -q > out", folder, environment) == ""


def _errors_on_a_terminal(line: str, folder: Path, environment: Mapping[str, str]) -> str:
    main, replica = pty.openpty()
    process = subprocess.Popen(
        ["bash", "-c", line], cwd=folder, env={**environment, "TERM": "xterm"}, stdin=subprocess.DEVNULL, stderr=replica
    )
    os.close(replica)
    received = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:  # the other end was closed
            break
        if not part:
            break
        received += part
    os.close(main)
    process.wait()
    return received.decode().replace("\r\n", "\n")
