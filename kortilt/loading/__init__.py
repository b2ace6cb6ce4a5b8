"""Text -> FactBase, or every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kortilt.loading.characters import control_problems, escaped_control_character, has_escapes
from kortilt.loading.files import find_base, read_base
from kortilt.loading.involvement import involved_countries
from kortilt.loading.records import Records, read_records
from kortilt.loading.shapes import Fault
from kortilt.loading.toml import parse_toml
from kortilt.loading.validation import VALIDATIONS
from kortilt.model.facts import Fact, FactBase
from kortilt.model.sources import Source
from kortilt.problems import FactBaseError, visible

__all__ = ["fact_lines", "find_base", "load_facts", "load_text"]


def load_facts(path: str) -> FactBase:
    """Load the base in a file; raises FactBaseError with all its problems, in line order."""
    content, text = read_base(path)
    return _build(path, content, text)


def load_text(text: str, path: str = "<string>") -> FactBase:
    """Load a base from its text; `path` is what problems call it."""
    return _build(path, text.encode("utf-8", "surrogatepass"), text.removeprefix("\ufeff"))


def fact_lines(base: FactBase) -> dict[str, int]:
    """Find the line at which each fact of a base begins; facts without a header of their own are left out."""
    from kortilt.loading.positions import header_lines

    text = base.content.decode("utf-8").removeprefix("\ufeff")
    identities = [fact["id"] for fact in parse_toml(text, base.path)["facts"]]
    return dict(zip(identities, header_lines(text, "facts"), strict=False))


def _build(path: str, content: bytes, text: str) -> FactBase:
    problems = control_problems(text, path)
    try:
        document = parse_toml(text, path)
    except FactBaseError as error:
        raise FactBaseError(problems or error.problems) from error
    faults: list[Fault] = []
    records = read_records(document, faults)
    for rule in VALIDATIONS:
        faults.extend(rule(document))
    if has_escapes(text):
        faults.extend(escaped_control_character(document))
    if faults or problems:
        from kortilt.loading.locating import in_line_order, locate

        raise FactBaseError(in_line_order([*problems, *locate(faults, text, path)]))
    return _assemble(path, content, records)


def _assemble(path: str, content: bytes, records: Records) -> FactBase:
    sources: Mapping[str, Any] = records.declared["sources"] or _sources_by_their_text(records.facts)
    tables = {name: table for name, table in records.declared.items() if name != "sources"}
    title = records.title or visible(path.replace("\\", "/").rsplit("/", 1)[-1])
    base = FactBase(
        title=title,
        path=path,
        content=content,
        facts=(),
        sources=sources,
        lexicon=records.lexicon,
        balance=records.balance,
        **tables,
    )
    facts = [fact._replace(countries=involved_countries(base, fact)) for fact in records.facts]
    facts.sort(key=lambda fact: (fact.when.sort_key(), fact.id))
    base.facts = tuple(facts)
    return base


def _sources_by_their_text(facts: tuple[Fact, ...]) -> dict[str, Source]:
    cited = (citation.source for fact in facts for citation in fact.citations)
    return {text: Source(id=text, title=text) for text in cited}
