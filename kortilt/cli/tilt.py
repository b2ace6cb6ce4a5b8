"""`kortilt tilt`."""

from typing import Annotated

import typer

from kortilt.asking import find_balance, find_country
from kortilt.cli.opening import color_of, open_base, select_facts
from kortilt.cli.options import Common, Filters, Output, choice, offering, option
from kortilt.cli.screen import print_report
from kortilt.model.event_scores import Scale
from kortilt.reports.periods import By
from kortilt.reports.tilt.behind import FactsBehind
from kortilt.reports.tilt.report import Tilt

BY = choice("--by", "PERIOD", help="Count by year, half, quarter or month.")
SCALE = choice("--scale", "SCALE", help="Score events too, by goldstein or plover.")
FACTS_OF = option(
    "--facts-of",
    metavar="CELL",
    autocompletion=offering("cells"),
    help="List the facts behind a cell: period and side as TSV names them, or a side alone.",
)
OF = option("--of", metavar="NAME", autocompletion=offering("countries"), help="Whose balance; else the base's own.")
BETWEEN = option("--between", metavar="A-B", autocompletion=offering("sides"), help="Between which two countries.")


def tilt(
    ctx: typer.Context,
    *,
    by: Annotated[By, BY] = By.YEAR,
    scale: Annotated[Scale | None, SCALE] = None,
    facts_of: Annotated[str | None, FACTS_OF] = None,
    of: Annotated[str | None, OF] = None,
    between: Annotated[str | None, BETWEEN] = None,
    filters: Filters,
    output: Output,
    common: Common,
) -> None:
    """Show which way a country's balance between two others moved.

    For each period and side: how many facts made the relation warmer, and how many cooler. Forecasts and the word of
    third parties are left out and counted. A fact whose date spans several periods counts once, where it begins; a date
    coarser than a period, such as "2023" by half, has a row of its own, and so has one whose beginning is not given. A
    period that ends before --since decides nothing: its other facts are not there.
    Scores are of events between the two sides; cooperation and conflict stand apart.
    """
    base = open_base(ctx, common)
    report = Tilt(base, find_balance(base, of, between), select_facts(base, filters), by, scale)
    shown = report if facts_of is None else FactsBehind(report, facts_of, lambda side: find_country(base, side))
    print_report(shown, output, color_of(ctx, common))
