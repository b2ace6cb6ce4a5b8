"""The page of all countries: a row each, with its latest fact."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.model.date_words import date_words
from kortilt.model.facts import FactBase
from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Role
from kortilt.query import Selection
from kortilt.reports.lines import counted, paragraph
from kortilt.reports.listing import cited_sources, edge_lines
from kortilt.reports.periods import By
from kortilt.reports.summary.asked import outside_words, window_words
from kortilt.reports.summary.subject import Subject, first_date, kind_counts, last_date, latest_news, source_count

COLUMNS = (
    Column("Code"),
    Column("Country"),
    Column("Facts"),
    Column("Period", folds=2),
    Column("By kind, and the latest", wraps=True),
    Column("Id of the latest", folds=1),
    Column("Date of the latest", folds=1),
    Column("Sources", folds=1),
)


def overview_page(base: FactBase, selection: Selection, subjects: Sequence[Subject]) -> Page:
    """Lay out the countries under what was asked for, and count what they leave out."""
    asked = window_words(base, selection.query) or "all facts"
    blocks: list[Block] = [
        Line((Cell(base.title, Role.TITLE),)),
        Line((Cell(f"Summary by country: {asked}", Role.QUIET),)),
    ]
    if subjects:
        blocks.append(Grid(COLUMNS, (Group("", _rows(subjects)),)))
    blocks.append(paragraph(_note(base, selection) if subjects else _without_countries(base)))
    return Page((*blocks, *edge_lines(selection, selection.facts, By.YEAR), *cited_sources(base, selection.facts)))


def kinds_words(subject: Subject) -> str:
    """Count the facts of each kind in words, the most frequent first."""
    counts = kind_counts(subject.facts)
    frequent = sorted((kind for kind in counts if kind and counts[kind]), key=lambda kind: -counts[kind])
    words = [counted(counts[kind], kind) for kind in frequent]
    return ", ".join([*words, *([f"{counts[None]:,} of no kind"] if counts[None] else [])])


def period_words(subject: Subject) -> str:
    """Say over what time the facts lie; empty where none has a date."""
    first, last = first_date(subject.facts), last_date(subject.facts)
    words = [date_words(when) for when in (first, last) if when is not None]
    # A century has a "to" of its own.
    return " – ".join(dict.fromkeys(words))


def _rows(subjects: Sequence[Subject]) -> tuple[tuple[Cell, ...], ...]:
    number = max(len(f"{len(subject.facts):,}") for subject in subjects)
    return tuple(_row(subject, number) for subject in subjects)


def _row(subject: Subject, number: int) -> tuple[Cell, ...]:
    latest = next(reversed(latest_news(subject)), None)
    told = "\n".join(filter(None, (kinds_words(subject), latest.claim if latest else "")))
    sources = source_count(subject.facts)
    return (
        Cell(subject.country.id, Role.COUNTRY),
        Cell(subject.country.name, Role.LABEL),
        Cell(f"{len(subject.facts):>{number},} fact{'' if len(subject.facts) == 1 else 's'}", Role.DATE),
        Cell(period_words(subject), Role.DATE),
        Cell(told),
        Cell(latest.id if latest else "", Role.ID),
        Cell(date_words(latest.when) if latest else "", Role.DATE),
        Cell(counted(sources, "source") if sources else "", Role.QUIET),
    )


def _without_countries(base: FactBase) -> str:
    return f"The base declares no country; it has {counted(len(base.facts), 'fact')}."


def _note(base: FactBase, selection: Selection) -> str:
    facts = selection.facts
    several = sum(len(fact.countries) > 1 for fact in facts)
    nowhere = sum(not fact.countries for fact in facts)
    told = [f"{counted(len(facts), 'fact')} in all"]
    told += [f"{several:,} of several countries, which count for each"] if several else []
    told += [f"{nowhere:,} of no country"] if nowhere else []
    outside = len(base.facts) - len(facts)
    left = f" {counted(outside, 'fact lies', 'facts lie')} outside {outside_words(selection.query)}." if outside else ""
    return f"{'; '.join(told)}.{left}"
