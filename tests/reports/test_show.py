"""Single facts in full: what a fact is told with that other facts say of it."""

from __future__ import annotations

from collections.abc import Callable

from kortilt.model.facts import FactBase
from kortilt.page import Pairs
from kortilt.reports.show import FactsInFull

FACT = """
[[facts]]
id = "{}"
when = 2023
claim = "{}"
source = "Gazette"
"""
DISPUTED = (
    FACT.format("gate-held", "Ann Bell said that the gate held.")
    + 'contradicts = ["gate-cracked", "gate-leaked"]\n'
    + FACT.format("gate-cracked", "The gate cracked.")
    + 'contradicts = ["gate-held"]\n'
    + FACT.format("gate-leaked", "The gate leaked.")
    + FACT.format("gate-painted", "The gate was painted.")
)


def test_either_of_two_facts_that_contradict_names_the_other(fact_base: Callable[[str], FactBase]) -> None:
    base = fact_base(DISPUTED)
    held = "gate-held: Ann Bell said that the gate held."
    assert _contradicts(base, "gate-held") == "gate-cracked: The gate cracked.\ngate-leaked: The gate leaked."
    # Named from both sides, but told once.
    assert _contradicts(base, "gate-cracked") == held
    assert _contradicts(base, "gate-leaked") == held
    assert _contradicts(base, "gate-painted") is None


def test_contradicts_lists_for_scripts_what_the_fact_itself_names(fact_base: Callable[[str], FactBase]) -> None:
    base = fact_base(DISPUTED)
    rows = FactsInFull(base, base.facts, {}, {}).rows(("id", "contradicts"))
    assert {row["id"]: row["contradicts"] for row in rows} == {
        "gate-held": ["gate-cracked", "gate-leaked"],
        "gate-cracked": ["gate-held"],
        "gate-leaked": [],
        "gate-painted": [],
    }


def _contradicts(base: FactBase, identity: str) -> str | None:
    blocks = FactsInFull(base, [base.by_id[identity]], {}, {}).page().blocks
    rows = {label: cells for block in blocks if isinstance(block, Pairs) for label, cells in block.pairs}
    return "".join(cell.text for cell in rows["Contradicts"]) if "Contradicts" in rows else None
