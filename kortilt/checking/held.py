"""A part of a claim held against one fact: what is found in it, and what the rules have to say."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from kortilt.checking.part import Part
from kortilt.checking.prepared import PreparedFact, country_of
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Caveat, Element, Finding, Outcome
from kortilt.reading.claims import Unit, UnitKind
from kortilt.reading.words.lexicon import Lexicon
from kortilt.tuples import NamedTuple

_COUNTING = (Element.FIGURE, Element.RANK)


class Note(NamedTuple):
    """A finding, with the unit of the claim that it is about."""

    finding: Finding
    unit: int | None
    """None for the statement as a whole."""
    caveat: Caveat | None = None
    is_sure: bool = True
    """False for a difference that contradicts only where all else is the same."""
    is_decisive: bool = False
    """So particular that no other fact can be meant: the same number, moving the other way."""


class Held:
    """What the rules found for one part and one fact."""

    def __init__(
        self,
        part: Part,
        fact: PreparedFact,
        base: FactBase,
        lexicon: Lexicon,
        rules_on: "Callable[[Held], Sequence[Callable[[Held], None]]] | None" = None,
    ) -> None:
        self.part = part
        self._rules_on = rules_on
        """Gives the rules that have something to say of the part; none once they have run."""
        self.claim = part.claim
        self.fact = fact
        self.base = base
        self.lexicon = lexicon
        self.notes: list[Note] = []
        self.covered: set[int] = set()
        """Units of the whole claim that the fact has."""
        self.misplaced: set[int] = set()
        """Units that it has, but says of something else."""

    @property
    def is_finished(self) -> bool:
        """Whether all rules have run."""
        return self._rules_on is None

    def finish(self) -> None:
        """Put the fact to the rules that have not run yet."""
        rules_on, self._rules_on = self._rules_on, None
        for rule in rules_on(self) if rules_on is not None else ():
            rule(self)

    def note(
        self,
        element: Element,
        outcome: Outcome,
        rule: str,
        message: str,
        *,
        unit: int | None = None,
        claim: str = "",
        fact: str = "",
        caveat: Caveat | None = None,
        is_sure: bool = True,
        is_decisive: bool = False,
    ) -> None:
        """Add a finding."""
        start = end = 0
        if unit is not None:
            its = self.claim.units[unit]
            claim, start, end = claim or its.text, its.start, its.end
            if outcome is Outcome.AGREES:
                self.covered.add(unit)
        finding = Finding(element, claim, fact, self.fact.fact.id, outcome, rule, message, start, end)
        self.notes.append(Note(finding, unit, caveat, is_sure, is_decisive))

    def share(self, conflicts: Sequence[Note] = ()) -> float:
        """The share of the part's weight that the fact has, from 0 to 1; what conflicts counts as had."""
        units = self.covered | {note.unit for note in conflicts if note.unit is not None} if conflicts else self.covered
        total = self.part.total
        return self.part.weight(units) / total if total else 0.0

    @property
    def told(self) -> float:
        """The share of the fact's own words and figures that the claim has; a fact only grazed supports nothing."""
        own, figures = len(self.fact.core), len(self.fact.reading.amounts)
        if not own and not figures:
            return 1.0
        if not figures:
            return self._hit / own
        had = sum([note.finding.element in _COUNTING for note in self.notes])
        return (self._hit + min(had, figures)) / (own + figures)

    @cached_property
    def _hit(self) -> int:
        """How many of the fact's own words the claim has, or coarser ones."""
        places = self.fact.core_places
        return len({at for key in self.part.said for at in places.get(key, ())})

    def is_about(self) -> bool:
        """Whether it shares a figure or a word that is no name with the part; two names, where that has no words."""
        weighty = self.part.weighty
        if not weighty:
            return len(self.covered.intersection(self.part.kinds(UnitKind.NAME))) > 1
        return not self.covered.isdisjoint(weighty)

    def says_predicate(self) -> bool:
        """Whether the claim has the fact's main verb, a coarser one, or the same deed told from the other side."""
        predicate = self.fact.predicate
        if predicate is None:
            return False
        said = {key for unit in self.claim.units for key in unit.keys}
        is_told_otherwise = any(note.finding.rule == "role" for note in self.notes if note not in self.conflicts())
        others = {each.other for each in self.lexicon.converses.get(predicate, ()) if is_told_otherwise}
        return not said.isdisjoint({predicate, *self.lexicon.broader(predicate), *others})

    def conflicts(self) -> list[Note]:
        """The findings that contradict."""
        return [note for note in self.notes if note.finding.outcome is Outcome.CONFLICTS]

    def units(self, *kinds: UnitKind) -> Sequence[tuple[int, Unit]]:
        """The part's units of some kinds, with their numbers."""
        return self.part.listed(kinds)

    def same(self, unit: Unit, others: Collection[str]) -> bool:
        """Whether a name of the claim means one of others, or the country of one."""
        return any(self.stands_for(each, others) for each in unit.keys)

    def stands_for(self, who: str, others: Collection[str]) -> bool:
        """Whether somebody is one of others, or the country of one: a capital's deed is its country's."""
        if who in others:
            return True
        return who in self.base.countries and any(who == country_of(self.base, other) for other in others)

    def name(self, who: str) -> str:
        """The usual name of anybody or any place."""
        record = self.base.actors.get(who) or self.base.places.get(who)
        return record.name if record is not None else who
