"""`kortilt grep`."""

from typing import Annotated

import typer

from kortilt.cli.opening import color_of, open_base, select_facts
from kortilt.cli.options import CommonOfGrep, Filters, RowOutput, argument, option
from kortilt.cli.screen import print_report
from kortilt.problems import UsageError
from kortilt.reports.search import Search, parse_pattern

NOT_FOUND = 1
PATTERN = argument("PATTERN", help="A Python regular expression.")
IGNORE_CASE = option("--ignore-case", "-i", help="Take small and capital letters as the same.")
FIXED_STRINGS = option("--fixed-strings", "-F", help="Look for PATTERN as it is written.")
WORD_REGEXP = option("--word-regexp", "-w", help="Match whole words only.")
COUNT = option("--count", "-c", help="Print only how many facts match.")
INVERT_MATCH = option("--invert-match", "-v", help="Print the facts that do not match.")


def grep(
    ctx: typer.Context,
    pattern: Annotated[str | None, PATTERN] = None,
    *,
    ignore_case: Annotated[bool, IGNORE_CASE] = False,
    fixed_strings: Annotated[bool, FIXED_STRINGS] = False,
    word_regexp: Annotated[bool, WORD_REGEXP] = False,
    count: Annotated[bool, COUNT] = False,
    invert_match: Annotated[bool, INVERT_MATCH] = False,
    filters: Filters,
    output: RowOutput,
    common: CommonOfGrep,
) -> None:
    """Print the facts whose words match PATTERN; exit 1 if none does.

    Claims, quotations and ids are searched. The options that select facts are those of timeline. A PATTERN that begins
    with a hyphen stands after --.
    """
    if pattern is None and output.fields != "":
        raise UsageError("no PATTERN is given", "kortilt grep --help shows how to look for words")
    expression = parse_pattern(
        pattern or "",
        ignore_case=ignore_case,
        is_fixed=fixed_strings,
        whole_words=word_regexp,
        is_inverted=invert_match,
    )
    base = open_base(ctx, common)
    report = Search(base, select_facts(base, filters), expression, is_count=count)
    print_report(report, output, color_of(ctx, common))
    if not report.facts and output.fields != "":
        raise typer.Exit(NOT_FOUND)
