"""The offices that the base gives to somebody, by the classes of their titles' words."""

from kortilt.checking.held import Held
from kortilt.model.actors import Person
from kortilt.reading.words.lexicon import STOP
from kortilt.reading.words.stems import stems


def titles_of(held: Held, person: Person) -> list[frozenset[str]]:
    """Give the classes of the words and phrases of each title that a person has, without words that say nothing."""
    return [_classes(held, title) for title in person.titles]


def _classes(held: Held, title: str) -> frozenset[str]:
    said = stems(title)
    phrases = {phrase.meaning for phrase in held.lexicon.phrases.find(said)}
    return frozenset({held.lexicon.concept(stem) for stem in said if stem not in STOP} | phrases)
