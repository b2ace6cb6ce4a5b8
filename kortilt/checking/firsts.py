"""What is the first of its kind since something began did not happen while that went on: "throughout the flood"."""

from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import UnitKind

_DURING = frozenset(["throughout", "during", "amid", "amidst"])
_REACH = 4


def compare_since(held: Held) -> None:
    """Note what the claim has going on in the time since which the fact has the first of its kind."""
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
