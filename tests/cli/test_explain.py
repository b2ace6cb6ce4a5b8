"""`kortilt explain` on rules, whatever rules there are."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from kortilt.checking.rules import RULES, explanation_of
from kortilt.explanations import EXPLANATIONS

Run = Callable[..., Any]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_explained_with_its_examples(run: Run, rule: str) -> None:
    code, out, err = run("explain", rule.upper().replace("_", "-"), "--format", "json")
    assert (code, err) == (0, "")
    (row,) = json.loads(out)["codes"]
    assert (row["code"], row["wrong"], row["right"]) == (rule, None, None)
    assert row["title"]
    assert not row["title"].endswith(".")
    examples = [(one["fact"], one["when"], one["claim"], one["verdict"]) for one in row["examples"]]
    assert examples == [
        (each.fact, each.when, f"{each.before} {each.claim}".strip(), each.verdict)
        for each in explanation_of(rule).examples
    ]
    assert run("explain", rule, "--format", "table").out.startswith(f"{rule}  ")


def test_the_list_holds_codes_and_rules(run: Run) -> None:
    assert run("explain").ids == [*EXPLANATIONS, *RULES]


def test_codes_and_rules_may_be_asked_for_together(run: Run) -> None:
    assert run("explain", RULES[0], "K101").ids == ["K101", RULES[0]]
