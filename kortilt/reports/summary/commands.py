"""The commands that list the facts behind a part of a summary: what is counted can be looked up, and counted again."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from kortilt.query import Query

Options = Mapping[str, str]


def listing_command(query: Query, code: str, options: Options, facts_file: str | None = None) -> str:
    """Write the `timeline` that lists the facts on a country, with more options.

    Empty where none does: two countries, or two values of one filter, are alternatives to `timeline`.
    """
    given = _given(query)
    if any(name in given and name != "--since" for name in ("--country", *options)):
        return ""
    more = {name: [value] for name, value in options.items()}
    return _timeline({"--country": [code], **given, **more}, facts_file)


def relation_command(query: Query, code: str, facts_file: str | None = None) -> str:
    """Write the `timeline` that lists the facts on a relation of a country."""
    given = _given(query)
    return "" if "--relation" in given else _timeline({"--relation": [f"{code}-COUNTRY"], **given}, facts_file)


def _given(query: Query) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {
        "--country": list(query.countries),
        "--actor": list(query.actors),
        "--topic": list(query.topics),
        "--relation": ["-".join(relation) for relation in query.relations],
        "--kind": list(query.kinds),
        "--source": list(query.sources),
        "--since": [query.since.edtf] if query.since else [],
        "--until": [query.until.edtf] if query.until else [],
        "--within": [query.within.edtf] if query.within else [],
    }
    return {name: values for name, values in given.items() if values}


def _timeline(options: Mapping[str, list[str]], facts_file: str | None) -> str:
    asked = {**options, "--facts": [facts_file] if facts_file else []}
    parts = [part for name, values in asked.items() for value in values for part in (name, value) if part]
    return shlex.join(["kortilt", "timeline", *parts])
