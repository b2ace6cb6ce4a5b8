"""Figures of facts that code none, for reports, which do not read sentences themselves."""

from kortilt.model.facts import Fact
from kortilt.reading.figures import find_amounts


def read_figures(fact: Fact) -> tuple[str, ...]:
    """Read the figures of a fact from its claim, with what they count, where the base codes none."""
    if fact.figures:
        return ()
    amounts = (amount for amount in find_amounts(fact.claim) if amount.dimension != "ordinal")
    return tuple(f"{amount.text} {amount.noun if amount.dimension == 'count' else ''}".rstrip() for amount in amounts)
