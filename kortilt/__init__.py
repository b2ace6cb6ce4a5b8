"""Dated, source-cited facts: load a base, read its facts, check claims against them."""

from __future__ import annotations

from kortilt.problems import FactBaseError, Location, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from kortilt.checking import Checker
    from kortilt.model.facts import Fact, FactBase
    from kortilt.model.verdicts import Caveat, Element, Finding, Label, Outcome, Part, Verdict

__version__ = "0.1.0"

__all__ = [
    "Caveat",
    "Element",
    "Fact",
    "FactBase",
    "FactBaseError",
    "Finding",
    "Label",
    "Location",
    "Outcome",
    "Part",
    "Problem",
    "Verdict",
    "__version__",
    "check",
    "check_claim",
    "load",
    "loads",
]


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


def check(base: FactBase, text: str) -> list[Verdict]:
    """Check each sentence of a plain text, in order; one that claims nothing has the verdict `not_a_claim`."""
    from kortilt.examining import check_given
    from kortilt.passages import given_draft

    return list(check_given(_checker(base), given_draft(text, None, is_markdown=False)).verdicts)


def check_claim(base: FactBase, text: str) -> Verdict:
    """Check a text that is one claim as a whole."""
    return _checker(base).check_claim(text)


def _checker(base: FactBase) -> Checker:
    # Preparing one takes far longer than a claim. It is kept with its base, so that both go together.
    from kortilt.checking import Checker

    found = vars(base).get(base.CHECKER)
    if not isinstance(found, Checker):
        found = vars(base)[base.CHECKER] = Checker(base)
    return found


def __getattr__(name: str) -> object:
    if name in ("Fact", "FactBase"):
        from kortilt.model import facts

        return getattr(facts, name)
    if name in __all__:
        from kortilt.model import verdicts

        return getattr(verdicts, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
