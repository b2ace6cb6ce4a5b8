"""Plain values -> records of the model, or a fault for each that cannot be made."""

from collections.abc import Mapping
from typing import Any

from kortilt.loading.schema import (
    BALANCE_KEYS,
    BASE_KEYS,
    DECLARATIONS,
    FACT_KEYS,
    LEXICON_KEYS,
    SCHEMA_VERSION,
    TOP_KEYS,
    read_keys,
)
from kortilt.loading.shapes import COUNTRY_CODE, KEBAB, Fault, Reader, kebab, near, toml_name
from kortilt.model.facts import Balance, Fact, OwnWords
from kortilt.model.sources import Citation
from kortilt.problems import quoted
from kortilt.tuples import NamedTuple

BALANCE_HINT = 'write of = "AA" and between = ["BB", "CC"], three codes of declared countries'
FACT_HINT = "begin each fact with [[facts]], in two brackets"


class Records(NamedTuple):
    """Everything that a base declares, each table by its name; records with faults are left out."""

    title: str
    declared: Mapping[str, Mapping[str, Any]]
    lexicon: OwnWords
    balance: Balance | None
    facts: tuple[Fact, ...]


def read_records(document: Mapping[str, Any], faults: list[Fault]) -> Records:
    """Read all tables of a parsed base; what is wrong is added to `faults`."""
    for name in document:
        if name not in TOP_KEYS:
            _top(faults).refuse("K201", name, at="key", hint=near(name, TOP_KEYS, "table"), value=quoted(name))
    title = _read_base(document.get("base", {}), faults)
    declared = {table: _read_declared(table, document.get(table, {}), faults) for table in DECLARATIONS}
    lexicon = _read_lexicon(document.get("lexicon", {}), faults)
    balance = _read_balance(document["balance"], faults) if "balance" in document else None
    return Records(title, declared, lexicon, balance, _read_facts(document.get("facts", []), faults))


def label_of(table: str, key: str | int, record: object = None) -> str:
    """Name a record as a message does: `fact "port-opening"`, `country "KP"`, `fact 3`."""
    if table == "facts":
        identity = record.get("id") if isinstance(record, dict) else None
        return f"fact {quoted(identity)}" if isinstance(identity, str) and identity else f"fact {int(key) + 1}"
    return f"{DECLARATIONS[table].label} {quoted(key)}"


def _top(faults: list[Fault]) -> Reader:
    return Reader("the file", (), faults)


def _read_base(table: object, faults: list[Fault]) -> str:
    values = read_keys(Reader("[base]", ("base",), faults), (), table, BASE_KEYS) or {}
    version = values.get("schema", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        hint = f"this kortilt reads schema = {SCHEMA_VERSION}; a newer one may read more"
        Reader("[base]", ("base",), faults).refuse("K108", "schema", hint=hint, value=version)
    return str(values.get("title", ""))


def _read_lexicon(table: object, faults: list[Fault]) -> OwnWords:
    return OwnWords(**read_keys(Reader("[lexicon]", ("lexicon",), faults), (), table, LEXICON_KEYS) or {})


def _read_balance(table: object, faults: list[Fault]) -> Balance | None:
    reader = Reader("[balance]", ("balance",), faults)
    values = read_keys(reader, (), table, BALANCE_KEYS)
    if values is None:
        return None
    of, between = values["of"], values["between"]
    if len(between) != 2:
        reader.refuse("K213", "between", hint=BALANCE_HINT, reason="a balance lies between two countries")
    elif len({of, *between}) < 3:
        reader.refuse("K213", "between", hint=BALANCE_HINT, reason="a balance has three different countries")
    return Balance(of, between)


def _read_declared(table: str, records: object, faults: list[Fault]) -> dict[str, Any]:
    if not isinstance(records, dict):
        _top(faults).refuse(
            "K206", table, hint=f"write [{table}.SOME-ID]", expected="a table of tables", value=toml_name(records)
        )
        return {}
    made = {}
    for key, record in records.items():
        reader = Reader(label_of(table, key), (table, key), faults)
        _check_key(reader, table, key)
        values = read_keys(reader, (), record, DECLARATIONS[table].keys)
        if values is not None:
            made[key] = DECLARATIONS[table].build(key, **values)
    return made


def _check_key(reader: Reader, table: str, key: str) -> None:
    if table == "countries":
        if not COUNTRY_CODE.fullmatch(key):
            hint = "use the ISO 3166-1 alpha-2 code, two capital letters"
            reader.refuse("K208", at="key", hint=hint, value=quoted(key), key="country code")
    elif not KEBAB.fullmatch(key):
        hint = f"use lower-case letters, digits and hyphens: {kebab(key)}"
        reader.refuse("K208", at="key", hint=hint, value=quoted(key), key="id")


def _read_facts(records: object, faults: list[Fault]) -> tuple[Fact, ...]:
    if not isinstance(records, list):
        _top(faults).refuse("K206", "facts", hint=FACT_HINT, expected="a list of tables", value=toml_name(records))
        return ()
    if not records and not faults:
        hint = 'a fact begins with [[facts]] and has id, when, claim and source; "kortilt explain K107" shows one'
        _top(faults).refuse("K107", at="file", hint=hint)
    made = (_read_fact(index, record, faults) for index, record in enumerate(records))
    return tuple(fact for fact in made if fact is not None)


def _read_fact(index: int, record: Any, faults: list[Fault]) -> Fact | None:
    reader = Reader(label_of("facts", index, record), ("facts", index), faults)
    before = len(faults)
    if not isinstance(record, dict):
        reader.refuse("K206", hint=FACT_HINT, expected="a table", value=toml_name(record))
        return None
    values = read_keys(reader, (), record, FACT_KEYS)
    _check_citation(reader, record)
    if values is None or len(faults) > before:
        return None
    first = {key: values.pop(key) for key in ("source", "locator", "quote") if key in values}
    citations = values.pop("sources", None) or (Citation(**first),)
    series = values.get("series", "")
    values["figures"] = tuple(
        figure if figure.series else figure._replace(series=series) for figure in values.get("figures", ())
    )
    return Fact(citations=citations, **values)


def _check_citation(reader: Reader, record: Mapping[str, Any]) -> None:
    if "sources" not in record:
        if "source" not in record:
            reader.refuse("K202", at="header", hint='add source = "..."', key="source")
    elif record["sources"] == []:
        reader.refuse("K207", "sources", hint="name one source at the least", value="empty")
    elif both := [key for key in ("source", "locator", "quote") if key in record]:
        hint = "move it into a [[facts.sources]] table of its own"
        reader.refuse("K213", both[0], at="key", hint=hint, reason=f"{both[0]} cannot stand beside sources")
