"""Facts on the two relations of a balance, counted in cells: a period and a side."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kortilt.bearing import Bearing, bearing_on
from kortilt.model.dates import PartialDate
from kortilt.model.facts import Balance, Fact, FactBase
from kortilt.query import Relation
from kortilt.reports.periods import UNDATED, By, Heading, period_of
from kortilt.reports.tilt.scoring import events_between

FEWEST = 5
"""With fewer facts on both sides together nothing is said of how a balance moved."""

ALL = "All periods"
TOO_FEW = "too_few"
EVEN = "even"


class Cell(NamedTuple):
    """What moved one relation in one period."""

    side: str
    """Code of the country at the other end of the relation."""
    warmer: tuple[Fact, ...] = ()
    cooler: tuple[Fact, ...] = ()
    events: tuple[Fact, ...] = ()
    """Facts with an event between the two, of whatever effect."""

    @property
    def size(self) -> int:
        """How many facts moved it."""
        return len(self.warmer) + len(self.cooler)

    @property
    def net(self) -> int:
        """How many more made it warmer than cooler."""
        return len(self.warmer) - len(self.cooler)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts behind it, each once, in date order."""
        found = {fact.id: fact for fact in (*self.warmer, *self.cooler, *self.events)}
        return _in_order(found.values())


class Pair(NamedTuple):
    """Both cells of one period."""

    heading: Heading
    cells: tuple[Cell, Cell]

    def name_of(self, cell: Cell) -> str:
        """Name a cell as a user does: "2023-KP", "2023-40-KP", "open-KP" for facts without a first day."""
        return f"{self.key}-{cell.side}"

    @property
    def key(self) -> str:
        """The period in the names of its cells: its EDTF text, `undated`, or `open` for what has no first day."""
        return self.heading.edtf or ("undated" if self.heading.reason == UNDATED else "open")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts behind both cells, in date order; a fact bears on one relation only."""
        return _in_order((*self.cells[0].facts, *self.cells[1].facts))

    @property
    def size(self) -> int:
        """How many facts moved either relation."""
        return sum(cell.size for cell in self.cells)

    @property
    def moved(self) -> str:
        """Towards which side the balance moved: its code, `even`, or `too_few`.

        It moves towards the side whose relation gained more: the facts that made it warmer less those that made it
        cooler.
        """
        if self.size < FEWEST:
            return TOO_FEW
        first, second = self.cells
        if first.net == second.net:
            return EVEN
        return first.side if first.net > second.net else second.side


class Weighed(NamedTuple):
    """A balance weighed: its periods in order of time, and all of them as one."""

    balance: Balance
    pairs: tuple[Pair, ...]
    whole: Pair
    bearings: Mapping[str, Bearing]
    """Side -> its relation's facts, those that are left out among them."""


def weigh(base: FactBase, balance: Balance, facts: tuple[Fact, ...], by: By, *, with_events: bool = False) -> Weighed:
    """Count the facts on the two relations of a balance by period; each counts once, where it begins.

    With events, those between the two sides of a relation are behind its cells too, whatever their effect.
    """
    relations: dict[str, Relation] = {side: (balance.of, side) for side in balance.between}
    bearings = {side: bearing_on(base, relation, facts) for side, relation in relations.items()}
    wholes = []
    for side, bearing in bearings.items():
        events = events_between(base, relations[side], bearing) if with_events else ()
        wholes.append(Cell(side, bearing.warmer, bearing.cooler, events))
    headings = _headings([fact for cell in wholes for fact in cell.facts], by)
    pairs = (Pair(heading, _both(_inside(cell, heading, by) for cell in wholes)) for heading in headings)
    return Weighed(balance, tuple(pairs), Pair(Heading(None, ALL), _both(wholes)), bearings)


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.when.sort_key(), fact.id)))


def _headings(facts: Sequence[Fact], by: By) -> list[Heading]:
    """Give the periods in order of time; a year for itself stands before its months."""
    firsts: dict[Heading, tuple[bool, int, int]] = {}
    for fact in facts:
        heading = period_of(fact.when, by).heading
        firsts.setdefault(heading, _place(heading, fact.when))
    return sorted(firsts, key=lambda heading: firsts[heading])


def _place(heading: Heading, when: PartialDate) -> tuple[bool, int, int]:
    from kortilt.model.edtf import parse_edtf

    return parse_edtf(heading.edtf).sort_key() if heading.edtf else when.sort_key()


def _inside(cell: Cell, heading: Heading, by: By) -> Cell:
    def _those(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return tuple(fact for fact in facts if period_of(fact.when, by).heading == heading)

    return Cell(cell.side, _those(cell.warmer), _those(cell.cooler), _those(cell.events))


def _both(cells: Iterable[Cell]) -> tuple[Cell, Cell]:
    first, second = cells
    return first, second
