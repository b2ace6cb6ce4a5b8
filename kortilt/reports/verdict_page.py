"""The page of `check`: each claim with its verdict, element by element, and the facts that decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kortilt.model.date_words import date_words
from kortilt.model.drafts import Checked
from kortilt.model.facts import Fact, FactBase
from kortilt.model.sources import cite
from kortilt.model.verdicts import Candidate, Finding, Label, Outcome, Part, Verdict
from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Role, Rule, Sheet
from kortilt.problems import visible
from kortilt.reports.coverage import WORDS
from kortilt.reports.lines import LONGEST, counted, paragraph, shown

SIGNS = {
    Label.SUPPORTED: ("✓", Role.GOOD),
    Label.REFUTED: ("✗", Role.BAD),
    Label.NOT_ENOUGH_EVIDENCE: ("?", Role.UNSURE),
    Label.CONFLICTING_EVIDENCE: ("≠", Role.BAD),
    Label.NOT_A_CLAIM: ("·", Role.QUIET),
}
"""Sign and role of each verdict."""
DECIDED = frozenset(SIGNS) - {Label.NOT_ENOUGH_EVIDENCE, Label.NOT_A_CLAIM}
OUTCOMES = {
    Outcome.AGREES: ("✓", "agrees", Role.GOOD),
    Outcome.CONFLICTS: ("✗", "conflicts", Role.BAD),
    Outcome.NOT_COVERED: ("?", "not covered", Role.UNSURE),
}
ELEMENTS = ("", "Element", "Claim says", "Base says", "Finding")
RULES = (*ELEMENTS, "Rule")
FACTS = (
    Column("Date"),
    Column("Fact", wraps=True),
    Column("Id", folds=1),
    Column("Whose word", folds=1),
    Column("Source", folds=1),
)
EMPTY = paragraph("")
NEAREST = 3
"""So many near facts are shown where the evidence is not enough."""


def verdicts_page(base: FactBase, checked: Checked, listed: Sequence[int]) -> Page:
    """Lay out the verdicts of one input that are listed."""
    blocks: list[Block] = []
    is_brief = checked.is_draft and checked.candidates is None
    for at in listed:
        verdict = checked.verdicts[at]
        blocks += [Rule()] if blocks else []
        blocks += (_brief if is_brief else _verdict)(base, verdict, checked.reason(at))
        if checked.candidates is not None:
            blocks += _considered(base, checked.candidates[at])
    if is_brief:
        blocks += _sources(base, (checked.verdicts[at] for at in listed))
    return Page(tuple(blocks))


def _brief(base: FactBase, verdict: Verdict, ignored: str) -> Iterable[Block]:
    """Leave out what agrees: of a sentence in a draft, people look for what does not, and for what was assumed."""
    told = tuple(item for item in verdict.findings if item.outcome is not Outcome.AGREES or not item.fact)
    yield Line(tuple(_head(verdict, ignored)))
    yield Line((Cell(shown(verdict.claim), Role.CLAIM, _conflicts(verdict)),))
    if verdict.verdict is Label.NOT_A_CLAIM:
        return
    if verdict.verdict is Label.SUPPORTED and not verdict.caveats and not told:
        yield Line((Cell(", ".join(verdict.facts), Role.ID),))
        return
    yield Line((Cell(_sentence(verdict.message)),))
    yield from _details(base, verdict._replace(findings=told), is_short=True)


def _sources(base: FactBase, verdicts: Iterable[Verdict]) -> Iterable[Block]:
    """Cite in full, once, what the facts of a draft's verdicts cite in short."""
    facts = {identity for verdict in verdicts for identity in (*verdict.facts, *verdict.nearest[:NEAREST])}
    used = {cited.source for identity in facts for cited in base.by_id[identity].citations}
    if used:
        yield Rule()
        yield from (
            paragraph(f"{source}: {cite(base.sources[source], '')}") for source in base.sources if source in used
        )


def details_page(base: FactBase, verdict: Verdict) -> Page:
    """Lay out what stands below a verdict: its parts, its elements, the facts, what to do."""
    return Page(tuple(_details(base, verdict)))


def _verdict(base: FactBase, verdict: Verdict, ignored: str) -> Iterable[Block]:
    yield Line(tuple(_head(verdict, ignored)))
    yield Line((Cell(shown(verdict.claim), Role.CLAIM, _conflicts(verdict)),))
    if verdict.verdict is not Label.NOT_A_CLAIM:
        yield Line((Cell(_sentence(verdict.message)),))
        yield from _details(base, verdict)


