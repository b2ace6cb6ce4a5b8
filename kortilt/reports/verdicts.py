"""What a base says of the claims of one input: a verdict on each."""

from collections.abc import Sequence

from kortilt.model.date_words import date_words
from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.sources import cite
from kortilt.model.verdicts import Candidate, Finding, Verdict
from kortilt.report import ClaimsReport, Evidence, JsonValue, Level, Note, Row
from kortilt.reports.asked import Asked
from kortilt.reports.coverage import LEVELS, Coverage, RunTotal
from kortilt.reports.lines import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page

FIELDS = (
    *("claim", "path", "line", "column", "end_line", "end_column", "verdict", "caveats", "message", "facts"),
    *("citations", "findings", "parts", "nearest", "advice", "ignored"),
)
CANDIDATES = "candidates"
"""The field that --explain adds."""


class Verdicts(ClaimsReport):
    """A report of the verdicts of one input, in the order in which its claims stand."""

    schema = RunTotal.schema
    rows_key = RunTotal.rows_key

    columns = ("path", "line", "column", "verdict", "caveats", "claim", "message", "facts")

    def __init__(self, base: FactBase, checked: Checked, asked: Asked = Asked()) -> None:  # noqa: B008 (it cannot change)
        self.base = base
        self.checked = checked
        self.asked = asked
        self.path = checked.path
        self.text = checked.text
        self.fields = (*FIELDS, CANDIDATES) if asked.explain else FIELDS
        self.listed = tuple(
            at for at, verdict in enumerate(checked.verdicts) if asked.lists(verdict, checked.reason(at))
        )
        """Which of the verdicts are listed."""

    def head(self) -> Row:
        """Which base, what was asked, and the counts of this input alone."""
        return self.total().head()

    def total(self) -> RunTotal:
        """What was read and what was not, of this input alone."""
        return RunTotal(self.base, self.asked, Coverage().plus(self.checked))

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a claim that is listed."""
        return [{name: self._value(at, name) for name in fields} for at in self.listed]

    def page(self) -> "Page":
        """Each claim with its verdict, what was compared, and the facts that decide."""
        from kortilt.reports.verdict_page import verdicts_page

        return verdicts_page(self.base, self.checked, self.listed)

    def notes(self) -> Sequence[Note]:
        """One note a sentence that is listed."""
        return [self._note(at) for at in self.listed]

    def details(self, at: int) -> "Page":
        """The verdict on the sentence of a note, element by element, with the facts that decide."""
        from kortilt.reports.verdict_page import details_page

        return details_page(self.base, self.checked.verdicts[self.listed[at]])

    def evidence(self, at: int) -> Sequence[Evidence]:
        """The facts on which the verdict of a note rests; where it is open, those it was compared with."""
        facts = [self.base.by_id[identity] for identity in self.checked.verdicts[self.listed[at]].facts]
        return [
            Evidence(
                fact.id,
                date_words(fact.when),
                fact.claim,
                ", ".join(self.base.name(speaker) for speaker in fact.said_by),
                tuple(cite(self.base.sources[cited.source], cited.locator) for cited in fact.citations),
            )
            for fact in facts
        ]

    def _note(self, at: int) -> Note:
        verdict, ignored = self.checked.verdicts[at], self.checked.reason(at)
        place = (verdict.path, verdict.line, verdict.column, verdict.end_line, verdict.end_column)
        text, message = one_line(verdict.claim), one_line(_told(verdict, ignored))
        level: Level = "none" if ignored else _level(verdict)
        span = self.checked.spans[at] if self.checked.spans else (0, 0)
        caveats = tuple(caveat.value for caveat in verdict.caveats)
        return Note(
            *place,
            level,
            verdict.verdict.value,
            text,
            message,
            verdict.facts,
            caveats,
            one_line(verdict.advice),
            one_line(ignored),
            *span,
        )

    def _value(self, at: int, name: str) -> JsonValue:
        checked = self.checked
        if name == CANDIDATES:
            return [_candidate_object(candidate) for candidate in checked.candidates[at]] if checked.candidates else []
        if name == "ignored":
            return checked.reason(at) or None
        verdict = checked.verdicts[at]
        if name == "findings":
            return [_finding_object(finding) for finding in verdict.findings]
        if name == "parts":
            return [{"text": part.text, "verdict": part.verdict} for part in verdict.parts]
        value = getattr(verdict, name)
        return list(value) if isinstance(value, tuple) else value


def _told(verdict: Verdict, ignored: str) -> str:
    caveats = f" ({', '.join(verdict.caveats)})" if verdict.caveats else ""
    return f"{verdict.message}{caveats}{f' (ignored: {ignored})' if ignored else ''}"


def _level(verdict: Verdict) -> Level:
    level = LEVELS[verdict.verdict]
    return "notice" if level == "none" and verdict.caveats else level


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
