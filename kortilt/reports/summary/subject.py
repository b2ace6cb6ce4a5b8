"""One country with the facts that were asked for, and how much there is of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from kortilt.model.actors import Country
from kortilt.model.date_parts import first_part, last_part
from kortilt.model.dates import PartialDate
from kortilt.model.facts import Fact, FactBase, Kind
from kortilt.report import JsonValue
from kortilt.reports.fields import date_object

DATED_BY_THEIR_SOURCE = (Kind.STATE, Kind.ASSESSMENT)
"""Kinds of facts whose date is often that of the work in which they stand."""


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


def happened(facts: Sequence[Fact]) -> list[Fact]:
    """Give those that have happened and have a date of their own; where none has, all that is dated and no forecast.

    A judgement or a state bears the date of the work that tells of it, and would pass for the latest news.
    """
    dated = [fact for fact in facts if not fact.when.is_unknown and fact.kind is not Kind.FORECAST]
    return [fact for fact in dated if fact.kind not in DATED_BY_THEIR_SOURCE] or dated


def latest_news(subject: Subject) -> list[Fact]:
    """Give what happened to a country in date order: that in which it took part, or where there is none, as above.

    What codes who did it, to whom, or between which two, takes in no other country that its claim only names.
    """
    facts, code = happened(subject.facts), subject.country.id
    return [fact for fact in facts if code in _taking_part(subject.base, fact)] or facts


def _taking_part(base: FactBase, fact: Fact) -> set[str]:
    coded = {base.actors[each].country for each in (*fact.actor, *fact.recipient)} | set(fact.relation)
    return coded or set(fact.countries)


def latest_of(facts: Sequence[Fact]) -> Fact | None:
    """Give the last that happened, by the day on which it began; None where nothing has."""
    return next(reversed(happened(facts)), None)


def first_date(facts: Sequence[Fact]) -> PartialDate | None:
    """Give the date on which the facts begin, as coarse as it is known; what has no beginning is passed over."""
    begun = [fact.when for fact in facts if fact.when.start is not None]
    return first_part(min(begun, key=lambda when: when.start or date.max)) if begun else None


def last_date(facts: Sequence[Fact]) -> PartialDate | None:
    """Give the date on which the facts end, as coarse as it is known; what goes on counts where it begins."""
    ended = [fact.when for fact in facts if last_day(fact.when) is not None]
    if not ended:
        return None
    latest = max(ended, key=lambda when: last_day(when) or date.min)
    return first_part(latest) if latest.end is None else last_part(latest)


def last_day(when: PartialDate) -> date | None:
    """Give the day on which a date ends or, where that side is open, begins."""
    return when.end or when.start


def latest_day(base: FactBase) -> date | None:
    """Give the last day on which any fact but a forecast begins; None in a base without dates.

    Not the day on which one may end: a fact of the 2020s tells nothing of 2029.
    """
    days = (fact.when.start for fact in base.facts if fact.kind is not Kind.FORECAST)
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


def _kind_field(kind: Kind | None) -> Callable[[Subject], JsonValue]:
    return lambda subject: kind_counts(subject.facts)[kind]


def _latest_id(subject: Subject) -> JsonValue:
    news = latest_news(subject)
    return news[-1].id if news else None


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
