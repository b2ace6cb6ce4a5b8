"""Figures are compared inside one publisher's series only.

Two publishers' figures for one measure and period that differ, taken together in one claim, are conflicting evidence;
so is somebody's word that the base itself contradicts, stated as fact.
"""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.checking.rules import Example
from kortilt.model.facts import Fact
from kortilt.model.verdicts import Caveat, Label
from kortilt.reading.claims import UnitKind

EXAMPLES: tuple[Example, ...] = ()


def compare_series(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Turn support that rests on figures or words which the base contradicts into conflicting evidence."""
    return _against_statements(_without_mixed_series(part, _against_other_series(part, decision, helds)))


def _against_other_series(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """A figure that another publisher gives otherwise, for the same measure and period, is conflicting evidence."""
    for mine in decision.facts:
        fact = mine.fact.fact
        figures = [at for at in part.units if part.claim.units[at].kind is UnitKind.FIGURE and at in mine.covered]
        if not fact.series or not figures or _names_publisher(mine):
            continue
        for other in helds:
            its = other.fact.fact
            other.finish()
            is_other = its.series and its.series != fact.series and bool(fact.derived_from or not its.derived_from)
            if (
                is_other
                and its.when == fact.when
                and its.relation == fact.relation
                and _measures(its) == _measures(fact)
            ):
                if any(note.unit in figures for note in other.conflicts()):
                    notes = (*decision.notes, *other.notes)
                    return decision._replace(
                        label=Label.CONFLICTING_EVIDENCE,
                        caveats=frozenset(),
                        facts=(*decision.facts, other),
                        notes=notes,
                    )
    return decision


def _against_statements(decision: Decision) -> Decision:
    """Somebody's word that the base itself contradicts is conflicting evidence when it is stated as fact."""
    disputed = any(held.fact.fact.is_reported and getattr(held.fact.fact, "contradicts", ()) for held in decision.facts)
    if disputed and Caveat.ATTRIBUTE in decision.caveats:
        return decision._replace(label=Label.CONFLICTING_EVIDENCE, caveats=frozenset())
    return decision


def _without_mixed_series(part: Part, decision: Decision) -> Decision:
    """Figures of one measure from two publishers in one statement do not go together."""
    series: dict[tuple[frozenset[str], tuple[str, ...]], set[str]] = {}
    for held in decision.facts:
        fact = held.fact.fact
        has_figure = any(part.claim.units[at].kind is UnitKind.FIGURE for at in held.covered & set(part.units))
        if fact.series and has_figure:
            series.setdefault((frozenset(_measures(fact)), fact.relation), set()).add(fact.series)
    if any(len(several) > 1 for several in series.values()):
        return decision._replace(label=Label.CONFLICTING_EVIDENCE, caveats=frozenset())
    return decision


def _measures(fact: Fact) -> set[str]:
    return {figure.measure for figure in fact.figures}


def _names_publisher(held: Held) -> bool:
    return any(
        unit.kind is UnitKind.NAME and set(unit.keys) & set(held.fact.fact.said_by) for unit in held.claim.units
    ) and bool(held.claim.speakers)
