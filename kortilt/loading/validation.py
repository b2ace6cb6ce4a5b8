"""Rules that need two records to see. Each reads the parsed values, so that a fault elsewhere hides nothing here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kortilt.loading.records import label_of
from kortilt.loading.shapes import COUNTRY_CODE, Fault, Path, near
from kortilt.problems import quoted

Document = Mapping[str, Any]
ACTOR_TABLES = ("countries", "people", "organisations")
NAMED_TABLES = (*ACTOR_TABLES, "places")


def unknown_source(document: Document) -> Iterator[Fault]:
    """A fact cites a source that is not declared, in a base that declares some."""
    declared = _table(document, "sources")
    for index, fact in _facts(document):
        for path, source in _cited(fact):
            if declared and source not in declared:
                hint = near(source, declared, "declared source")
                yield _fault("K203", index, fact, path, hint, source)


def undeclared_name(document: Document) -> Iterator[Fault]:
    """A fact names a country, person or organisation that is not declared."""
    actors = {key: None for table in ACTOR_TABLES for key in _table(document, table)}
    countries = _table(document, "countries")
    for index, fact in _facts(document):
        for key in ("actor", "recipient", "said_by"):
            for place, actor in enumerate(_texts(fact.get(key))):
                if actor not in actors:
                    yield _fault("K204", index, fact, (key, place), _undeclared_hint(document, actor, actors), actor)
        relation = fact.get("relation")
        for code in relation.split("-") if isinstance(relation, str) else ():
            if len(code) == 2 and code.isupper() and code not in countries:
                yield _fault("K204", index, fact, ("relation",), near(code, countries, "declared country"), code)


def undeclared_country(document: Document) -> Iterator[Fault]:
    """A person, organisation or place belongs to a country that is not declared."""
    countries = _table(document, "countries")
    for table in NAMED_TABLES[1:]:
        for key, record in _table(document, table).items():
            code = record.get("country") if isinstance(record, dict) else None
            if isinstance(code, str) and code.strip() and code not in countries:
                hint = near(code, countries, "declared country")
                details = {"record": label_of(table, key), "value": quoted(code)}
                yield Fault("K204", (table, key, "country"), "value", hint, details)


def id_given_twice(document: Document) -> Iterator[Fault]:
    """Two facts bear one id, or one key stands in two of the tables that facts name."""
    seen: dict[str, int] = {}
    for index, fact in _facts(document):
        identity = fact.get("id")
        if isinstance(identity, str) and seen.setdefault(identity, index) != index:
            hint = f"the first is fact {seen[identity] + 1} of the file; an id stands for one fact only"
            yield _fault("K205", index, fact, ("id",), hint, identity)
    owners: dict[str, str] = {}
    for table in NAMED_TABLES:
        for key in _table(document, table):
            if (owner := owners.setdefault(key, table)) != table:
                hint = f"[{owner}.{key}] bears it; facts could not tell the two apart"
                yield Fault(
                    "K205", (table, key), "header", hint, {"record": label_of(table, key), "value": quoted(key)}
                )


def unknown_premise(document: Document) -> Iterator[Fault]:
    """A fact is derived from one that does not exist."""
    ids = {fact["id"]: None for _, fact in _facts(document) if isinstance(fact.get("id"), str)}
    for index, fact in _facts(document):
        for place, premise in enumerate(_texts(fact.get("derived_from"))):
            if premise not in ids:
                yield _fault("K210", index, fact, ("derived_from", place), near(premise, ids, "fact"), premise)


def circular_derivation(document: Document) -> Iterator[Fault]:
    """A fact is derived from itself, directly or by way of others."""
    premises = {fact["id"]: _texts(fact.get("derived_from")) for _, fact in _facts(document) if _has_id(fact)}
    derived = [(index, fact) for index, fact in _facts(document) if _has_id(fact) and premises[fact["id"]]]
    for index, fact in derived:
        reached, ahead = set(), list(premises[fact["id"]])
        while ahead:
            if (premise := ahead.pop()) not in reached:
                reached.add(premise)
                ahead += premises.get(premise, ())
        if fact["id"] in reached:
            hint = "a fact that is derived rests on facts that are not"
            yield _fault("K211", index, fact, ("derived_from",), hint, fact["id"])


def effect_without_relation(document: Document) -> Iterator[Fault]:
    """A fact says warmer or cooler, but not which relation."""
    for index, fact in _facts(document):
        if "effect" in fact and "relation" not in fact:
            yield _fault("K212", index, fact, ("effect",), 'add relation = "AA-BB", two country codes', "")


VALIDATIONS: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    unknown_source,
    undeclared_name,
    undeclared_country,
    id_given_twice,
    unknown_premise,
    circular_derivation,
    effect_without_relation,
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


def _texts(value: object) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


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


def _undeclared_hint(document: Document, actor: str, actors: Mapping[str, None]) -> str:
    # Someone who writes the name instead of the id deserves the id.
    for table in ACTOR_TABLES:
        for key, record in _table(document, table).items():
            spellings = [record.get("name"), *_texts(record.get("aliases"))] if isinstance(record, dict) else []
            if actor in spellings:
                return f"write its id: {quoted(key)}"
    if actor in _table(document, "places"):
        return "that is a place; actors are countries, people and organisations"
    if "did you mean" in (close := near(actor, actors, "declared actor")):
        return close
    tables = ACTOR_TABLES[:1] if COUNTRY_CODE.fullmatch(actor) else ACTOR_TABLES[1:]
    return f"declare {' or '.join(f'[{table}.{actor}]' for table in tables)}"
