"""One country with the facts that were asked for, and how much there is of each kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from kortilt.model.actors import Country
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Fact, FactBase, Kind
from kortilt.report import JsonValue
from kortilt.reports.fields import date_object


class Subject(NamedTuple):
    """What a summary of one country is made from."""

    base: FactBase
    country: Country
    facts: tuple[Fact, ...]
    """Those of the facts asked for that involve it, in date order."""
    outside: int = 0
    """How many more facts of the base involve it."""
    as_of: date | None = None
    """A forecast that lies wholly before this day is no longer open."""
    read: Mapping[str, Sequence[str]] = MappingProxyType({})
    """Figures read from the claims of facts that code none, by id."""


def subjects_of(base: FactBase, facts: Iterable[Fact]) -> dict[str, Subject]:
    """Give each declared country with those of the facts that involve it."""
    chosen: dict[str, list[Fact]] = {code: [] for code in base.countries}
    for fact in facts:
        for code in fact.countries:
            chosen[code].append(fact)
    totals = dict.fromkeys(base.countries, 0)
    for fact in base.facts:
        for code in fact.countries:
            totals[code] += 1
    return {
        code: Subject(base, country, tuple(chosen[code]), totals[code] - len(chosen[code]))
        for code, country in base.countries.items()
    }


def latest_of(facts: Sequence[Fact]) -> Fact | None:
    """Give the last in date order of the facts that have a date and have happened, or None."""
    return next((fact for fact in reversed(facts) if not fact.when.is_unknown and fact.kind is not Kind.FORECAST), None)


def first_date(facts: Sequence[Fact]) -> PartialDate | None:
    """Give the date on which the facts begin, as coarse as it is known; what has no beginning is passed over."""
    begun = [fact.when for fact in facts if fact.when.start is not None]
    return _side(min(begun, key=lambda when: when.start or date.max), 0) if begun else None


def last_date(facts: Sequence[Fact]) -> PartialDate | None:
    """Give the date on which the facts end, as coarse as it is known; what goes on counts where it begins."""
    ended = [fact.when for fact in facts if last_day(fact.when) is not None]
    if not ended:
        return None
    latest = max(ended, key=lambda when: last_day(when) or date.min)
    return _side(latest, -1 if latest.end is not None else 0)


def last_day(when: PartialDate) -> date | None:
    """Give the day on which a date ends or, where that side is open, begins."""
    return when.end or when.start


def latest_day(base: FactBase) -> date | None:
    """Give the last day on which any fact that has happened lies; None in a base without dates."""
    days = (last_day(fact.when) for fact in base.facts if fact.kind is not Kind.FORECAST)
    return max((day for day in days if day is not None), default=None)


def kind_counts(facts: Iterable[Fact]) -> dict[Kind | None, int]:
    """Count facts of each kind, and those that code none."""
    counts: dict[Kind | None, int] = dict.fromkeys([*Kind, None], 0)
    for fact in facts:
        counts[fact.kind] += 1
    return counts


def source_count(facts: Iterable[Fact]) -> int:
    """Count the sources that facts cite, each once."""
    return len({citation.source for fact in facts for citation in fact.citations})


def _side(when: PartialDate, side: int) -> PartialDate:
    """Give the first (0) or the last (-1) of the dates that an interval or a set is written with."""
    written = [text for text in re.split(r"/|\.\.|,", when.edtf.strip("[]{}")) if text]
    return parse_edtf(written[side])


def _kind_field(kind: Kind | None) -> Callable[[Subject], JsonValue]:
    return lambda subject: kind_counts(subject.facts)[kind]


def _latest_id(subject: Subject) -> JsonValue:
    latest = latest_of(subject.facts)
    return latest.id if latest else None


COUNTRY_FIELDS: Mapping[str, Callable[[Subject], JsonValue]] = {
    "country": lambda subject: subject.country.id,
    "name": lambda subject: subject.country.name,
    "facts": lambda subject: len(subject.facts),
    "first": lambda subject: date_object(first_date(subject.facts)),
    "last": lambda subject: date_object(last_date(subject.facts)),
    **{f"{kind}s": _kind_field(kind) for kind in Kind},
    "latest": _latest_id,
    "sources": lambda subject: source_count(subject.facts),
    "no_kind": _kind_field(None),
    "outside": lambda subject: subject.outside,
    "aliases": lambda subject: list(subject.country.spellings[1:]),
}
"""The fields of a country, with its facts counted."""

COUNTRY_COLUMNS = (
    *("country", "name", "facts", "first", "last"),
    *(f"{kind}s" for kind in Kind),
    *("latest", "sources"),
)
"""Those that TSV and CSV print."""
