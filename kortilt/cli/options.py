"""Options that commands share, each declared once and gathered into groups.

A command takes a group as one parameter (`filters: Filters`); `taking` spreads it out into the options of a shell.
"""

import inspect
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

import typer

from kortilt.tuples import NamedTuple

COMPLETING = "_KORTILT_COMPLETE"
"""The variable by which a shell asks for completions."""

Texts = list[str] | None
Offers = list[tuple[str, str]]


class Format(StrEnum):
    """How output is written; the names are those of `kortilt.render.ROW_FORMATS`."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    SVG = "svg"


class VerdictFormat(StrEnum):
    """How verdicts are written; the names are those of `kortilt.render.VERDICT_FORMATS`."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    GITHUB = "github"
    SARIF = "sarif"
    HTML = "html"


class Color(StrEnum):
    """When output for people is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def option(*names: str, help: str, **settings: Any) -> Any:
    """Declare an option."""
    return typer.Option(*names, help=help, show_default=False, **settings)


def argument(metavar: str, offers: str = "", *, help: str) -> Any:
    """Declare an argument, and what a shell offers for it."""
    completion = offering(offers) if offers else None
    return typer.Argument(metavar=metavar, help=help, show_default=False, autocompletion=completion)


def choice(name: str, metavar: str, *, help: str) -> Any:
    """Declare an option that takes one of an enum's words, in any case of letters."""
    return option(name, metavar=metavar, case_sensitive=False, help=help)


def offering(what: str) -> Callable[[typer.Context, str], Offers]:
    """Make a completion that is loaded only when a shell asks for it."""

    def _complete(ctx: typer.Context, incomplete: str) -> Offers:
        from kortilt.cli.completion import OFFERS

        return OFFERS[what](ctx, incomplete)

    return _complete


def _filter(name: str, metavar: str, offers: str, *, help: str) -> Any:
    return option(name, metavar=metavar, autocompletion=offering(offers), help=help)


COUNTRY = _filter("--country", "NAME", "countries", help="Involving this country: a code, name or alias.")
ACTOR = _filter("--actor", "NAME", "actors", help="Done by this country (or its people), person or organisation.")
TOPIC = _filter("--topic", "TOPIC", "topics", help="On this topic.")
RELATION = _filter("--relation", "A-B", "relations", help="Bearing on the relation of two countries, in either order.")
KIND = _filter("--kind", "KIND", "kinds", help="An event, state, figure, statement, assessment or forecast.")
SOURCE = _filter("--source", "ID", "sources", help="Citing this source.")
SINCE = option("--since", metavar="DATE", help="Not wholly before this date (EDTF: 2023, 2023-07, 2023-07-12).")
UNTIL = option("--until", metavar="DATE", help="Not wholly after this date.")
WITHIN = option("--within", metavar="DATE", help="Wholly inside this date or interval (2022-12/2023-04).")
FORMAT = choice("--format", "FORMAT", help="table (on a terminal), tsv (in a pipe), csv, json, jsonl, markdown or svg.")
ROW_FORMAT = option(
    "--format",
    metavar="FORMAT",
    case_sensitive=False,
    # svg is taken too, to be refused with the commands that draw.
    autocompletion=offering("row_formats"),
    help="table (on a terminal), tsv (in a pipe), csv, json, jsonl or markdown.",
)
FIELDS = option("--fields", metavar="A,B", help="Fields to print, in this order; without a value, list them.")
HEADER = option("--header", help="Begin TSV and CSV with the names of the columns.")
FACTS = option(
    "--facts", metavar="FILE", help="The fact base; else KORTILT_FACTS, the nearest facts.toml, the shipped one."
)
COLOR = choice("--color", "WHEN", help="auto, always or never; auto heeds NO_COLOR, FORCE_COLOR, CLICOLOR.")
SAYS_BASE = "Say on stderr which fact base is read."
VERBOSE = option("--verbose", "-v", help=SAYS_BASE)
VERBOSE_OF_GREP = option("--verbose", help=SAYS_BASE)
DEBUG = option("--debug", help="Show the traceback of a fault of kortilt's own.")


class Filters(NamedTuple):
    """Which facts: repeated, one option means either value; different options must all hold."""

    country: Annotated[Texts, COUNTRY] = None
    actor: Annotated[Texts, ACTOR] = None
    topic: Annotated[Texts, TOPIC] = None
    relation: Annotated[Texts, RELATION] = None
    kind: Annotated[Texts, KIND] = None
    source: Annotated[Texts, SOURCE] = None
    since: Annotated[str | None, SINCE] = None
    until: Annotated[str | None, UNTIL] = None
    within: Annotated[str | None, WITHIN] = None


class Output(NamedTuple):
    """How the result is written."""

    format: Annotated[Format | None, FORMAT] = None
    fields: Annotated[str | None, FIELDS] = None
    header: Annotated[bool, HEADER] = False


class RowOutput(NamedTuple):
    """The same for a command without a picture."""

    format: Annotated[Format | None, ROW_FORMAT] = None
    fields: Annotated[str | None, FIELDS] = None
    header: Annotated[bool, HEADER] = False


class Common(NamedTuple):
    """What every command takes, and `kortilt` itself before the command."""

    facts: Annotated[str | None, FACTS] = None
    color: Annotated[Color | None, COLOR] = None
    verbose: Annotated[bool, VERBOSE] = False
    debug: Annotated[bool, DEBUG] = False


class CommonOfGrep(NamedTuple):
    """The same for `grep`, where `-v` inverts the match as in every grep."""

    facts: Annotated[str | None, FACTS] = None
    color: Annotated[Color | None, COLOR] = None
    verbose: Annotated[bool, VERBOSE_OF_GREP] = False
    debug: Annotated[bool, DEBUG] = False


def taking(command: Callable[..., None]) -> Callable[..., None]:
    """Spread a command's groups of options out into single parameters, and gather them again for each call."""
    signature = inspect.signature(command)
    groups = {name: given.annotation for name, given in signature.parameters.items() if _is_group(given.annotation)}
    parameters: list[inspect.Parameter] = []
    for name, parameter in signature.parameters.items():
        parameters += _spread(groups[name]) if name in groups else [parameter.replace(kind=parameter.KEYWORD_ONLY)]

    def _gathered(**given: Any) -> None:
        values = {name: group(**{key: given.pop(key) for key in group._fields}) for name, group in groups.items()}
        command(**given, **values)

    _gathered.__name__ = command.__name__
    _gathered.__doc__ = command.__doc__
    _gathered.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return _gathered


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, tuple) and hasattr(annotation, "_fields")


def _spread(group: Any) -> list[inspect.Parameter]:
    kind = inspect.Parameter.KEYWORD_ONLY
    defaults, annotations = group._field_defaults, group.__annotations__
    return [
        inspect.Parameter(name, kind, default=defaults[name], annotation=annotations[name]) for name in group._fields
    ]
