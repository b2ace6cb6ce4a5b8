"""How labelled claims come out on a base of another field: an invented football league, its fields half filled in.

`claims/football.jsonl` was written before the program was run on that base: series `fa` first, `fb` after what `fa`
had shown was mended, `fc` to trip the program up. Nothing may be decided that is not so; how many are rightly decided
may only grow.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from kortilt import load
from kortilt.checking import Checker
from kortilt.model.verdicts import Label, Verdict

sys.path.insert(0, str(Path(__file__).parent))

from mutations import mutations

BASE = Path(__file__).resolve().parents[1] / "bases" / "football.toml"
CLAIMS = Path(__file__).parent / "claims" / "football.jsonl"
RIGHT = 185
"""So many verdicts are right."""
DECIDED = ("supported", "refuted", "conflicting_evidence")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load(BASE))


@pytest.fixture(scope="module")
def checked(checker: Checker) -> list[tuple[dict[str, Any], Verdict]]:
    lines = CLAIMS.read_text(encoding="utf-8").splitlines()
    return [(row, checker.check_claim(row["claim"])) for row in map(json.loads, lines)]


def test_nothing_is_decided_wrongly(checked: list[tuple[dict[str, Any], Verdict]]) -> None:
    wrong = [
        (row["id"], row["claim"], verdict.verdict.value)
        for row, verdict in checked
        if verdict.verdict.value in DECIDED and verdict.verdict.value != row["label"]
    ]
    assert wrong == []


def test_as_many_are_right_as_before(checked: list[tuple[dict[str, Any], Verdict]]) -> None:
    assert sum(verdict.verdict.value == row["label"] for row, verdict in checked) >= RIGHT


def test_no_changed_sentence_is_wrongly_supported(checker: Checker) -> None:
    wrong = [
        each.text
        for fact in checker.base.facts
        for each in mutations(checker.base, fact)
        if not each.is_true and checker.check_claim(each.text).verdict is Label.SUPPORTED
    ]
    assert wrong == []
