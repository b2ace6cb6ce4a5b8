"""Single facts in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kortilt.model.date_words import date_words
from kortilt.model.dates import PartialDate
from kortilt.model.facts import Fact, FactBase
from kortilt.model.quantities import Figure
from kortilt.model.sources import cite
from kortilt.page import Block, Cell, Line, Page, Pairs, Role
from kortilt.problems import visible
from kortilt.report import JsonValue, Report, Row
from kortilt.reports.fields import FACT_FIELDS
from kortilt.reports.heads import base_object
from kortilt.reports.wording import relation_words

READ_FIELD, LINE_FIELD = "figures_read", "line"


class FactsInFull(Report):
    """Every field of some facts."""

    schema = "kortilt.show/1"
    rows_key = "facts"

    columns = fields = (*FACT_FIELDS, READ_FIELD, LINE_FIELD)

    def __init__(
        self, base: FactBase, facts: Iterable[Fact], lines: Mapping[str, int], read: Mapping[str, Sequence[str]]
    ) -> None:
        self.base = base
        self.facts = tuple(dict.fromkeys(facts))
        self.lines = lines
        """At which line of its file each begins, by id."""
        self.read = read
        """Figures read from the claims of facts that code none, by id."""

    def head(self) -> Row:
        """Which base, and which facts were asked for."""
        asked = {"id": [fact.id for fact in self.facts]}
        return {**base_object(self.base), "query": asked}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a fact."""
        return [{name: self._value(fact, name) for name in fields} for fact in self.facts]

    def page(self) -> Page:
        """Each fact's claim, and below it what is known of it."""
        blocks: list[Block] = []
        for fact in self.facts:
            blocks += [Line((Cell(fact.claim, Role.TITLE),)), Pairs(tuple(self._pairs(fact)))]
        return Page(tuple(blocks))

    def _value(self, fact: Fact, name: str) -> JsonValue:
        if name == LINE_FIELD:
            return self.lines.get(fact.id)
        return list(self.read.get(fact.id, ())) if name == READ_FIELD else FACT_FIELDS[name].value(self.base, fact)

    def _pairs(self, fact: Fact) -> Iterable[tuple[str, tuple[Cell, ...]]]:
        base = self.base
        texts = [
            ("When", _when_words(fact)),
            ("Countries", _listed(f"{base.countries[code].name} ({code})" for code in fact.countries)),
            ("Actor", _listed(map(base.name, fact.actor))),
            ("Recipient", _listed(map(base.name, fact.recipient))),
            ("Relation", _relation_words(base, fact)),
            ("Topics", _listed(fact.topics)),
            ("Kind", fact.kind or ""),
            ("Event", f"{fact.event} (PLOVER)" if fact.event else ""),
            ("Figures", "\n".join(map(_figure_words, fact.figures))),
            ("Figures read", "\n".join(self.read.get(fact.id, ()))),
            ("Whose word", _speaker_words(base, fact)),
            ("Quotation", "\n".join(f"“{citation.quote}”" for citation in fact.citations if citation.quote)),
            ("Source", "\n".join(cite(base.sources[cited.source], cited.locator) for cited in fact.citations)),
            ("Derived from", _facts_in_words(base, fact.derived_from)),
            ("Contradicts", _facts_in_words(base, base.disputes.get(fact.id, ()))),
            ("File", visible(base.path) + (f":{self.lines[fact.id]}" if fact.id in self.lines else "")),
        ]
        yield "Id", (Cell(fact.id, Role.ID),)
        yield from ((label, (Cell(text),)) for label, text in texts if text)


def _facts_in_words(base: FactBase, ids: Iterable[str]) -> str:
    return "\n".join(f"{identity}: {base.by_id[identity].claim}" for identity in ids)


def _when_words(fact: Fact) -> str:
    words = date_words(fact.when)
    notes = [fact.when.edtf] if fact.when.edtf != words else []
    notes += [length] if (length := _length_words(fact.when)) else []
    notes += [f"in the source's words: “{fact.when_text}”"] if fact.when_text else []
    return f"{words} ({'; '.join(notes)})" if notes else words


def _length_words(when: PartialDate) -> str:
    if when.form != "interval" or when.start is None or when.end is None:
        return ""
    from datetime import date, timedelta

    from dateutil.relativedelta import relativedelta

    if when.end == date.max:
        return ""
    length = relativedelta(when.end + timedelta(days=1), when.start)
    parts = [(length.years, "year"), (length.months, "month"), (length.days, "day")]
    return " ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in parts if number)


def _relation_words(base: FactBase, fact: Fact) -> str:
    if not fact.relation:
        return ""
    return relation_words(base, fact.relation) + (f", {fact.effect}" if fact.effect else "")


def _figure_words(figure: Figure) -> str:
    series = f" (series {figure.series})" if figure.series else ""
    return f"{figure.measure}: {figure.in_words()}{series}"


def _speaker_words(base: FactBase, fact: Fact) -> str:
    names = _listed(map(base.name, fact.said_by))
    return f"{names}, an official record" if names and fact.official else names


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
