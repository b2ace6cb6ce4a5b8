"""What a shell offers when the tab key is pressed: the values that the base in use knows."""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

import typer

from kortilt.cli.options import COMPLETING, Filters, Format, Offers, VerdictFormat
from kortilt.problems import FactBaseError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.model.actors import Named
    from kortilt.model.facts import FactBase

LONGEST = 60
"""Typer wraps longer texts, and fish would take each line for an offer."""


def complete_countries(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer country codes, and names once a letter is typed."""
    base = _base(ctx)
    return _named(base.countries.values(), incomplete) if base else []


def complete_actors(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer countries, people and organisations."""
    base = _base(ctx)
    return _named(base.actors.values(), incomplete) if base else []


def complete_topics(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the topics in use."""
    base = _base(ctx)
    return [(topic, "") for topic in base.topics if topic.startswith(incomplete)] if base else []


def complete_relations(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the relations in use."""
    base = _base(ctx)
    if not base:
        return []
    used = dict.fromkeys(fact.relation for fact in base.facts if fact.relation)
    names = [("-".join(sides), " and ".join(base.name(side) for side in sides)) for sides in used]
    return [offer for offer in names if offer[0].startswith(incomplete)]


def complete_kinds(_ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the kinds of fact."""
    from kortilt.model.facts import Kind

    return [(kind.value, "") for kind in Kind if kind.startswith(incomplete)]


def complete_sources(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the ids of sources with their titles."""
    base = _base(ctx)
    if not base:
        return []
    return [(key, _about(source.title)) for key, source in base.sources.items() if key.startswith(incomplete)]


def complete_facts(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the ids of facts with their claims."""
    base = _base(ctx)
    return [(fact.id, _about(fact.claim)) for fact in base.facts if fact.id.startswith(incomplete)] if base else []


def complete_codes(_ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the codes of problems with what they mean, and the names of rules."""
    from kortilt.checking.rules import RULES
    from kortilt.explanations import EXPLANATIONS

    # A shell takes only what begins as it was typed, be it in small letters.
    found = ((code, entry.title) for code, entry in EXPLANATIONS.items() if code.startswith(incomplete.upper()))
    codes = [(incomplete + code[len(incomplete) :], title) for code, title in found]
    return codes + [(rule, "a rule of kortilt check") for rule in RULES if rule.startswith(incomplete)]


def complete_verdict_formats(_ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the formats of reports on claims; a file may follow behind an equals sign."""
    return [(name, f"or {name}=FILE") for name in VerdictFormat if name.startswith(incomplete.lower())]


def complete_row_formats(_ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the formats of a command without a picture."""
    names = (name for name in Format if name is not Format.SVG)
    return [(name.value, "") for name in names if name.startswith(incomplete)]


def complete_picks(_ctx: typer.Context, incomplete: str) -> Offers:
    """Offer verdicts and caveats, behind those that are typed already."""
    from kortilt.reports.asked import PICKS

    typed, comma, last = incomplete.rpartition(",")
    return [(f"{typed}{comma}{name}", "") for name in PICKS if name.startswith(last.lower())]


def complete_sides(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer pairs of countries whose relations with one third country the base says to have moved."""
    base = _base(ctx)
    if not base:
        return []
    moved = {frozenset(fact.relation) for fact in base.facts if fact.effect}
    pairs = (
        (one, other)
        for one, other in combinations(base.countries, 2)
        if any({frozenset((third, one)), frozenset((third, other))} <= moved for third in base.countries)
    )
    offers = ((f"{one}-{other}", f"{base.name(one)} and {base.name(other)}") for one, other in pairs)
    return [offer for offer in offers if offer[0].startswith(incomplete)]


def complete_cells(ctx: typer.Context, incomplete: str) -> Offers:
    """Offer the cells of the tilt that is being asked for, with how many facts each has."""
    from kortilt.asking import build_query, find_balance
    from kortilt.problems import UsageError
    from kortilt.query import select
    from kortilt.reports.periods import By
    from kortilt.reports.tilt.weighing import weigh

    base = _base(ctx)
    if base is None:
        return []
    asked = {name: ctx.params[name] for name in Filters._fields if ctx.params.get(name) is not None}
    try:
        balance = find_balance(base, ctx.params.get("of"), ctx.params.get("between"))
        facts = select(base, build_query(base, **asked)).facts
    except UsageError:
        return []
    by, is_scored = By(ctx.params.get("by") or By.YEAR), ctx.params.get("scale") is not None
    weighed = weigh(base, balance, facts, by, with_events=is_scored)
    cells = [(pair.name_of(cell), cell) for pair in weighed.pairs for cell in pair.cells if cell.facts]
    offers = [
        (name, f"{len(cell.warmer)} warmer, {len(cell.cooler)} cooler{f', {len(cell.events)} scored' * is_scored}")
        for name, cell in cells
    ]
    return [offer for offer in offers if offer[0].startswith(incomplete)]


OFFERS: Mapping[str, Callable[[typer.Context, str], Offers]] = {
    "countries": complete_countries,
    "actors": complete_actors,
    "topics": complete_topics,
    "relations": complete_relations,
    "kinds": complete_kinds,
    "sources": complete_sources,
    "facts": complete_facts,
    "sides": complete_sides,
    "cells": complete_cells,
    "codes": complete_codes,
    "verdict_formats": complete_verdict_formats,
    "row_formats": complete_row_formats,
    "picks": complete_picks,
}
"""What an option takes -> who offers it."""


def _base(ctx: typer.Context) -> "FactBase | None":
    from kortilt.loading import find_base, load_facts

    given = ctx.params.get("facts") or (ctx.parent.params.get("facts") if ctx.parent else None)
    try:
        return load_facts(find_base(given, os.environ)[0])
    except FactBaseError:
        # A half-written base is no reason to disturb the line that is being typed.
        return None


def _named(records: "Iterable[Named]", incomplete: str) -> Offers:
    offers = []
    for record in records:
        if record.id.startswith(incomplete):
            offers.append((record.id, _about(record.name)))
        if incomplete:
            offers += [(_typed(text), record.id) for text in record.spellings if text.startswith(incomplete)]
    return offers


def _typed(text: str) -> str:
    # bash puts an offer on the line as it is and reads it again; the other shells quote it themselves.
    return re.sub(r"[^\w.-]", r"\\\g<0>", text) if os.environ.get(COMPLETING) == "complete_bash" else text


def _about(text: str) -> str:
    """Shorten what is said beside an offer to one line, and save its brackets from being read as markup."""
    from textwrap import shorten

    from rich.markup import escape

    return escape(shorten(text, LONGEST, placeholder="…"))
