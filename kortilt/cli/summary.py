"""`kortilt summary`."""

from datetime import date
from typing import Annotated

import typer

from kortilt.cli.opening import color_of, merged, open_base, select_facts
from kortilt.cli.options import Common, Filters, RowOutput, argument, option
from kortilt.cli.screen import print_report
from kortilt.model.facts import FactBase
from kortilt.query import Selection
from kortilt.report import Report

COUNTRIES = argument("[COUNTRY...]", "countries", help="Countries by code, name or alias; none for a row on each.")
AS_OF = option(
    "--as-of",
    metavar="DATE",
    help="The day on which forecasts are open or past, such as 2024-02-08; else the last on which a fact begins.",
)


def summary(
    ctx: typer.Context,
    countries: Annotated[list[str] | None, COUNTRIES] = None,
    *,
    as_of: Annotated[str | None, AS_OF] = None,
    filters: Filters,
    output: RowOutput,
    common: Common,
) -> None:
    """Summarise countries: a row on each, or a page on those named.

    A row holds the number of facts, the time they cover, their kinds, the latest one and the sources. A page tells of
    names, topics, years, figures, relations, people, what others say, forecasts still open and the latest facts. Facts
    are chosen as by timeline, and those left out are counted.
    """
    base = open_base(ctx, common)
    day = _day(as_of)
    facts_file = merged(ctx, common).facts
    report = _report(base, select_facts(base, filters), countries or [], day, facts_file)
    print_report(report, output, color_of(ctx, common))


def _report(base: FactBase, selection: Selection, names: list[str], day: date | None, facts_file: str | None) -> Report:
    if not names:
        from kortilt.reports.summary.overview import Overview

        return Overview(base, selection)
    from kortilt.asking import find_country
    from kortilt.cli.figures import read_figures
    from kortilt.reports.summary.countries import Summaries
    from kortilt.reports.summary.subject import latest_day

    codes = [find_country(base, name) for name in names]
    read = {fact.id: read_figures(fact) for fact in selection.facts if not set(codes).isdisjoint(fact.countries)}
    is_as_asked = day is not None
    as_of = day or latest_day(base)
    return Summaries(base, selection, codes, as_of, read, is_as_asked=is_as_asked, facts_file=facts_file)


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    from kortilt.cli.days import parse_day

    return parse_day(text)
