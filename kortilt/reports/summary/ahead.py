"""What is still to come, and what came last."""

from __future__ import annotations

from kortilt.model.facts import Fact, Kind
from kortilt.reports.summary.entries import Entry, Part
from kortilt.reports.summary.subject import Subject, latest_news

LATEST = 5
"""So many of the latest facts are shown."""


def forecasts(subject: Subject) -> list[Entry]:
    """List the forecasts that are still open."""
    return [_single(Part.FORECASTS, fact) for fact in subject.facts if _is_open(subject, fact)]


def closed_forecasts(subject: Subject) -> list[Fact]:
    """Give the forecasts whose time has passed."""
    forecasts = (fact for fact in subject.facts if fact.kind is Kind.FORECAST)
    return [fact for fact in forecasts if not _is_open(subject, fact)]


def latest(subject: Subject) -> list[Entry]:
    """List what happened last, the last first."""
    return [_single(Part.LATEST, fact) for fact in latest_news(subject)[: -LATEST - 1 : -1]]


def _is_open(subject: Subject, fact: Fact) -> bool:
    if fact.kind is not Kind.FORECAST:
        return False
    if fact.when.end is None or subject.as_of is None or fact.when.end >= subject.as_of:
        return True
    # A date no later than the source's own is the day on which it was said: nothing tells when it is to come true.
    issued = subject.base.sources[fact.citations[0].source].issued
    return issued is not None and issued.end is not None and fact.when.end <= issued.end


def _single(part: Part, fact: Fact) -> Entry:
    return Entry(part, fact.id, fact.id, (fact,), fact)
