"""One statement of a claim: its units, what it takes over from the statement before it, and how much each counts."""

from collections.abc import Iterable
from functools import cached_property

from kortilt.checking.remembering import Remembering
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.bonds import Bond, find_bonds
from kortilt.reading.claims.contrasts import Contrast, find_contrast
from kortilt.reading.claims.orders import Order, find_orders
from kortilt.reading.claims.polarity import count_denials
from kortilt.reading.claims.subject_phrases import read_told

TOGETHER = frozenset(["together", "jointly", "simultaneously", "concurrently"])


class Part(Remembering):
    """One statement of a claim."""

    def __init__(self, claim: Reading, first: int, last: int, weights: dict[int, float]) -> None:
        self.claim = claim
        self.first, self.last = first, last
        self.units = [at for at, unit in enumerate(claim.units) if first <= unit.first <= last]
        self.elided = _elided(claim, first, last)
        """Tokens of the part before it that it leaves out and means: "met in April and in June"."""
        self.units += _inherited_dates(claim, first, self.units)
        self.units = sorted({*self.units, *(at for at, unit in enumerate(claim.units) if unit.first in self.elided)})
        self.weights = weights
        """How much each unit of the whole claim counts."""

    def without(self, units: Iterable[int]) -> "Part":
        """The same statement without some of its units."""
        part = Part(self.claim, self.first, self.last, self.weights)
        part.units = [at for at in part.units if at not in set(units)]
        return part

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The comparisons that the whole claim makes."""
        return tuple(find_orders(self.claim))

    @cached_property
    def denials(self) -> int:
        """How many of its words deny."""
        return count_denials(self.claim.tokens[self.first : self.last + 1])

    @cached_property
    def is_of_all_together(self) -> bool:
        """Whether it says that several did something together, which no two facts can tell, one of each."""
        return any(token.low in TOGETHER for token in self.claim.tokens[self.first : self.last + 1])

    @cached_property
    def contrast(self) -> Contrast:
        """Whom the whole claim sets apart from whom."""
        return find_contrast(self.claim)

    @cached_property
    def bonds(self) -> tuple[Bond, ...]:
        """What the whole claim says to lie between two."""
        return find_bonds(self.claim)

    @cached_property
    def said(self) -> frozenset[str]:
        """Classes of all words of the whole claim."""
        words = (unit for unit in self.claim.units if unit.kind in (UnitKind.WORD, UnitKind.STRANGER))
        return frozenset(key for unit in words for key in unit.keys)

    @cached_property
    def counted(self) -> frozenset[int]:
        """Those of its units that say something that a fact must have."""
        return frozenset(at for at in self.units if self.counts(at))

    @cached_property
    def weighty(self) -> tuple[int, ...]:
        """Those of its figures and words that say something, names that no table declares among them."""
        return tuple(at for at in self.kinds(UnitKind.WORD, UnitKind.FIGURE, UnitKind.STRANGER) if self.counts(at))

    def counts(self, at: int) -> bool:
        """Whether a unit says something that a fact must have."""
        return not self.claim.units[at].is_light

    def weight(self, units: Iterable[int]) -> float:
        """How much some of its units count together."""
        weights = self.weights
        return sum([weights[at] for at in self.counted.intersection(units)])

    @cached_property
    def total(self) -> float:
        """How much all its units count."""
        return self.weight(self.units)

    @cached_property
    def named(self) -> frozenset[str]:
        """Whoever the whole claim names."""
        return frozenset(who for unit in self.claim.units for who in unit.who)

    @cached_property
    def who(self) -> frozenset[str]:
        """Whoever it names."""
        return frozenset(who for at in self.units for who in self.claim.units[at].who)

    def kinds(self, *kinds: UnitKind) -> list[int]:
        """Its units of some kinds."""
        return [at for at, _ in self.listed(kinds)]

    def listed(self, kinds: tuple[UnitKind, ...]) -> list[tuple[int, Unit]]:
        """Its units of some kinds with their numbers, listed once."""
        found = self._listed.get(kinds)
        if found is None:
            units = self.claim.units
            found = self._listed[kinds] = [(at, units[at]) for at in self.units if units[at].kind in kinds]
        return found

    @cached_property
    def _listed(self) -> dict[tuple[UnitKind, ...], list[tuple[int, Unit]]]:
        return {}

    @property
    def text(self) -> str:
        """Its words."""
        tokens = self.claim.tokens
        return self.claim.text[tokens[self.first].start : tokens[self.last].end]

    def holds(self, token: int) -> bool:
        """Whether a token is its own."""
        return self.first <= token <= self.last or token in self.elided


def _inherited_dates(claim: Reading, first: int, units: list[int]) -> list[int]:
    """The date with which the sentence begins, or the one before "when", holds for a part that has none."""
    if first == 0 or any(claim.units[at].kind is UnitKind.DATE for at in units):
        return []
    before = [at for at, unit in enumerate(claim.units) if unit.kind is UnitKind.DATE and unit.first < first]
    is_when = claim.tokens[first].text.lower() == "when"
    return before[-1:] if is_when else [at for at in before[:1] if claim.units[at].first <= 1]


def _elided(claim: Reading, first: int, last: int) -> frozenset[int]:
    """The words of the part before that a part without a verb takes over: all but its dates, figures and places."""
    before = next((part for part in claim.parts if part[1] == first - 1), None)
    if before is None:
        return frozenset()
    if claim.tokens[first].text.lower() == "whose":
        return _phrase_before(claim, first)
    if _goes_on(claim, first):
        return _subject_before(claim, first)
    if any(token.text.lower() in ("those", "that") for token in claim.tokens[first : first + 2]):
        return _antecedent(claim, *before)
    if any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in claim.tokens[first : last + 1]):
        return frozenset()
    rest = claim.tokens[first : last + 1]
    takes_all = next(
        (token.tag is Tag.PREPOSITION or token.tag is Tag.DATE for token in rest if token.tag is not Tag.CONJUNCTION),
        False,
    )
    placed = {each.unit.first for each in claim.frames.arguments if each.marker in ("in", "at", "from", "to")}
    taken = [
        unit
        for unit in claim.units
        if before[0] <= unit.first <= before[1]
        and unit.kind in (UnitKind.WORD, UnitKind.NAME)
        and unit.first not in placed
        and (takes_all or claim.tokens[unit.first].tag is Tag.VERB)
    ]
    return frozenset(at for unit in taken for at in range(unit.first, unit.last + 1))


def _goes_on(claim: Reading, first: int) -> bool:
    """Whether a part begins with a verb of its own, and so tells of the subject before it: "and sold it"."""
    start = first
    while start < len(claim.tokens) and claim.tokens[start].tag in (Tag.CONJUNCTION, Tag.ADVERB):
        start += 1
    return start > first and claim.tokens[start].tag in (Tag.VERB, Tag.AUXILIARY)


def _subject_before(claim: Reading, first: int) -> frozenset[int]:
    """The words of the subject that the verb before a part has."""
    before = [told for told in read_told(claim) if told.word < first]
    units = [claim.units[at] for at in before[-1].heads] if before else []
    if not units:
        units = [unit for unit in claim.units[:1] if unit.who and unit.first <= 1]  # "A beat B and sold it"
    return frozenset(at for unit in units for at in range(unit.first, unit.last + 1))


def _phrase_before(claim: Reading, first: int) -> frozenset[int]:
    """The names and nouns right before a clause that tells of them: "the Swedish dam, whose pumps"."""
    tags = (Tag.NAME, Tag.STRANGER, Tag.NOUN)
    start = first
    while (
        start > 0 and claim.tokens[start - 1].tag in tags and (start == first or not claim.tokens[start - 1].stop_after)
    ):
        start -= 1
    return frozenset(range(start, first))


def _antecedent(claim: Reading, first: int, last: int) -> frozenset[int]:
    """What "those with" takes up: the nouns before the verb of the part before it, and whose they are."""
    verb = next((at for at in range(first, last + 1) if claim.tokens[at].tag in (Tag.VERB, Tag.AUXILIARY)), last)
    owners = {each.unit.first for each in claim.frames.arguments if each.marker == "owner"}
    units = [
        unit
        for unit in claim.units
        if first <= unit.first < verb and (unit.kind is UnitKind.WORD or unit.first in owners)
    ]
    return frozenset(at for unit in units for at in range(unit.first, unit.last + 1))
