"""Facts on the two relations of a balance, counted in cells: a period and a side."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kortilt.bearing import Bearing, bearing_on
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Balance, Fact, FactBase
from kortilt.query import Relation
from kortilt.reports.periods import NO_BEGINNING, UNDATED, By, Heading, period_of
from kortilt.reports.tilt.scoring import events_between

FEWEST = 5
"""With fewer facts on both sides together nothing is said of how a balance moved."""

ALL = "All periods"
TOO_FEW = "too_few"
EVEN = "even"
BEFORE = "before"
"""Of a period that ends before the dates asked for nothing is said either: most of its facts are not there."""

KEYS = {UNDATED: "undated", NO_BEGINNING: "open", ALL: ""}
"""Why a heading has no EDTF text -> how the names of its cells begin."""


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
    deciding: tuple[Cell, Cell]
    """What of them tells which way the balance moved: all but the facts of periods before the dates asked for."""
    is_before: bool = False
    """Whether the period ends before the dates asked for; its facts only reach into them."""

    def name_of(self, cell: Cell) -> str:
        """Name a cell as a user does: "2023-KP", "2023-40-KP", "open-KP" for facts without a first day.

        A cell of all periods is named by its side alone.
        """
        return f"{self.key}-{cell.side}" if self.key else cell.side

    @property
    def key(self) -> str:
        """The period in the names of its cells: its EDTF text, or a word; empty for all periods."""
        return self.heading.edtf or KEYS[self.heading.reason]

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
        """Towards which side the balance moved: its code, `even`, `too_few`, or `before`.

        It moves towards the side whose relation gained more: the facts that made it warmer less those that made it
        cooler.
        """
        if self.is_before:
            return BEFORE
        first, second = self.deciding
        if first.size + second.size < FEWEST:
            return TOO_FEW
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


def weigh(
    base: FactBase,
    balance: Balance,
    facts: tuple[Fact, ...],
    by: By,
    *,
    with_events: bool = False,
    since: PartialDate | None = None,
) -> Weighed:
    """Count the facts on the two relations of a balance by period; each counts once, where it begins.

    With events, those between the two sides of a relation are behind its cells too, whatever their effect. Facts that
    were asked for since a day may begin in a period before it; they decide nothing.
    """
    relations: dict[str, Relation] = {side: (balance.of, side) for side in balance.between}
    bearings = {side: bearing_on(base, relation, facts) for side, relation in relations.items()}
    wholes = []
    for side, bearing in bearings.items():
        events = events_between(base, relations[side], bearing) if with_events else ()
        wholes.append(Cell(side, bearing.warmer, bearing.cooler, events))
    headings = {fact.id: period_of(fact.when, by).heading for cell in wholes for fact in cell.facts}
    parted = [_parted(cell, headings) for cell in wholes]
    pairs = []
    for heading in _in_time([fact for cell in wholes for fact in cell.facts], headings):
        cells = _both(parts.get(heading, Cell(cell.side)) for parts, cell in zip(parted, wholes, strict=True))
        is_before = _ends_before(heading, since)
        pairs.append(Pair(heading, cells, _both(map(_empty, cells)) if is_before else cells, is_before))
    deciding = _both(_joined([pair.deciding[at] for pair in pairs], cell) for at, cell in enumerate(wholes))
    return Weighed(balance, tuple(pairs), Pair(Heading(None, ALL), _both(wholes), deciding), bearings)


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.when.sort_key(), fact.id)))


def _in_time(facts: Sequence[Fact], headings: Mapping[str, Heading]) -> list[Heading]:
    """Give the periods in order of time; a year for itself stands before its months."""
    firsts: dict[Heading, tuple[bool, int, int]] = {}
    for fact in facts:
        heading = headings[fact.id]
        if heading not in firsts:
            firsts[heading] = parse_edtf(heading.edtf).sort_key() if heading.edtf else fact.when.sort_key()
    return sorted(firsts, key=lambda heading: firsts[heading])


def _ends_before(heading: Heading, since: PartialDate | None) -> bool:
    # A period never begins after the dates asked for: a fact that begins in it begins in them or before.
    if since is None or since.start is None or heading.edtf is None:
        return False
    end = parse_edtf(heading.edtf).end
    return end is not None and end < since.start


def _parted(cell: Cell, headings: Mapping[str, Heading]) -> dict[Heading, Cell]:
    """Part a cell of all periods by period."""
    parts: dict[Heading, tuple[list[Fact], list[Fact], list[Fact]]] = {}
    for at, facts in enumerate((cell.warmer, cell.cooler, cell.events)):
        for fact in facts:
            parts.setdefault(headings[fact.id], ([], [], []))[at].append(fact)
    return {heading: Cell(cell.side, *map(tuple, lists)) for heading, lists in parts.items()}


def _joined(cells: Iterable[Cell], whole: Cell) -> Cell:
    kept = {fact.id for cell in cells for fact in cell.facts}
    return Cell(whole.side, *(tuple(fact for fact in facts if fact.id in kept) for facts in whole[1:]))


def _empty(cell: Cell) -> Cell:
    return Cell(cell.side)


def _both(cells: Iterable[Cell]) -> tuple[Cell, Cell]:
    first, second = cells
    return first, second
