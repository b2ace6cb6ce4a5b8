"""Whoever the claim names as acting or being given something, and the fact only beside that."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.reading.claims import Argument, Tag, Unit, UnitKind
from kortilt.reading.words.lexicon import REPORTING

_STATE = frozenset(["government", "state", "authority", "cabinet"])
_OF_OWNER = "'s"


def given_roles(held: Held) -> Sequence[Argument]:
    """Whoever the claim names as acting or being given something."""
    return held.part.once("given roles", lambda: _in_roles(held, ("doer", "to", "object")))


def who_acts(held: Held) -> Sequence[Argument]:
    """Whoever the claim names as doing what a verb tells."""
    tokens = held.claim.tokens
    return held.part.once(
        "who acts", lambda: [each for each in _in_roles(held, ("doer",)) if tokens[each.head].tag is Tag.VERB]
    )


def _in_roles(held: Held, markers: Sequence[str]) -> list[Argument]:
    every = (each for each in held.claim.frames.arguments if each.marker in markers)
    return [each for each in every if each.unit.who and held.part.holds(each.head)]


def leave_out_bystanders(held: Held) -> None:
    """Take as not had whoever acts or is given something in the claim, and in the fact only speaks or lies on the way.

    What a survey finds its author does not do, and what goes through a town does not go to it.
    """
    fact, claim = held.fact, held.claim
    speaking = {id(each.unit) for each in claim.speakers}
    told, only_says = fact.reading.frames, {*fact.fact.said_by} - {*fact.fact.actor, *fact.fact.recipient}
    for mine in given_roles(held):
        there = told.naming(mine.unit.who)
        if not there and not only_says:
            continue
        is_way = bool(there) and all(each.marker in ("through", "via") for each in there)
        is_deed = mine.marker == "doer" and claim.tokens[mine.head].stem not in REPORTING
        says = is_deed and only_says.issuperset(mine.unit.who)
        concept = claim.tokens[mine.head].concept
        doing = (each for each in there if each.marker in ("doer", "by"))
        says = says and not any(fact.reading.tokens[each.head].concept == concept for each in doing)
        if (is_way and mine.marker != "doer") or (says and id(mine.unit) not in speaking):
            held.covered.discard(claim.units.index(mine.unit))


def leave_out_sources(held: Held) -> None:
    """Take whoever acts in the claim as not had where the fact has the deed, and only something else come from him.

    Who drew the plans of a ship that was launched did not launch it.
    """
    fact = held.fact.reading
    for mine in who_acts(held):
        there = fact.frames.naming(mine.unit.who)
        if not there or any(each.marker != "from" for each in there):
            continue
        concept = held.claim.tokens[mine.head].concept
        deeds = [at for at, token in enumerate(fact.tokens) if token.concept == concept and token.tag is Tag.VERB]
        if deeds and not any(each.head in deeds for each in there):
            held.covered.discard(held.claim.units.index(mine.unit))


def names_nobody_knows(held: Held) -> Sequence[tuple[int, Unit]]:
    """The part's names that the base does not declare."""
    return held.units(UnitKind.STRANGER)


def leave_out_longer_names(held: Held) -> None:
    """Take a name as not had that the fact has only as the owner's owner: "the Salt War treaty's signing" is no war."""
    fact, said = held.fact.reading, {token.concept for token in held.claim.tokens}
    for at, unit in names_nobody_knows(held):
        there = [each for each in fact.units if each.keys == unit.keys]
        behind = [fact.tokens[each.last + 1 : each.last + 2] for each in there]
        if there and all(each and each[0].is_possessive and each[0].concept not in said for each in behind):
            held.covered.discard(at)


def governments_in(held: Held) -> Sequence[Argument]:
    """Whose governments the claim tells of as acting or being given something: "to the Danish government"."""
    every = held.claim.frames.arguments
    return held.part.once("governments", lambda: [each for each in every if _is_of_government(held, each)])


def _is_of_government(held: Held, mine: Argument) -> bool:
    follows = held.claim.tokens[mine.unit.last + 1 : mine.unit.last + 2]
    is_state = bool(follows) and follows[0].stem in _STATE and mine.marker.endswith(_OF_OWNER)
    is_party = mine.marker.removesuffix(_OF_OWNER) in ("to", "from", "by", "object")
    return is_state and is_party and held.part.holds(mine.head)


def leave_out_governments(held: Held) -> None:
    """Take a government as not had where the fact only says that whoever has that part is from the country."""
    fact = held.fact.reading
    for mine in governments_in(held):
        there = fact.frames.naming(mine.unit.who)
        owned = {each.head for each in there if each.marker == "owner"}
        is_state = any(fact.tokens[at].stem in _STATE for at in owned)
        is_owner = owned and all(each.head in owned or each.marker.endswith(_OF_OWNER) for each in there)
        if not there or (is_owner and not is_state):
            held.covered.discard(held.claim.units.index(mine.unit))
