"""What a name stands for: "HB is the Harbour Board" is supported by a fact that writes both."""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Tag, UnitKind

_NAMING = frozenset(["be", "stand", "for", "mean", "short", "denote", "abbreviate", "acronym", "abbreviation", "of"])


def decide_naming(part: Part, helds: Sequence[Held]) -> Decision | None:
    """Decide on a statement that only says in another way who somebody is; None for any other."""
    units = [part.claim.units[at] for at in part.units]
    names = [unit for unit in units if unit.kind is UnitKind.NAME]
    if len(names) != 2 or names[0].keys != names[1].keys or names[0].text == names[1].text or len(names[0].keys) != 1:
        return None
    spoken = {at for unit in names for at in range(unit.first, unit.last + 1)}
    rest = [part.claim.tokens[at] for at in range(part.first, part.last + 1) if at not in spoken]
    if not rest or any(token.stem not in _NAMING and token.tag is not Tag.DETERMINER for token in rest):
        return None
    for held in helds:
        if all(unit.text in held.fact.fact.claim for unit in names):
            at = part.claim.units.index(names[0])
            message = "the fact has both names"
            held.note(Element.DETAIL, Outcome.AGREES, "detail", message, unit=at, fact=held.fact.fact.claim)
            return Decision(Label.SUPPORTED, frozenset(), (held,), tuple(held.notes[-1:]), (), 1.0)
    return None
