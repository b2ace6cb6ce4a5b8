"""What a base says of claims: a verdict on each, and how many of each there are."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Candidate, Finding, Label, Outcome, Verdict
from kortilt.problems import visible
from kortilt.report import JsonValue, Level, Note, Report, Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page

FIELDS = (
    *("claim", "path", "line", "column", "end_line", "end_column", "verdict", "caveats", "message", "facts"),
    *("citations", "findings", "parts", "nearest", "advice"),
)
CANDIDATES = "candidates"
"""The field that --explain adds."""

WRONG = frozenset({Label.REFUTED, Label.CONFLICTING_EVIDENCE})


class Asked(NamedTuple):
    """What was given to be checked, and how."""

    paths: tuple[str, ...] = ()
    """Files, and `<stdin>` for standard input."""
    as_of: str = ""
    """The day on which "last year" is understood, in EDTF."""
    lines: bool = False
    """Whether each line of the input is one claim."""
    fail_on: str = ""
    """Empty where it depends on the kind of input."""


class Verdicts(Report):
    """A report of verdicts in the order in which the claims stand."""

    schema = "kortilt.check/1"
    rows_key = "claims"

    columns = ("path", "line", "column", "verdict", "caveats", "claim", "message", "facts")

    def __init__(
        self,
        base: FactBase,
        verdicts: Sequence[Verdict],
        asked: Asked = Asked(),  # noqa: B008 (it cannot change)
        candidates: Sequence[Sequence[Candidate]] | None = None,
    ) -> None:
        self.base = base
        self.verdicts = tuple(verdicts)
        self.asked = asked
        self.candidates = candidates
        """For each verdict, the facts that were considered; None where nobody asks."""
        self.fields = FIELDS if candidates is None else (*FIELDS, CANDIDATES)

    def head(self) -> Row:
        """Which base, what was asked, how many claims of each verdict, and what was not compared."""
        from kortilt.reports.heads import base_object

        asked = self.asked
        query = {
            "paths": list(asked.paths),
            "as_of": asked.as_of or None,
            "lines": asked.lines,
            "fail_on": asked.fail_on or None,
            "explain": self.candidates is not None,
        }
        return {**base_object(self.base), "query": query, "summary": self._summary()}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a claim, sentences of a draft that make no claim included."""
        return [{name: self._value(at, name) for name in fields} for at in range(len(self.verdicts))]

    def page(self) -> "Page":
        """Each claim with its verdict, what was compared, and the facts that decide."""
        from kortilt.reports.verdict_page import verdict_page

        return verdict_page(self.base, self.verdicts, self.candidates)

    def notes(self) -> Sequence[Note]:
        """One note a claim."""
        return [_note(verdict) for verdict in self.verdicts if verdict.verdict is not Label.NOT_A_CLAIM]

    def _value(self, at: int, name: str) -> JsonValue:
        if name == CANDIDATES:
            return [_candidate_object(candidate) for candidate in self.candidates[at]] if self.candidates else []
        verdict = self.verdicts[at]
        if name == "findings":
            return [_finding_object(finding) for finding in verdict.findings]
        if name == "parts":
            return [{"text": part.text, "verdict": part.verdict} for part in verdict.parts]
        value = getattr(verdict, name)
        return list(value) if isinstance(value, tuple) else value

    def _summary(self) -> JsonValue:
        counts = label_counts(self.verdicts)
        caveats = Counter(caveat for verdict in self.verdicts for caveat in verdict.caveats)
        return {
            "claims": sum(counts.values()) - counts[Label.NOT_A_CLAIM],
            **{label.value: counts[label] for label in Label},
            "caveats": {caveat.value: count for caveat, count in sorted(caveats.items())},
            "not_compared": [
                {"path": verdict.path, "line": verdict.line, "element": finding.element, "claim": finding.claim}
                for verdict, finding in not_compared(self.verdicts)
            ],
        }


def label_counts(verdicts: Sequence[Verdict]) -> Counter[Label]:
    """Count verdicts by their labels."""
    return Counter(verdict.verdict for verdict in verdicts)


def not_compared(verdicts: Sequence[Verdict]) -> list[tuple[Verdict, Finding]]:
    """List what claims say and the base does not, each once a claim; what a claim leaves out is not among it."""
    found = (
        (verdict, finding)
        for verdict in verdicts
        for finding in verdict.findings
        if finding.outcome is Outcome.NOT_COVERED and finding.claim
    )
    return list({(id(verdict), item.element, item.claim): (verdict, item) for verdict, item in found}.values())


def one_line(text: str) -> str:
    """Write a text on one line, with the characters spelled out that a terminal would obey."""
    return visible(" ".join(text.split()))


def _note(verdict: Verdict) -> Note:
    place = (verdict.path, verdict.line, verdict.column, verdict.end_line, verdict.end_column)
    text, message = one_line(verdict.claim), one_line(_told(verdict))
    return Note(*place, _level(verdict), verdict.verdict.value, text, message, verdict.facts)


def _told(verdict: Verdict) -> str:
    return f"{verdict.message} ({', '.join(verdict.caveats)})" if verdict.caveats else verdict.message


def _level(verdict: Verdict) -> Level:
    if verdict.verdict in WRONG:
        return "error"
    if verdict.verdict is Label.NOT_ENOUGH_EVIDENCE:
        return "warning"
    return "notice" if verdict.caveats else "none"


def _finding_object(finding: Finding) -> JsonValue:
    return {
        "element": finding.element,
        "claim": finding.claim,
        "fact": finding.fact,
        "fact_id": finding.fact_id,
        "outcome": finding.outcome,
        "rule": finding.rule,
        "message": finding.message,
    }


def _candidate_object(candidate: Candidate) -> JsonValue:
    return {
        "fact_id": candidate.fact_id,
        "score": round(candidate.score, 4),
        "findings": [_finding_object(finding) for finding in candidate.findings],
        "note": candidate.note,
    }
