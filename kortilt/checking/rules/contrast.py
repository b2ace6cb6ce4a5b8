"""Who is set apart from whom: what a sentence says of one, "unlike another", it does not say of the other.

Those who have changed places conflict.
"""

from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import UnitKind

EXAMPLES = (
    Example(
        "Norport, unlike Aldport, has no lock.",
        "2023",
        "Aldport, unlike Norport, has no lock.",
        Label.REFUTED,
    ),
)


def compare_contrasts(held: Held) -> None:
    """Note who is set apart in the claim and not in the fact, or the other way round."""
    claim, fact = held.part.contrast, held.fact.contrast
    if not fact.other:
        return
    for at, unit in held.units(UnitKind.NAME, UnitKind.STRANGER):
        who = frozenset(unit.who)
        if claim.other and (who & claim.other & fact.one or who & claim.one & fact.other):
            message = "set apart the other way round"
            held.note(Element.ACTOR, Outcome.CONFLICTS, "contrast", message, unit=at, fact=fact.text)
            return
        if not claim.other and who & fact.other:
            held.covered.discard(at)


def sets_fact_apart(held: Held) -> bool:
    """Whether the claim sets apart just whom the fact speaks of: what it says, it does not say of them."""
    return bool(held.part.contrast.other & held.fact.named) and not held.fact.contrast.other
