"""How far something is from something else, "two months after the flood", and since when it is the first."""

from kortilt.checking.held import Held
from kortilt.reading.figures import Amount

_DISTANCES = frozenset(["after", "before", "later", "earlier", "afterwards", "ago", "since"])


def is_distance(held: Held, at: int, claim: Amount, fact: Amount) -> bool:
    """Whether a duration is the time to something else, and measures nothing itself; not where the fact's is so too."""
    unit = held.claim.units[at]
    following = held.claim.tokens[unit.last + 1 : unit.last + 2]
    if unit.first > 0 and held.claim.tokens[unit.first - 1].text.lower() == "for":
        return False  # "closed for two months before it burned"
    if claim.dimension != "duration" or not following or following[0].low not in _DISTANCES:
        return False
    return f"{fact.text} {following[0].low} " not in held.fact.fact.claim.lower()


def are_since(held: Held) -> bool:
    """Whether both tell what was the first since something: "for the first time since", "the first grain since"."""
    return all(any(token.low == "since" for token in each.tokens) for each in (held.claim, held.fact.reading))
