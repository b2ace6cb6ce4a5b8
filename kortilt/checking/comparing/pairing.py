"""Two of whom a fact says opposite things, "warm with A and cold with B": which of them the claim says it of."""

from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Unit, UnitKind
from kortilt.reading.claims.pairs import Opposed, nearest_to


def compare_pairs(held: Held) -> None:
    """Note a word that the claim says of the one, and the fact of the other."""
    if not held.fact.pairs or any(token.low == "respectively" for token in held.claim.tokens):
        return
    for at, unit in held.units(UnitKind.WORD):
        if held.claim.negated[unit.first] or not held.part.counts(at):
            continue
        for pair in held.fact.pairs:
            mine = _said_of(held, unit, pair)
            if mine is not None and not mine[0] & mine[1]:
                held.covered.discard(at)
                message = "the base says it of another, and the opposite of this one"
                fact = " and ".join(map(held.name, sorted(mine[1])))
                held.note(Element.DIRECTION, Outcome.CONFLICTS, "polarity", message, unit=at, fact=fact)


def is_others(held: Held, unit: Unit) -> bool:
    """Whether the fact says of another what the claim denies of one: "not warm with B"."""
    found = (_said_of(held, unit, pair) for pair in held.fact.pairs if held.claim.negated[unit.first])
    return any(mine is not None and not mine[0] & mine[1] for mine in found)


def _said_of(held: Held, unit: Unit, pair: Opposed) -> tuple[frozenset[str], frozenset[str]] | None:
    """Whom the claim says a word of, and whom the fact says it of."""
    opposed = held.lexicon.opposites.get(unit.keys[-1], frozenset())
    of_one = unit.keys[-1] == pair.one or pair.other in opposed
    of_other = unit.keys[-1] == pair.other or pair.one in opposed
    both = pair.of_one | pair.of_other
    own = [each for each in held.claim.units if set(each.who) & both and held.part.holds(each.first)]
    if of_one == of_other or not own:
        return None
    return nearest_to(unit, own) & both, pair.of_one if of_one else pair.of_other
