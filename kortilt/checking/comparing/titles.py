"""Titles: the offices that the base gives to somebody, and those that a claim does."""

from kortilt.checking.held import Held
from kortilt.model.actors import Person
from kortilt.reading.claims import Tag, Unit, UnitKind
from kortilt.reading.words.lexicon import OFFICES, STOP
from kortilt.reading.words.stems import stems


def titles_of(held: Held, person: Person) -> list[frozenset[str]]:
    """Give the classes of the words and phrases of each title that a person has, without words that say nothing."""
    return [_classes(held, title) for title in person.titles]


def _classes(held: Held, title: str) -> frozenset[str]:
    said = stems(title)
    phrases = {phrase.meaning for phrase in held.lexicon.phrases.find(said)}
    return frozenset({held.lexicon.concept(stem) for stem in said if stem not in STOP} | phrases)


def title_units(held: Held, unit: Unit) -> list[int]:
    """Give the numbers of the units of a title that stands before a name, or behind it between commas or "is"."""
    claim = held.claim
    numbers = {each.first: number for number, each in enumerate(claim.units)}
    for run in (_run_before(held, unit), _run_after(held, unit)):
        found = [numbers[at] for at in run if at in numbers]
        if any(set(claim.units[number].keys) & OFFICES for number in found):
            return [number for number in found if claim.units[number].kind in (UnitKind.WORD, UnitKind.STRANGER)]
    return []


def _run_before(held: Held, unit: Unit) -> list[int]:
    tokens, run = held.claim.tokens, []
    at = unit.first - 1
    has_comma = at >= 0 and tokens[at].stop_after == ","
    while at >= 0 and tokens[at].tag in (Tag.NOUN, Tag.STRANGER, Tag.NAME, Tag.DETERMINER, Tag.PREPOSITION):
        if (tokens[at].stop_after and not (has_comma and at == unit.first - 1)) or (
            tokens[at].tag is Tag.PREPOSITION and not has_comma
        ):
            break
        run.append(at)
        at -= 1
    return run


def _run_after(held: Held, unit: Unit) -> list[int]:
    tokens, run = held.claim.tokens, []
    at = unit.last + 1
    if at < len(tokens) and tokens[at].stem == "be" and not tokens[at - 1].stop_after:
        at += 1
    elif tokens[unit.last].stop_after != ",":
        return []
    while at < len(tokens) and tokens[at].tag in (
        Tag.NOUN,
        Tag.STRANGER,
        Tag.NAME,
        Tag.DETERMINER,
        Tag.PREPOSITION,
        Tag.ADVERB,
    ):
        run.append(at)
        if tokens[at].stop_after:
            break
        at += 1
    return run
