"""Changes told by their two ends: "fell from A in one year to B in the next", where the facts have A and B."""

from collections.abc import Sequence

from kortilt.checking.deciding.supporting import caveats_of
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.checking.rules.series import compare_series
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.words.lexicon import DIRECTIONS


def decide_change(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Decide a statement of which only the way that a figure moved is open; two publishers' figures show no way."""
    at = decision.left[0] if len(decision.left) == 1 else None
    if decision.label is not Label.NOT_ENOUGH_EVIDENCE or at is None:
        return decision
    way = _way(part, at)
    ends = _ends(part, decision) if way else None
    if ends is None:
        return decision
    (first, before), (last, after) = ends
    start, end = first.fact.fact.when.start, last.fact.fact.when.start
    if start is None or end is None or start >= end or before == after:
        return decision
    is_so = (after > before) is (way > 0)
    outcome = Outcome.AGREES if is_so else Outcome.CONFLICTS
    message = "from the one figure to the other"
    last.note(Element.DIRECTION, outcome, "arithmetic", message, unit=at, fact="up" if after > before else "down")
    notes = (*decision.notes, last.notes[-1])
    if not is_so:
        return decision._replace(label=Label.REFUTED, caveats=frozenset(), notes=notes, left=())
    covered = {unit for held in decision.facts for unit in held.covered}
    supported = decision._replace(
        label=Label.SUPPORTED, caveats=caveats_of(decision.facts, covered), notes=notes, left=()
    )
    return compare_series(part, supported, helds)


def _way(part: Part, at: int) -> int:
    unit = part.claim.units[at]
    is_denied = part.claim.negated[unit.first]
    return 0 if unit.kind is not UnitKind.WORD or is_denied else DIRECTIONS.get(unit.keys[0], 0)


_End = tuple[Held, float]


def _ends(part: Part, decision: Decision) -> tuple[_End, _End] | None:
    """The facts that have the figures of "from A" and "to B", with the figures."""
    figures = part.kinds(UnitKind.FIGURE)
    if len(figures) != 2 or _is_contradicted(decision):
        return None
    found: list[_End] = []
    for at, word in zip(figures, ("from", "to"), strict=True):
        unit = part.claim.units[at]
        amount = part.claim.amounts[int(unit.keys[0])]
        held = next((held for held in decision.facts if at in held.covered), None)
        leads = unit.first > 0 and part.claim.tokens[unit.first - 1].text.lower() == word
        if held is None or not leads or amount.value is None:
            return None
        found.append((held, float(amount.value)))
    units = {part.claim.amounts[int(part.claim.units[at].keys[0])].unit for at in figures}
    return (found[0], found[1]) if len(units) == 1 and found[0][0] is not found[1][0] else None


def _is_contradicted(decision: Decision) -> bool:
    """Whether more differs than that each fact has the date and figure of one end only."""
    ends = (Element.DATE, Element.FIGURE)
    conflicts = (note for note in decision.notes if note.finding.outcome is Outcome.CONFLICTS)
    return any(note.finding.element not in ends for note in conflicts)
