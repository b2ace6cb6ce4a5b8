"""A country and others: its relations, who acted for it, and what others say of it."""

from __future__ import annotations

from kortilt.bearing import bearing_on
from kortilt.model.actors import Country, Office, Person
from kortilt.model.date_words import date_words
from kortilt.model.facts import Fact, Kind
from kortilt.query import acting
from kortilt.reports.summary.entries import Entry, Part
from kortilt.reports.summary.subject import Subject, latest_of

WORDS = (Kind.STATEMENT, Kind.ASSESSMENT)
"""The kinds of what somebody says of a country."""


def relations(subject: Subject) -> list[Entry]:
    """List all other countries with the facts that involve both, the most frequent first."""
    entries = [_relation(subject, other) for other in subject.base.countries.values() if other != subject.country]
    return sorted(entries, key=lambda entry: (-len(entry.facts), entry.item))


def actors(subject: Subject) -> list[Entry]:
    """List the people and organisations that act in the country's facts: its own first, the most active first."""
    base = subject.base
    found: dict[str, list[Fact]] = {}
    for fact in subject.facts:
        for actor in dict.fromkeys(acting(base, fact)):
            if not isinstance(base.actors[actor], Country):
                found.setdefault(actor, []).append(fact)
    entries = _most_first(subject, Part.ACTORS, found)
    return sorted(entries, key=lambda entry: base.actors[entry.item].country != subject.country.id)


def said(subject: Subject) -> list[Entry]:
    """List whoever is not of the country and says something of it, the most talkative first."""
    found: dict[str, list[Fact]] = {}
    for fact in subject.facts:
        for speaker in dict.fromkeys(fact.said_by if fact.kind in WORDS else ()):
            if subject.base.actors[speaker].country != subject.country.id:
                found.setdefault(speaker, []).append(fact)
    return _most_first(subject, Part.SAID, found)


def _relation(subject: Subject, other: Country) -> Entry:
    both = tuple(fact for fact in subject.facts if other.id in fact.countries)
    bearing = bearing_on(subject.base, (subject.country.id, other.id), both)
    # What moved the relation comes before what only names both countries.
    telling = {fact.id for fact in (*bearing.counted, *bearing.neither)}
    told = latest_of([fact for fact in both if fact.id in telling]) or latest_of(both) or (both[-1] if both else None)
    return Entry(Part.RELATIONS, other.id, other.name, both, told, bearing=bearing)


def _most_first(subject: Subject, part: Part, found: dict[str, list[Fact]]) -> list[Entry]:
    base = subject.base
    entries = []
    for actor, facts in found.items():
        record = base.actors[actor]
        offices = "; ".join(map(_office_words, record.offices)) if isinstance(record, Person) else ""
        entries.append(Entry(part, actor, record.name, tuple(facts), latest_of(facts) or facts[-1], offices))
    return sorted(entries, key=lambda entry: (-len(entry.facts), entry.item))


def _office_words(office: Office) -> str:
    return f"{office.title} ({date_words(office.when)})" if office.when else office.title
