"""What is counted in the facts on a country: the names it goes by, topics and years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kortilt.model.actors import Country
from kortilt.model.facts import Fact
from kortilt.model.names import name_words
from kortilt.reports.periods import By, Heading, period_of
from kortilt.reports.summary.entries import Entry, Part
from kortilt.reports.summary.subject import Subject, latest_of


def names(subject: Subject) -> list[Entry]:
    """List the names by which sentences call the country, the most used first, then those that none uses."""
    spelled = {name_words(spelling): spelling for spelling in reversed(subject.country.spellings)}
    found: dict[str, list[Fact]] = {spelling: [] for spelling in subject.country.spellings}
    for fact in subject.facts:
        for words in dict.fromkeys(_mentions(subject, fact)):
            if words in spelled:
                found[spelled[words]].append(fact)
    sorts = _sorts(subject.country)
    entries = [_entry(Part.NAMES, name, name, facts, sorts[name]) for name, facts in found.items()]
    return sorted(entries, key=lambda entry: -len(entry.facts))


def topics(subject: Subject) -> list[Entry]:
    """Count the facts on each topic, the most frequent first; a fact on several counts for each."""
    found: dict[str, list[Fact]] = {}
    for fact in subject.facts:
        for topic in dict.fromkeys(fact.topics):
            found.setdefault(topic, []).append(fact)
    entries = [_entry(Part.TOPICS, topic, topic, facts) for topic, facts in found.items()]
    return sorted(entries, key=lambda entry: (-len(entry.facts), entry.name))


def years(subject: Subject) -> list[Entry]:
    """Count the facts of each year, where they begin, in order of time."""
    found: dict[Heading, list[Fact]] = {}
    for fact in subject.facts:
        found.setdefault(period_of(fact.when, By.YEAR).heading, []).append(fact)
    return [_entry(Part.YEARS, heading.edtf or "", heading.in_words(), facts) for heading, facts in found.items()]


def _mentions(subject: Subject, fact: Fact) -> Iterator[tuple[str, ...]]:
    for mention in subject.base.names.find(fact.claim):
        if subject.country in mention.meant:
            yield name_words(fact.claim[mention.start : mention.end])


def _sorts(country: Country) -> dict[str, str]:
    sorts = [(country.metonyms, "metonym"), (country.adjectives, "adjective"), (country.aliases, "alias")]
    return {name: sort for names, sort in sorts for name in names} | {country.name: "name"}


def _entry(part: Part, item: str, name: str, facts: Iterable[Fact], value: str = "") -> Entry:
    members = tuple(facts)
    return Entry(part, item, name, members, latest_of(members) or (members[-1] if members else None), value)
