"""Every example of the README runs and prints what the README shows.

A `console` block holds commands (after `$ `), each with its output below it; `--update-snapshots` writes them anew.
A line `...` in an output stands for any lines.
"""

from __future__ import annotations

import html
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST_OUTPUT = 24


@pytest.fixture
def shell(tmp_path: Path) -> list[str]:
    """A shell with `kortilt` on its path and a screen of 100 columns."""
    script = tmp_path / "bin" / "kortilt"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kortilt "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return ["env", f"PATH={script.parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS=100", "LC_ALL=C.UTF-8", "sh", "-c"]


def run(shell: list[str], command: str, folder: Path) -> str:
    ours = ("KORTILT", "FORCE_", "CLICOLOR", "NO_COLOR")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    environment |= {"PYTHONPATH": str(ROOT), "KORTILT_FACTS": "", "PYTHONIOENCODING": "utf-8"}
    work = folder / "work"
    work.mkdir(exist_ok=True)
    shutil.copy(ROOT / "facts.toml", work)
    done = subprocess.run(
        [*shell, f"exec 2>&1; {command}"], cwd=work, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    return done.stdout


def examples(block: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def shortened(output: str) -> str:
    lines = output.splitlines()
    if len(lines) > LONGEST_OUTPUT:
        lines = [*lines[: LONGEST_OUTPUT - 8], "...", *lines[-7:]]
    return "".join(f"{line}\n" for line in lines)


def test_examples_print_what_the_readme_shows(shell: list[str], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")

    def rewritten(block: re.Match[str]) -> str:
        parts = (f"$ {command}\n{shortened(run(shell, command, tmp_path))}" for command, _ in examples(block[1]))
        return f"```console\n{''.join(parts)}```"

    expected = BLOCK.sub(rewritten, text)
    if request.config.getoption("--update-snapshots"):
        README.write_text(expected, encoding="utf-8")
    assert text.count("```console") >= 5
    assert README.read_text(encoding="utf-8") == expected


def test_python_examples_run(tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "KORTILT_FACTS": "", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", block]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_the_picture_shows_what_the_command_prints(request: pytest.FixtureRequest) -> None:
    script = runpy.run_path(str(ROOT / "docs" / "picture.py"))
    printed = script["output"]()
    if request.config.getoption("--update-snapshots"):
        script["PICTURE"].write_text(script["drawn"](printed), encoding="utf-8")
    drawn = html.unescape(re.sub("<[^>]*>", "", script["PICTURE"].read_text(encoding="utf-8")))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", printed)
    assert without_space(plain) in without_space(drawn)
    assert without_space(script["COMMAND"]) in without_space(drawn)


def without_space(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


def test_every_command_is_in_the_readme() -> None:
    from kortilt.cli import COMMANDS

    text = README.read_text(encoding="utf-8")
    assert not [command for command in COMMANDS if f"kortilt {command}" not in text]
