"""What plain sentences say of a claim against what the rules for declared names, dates and figures have said."""

import re
from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.prose.rephrasing import AIRED
from kortilt.model.verdicts import Label, Outcome
from kortilt.reading.claims import Reading

_NAMES = re.compile(r"[A-Z][\w'.-]*(?: (?:of |the |de |van |von )?[A-Z][\w'.-]*)*")
_BY_LIKENESS = frozenset(["polarity", "substitution"])


def overruled(reading: Reading, label: Label, decisions: list[Decision], plainly: Decision | None) -> list[Decision]:
    """Take what plain sentences say where all else leaves the claim open, supports what they deny, or goes by likeness.

    A figure that one of the two has and the other contradicts leaves it open, and so does a denial of more than the
    base affirms, "never fought in front" of "fought", and what plain sentences have of somebody else.
    """
    rules = _refuting(decisions) if label is Label.REFUTED else frozenset()
    said = plainly.label if plainly is not None else None
    is_of_more = rules == {"polarity"} and any(reading.negated) and any(one.left for one in decisions)
    if (said is None and is_of_more) or (said is Label.NOT_ENOUGH_EVIDENCE and rules and rules <= _BY_LIKENESS):
        return [decision._replace(label=Label.NOT_ENOUGH_EVIDENCE) for decision in decisions]
    if plainly is None or (label, said) == (Label.SUPPORTED, Label.SUPPORTED):
        return decisions
    if said is Label.NOT_ENOUGH_EVIDENCE and label is not Label.SUPPORTED:
        return decisions
    if said is Label.SUPPORTED and rules == {"figure"}:
        return [plainly._replace(label=Label.NOT_ENOUGH_EVIDENCE)]
    is_taken = said is Label.SUPPORTED and _is_by_likeness(rules, reading.text)
    return [plainly] if is_taken or label in (Label.NOT_ENOUGH_EVIDENCE, Label.SUPPORTED) else decisions


def _refuting(decisions: Sequence[Decision]) -> frozenset[str]:
    findings = [note.finding for decision in decisions for note in decision.notes]
    return frozenset(one.rule for one in findings if one.outcome is Outcome.CONFLICTS)


def _is_by_likeness(rules: frozenset[str], text: str) -> bool:
    """Whether all that refutes a claim are rules that go by how alike two sentences are.

    They take another name near the deed for its doer, and a denial of something else for one of the claim; and what
    airs or stars for one who does it to another, though the claim names one alone or is of a channel.
    """
    is_of_one = AIRED.fullmatch(text) is not None or len(_NAMES.findall(text)) == 1
    return bool(rules) and rules <= (_BY_LIKENESS | {"role"} if is_of_one else _BY_LIKENESS)
