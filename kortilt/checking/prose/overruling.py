"""Which contradictions plain sentences overrule that have every word of a claim."""

import re
from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.prose.rephrasing import AIRED
from kortilt.model.verdicts import Outcome

_NAMES = re.compile(r"[A-Z][\w'.-]*(?: (?:of |the |de |van |von )?[A-Z][\w'.-]*)*")
_BY_LIKENESS = frozenset(["polarity", "substitution"])


def is_by_likeness(decisions: Sequence[Decision], text: str) -> bool:
    """Whether all that refutes a claim are rules that go by how alike two sentences are.

    They take another name near the deed for its doer, and a denial of something else for one of the claim; and what
    airs or stars for one who does it to another, though the claim names one alone or is of a channel.
    """
    findings = [note.finding for decision in decisions for note in decision.notes]
    conflicting = {one.rule for one in findings if one.outcome is Outcome.CONFLICTS}
    is_of_one = AIRED.fullmatch(text) is not None or len(_NAMES.findall(text)) == 1
    return bool(conflicting) and conflicting <= (_BY_LIKENESS | {"role"} if is_of_one else _BY_LIKENESS)
