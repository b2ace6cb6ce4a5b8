"""Every fact's own sentence, changed in one respect, with the labels that are right for what results.

All that is changed and put in its place is what the base declares: names, places, figures and dates of the fact, and
the opposites of the lexicon. What another fact of the base says too is left out, since it may be true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from mutating.changes import SUPPORTED, Mutation
from mutating.dates import coarser, months, years
from mutating.details import details
from mutating.figures import notations, numbers, ranks, rounded, units
from mutating.names import actors, adjectives, aliases, narrower_places, places, roles, speakers
from mutating.words_changed import directions, negations

from kortilt.model.facts import Fact, FactBase
from kortilt.model.verdicts import Label
from kortilt.reading.words.lexicon import STOP
from kortilt.reading.words.stems import words

__all__ = ["FALSIFYING", "GENERATORS", "PRESERVING", "Mutation", "changed_too", "mutations", "mutations_twice"]

Generator = Callable[[FactBase, Fact], Iterator[Mutation]]
FALSIFYING: tuple[Generator, ...] = (
    *(numbers, units, months, years, ranks),
    *(actors, speakers, roles, places, narrower_places, negations, directions, details),
)
"""What they yield does not follow from the fact."""
PRESERVING: tuple[Generator, ...] = (aliases, adjectives, rounded, coarser, notations)
"""What they yield still follows from it."""
SAME_EVENT = 0.6
"""With so many of a sentence's words, another fact may be about the same thing."""


def own(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence as it is."""
    yield Mutation("own sentence", fact.claim, SUPPORTED)


GENERATORS: tuple[Generator, ...] = (own, *FALSIFYING, *PRESERVING)


def mutations(base: FactBase, fact: Fact, generators: tuple[Generator, ...] = GENERATORS) -> Iterator[Mutation]:
    """Yield every mutation of a fact's sentence, each text once, without those that another fact makes true."""
    seen: set[str] = set()
    for generator in generators:
        for mutation in generator(base, fact):
            changed = mutation.text != fact.claim or generator is own
            if changed and mutation.text not in seen and not _is_told_elsewhere(base, fact, mutation):
                seen.add(mutation.text)
                yield mutation


def mutations_twice(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield false sentences that also name, date or write something in another way than the fact does."""
    for preserved in mutations(base, fact, PRESERVING):
        yield from changed_too(base, fact, preserved)


def changed_too(base: FactBase, fact: Fact, preserved: Mutation) -> Iterator[Mutation]:
    """Yield the false sentences that come of a true one, which says what the fact does in another way."""
    for mutation in mutations(base, fact._replace(claim=preserved.text), FALSIFYING):
        yield mutation._replace(kind=f"{preserved.kind} + {mutation.kind}", wanted=mutation.wanted | _EITHER)


_EITHER = frozenset([Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE])


def _is_told_elsewhere(base: FactBase, fact: Fact, mutation: Mutation) -> bool:
    """Whether another fact says what was put in, with the same figures, names and most other words."""
    if mutation.is_true or not mutation.new:
        return False
    mine, new = _said(base, mutation.text), _said(base, mutation.new)
    fixed = frozenset(each for each in mine if each[0] == "@" or each[0].isdigit()) | new
    return any(
        other.id != fact.id and fixed <= (its := _said(base, other.claim)) and len(mine & its) >= SAME_EVENT * len(mine)
        for other in base.facts
    )


@lru_cache(maxsize=4096)
def _said(base: FactBase, text: str) -> frozenset[str]:
    """Give what a text says: ids of whoever it names, its figures and stems of its words."""
    names = frozenset(f"@{who.id}" for meant in base.names.named_in(text) for who in meant)
    named = {word.stem for mention in base.names.find(text) for word in words(text[mention.start : mention.end])}
    return names | {word.stem for word in words(text) if word.stem not in STOP} - named
