"""The looser table of words that prose on anything at all needs, and what it says of two words."""

import re
from collections.abc import Mapping

from kortilt.reading.words.phrasebook import Phrasebook, build_phrasebook
from kortilt.reading.words.stems import read_table, stem

_TABLE = read_table("prose.txt")


def _listed(section: str) -> frozenset[str]:
    return frozenset(stem(word) for row in _TABLE[section] for word in row.split())


def _rows(section: str) -> list[tuple[str, list[str]]]:
    parted = (row.partition(": ") for row in _TABLE[section])
    return [(stem(label), [stem(word) for word in rest.split()]) for label, _, rest in parted]


def _alike() -> dict[str, frozenset[int]]:
    rows: dict[str, set[int]] = {}
    for number, row in enumerate(_TABLE["alike"]):
        for word in row.split():
            rows.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in rows.items()}


def _by_narrower() -> dict[str, frozenset[str]]:
    wide: dict[str, set[str]] = {}
    for label, words in _rows("broader"):
        for word in words:
            wide.setdefault(word, set()).add(label)
    found = {word: frozenset(labels) for word, labels in wide.items()}
    return {word: labels.union(*(found.get(label, frozenset()) for label in labels)) for word, labels in found.items()}


def _categories() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for label, words in _rows("kinds"):
        for word in words:
            found.setdefault(word, set()).add(label)
    return {word: frozenset(labels) for word, labels in found.items()}


ALIKE: Mapping[str, frozenset[int]] = _alike()
"""Stem -> the rows of words that may stand for it."""
WIDER: Mapping[str, frozenset[str]] = _by_narrower()
"""Stem -> the coarser ones that a claim may use for it."""
KINDS: Mapping[str, frozenset[str]] = _categories()
"""Stem of what a thing can be called -> the categories that it belongs to."""
GENRES = _listed("genres")
"""Stems of what sort of work something is."""
CONTINENTS = _listed("continents")
"""Stems of the widest places: that something is in another place does not keep it out of them."""
DENIALS: Phrasebook = build_phrasebook((phrase, "denials") for row in _TABLE["denials"] for phrase in row.split("; "))
"""Words that deny, beside those that deny everywhere."""
_OPPOSED = frozenset(
    pair
    for row in _TABLE["opposed"]
    for one, _, others in [row.partition(": ")]
    for other in others.split()
    for pair in ((stem(one), stem(other)), (stem(other), stem(one)))
)
SAYS_LITTLE = _listed("light") | frozenset(" ".join(_TABLE["light"]).split())
"""Stems that say too little to be looked for."""
PLAINER: Mapping[str, str] = {words: plain for row in _TABLE["plainer"] for words, _, plain in [row.partition(": ")]}
"""Words of a claim -> plainer ones."""
REPHRASED_CHANNELS, REPHRASED_PLACES = (
    " ".join(_TABLE[f"rephrased {name}"]).split() for name in ("channels", "places")
)
"""Nouns that a claim stresses a name by: "is the channel that aired", "is the place where"."""
AUTHORING = _listed("authoring")
"""Stems of what is done by whom a work is "by"."""
WORKS = _listed("works")
"""Categories of what somebody makes and gives a name."""
OF_MANY, BECOMING, ACTING = map(_listed, ("of many", "becoming", "acting"))
"""Stems of nouns before "of" that call what is behind it, of verbs that make one something, and only on a stage."""
ONGOING = _listed("ongoing")
"""Stems of what goes on from the first day of a time to its last."""
NOW, OVER = (frozenset(" ".join(_TABLE[name]).split()) for name in ("now", "over"))
"""Words that speak of now, and of what is so no longer."""
HALF, UNTRUE = _listed("half done"), _listed("untrue")
"""Stems before "to" that tell of what somebody only wants or is asked to do; and of those that call it untrue."""
OF_TWO, SHOWING, IN_ONE_PLACE = _listed("of two"), _listed("showing"), _listed("in one place")
"""Stems of what each of two is to the other, of verbs whose object acts, and of deeds that are done in one place."""
RELATIVES = _listed("relatives")
"""Stems of what somebody is to another."""
OF_ONE, TO_ONE = _listed("of one"), _listed("to one")
"""Stems of what there is one of, and of deeds that are done to one at a time."""
TELLING = _listed("telling")
"""Stems of verbs that say enough here, though elsewhere they say too little."""
BIRTH, DEATH = (_listed(name) | frozenset(" ".join(_TABLE[name]).split()) for name in ("birth", "death"))
"""Words, and their stems, that tell of a birth and of a death."""
AGE, CONSISTING = (_listed(name) | frozenset(" ".join(_TABLE[name]).split()) for name in ("age", "consisting"))
"""Words of how old somebody is, and verbs of whom or what all something is made up of."""
MAKING, BEGINNING, ENDING, LASTING = map(_listed, ("making", "beginning", "ending", "lasting"))
"""Stems that a work's year is the year of, the first day of a time, its last day, and its length."""
ONLY = _listed("only")
"""Stems of words that leave all others out."""

_ENDINGS = (
    *("ations", "ation", "ition", "ities", "ments", "ional", "ance", "ence", "ment", "ship", "ness", "ical", "tion"),
    *("ist", "ism", "ian", "ion", "ity", "ive", "ful", "ous", "ess", "ure", "ary", "ing"),
    *("er", "or", "al", "ic", "ly", "ed", "ee", "th", "s", "e", "y"),
)
_SHORTEST = 4
_REVERSING = re.compile(r"(?:(?P<sure>un|non-?)|in|im|ir|il|dis)(?P<rest>\w{4,})")
_QUALITIES = ("able", "ible", "ant", "ent", "ive", "ous", "ful", "ate", "ary", "ic", "al", "ly", "ar", "ed", "ect")


def root(word: str) -> str:
    """What a stem shares with others made of it: `producer` and `production` share `produc`."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if word.endswith(("ct", "rt")) and len(word) > _SHORTEST else word


def are_alike(one: str, other: str) -> bool:
    """Whether two stems share a row, or a root."""
    return not ALIKE.get(one, frozenset()).isdisjoint(ALIKE.get(other, ())) or (
        min(len(one), len(other)) >= _SHORTEST and root(one) == root(other)
    )


def are_of_different_kinds(one: str, other: str) -> bool:
    """Whether two stems call things that nothing is both of."""
    mine, its = KINDS.get(one), KINDS.get(other)
    return bool(mine and its and mine.isdisjoint(its))


def is_reverse(one: str, other: str) -> bool:
    """Whether one of two words is the other with what turns it round before it: "unknown", "insignificant"."""
    long, short = sorted((one, other), key=len, reverse=True)
    found = _REVERSING.fullmatch(long)
    return found is not None and found["rest"] == short and (found["sure"] is not None or short.endswith(_QUALITIES))


def are_opposed(one: str, other: str) -> bool:
    """Whether two stems cannot both hold of one thing."""
    return (one, other) in _OPPOSED
