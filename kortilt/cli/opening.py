"""The base and the facts that a command works on."""

import os
import sys

import typer

from kortilt.cli.options import Color, Common, CommonOfGrep, Filters
from kortilt.cli.screen import fail, is_colored, note
from kortilt.loading import find_base, load_facts
from kortilt.model.facts import FactBase
from kortilt.problems import FactBaseError, visible
from kortilt.query import Query, Selection, select

Shared = Common | CommonOfGrep


def open_base(ctx: typer.Context, common: Shared) -> FactBase:
    """Load the base asked for; where it has problems, tell them all and exit with 2."""
    shared = merged(ctx, common)
    try:
        path, why = find_base(shared.facts, os.environ)
        base = load_facts(path)
    except FactBaseError as error:
        raise fail(_told(error, shared), 2) from error
    if shared.verbose:
        note(f"kortilt: {visible(path)} ({why}), {len(base.facts):,} facts")
    return base


def select_facts(base: FactBase, filters: Filters) -> Selection:
    """Select what the filters ask for."""
    given = {name: value for name, value in filters._asdict().items() if value is not None}
    if not given:
        return select(base, Query())
    from kortilt.asking import build_query

    return select(base, build_query(base, **given))


def color_of(ctx: typer.Context, common: Shared) -> Color | None:
    """The colour asked for, after the command or before it."""
    return merged(ctx, common).color


def merged(ctx: typer.Context, common: Shared) -> Common:
    """Join what was given after the command with what was given before it; after the command wins."""
    before: Common = ctx.obj or Common()
    return Common(
        facts=common.facts if common.facts is not None else before.facts,
        color=common.color or before.color,
        verbose=common.verbose or before.verbose,
        debug=common.debug or before.debug,
    )


def _told(error: FactBaseError, shared: Common) -> str:
    from kortilt.render.problems import problem_text

    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    return problem_text(error, color=is_colored(shared.color or Color.AUTO, os.environ, is_terminal=is_terminal))
