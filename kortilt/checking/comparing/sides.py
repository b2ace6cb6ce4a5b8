"""What stands on which side of a word: "A is worse than B", "A came after B", "A made B worse" are not B's of A."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag, UnitKind
from kortilt.reading.words.lexicon import GRADES, LIGHT, SYMMETRIC
from kortilt.tuples import NamedTuple

_JOINTS = {"after": "after", "before": "before"}
_OTHER = {"after": "before", "before": "after"}
_STOPS = (";", ":", ".")
_CAUSATIVE = frozenset(["make", "cause", "lead", "let", "help", "force"])
_BODIES = frozenset(["government", "state", "authorities"])
_REACH = 9


class Sides(NamedTuple):
    """What stands before and behind a word, as classes and ids that the other side has not."""

    word: str
    token: int
    before: frozenset[str]
    behind: frozenset[str]


class Pivot(NamedTuple):
    """A word that tells one side from the other."""

    word: str
    token: int
    split: int
    """Behind this token the other side begins."""


def pivots_in(held: Held) -> Sequence[Pivot]:
    """The words of the part that tell one side from the other."""
    return held.part.once("pivots", lambda: _pivots(held.claim, held.part.first, held.part.last))


def compare_sides(held: Held) -> None:
    """Note two things that have changed sides."""
    if held.conflicts():
        return
    fact = held.fact.reading
    theirs = held.fact.once("sides", lambda: _all_sides(fact))
    for pivot in pivots_in(held) if theirs else ():
        for its in theirs:
            if pivot.word not in (its.word, _OTHER.get(its.word)):
                continue
            mine = _own_sides(held.part, pivot)
            left, right = (its.before, its.behind) if mine.word == its.word else (its.behind, its.before)
            crossed = _are_crossed(mine.before, mine.behind, left, right)
            at = _unit_behind(held.part, mine.token) if crossed else None
            if at is not None:
                _note(held, at, mine, fact.tokens[its.token].text)
                return


def _note(held: Held, at: int, mine: Sides, fact: str) -> None:
    """Note what has changed sides: a comparison or an order conflicts, while of a deed both ways may be so."""
    message = "the base has it the other way round"
    if held.claim.tokens[mine.token].tag is Tag.VERB:
        held.covered.discard(at)
        held.note(Element.ACTOR, Outcome.NOT_COVERED, "role", message, unit=at, fact=fact)
    else:
        held.note(Element.ACTOR, Outcome.CONFLICTS, "comparison", message, unit=at, fact=fact)


def _are_crossed(before: frozenset[str], behind: frozenset[str], left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what stood on the left stands behind the word and what stood on the right before it."""
    moved, back = behind & left, before & right
    return bool(moved and back) and not behind & right and 2 * len(back) >= len(right) and 2 * len(moved) >= len(behind)


def _own_sides(part: Part, pivot: Pivot) -> Sides:
    return part.once(("sides", pivot.token), lambda: _sides(part.claim, pivot, part.first, part.last))


def _all_sides(fact: Reading) -> list[Sides]:
    last = len(fact.tokens) - 1
    return [_sides(fact, pivot, 0, last) for pivot in _pivots(fact, 0, last)]


def _sides(reading: Reading, pivot: Pivot, first: int, last: int) -> Sides:
    word, at, split = pivot
    is_deed = reading.tokens[at].tag is Tag.VERB
    before = _said(reading, _clause_before(reading, first, at, is_deed=is_deed), word)
    behind = _said(reading, _clause_behind(reading, split + 1, last, is_deed=is_deed), word)
    return Sides(word, at, before - behind, behind - before)


def _pivots(reading: Reading, first: int, last: int) -> list[Pivot]:
    found = []
    for at in range(first + 1, last):
        word, split = _pivot(reading, at, last) if not reading.negated[at] else ("", at)
        if word:
            found.append(Pivot(word, at, split))
    return found


def _pivot(reading: Reading, at: int, last: int) -> tuple[str, int]:
    """What tells one side from the other at a token, and where the other side begins."""
    token = reading.tokens[at]
    if token.stem in GRADES and GRADES[token.stem][1] == "more":
        behind = range(at + 1, min(at + _REACH, last))
        than = next((each for each in behind if reading.tokens[each].low == "than"), None)
        return (f"{token.concept} than", than) if than is not None else ("", at)
    if token.low in _JOINTS and token.tag not in (Tag.DATE, Tag.NUMBER):
        return _JOINTS[token.low], at
    tells = token.stem in _CAUSATIVE or token.stem not in LIGHT
    if token.tag is not Tag.VERB or not tells or token.concept in SYMMETRIC:
        return "", at
    is_passive = any(each.stem == "be" for each in reading.tokens[max(0, at - 2) : at])
    return ("" if is_passive else token.concept), at


def _clause_before(reading: Reading, first: int, at: int, *, is_deed: bool) -> range:
    """The words of a clause before a token; before a verb, those up to a comma only."""
    start = at
    stops = (*_STOPS, ",") if is_deed else _STOPS
    while start > first and reading.tokens[start - 1].stop_after not in stops:
        if reading.tokens[start - 1].tag is Tag.RELATIVE:
            break
        start -= 1
    return range(start, at)


def _clause_behind(reading: Reading, start: int, last: int, *, is_deed: bool) -> range:
    """The words of a clause behind a token; behind a verb, those up to a preposition: its objects."""
    for at in range(start, last + 1):
        if is_deed and reading.tokens[at].tag in (Tag.PREPOSITION, Tag.RELATIVE):
            return range(start, at)
        if reading.tokens[at].stop_after in (*_STOPS, ","):
            return range(start, at + 1)
    return range(start, last + 1)


def _said(reading: Reading, tokens: range, word: str) -> frozenset[str]:
    kinds = (UnitKind.WORD, UnitKind.NAME, UnitKind.STRANGER)
    units = [unit for unit in reading.units if unit.kind in kinds and unit.first in tokens and not unit.is_light]
    nouns = [unit for unit in units if reading.tokens[unit.first].tag is not Tag.VERB]
    keys = frozenset(key for unit in nouns for key in unit.keys if not word.startswith(key))
    # "The Danish government" is a government.
    heads = [reading.tokens[unit.last] for unit in units if unit.kind is UnitKind.NAME and unit.last > unit.first]
    heads += [reading.tokens[at] for at in tokens if reading.tokens[at].low in _BODIES]
    return keys | {token.concept for token in heads if token.text.islower()}


def _unit_behind(part: Part, token: int) -> int | None:
    kinds = part.kinds(UnitKind.WORD, UnitKind.NAME)
    behind = next((at for at in kinds if part.counts(at) and part.claim.units[at].first > token), None)
    if behind is not None:
        return behind
    # "Lent the government": of an object that says little, the verb is what is not so.
    return next((at for at in kinds if part.counts(at) and part.claim.units[at].first == token), None)
