"""`kortilt timeline`."""

from typing import Annotated

import typer

from kortilt.cli.opening import color_of, open_base, select_facts
from kortilt.cli.options import Common, Filters, Output, choice, option
from kortilt.cli.screen import print_report
from kortilt.reports.periods import By
from kortilt.reports.timeline import Timeline

BY = choice("--by", "PERIOD", help="Headings and strip by year, half, quarter or month.")
REVERSE = option("--reverse", help="Latest first.")
LIMIT = option("--limit", metavar="N", min=1, help="Print so many facts at most.")


def timeline(
    ctx: typer.Context,
    *,
    by: Annotated[By, BY] = By.YEAR,
    reverse: Annotated[bool, REVERSE] = False,
    limit: Annotated[int | None, LIMIT] = None,
    filters: Filters,
    output: Output,
    common: Common,
) -> None:
    """Print facts in order of time, with dates, countries and sources.

    Repeat an option to allow either value; different options must all hold. A fact counts as lying between --since and
    --until if it may: "2023" may lie in July. --within asks for facts that surely do.
    """
    base = open_base(ctx, common)
    report = Timeline(base, select_facts(base, filters), by, is_reversed=reverse, limit=limit)
    print_report(report, output, color_of(ctx, common))
