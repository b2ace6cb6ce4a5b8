"""The JSON Schema of a base, by which editors check and complete it; made from the tables that the reader follows."""

from __future__ import annotations

import json
from typing import Any

from kortilt.loading.schema import (
    BALANCE_KEYS,
    BASE_KEYS,
    DECLARATIONS,
    FACT_KEYS,
    LEXICON_KEYS,
    SCHEMA_VERSION,
    json_schema_of,
)
from kortilt.loading.shapes import COUNTRY_CODE, KEBAB


def facts_schema() -> dict[str, Any]:
    """Describe a base as a whole (JSON Schema, draft 2020-12); references between records are beyond it."""
    tables: dict[str, Any] = {}
    for name, declaration in DECLARATIONS.items():
        pattern = COUNTRY_CODE.pattern if name == "countries" else KEBAB.pattern
        tables[name] = {
            "type": "object",
            "additionalProperties": json_schema_of(declaration.keys),
            "propertyNames": {"pattern": f"^{pattern}$"},
        }
    base = json_schema_of(BASE_KEYS)
    base["properties"]["schema"] = {"const": SCHEMA_VERSION}
    balance = json_schema_of(BALANCE_KEYS)
    balance["properties"]["between"] = {**balance["properties"]["between"], "minItems": 2, "maxItems": 2}
    fact = json_schema_of(FACT_KEYS)
    several = {"required": ["sources"], "properties": {"locator": False, "quote": False, "sources": {"minItems": 1}}}
    fact["oneOf"] = [{"required": ["source"]}, several]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kortilt fact base",
        "type": "object",
        "properties": {
            "base": base,
            **tables,
            "lexicon": json_schema_of(LEXICON_KEYS),
            "balance": balance,
            "facts": {"type": "array", "items": fact, "minItems": 1},
        },
        "additionalProperties": False,
        "required": ["facts"],
    }


if __name__ == "__main__":
    print(json.dumps(facts_schema(), indent=2, ensure_ascii=False))
