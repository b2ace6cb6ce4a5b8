"""Where it goes: "from A to B" is the other way from B to A, whatever the verb."""

from collections.abc import Sequence

from kortilt.checking.comparing.claimed import goes_to, is_reached
from kortilt.checking.comparing.routes import tells_no_way
from kortilt.checking.held import Held
from kortilt.checking.prepared import country_of
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Argument, Unit, UnitKind
from kortilt.reading.words.lexicon import SYMMETRIC

_GIVEN_TO = ("to", "to's", "given")


def ways_in(held: Held) -> Sequence[Argument]:
    """Whoever the part tells of something coming from, where it may tell to whom it goes."""
    return held.part.once("ways", lambda: _ways(held, _names(held)))


def _ways(held: Held, names: Sequence[Argument]) -> list[Argument]:
    heads = {each.head for each in names if each.marker in _GIVEN_TO or is_reached(held, each)}
    heads = {at for at in heads if held.claim.tokens[at].concept not in SYMMETRIC}
    is_reaching = any(is_reached(held, each) for each in names)
    return [
        each
        for each in names
        if (each.marker in ("from", "doer") and each.head in heads) or (each.marker == "from" and is_reaching)
    ]


def _names(held: Held) -> list[Argument]:
    every = (each for each in held.claim.frames.arguments if held.part.holds(each.head))
    return [each for each in every if each.unit.kind is UnitKind.NAME]


def compare_ways(held: Held) -> None:
    """Note "from A to B" where the fact's fields have it from B to A, whatever the verb."""
    fact, part = held.fact.fact, held.part
    if not fact.actor or not fact.recipient:
        return
    arguments = part.once("names", lambda: _names(held))
    for mine in ways_in(held):
        others = [each for each in arguments if goes_to(held, mine, each)]
        if not others and held.part.counted <= held.covered:
            # "Supplied A with shells" tells of no other deed where the fact has all its words.
            others = [each for each in arguments if each.head == mine.head and each.marker == "given"]
        if not others:
            continue
        if mine.marker == "doer" and held.claim.tokens[mine.head].concept in held.fact.reading.frames.by_concept:
            continue
        if tells_no_way(held, mine) or (mine.marker == "doer" and not held.same(mine.unit, fact.recipient)):
            continue  # somebody from there may well do what another does to it
        from_recipient = _is_of(held, mine.unit, fact.recipient) and not _is_of(held, mine.unit, fact.actor)
        to_actor = any(
            _is_of(held, each.unit, fact.actor) and not _is_of(held, each.unit, fact.recipient) for each in others
        )
        if from_recipient and to_actor:
            at = held.claim.units.index(mine.unit)
            held.note(
                Element.ACTOR,
                Outcome.CONFLICTS,
                "role",
                "it goes the other way",
                unit=at,
                fact=", ".join(map(held.name, fact.actor)),
            )
            return


def _is_of(held: Held, unit: Unit, others: Sequence[str]) -> bool:
    """Whether a name is one of others, or of its country: a place there, somebody from there."""
    countries = {country_of(held.base, each) for each in others}
    return held.same(unit, others) or any(country_of(held.base, each) in countries - {""} for each in unit.keys)
