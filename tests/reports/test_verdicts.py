"""Verdicts as rows, counts and notes."""

from __future__ import annotations

import json

import pytest

from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Candidate, Element, Finding, Label, Outcome, Verdict
from kortilt.page import Line, Role
from kortilt.render import Look, render
from kortilt.report import Note
from kortilt.reports.asked import Asked
from kortilt.reports.lines import LONGEST
from kortilt.reports.verdicts import Verdicts

CLAIM_KEYS = (
    "claim path line column end_line end_column verdict caveats message facts citations findings parts nearest advice "
    "ignored"
)


def test_keys_of_a_claim_and_a_finding(river: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    report = Verdicts(river, Checked(None, "", verdicts))
    rows = report.rows(report.fields)
    assert {tuple(row) for row in rows} == {tuple(CLAIM_KEYS.split())}
    assert rows[0]["findings"][0] == {
        "element": "direction",
        "claim": "rose",
        "fact": "fell",
        "fact_id": "trade-fell",
        "outcome": "conflicts",
        "rule": "polarity",
        "message": "the opposite",
    }
    assert rows[1]["parts"][1] == {"text": "Aldmark bought turbines", "verdict": "not_enough_evidence"}


def test_explaining_adds_candidates(
    river: FactBase, verdicts: tuple[Verdict, ...], considered: tuple[Candidate, ...]
) -> None:
    report = Verdicts(river, Checked(None, "", verdicts[:2], candidates=(considered, ())), Asked(explain=True))
    rows = report.rows(report.fields)
    assert tuple(rows[0]) == (*CLAIM_KEYS.split(), "candidates")
    assert [(row["fact_id"], row["score"], len(row["findings"])) for row in rows[0]["candidates"]] == [
        ("trade-fell", 0.8333, 2),
        ("gate-cracked", 0.25, 0),
    ]
    assert rows[1]["candidates"] == []


def test_summary_counts_what_was_read_and_not_compared(river: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    assert Verdicts(river, Checked(None, "", verdicts)).head()["summary"] == {
        "inputs": 1,
        "sentences": 5,
        "claims": 4,
        "supported": 1,
        "refuted": 1,
        "not_enough_evidence": 1,
        "conflicting_evidence": 1,
        "not_a_claim": 1,
        "caveats": {"attribute": 1, "imprecise": 1},
        # What the claim leaves out, such as its speaker, is no detail of it.
        "not_compared": 1,
        "ignored": 0,
        "stale_ignores": 0,
        "unread": 0,
    }


def test_notes_leave_out_what_is_no_claim(river: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    notes = Verdicts(river, Checked(None, "", verdicts)).notes()
    assert [(note.level, note.verdict) for note in notes] == [
        ("error", "refuted"),
        ("notice", "supported"),
        ("warning", "not_enough_evidence"),
        ("error", "conflicting_evidence"),
    ]
    told = "everything checkable is in the base (attribute, imprecise)"
    assert notes[1] == Note(
        *("notes/draft, 100%: last.md", 3, 5, 4, 12, "notice", "supported"),
        verdicts[1].claim,
        told,
        verdicts[1].facts,
        ("attribute", "imprecise"),
        "attribute it to Ida Brandt",
    )
    assert Verdicts(river, Checked(None, "", (verdicts[1]._replace(caveats=(), advice=""),))).notes()[0].level == "none"


@pytest.mark.parametrize(
    ("claim", "span", "shown"),
    [
        ("It rose by 5.", (3, 7), "rose"),
        # Escapes move what follows them.
        ("\x07It\u202e rose by 5.", (5, 9), "rose"),
        ("\x1brose", (0, 5), "\\x1brose"),
    ],
)
def test_what_conflicts_is_marked_in_the_claim(river: FactBase, claim: str, span: tuple[int, int], shown: str) -> None:
    finding = Finding(Element.DIRECTION, "rose", "fell", "trade-fell", Outcome.CONFLICTS, "polarity", "", *span)
    verdict = Verdict(claim, Label.REFUTED, (), "it fell", ("trade-fell",), (), (finding,))
    lines = [block for block in Verdicts(river, Checked(None, "", (verdict,))).page().blocks if isinstance(block, Line)]
    (cell,) = next(line.cells for line in lines if line.cells[0].role is Role.CLAIM)
    assert [cell.text[start:end] for start, end in cell.highlights] == [shown]


@pytest.mark.parametrize("span", [(0, 0), (5, 3), (-1, 4), (2, 99)])
def test_a_span_that_is_none_marks_nothing(river: FactBase, span: tuple[int, int]) -> None:
    finding = Finding(Element.DIRECTION, "rose", "fell", "trade-fell", Outcome.CONFLICTS, "polarity", "", *span)
    verdict = Verdict("It rose.", Label.REFUTED, (), "it fell", ("trade-fell",), (), (finding,))
    assert all(
        not cell.highlights
        for block in Verdicts(river, Checked(None, "", (verdict,))).page().blocks
        if isinstance(block, Line)
        for cell in block.cells
    )


def test_a_claim_of_a_megabyte_is_shortened_on_a_page_alone(river: FactBase) -> None:
    claim = "ha " * 350_000
    report = Verdicts(
        river, Checked(None, "", (Verdict(claim, Label.NOT_ENOUGH_EVIDENCE, (), "not covered", (), (), ()),))
    )
    text = render(report, "full", Look())
    assert len(text) < 2 * LONGEST
    assert "… (1,050,000 characters)" in " ".join(text.split())
    assert json.loads(render(report, "jsonl", Look()))["claim"] == claim
