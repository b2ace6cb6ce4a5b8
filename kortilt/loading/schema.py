"""The schema: every record of a base, its keys, and what each may hold.

One table serves the reader, the JSON Schema for editors, and the tests that compare both with `docs/fact-base.md`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kortilt.loading.shapes import (
    ADDRESS,
    DATE,
    FLAG,
    KEBAB_ID,
    NUMBER,
    QUOTE,
    RELATION,
    TEXT,
    TEXTS,
    Path,
    Reader,
    Shape,
    key_of,
    list_of,
    near,
    one_of,
    table_sample,
    toml_name,
    words_from,
)
from kortilt.loading.word_shapes import BROADER, CONVERSES, OPPOSITES, SYNONYMS
from kortilt.model.actors import Country, Office, Organisation, Person, Place
from kortilt.model.facts import Effect, EventRoot, Kind
from kortilt.model.quantities import Bound, Change, Figure
from kortilt.model.sources import CITATIONS, Citation, Name, Source
from kortilt.problems import quoted, visible
from kortilt.tuples import NamedTuple

SCHEMA_VERSION = 1
MISNAMED = {
    "date": "when",
    "text": "claim",
    "sentence": "claim",
    "tags": "topics",
    "topic": "topics",
    "address": "URL",
    "antonyms": "opposites",
}
"""What a key is called elsewhere -> its name here."""


class Key(NamedTuple):
    """One key of a record."""

    shape: Shape
    required: bool = False
    field: str = ""
    """The model's name for it, where that differs."""


class Keys(dict[str, Key]):
    """The keys of a record, with what reading thousands of records needs at hand."""

    def __init__(self, keys: Mapping[str, Key]) -> None:
        super().__init__(keys)
        self.readers = {name: (key.shape.read, key.field or name) for name, key in keys.items()}
        self.required = tuple(name for name, key in keys.items() if key.required)


def read_keys(reader: Reader, inside: Path, record: Any, keys: Keys) -> dict[str, Any] | None:
    """Read a table's keys into the model's fields; None, with faults noted, when it cannot be made."""
    if type(record) is not dict:
        begin = f"begin it with [{visible('.'.join(map(str, reader.path)))}]"
        hint = f"write {table_sample(keys.required, keys)}" if inside else begin
        reader.refuse("K206", *inside, hint=hint, expected="a table", value=toml_name(record))
        return None
    owner = f"{reader.label}: {key_of(inside)}" if inside else reader.label
    values: dict[str, Any] = {}
    faults = len(reader.faults)
    for name, value in record.items():
        if name not in keys.readers:
            meant = MISNAMED.get(name, "")
            hint = f"did you mean {quoted(meant)}?" if meant in keys else near(name, keys, "key")
            reader.refuse("K201", *inside, name, at="key", hint=hint, value=quoted(name), record=owner)
            continue
        read, field = keys.readers[name]
        if (made := read(reader, (*inside, name), value)) is not None:
            values[field] = made
    for name in keys.required:
        if name not in record:
            reader.refuse("K202", *inside, at="header", hint=f"add {name} = ...", key=name, record=owner)
    return values if len(reader.faults) == faults else None


def table_of(keys: Keys, build: Callable[..., Any]) -> Shape:
    """Make the shape of a nested table, such as an office or an author."""

    def _read(reader: Reader, inside: Path, value: object) -> Any:
        values = read_keys(reader, inside, value, keys)
        return None if values is None else build(reader, inside, **values)

    return Shape(_read, json_schema_of(keys))


def json_schema_of(keys: Keys) -> dict[str, Any]:
    """Describe a table in JSON Schema (draft 2020-12)."""
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: key.shape.json for name, key in keys.items()},
        "additionalProperties": False,
    }
    if keys.required:
        schema["required"] = list(keys.required)
    return schema


def _build_name(reader: Reader, inside: Path, **values: str) -> Name | None:
    if bool(values.get("literal")) == bool(values.get("family") or values.get("given")):
        hint = 'write { family = "...", given = "..." } or { literal = "..." }'
        reader.refuse("K213", *inside, hint=hint, reason="a name has a family and a given name, or a literal one")
        return None
    return Name(**values)


def _build_figure(reader: Reader, inside: Path, **values: Any) -> Figure | None:
    value, low, high = values.pop("value", None), values.pop("low", None), values.pop("high", None)
    if (value is None) == (low is None and high is None) or (low is None) != (high is None):
        hint = "write value = 5, or low = 4 and high = 6"
        reader.refuse("K213", *inside, hint=hint, reason="a figure has a value, or a low and a high one")
        return None
    if low is not None and low > high:
        reader.refuse("K213", *inside, "low", hint=f"write low = {high}, high = {low}", reason="low is above high")
        return None
    return Figure(low=value if low is None else low, high=value if high is None else high, **values)


