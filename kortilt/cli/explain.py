"""`kortilt explain`."""

from difflib import get_close_matches
from typing import Annotated

import typer

from kortilt.cli.opening import color_of
from kortilt.cli.options import Common, Output, argument
from kortilt.cli.screen import print_report
from kortilt.explanations import EXPLANATIONS
from kortilt.problems import UsageError, quoted
from kortilt.reports.explain import Explained

CODES = argument("[CODE...]", "codes", help="Codes as problems print them; without one, list all.")


def explain(
    ctx: typer.Context, codes: Annotated[list[str] | None, CODES] = None, *, output: Output, common: Common
) -> None:
    """Say what the code of a problem means, and show the mend."""
    asked = [code.upper() for code in codes or ()]
    for code in asked:
        if code not in EXPLANATIONS:
            near = get_close_matches(code, EXPLANATIONS, 3, 0.5)
            hint = f"did you mean {' or '.join(near)}? " if near else ""
            raise UsageError(f"there is no code {quoted(code)}", f"{hint}kortilt explain lists them all")
    print_report(Explained(asked), output, color_of(ctx, common))
