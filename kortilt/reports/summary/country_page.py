"""The page of a country: what it is called, what is counted, and below each heading the facts in question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kortilt.model.facts import FactBase
from kortilt.page import Block, Cell, Line, Page, Pairs, Role, Rule
from kortilt.query import Query, Selection
from kortilt.reports.lines import counted
from kortilt.reports.listing import cited_sources, legend
from kortilt.reports.summary.asked import outside_words, window_words
from kortilt.reports.summary.entries import Entry, Part
from kortilt.reports.summary.overview_page import kinds_words, period_words
from kortilt.reports.summary.sections import SECTIONS, Shown
from kortilt.reports.summary.subject import Subject, source_count

MARKED = (Part.FIGURES, Part.FIGURES_READ, Part.FORECASTS, Part.LATEST)
"""The parts whose tables mark facts."""


def countries_page(
    base: FactBase,
    selection: Selection,
    parts: Sequence[tuple[Subject, Mapping[Part, list[Entry]]]],
    *,
    is_as_asked: bool,
    facts_file: str | None,
) -> Page:
    """Lay out countries one below the other, and cite their sources at the end."""
    names = ", ".join(subject.country.name for subject, _ in parts)
    asked = "; ".join(filter(None, (names, window_words(base, selection.query))))
    blocks: list[Block] = [
        Line((Cell(base.title, Role.TITLE),)),
        Line((Cell(f"Summary: {asked}", Role.QUIET),)),
    ]
    for number, (subject, entries) in enumerate(parts):
        if len(parts) > 1:
            blocks += [Rule()] if number else []
            blocks.append(Line((Cell(subject.country.name, Role.TITLE),)))
        blocks += _country(Shown(subject, entries, _own(selection, subject), is_as_asked, facts_file))
    listed = [entry for _, entries in parts for part in MARKED for entry in entries[part]]
    marks = legend(fact for entry in listed for fact in entry.facts)
    return Page((*blocks, *marks, *cited_sources(base, selection.facts)))


def _country(shown: Shown) -> list[Block]:
    head = _head(shown.subject, shown.entries[Part.NAMES], shown.selection.query)
    return [head, *(block for section in SECTIONS for block in section(shown))]


def _head(subject: Subject, names: list[Entry], query: Query) -> Pairs:
    used = ", ".join(f"{entry.name} in {counted(len(entry.facts), 'fact')}" for entry in names if entry.facts)
    unused = ", ".join(entry.name for entry in names if not entry.facts and entry.name != subject.country.name)
    sources = source_count(subject.facts)
    texts = [
        ("Country", f"{subject.country.name} ({subject.country.id})"),
        ("Called", used),
        ("Also known as", unused),
        ("Facts", _facts_words(subject, query)),
        ("By kind", kinds_words(subject)),
        ("Period", period_words(subject)),
        ("Sources", f"{sources:,}" if sources else ""),
    ]
    return Pairs(tuple((label, (Cell(text),)) for label, text in texts if text))


def _facts_words(subject: Subject, query: Query) -> str:
    shown, outside = len(subject.facts), subject.outside
    if not outside:
        return f"{shown:,}"
    verb = "lies" if outside == 1 else "lie"
    return f"{shown:,} of {shown + outside:,}; {outside:,} {verb} outside {outside_words(query)}"


def _own(selection: Selection, subject: Subject) -> Selection:
    at_edge = tuple(fact for fact in selection.at_edge if subject.country.id in fact.countries)
    return Selection(selection.query, subject.facts, at_edge)
