"""`kortilt check`."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from kortilt.checking import Checker
from kortilt.cli.inputs import nothing_given, read_inputs, read_stdin
from kortilt.cli.opening import color_of, open_base
from kortilt.cli.options import Common, VerdictFormat, argument, choice, option
from kortilt.cli.screen import note, print_verdicts
from kortilt.model.verdicts import Label, Verdict
from kortilt.passages import Passage, examine
from kortilt.problems import UsageError, quoted
from kortilt.reports.verdicts import WRONG, Asked, Verdicts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

FAILED, FAULT = 1, 2


class FailOn(StrEnum):
    """What makes the command end with 1; each includes those before it."""

    NEVER = "never"
    REFUTED = "refuted"
    UNSUPPORTED = "unsupported"
    CAVEAT = "caveat"


GIVEN = argument("[TEXT|FILE|-]...", help="Claims in quotation marks, drafts (.md, .txt), or - for standard input.")
LINES = option("--lines", help="Take each line of a file or of standard input as one claim.")
FAIL_ON = choice(
    "--fail-on",
    "WHAT",
    help="Exit 1 on claims that are refuted (or on which the evidence conflicts), unsupported (those, and all without "
    "enough evidence), caveat (those, and all to be printed with care) or never. Else unsupported for claims, refuted "
    "for the sentences of a draft.",
)
AS_OF = option("--as-of", metavar="DATE", help='The day on which "last year" is understood (2024-02-08).')
EXPLAIN = option("--explain", help="Show every fact that was considered, and every rule that ran.")
FORMAT = choice(
    "--format", "FORMAT", help="full (on a terminal), concise (in a pipe), json, jsonl, markdown or github."
)


def check(
    ctx: typer.Context,
    given: Annotated[list[str] | None, GIVEN] = None,
    *,
    lines: Annotated[bool, LINES] = False,
    fail_on: Annotated[FailOn | None, FAIL_ON] = None,
    as_of: Annotated[str | None, AS_OF] = None,
    explain: Annotated[bool, EXPLAIN] = False,
    format: Annotated[VerdictFormat | None, FORMAT] = None,
    common: Common,
) -> None:
    """Check claims, or each sentence of a draft.

    Each is held against the base, and the command ends with 1 if one does not hold. An argument is a file if it exists
    or looks like a path, and a claim else. Standard input is read as plain text. A claim that begins with a hyphen
    stands after --.
    """
    day = parse_day(as_of) if as_of is not None else None
    claims, faults = _read(given or [], as_lines=lines)
    for fault in faults:
        note(f"Error: {fault}")
    if faults and not claims:
        raise typer.Exit(FAULT)
    base = open_base(ctx, common)
    checker = Checker(base, day)
    examined = [examine(checker, claim, explain=explain) for claim in claims]
    asked = Asked(_paths(claims), as_of or "", lines, fail_on or "")
    verdicts = [examination.verdict for examination in examined]
    candidates = [examination.candidates for examination in examined] if explain else None
    print_verdicts(Verdicts(base, verdicts, asked, candidates), format, color_of(ctx, common))
    if faults or any(map(partial(_fails, fail_on), claims, verdicts)):
        raise typer.Exit(FAULT if faults else FAILED)


def parse_day(text: str) -> "date":
    """Read a whole day in EDTF; raises UsageError for any other date."""
    from kortilt.model.edtf import EdtfError, parse_edtf

    try:
        when = parse_edtf(text)
    except EdtfError as error:
        raise UsageError(f"--as-of: {error.message}", error.hint) from error
    if when.form != "date" or when.precision != "day" or when.qualifier or when.start is None:
        raise UsageError(f"--as-of: {quoted(text)} is not a single day", 'write for example "2024-02-08"')
    return when.start


def _read(arguments: Sequence[str], *, as_lines: bool) -> tuple[list[Passage], list[UsageError]]:
    if arguments:
        return read_inputs(arguments, as_lines=as_lines)
    if sys.stdin is None or sys.stdin.isatty():
        raise nothing_given()
    return read_stdin(as_lines=as_lines, may_be_empty=False), []


def _paths(claims: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.place.path for claim in claims if claim.place.path is not None))


def _fails(asked: FailOn | None, claim: Passage, verdict: Verdict) -> bool:
    level = asked or (FailOn.REFUTED if claim.in_draft else FailOn.UNSUPPORTED)
    if level is FailOn.NEVER or verdict.verdict is Label.NOT_A_CLAIM:
        return False
    if verdict.verdict in WRONG:
        return True
    is_held = verdict.verdict is Label.SUPPORTED
    return level is not FailOn.REFUTED and (not is_held or (level is FailOn.CAVEAT and bool(verdict.caveats)))
