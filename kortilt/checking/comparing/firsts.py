"""What did not happen, by what did: the first of its kind since the flood, or a visit that was paid after all."""

from itertools import pairwise

from kortilt.checking.held import Held
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, UnitKind
from kortilt.reading.words.lexicon import concept

_DURING = frozenset(["throughout", "during", "amid", "amidst"])
_BOUNDS = frozenset(["since", "after", "again", "post", "years", "decades", "months", "weeks"])
"""Words by which a claim says since when it is the first: "in three years", "after the flood"."""
_REACH = 4
_CANCEL = concept("cancel")


def _hear_first_times(held: Held) -> None:
    """Take "for the first time" as had where the fact has a deed "first" done: "first sailed in May"."""
    fact, tokens = held.fact.reading.tokens, held.claim.tokens
    is_told = any(a.low == "first" and a.tag is not Tag.NUMBER and b.tag is Tag.VERB for a, b in pairwise(fact))
    for at, unit in held.units(UnitKind.FIGURE):
        words = [token.low for token in tokens[max(unit.first - 2, 0) : unit.last + 2]]
        if is_told and words == ["for", "the", "first", "time"]:
            held.covered.add(at)


def compare_since(held: Held) -> None:
    """Note what the claim has going on in the time since which the fact has the first of its kind."""
    _hear_first_times(held)
    fact = held.fact.reading.tokens
    firsts = [at for at, token in enumerate(fact) if token.stem == "first"]
    sinces = [at for at, token in enumerate(fact) if token.low == "since"]
    if not firsts or not sinces or sinces[-1] < firsts[0]:
        return
    tokens = held.claim.tokens
    for at in range(held.part.first, held.part.last + 1):
        if tokens[at].low not in _DURING or any(held.claim.negated[held.part.first : at]):
            continue
        for number, unit in held.units(UnitKind.WORD, UnitKind.NAME, UnitKind.STRANGER):
            if at < unit.first <= at + _REACH and number in held.covered:
                message = "the base has the first of its kind since then"
                text = fact[sinces[-1]].text
                held.note(Element.POLARITY, Outcome.CONFLICTS, "polarity", message, unit=number, fact=text)
                return


def compare_bounds_of_firsts(held: Held) -> None:
    """Note a first that the fact has only since something, and the claim without any such bound: "its first ship"."""
    fact = [token.low for token in held.fact.reading.tokens]
    if "since" not in fact or "first" not in fact or fact.index("first") > fact.index("since"):
        return
    said = {token.low for token in held.claim.tokens[held.part.first : held.part.last + 1]}
    if not said.isdisjoint(_BOUNDS):
        return
    for at, unit in held.units(UnitKind.FIGURE, UnitKind.WORD):
        if held.claim.tokens[unit.last].low == "first" and at in held.covered:
            held.covered.discard(at)
            message = "the base has the first since something"
            held.note(Element.RANK, Outcome.NOT_COVERED, "extent", message, unit=at)


def compare_cancelled(held: Held) -> None:
    """Note a deed that the claim says was called off, and the fact tells as done: "the visit was cancelled"."""
    fact, tokens = held.fact, held.claim.tokens
    if fact.fact.kind not in (Kind.EVENT, None) or fact.predicate is None or fact.says(_CANCEL) or fact.reading.modals:
        return
    deeds = [unit.first for _, unit in held.units(UnitKind.WORD) if fact.predicate in unit.keys]
    for at, unit in held.units(UnitKind.WORD):
        is_passive = unit.first > 0 and tokens[unit.first - 1].stem == "be"
        if unit.keys[0] != _CANCEL or not is_passive or held.claim.negated[unit.first]:
            continue
        if any(deed < unit.first for deed in deeds):
            message = "the base tells it as done"
            held.note(Element.POLARITY, Outcome.CONFLICTS, "polarity", message, unit=at, fact=fact.predicate)
            return
