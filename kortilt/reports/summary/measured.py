"""The figures of a country's facts, publisher by publisher: nothing is added up, and nothing subtracted."""

from __future__ import annotations

from kortilt.reports.summary.entries import Entry, Part
from kortilt.reports.summary.subject import Subject


def figures(subject: Subject) -> list[Entry]:
    """List coded figures by measure, then series, then date, so that like stands beside like."""
    found = [
        Entry(Part.FIGURES, figure.measure, figure.measure, (fact,), fact, figure.in_words(), figure.series)
        for fact in subject.facts
        for figure in fact.figures
    ]
    return sorted(found, key=lambda entry: (entry.name.casefold(), entry.name, entry.series))


def figures_read(subject: Subject) -> list[Entry]:
    """List the figures read from the sentences of facts that code none; what they measure, only the sentence tells."""
    return [
        Entry(Part.FIGURES_READ, fact.id, text, (fact,), fact, text)
        for fact in subject.facts
        for text in subject.read.get(fact.id, ())
    ]


def several_series(entries: list[Entry]) -> dict[str, list[str]]:
    """Give the measures of which there is more than one series, with those series; figures without one are one."""
    series: dict[str, dict[str, None]] = {}
    for entry in entries:
        series.setdefault(entry.name, {})[entry.series] = None
    return {measure: list(found) for measure, found in series.items() if len(found) > 1}
