"""The examples at the end of each help text, made from the base in use, so that they work on any base."""

import os
import shlex
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from string import Formatter

from kortilt.checking.rules import RULES
from kortilt.loading import find_base, load_facts
from kortilt.model.facts import Balance, FactBase
from kortilt.problems import FactBaseError
from kortilt.reports.periods import By
from kortilt.reports.tilt.weighing import weigh

EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "kortilt": (
        "kortilt check {claim}",
        "kortilt timeline --country {country} --since {year}",
        "kortilt summary {country}",
        "kortilt grep -i {word}",
        "kortilt timeline | cut -f2,4",
        "kortilt explain K203",
    ),
    "check": (
        "kortilt check {claim}",
        "kortilt check {claim} --explain --format json",
        "kortilt check {claim} --format markdown --fail-on refuted",
        "kortilt check -q - --stdin-name draft.md --format markdown <<< {claim}",
    ),
    "timeline": (
        "kortilt timeline --country {country} --since {year}",
        "kortilt timeline --topic {topic} --by quarter",
        "kortilt timeline --relation {relation} --reverse --limit 5",
        "kortilt timeline --within {year} --format markdown",
        "kortilt timeline --format jsonl",
    ),
    "summary": (
        "kortilt summary --header",
        "kortilt summary {country} --since {year}",
        "kortilt summary {country} --topic {topic} --format markdown",
        "kortilt summary {country} --fields section,name,facts,ids",
        "kortilt summary --format json",
    ),
    "tilt": (
        "kortilt tilt{balance}",
        "kortilt tilt{balance} --by half --scale plover",
        "kortilt tilt{balance} --since {year} --facts-of {cell}",
        "kortilt tilt{balance} --format json",
    ),
    "grep": (
        "kortilt grep -i {word}",
        "kortilt grep {word} | cut -f2",
        "kortilt grep '[0-9]+,[0-9]+' --country {country}",
        "kortilt grep -c -w {word} --since {year}",
    ),
    "show": (
        "kortilt show {id}",
        "kortilt show {id} --fields date,citation",
        "kortilt grep {word} | cut -f1 | xargs kortilt show --format json",
    ),
    "sources": ("kortilt sources", "kortilt sources | cut -f3", "kortilt sources --format json"),
    "explain": ("kortilt explain K203", "kortilt explain {rule}", "kortilt explain"),
}
"""Command -> lines; what stands in braces is filled in from the base."""


def examples_for(command: str, facts: str | None) -> str:
    """Write a command's examples as the end of its help."""
    values = _values(_base(facts))
    lines = [line.format_map(values) for line in EXAMPLES[command] if _is_filled(line, values)]
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def _base(facts: str | None) -> FactBase | None:
    try:
        return load_facts(find_base(facts, os.environ)[0])
    except FactBaseError:
        return None


def _values(base: FactBase | None) -> Mapping[str, str]:
    if base is None:
        return {}
    latest = [fact for fact in base.facts if fact.when.start is not None]
    names = [spelling for record in base.organisations.values() for spelling in record.spellings if spelling.isalpha()]
    used = [name for name in names if any(name in fact.claim.split() for fact in base.facts)]
    words = used or [word for fact in base.facts[:1] for word in fact.claim.split() if word.isalpha() and len(word) > 4]
    found = {
        "country": _most(base.countries[code].name for fact in base.facts for code in fact.countries),
        "topic": _most(topic for fact in base.facts for topic in fact.topics),
        "relation": _most("-".join(fact.relation) for fact in base.facts if fact.relation),
        "year": _most(f"{fact.when.start.year:04}" for fact in latest if fact.when.start),
        "id": base.facts[0].id,
        "rule": RULES[0],
        "claim": _plain_claim(base),
        "word": words[0] if words else "",
    }
    return {**{name: shlex.quote(value) for name, value in found.items() if value}, **_tilted(base)}


def _tilted(base: FactBase) -> Mapping[str, str]:
    balance = base.balance or _possible_balance(base)
    if balance is None:
        return {}
    weighed = weigh(base, balance, base.facts, By.YEAR)
    cells = [(cell.size, pair.name_of(cell)) for pair in weighed.pairs for cell in pair.cells if cell.size]
    asked = "" if base.balance else f" --of {balance.of} --between {'-'.join(balance.between)}"
    return {"balance": asked, **({"cell": max(cells)[1]} if cells else {})}


def _possible_balance(base: FactBase) -> Balance | None:
    moved = [fact.relation for fact in base.facts if fact.effect]
    for one, other in combinations(moved, 2):
        shared = set(one) & set(other)
        if len(shared) == 1 and len({*one, *other}) == 3:
            first, second = ({*sides} - shared for sides in (one, other))
            return Balance(shared.pop(), (first.pop(), second.pop()))
    return None


def _most(values: Iterable[str]) -> str:
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else ""


def _is_filled(line: str, values: Mapping[str, str]) -> bool:
    return all(name in values for _, name, _, _ in Formatter().parse(line) if name is not None)


def _plain_claim(base: FactBase) -> str:
    """Find a short sentence of the base that a shell takes as it is, the first where none is short."""
    plain = [fact.claim for fact in base.facts if fact.claim.isascii() and not set(fact.claim) & set("'\"\n\\!$`")]
    return min(plain or [fact.claim for fact in base.facts], key=len)
