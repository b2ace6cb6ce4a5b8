"""The pages of `timeline` and `grep`: facts listed under headings of time."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kortilt.model.date_words import date_words
from kortilt.model.facts import Fact, FactBase, Kind
from kortilt.model.sources import cite
from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Role
from kortilt.query import Selection
from kortilt.reports.density import density
from kortilt.reports.heads import straddling
from kortilt.reports.lines import counted, paragraph
from kortilt.reports.periods import By, Heading, period_of

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


class Listing(NamedTuple):
    """What a page of facts says, and which."""

    base: FactBase
    what: str
    """What is shown, in words, below the title."""
    selection: Selection
    facts: Sequence[Fact]
    total: str
    """How many facts, in words, below the table."""
    by: By = By.YEAR
    has_strip: bool = False
    highlights: Highlights = MappingProxyType({})


def facts_page(listing: Listing) -> Page:
    """Lay out facts: title, strip if asked for, table, legend, counts, sources."""
    base, facts, by = listing.base, listing.facts, listing.by
    blocks: list[Block] = [Line((Cell(base.title, Role.TITLE),)), Line((Cell(listing.what, Role.QUIET),))]
    strip = density(facts, by) if listing.has_strip else None
    if strip and len(strip.bars) > 1:
        blocks.append(strip)
    if facts:
        blocks += [fact_grid(base, facts, by, listing.highlights), *legend(facts)]
    blocks += [paragraph(listing.total), *edge_lines(listing.selection, facts, by), *cited_sources(base, facts)]
    return Page(tuple(blocks))


def mark_of(fact: Fact) -> str:
    """Give the mark of a fact that is not plainly so; empty for one that the source tells in its own voice."""
    if fact.kind is Kind.FORECAST:
        return FORECAST
    if fact.derived_from:
        return DERIVED
    return SAID if fact.is_reported else ""


def fact_grid(base: FactBase, facts: Sequence[Fact], by: By, highlights: Highlights) -> Grid:
    """Lay out facts in their order, under a heading for each period."""
    rows: dict[Heading, list[tuple[Cell, ...]]] = {}
    for fact in facts:
        row = listed_fact(base, fact, highlights.get(fact.id, ()))
        rows.setdefault(period_of(fact.when, by).heading, []).append(row)
    return Grid(COLUMNS, tuple(Group(heading.in_words(), tuple(members)) for heading, members in rows.items()))


def listed_fact(base: FactBase, fact: Fact, highlights: tuple[tuple[int, int], ...] = ()) -> tuple[Cell, ...]:
    """Lay out one fact under COLUMNS."""
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
        return [paragraph(f"{len(used):,} sources; kortilt sources cites them in full")]
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
    told = set(edge)
    across = [identity for identity in straddling(facts, by) if identity not in told]
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


def _named(identities: list[str], one: str, many: str) -> Line:
    more = f" and {len(identities) - NAMED:,} more" if len(identities) > NAMED else ""
    verb = one if len(identities) == 1 else many
    return paragraph(f"{counted(len(identities), 'fact')} {verb}: {', '.join(identities[:NAMED])}{more}")
