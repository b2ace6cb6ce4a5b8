"""When "A does it to B" is no way from A to B that a fact's fields could have the other way round."""

from kortilt.checking.held import Held
from kortilt.reading.claims import Argument


def tells_no_way(held: Held, mine: Argument) -> bool:
    """Whether a name only says where a route begins, or its verb is the fact's deed told from the other side.

    "Played host to the king" goes no other way than the king's visit.
    """
    begins = all(key in held.base.places and key in held.fact.named for key in mine.unit.keys)
    converses = held.lexicon.converses.get(held.claim.tokens[mine.head].concept, ())
    return begins or any(each.other in held.fact.reading.frames.by_concept for each in converses)
