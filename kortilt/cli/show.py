"""`kortilt show`."""

from typing import Annotated

import typer

from kortilt.asking import find_fact
from kortilt.cli.figures import read_figures
from kortilt.cli.opening import color_of, open_base
from kortilt.cli.options import Common, RowOutput, argument
from kortilt.cli.screen import print_report
from kortilt.loading import fact_lines
from kortilt.problems import UsageError
from kortilt.reports.show import FactsInFull

IDS = argument("ID...", "facts", help="Ids of facts, as other commands print them.")


def show(
    ctx: typer.Context, ids: Annotated[list[str] | None, IDS] = None, *, output: RowOutput, common: Common
) -> None:
    """Print facts in full: figures, whose word, quotation, citation."""
    if not ids and output.fields != "":
        raise UsageError("no ID is given", "kortilt grep finds facts by their words")
    base = open_base(ctx, common)
    facts = [find_fact(base, identity) for identity in ids or ()]
    report = FactsInFull(base, facts, fact_lines(base), {fact.id: read_figures(fact) for fact in facts})
    print_report(report, output, color_of(ctx, common))
