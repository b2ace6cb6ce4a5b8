"""Dated, source-cited facts: load a base and read its facts."""

from __future__ import annotations

from kortilt.problems import FactBaseError, Location, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from kortilt.model.facts import Fact, FactBase

__version__ = "0.1.0"

__all__ = ["Fact", "FactBase", "FactBaseError", "Location", "Problem", "__version__", "load", "loads"]


def load(path: str | PathLike[str] | None = None) -> FactBase:
    """Load a fact base; without a path, the one that the command line would find.

    Raises FactBaseError, whose `problems` are all that is wrong with the base, in line order.
    """
    import os

    from kortilt.loading import find_base, load_facts

    return load_facts(os.fspath(path) if path is not None else find_base(None, os.environ)[0])


def loads(text: str) -> FactBase:
    """Load a fact base from TOML text; raises FactBaseError as `load` does."""
    from kortilt.loading import load_text

    return load_text(text)


def __getattr__(name: str) -> object:
    if name in ("Fact", "FactBase"):
        from kortilt.model import facts

        return getattr(facts, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
