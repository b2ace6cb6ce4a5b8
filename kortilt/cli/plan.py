"""What `kortilt check` is to do: its options and the project's defaults, read together."""

import os
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Annotated, TypeVar

from kortilt.cli.days import parse_day
from kortilt.cli.inputs import STDIN, Found, find_inputs, nothing_given, stdin_input
from kortilt.cli.options import Texts, choice, offering, option
from kortilt.cli.outputs import Target, read_targets
from kortilt.cli.settings import FILE_NAME as SETTINGS_FILE
from kortilt.cli.settings import Settings, read_settings
from kortilt.problems import UsageError, quoted, visible
from kortilt.reports.asked import PICKS, Asked
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


Given = TypeVar("Given")
Value = TypeVar("Value")


class FailOn(StrEnum):
    """What makes the command end with 1; each includes those before it."""

    NEVER = "never"
    REFUTED = "refuted"
    UNSUPPORTED = "unsupported"
    CAVEAT = "caveat"


FAIL_ON = choice(
    "--fail-on",
    "WHAT",
    help="Exit 1 on claims that are refuted (or on which the evidence conflicts), unsupported (those, and all without "
    "enough evidence), caveat (those, and all to be printed with care) or never. Else unsupported for claims, refuted "
    "for the sentences of a draft.",
)
AS_OF = option("--as-of", metavar="DATE", help='The day from which "last year" counts, such as 2024-02-08.')
LINES = option("--lines", help="Take each line of a file or of standard input as one claim.")
STDIN_NAME = option(
    "--stdin-name", metavar="NAME", help="Take standard input for this file: draft.md is read as Markdown."
)
EXCLUDE = option("--exclude", metavar="PATTERN", help="Pass over these files and folders in folders.")
EXPLAIN = option("--explain", help="Show every fact that was considered, and every rule that ran.")
ONLY = option(
    "--only",
    metavar="A,B",
    autocompletion=offering("picks"),
    help="List only these: verdicts (refuted, not_enough_evidence, ...) and caveats (caveat for any of them).",
)
ALL = option("--all", help="List sentences that make no claim, and ignored ones, too.")
FORMAT = option(
    "--format",
    metavar="FORMAT[=FILE]",
    autocompletion=offering("verdict_formats"),
    help="full (on a terminal), concise (in a pipe), json, jsonl, markdown (a memo), github, sarif or html. With "
    "=FILE, the report goes there; give the option again for another report of the same run.",
)
QUIET = option("--quiet", "-q", help="No counts, remarks or progress on standard error.")
JOBS = option("--jobs", "-j", metavar="N", min=1, help="Check files in this many processes.")


class Reading(NamedTuple):
    """How the input is read."""

    lines: Annotated[bool, LINES] = False
    stdin_name: Annotated[str | None, STDIN_NAME] = None
    exclude: Annotated[Texts, EXCLUDE] = None
    as_of: Annotated[str | None, AS_OF] = None


class Telling(NamedTuple):
    """What is told of it, and where."""

    fail_on: Annotated[FailOn | None, FAIL_ON] = None
    only: Annotated[Texts, ONLY] = None
    all: Annotated[bool, ALL] = False
    explain: Annotated[bool, EXPLAIN] = False
    format: Annotated[Texts, FORMAT] = None
    quiet: Annotated[bool, QUIET] = False
    jobs: Annotated[int | None, JOBS] = None


class Plan(NamedTuple):
    """One run of the command, before the base is read."""

    found: Found
    asked: Asked
    day: "date | None"
    targets: tuple[Target, ...]
    fail_on: FailOn | None
    """None where it depends on the kind of input."""
    is_quiet: bool
    jobs: int | None


def read_plan(arguments: Sequence[str], reading: Reading, telling: Telling) -> Plan:
    """Read options, then `[tool.kortilt]` for those not given; raises UsageError for what is wrong in either."""
    settings = read_settings()
    found = _found(arguments, reading, settings)
    if found.inputs and not any(each.path is not None for each in found.inputs):
        # A project's settings are for its drafts; a claim typed by hand is answered as anywhere.
        settings = Settings(as_of=settings.as_of)
    as_of = reading.as_of if reading.as_of is not None else settings.as_of
    day = _set("as-of", reading.as_of is None, parse_day, as_of) if as_of is not None else None
    level = telling.fail_on or _set("fail-on", True, _fail_on, settings)
    only = _set("only", not telling.only, _picks, telling.only or settings.only)
    targets = _set("format", not telling.format, read_targets, telling.format or settings.format)
    _spare_inputs(targets, found)
    paths = tuple(dict.fromkeys(each.path for each in found.inputs if each.path is not None))
    shows_all = telling.all or settings.all
    asked = Asked(paths, as_of or "", reading.lines, level or "", only, shows_all, telling.explain)
    return Plan(
        found, asked, day, tuple(targets), level, telling.quiet or settings.quiet, telling.jobs or settings.jobs
    )


def _set(key: str, is_setting: bool, read: Callable[[Given], Value], given: Given) -> Value:
    """Read a value; where it is a project's setting, what is wrong with it is told of that."""
    try:
        return read(given)
    except UsageError as fault:
        if not is_setting:
            raise
        told = fault.message.removeprefix(f"--{key}: ")
        raise UsageError(f"{key} in [tool.kortilt] of {SETTINGS_FILE}: {told}", fault.hint) from fault


def _fail_on(settings: Settings) -> FailOn | None:
    if settings.fail_on is None:
        return None
    try:
        return FailOn(settings.fail_on.lower())
    except ValueError as error:
        hint = f"it takes {', '.join(FailOn)}"
        raise UsageError(f"{quoted(settings.fail_on)} is not known", hint) from error


def _picks(given: Sequence[str]) -> tuple[str, ...]:
    names = dict.fromkeys(name.strip().lower().replace("-", "_") for text in given for name in text.split(","))
    for name in names:
        if name not in PICKS:
            from difflib import get_close_matches

            close = get_close_matches(name, PICKS, 1)
            hint = f"did you mean {quoted(close[0])}?" if close else f"it takes {', '.join(PICKS)}"
            raise UsageError(f"--only: there is no verdict or caveat {quoted(name)}", hint)
    return tuple(names)


def _found(arguments: Sequence[str], reading: Reading, settings: Settings) -> Found:
    name = reading.stdin_name or STDIN
    if arguments:
        return find_inputs(arguments, stdin_name=name, exclude=reading.exclude or settings.exclude)
    if sys.stdin is None or sys.stdin.isatty():
        raise nothing_given()
    return Found((stdin_input(name, may_be_empty=False),), ())


def _spare_inputs(targets: Sequence[Target], found: Found) -> None:
    """Refuse to write a report over a draft."""
    drafts = {os.path.realpath(each.path) for each in found.inputs if each.path is not None}
    for target in targets:
        if target.path is not None and os.path.realpath(target.path) in drafts:
            raise UsageError(f"a report would be written over {visible(target.path)}", "name another file")
