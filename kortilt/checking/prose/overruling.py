"""Which contradictions plain sentences overrule that have every word of a claim."""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.model.verdicts import Outcome

_BY_LIKENESS = frozenset(["polarity", "substitution"])


def is_by_likeness(decisions: Sequence[Decision]) -> bool:
    """Whether all that refutes a claim are rules that go by how alike two sentences are.

    They take another name near the deed for its doer, and a denial of something else for one of the claim.
    """
    findings = [note.finding for decision in decisions for note in decision.notes]
    conflicting = {one.rule for one in findings if one.outcome is Outcome.CONFLICTS}
    return bool(conflicting) and conflicting <= _BY_LIKENESS
