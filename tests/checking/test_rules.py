"""Every rule tells users what it does, and its examples come out as it says."""

from __future__ import annotations

import pytest

from kortilt import loads
from kortilt.checking import Checker
from kortilt.checking.rules import RULES, Example, explanation_of
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Verdict

EXAMPLES = [(name, example) for name in RULES for example in explanation_of(name).examples]
HEAD = '[base]\nschema = 1\ntitle = "t"\n[sources.s]\ntype = "document"\ntitle = "The port in figures"\n'


def base_of(example: Example) -> FactBase:
    sentences = example.fact.splitlines()
    fields = example.fields or ("",) * len(sentences)
    facts = "".join(
        f"\n[[facts]]\nid = \"fact-{number}\"\nwhen = \"{when}\"\nclaim = '''{sentence}'''\nsource = \"s\"\n{more}\n"
        for number, (sentence, when, more) in enumerate(zip(sentences, example.when.split(), fields, strict=True))
    )
    return loads(HEAD + example.declared + facts)


def verdict_on(example: Example) -> Verdict:
    checker = Checker(base_of(example))
    if not example.before:
        return checker.check_claim(example.claim)
    discourse = checker.open_discourse()
    checker.examine_next(discourse, example.before)
    return checker.examine_next(discourse, example.claim).verdict


def identity(value: object) -> str:
    return value.claim[:50] if isinstance(value, Example) else str(value)


@pytest.mark.parametrize("name", RULES)
def test_rules_are_explained_with_examples(name: str) -> None:
    explanation = explanation_of(name)
    assert len(explanation.text.splitlines()) >= 2
    assert explanation.examples


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=identity)
def test_examples_get_their_verdicts(name: str, example: Example) -> None:
    assert verdict_on(example).verdict is example.verdict


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=identity)
def test_examples_show_their_rule(name: str, example: Example) -> None:
    verdict = verdict_on(example)
    assert name in {finding.rule for finding in verdict.findings}
