"""Verdicts: what a base says of a claim, why, and on whose word. Labels are AVeriTeC's, which widen FEVER's three."""

from enum import StrEnum

from kortilt.tuples import NamedTuple


class Label(StrEnum):
    """What a base says of a claim."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"
    CONFLICTING_EVIDENCE = "conflicting_evidence"
    NOT_A_CLAIM = "not_a_claim"
    """A question, an order, a heading: in drafts only."""


class Caveat(StrEnum):
    """What an editor must still do."""

    ATTRIBUTE = "attribute"
    """Say whose word it is."""
    FORECAST = "forecast"
    """Say that it is expected, not done."""
    IMPRECISE = "imprecise"
    """The claim is narrower in form than the base, and not in conflict with it."""


class Element(StrEnum):
    """Which part of a claim a finding compares."""

    FIGURE = "figure"
    DATE = "date"
    ACTOR = "actor"
    RECIPIENT = "recipient"
    SPEAKER = "speaker"
    PLACE = "place"
    POLARITY = "polarity"
    DIRECTION = "direction"
    RANK = "rank"
    QUOTATION = "quotation"
    DETAIL = "detail"


class Outcome(StrEnum):
    """What a comparison says."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    NOT_COVERED = "not_covered"


class Finding(NamedTuple):
    """One element of a claim held against the base."""

    element: Element
    claim: str
    """The claim's words, or what they were read as."""
    fact: str
    """What the base says; empty where it says nothing."""
    fact_id: str | None
    outcome: Outcome
    rule: str
    """The rule that compared; `kortilt explain RULE` tells what it does."""
    message: str
    start: int = 0
    end: int = 0
    """The span in the claim, in code points; both 0 where it has none."""


class Part(NamedTuple):
    """One statement of a compound claim, with its own verdict."""

    text: str
    verdict: Label


class Verdict(NamedTuple):
    """What the base says of one claim."""

    claim: str
    """The sentence, white space collapsed and markup removed."""
    verdict: Label
    caveats: tuple[Caveat, ...]
    message: str
    """The verdict in one sentence: what is wrong, what to add, or what is not covered."""
    facts: tuple[str, ...]
    """Ids of the facts that decide; never empty when the verdict is supported, refuted or conflicting."""
    citations: tuple[str, ...]
    """Their sources in words, each once."""
    findings: tuple[Finding, ...]
    parts: tuple[Part, ...] = ()
    """The statements of a compound claim; empty when it makes only one."""
    nearest: tuple[str, ...] = ()
    """Ids of facts that speak of something near, when the evidence is not enough."""
    advice: str = ""
    """What to do before printing it: "attribute it to ...", "give the figure as ..."."""
    path: str | None = None
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    """1-based, of the first and the last character, in code points."""


class Candidate(NamedTuple):
    """A fact that was held against a claim, for whoever asks why."""

    fact_id: str
    score: float
    """How much of the claim's distinctive words, names, dates and figures it shares, from 0 to 1."""
    findings: tuple[Finding, ...]
    note: str
    """Why it decides, or why it does not."""


class Examination(NamedTuple):
    """A verdict with every fact that was considered and every rule that ran."""

    verdict: Verdict
    candidates: tuple[Candidate, ...]
