"""What is denied or affirmed, and words turned into their opposites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from mutating.changes import FALSE, REFUTED, Mutation, put, spots

from kortilt.model.facts import Fact, FactBase
from kortilt.reading.claims import Tag, read_claim
from kortilt.reading.words.lexicon import DIRECTIONS, GRADES, LEXICON, LIGHT, OFFICES, PORTFOLIOS, REPORTING, STOP
from kortilt.reading.words.meaning import without_negation
from kortilt.reading.words.stems import Word, read_table, stem, words

_AUXILIARIES = "was were is are has have had could can will would may must should did does do"
_AUXILIARY = re.compile(r"\b(" + "|".join(_AUXILIARIES.split()) + r")\b(?! not\b|n't)")
_DENIED = re.compile(r"\b(?:" + "|".join(_AUXILIARIES.split()) + r")( not(?: yet)?)\b")
# Words that a sentence may use otherwise than the pair of opposites means.
_MANY_SENSED = """
come find keep part day night end under over up down apply rule form last right all more most least long concern
know agree after before west east north south war peace cold early late dual gas fleet commission summer nobody
top concrete real dispute defense military international foreign close short much help peak differ first leave
return buy behind above below life president arm current out together then only high low great support major
minor
"""


def negations(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence denied where it affirms, and affirmed where it denies."""
    text = fact.claim
    inside = [(spot.start, spot.end) for spot in spots(base, text)]
    for match in _AUXILIARY.finditer(text):
        after = text[match.end() :]
        if any(start <= match.start() < end for start, end in inside) or re.match(r" (?:no|never|had)\b", after):
            continue
        if match[1] in ("has", "have", "had", "do", "does", "did") and not _is_participle(after):
            continue
        yield Mutation("negation", f"{text[: match.end()]} not{after}", REFUTED)
        break
    yield from _denied_verb(base, fact)
    for match in _DENIED.finditer(text):
        yield Mutation("negation", text[: match.start(1)] + text[match.end(1) :], REFUTED)
    for match in re.finditer(r" no (?=[a-z])", text):
        yield Mutation("negation", f"{text[: match.start()]} {text[match.end() :]}", REFUTED)
    for word in words(text):
        plain = without_negation(word.stem)
        if plain != word.stem and word.text.islower() and word.text.startswith(("un", "dis", "non", "in", "im")):
            affirmed = word.text.removeprefix("non-").removeprefix("non") if word.text.startswith("non") else ""
            affirmed = affirmed or word.text[word.text.lower().find(plain[:3]) :]
            if stem(affirmed) == plain:
                yield Mutation("negation", put(text, word.start, word.end, affirmed), REFUTED)


def _is_participle(after: str) -> bool:
    found = re.match(r"(?: [a-z]+ly| long| now| all| been)? ([a-z]+)\b", after)
    return found is not None and (found[1].endswith("ed") or found[1] in _participles() or found[1] == "been")


