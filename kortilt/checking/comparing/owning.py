"""Whose a thing is: one country's or body's in the claim, another's in the fact."""

from collections.abc import Collection, Iterable, Sequence

from kortilt.checking.comparing.whereabouts import is_listed_with_known
from kortilt.checking.held import Held
from kortilt.checking.prepared import country_of
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Argument, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import SYMMETRIC, concept

_SOURCES = frozenset(["owner", "from", "by"])
_AIMED = frozenset(["between", "with", "about", "over", "at", "against", "towards", "toward"])
"""Markers of whom a feeling or deed is about: "Sweden's anger over the ties between A and B" is not A's."""
_FEELINGS = frozenset(map(concept, ["dissatisfaction", "anger", "fear", "regret", "concern", "pride", "shame"]))
_MOVING = frozenset(map(concept, ["launch", "sink", "crash", "explode", "fly", "open", "close"]))
"""Deeds that things do as well as they are made to do them."""


def owned_in(held: Held) -> Sequence[Argument]:
    """Whose things the part tells of."""
    return held.part.once("owned", lambda: _owned(held))


def _owned(held: Held) -> list[Argument]:
    every = (each for each in held.claim.frames.arguments if each.marker == "owner" and held.part.holds(each.head))
    return [each for each in every if each.unit.kind is UnitKind.NAME]


def compare_owners(held: Held) -> None:
    """Note things that are one country's or body's in the claim, and another's in the fact."""
    for mine in owned_in(held):
        owners = _owners_in_fact(held, held.claim.tokens[mine.head])
        if not owners:
            continue
        others = [each for each in held.claim.frames.arguments if each.head == mine.head and each.marker == "owner"]
        named = [who for other in others for who in other.unit.keys]
        named += [country_of(held.base, who) for who in named if who in held.base.people]
        if any(is_who(held, who, each.unit.keys) for who in named for each in owners):
            continue
        is_felt = held.claim.tokens[mine.head].concept in _FEELINGS
        is_deed = not is_felt and _is_deed(held.claim.frames.arguments, mine.head)
        there = held.fact.reading.frames.by_concept.get(held.claim.tokens[mine.head].concept, ())
        if any(are_one(held, mine.unit, each.unit) for each in there if each.marker not in _AIMED):
            continue  # "its plant in A" is A's plant too
        if (
            not is_deed
            and not _only_says_where(held, mine.unit, owners)
            and not any(are_kin(held, mine.unit, each.unit) for each in owners)
        ):
            at = held.claim.units.index(mine.unit)
            if is_listed_with_known(held, mine.unit):
                held.covered.discard(at)  # "A's and B's envoys" are not ruled out by A's
                continue
            message = f"the {held.claim.tokens[mine.head].text} is another's"
            whose = owners[0].unit.text
            held.note(Element.ACTOR, Outcome.CONFLICTS, "role", message, unit=at, fact=whose, is_sure=False)


def _only_says_where(held: Held, unit: Unit, owners: Sequence[Argument]) -> bool:
    """Whether a place says where a thing is, and the fact whose it is: "the Norport dam", "the town's dam"."""
    is_place = all(key in held.base.places for key in unit.keys)
    are_places = [all(key in held.base.places for key in each.unit.keys) for each in owners]
    return is_place != all(are_places) if is_place is not any(are_places) else False


def _owners_in_fact(held: Held, token: Token) -> list[Argument]:
    """Whose or where from a thing is in the fact; nobody's where a deed is told or more is said."""
    fact = held.fact.reading
    there = fact.frames.by_concept.get(token.concept)
    if there is None:
        return []
    is_ranked = any(amount.dimension in ("rank", "ordinal") for amount in held.claim.amounts)
    if token.concept in SYMMETRIC and not is_ranked:
        return []
    is_felt = token.concept in _FEELINGS
    its = [each for each in there if is_felt or fact.tokens[each.head].stem == token.stem]
    its = [each for each in its if each.unit.kind is UnitKind.NAME and each.marker in {*_SOURCES, "of"}]
    owners = [each for each in its if each.marker in _SOURCES]
    return owners if len(owners) == len(its) and not any(_is_deed(its, each.head) for each in its) else []


def are_kin(held: Held, unit: Unit, other: Unit) -> bool:
    """Whether two bodies bear one name: a group and its company."""
    both = ({*unit.keys}, {*other.keys})
    if not all(keys <= held.base.organisations.keys() for keys in both):
        return False
    mine, its = ({held.name(key).split()[0] for key in keys} for keys in both)
    return bool(mine & its)


def _is_deed(arguments: Iterable[Argument], head: int) -> bool:
    """Whether a noun tells of a deed, and its owner is who does it: "the town's appeal to"."""
    return any(each.head == head and each.marker in ("to", "with", "against", "on") for each in arguments)


def are_one(held: Held, unit: Unit, other: Unit) -> bool:
    """Whether two names mean the same, or one the country of the other."""
    return any(is_who(held, one, other.who) or is_who(held, its, unit.who) for one in unit.who for its in other.who)


def is_who(held: Held, who: str, others: Collection[str]) -> bool:
    """Whether somebody is one of others, or the country of one."""
    return held.stands_for(who, others)


def is_declared(held: Held, mine: Argument, marker: str) -> bool:
    """Whether a fact's fields have a body doing it with whom its sentence names, or getting it through these."""
    fact, who = held.fact.fact, {*mine.unit.who}
    if marker == "doer":
        return who <= {*fact.actor} & held.base.organisations.keys() or _moves_itself(held, mine)
    return who <= {*fact.recipient} and any(token.concept == "indirect" for token in held.claim.tokens)


def _moves_itself(held: Held, mine: Argument) -> bool:
    """Whether a thing does what it is made to do: "the ship sank" of a ship that somebody sank."""
    said, frames = held.claim.tokens[mine.head].concept, held.fact.reading.frames
    is_thing = mine.unit.kind is UnitKind.STRANGER and said in _MOVING
    is_bare = all(each.marker != "object" or each.head != mine.head for each in held.claim.frames.arguments)
    made = (each for each in frames.by_concept.get(said, ()) if each.marker.startswith("object"))
    return is_thing and is_bare and any(are_one(held, mine.unit, each.unit) for each in made)
