"""A thorough rule is left out only where it would have left every fact as it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kortilt import load
from kortilt.checking import Checker, checker
from kortilt.checking.held import Held
from kortilt.checking.thorough import THOROUGH, Rule, rules_on

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = Path(__file__).parent / "claims"
EVERY = 4
"""Of the labelled claims, each fourth is enough to show a rule that is left out and has something to say."""


def labelled() -> list[str]:
    lines = [line for name in ("given", "own") for line in (CLAIMS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [json.loads(line)["claim"] for line in lines[::EVERY]]


def silent(rule: Rule) -> Callable[[Held], None]:
    """The rule, which fails where it notes anything or takes anything as had or not had."""

    def compare(held: Held) -> None:
        before = (list(held.notes), set(held.covered), set(held.misplaced))
        rule.compare(held)
        assert (held.notes, held.covered, held.misplaced) == before, f"{rule.compare.__name__}: {held.claim.text}"

    return compare


@pytest.mark.parametrize("base", [ROOT / "facts.toml", *sorted((ROOT / "tests" / "bases").glob("[dfr]*.toml"))])
def test_rules_that_are_left_out_have_nothing_to_say(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def all_rules(held: Held) -> Sequence[Callable[[Held], None]]:
        return [rule.compare if rule.occasion(held) else silent(rule) for rule in THOROUGH]

    monkeypatch.setattr(checker, "rules_on", all_rules)
    facts = load(base)
    one = Checker(facts)
    for claim in labelled() if base.name == "facts.toml" else [fact.claim for fact in facts.facts]:
        one.check_claim(claim)


def test_most_rules_are_left_out_of_a_plain_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []

    def counted(held: Held) -> Sequence[Callable[[Held], None]]:
        found.append(len(rules_on(held)))
        return rules_on(held)

    monkeypatch.setattr(checker, "rules_on", counted)
    facts = load(ROOT / "tests" / "bases" / "river.toml")
    Checker(facts).check_claim("The old lock was repaired.")
    assert found
    assert max(found) < len(THOROUGH) / 2