def _denied_verb(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    text = fact.claim
    tokens = read_claim(text, base.names).tokens
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.tag is not Tag.VERB or token.text[0].isupper() or token.text.endswith("ing"):
            continue
        if before and (
            before.tag in (Tag.AUXILIARY, Tag.RELATIVE) or before.text.lower() in ("to", "not", "that", "have")
        ):
            return
        if token.text.endswith("s") and token.stop_after:
            continue
        does = "does" if token.text.endswith("s") else "did" if token.text != token.stem else "do"
        yield Mutation("negation", put(text, token.start, token.end, f"{does} not {token.stem}"), REFUTED)
        return


@cache
def _forms() -> Mapping[str, list[str]]:
    rows = [row.split() for row in read_table("stems.txt")["irregular verbs"]]
    return {row[0]: row[1:] for row in rows if len(row) > 1}


@cache
def _participles() -> frozenset[str]:
    return frozenset(form for forms in _forms().values() for form in forms)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Opposites as the tables list them, word by word."""
    rows = [row.split() for row in read_table("opposites.txt")["pairs"]]
    listed = [(row[0], other) for row in rows for other in row[1:]]
    return tuple(pair for pair in listed if LEXICON.are_opposed(LEXICON.concept(pair[0]), LEXICON.concept(pair[1])))


def _opposites(base: FactBase, word: str) -> list[str]:
    own = [pair for pair in base.lexicon.opposites if all(" " not in each for each in pair)]
    pairs = [*((stem(a), stem(b)) for a, b in own), *_pairs()]
    return list(dict.fromkeys([*(b for a, b in pairs if a == word), *(a for a, b in pairs if b == word)]))


def directions(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each word that has an opposite turned into it: rose and fell, warm and cold."""
    text = fact.claim
    inside = [(spot.start, spot.end) for spot in spots(base, text)]
    stems = [word.stem for word in words(text)]
    phrased = {at for phrase in LEXICON.phrases.find(stems) for at in range(phrase.start, phrase.end)}
    for at, word in enumerate(words(text)):
        is_name = any(start <= word.start < end for start, end in inside) or (word.text[0].isupper() and at > 0)
        if is_name or at in phrased or word.stem in {*_MANY_SENSED.split()} | STOP | LIGHT | {*REPORTING}:
            continue
        if LEXICON.concept(word.stem) in OFFICES | PORTFOLIOS or re.search(r"\b(?:to|by) the $", text[: word.start]):
            continue
        opposites = [each for each in _opposites(base, word.stem) if _is_alike(word, each)]
        for opposite in opposites[:2]:
            shown = _inflected(word, opposite)
            if re.search(rf"\b{shown}\b", text, re.IGNORECASE):
                continue
            is_way = LEXICON.concept(word.stem) in DIRECTIONS and LEXICON.concept(opposite) in DIRECTIONS
            wanted = REFUTED if is_way or word.text != word.stem else FALSE
            yield Mutation("direction", _turned(text, word, opposite, shown), wanted, shown)


def _is_alike(word: Word, opposite: str) -> bool:
    """Whether the opposite can stand where the word does: both verbs, both nouns, both adjectives."""
    if "-" in opposite or {word.stem, opposite} <= {"invade", "withdraw", "retreat"} or word.stem == "double":
        return False
    if word.text.lower() != word.stem:
        return not opposite.endswith(("ly", "ion", "ent", "ous", "ful")) or opposite[-2:] == word.stem[-2:]
    if word.text.endswith("ly"):
        return True
    if word.stem in GRADES or opposite in GRADES:
        return word.stem in GRADES and opposite in GRADES
    return opposite[-2:] == word.stem[-2:] or len(word.stem) == len(opposite)


def _inflected(word: Word, opposite: str) -> str:
    text = word.text.lower()
    if text.endswith("ly") and not opposite.endswith("ly"):
        return opposite + ("ally" if opposite.endswith("ic") else "ly")
    if text == word.stem:
        return opposite
    if text.endswith("ing"):
        return (opposite.removesuffix("e") if not opposite.endswith("ee") else opposite) + "ing"
    if text.endswith("s") and not text.endswith("ss"):
        return opposite + ("es" if opposite.endswith(("s", "sh", "ch", "x")) else "s")
    if text.endswith("ed") or text in _participles():
        regular = opposite + ("d" if opposite.endswith("e") else "ed")
        is_doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", opposite) is not None
        return _forms().get(opposite, [opposite + opposite[-1] + "ed" if is_doubled else regular])[0]
    return opposite


def _turned(text: str, word: Word, opposite: str, shown: str) -> str:
    turned = put(text, word.start, word.end, shown)
    if {word.stem, opposite} in ({"export", "import"}, {"sell", "buy"}):
        at = word.start + len(shown)
        return turned[:at] + turned[at:].replace(" to ", " from ", 1)
    return turned
