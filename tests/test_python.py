"""What `import kortilt` gives a program that checks claims."""

from __future__ import annotations

import gc
import pickle
import weakref

import kortilt
from kortilt.loading import load_text
from kortilt.model.facts import FactBase

BASE = """
[[facts]]
id = "ferry-sold"
when = "2001-05-05"
claim = "The ferry was sold for 900 crowns."
source = "Harbour ledger"
"""


def test_one_verdict_a_sentence(river: FactBase) -> None:
    found = kortilt.check(river, "A dam was built. Why?\nIt is high.")
    assert [verdict.claim for verdict in found] == ["A dam was built.", "Why?", "It is high."]
    assert [(verdict.path, verdict.line, verdict.column, verdict.end_column) for verdict in found] == [
        (None, 1, 1, 16),
        (None, 1, 18, 21),
        (None, 2, 1, 11),
    ]
    assert found[1].verdict is kortilt.Label.NOT_A_CLAIM
    assert kortilt.check(river, "") == []


def test_a_text_is_one_claim(river: FactBase) -> None:
    verdict = kortilt.check_claim(river, "A dam was built. It is high.")
    assert isinstance(verdict, kortilt.Verdict)
    assert verdict.claim == "A dam was built. It is high."


def test_values_and_bases_can_be_pickled() -> None:
    base = kortilt.loads(BASE)
    verdict = kortilt.check_claim(base, "The ferry was sold.")
    assert pickle.loads(pickle.dumps(verdict)) == verdict
    copy = pickle.loads(pickle.dumps(base))
    assert kortilt.check_claim(copy, "The ferry was sold.") == verdict
    # The checker that was prepared stays behind.
    assert len(pickle.dumps(base)) == len(pickle.dumps(copy))
    assert base.CHECKER in vars(base)
    assert base.CHECKER not in vars(pickle.loads(pickle.dumps(base)))


def test_a_base_and_its_checker_go_together() -> None:
    base = load_text(BASE)
    kortilt.check_claim(base, "The ferry was sold.")
    kept = weakref.ref(base)
    del base
    gc.collect()
    assert kept() is None


def test_every_public_name_is_there() -> None:
    for name in kortilt.__all__:
        assert getattr(kortilt, name) is not None
