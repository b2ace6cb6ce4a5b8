"""What is said of the relations between two, "the ties of A with B have cooled", is not said of those with C."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.bonds import Bond, said_of
from kortilt.reading.words.lexicon import DIRECTIONS, SYMMETRIC

_OBJECTS = (Tag.NOUN, Tag.NAME, Tag.STRANGER, Tag.DETERMINER, Tag.NUMBER)


def bonds_in(held: Held) -> Sequence[Bond]:
    """What the claim says to lie between two; nothing where "respectively" tells of whom it says what."""
    is_paired = held.part.once("paired", lambda: any(token.low == "respectively" for token in held.claim.tokens))
    return () if is_paired else held.part.bonds


def _told_of_bonds(held: Held) -> list[tuple[int, Unit, Bond]]:
    """The rises and falls that the part tells of the relations between two, each with those."""
    bonds, tokens = held.part.bonds, held.claim.tokens
    words = [(at, unit) for at, unit in held.units(UnitKind.WORD) if _tells_a_way(held, unit.keys[-1])]
    found = [(at, unit, said_of(unit.first, bonds, tokens)) for at, unit in words]
    return [(at, unit, bond) for at, unit, bond in found if bond is not None]


def _tells_a_way(held: Held, key: str) -> bool:
    """Whether a word tells of a rise or fall, or is wider than one that does: "suffered" than "worsened"."""
    wider = held.lexicon.coarser
    return key in DIRECTIONS or any(key in wider.get(way, ()) for way in DIRECTIONS)


def compare_bonds(held: Held) -> None:
    """Take a rise or fall as not had that the claim says of the relations between two, and the fact of others'."""
    _leave_out_other_parties(held)
    for at, unit, mine in held.part.once("told of bonds", lambda: _told_of_bonds(held)):
        if at not in held.covered:
            continue
        ways = _ways_in_fact(held, unit.keys[-1])
        its = [bond for way in ways for bond in _said_in_fact(held, way)]
        if not ways or any(_are_one(held, mine, each) for each in its):
            continue
        if its:
            held.covered.discard(at)
            held.misplaced.add(at)
            message = "the base says this of the relations of others"
            fact = " and ".join(map(held.name, sorted(its[0].parties)))
            held.note(Element.ACTOR, Outcome.NOT_COVERED, "role", message, unit=at, fact=fact)
        elif _is_told_of(mine, unit.first, held.claim) and not _tells_of_any(held.fact.reading):
            held.covered.discard(at)
            held.misplaced.add(at)
            message = "the base says this of something else"
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "role", message, unit=at)


def _leave_out_other_parties(held: Held) -> None:
    """Take whoever as not had between whom the claim says that something is, and the fact that it is between others."""
    for mine in held.part.bonds if held.fact.bonds else ():
        its = [each for each in held.fact.bonds if each.concept == mine.concept]
        of_two = [each for each in its if len(each.parties) > 1]
        if len(mine.parties) != 2 or not of_two or any(_are_one(held, mine, each) for each in its):
            continue
        nearest = max(of_two, key=lambda each: sum(held.stands_for(who, each.parties) for who in mine.parties))
        for at, unit in held.units(UnitKind.NAME):
            if at in held.covered and mine.first <= unit.first <= mine.last and not held.same(unit, nearest.parties):
                held.covered.discard(at)
                held.misplaced.add(at)
                fact = " and ".join(map(held.name, sorted(nearest.parties)))
                message = "the base says this of the relations of others"
                held.note(Element.ACTOR, Outcome.NOT_COVERED, "role", message, unit=at, fact=fact)


def _ways_in_fact(held: Held, key: str) -> list[str]:
    """A word for a rise or fall, and narrower ones of the fact: "worsened" for "suffered"."""
    narrower = (each for each in held.fact.own if each in DIRECTIONS and key in held.lexicon.broader(each))
    return [*([key] if key in DIRECTIONS else []), *narrower]


def _said_in_fact(held: Held, key: str) -> list[Bond]:
    """What the fact says a word of, each time it has it."""
    fact = held.fact
    bonds = (said_of(number, fact.bonds, fact.reading.tokens) for number in fact.focus_with_adverbs.get(key, ()))
    return [bond for bond in bonds if bond is not None]


def _are_one(held: Held, mine: Bond, its: Bond) -> bool:
    """Whether two are, or may be, between the same: those whom the one names are the other's, or their countries."""
    few, many = sorted((mine.parties, its.parties), key=len) if len(mine.parties) < 3 else (mine.parties, its.parties)
    few = frozenset(who for who in few if not _is_half(held, who, many))
    return all(held.stands_for(who, many) or any(held.stands_for(each, {who}) for each in many) for who in few)


def _is_half(held: Held, word: str, many: frozenset[str]) -> bool:
    """Whether a word is part of what people of one of several are called: "Lond" may be West Lond or East Lond."""
    countries = (held.base.countries[who] for who in many if who in held.base.countries)
    return any(word in adjective.lower().split() for each in countries for adjective in each.adjectives)


def _is_told_of(bond: Bond, token: int, claim: Reading) -> bool:
    """Whether a word tells only of a bond: "their ties worsened", not "their ties worsened the shortage"."""
    tokens = claim.tokens
    behind = tokens[token + 1].tag if token + 1 < len(tokens) and not tokens[token].stop_after else None
    between = tokens[bond.last + 1 : token]
    return token > bond.last and behind not in _OBJECTS and all(each.tag not in _OBJECTS for each in between)


def _tells_of_any(fact: Reading) -> bool:
    return any(token.concept in SYMMETRIC for token in fact.tokens)
