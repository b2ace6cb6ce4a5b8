"""What a lexicon is.

Words are stems throughout; the packaged lexicon stands in `lexicon.py`, what a base adds to it in `own_words.py`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kortilt.reading.words.phrasebook import Pattern, Phrasebook
from kortilt.reading.words.stems import read_table, stem
from kortilt.tuples import NamedTuple

_LATIN_NEGATIONS = {"in": "", "im": "mpb", "il": "l", "ir": "r"}
"""Prefix -> what may follow it."""
_LATIN_ENDINGS = (
    *("able", "ible", "ent", "ant", "ence", "ance", "ency", "ive"),
    *("al", "ate", "ity", "ct", "ture", "ous", "ete", "ar"),
)
_UNMADE = ("ize", "ization", "ify", "ification")

Pair = tuple[str, str]


class Converse(NamedTuple):
    """One deed from both sides: "A `verb` X `marks` B" is "B `other` X `other_marks` A"; no marks: a bare object."""

    verb: str
    marks: Pattern
    other: str
    other_marks: Pattern


class Lexicon(NamedTuple):
    """Words by what they mean to each other."""

    classes: Mapping[str, str]
    """Word -> name of its class; a word that is missing is a class of its own."""
    phrases: Phrasebook
    coarser: Mapping[str, Pattern]
    opposites: Mapping[str, frozenset[str]]
    """Class -> the classes of which one cannot hold where it does."""
    converses: Mapping[str, tuple[Converse, ...]]
    closures: dict[str, tuple[str, ...]]
    """Class -> all its coarser classes, filled as they are asked for."""

    @property
    def opposed(self) -> frozenset[Pair]:
        """Each class with each of its opposites."""
        return frozenset((one, other) for one, others in self.opposites.items() for other in others)

    def concept(self, stem: str) -> str:
        """Give the class of a stem, or the stem itself; `biggest` is of the class `largest`."""
        found = self.classes.get(stem)
        if found is None and stem in GRADES:
            base, grade = GRADES[stem]
            return _GRADED.get((self.concept(base), grade), stem)
        return found or stem

    def broader(self, concept: str) -> tuple[str, ...]:
        """Give the coarser classes that a claim may use for this one, the nearest first."""
        known = self.closures.get(concept)
        if known is not None:
            return known
        found: dict[str, None] = {}
        waiting = self.coarser.get(self.concept(concept), ())
        while waiting:
            found.update(dict.fromkeys(waiting))
            waiting = tuple(up for name in waiting for up in self.coarser.get(name, ()) if up not in found)
        self.closures[concept] = tuple(found)
        return self.closures[concept]

    def are_opposed(self, a: str, b: str) -> bool:
        """Tell whether two words cannot both hold of one thing: `rise` and `drop`, `lethal` and `nonlethal`."""
        one, other = self.concept(a), self.concept(b)
        if one == other:
            return False
        if other in self.opposites.get(one, ()) or self._negates(a, other) or self._negates(b, one):
            return True
        (first, grade), (second, same_grade) = GRADES.get(one, (one, "")), GRADES.get(other, (other, ""))
        return bool(grade) and grade == same_grade and self.are_opposed(first, second)

    def _negates(self, word: str, concept: str) -> bool:
        base = without_negation(word)
        return base != word and self.concept(stem(base)) == concept


@lru_cache(2048)
def without_negation(word: str) -> str:
    """Take a negating prefix or suffix away, or give the word back."""
    if word in _LOOK_ALIKES:
        return word
    for prefix, shortest in (("non", 6), ("dis", 7), ("un", 5)):
        if word.startswith(prefix) and len(word) >= shortest:
            return word[len(prefix) :]
    follows = _LATIN_NEGATIONS.get(word[:2])
    if follows is not None and len(word) > 6 and word.endswith(_LATIN_ENDINGS) and (not follows or word[2] in follows):
        return word[2:]
    if word.startswith("de") and word.endswith(_UNMADE):
        return word[2:]
    return word.removesuffix("less") if len(word) > 6 else word


def both_ways(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    """Give for each of a pair the others with which it is paired."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        found[one].append(other)
        found[other].append(one)
    return {one: frozenset(others) for one, others in found.items()}


def by_verb(converses: Iterable[Converse], classes: Mapping[str, str]) -> Mapping[str, tuple[Converse, ...]]:
    """Index converses by the class of either side's verb."""
    found: dict[str, dict[Converse, None]] = {}
    for verb, marks, other, other_marks in converses:
        verb, other = classes.get(verb, verb), classes.get(other, other)
        found.setdefault(verb, {})[Converse(verb, marks, other, other_marks)] = None
        found.setdefault(other, {})[Converse(other, other_marks, verb, marks)] = None
    return {verb: tuple(same) for verb, same in found.items()}


def _load_grades() -> tuple[dict[str, Pair], dict[Pair, str]]:
    table = read_table("grades.txt")
    rows = [(base, *_compared(base)) for base in " ".join(table["gradable"]).split()]
    rows += [(base, more, most) for base, more, most in map(str.split, table["irregular"])]
    forms: dict[str, Pair] = {}
    graded: dict[Pair, str] = {}
    for base, *both in rows:
        for form, grade in zip(both, ("more", "most"), strict=True):
            forms.setdefault(form, (base, grade))
            graded.setdefault((base, grade), form)
    return forms, graded


def _compared(base: str) -> Pair:
    root = base[:-1] + "i" if base.endswith("y") and base[-2] not in "aeiou" else base.removesuffix("e")
    if len(base) < 5 and base[-1] in "dgmnt" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        root += base[-1]
    return root + "er", root + "est"


OPPOSITES = read_table("opposites.txt")
"""The lines of that table by section."""
_LOOK_ALIKES = frozenset(" ".join(OPPOSITES["look-alikes"]).split())
GRADES: Mapping[str, Pair]
_GRADED: Mapping[Pair, str]
GRADES, _GRADED = _load_grades()
"""Comparative or superlative -> its adjective and which of both it is; and back."""
