"""What a summary of a country says, item by item: the same on a page and in a row, and each with its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from kortilt.bearing import Bearing
from kortilt.model.facts import Fact
from kortilt.report import JsonValue
from kortilt.reports.fields import date_object


class Part(StrEnum):
    """The parts of a summary, in their order; the field `section` names them."""

    NAMES = "names"
    TOPICS = "topics"
    YEARS = "years"
    FIGURES = "figures"
    FIGURES_READ = "figures_read"
    """Read from a sentence, since its fact codes none."""
    RELATIONS = "relations"
    ACTORS = "actors"
    SAID = "said"
    FORECASTS = "forecasts"
    LATEST = "latest"


class Entry(NamedTuple):
    """One line of a summary."""

    part: Part
    item: str
    """A name, a topic, a period in EDTF (empty where there is none), a measure, or an id."""
    name: str
    """The same in words."""
    facts: tuple[Fact, ...]
    """Those that it stands on, in date order."""
    latest: Fact | None
    """That of them which is told in full."""
    value: str = ""
    """A figure, the offices of a person, or what sort of name a name is."""
    series: str = ""
    bearing: Bearing | None = None
    """How the relation with the country of this line went."""

    @property
    def told(self) -> Fact:
        """The fact told in full, where there surely is one."""
        return self.latest or self.facts[-1]


def on_relation(bearing: Bearing) -> int:
    """Count the facts that a base puts on a relation."""
    return len(bearing.counted) + len(bearing.neither) + left_out(bearing)


def left_out(bearing: Bearing) -> int:
    """Count those of them that do not tell how it went."""
    return len(bearing.forecasts) + len(bearing.third_party)


def _ids(facts: Iterable[Fact]) -> list[JsonValue]:
    return [fact.id for fact in facts]


def _of_bearing(count: Callable[[Bearing], JsonValue]) -> Callable[[Entry], JsonValue]:
    return lambda entry: None if entry.bearing is None else count(entry.bearing)


def _of_latest(value: Callable[[Fact], JsonValue]) -> Callable[[Entry], JsonValue]:
    return lambda entry: None if entry.latest is None else value(entry.latest)


ENTRY_FIELDS: Mapping[str, Callable[[Entry], JsonValue]] = {
    "section": lambda entry: entry.part.value,
    "item": lambda entry: entry.item or None,
    "name": lambda entry: entry.name,
    "value": lambda entry: entry.value or None,
    "facts": lambda entry: len(entry.facts),
    "on_relation": _of_bearing(on_relation),
    "warmer": _of_bearing(lambda bearing: len(bearing.warmer)),
    "cooler": _of_bearing(lambda bearing: len(bearing.cooler)),
    "neither": _of_bearing(lambda bearing: len(bearing.neither)),
    "left_out": _of_bearing(left_out),
    "date": _of_latest(lambda fact: date_object(fact.when)),
    "text": _of_latest(lambda fact: fact.claim),
    "latest": _of_latest(lambda fact: fact.id),
    "countries": _of_latest(lambda fact: list(fact.countries)),
    "kind": _of_latest(lambda fact: fact.kind.value if fact.kind else None),
    "said_by": _of_latest(lambda fact: list(fact.said_by)),
    "derived_from": _of_latest(lambda fact: list(fact.derived_from)),
    "series": lambda entry: entry.series or None,
    "source": _of_latest(lambda fact: fact.citations[0].source),
    "locator": _of_latest(lambda fact: fact.citations[0].locator or None),
    "ids": lambda entry: [fact.id for fact in entry.facts],
    "warmer_ids": _of_bearing(lambda bearing: _ids(bearing.warmer)),
    "cooler_ids": _of_bearing(lambda bearing: _ids(bearing.cooler)),
    "forecast_ids": _of_bearing(lambda bearing: _ids(bearing.forecasts)),
    "third_party_ids": _of_bearing(lambda bearing: _ids(bearing.third_party)),
}
"""The fields of a line, its country apart; from `date` to `locator` they tell its latest fact."""
