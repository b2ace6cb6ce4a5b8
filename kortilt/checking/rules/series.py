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
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import UnitKind

EXAMPLES = (
    Example(
        "The port shipped 62 tons of salt in 2022, the harbour board reports.\n"
        "The port shipped 80 tons of salt in 2022, the mine reports.",
        "2022 2022",
        "The port shipped 62 tons of salt in 2022.",
        Label.CONFLICTING_EVIDENCE,
        fields=tuple(
            f'series = "{publisher}-salt"\nfigures = [{{ measure = "salt", value = {value}, unit = "tons" }}]'
            for publisher, value in (("board", 62), ("mine", 80))
        ),
    ),
)


def compare_series(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Turn support that rests on figures or words which the base contradicts into conflicting evidence."""
    return _against_statements(_without_mixed_series(part, _against_other_series(part, decision, helds)))


def _against_other_series(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """A figure that another publisher gives otherwise, for the same measure and period."""
    for mine in decision.facts:
        figures = [at for at in part.kinds(UnitKind.FIGURE) if at in mine.covered]
        if not mine.fact.fact.series or not figures or _names_publisher(mine):
            continue
        for other in helds:
            if _is_other_series(mine.fact.fact, other.fact.fact):
                other.finish()
                wrong = [note for note in other.conflicts() if note.unit in figures]
                if wrong:
                    return _conflicting(decision, other, wrong[0].unit, "another publisher has", wrong[0].finding.fact)
    return decision


def _is_other_series(fact: Fact, other: Fact) -> bool:
    """Whether a fact gives the same measure for the same period in another series; a derived one tells less."""
    is_other = bool(other.series) and other.series != fact.series and bool(fact.derived_from or not other.derived_from)
    same_thing = other.when == fact.when and other.relation == fact.relation
    return is_other and same_thing and _measures(other) == _measures(fact)


def _without_mixed_series(part: Part, decision: Decision) -> Decision:
    """Figures of one measure from two publishers in one statement."""
    series: dict[tuple[frozenset[str], tuple[str, ...]], tuple[str, int]] = {}
    for held in decision.facts:
        fact = held.fact.fact
        figures = [at for at in part.kinds(UnitKind.FIGURE) if at in held.covered]
        if not fact.series or not figures:
            continue
        known, _ = series.setdefault((_measures(fact), fact.relation), (fact.series, figures[0]))
        if known != fact.series:
            figure = fact.figures[0].in_words() if fact.figures else fact.series
            publisher = " and ".join(map(held.name, fact.said_by)) or fact.series
            message = "figures of two publishers do not go together"
            return _conflicting(decision, held, figures[0], message, f"{figure} ({publisher})")
    return decision


def _against_statements(decision: Decision) -> Decision:
    """Somebody's word that the base itself contradicts, stated as fact."""
    if Caveat.ATTRIBUTE not in decision.caveats:
        return decision
    for held in decision.facts:
        fact = held.fact.fact
        if fact.is_reported and fact.contradicts and _begins_with(held, fact.said_by):
            return decision._replace(caveats=decision.caveats - {Caveat.ATTRIBUTE})
        if fact.is_reported and fact.contradicts:
            claims = "; ".join(held.base.by_id[each].claim.rstrip(".") for each in fact.contradicts)
            return _conflicting(decision, held, None, "the base contradicts this statement", claims)
    return decision


def _begins_with(held: Held, said_by: Sequence[str]) -> bool:
    """Whether a claim begins with the speaker's name, and so tells of what he sees."""
    first = next((unit for unit in held.claim.units if unit.kind is UnitKind.NAME), None)
    return first is not None and first.first <= 1 and bool(set(first.keys) & set(said_by))


def _conflicting(decision: Decision, held: Held, unit: int | None, message: str, fact: str) -> Decision:
    element = Element.DETAIL if unit is None else Element.FIGURE
    words = held.part.text if unit is None else ""
    held.note(element, Outcome.CONFLICTS, "series", message, unit=unit, claim=words, fact=fact)
    facts = decision.facts if held in decision.facts else (*decision.facts, held)
    notes = (*decision.notes, held.notes[-1])
    return decision._replace(label=Label.CONFLICTING_EVIDENCE, caveats=frozenset(), facts=facts, notes=notes)


def _measures(fact: Fact) -> frozenset[str]:
    return frozenset(figure.measure for figure in fact.figures)


def _names_publisher(held: Held) -> bool:
    """Whether the claim names whose figures it gives."""
    fact = held.fact.fact
    is_named = any(set(unit.keys) & set(fact.said_by) for unit in held.claim.units if unit.kind is UnitKind.NAME)
    return is_named and bool(held.claim.speakers or not set(fact.said_by) & {*fact.actor, *fact.recipient})
