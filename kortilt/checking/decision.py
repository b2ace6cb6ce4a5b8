"""What the facts say of one statement."""

from kortilt.checking.held import Held, Note
from kortilt.model.verdicts import Caveat, Label
from kortilt.tuples import NamedTuple


class Decision(NamedTuple):
    """What the facts say of one part of a claim."""

    label: Label
    caveats: frozenset[Caveat]
    facts: tuple[Held, ...]
    """The fact that speaks of it first, then those that add to it."""
    notes: tuple[Note, ...]
    left: tuple[int, ...]
    """Units that no fact has."""
    share: float = 0.0
    """The share of the statement's weight that the first fact has."""
