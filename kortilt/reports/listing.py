"""The pages of `timeline` and `grep`: facts listed under headings of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from kortilt.model.date_words import date_words
from kortilt.model.facts import Fact, FactBase, Kind
from kortilt.model.sources import cite
from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Role
from kortilt.problems import quoted
from kortilt.query import Selection
from kortilt.reports.density import density
from kortilt.reports.heads import straddling
from kortilt.reports.periods import By, period_of
from kortilt.reports.wording import query_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reports.search import Search
    from kortilt.reports.timeline import Timeline

Highlights = Mapping[str, tuple[tuple[int, int], ...]]
"""Fact id -> stretches of its claim to highlight."""

COLUMNS = (
    Column("Date"),
    Column("Countries", folds=2),
    Column(""),
    Column("Claim", wraps=True),
    Column("Id", folds=1),
    Column("Source", folds=1),
    Column("Whose word", folds=1),
)
SAID, FORECAST, DERIVED = "“", "»", "="
MARKS = {
    SAID: "somebody's word, claim or judgement",
    FORECAST: "a forecast",
    DERIVED: "calculated from other facts",
}
NAMED = 4
"""So many facts are named in a footer."""
CITED = 5
"""So many sources are cited in full in a footer."""


def timeline_page(timeline: Timeline) -> Page:
    """Lay out a timeline: title, query, strip, table, legend, counts, sources."""
    base, facts = timeline.base, timeline.facts
    asked = query_words(base, timeline.selection.query) or "all facts"
    blocks = _title(base, f"Timeline: {asked}{', latest first' if timeline.is_reversed else ''}")
    strip = density(facts, timeline.by)
    if len(strip.bars) > 1:
        blocks.append(strip)
    return _listed(blocks, base, timeline.selection, facts, timeline.by, _timeline_count(timeline))


def search_page(search: Search) -> Page:
    """Lay out what a pattern found, with what matched highlighted; or only how many facts."""
    if search.is_count:
        return Page((paragraph(f"{len(search.facts)}"),))
    filters = query_words(search.base, search.selection.query)
    asked = f"Facts {'without' if search.pattern.is_inverted else 'with'} {quoted(search.pattern.text)}"
    blocks = _title(search.base, f"{asked}; {filters}" if filters else asked)
    count = f"{counted(len(search.facts), 'fact')} of {len(search.base.facts):,} in the base."
    marked = {} if search.pattern.is_inverted else {fact.id: search.pattern.spans(fact.claim) for fact in search.facts}
    return _listed(blocks, search.base, search.selection, search.facts, By.YEAR, count, marked)


def mark_of(fact: Fact) -> str:
    """Give the mark of a fact that is not plainly so; empty for one that the source tells in its own voice."""
    if fact.kind is Kind.FORECAST:
        return FORECAST
    if fact.derived_from:
        return DERIVED
    return SAID if fact.is_reported else ""


def fact_grid(base: FactBase, facts: Sequence[Fact], by: By, highlights: Highlights | None = None) -> Grid:
    """Lay out facts in their order, under a heading for each period."""
    marked = highlights or {}
    groups = []
    for heading, members in groupby(facts, key=lambda fact: period_of(fact.when, by).heading):
        rows = tuple(_row(base, fact, marked.get(fact.id, ())) for fact in members)
        groups.append(Group(heading.in_words(), rows))
    return Grid(COLUMNS, tuple(groups))


def legend(facts: Iterable[Fact]) -> list[Line]:
    """Explain the marks that occur."""
    used = {mark_of(fact) for fact in facts}
    shown = [(mark, words) for mark, words in MARKS.items() if mark in used]
    if not shown:
        return []
    cells: list[Cell] = []
    for mark, words in shown:
        cells += [Cell(f"{'   ' if cells else ''}{mark}", Role.MARK), Cell(f" {words}", Role.QUIET)]
    return [Line(tuple(cells))]


def cited_sources(base: FactBase, facts: Iterable[Fact]) -> list[Line]:
    """Cite the sources of the facts in full, where they are few."""
    used = list(dict.fromkeys(citation.source for fact in facts for citation in fact.citations))
    if len(used) > CITED:
        return [paragraph(f"{len(used)} sources; kortilt sources cites them in full")]
    cited = [(source, cite(base.sources[source])) for source in used]
    return [paragraph(text if text == source else f"{source}: {text}") for source, text in cited]


def edge_lines(selection: Selection, facts: Sequence[Fact], by: By) -> list[Line]:
    """Name what a reader may miscount: facts at the edge of the dates asked for, straddling and undated ones."""
    lines = []
    shown = {fact.id for fact in facts}
    edge = [fact.id for fact in selection.at_edge if fact.id in shown and not fact.when.is_unknown]
    if edge:
        beyond = "beyond the dates asked for (--within leaves out such facts)"
        lines.append(_named(edge, f"reaches {beyond}", f"reach {beyond}"))
    across = [identity for identity in straddling(facts, by) if identity not in edge]
    if across:
        lines.append(
            _named(
                across,
                f"spans more than one {by}, listed where it begins",
                f"span more than one {by}, listed where they begin",
            )
        )
    if undated := [fact.id for fact in facts if fact.when.is_unknown]:
        lines.append(_named(undated, "is undated", "are undated"))
    return lines


def paragraph(text: str) -> Line:
    """Make a line of quiet text."""
    return Line((Cell(text, Role.QUIET),))


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: "1 fact", "130 facts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _title(base: FactBase, what: str) -> list[Block]:
    return [Line((Cell(base.title, Role.TITLE),)), Line((Cell(what, Role.QUIET),))]


def _listed(
    blocks: list[Block],
    base: FactBase,
    selection: Selection,
    facts: Sequence[Fact],
    by: By,
    count: str,
    highlights: Highlights | None = None,
) -> Page:
    if facts:
        blocks += [fact_grid(base, facts, by, highlights), *legend(facts)]
    return Page((*blocks, paragraph(count), *edge_lines(selection, facts, by), *cited_sources(base, facts)))


def _timeline_count(timeline: Timeline) -> str:
    shown, matching, total = len(timeline.facts), len(timeline.selection.facts), len(timeline.base.facts)
    if not shown:
        return f"No fact matches; the base has {counted(total, 'fact')}."
    if shown < matching:
        return f"The first {counted(shown, 'fact')} of {matching:,} that match."
    return f"{counted(shown, 'fact')} of {total:,} in the base." if shown < total else f"{counted(shown, 'fact')}."


def _row(base: FactBase, fact: Fact, highlights: tuple[tuple[int, int], ...]) -> tuple[Cell, ...]:
    cited = (", ".join(filter(None, (citation.source, citation.locator))) for citation in fact.citations)
    speakers = ", ".join(base.name(speaker) for speaker in fact.said_by)
    return (
        Cell(date_words(fact.when), Role.DATE),
        Cell(" ".join(fact.countries), Role.COUNTRY),
        Cell(mark_of(fact), Role.MARK),
        Cell(fact.claim, Role.PLAIN, highlights),
        Cell(fact.id, Role.ID),
        Cell("; ".join(cited), Role.QUIET),
        Cell(speakers, Role.QUIET),
    )


def _named(identities: list[str], one: str, many: str) -> Line:
    more = f" and {len(identities) - NAMED} more" if len(identities) > NAMED else ""
    verb = one if len(identities) == 1 else many
    return paragraph(f"{counted(len(identities), 'fact')} {verb}: {', '.join(identities[:NAMED])}{more}")
