"""Denials that reach less, or other words, than those behind them: "not every town", "probably not"."""

from itertools import pairwise

from kortilt.checking.held import Held
from kortilt.reading.claims import Reading, Unit, UnitKind

_ALL = frozenset(["all", "every", "each", "both", "everybody", "everyone"])
_NOT_ALL = frozenset(("not", each) for each in sorted(_ALL))
_ODDS = frozenset(["probably", "likely", "presumably"])


def denies_some(held: Held) -> bool:
    """Whether the claim denies that all did it, "not every town", and the fact does not speak of all: some may have."""
    low = [token.low for token in held.claim.tokens]
    denied = not _NOT_ALL.isdisjoint(pairwise(low))
    if not denied or any(token.low in _ALL for token in held.fact.reading.tokens):
        return False
    held.covered.difference_update(at for at, unit in held.units(UnitKind.WORD) if held.claim.negated[unit.first])
    return True


def is_denied_behind(claim: Reading, unit: Unit) -> bool:
    """Whether a word of odds stands before the denial that it weighs: "probably not"."""
    behind = claim.tokens[unit.last + 1 : unit.last + 2]
    return claim.tokens[unit.first].stem in _ODDS and bool(behind) and behind[0].low in ("not", "never")
