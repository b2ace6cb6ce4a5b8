"""What was read and what was not: the counts with which every report on claims ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Caveat, Finding, Label, Outcome, Verdict
from kortilt.report import Level, Row, Total
from kortilt.reports.asked import Asked
from kortilt.reports.lines import counted, paragraph, shown
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page

WORDS = {
    Label.SUPPORTED: "supported",
    Label.REFUTED: "refuted",
    Label.NOT_ENOUGH_EVIDENCE: "not enough evidence",
    Label.CONFLICTING_EVIDENCE: "conflicting evidence",
    Label.NOT_A_CLAIM: "no claim",
}
"""Each verdict in words."""
LEVELS: dict[Label, Level] = {
    Label.SUPPORTED: "none",
    Label.REFUTED: "error",
    Label.NOT_ENOUGH_EVIDENCE: "warning",
    Label.CONFLICTING_EVIDENCE: "error",
    Label.NOT_A_CLAIM: "none",
}
"""How pressing each verdict is; one with a caveat is a notice at the least."""
WRONG = frozenset({Label.REFUTED, Label.CONFLICTING_EVIDENCE})
NAMED = 6
"""So many details that were not compared are named in words."""


class Coverage(NamedTuple):
    """Counts of a run; they grow with `plus`, and their size does not grow with what was read."""

    inputs: int = 0
    drafts: int = 0
    sentences: int = 0
    labels: tuple[int, ...] = (0,) * len(Label)
    """How often each label was given, in the order of `Label`; sentences that are ignored are not among them."""
    caveats: tuple[int, ...] = (0,) * len(Caveat)
    not_compared: int = 0
    """Details of claims that the base does not have."""
    named: tuple[str, ...] = ()
    """The first few of them."""
    ignored: int = 0
    stale: int = 0
    """Ignores that do nothing."""
    unread: int = 0
    """Inputs that could not be read."""

    @property
    def claims(self) -> int:
        """How many claims got a verdict."""
        return sum(self.labels) - self.count(Label.NOT_A_CLAIM)

    def count(self, label: Label) -> int:
        """How often a label was given."""
        return self.labels[list(Label).index(label)]

    def plus(self, checked: Checked) -> Coverage:
        """Add what was found in one more input."""
        heard = [verdict for at, verdict in enumerate(checked.verdicts) if not checked.reason(at)]
        labels = Counter(verdict.verdict for verdict in heard)
        caveats = Counter(caveat for verdict in heard for caveat in verdict.caveats)
        missing = not_compared(heard)
        named = [f"{shown(item.claim)} ({item.element})" for item in missing[: NAMED - len(self.named)]]
        return self._replace(
            inputs=self.inputs + 1,
            drafts=self.drafts + checked.is_draft,
            sentences=self.sentences + len(checked.verdicts),
            labels=tuple(count + labels[label] for count, label in zip(self.labels, Label, strict=True)),
            caveats=tuple(count + caveats[caveat] for count, caveat in zip(self.caveats, Caveat, strict=True)),
            not_compared=self.not_compared + len(missing),
            named=(*self.named, *named),
            ignored=self.ignored + len(checked.verdicts) - len(heard),
            stale=self.stale + len(checked.remarks),
        )


class RunTotal(Total):
    """The counts of a run with what was asked."""

    schema = "kortilt.check/1"
    rows_key = "claims"

    def __init__(self, base: FactBase, asked: Asked, coverage: Coverage) -> None:
        self.base = base
        self.asked = asked
        self.coverage = coverage

    def head(self) -> Row:
        """Which base, what was asked, how many claims of each verdict, and what was not compared."""
        from kortilt.reports.heads import base_object

        found = self.coverage
        summary = {
            "inputs": found.inputs,
            "sentences": found.sentences,
            "claims": found.claims,
            **{label.value: found.count(label) for label in Label},
            "caveats": {caveat.value: count for caveat, count in zip(Caveat, found.caveats, strict=True) if count},
            "not_compared": found.not_compared,
            "ignored": found.ignored,
            "stale_ignores": found.stale,
            "unread": found.unread,
        }
        return {**base_object(self.base), "query": self.asked.query(), "summary": summary}

    def page(self) -> Page:
        """Say the counts in two or three lines."""
        from kortilt.page import Page

        found = self.coverage
        lines = [paragraph(text) for text in (_counts_words(found), _left_out(found)) if text]
        if found.not_compared:
            more = f" and {found.not_compared - len(found.named):,} more" if found.not_compared > NAMED else ""
            lines.append(paragraph(f"Not in the base, so not compared: {', '.join(found.named)}{more}."))
        return Page(tuple(lines))

    def line(self) -> str:
        """Say the counts in one line; empty where no draft was read."""
        found = self.coverage
        if not found.drafts:
            return ""
        details = f"{counted(found.not_compared, 'detail')} not compared." if found.not_compared else ""
        return " ".join(filter(None, (_counts_words(found), _left_out(found), details)))

    def counts(self) -> Sequence[tuple[str, str, Level, int]]:
        """For each verdict that was given: its name, its words, how pressing it is, and how often it was given."""
        found = self.coverage
        return [
            (label.value, words, LEVELS[label], found.count(label))
            for label, words in WORDS.items()
            if found.count(label)
        ]


def not_compared(verdicts: Sequence[Verdict]) -> list[Finding]:
    """List what claims say and the base does not, each once a claim; what a claim leaves out is not among it."""
    found = (
        (at, item)
        for at, verdict in enumerate(verdicts)
        for item in verdict.findings
        if item.outcome is Outcome.NOT_COVERED and item.claim
    )
    return list({(at, item.element, item.claim): item for at, item in found}.values())


def _counts_words(found: Coverage) -> str:
    told = ", ".join(
        f"{found.count(label):,} {words}"
        for label, words in WORDS.items()
        if label is not Label.NOT_A_CLAIM and found.count(label)
    )
    caveats = sum(found.caveats)
    careful = f" {counted(caveats, 'caveat')}." if caveats and found.drafts else ""
    claims = f"{counted(found.claims, 'claim')}: {told}." if found.claims else "No claims."
    if not found.drafts:
        return claims
    where = f"{counted(found.drafts, 'draft')}, " if found.drafts > 1 else ""
    return f"{where}{counted(found.sentences, 'sentence')}, {claims[0].lower()}{claims[1:]}{careful}"


def _left_out(found: Coverage) -> str:
    silent = found.count(Label.NOT_A_CLAIM)
    parts = [
        f"{counted(silent, 'sentence makes', 'sentences make')} no claim." if silent else "",
        f"{counted(found.ignored, 'sentence')} ignored." if found.ignored else "",
        f"{counted(found.stale, 'ignore does', 'ignores do')} nothing." if found.stale else "",
        f"{counted(found.unread, 'input')} could not be read." if found.unread else "",
    ]
    return " ".join(filter(None, parts))
