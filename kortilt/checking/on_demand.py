"""Rules and ways to decide for what many claims have none of, each loaded with the first claim that has it.

Loading is most of what checking a single claim takes. What a claim must have for a rule to find anything stands here;
the rule itself knows nothing of it.
"""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.verdicts import Label
from kortilt.reading.claims import Reading, UnitKind


def compare_figures(held: Held) -> None:
    """Put claims with a figure to the rule."""
    if held.units(UnitKind.FIGURE):
        from kortilt.checking.rules import figure

        figure.compare_figures(held)


def compare_dates(held: Held) -> None:
    """Put claims with a date to the rule."""
    if held.units(UnitKind.DATE):
        from kortilt.checking.rules import date

        date.compare_dates(held)


def compare_dated_deeds(held: Held) -> None:
    """Put claims with a date to the rule."""
    if held.units(UnitKind.DATE):
        from kortilt.checking.comparing import dated_deeds

        dated_deeds.compare_dated_deeds(held)


def compare_quotations(held: Held) -> None:
    """Put claims that quote to the rule."""
    if held.claim.quotations:
        from kortilt.checking.rules import quotation

        quotation.compare_quotations(held)


def leave_out_quotations(held: Held) -> None:
    """Put claims that quote to the rule."""
    if held.claim.quotations:
        from kortilt.checking.rules import quotation

        quotation.leave_out_quotations(held)


def compare_orders(held: Held) -> None:
    """Put claims that compare to the rule."""
    if held.part.orders:
        from kortilt.checking.rules import comparison

        comparison.compare_orders(held)


def compare_standing(held: Held) -> None:
    """Put claims that compare to the rule."""
    if held.part.orders:
        from kortilt.checking.comparing import standing

        standing.compare_standing(held)


def decide_by_reckoning(part: Part, helds: Sequence[Held]) -> Decision | None:
    """Decide statements with a figure by two facts that give it together."""
    if not part.kinds(UnitKind.FIGURE):
        return None
    from kortilt.checking.deciding import reckoning

    return reckoning.decide_by_reckoning(part, helds)


def decide_change(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Decide statements with two figures by the way from the one to the other."""
    if len(part.kinds(UnitKind.FIGURE)) != 2:
        return decision
    from kortilt.checking.deciding import changing

    return changing.decide_change(part, decision, helds)


def in_order(part: Part, decision: Decision) -> Decision:
    """Decide statements that several facts bear out by which of them came first."""
    if decision.label is not Label.SUPPORTED or len(decision.facts) < 2:
        return decision
    from kortilt.checking.deciding import sequence

    return sequence.in_order(part, decision)


def in_turn(part: Part, decision: Decision, helds: Sequence[Held]) -> Decision:
    """Decide statements of which one thing is open by which of two came first."""
    if decision.label is not Label.NOT_ENOUGH_EVIDENCE or len(decision.left) != 1:
        return decision
    from kortilt.checking.deciding import turns

    return turns.in_turn(part, decision, helds)


def one_after_another(decisions: Sequence[Decision], reading: Reading) -> list[Decision]:
    """Decide each of several statements by the one before it."""
    if len(decisions) < 2:
        return list(decisions)
    from kortilt.checking.deciding import sequence

    found: list[Decision] = []
    for decision in decisions:
        found.append(sequence.joined(found[-1], decision) if found else decision)
    return sequence.settled(found, reading)
