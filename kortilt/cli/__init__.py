"""The command line: the one place that joins the stations, reads the environment, prints and exits."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Annotated

import typer

from kortilt import __version__
from kortilt.cli.options import COMPLETING, Common, option, taking
from kortilt.cli.screen import abandon, escape_what_is_lacking, note, write
from kortilt.problems import UsageError, visible

COMMANDS = ("check", "timeline", "summary", "tilt", "grep", "show", "sources", "explain")
"""Each is a module of this folder with a function of the same name and its EXAMPLES."""

HELP = frozenset({"-h", "--help"})
VALUED = ("--facts", "--color")
"""Options before the command that take a value."""

USAGE_FAULT = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit: 0 fine, 1 not so, 2 wrong usage, unusable base or a fault of ours."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if sys.stderr is None:
        # Closed. Without a stand-in, what is meant for it would be printed on standard output.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (open for as long as we run)
    escape_what_is_lacking(sys.stdout)
    try:
        build_app(given)(spelled_out(given), prog_name="kortilt")
    except UsageError as error:
        _fail(f"Error: {error}")
    except SystemExit as leaving:
        # Typer ends with 1 when the reader of a help text has left, and wraps the output then; that is no error.
        if leaving.code == 1 and type(sys.stdout).__name__ == "PacifyFlushWrapper":
            sys.exit(0)
        raise
    except OSError as error:
        # Bases are read under a guard of their own: what is left is a help text that cannot be written.
        abandon(sys.stdout)
        _fail(f"Error: cannot write: {error.strerror or error}")
    except Exception as error:
        if is_debugging(given):
            import traceback

            _fail(traceback.format_exc().rstrip())
        _fail(f"Error: a fault of kortilt's own: {type(error).__name__}: {visible(str(error))} (--debug shows where)")


def build_app(arguments: Sequence[str]) -> typer.Typer:
    """Make the application with the command that is called, or with all where help or completion may list them."""
    is_helping = not arguments or not HELP.isdisjoint(arguments)
    app = typer.Typer(
        name="kortilt",
        epilog=_examples("kortilt", arguments) if is_helping else None,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": sorted(HELP)},
    )
    app.callback()(taking(kortilt))
    called = called_command(arguments)
    for name in COMMANDS if called is None or COMPLETING in os.environ else (called,):
        command = getattr(import_module(f"kortilt.cli.{name}"), name)
        app.command(name, epilog=_examples(name, arguments) if is_helping else None)(taking(command))
    return app


def print_version(asked: bool) -> None:
    """Print the version, if it is asked for, and exit."""
    if asked:
        write(f"kortilt {__version__}\n")
        raise typer.Exit


VERSION = option("--version", help="Print the version and exit.", is_eager=True, callback=print_version)


def kortilt(
    ctx: typer.Context,
    *,
    common: Common,
    version: Annotated[bool, VERSION] = False,
) -> None:
    """Check claims against dated, source-cited facts from one file of your own, and look the facts up, offline."""
    ctx.obj = common


def called_command(arguments: Sequence[str]) -> str | None:
    """Find the command among the arguments, or None where none, or one that does not exist, is called."""
    skipping = False
    for argument in arguments:
        if skipping:
            skipping = False
        elif argument in VALUED:
            skipping = True
        elif not argument.startswith("-"):
            return argument if argument in COMMANDS else None
    return None


def spelled_out(arguments: Sequence[str]) -> list[str]:
    """Write `--fields` without a value as `--fields=`, which lists the fields: the parser knows no optional values."""
    spelled = list(arguments)
    for at, argument in enumerate(spelled):
        if argument == "--":
            break
        if argument == "--fields" and (at + 1 == len(spelled) or spelled[at + 1].startswith("-")):
            spelled[at] = "--fields="
    return spelled


def is_debugging(arguments: Sequence[str]) -> bool:
    """Whether a traceback is asked for."""
    before_end = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--debug" in before_end


def _examples(command: str, arguments: Sequence[str]) -> str:
    from kortilt.cli.examples import examples_for

    spelled = [part for argument in arguments for part in argument.split("=", argument.startswith("--facts="))]
    given = [after for before, after in pairwise(spelled) if before == "--facts"]
    return examples_for(command, given[-1] if given else None)


def _fail(message: str) -> None:
    note(message)
    sys.exit(USAGE_FAULT)
