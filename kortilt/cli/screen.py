"""What output is written to: its width, colours and characters, and what is done when it cannot be written."""

import contextlib
import os
import shutil
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import TextIO

import typer

from kortilt.cli.options import Color, Format, Output, RowOutput
from kortilt.problems import UsageError
from kortilt.render.look import Look
from kortilt.report import Report, picked_fields

PROBE = "“»⋯▁▏█│·✓✗≠─→"
"""Characters of ours that an output must show to count as Unicode."""


def print_report(report: Report, output: Output | RowOutput, color: Color | None) -> None:
    """Write a report in the format asked for, or the names of its fields."""
    if output.fields == "":
        write("".join(f"{field}\n" for field in report.fields))
        return
    fields = None if output.fields is None else picked_fields(report, output.fields)
    chosen = output.format or (Format.TABLE if is_terminal() else Format.TSV)
    _draw(report, chosen, look_of(color)._replace(fields=fields, header=output.header))


def is_colored(choice: Color, environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Decide on colour: the option, NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, then what the output is."""
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return is_terminal and environment.get("CLICOLOR") != "0" and environment.get("TERM") != "dumb"


def shows_unicode(stream: TextIO | None) -> bool:
    """Whether the stream's encoding has the characters that tables are drawn with, and no ASCII locale was asked for.

    Python writes UTF-8 in the C locale too; whoever sets it for a command still wants to see ASCII.
    """
    if os.environ.get("LC_ALL") in ("C", "POSIX") and not os.environ.get("PYTHONIOENCODING"):
        return False
    try:
        PROBE.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write(text: str) -> None:
    """Write to standard output, all of it or an error; a reader that has left is no error."""
    if sys.stdout is None:
        raise UsageError("standard output is closed", "")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
    except OSError as error:
        abandon(sys.stdout)
        raise UsageError(f"cannot write to standard output: {error.strerror or error}") from error


def escape_what_is_lacking(stream: TextIO | None) -> None:
    """Write what the stream's encoding lacks as escapes from now on: nothing is lost, and nothing breaks."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def note(text: str) -> None:
    """Write a line on standard error, if there is one."""
    if sys.stderr is not None:
        try:
            print(text, file=sys.stderr, flush=True)
        except OSError:
            abandon(sys.stderr)


def fail(text: str, code: int) -> typer.Exit:
    """Write on standard error and make the exit that the caller raises."""
    note(text)
    return typer.Exit(code)


def abandon(stream: TextIO) -> None:
    """Drop what a stream has not written: Python flushes it once more when it ends, and would complain there."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def look_of(color: Color | None) -> Look:
    """What standard output is drawn for."""
    return Look(
        width=shutil.get_terminal_size((80, 24)).columns,
        color=is_colored(color or Color.AUTO, os.environ, is_terminal=is_terminal()),
        unicode=shows_unicode(sys.stdout),
    )


def _draw(report: Report, format: str, look: Look) -> None:
    from kortilt.render import render

    write(render(report, format, look))
