"""`kortilt show`."""

from typing import Annotated

import typer

from kortilt.asking import find_fact
from kortilt.cli.opening import color_of, open_base
from kortilt.cli.options import Common, Output, argument
from kortilt.cli.screen import print_report
from kortilt.loading import fact_lines
from kortilt.model.facts import Fact
from kortilt.problems import UsageError
from kortilt.reading.figures import find_amounts
from kortilt.reports.show import FactsInFull

IDS = argument("ID...", "facts", help="Ids of facts, as other commands print them.")


def show(ctx: typer.Context, ids: Annotated[list[str] | None, IDS] = None, *, output: Output, common: Common) -> None:
    """Print facts in full: figures, whose word, quotation, citation."""
    if not ids and output.fields != "":
        raise UsageError("no ID is given", "kortilt grep finds facts by their words")
    base = open_base(ctx, common)
    facts = [find_fact(base, identity) for identity in ids or ()]
    report = FactsInFull(base, facts, fact_lines(base), {fact.id: read_figures(fact) for fact in facts})
    print_report(report, output, color_of(ctx, common))


def read_figures(fact: Fact) -> tuple[str, ...]:
    """Read the figures of a fact from its claim, with what they count, where the base codes none."""
    if fact.figures:
        return ()
    amounts = (amount for amount in find_amounts(fact.claim) if amount.dimension != "ordinal")
    return tuple(f"{amount.text} {amount.noun if amount.dimension == 'count' else ''}".rstrip() for amount in amounts)