def _build_office(_reader: Reader, _inside: Path, **values: Any) -> Office:
    return Office(**values)


def _build_citation(_reader: Reader, _inside: Path, **values: str) -> Citation:
    return Citation(**values)


NAME_KEYS = Keys({"family": Key(TEXT), "given": Key(TEXT), "literal": Key(TEXT)})
NAMES = list_of(table_of(NAME_KEYS, _build_name))
OFFICE_KEYS = Keys({"title": Key(TEXT, required=True), "aliases": Key(TEXTS), "when": Key(DATE)})
FIGURE_KEYS = Keys(
    {
        "measure": Key(TEXT, required=True),
        "value": Key(NUMBER),
        "low": Key(NUMBER),
        "high": Key(NUMBER),
        "unit": Key(TEXT),
        "bound": Key(one_of(Bound)),
        "change": Key(one_of(Change)),
        "series": Key(TEXT),
    }
)
CITATION_KEYS = Keys({"source": Key(TEXT, required=True), "locator": Key(TEXT), "quote": Key(QUOTE)})

BASE_KEYS = Keys({"schema": Key(NUMBER), "title": Key(TEXT)})
NAMED_KEYS = Keys({"name": Key(TEXT, required=True), "aliases": Key(TEXTS)})
COUNTRY_KEYS = Keys({**NAMED_KEYS, "adjectives": Key(TEXTS), "metonyms": Key(TEXTS)})
PLACED_KEYS = Keys({**NAMED_KEYS, "country": Key(TEXT)})
PERSON_KEYS = Keys({**PLACED_KEYS, "offices": Key(list_of(table_of(OFFICE_KEYS, _build_office)))})
SOURCE_KEYS = Keys(
    {
        "title": Key(TEXT, required=True),
        "type": Key(words_from(CITATIONS)),
        "author": Key(NAMES),
        "translator": Key(NAMES),
        "container-title": Key(TEXT, field="container_title"),
        "publisher": Key(TEXT),
        "volume": Key(TEXT),
        "issue": Key(TEXT),
        "page": Key(TEXT),
        "DOI": Key(TEXT, field="doi"),
        "URL": Key(ADDRESS, field="url"),
        "language": Key(TEXT),
        "original-title": Key(TEXT, field="original_title"),
        "issued": Key(DATE),
        "accessed": Key(DATE),
        "archive_url": Key(ADDRESS),
        "archived": Key(DATE),
    }
)
FACT_KEYS = Keys(
    {
        "id": Key(KEBAB_ID, required=True),
        "when": Key(DATE, required=True),
        "when_text": Key(TEXT),
        "claim": Key(TEXT, required=True),
        "actor": Key(TEXTS),
        "recipient": Key(TEXTS),
        "topics": Key(TEXTS),
        "kind": Key(one_of(Kind)),
        "said_by": Key(TEXTS),
        "official": Key(FLAG),
        "figures": Key(list_of(table_of(FIGURE_KEYS, _build_figure))),
        "series": Key(TEXT),
        "event": Key(one_of(EventRoot)),
        "effect": Key(one_of(Effect)),
        "relation": Key(RELATION),
        "source": Key(TEXT),
        "locator": Key(TEXT),
        "quote": Key(QUOTE),
        "sources": Key(list_of(table_of(CITATION_KEYS, _build_citation))),
        "derived_from": Key(list_of(KEBAB_ID)),
        "contradicts": Key(list_of(KEBAB_ID)),
    }
)
BALANCE_KEYS = Keys({"of": Key(TEXT, required=True), "between": Key(TEXTS, required=True)})
LEXICON_KEYS = Keys(
    {"synonyms": Key(SYNONYMS), "opposites": Key(OPPOSITES), "broader": Key(BROADER), "converses": Key(CONVERSES)}
)


class Declaration(NamedTuple):
    """A table of declared records: `[countries.KP]`, `[sources.li-2024]`."""

    label: str
    keys: Keys
    build: Callable[..., Any]


DECLARATIONS: Mapping[str, Declaration] = {
    "countries": Declaration("country", COUNTRY_KEYS, Country),
    "people": Declaration("person", PERSON_KEYS, Person),
    "organisations": Declaration("organisation", PLACED_KEYS, Organisation),
    "places": Declaration("place", PLACED_KEYS, Place),
    "sources": Declaration("source", SOURCE_KEYS, Source),
}
TOP_KEYS = ("base", *DECLARATIONS, "lexicon", "balance", "facts")
