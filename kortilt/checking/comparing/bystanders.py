"""Whoever the claim names as acting or being given something, and the fact only beside that."""

from kortilt.checking.held import Held
from kortilt.reading.claims import Tag, UnitKind
from kortilt.reading.words.lexicon import REPORTING

_STATE = frozenset(["government", "state", "authority", "cabinet"])
_OF_OWNER = "'s"


def leave_out_bystanders(held: Held) -> None:
    """Take as not had whoever acts or is given something in the claim, and in the fact only speaks or lies on the way.

    What a survey finds its author does not do, and what goes through a town does not go to it.
    """
    fact, claim = held.fact, held.claim
    speaking = {id(each.unit) for each in claim.speakers}
    told = fact.reading.frames
    for mine in claim.frames.arguments:
        if not held.part.holds(mine.head) or mine.marker not in ("doer", "to", "object") or not mine.unit.who:
            continue
        there = told.naming(mine.unit.who)
        is_way = bool(there) and all(each.marker in ("through", "via") for each in there)
        is_deed = mine.marker == "doer" and claim.tokens[mine.head].stem not in REPORTING
        says = is_deed and set(mine.unit.who) <= {*fact.fact.said_by} - {*fact.fact.actor, *fact.fact.recipient}
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
    for mine in held.claim.frames.arguments:
        verb = held.claim.tokens[mine.head]
        if mine.marker != "doer" or not mine.unit.who or verb.tag is not Tag.VERB or not held.part.holds(mine.head):
            continue
        there = [each for each in fact.frames.arguments if set(each.unit.who) & set(mine.unit.who)]
        deeds = [at for at, token in enumerate(fact.tokens) if token.concept == verb.concept and token.tag is Tag.VERB]
        is_source = bool(there) and all(each.marker == "from" for each in there)
        if is_source and deeds and not any(each.head in deeds for each in there):
            held.covered.discard(held.claim.units.index(mine.unit))


def leave_out_longer_names(held: Held) -> None:
    """Take a name as not had that the fact has only as the owner's owner: "the Salt War treaty's signing" is no war."""
    fact, said = held.fact.reading, {token.concept for token in held.claim.tokens}
    for at, unit in held.units(UnitKind.STRANGER):
        there = [each for each in fact.units if each.keys == unit.keys]
        behind = [fact.tokens[each.last + 1 : each.last + 2] for each in there]
        if there and all(each and each[0].is_possessive and each[0].concept not in said for each in behind):
            held.covered.discard(at)


def leave_out_governments(held: Held) -> None:
    """Take a government as not had where the fact only says that whoever has that part is from the country."""
    fact = held.fact.reading
    for mine in held.claim.frames.arguments:
        follows = held.claim.tokens[mine.unit.last + 1 : mine.unit.last + 2]
        marker = mine.marker.removesuffix(_OF_OWNER)
        is_state = bool(follows) and follows[0].stem in _STATE and mine.marker.endswith(_OF_OWNER)
        if not is_state or marker not in ("to", "from", "by", "object") or not held.part.holds(mine.head):
            continue
        there = fact.frames.naming(mine.unit.who)
        owned = {each.head for each in there if each.marker == "owner"}
        is_state = any(fact.tokens[at].stem in _STATE for at in owned)
        is_owner = owned and all(each.head in owned or each.marker.endswith(_OF_OWNER) for each in there)
        if not there or (is_owner and not is_state):
            held.covered.discard(held.claim.units.index(mine.unit))
