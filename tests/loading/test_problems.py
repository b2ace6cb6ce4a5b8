"""One broken base per way to fail, in problems/: the .txt beside each is the exact text that is printed.

A file bears the code that it is about first; `--update-snapshots` writes the .txt files anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kortilt.loading import load_facts, load_text
from kortilt.problems import WORDING, FactBaseError, Problem

FOLDER = Path(__file__).parent / "problems"
BASES = sorted(FOLDER.glob("*.toml"))
OF_WHOLE_FILES = {"K101", "K102", "K103"}
"""Codes of files that are not there or too large to keep; test_files.py has them."""


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.stem)
def test_broken_base_prints(base: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(FOLDER)
    with pytest.raises(FactBaseError) as raised:
        load_facts(base.name)
    printed = f"{raised.value}\n"
    expected = base.with_suffix(".txt")
    if request.config.getoption("--update-snapshots"):
        expected.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == expected.read_text(encoding="utf-8")
    assert base.stem.split("-")[0] in {problem.code for problem in raised.value.problems}
    assert raised.value.problems == tuple(sorted(raised.value.problems, key=_place))


def test_every_code_has_a_broken_base() -> None:
    assert {base.stem.split("-")[0] for base in BASES} == WORDING.keys() - OF_WHOLE_FILES


def test_no_text_is_left_without_its_base() -> None:
    assert [text.name for text in FOLDER.glob("*.txt") if not text.with_suffix(".toml").exists()] == []


def test_all_faults_are_told_but_only_the_first_values_get_a_hint() -> None:
    # Looking for near ids takes long where there are many.
    fact = '[[facts]]\nid = "fact-{n}"\nwhen = 2023\nclaim = "The port opened."\nsource = "{n}"\n'
    text = '[sources.gazette]\ntitle = "Gazette"\n' + "".join(fact.format(n=n) for n in range(60))
    with pytest.raises(FactBaseError) as raised:
        load_text(text)
    hints = [problem.hint for problem in raised.value.problems]
    assert hints == ['the only declared source is "gazette"'] * 50 + [""] * 10


def _place(problem: Problem) -> tuple[int, int]:
    location = problem.location
    return (location.line or 0, location.column or 0) if location else (0, 0)
