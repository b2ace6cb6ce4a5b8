"""Figures that say how much came on top: "another 80 pumps", "80 more pumps", "added 80 pumps".

What is added is not the total: a total that differs contradicts nothing, and one that is the same says something else.
"""

from kortilt.checking.held import Held
from kortilt.reading.dates import DateComparison, compare
from kortilt.reading.figures import Amount, Comparison

_BEFORE = frozenset(["another", "further", "additional", "extra"])
_BEHIND = frozenset(["more", "further", "additional", "extra", "new", "others"])
_ADDING = frozenset(["add", "adds", "added", "adding"])
_NEAR = 4
"""So many words before a figure its verb may stand: "added a total of 80"."""


def is_comparable(held: Held, at: int, amount: Amount, found: Comparison) -> bool:
    """Whether the fact's amount can be held against a figure of the claim, as one that is added or one that is not."""
    if amount.dimension in ("rank", "ordinal", "duration", "share") or not held.part.once(
        ("added", at), lambda: _is_added(held, at)
    ):
        return True
    if _says_so_too(held):
        return True
    when = held.fact.fact.when
    if when.start is None or _adds_to(held, at):  # "by December": what had come together until then
        return False
    return found is not Comparison.DIFFERENT or any(
        compare(mention, when) is DateComparison.EQUAL for mention in held.claim.dates
    )


def _is_added(held: Held, at: int) -> bool:
    unit = held.claim.units[at]
    words = [token.low for token in held.claim.tokens]
    around = words[max(unit.first - 1, 0) : unit.first + 1]
    number = max((place for place in range(unit.first, unit.last + 1) if words[place][0].isdigit()), default=unit.last)
    behind = words[number + 1 : number + 3]
    is_more = bool(behind) and behind[0] in _BEHIND and behind[1:] != ["than"]
    return not _BEFORE.isdisjoint(around) or is_more or _adds(held, at)


def _adds(held: Held, at: int) -> bool:
    first = held.claim.units[at].first
    return any(token.low in _ADDING for token in held.claim.tokens[max(first - _NEAR, 0) : first])


def _adds_to(held: Held, at: int) -> bool:
    """Whether it is added to a total that is named: "added 80 pumps to the list", not "added 80 tons of salt"."""
    for token in held.claim.tokens[held.claim.units[at].last :]:
        if token.low == "to":
            return _adds(held, at)
        if token.stop_after:
            break
    return False


def _says_so_too(held: Held) -> bool:
    words = {token.low for token in held.fact.reading.tokens}
    return not words.isdisjoint(_BEFORE | _ADDING)
