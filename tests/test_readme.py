"""Every example of the README and of docs/commands.md runs and prints what the page shows.

A `console` block holds commands (after `$ `), each with its output below it; `--update-snapshots` writes them anew.
A line `...` in an output stands for any lines.
"""

from __future__ import annotations

import html
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kortilt.cli.outputs import read_targets
from kortilt.cli.settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
COMMANDS_PAGE = ROOT / "docs" / "commands.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST_OUTPUT = {README: 24, COMMANDS_PAGE: 60}
"""Of more lines than this a page shows the first and the last."""


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


def shortened(output: str, longest: int) -> str:
    lines = output.splitlines()
    if len(lines) > longest:
        lines = [*lines[: longest - 8], "...", *lines[-7:]]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("page", LONGEST_OUTPUT, ids=lambda page: page.name)
def test_examples_print_what_the_page_shows(
    page: Path, shell: list[str], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    text = page.read_text(encoding="utf-8")

    def rewritten(block: re.Match[str]) -> str:
        outputs = ((command, run(shell, command, tmp_path)) for command, _ in examples(block[1]))
        parts = (f"$ {command}\n{shortened(output, LONGEST_OUTPUT[page])}" for command, output in outputs)
        return f"```console\n{''.join(parts)}```"

    expected = BLOCK.sub(rewritten, text)
    if request.config.getoption("--update-snapshots"):
        page.write_text(expected, encoding="utf-8")
    assert text.count("```console") >= 5
    assert page.read_text(encoding="utf-8") == expected


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

    text, page = README.read_text(encoding="utf-8"), COMMANDS_PAGE.read_text(encoding="utf-8")
    assert not [command for command in COMMANDS if f"kortilt {command}" not in text]
    assert {*re.findall("^## `kortilt (.*)`$", page, re.MULTILINE)} == {*COMMANDS}
    # Each with an output.
    for section in page.split("\n## ")[1:]:
        assert "```console\n$ kortilt" in section, section.splitlines()[0]


def test_the_scores_shown_are_those_that_are_used(request: pytest.FixtureRequest) -> None:
    from kortilt.model.event_scores import QUADS, SCALES, Scale

    goldstein, plover = SCALES[Scale.GOLDSTEIN].scores, SCALES[Scale.PLOVER].scores
    rows = "".join(
        f"| {root} | {quad.replace('_', ' ')} | {round(goldstein[root], 2):+} | {plover[root]:+} |\n".replace(
            "+0.0", "0"
        )
        for root, quad in QUADS.items()
    )
    text = COMMANDS_PAGE.read_text(encoding="utf-8")
    table = re.compile(r"(?<=\| event \| class \| goldstein \| plover \|\n\|---\|---\|---\|---\|\n)(?:\|.*\n)*")
    if request.config.getoption("--update-snapshots"):
        COMMANDS_PAGE.write_text(table.sub(rows, text), encoding="utf-8")
    found = table.search(COMMANDS_PAGE.read_text(encoding="utf-8"))
    assert found
    assert found[0] == rows


def block(language: str, number: int = 0) -> str:
    text = README.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[number]


DRAFT = "In 2022 trade between Russia and South Korea rose by 22.6%, says KITA.\n\nWho knows?\n"


def test_the_task_of_vs_code_finds_what_concise_prints(shell: list[str], tmp_path: Path) -> None:
    (task,) = json.loads(block("json"))["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    (tmp_path / "my draft.md").write_text(DRAFT, encoding="utf-8")
    given = [part.replace("${file}", str(tmp_path / "my draft.md")) for part in task["args"]]
    line, _ = run(shell, shlex.join([task["command"], *given]), tmp_path).splitlines()
    found = re.match(pattern["regexp"], line)
    assert found
    assert [found[pattern[name]] for name in ("file", "line", "column", "code")] == [
        str(tmp_path / "my draft.md"),
        "1",
        "1",
        "refuted",
    ]


@pytest.mark.skipif(not shutil.which("vim.basic"), reason="no Vim with a quickfix list is installed")
def test_the_setting_of_vim_fills_the_quickfix_list(shell: list[str], tmp_path: Path) -> None:
    (tmp_path / "my draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "rc.vim").write_text(
        f"filetype on\nset shellpipe=2>&1\\|\\ tee\n{block('vim')}edit my\\ draft.md\nsilent make!\nredir! > found\n"
        "for each in getqflist()\necho bufname(each.bufnr) each.lnum each.col\nendfor\nqa!\n",
        encoding="utf-8",
    )
    run(shell, f"cp facts.toml '{tmp_path}'; cd '{tmp_path}'; vim.basic -Nu NONE -es -S rc.vim", tmp_path)
    assert "my draft.md 1 1" in (tmp_path / "found").read_text(encoding="utf-8")


def test_defaults_shown_are_defaults_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(block("toml"), encoding="utf-8")
    settings = read_settings(tmp_path)
    assert settings.exclude == ("archive",)
    assert read_targets(settings.format)[1].path == str(tmp_path / "facts.html")


def test_hooks_run(shell: list[str], tmp_path: Path) -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    check, base = re.findall(r"^  entry: (.*)$", hooks, re.MULTILINE)
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "draft.md").write_text(DRAFT, encoding="utf-8")
    assert run(shell, f"{check} draft.md -q; echo $?", tmp_path).splitlines()[1:] == ["1"]
    assert run(shell, f"{base} > /dev/null; echo $?", tmp_path) == "0\n"
    assert run(shell, f"echo x > bad.toml; {base} --facts bad.toml > /dev/null; echo $?", tmp_path).endswith("2\n")
    named = re.findall(r"^- id: (.*)$", hooks, re.MULTILINE)
    assert re.findall(r"^      - id: (.*)$", block("yaml"), re.MULTILINE) == named


def test_the_workflow_runs_what_there_is(shell: list[str], tmp_path: Path) -> None:
    (line,) = re.findall(r"- run: (kortilt .*)", block("yaml", 1))
    (tmp_path / "work" / "drafts").mkdir(parents=True)
    (tmp_path / "work" / "drafts" / "draft.md").write_text(DRAFT, encoding="utf-8")
    assert run(shell, line, tmp_path).startswith("::error file=drafts/draft.md,line=1,")
    assert json.loads((tmp_path / "work" / "kortilt.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
