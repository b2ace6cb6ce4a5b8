"""What words mean to each other: which may stand for which, which conflict, which tell one deed from the other side.

The tables stand in `tables/`, all of them in stems; nothing in them names a country, a person or a body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations
from types import MappingProxyType

from kortilt.reading.words.meaning import GRADES, OPPOSITES, Converse, Lexicon, Pair, both_ways, by_verb
from kortilt.reading.words.phrasebook import Entry, Pattern, Phrase, Phrasebook, build_phrasebook
from kortilt.reading.words.stems import read_table

__all__ = [
    "AHEAD",
    "BEHIND",
    "CARRIERS",
    "CLASSING",
    "CONNECTIVES",
    "CONVERSES",
    "DIRECTIONS",
    "ENDINGS",
    "FAILURES",
    "GRADES",
    "JUDGING",
    "LEAVING",
    "LEXICON",
    "LIGHT",
    "LIGHT_NOUNS",
    "MARKERS",
    "MODALS",
    "NEGATIONS",
    "OFFICES",
    "PORTFOLIOS",
    "RECIPIENT_FIRST",
    "REPORTING",
    "STOP",
    "SYMMETRIC",
    "THING_WITH",
    "UNDERGONE",
    "UNDOING",
    "UNDOING_NOUNS",
    "Converse",
    "Lexicon",
    "Phrase",
    "Phrasebook",
    "are_different_kinds",
    "are_opposed",
    "broader",
    "concept",
]


def concept(stem: str) -> str:
    """Give the class of a stem in the packaged lexicon."""
    return LEXICON.concept(stem)


def broader(concept: str) -> tuple[str, ...]:
    """Give the coarser classes that a claim may use for this one, the nearest first."""
    return LEXICON.broader(concept)


def are_opposed(a: str, b: str) -> bool:
    """Tell whether two words cannot both hold of one thing in one respect."""
    return LEXICON.are_opposed(a, b)


def are_different_kinds(a: str, b: str) -> bool:
    """Tell whether nothing is both, where a sentence says what a thing *is*: a film and an album."""
    return concept(b) in _kinds().get(concept(a), ())


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Classes that exclude each other as what a thing is."""
    return both_ways(_choices(_named(LEXICON), OPPOSITES["kinds"]))


def _load() -> Lexicon:
    synonyms = read_table("synonyms.txt")
    classes = {word: row[0] for rows in synonyms.values() for row in map(str.split, rows) for word in row}
    named = _named(Lexicon(classes, build_phrasebook(()), {}, {}, {}, {}))
    coarser: dict[str, tuple[str, ...]] = {}
    for rows in read_table("broader.txt").values():
        for label, narrow in _labelled(rows):
            wide = named.get(label, label)
            for word in narrow.split():
                name = named.get(word, word)
                known = coarser.get(name, ())
                if name != wide and wide not in known:
                    coarser[name] = (*known, wide)
    pairs = [(row[0], other) for row in _conceived(named, OPPOSITES["pairs"]) for other in row[1:]]
    return Lexicon(
        classes,
        build_phrasebook([*_phrases(named, read_table("phrases.txt")["phrases"]), *_superlatives(named)]),
        coarser,
        both_ways(pairs + _choices(named, OPPOSITES["one of"])),
        by_verb(_read_converses(_ROLES["converses"]), classes),
        {},
    )


def _named(lexicon: Lexicon) -> Mapping[str, str]:
    """Every word whose class has another name -> that name: what `concept` gives, for thousands of words at once."""
    return {form: lexicon.concept(form) for form in GRADES} | dict(lexicon.classes)


def _phrases(named: Mapping[str, str], rows: Iterable[str]) -> Iterator[Entry]:
    for row in rows:
        name, _, rest = row.partition(": ")
        meaning = named.get(name, name)
        for text in rest.split("; "):
            yield text, meaning


def _superlatives(named: Mapping[str, str]) -> Iterator[Entry]:
    """Give "the most friendly" as "friendliest"; without "the" it may be most of those that are."""
    for form, (base, grade) in GRADES.items():
        if grade == "most":
            yield f"the most {base}", named.get(form, form)


def _conceived(named: Mapping[str, str], rows: Iterable[str]) -> Iterator[list[str]]:
    return ([named.get(word, word) for word in row.split()] for row in rows)


def _choices(named: Mapping[str, str], rows: Iterable[str]) -> list[Pair]:
    return [pair for row in _conceived(named, rows) for pair in combinations(row, 2)]


def _read_converses(rows: Iterable[str]) -> Iterator[Converse]:
    for row in rows:
        verb, marks, _, other, other_marks = row.split()
        yield Converse(verb, _marks(marks), other, _marks(other_marks))


def _marks(text: str) -> Pattern:
    return () if text == "-" else tuple(text.split("/"))


