"""A draft as an editor labelled it."""

from __future__ import annotations

import json
from pathlib import Path

from kortilt.drafts import read_draft

HERE = Path(__file__).parent
LABELLED = [json.loads(line) for line in (HERE / "seesaw.jsonl").read_text(encoding="utf-8").splitlines()]
FOUND = read_draft((HERE / "seesaw.md").read_text(encoding="utf-8"), is_markdown=True)


def test_its_sentences_are_found_on_their_lines() -> None:
    assert [(s.line, s.text) for s in FOUND] == [(row["line"], row["sentence"]) for row in LABELLED]


def test_what_claims_nothing_is_known_without_a_base() -> None:
    claims_nothing = [row["sentence"] for row in LABELLED if row["label"] == "not_a_claim"]
    assert [sentence.text for sentence in FOUND if not sentence.is_claim] == claims_nothing


def test_it_reads_alike_as_plain_text() -> None:
    text = "\n\n".join(row["sentence"] for row in LABELLED)
    assert [sentence.text for sentence in read_draft(text, is_markdown=False)] == [row["sentence"] for row in LABELLED]
