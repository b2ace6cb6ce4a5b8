"""What a date, figure or name of a plain claim turns out to be."""

from typing import NamedTuple

from kortilt.model.verdicts import Element


class Clash(NamedTuple):
    """Something else in the place of what the claim says."""

    first: int
    last: int
    """Tokens of the claim."""
    fact: str
    """What the sentence has there."""
    message: str
    element: Element = Element.DETAIL


class Agreement(NamedTuple):
    """A date or number that the sentences have."""

    first: int
    last: int
    fact: str


Found = Clash | Agreement | None
