"""The schema's tables against all that must agree with them: docs/fact-base.md, the model, and the JSON Schema."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli

from kortilt.loading.json_schema import facts_schema
from kortilt.loading.schema import (
    BALANCE_KEYS,
    BASE_KEYS,
    CITATION_KEYS,
    COUNTRY_KEYS,
    DECLARATIONS,
    FACT_KEYS,
    FIGURE_KEYS,
    LEXICON_KEYS,
    NAME_KEYS,
    OFFICE_KEYS,
    PERSON_KEYS,
    PLACED_KEYS,
    SOURCE_KEYS,
    TOP_KEYS,
    Keys,
)
from kortilt.model.actors import Country, Office, Organisation, Person, Place
from kortilt.model.facts import Balance, EventRoot, Fact, Kind, OwnWords
from kortilt.model.quantities import Bound, Change, Figure
from kortilt.model.sources import Citation, Name, Source

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "fact-base.md").read_text(encoding="utf-8")
SCHEMA = facts_schema()
FACT = '[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "The port opened."\nsource = "Gazette"\n'


def _documented(section: str) -> list[list[str]]:
    """The rows of the first table under a heading, each a list of cells."""
    text = re.split(rf"^#+ `{re.escape(section)}", PAGE, flags=re.MULTILINE)[1]
    table = text[text.index("\n|") :].split("\n\n")[0]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table.strip().split("\n")[2:]]


def _words(cell: str) -> list[str]:
    return re.findall("`([^`]+)`", cell)


def _keys(section: str) -> list[str]:
    return [key for row in _documented(section) for key in _words(row[0])]


# The documentation


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("[base]", BASE_KEYS),
        ("[sources.ID]", SOURCE_KEYS),
        ("[lexicon]", LEXICON_KEYS),
        ("[balance]", BALANCE_KEYS),
        ("[[facts]]", FACT_KEYS),
        ("[[facts.figures]]", FIGURE_KEYS),
    ],
)
def test_documented_keys_are_those_of_the_schema(section: str, keys: Keys) -> None:
    assert sorted(_keys(section)) == sorted(keys)


@pytest.mark.parametrize("table", ["countries", "people", "organisations", "places"])
def test_documented_keys_of_whoever_is_named(table: str) -> None:
    rows = _documented("[countries.CODE]")
    documented = [_words(row[0])[0] for row in rows if table in row[1] or "all" in row[1]]
    assert sorted(documented) == sorted(DECLARATIONS[table].keys)


@pytest.mark.parametrize("section", ["[base]", "[sources.ID]", "[[facts]]", "[[facts.figures]]"])
def test_documented_keys_say_which_are_required(section: str) -> None:
    keys = {"[base]": BASE_KEYS, "[sources.ID]": SOURCE_KEYS, "[[facts]]": FACT_KEYS}.get(section, FIGURE_KEYS)
    required = [_words(row[0])[0] for row in _documented(section) if "required" in row[1]]
    assert required == [name for name, key in keys.items() if key.required]


@pytest.mark.parametrize(
    ("section", "key", "allowed"),
    [
        ("[[facts]]", "kind", Kind),
        ("[[facts]]", "event", EventRoot),
        ("[[facts.figures]]", "bound", Bound),
        ("[[facts.figures]]", "change", Change),
    ],
)
def test_documented_words_are_those_of_the_model(section: str, key: str, allowed: type[Kind]) -> None:
    cell = next(row[-1] for row in _documented(section) if key in _words(row[0]))
    assert _words(cell) == [member.value for member in allowed]


def test_documented_tables_are_those_of_the_schema() -> None:
    headings = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    tables = [name for heading in headings for name in re.findall(r"`\[+(\w+)", heading)]
    assert tables == list(TOP_KEYS)


# The model


@pytest.mark.parametrize(
    ("keys", "record"),
    [
        (COUNTRY_KEYS, Country),
        (PERSON_KEYS, Person),
        (PLACED_KEYS, Organisation),
        (PLACED_KEYS, Place),
        (OFFICE_KEYS, Office),
        (NAME_KEYS, Name),
        (SOURCE_KEYS, Source),
        (CITATION_KEYS, Citation),
        (LEXICON_KEYS, OwnWords),
        (BALANCE_KEYS, Balance),
    ],
)
def test_every_key_has_its_field(keys: Keys, record: type[Any]) -> None:
    fields = {key.field or name for name, key in keys.items()}
    # The id is the key that the record stands under.
    assert fields == set(record._fields) - {"id"}


def test_every_key_of_a_fact_has_its_field() -> None:
    # The citations come from source, locator and quote, or from sources; the countries are worked out.
    cited = {*CITATION_KEYS, "sources"}
    assert set(FACT_KEYS) - cited == set(Fact._fields) - {"citations", "countries"}


def test_every_key_of_a_figure_has_its_field() -> None:
    # A single value is both bounds.
    assert set(FIGURE_KEYS) - {"value"} == set(Figure._fields)


@pytest.mark.parametrize(
    ("keys", "record"),
    [
        (FACT_KEYS, Fact),
        (FIGURE_KEYS, Figure),
        (SOURCE_KEYS, Source),
        (OFFICE_KEYS, Office),
        (LEXICON_KEYS, OwnWords),
        (BALANCE_KEYS, Balance),
    ],
)
def test_a_key_that_may_be_left_out_has_a_default(keys: Keys, record: type[Any]) -> None:
    optional = {key.field or name for name, key in keys.items() if not key.required}
    without = {"source", "locator", "quote", "sources", "value", "low", "high"}
    assert optional - without <= set(record._field_defaults)


# The JSON Schema


def test_json_schema_beside_the_base_is_up_to_date() -> None:
    written = (ROOT / "facts.schema.json").read_text(encoding="utf-8")
    assert written == json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n", "run `make schema`"


def test_json_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("base", ["facts.toml", "tests/bases/dams.toml", "tests/bases/river.toml"])
def test_json_schema_accepts_bases_that_load(base: str) -> None:
    assert _refused((ROOT / base).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        FACT,
        FACT.replace('"2023"', "2023"),
        '[base]\nschema = 1\n[countries.VE]\nname = "Vell"\n' + FACT + 'actor = ["VE"]\n',
        FACT.replace('source = "Gazette"', 'sources = [{ source = "Gazette", locator = "p. 4" }]'),
        '[lexicon]\nsynonyms = [["sluice gate", "écluse"]]\nopposites = []\nbroader = { boat = ["tug"] }\n' + FACT,
        '[lexicon]\nconverses = [["study under/with", "teach"]]\n' + FACT,
    ],
)
def test_json_schema_accepts_what_loads(text: str) -> None:
    assert _refused(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "$"),  # no facts
        ("facts = []", "$.facts"),
        (FACT.replace("[[facts]]", "[facts]"), "$.facts"),
        ("x = 1\n" + FACT, "$"),
        ("[base]\nschema = 2\n" + FACT, "$.base.schema"),
        ('[countries.ve]\nname = "Vell"\n' + FACT, "$.countries"),
        ('[countries.VE]\naliases = ["Vell"]\n' + FACT, "$.countries.VE"),
        (FACT.replace("claim", "clam"), "$.facts[0]"),
        (FACT.replace('"a"', '"A b"'), "$.facts[0].id"),
        (FACT.replace('source = "Gazette"', ""), "$.facts[0]"),
        (FACT + 'sources = [{ source = "Gazette" }]', "$.facts[0]"),
        (FACT + 'kind = "occurrence"', "$.facts[0].kind"),
        (FACT + 'actor = "VE"', "$.facts[0].actor"),
        (FACT + 'topics = ["ports", "ports"]', "$.facts[0].topics"),
        (FACT + 'relation = "VE"', "$.facts[0].relation"),
        (FACT + "figures = [{ value = 3 }]", "$.facts[0].figures[0]"),
        (FACT + 'figures = [{ measure = "ships", value = "3" }]', "$.facts[0].figures[0].value"),
        ('[sources.a]\ntitle = "A"\nURL = "example.org"\n' + FACT, "$.sources.a.URL"),
        ('[balance]\nof = "AA"\n' + FACT, "$.balance"),
        ('[balance]\nof = "AA"\nbetween = ["BB"]\n' + FACT, "$.balance.between"),
        ('[lexicon]\nantonyms = [["wet", "dry"]]\n' + FACT, "$.lexicon"),
        ('[lexicon]\nsynonyms = [["weir"]]\n' + FACT, "$.lexicon.synonyms[0]"),
        ('[lexicon]\nopposites = [["wet", "dry", "moist"]]\n' + FACT, "$.lexicon.opposites[0]"),
        ('[lexicon]\nopposites = [["wet", "no. 4"]]\n' + FACT, "$.lexicon.opposites[0][1]"),
        ('[lexicon]\nbroader = { vessel = "barge" }\n' + FACT, "$.lexicon.broader.vessel"),
    ],
)
def test_json_schema_refuses(text: str, place: str) -> None:
    assert place in _refused(text)


def _refused(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    # To a schema, a TOML date is text.
    document = json.loads(json.dumps(tomli.loads(text), default=str))
    return [error.json_path for error in validator.iter_errors(document)]
