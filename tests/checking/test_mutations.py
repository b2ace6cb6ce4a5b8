"""A fact's own sentence holds; changed in one respect it does not, and told in another way it still does."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt import load
from kortilt.checking import Checker
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Label

sys.path.insert(0, str(Path(__file__).parent))

from mutations import Mutation, mutations

ROOT = Path(__file__).parent.parent.parent
BASES = {"shipped": ROOT / "facts.toml", "dams": ROOT / "tests" / "bases" / "dams.toml"}
KNOWN = frozenset((Path(__file__).parent / "wrongly_supported.txt").read_text(encoding="utf-8").splitlines())
"""Sentences that are not so and are supported: faults of the checker, each to be mended."""
FLOORS = {
    "own sentence": 1.0,
    "month": 0.98,
    "year": 0.96,
    "actor": 0.97,
    "speaker": 0.99,
    "roles": 0.9,
    "negation": 0.92,
    "direction": 0.91,
    "added purpose": 0.99,
    "added place": 0.99,
    "added companion": 0.98,
    "added number": 0.96,
    "added manner": 0.99,
    "added cause": 0.99,
    "alias": 0.99,
    "adjective": 0.98,
    "number": 0.93,
    "rounded": 0.99,
    "unit": 0.85,
    "place": 0.94,
    "coarser date": 0.99,
    "rank": 0.93,
    "narrower place": 0.99,
    "notation": 0.93,
}
"""Kind -> the share of sentences that must get a label that is right for them."""


@cache
def base_of(name: str) -> FactBase:
    return load(BASES[name])


@cache
def checker_of(name: str) -> Checker:
    return Checker(base_of(name))


@cache
def changed_of(name: str) -> dict[str, list[Mutation]]:
    """Give the mutations of every fact by its id."""
    return {fact.id: [*mutations(base_of(name), fact)] for fact in base_of(name).facts}


@cache
def said_of(name: str) -> tuple[tuple[Mutation, Label], ...]:
    """Check every mutation of every fact once."""
    checker = checker_of(name)
    changed = [mutation for each in changed_of(name).values() for mutation in each]
    return tuple((mutation, checker.check_claim(mutation.text).verdict) for mutation in changed)


@pytest.mark.parametrize("name", BASES)
def test_every_fact_supports_its_own_sentence(name: str) -> None:
    own = {mutation.text: said for mutation, said in said_of(name) if mutation.kind == "own sentence"}
    assert len(own) == len(base_of(name).facts)
    assert [text for text, said in own.items() if said is not Label.SUPPORTED] == []


@pytest.mark.parametrize("name", BASES)
def test_nothing_changed_is_supported_but_what_is_known(name: str) -> None:
    """A sentence that is mended leaves the list; none may come to it."""
    wrong = {mutation.text for mutation, said in said_of(name) if said is Label.SUPPORTED and not mutation.is_true}
    known = KNOWN & {mutation.text for mutation, _ in said_of(name)}
    assert wrong - known == set()
    assert known - wrong == set()


@pytest.mark.parametrize("kind", FLOORS)
def test_labels_are_right(kind: str) -> None:
    said = [pair for name in BASES for pair in said_of(name) if pair[0].kind == kind]
    right = sum(label in mutation.wanted for mutation, label in said)
    assert right >= FLOORS[kind] * len(said)
    assert said


def test_every_kind_is_counted() -> None:
    assert {mutation.kind for name in BASES for mutation, _ in said_of(name)} == {*FLOORS}


@pytest.mark.parametrize("name", BASES)
def test_mutations_differ_from_the_sentence_and_each_other(name: str) -> None:
    base = base_of(name)
    for fact in base.facts:
        texts = Counter(mutation.text for mutation in changed_of(name)[fact.id] if mutation.kind != "own sentence")
        assert fact.claim not in texts
        assert set(texts.values()) <= {1}


@pytest.mark.parametrize("name", BASES)
@given(data=st.data())
@settings(max_examples=100)
def test_what_is_drawn_is_never_wrongly_supported(name: str, data: st.DataObject) -> None:
    changed = changed_of(name)
    mutation = data.draw(st.sampled_from(changed[data.draw(st.sampled_from([*changed]))]))
    said = checker_of(name).check_claim(mutation.text).verdict
    assert said is not Label.SUPPORTED or mutation.is_true or mutation.text in KNOWN


@pytest.mark.parametrize("name", BASES)
@given(data=st.data(), number=st.integers(0, 999))
@settings(max_examples=100)
def test_no_other_number_of_an_exact_figure_is_supported(name: str, data: st.DataObject, number: int) -> None:
    exact = [each for told in changed_of(name).values() for each in told if each.kind == "number" and is_exact(each)]
    mutation = data.draw(st.sampled_from(exact))
    # So much larger than any figure of the base that it is no rounding of one.
    other = f"{int(mutation.new.replace(',', '')) * 1000 + number:,}"
    claim = mutation.text.replace(mutation.new, other, 1)
    assert checker_of(name).check_claim(claim).verdict is not Label.SUPPORTED


def is_exact(mutation: Mutation) -> bool:
    return mutation.new.replace(",", "").isdigit() and mutation.wanted == frozenset([Label.REFUTED])