def _details(base: FactBase, verdict: Verdict, *, is_short: bool = False) -> Iterable[Block]:
    if verdict.parts:
        yield Sheet(("", "Part", "Verdict"), tuple(map(_part, verdict.parts)))
    if verdict.findings:
        yield Sheet(ELEMENTS, tuple(map(_finding, verdict.findings)))
    if verdict.facts:
        heading = "Decided by" if verdict.verdict in DECIDED else "Compared with"
        yield _facts(base, heading, verdict.facts, is_short=is_short)
    if verdict.advice:
        yield Line((Cell("Before printing: ", Role.MARK), Cell(_sentence(verdict.advice, capital=False))))
    if verdict.nearest and verdict.verdict is Label.NOT_ENOUGH_EVIDENCE:
        yield _facts(base, "Nearest in the base", verdict.nearest[:NEAREST], is_near=True, is_short=True)


def _head(verdict: Verdict, ignored: str) -> Iterable[Cell]:
    (sign, role), words = SIGNS[verdict.verdict], WORDS[verdict.verdict]
    why = f": {shown(verdict.message)}" if verdict.verdict is Label.NOT_A_CLAIM else ""
    yield Cell(f"{sign} {words.capitalize()}{why}", role)
    if verdict.caveats:
        yield Cell(f"  {', '.join(verdict.caveats)}", Role.MARK)
    if verdict.path is not None:
        yield Cell(f"  {visible(verdict.path)}:{verdict.line}:{verdict.column}", Role.QUIET)
    if ignored:
        yield Cell(f"  ignored: {shown(ignored)}", Role.QUIET)


def _conflicts(verdict: Verdict) -> tuple[tuple[int, int], ...]:
    """Find what conflicts in the claim as it is shown, where escapes may have moved it."""
    claim = verdict.claim
    wrong = (item for item in verdict.findings if item.outcome is Outcome.CONFLICTS)
    spans = sorted({(item.start, item.end) for item in wrong if 0 <= item.start < item.end <= min(len(claim), LONGEST)})
    if claim.isprintable():
        return tuple(spans)
    return tuple((len(visible(claim[:start])), len(visible(claim[:end]))) for start, end in spans)


def _sentence(text: str, *, capital: bool = True) -> str:
    told = shown(text)
    first = told[:1].upper() if capital else told[:1]
    return first + told[1:] + ("" if told[-1:] in tuple(".!?…”") else ".") if told else ""


def _part(part: Part) -> tuple[Cell, ...]:
    (sign, role), words = SIGNS[part.verdict], WORDS[part.verdict]
    return Cell(sign, role), Cell(shown(part.text)), Cell(words, role)


def _finding(finding: Finding) -> tuple[Cell, ...]:
    sign, words, role = OUTCOMES[finding.outcome]
    return (
        Cell(sign, role),
        Cell(finding.element.capitalize(), Role.LABEL),
        Cell(shown(finding.claim) or "—"),
        Cell(shown(finding.fact) or "—"),
        Cell(shown(finding.message) or words),
    )


def _facts(
    base: FactBase, heading: str, identities: Sequence[str], *, is_near: bool = False, is_short: bool = False
) -> Grid:
    rows = tuple(_fact(base, base.by_id[identity], is_short=is_short) for identity in identities)
    return Grid(FACTS, (Group(heading, rows, "" if is_near else "fact"),))


def _fact(base: FactBase, fact: Fact, *, is_short: bool) -> tuple[Cell, ...]:
    # What only lies near is named, what decides is cited in full, there or at the end.
    cited = (
        ", ".join(filter(None, (citation.source, citation.locator)))
        if is_short
        else cite(base.sources[citation.source], citation.locator)
        for citation in fact.citations
    )
    return (
        Cell(date_words(fact.when), Role.DATE),
        Cell(fact.claim),
        Cell(fact.id, Role.ID),
        Cell(", ".join(base.name(speaker) for speaker in fact.said_by), Role.QUIET),
        Cell("; ".join(cited), Role.QUIET),
    )


def _considered(base: FactBase, candidates: Sequence[Candidate]) -> Iterable[Block]:
    heading = Cell("Facts considered", Role.HEADING)
    if not candidates:
        yield Line((heading, Cell("  none is near enough to be compared", Role.QUIET)))
        return
    yield Line((heading, Cell(f"  {counted(len(candidates), 'fact')}", Role.QUIET)))
    for candidate in candidates:
        yield EMPTY
        yield Line((Cell(candidate.fact_id, Role.ID), Cell(f"  {candidate.score:.2f}  {shown(candidate.note)}")))
        yield paragraph(base.by_id[candidate.fact_id].claim)
        if candidate.findings:
            rows = ((*_finding(finding), Cell(finding.rule, Role.QUIET)) for finding in candidate.findings)
            yield Sheet(RULES, tuple(rows))
