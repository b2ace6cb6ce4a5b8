"""`kortilt sources`."""

import typer

from kortilt.cli.opening import color_of, open_base
from kortilt.cli.options import Common, RowOutput
from kortilt.cli.screen import print_report
from kortilt.reports.sources import Sources


def sources(ctx: typer.Context, output: RowOutput, common: Common) -> None:
    """Print the sources in full, with how many facts each carries."""
    print_report(Sources(open_base(ctx, common)), output, color_of(ctx, common))
