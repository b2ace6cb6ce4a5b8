"""Labelled drafts: as many sentences are right as before, and none is decided wrongly.

`seesaw` was given with the guidelines; the others are our own, each in another voice, labelled before they were run.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kortilt import loads
from kortilt.checking import Checker
from kortilt.examining import check_given
from kortilt.loading import load_facts
from kortilt.model.verdicts import Label, Verdict
from kortilt.passages import given_draft

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = ROOT / "tests" / "drafts"
RIGHT = {
    "seesaw": 28,
    "labelled/wire": 31,
    "labelled/newsletter": 35,
    "labelled/essay": 32,
    "labelled/feature": 25,
}
AGAINST = frozenset({Label.REFUTED, Label.CONFLICTING_EVIDENCE})


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_facts(str(ROOT / "facts.toml")))


@pytest.fixture(scope="module", params=RIGHT)
def checked(request: pytest.FixtureRequest, checker: Checker) -> tuple[str, list[tuple[dict[str, object], Verdict]]]:
    text = (DRAFTS / f"{request.param}.md").read_text(encoding="utf-8")
    found = check_given(checker, given_draft(text, None, is_markdown=True)).verdicts
    # The header of a table has no label.
    verdicts = [verdict for verdict in found if verdict.message != "table header"]
    rows = [json.loads(line) for line in (DRAFTS / f"{request.param}.jsonl").read_text(encoding="utf-8").splitlines()]
    # Cells of a row are joined by blanks in the labels.
    assert [_plain(row["sentence"]) for row in rows] == [_plain(verdict.claim) for verdict in verdicts]
    return request.param, list(zip(rows, verdicts, strict=True))


def test_nothing_is_decided_wrongly(checked: tuple[str, list[tuple[dict[str, object], Verdict]]]) -> None:
    for row, verdict in checked[1]:
        label = Label(str(row["label"]))
        if verdict.verdict is Label.SUPPORTED:
            assert label is Label.SUPPORTED, verdict.claim
        elif verdict.verdict in AGAINST:
            assert label in AGAINST, verdict.claim


def test_as_many_are_right_as_before(checked: tuple[str, list[tuple[dict[str, object], Verdict]]]) -> None:
    name, rows = checked
    assert sum(verdict.verdict == row["label"] for row, verdict in rows) >= RIGHT[name]


def test_what_was_assumed_is_told(checked: tuple[str, list[tuple[dict[str, object], Verdict]]]) -> None:
    for _, verdict in checked[1]:
        assumed = [finding for finding in verdict.findings if finding.rule == "context"]
        # What was set before holds where no words stand for it.
        placed = [finding for finding in assumed if finding.end]
        assert all(verdict.claim[finding.start : finding.end] == finding.claim for finding in placed)
        assert bool(assumed) <= ("(taking " in verdict.message or verdict.verdict is Label.NOT_ENOUGH_EVIDENCE)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


MONTHS = """
[base]
schema = 1
title = "A port"
[countries.AA]
name = "Norport"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "dock"
when = "2023-04"
claim = "Norport opened a dock in April 2023."
source = "s"
"""


@pytest.mark.parametrize(
    ("draft", "label"),
    [
        ("Norport was small in 2021.\n\nIt opened a dock in April.", "supported"),
        ("Norport was small in 2021. It opened a dock in April.", "refuted"),
        ("Norport was small in 2021.\n\nIt opened a dock in April 2021.", "refuted"),
        ("Norport grew in 2023.\n\nIt opened a dock in May.", "refuted"),
    ],
)
def test_a_month_takes_no_year_from_another_paragraph_that_makes_it_wrong(draft: str, label: str) -> None:
    checker = Checker(loads(MONTHS))
    found = check_given(checker, given_draft(draft, None, is_markdown=True)).verdicts
    assert found[-1].verdict.value == label