def _labelled(rows: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give every entry of rows "label: entry; entry" with its label before it."""
    for row in rows:
        label, _, rest = row.partition(": ")
        yield from ((label, entry) for entry in rest.split("; "))


def _unlabelled(section: str) -> Iterator[tuple[str, str]]:
    return ((text, section) for row in _VOICE[section] for text in row.split("; "))


def _listed(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


_VOICE, _ROLES = read_table("voice.txt"), read_table("roles.txt")

LEXICON = _load()
CONVERSES: Mapping[str, tuple[Converse, ...]] = LEXICON.converses
"""Class of a verb, noun, preposition or comparative -> the same deed or relation told from the other side."""
SYMMETRIC: frozenset[str] = frozenset(map(concept, _listed(_ROLES["symmetric"])))
"""Classes whose two parties may change places."""
RECIPIENT_FIRST: frozenset[str] = _listed(_ROLES["bare recipient"])
"""Stems after which a bare recipient may stand before the thing: "gave the town helmets"."""
UNDERGONE: frozenset[str] = _listed(_ROLES["undergone"])
"""Stems of verbs whose passive, in a phrase, tells what its subject does: "was shown around"."""
THING_WITH: frozenset[str] = _listed(_ROLES["with"])
"""Stems whose object is the recipient, the thing following "with" or "of": "supplied the town with helmets"."""
REPORTING: Mapping[str, str] = MappingProxyType(
    {
        word: sureness
        for row in _VOICE["reporting"]
        for sureness, _, text in [row.partition(": ")]
        for word in text.split()
    }
)
"""Stem -> how the speaker stands to it: told, claimed, estimated, reported, believed, expected, denied or asked."""
MARKERS: Phrasebook = build_phrasebook((text, label) for label, text in _labelled(_VOICE["markers"]))
"""Phrases that bring in a speaker without a verb of saying, with the same words for how sure it is."""
NEGATIONS: Phrasebook = build_phrasebook([*_unlabelled("negations"), *_unlabelled("affirmed")])
"""Denials, meaning `negations`; "no more than" and its like are found too, meaning `affirmed`."""
FAILURES: Phrasebook = build_phrasebook(_unlabelled("failures"))
"""What follows these did not happen."""
CONNECTIVES: Phrasebook = build_phrasebook(_unlabelled("connectives"))
"""What joins a sentence to others or comments on it, and tells nothing."""
ENDINGS: Phrasebook = build_phrasebook([*_unlabelled("endings"), *_unlabelled("affirmed")])
"""What follows these (`endings`, not `affirmed`) happened once and no longer does."""
MODALS: Phrasebook = build_phrasebook((text, label) for label, text in _labelled(_VOICE["modals"]))
"""Phrases that leave a thing possible, expected, hoped, planned or conditional."""
CARRIERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        noun: frozenset(verbs.split())
        for nouns, _, verbs in (row.partition(": ") for row in _VOICE["carried"])
        for noun in nouns.split()
    }
)
"""Noun -> stems of the verbs that only carry it: "paid a visit"."""
CLASSING: frozenset[str] = _listed(_VOICE["classing"])
"""Stems of adjectives that make a part of a whole class: "the first foreign bank"."""
JUDGING: frozenset[str] = frozenset(map(concept, _listed(_VOICE["judging"])))
"""Classes of what is said for or against somebody: "praise", "criticize"."""
LEAVING: Phrasebook = build_phrasebook(_unlabelled("leaving"))
"""What tells that somebody's office is over."""
LIGHT_NOUNS: frozenset[str] = _listed(_VOICE["light nouns"])
"""Of the stems in `LIGHT`, those that say something as verbs: "in this respect", but "respects the treaty"."""
LIGHT: frozenset[str] = _listed(_VOICE["light"])
"""Stems of so little meaning that a claim may add them to what a fact says."""
STOP: frozenset[str] = _listed(_VOICE["stop"])
"""Stems that carry nothing to check; no negation is among them."""
AHEAD: frozenset[str] = frozenset(word for each in _listed(_VOICE["ahead"]) for word in (each, concept(each)))
"""Words and classes by which one thing is before or above another."""
UNDOING: frozenset[str] = frozenset(_listed(_VOICE["undoing"]))
UNDOING_NOUNS: frozenset[str] = frozenset(_listed(_VOICE["undoing nouns"]))
"""Stems of verbs whose object did not happen, or need not have: "cancel", "propose"."""
BEHIND: frozenset[str] = frozenset(word for each in _listed(_VOICE["behind"]) for word in (each, concept(each)))
"""Words and classes by which one thing is after or below another."""
OFFICES: frozenset[str] = frozenset(map(concept, _listed(_VOICE["offices"])))
"""Classes of the heads of titles."""
PORTFOLIOS: frozenset[str] = frozenset(map(concept, _listed(_VOICE["portfolios"])))
"""Classes of the words that say what an office is for."""
DIRECTIONS: Mapping[str, int] = MappingProxyType(
    {concept(word): way for name, way in (("up", 1), ("down", -1)) for word in _listed(OPPOSITES[name])}
)
"""Class -> +1 for up and for the better, -1 for down and for the worse."""
