"""Rules that need two records to see. Each reads the parsed values, so that a fault elsewhere hides nothing here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from kortilt.loading.circles import circular
from kortilt.loading.records import label_of
from kortilt.loading.shapes import COUNTRY_CODE, KEBAB, Fault, Path, kebab, near
from kortilt.loading.word_rules import broader_than_itself, opposite_synonyms
from kortilt.problems import quoted

Document = Mapping[str, Any]
ACTOR_TABLES = ("countries", "people", "organisations")
NAMED_TABLES = (*ACTOR_TABLES, "places")


def unknown_source(document: Document) -> Iterator[Fault]:
    """A fact cites a source that is not declared, in a base that declares some."""
    declared = _table(document, "sources")
    hints = _Hints()
    for index, fact in _facts(document):
        for path, source in _cited(fact):
            if declared and source not in declared:
                hint = hints.find(source, lambda name: _source_hint(declared, name))
                yield _fault("K203", index, fact, path, hint, source)


def undeclared_name(document: Document) -> Iterator[Fault]:
    """A fact names a country, person or organisation that is not declared."""
    actors = {key: None for table in ACTOR_TABLES for key in _table(document, table)}
    countries = _table(document, "countries")
    hints = _Hints()
    for index, fact in _facts(document):
        for key in ("actor", "recipient", "said_by"):
            for place, actor in _texts(fact.get(key)):
                if actor not in actors:
                    hint = hints.find(actor, lambda name: _actor_hint(document, name, actors))
                    yield _fault("K204", index, fact, (key, place), hint, actor)
        for code in _sides(fact.get("relation")):
            if code not in countries:
                yield _fault("K204", index, fact, ("relation",), _country_hint(document, code), code)


def undeclared_country(document: Document) -> Iterator[Fault]:
    """A person, organisation or place belongs to a country that is not declared."""
    countries = _table(document, "countries")
    for table in NAMED_TABLES[1:]:
        for key, record in _table(document, table).items():
            code = record.get("country") if isinstance(record, dict) else None
            if isinstance(code, str) and code.strip() and code not in countries:
                hint = _country_hint(document, code)
                details = {"record": label_of(table, key), "value": quoted(code)}
                yield Fault("K204", (table, key, "country"), "value", hint, details)


def undeclared_side(document: Document) -> Iterator[Fault]:
    """The balance weighs a country that is not declared."""
    countries, balance = _table(document, "countries"), _table(document, "balance")
    sides = [(("of",), balance.get("of")), *((("between", at), code) for at, code in _texts(balance.get("between")))]
    for inside, code in sides:
        if isinstance(code, str) and code.strip() and code not in countries:
            details = {"record": "[balance]", "value": quoted(code)}
            yield Fault("K204", ("balance", *inside), "value", _country_hint(document, code), details)


def id_given_twice(document: Document) -> Iterator[Fault]:
    """Two facts bear one id, or one key stands in two of the tables that facts name."""
    seen: dict[str, int] = {}
    for index, fact in _facts(document):
        identity = fact.get("id")
        if isinstance(identity, str) and identity.strip() and seen.setdefault(identity, index) != index:
            hint = f"the first is fact {seen[identity] + 1} of the file; an id stands for one fact only"
            yield _fault("K205", index, fact, ("id",), hint, identity)
    owners: dict[str, str] = {}
    for table in (name for name in document if name in NAMED_TABLES):
        for key in _table(document, table):
            if (owner := owners.setdefault(key, table)) != table:
                hint = f"{label_of(owner, key)} bears it; facts could not tell the two apart"
                yield Fault("K205", (table, key), "key", hint, {"record": label_of(table, key), "value": quoted(key)})


def unknown_premise(document: Document) -> Iterator[Fault]:
    """A fact is derived from, or contradicts, one that does not exist."""
    ids = {fact["id"]: None for _, fact in _facts(document) if isinstance(fact.get("id"), str)}
    hints = _Hints()
    for index, fact in _facts(document):
        for code, key in (("K210", "derived_from"), ("K215", "contradicts")):
            for place, premise in _texts(fact.get(key)):
                if premise not in ids and KEBAB.fullmatch(premise):
                    hint = hints.find(premise, partial(_premise_hint, ids, fact.get("id")))
                    yield _fault(code, index, fact, (key, place), hint, premise)


def circular_derivation(document: Document) -> Iterator[Fault]:
    """A fact is derived from itself, directly or by way of others."""
    premises = {
        fact["id"]: [premise for _, premise in _texts(fact.get("derived_from"))]
        for _, fact in _facts(document)
        if _has_id(fact)
    }
    on_circle = circular(premises)
    for index, fact in _facts(document):
        if _has_id(fact) and fact["id"] in on_circle:
            hint = "a fact that is derived rests on facts that are not"
            yield _fault("K211", index, fact, ("derived_from",), hint, fact["id"])


def self_contradiction(document: Document) -> Iterator[Fault]:
    """A fact says that it cannot be true beside itself."""
    for index, fact in _facts(document):
        for place, other in _texts(fact.get("contradicts")):
            if other == fact.get("id"):
                hint = "name the other fact, or leave contradicts out"
                yield _fault("K216", index, fact, ("contradicts", place), hint, other)


def effect_without_relation(document: Document) -> Iterator[Fault]:
    """A fact says warmer or cooler, but not which relation."""
    for index, fact in _facts(document):
        if "effect" in fact and "relation" not in fact:
            yield _fault("K212", index, fact, ("effect",), 'add relation = "AA-BB", two country codes', "")


VALIDATIONS: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    unknown_source,
    undeclared_name,
    undeclared_country,
    undeclared_side,
    id_given_twice,
    unknown_premise,
    circular_derivation,
    self_contradiction,
    effect_without_relation,
    opposite_synonyms,
    broader_than_itself,
)


def _table(document: Document, name: str) -> Mapping[str, Any]:
    table = document.get(name)
    return table if isinstance(table, dict) else {}


def _facts(document: Document) -> Iterator[tuple[int, Mapping[str, Any]]]:
    facts = document.get("facts")
    for index, fact in enumerate(facts if isinstance(facts, list) else ()):
        if isinstance(fact, dict):
            yield index, fact


def _has_id(fact: Mapping[str, Any]) -> bool:
    return isinstance(fact.get("id"), str)


def _texts(value: object) -> Iterator[tuple[int, str]]:
    for place, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str) and item.strip():
            yield place, item


def _sides(relation: object) -> list[str]:
    # One of the wrong form is refused by its shape.
    sides = relation.split("-") if isinstance(relation, str) else []
    return sides if len(sides) == 2 and all(map(COUNTRY_CODE.fullmatch, sides)) and sides[0] != sides[1] else []


def _cited(fact: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    if isinstance(source := fact.get("source"), str) and source.strip():
        yield ("source",), source
    several = fact.get("sources")
    for place, entry in enumerate(several if isinstance(several, list) else ()):
        if isinstance(entry, dict) and isinstance(source := entry.get("source"), str) and source.strip():
            yield ("sources", place, "source"), source


def _fault(code: str, index: int, fact: Mapping[str, Any], inside: Path, hint: str, value: str) -> Fault:
    details = {"record": label_of("facts", index, fact), "value": quoted(value)}
    return Fault(code, ("facts", index, *inside), "value", hint, details)


class _Hints:
    """Hints by the value they are for: looking for near ones takes long, so that few are made, and each only once."""

    __slots__ = ("_found",)
    MOST = 50

    def __init__(self) -> None:
        self._found: dict[str, str] = {}

    def find(self, value: str, make: Callable[[str], str]) -> str:
        """Give the hint for a value, made where there is none yet; empty after the first fifty values."""
        if value not in self._found and len(self._found) < self.MOST:
            self._found[value] = make(value)
        return self._found.get(value, "")


def _source_hint(declared: Mapping[str, Any], source: str) -> str:
    titled = (key for key, record in declared.items() if isinstance(record, dict) and record.get("title") == source)
    identity = next(titled, None)
    return near(source, declared, "declared source") if identity is None else f"write its id: {quoted(identity)}"


def _premise_hint(ids: Mapping[str, None], own: object, premise: str) -> str:
    return near(premise, [identity for identity in ids if identity != own], "other fact")


def _actor_hint(document: Document, actor: str, actors: Mapping[str, None]) -> str:
    # Someone who writes the name instead of the id deserves the id.
    if identity := _id_of_name(document, ACTOR_TABLES, actor):
        return f"write its id: {quoted(identity)}"
    if actor in _table(document, "places") or _id_of_name(document, ("places",), actor):
        return "that is a place; actors are countries, people and organisations"
    if "did you mean" in (close := near(actor, actors, "declared actor")):
        return close
    if COUNTRY_CODE.fullmatch(actor):
        return f"declare [countries.{actor}]"
    return f"declare [people.{kebab(actor)}] or [organisations.{kebab(actor)}]"


def _country_hint(document: Document, code: str) -> str:
    if identity := _id_of_name(document, ("countries",), code):
        return f"write its code: {quoted(identity)}"
    close = near(code, _table(document, "countries"), "declared country")
    if "did you mean" in close or not COUNTRY_CODE.fullmatch(code):
        return close
    return f"{close}; declare [countries.{code}]"


def _id_of_name(document: Document, tables: tuple[str, ...], name: str) -> str | None:
    for table in tables:
        for key, record in _table(document, table).items():
            lists = ("aliases", "adjectives", "metonyms") if isinstance(record, dict) else ()
            spellings = [record["name"]] if lists and isinstance(record.get("name"), str) else []
            spellings += [spelling for field in lists for _, spelling in _texts(record.get(field))]
            if name.casefold() in (spelling.casefold() for spelling in spellings):
                return key
    return None
