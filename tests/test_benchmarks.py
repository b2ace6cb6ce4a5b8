"""What measures the project is right itself: generated bases load, and scores are what their names say."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kortilt.loading import load_text
from kortilt.model.verdicts import Caveat, Label, Verdict
from kortilt.reports.periods import By
from kortilt.reports.tilt.weighing import weigh

FOLDER = Path(__file__).parent.parent / "benchmarks"


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate, accuracy = _module("generate"), _module("accuracy")
SUPPORTED, REFUTED, UNKNOWN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE


def test_a_generated_base_loads_and_is_always_the_same() -> None:
    text = generate.generated_base(300)
    assert text == generate.generated_base(300)
    base = load_text(text)
    assert len({fact.claim for fact in base.facts}) == len(base.facts) == 300


def test_a_generated_balance_has_all_that_a_tilt_counts_and_scores() -> None:
    text = generate.generated_balance(300)
    assert text == generate.generated_balance(300)
    base = load_text(text)
    assert base.balance
    weighed = weigh(base, base.balance, base.facts, By.MONTH, with_events=True)
    cells = weighed.whole.cells
    assert all(min(len(cell.warmer), len(cell.cooler), len(cell.events)) > 40 for cell in cells)
    assert len(weighed.pairs) > 100
    assert {fact.event for fact in base.facts} >= {"AGREE", "AID", "ACCUSE", "SANCTION", None}


def test_names_grow_with_a_generated_base_and_some_are_frequent() -> None:
    small, large = (load_text(generate.generated_base(size)) for size in (300, 600))
    assert len(small.people) < len(large.people)
    counts = sorted(sum(code in fact.countries for fact in large.facts) for code in large.countries)
    assert counts[-1] > 3 * counts[0]


def test_generated_claims_are_of_several_sorts() -> None:
    sentences = [fact.claim for fact in load_text(generate.generated_base(100)).facts]
    claims = generate.generated_claims(sentences, 40)
    assert claims == generate.generated_claims(sentences, 40)
    assert 10 <= sum(claim in sentences for claim in claims) < 40


def _item(label: str, said: Label, wanted: set[str] = frozenset(), given: tuple[Caveat, ...] = ()) -> object:
    verdict = Verdict("It rained.", said, given, "so it is", (), (), ())
    return accuracy.Item("a", "It rained.", label, frozenset(wanted), "paraphrase", verdict)


def test_figures_count_what_their_names_say() -> None:
    items = [
        _item("supported", SUPPORTED, {"attribute", "imprecise"}, (Caveat.ATTRIBUTE, Caveat.FORECAST)),
        _item("supported", SUPPORTED),
        _item("refuted", SUPPORTED, set(), (Caveat.ATTRIBUTE,)),  # caveats of a wrong label do not count
        _item("refuted", REFUTED),
        _item("supported", UNKNOWN, {"attribute"}),
    ]
    assert accuracy.figures(items) == {
        "accuracy": pytest.approx(3 / 5),
        "supported_precision": pytest.approx(2 / 3),
        "refuted_precision": 1.0,
        "caveats_f1": pytest.approx(2 / 4),  # one hit, one missed, one too many
        "decided": pytest.approx(4 / 5),
    }
    assert accuracy.by_kind(items) == "paraphrase 3/5"


def test_pairs_are_checked_against_their_own_evidence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"claim": "The port opened.", "label": "refuted", "evidence": ['The "old" port closed.', "It rained."]}
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["accuracy.py", str(path), "--wrong"])
    accuracy.main()
    assert "1 claims: accuracy" in capsys.readouterr().out


def test_series_of_claims_are_told_by_their_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"id": f"{letter}-1", "claim": "It rained.", "label": "not_enough_evidence"} for letter in "abc"]
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for asked, counted in (([], 3), (["--series", "ac"], 2), (["--series", "d"], 0)):
        monkeypatch.setattr(sys, "argv", ["accuracy.py", str(path), *asked])
        accuracy.main()
        assert f"\n{counted} claims" in capsys.readouterr().out
