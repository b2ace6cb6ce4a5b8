"""What did not happen, by what did: the first of its kind since the flood, or a visit that was paid after all."""

from collections.abc import Sequence
from itertools import pairwise

from kortilt.checking.held import Held
from kortilt.checking.prepared import PreparedFact
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, Unit, UnitKind
from kortilt.reading.words.lexicon import concept

_DURING = frozenset(["throughout", "during", "amid", "amidst"])
_BOUNDS = frozenset(["since", "after", "again", "post", "years", "decades", "months", "weeks"])
"""Words by which a claim says since when it is the first: "in three years", "after the flood"."""
_REACH = 4
_CANCEL = concept("cancel")


def lasting_in(held: Held) -> Sequence[int]:
    """The words of the part that tell through which time something went on."""
    return held.part.once("lasting", lambda: _lasting(held))


def _lasting(held: Held) -> list[int]:
    first, tokens = held.part.first, held.claim.tokens
    places = (at for at in range(first, held.part.last + 1) if tokens[at].low in _DURING)
    return [at for at in places if not any(held.claim.negated[first:at])]


def first_times_in(held: Held) -> Sequence[int]:
    """Where the part says "for the first time"."""
    return held.part.once("first times", lambda: _first_times(held))


def _first_times(held: Held) -> list[int]:
    low = [token.low for token in held.claim.tokens]
    said = ["for", "the", "first", "time"]
    return [at for at, one in held.units(UnitKind.FIGURE) if low[max(one.first - 2, 0) : one.last + 2] == said]


def hear_first_times(held: Held) -> None:
    """Take "for the first time" as had where the fact has a deed "first" done: "first sailed in May"."""
    fact = held.fact.reading.tokens
    if any(a.low == "first" and a.tag is not Tag.NUMBER and b.tag is Tag.VERB for a, b in pairwise(fact)):
        held.covered.update(first_times_in(held))


def compare_since(held: Held) -> None:
    """Note what the claim has going on in the time since which the fact has the first of its kind."""
    since = held.fact.once("first since", lambda: _first_since(held.fact))
    for at in lasting_in(held) if since else ():
        for number, unit in held.units(UnitKind.WORD, UnitKind.NAME, UnitKind.STRANGER):
            if at < unit.first <= at + _REACH and number in held.covered:
                message = "the base has the first of its kind since then"
                held.note(Element.POLARITY, Outcome.CONFLICTS, "polarity", message, unit=number, fact=since)
                return


def _first_since(fact: PreparedFact) -> str:
    """The "since" behind a "first", as the fact has it; empty where it has none."""
    tokens = fact.reading.tokens
    firsts = [at for at, token in enumerate(tokens) if token.stem == "first"]
    sinces = [at for at, token in enumerate(tokens) if token.low == "since"]
    return tokens[sinces[-1]].text if firsts and sinces and sinces[-1] >= firsts[0] else ""


def unbound_firsts(held: Held) -> Sequence[int]:
    """The units of the part that end in "first", where it does not say since when."""
    return held.part.once("unbound firsts", lambda: _unbound(held))


def _unbound(held: Held) -> list[int]:
    tokens = held.claim.tokens
    if any(token.low in _BOUNDS for token in tokens[held.part.first : held.part.last + 1]):
        return []
    return [at for at, unit in held.units(UnitKind.FIGURE, UnitKind.WORD) if tokens[unit.last].low == "first"]


def compare_bounds_of_firsts(held: Held) -> None:
    """Note a first that the fact has only since something, and the claim without any such bound: "its first ship"."""
    fact = [token.low for token in held.fact.reading.tokens]
    if "since" not in fact or "first" not in fact or fact.index("first") > fact.index("since"):
        return
    for at in unbound_firsts(held):
        if at in held.covered:
            held.covered.discard(at)
            message = "the base has the first since something"
            held.note(Element.RANK, Outcome.NOT_COVERED, "extent", message, unit=at)


def cancelled_in(held: Held) -> Sequence[tuple[int, Unit]]:
    """The part's words for what was called off."""
    words = held.units(UnitKind.WORD)
    return held.part.once("cancelled", lambda: [(at, unit) for at, unit in words if _is_called_off(held, unit)])


def _is_called_off(held: Held, unit: Unit) -> bool:
    is_passive = unit.first > 0 and held.claim.tokens[unit.first - 1].stem == "be"
    return unit.keys[0] == _CANCEL and is_passive and not held.claim.negated[unit.first]


def compare_cancelled(held: Held) -> None:
    """Note a deed that the claim says was called off, and the fact tells as done: "the visit was cancelled"."""
    fact = held.fact
    if fact.fact.kind not in (Kind.EVENT, None) or fact.predicate is None or fact.says(_CANCEL) or fact.reading.modals:
        return
    deeds = [unit.first for _, unit in held.units(UnitKind.WORD) if fact.predicate in unit.keys]
    for at, unit in cancelled_in(held):
        if any(deed < unit.first for deed in deeds):
            message = "the base tells it as done"
            held.note(Element.POLARITY, Outcome.CONFLICTS, "polarity", message, unit=at, fact=fact.predicate)
            return
