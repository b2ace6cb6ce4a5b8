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
    Example(
        "Denmark has bought the old harbour in 2023.",
        "2023",
        "It was Sweden, not Denmark, that bought the old harbour in 2023.",
        Label.REFUTED,
        '[countries.SE]\nname = "Sweden"\n[countries.DK]\nname = "Denmark"\n',
    ),
)


def compare_contrasts(held: Held) -> None:
    """Note who is set apart in the claim and not in the fact, or the other way round."""
    claim, fact = held.part.contrast, held.fact.contrast
    if not fact.other:
        if claim.other:
            _compare_denied(held)
        return
    for at, unit in held.units(UnitKind.NAME, UnitKind.STRANGER):
        who = frozenset(unit.who)
        if claim.other and (who & claim.other & fact.one or who & claim.one & fact.other):
            message = "set apart the other way round"
            held.note(Element.ACTOR, Outcome.CONFLICTS, "contrast", message, unit=at, fact=fact.text)
            return
        if not claim.other and who & fact.other:
            held.covered.discard(at)


def _compare_denied(held: Held) -> None:
    """Note whom the claim sets apart where the fact speaks just of them, and not of the other: "A, not B" of B's."""
    claim, ids = held.part.contrast, held.fact.ids
    words = (unit for at, unit in held.units(UnitKind.WORD) if held.part.counts(at))
    if any(held.claim.negated[unit.first] for unit in words) and not held.fact.denials:
        return  # "unlike A, it has none": that A has one is just what the fact says
    missing = [who for who in claim.one if who in held.base.countries and who not in ids | held.fact.countries]
    for at, unit in held.units(UnitKind.NAME):
        if missing and set(unit.who) & claim.other & held.fact.named:
            message = "the base says it of whom the claim sets apart"
            held.note(Element.ACTOR, Outcome.CONFLICTS, "contrast", message, unit=at, is_sure=False)


def sets_fact_apart(held: Held) -> bool:
    """Whether the claim sets apart just whom the fact speaks of: what it says, it does not say of them."""
    return bool(held.part.contrast.other & held.fact.named) and not held.fact.contrast.other
