"""Who stands to which noun: "A's support for B" is not "B's support for A", though a fact names them all."""

from collections.abc import Container, Sequence

from kortilt.checking.comparing.owning import are_kin, are_one
from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Argument, Reading, Tag, Token, Unit, UnitKind
from kortilt.reading.claims.subject_phrases import BODIES
from kortilt.reading.words.lexicon import SYMMETRIC
from kortilt.reading.words.lexicon import concept as concept_of
from kortilt.tuples import NamedTuple

_AGENTS = frozenset(["owner", "doer", "by"])
_OTHERS = frozenset(["of", "to", "for", "towards", "toward", "against", "on", "with", "from", "into", "between"])
_AGENT = "agent"
_BODIES = frozenset(map(concept_of, BODIES))


class Attached(NamedTuple):
    """A name as it stands to the noun or verb next to it."""

    concept: str
    pool: str
    """What it is to that: who does or has it, or the preposition before it."""
    unit: Unit


def attached_in(held: Held) -> Sequence[Attached]:
    """The names of the claim as they stand to nouns and verbs."""
    return held.part.once("attached", lambda: _attached(held.claim, held.base.places))


def compare_attachments(held: Held) -> None:
    """Take a name as not had that stands to a noun as another does in the fact; one that changed places conflicts."""
    if held.conflicts():
        return
    fact = held.fact.once("attached", lambda: _attached(held.fact.reading, held.base.places))
    claim = attached_in(held) if fact else ()
    for mine in claim:
        at = held.claim.units.index(mine.unit)
        there = [each for each in fact if each.concept == mine.concept]
        its = [each for each in there if each.pool == mine.pool]
        if not its or at not in held.covered or at not in held.part.units:
            continue
        alike = [mine.unit]
        if mine.pool == _AGENT:  # "Ada's Norport trip" is Ada's
            alike = [each.unit for each in claim if (each.concept, each.pool) == (mine.concept, mine.pool)]
        if any(_may_be_one(held, unit, each.unit) for unit in alike for each in its):
            continue
        if any(each.pool == "from" and are_one(held, mine.unit, each.unit) for each in there):
            continue  # "clubs from A" are A's
        held.covered.discard(at)
        held.misplaced.add(at)
        crossed = any(are_one(held, mine.unit, each.unit) for each in there if each.pool != mine.pool)
        outcome = Outcome.CONFLICTS if crossed else Outcome.NOT_COVERED
        message = "the base has another here"
        element = Element.ACTOR if mine.pool == _AGENT else Element.RECIPIENT
        held.note(element, outcome, "role", message, unit=at, fact=its[0].unit.text, is_sure=False)


def _may_be_one(held: Held, unit: Unit, other: Unit) -> bool:
    return are_one(held, unit, other) or are_kin(held, unit, other)


def _attached(reading: Reading, places: Container[str]) -> list[Attached]:
    """The names of a sentence with the nouns that they belong to, each once for every way in which it does."""
    found = []
    seen: set[tuple[int, str]] = set()
    # What somebody owns is the last of the nouns behind him: "the town's salt trade" is no salt of his.
    last = {each.unit.first: each.head for each in reading.frames.arguments if each.marker == "owner"}
    for each in reading.frames.arguments:
        if each.marker == "owner" and each.head != last[each.unit.first]:
            continue
        token = reading.tokens[each.head]
        is_place = all(key in places for key in each.unit.keys)  # "its Sund yard" says where, and not whose
        if each.unit.kind is not UnitKind.NAME or not _is_noun(token) or is_place or _is_taken_up(reading, each):
            continue
        pool = _pool(each, token.concept)
        key = (each.unit.first, each.marker)
        if pool is not None and key not in seen:
            found.append(Attached(token.concept, pool, each.unit))
            seen.add(key)
    return found


def _is_noun(token: Token) -> bool:
    """Whether a word is read as a noun and looks like none of a verb's past: "A and B founded it"."""
    return token.tag is Tag.NOUN and not token.low.endswith("ed")


def _is_taken_up(reading: Reading, argument: Argument) -> bool:
    """Whether only "its" or the like tells that a thing is somebody's."""
    between = reading.tokens[argument.unit.last + 1 : argument.head]
    return argument.marker == "owner" and any(token.low in ("its", "their", "his", "her") for token in between)


def _pool(argument: Argument, concept: str) -> str | None:
    if concept in SYMMETRIC:
        return None  # those between whom it is are for `bonds`
    if argument.marker in _AGENTS or (argument.marker == "of" and concept in _BODIES):
        return _AGENT  # "the government of A" is A's
    return argument.marker if argument.marker in _OTHERS else None
