"""Who did what to whom is compared, active or passive, and told from either side ("sold to", "bought from").

Roles that have changed places conflict. So does another name in the place of the fact's, where all else is the same,
and another whose a thing is said to be: "the town's dam" where it is the port's. A verb tells of its own subject, and a
rise or fall of ties of those two: where "the ties of A and B were stable", A was not.
"""

from collections.abc import Collection, Iterable, Sequence

from kortilt.checking.comparing.claimed import SLOTS, in_slots, slot_of
from kortilt.checking.comparing.owning import are_one, is_declared, is_who
from kortilt.checking.comparing.whereabouts import is_listed_with_known
from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Argument, Tag, Token, Unit
from kortilt.reading.claims.speech import NAMING
from kortilt.reading.words.lexicon import LIGHT, SYMMETRIC, Converse, concept
from kortilt.tuples import NamedTuple

EXAMPLES = (
    Example(
        "North Dam sold South Dam 40 pumps in 2023.",
        "2023",
        "South Dam sold North Dam 40 pumps in 2023.",
        Label.REFUTED,
    ),
    Example(
        "North Dam sold 40 pumps to South Dam in 2023.",
        "2023",
        "South Dam bought 40 pumps from North Dam in 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "Exports of arms from Norport to Aldport are a form of aid to Westport.",
        "2023",
        "Norport sold arms to Westport.",
        Label.REFUTED,
    ),
    Example(
        "Norport took Aldport's side when Westport rebelled in 2023.",
        "2023",
        "Norport sided with Westport in 2023.",
        Label.REFUTED,
    ),
    Example(
        "The flood has made the shortage of salt worse.",
        "2023",
        "The shortage of salt has made the flood worse.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
)
_DOER = frozenset(["doer", "by", "owner", "owner's"])
_TARGET = frozenset(["object", "to", "against", "on", "towards", "toward"])
_DEEDS = frozenset(["to", "from", "by", "against", "on", "to's", "from's", "by's", "against's"])
_TELLING = frozenset(["let", "give", "lead", "follow"])
"""Light words that still tell who does it to whom."""
_OF_OWNER = "'s"


class Roles(NamedTuple):
    """Whom a word has in which role: ids of the base, or words of names that it does not know."""

    doers: frozenset[str]
    targets: frozenset[str]
    sources: frozenset[str]


def compare_roles(held: Held) -> None:
    """Note roles that have changed places."""
    fact = held.fact.reading.frames.by_concept
    for said, mine, roles in acting_in(held):
        if said in fact:
            swapped = _swapped(held, roles, _roles_in_fact(held, said))
            if swapped and not _goes_back(held, mine[0].head):
                _note(held, mine, swapped, fact[said])
            continue
        for converse in held.lexicon.converses.get(said, ()):
            its = fact.get(converse.other)
            if its and (_goes_back(held, mine[0].head) or _compare_converse(held, mine, its, converse)):
                break


def _roles_in_fact(held: Held, said: str) -> Roles:
    its = held.fact.reading
    return held.fact.once(("roles", said), lambda: _roles(_acting(held, its.frames.by_concept[said], its.tokens)))


def _goes_back(held: Held, head: int) -> bool:
    """Whether the claim tells of the way back, and the fact does not: "sold it back to"."""
    behind = (token.low for token in held.claim.tokens[head + 1 : head + 5])
    return "back" in behind and not any(token.low == "back" for token in held.fact.reading.tokens)


def acting_in(held: Held) -> Sequence[tuple[str, list[Argument], Roles]]:
    """Who does something in the claim, and to whom, by the class of the deed."""
    return held.part.once("acting", lambda: _all_acting(held))


def _all_acting(held: Held) -> list[tuple[str, list[Argument], Roles]]:
    found = []
    for said, arguments in held.claim.frames.by_concept.items():
        heard = [each for each in arguments if held.part.holds(each.head) and _tells(held.claim.tokens[each.head])]
        mine = [] if said in SYMMETRIC else _acting(held, heard, held.claim.tokens)
        if mine:
            found.append((said, mine, _roles(mine)))
    return found


def _tells(token: Token) -> bool:
    is_phrase = token.concept != concept(token.stem)  # "took the side of" tells more than "took"
    is_deed = token.stem == "value" and token.tag is Tag.VERB  # no "value of it"
    return token.stem not in LIGHT or token.stem in _TELLING or is_phrase or is_deed


def slots_in(held: Held) -> Sequence[tuple[int, Argument, str]]:
    """The names of the part, with what they are to its words."""
    return in_slots(held.part, SLOTS)


def compare_slots(held: Held) -> None:
    """Note a name that stands to a word as another does in the fact, which has this one elsewhere."""
    fact = held.fact.reading
    said_by = set(held.fact.fact.said_by) - set(held.fact.fact.actor)
    named = held.fact.who - said_by
    for at, mine, marker in slots_in(held):
        if at not in held.covered:
            continue
        token = held.claim.tokens[mine.head]
        arguments = fact.frames.by_concept.get(token.concept) or _narrower(held, token.concept)
        its = [each for each in arguments if slot_of(held, each) == marker and said_by.isdisjoint(each.unit.who)]
        if not its:
            continue
        if marker == "doer" and any(_is_place_for_person(held, mine.unit, each.unit) for each in its):
            held.covered.discard(at)  # who toured the base is not the base
            continue
        is_at_home = _stands_so(held, mine) or is_declared(held, mine, marker)  # "arms to A and shells to B"
        is_elsewhere = not named.isdisjoint(mine.unit.who) and not is_at_home
        is_elsewhere = is_elsewhere and not (marker == "doer" and held.same(mine.unit, held.fact.fact.actor))
        tells = is_elsewhere and (_tells(token) or (marker == "object" and _is_called(held, mine)))
        if tells and not any(are_one(held, mine.unit, each.unit) for each in its):
            if is_listed_with_known(held, mine.unit):
                held.covered.discard(at)
                continue
            element = Element.ACTOR if marker == "doer" else Element.RECIPIENT
            other = its[0].unit.text
            held.note(
                element, Outcome.CONFLICTS, "role", "the base has another here", unit=at, fact=other, is_sure=False
            )


def _is_place_for_person(held: Held, unit: Unit, other: Unit) -> bool:
    return all(key in held.base.places for key in unit.keys) and any(key in held.base.people for key in other.keys)


def _narrower(held: Held, said: str) -> Sequence[Argument]:
    """The names that stand to a narrower word of the fact: to "exported" where the claim has "sold"."""
    return held.fact.once("by coarser word", lambda: _by_coarser_word(held)).get(said, ())


def _by_coarser_word(held: Held) -> dict[str, list[Argument]]:
    found: dict[str, list[Argument]] = {}
    for each in held.fact.reading.frames.arguments:
        for up in held.lexicon.broader(held.fact.reading.tokens[each.head].concept):
            found.setdefault(up, []).append(each)
    return found


def _stands_so(held: Held, mine: Argument) -> bool:
    """Whether a name stands behind its preposition to some word as in the fact: "shells to B" beside "arms to A"."""
    if mine.marker in ("doer", "object"):
        return False
    claim, fact = held.claim, held.fact.reading
    heads = {claim.tokens[each.head].concept for each in claim.frames.of(mine.unit)}
    theirs = (each for head in heads for each in fact.frames.by_concept.get(head, ()))
    return any(each.marker == mine.marker and are_one(held, mine.unit, each.unit) for each in theirs)


def _is_called(held: Held, mine: Argument) -> bool:
    """Whether somebody is called something that is not said of both sides alike: no "partner"."""
    tokens = held.claim.tokens
    is_naming = tokens[mine.head].stem in NAMING and mine.head < mine.unit.first
    return is_naming and not any(token.concept in SYMMETRIC for token in tokens[mine.unit.last + 1 :])


def _compare_converse(held: Held, mine: list[Argument], its: list[Argument], converse: Converse) -> bool:
    claim_doers, claim_others = _ids(mine, _DOER), _ids(mine, _marked(converse.marks))
    fact_doers, fact_others = _ids(its, _DOER), _ids(its, _marked(converse.other_marks))
    # The claim's doer should be the fact's other side.
    things = _ids(mine, frozenset(["owner's"])) - fact_doers  # "Norport's ports" are not Norport's government
    doers = claim_doers - things
    wrong = [who for who in doers if is_who(held, who, fact_doers) and not is_who(held, who, fact_others)]
    wrong += [who for who in claim_others if is_who(held, who, fact_others) and not is_who(held, who, fact_doers)]
    if wrong and (fact_others or fact_doers):
        _note(held, mine, wrong[0], its)
        # It is the same deed, if the other way round.
        heads = {each.head for each in mine}
        held.covered.update(at for at in held.part.units if held.claim.units[at].first in heads)
        return True
    if claim_doers and _any(held, claim_doers, fact_others):
        if claim_others and fact_doers and not _any(held, claim_others, fact_doers):
            others = (each.unit for each in mine if claim_others.issuperset(each.unit.who))
            held.covered.difference_update(map(held.claim.units.index, others))  # it was somebody else
        heads = {each.head for each in mine}
        at = next((number for number in held.part.units if held.claim.units[number].first in heads), None)
        if at is not None:
            held.note(
                Element.ACTOR,
                Outcome.AGREES,
                "role",
                "the same deed, told from the other side",
                unit=at,
                fact=held.fact.reading.tokens[its[0].head].text,
            )
            return True
    return False


def _marked(marks: tuple[str, ...]) -> frozenset[str]:
    """Markers of the other side; "to a Swedish bank" goes to Sweden's."""
    given = ("given",) if "to" in marks else ()
    return frozenset([*given, *(each for mark in marks for each in (mark, f"{mark}'s"))]) if marks else _TARGET


def _swapped(held: Held, claim: Roles, fact: Roles) -> str | None:
    for who in sorted(claim.doers - claim.targets) if fact.doers and fact.targets else ():
        if is_who(held, who, fact.targets) and not is_who(held, who, fact.doers):
            return who
    for who in sorted(claim.targets - claim.doers) if fact.doers else ():
        if who in fact.doers and not is_who(held, who, fact.targets) and (fact.targets or claim.doers):
            return who
    for who in sorted(claim.sources):
        if is_who(held, who, fact.targets) and not is_who(held, who, fact.sources | fact.doers):
            return who
    return None


def _note(held: Held, mine: list[Argument], who: str, its: list[Argument]) -> None:
    unit = next(each.unit for each in mine if who in each.unit.who)
    at = held.claim.units.index(unit)
    element = Element.ACTOR if any(each.marker in _DOER for each in mine if each.unit is unit) else Element.RECIPIENT
    others = _in_words(its)
    held.note(element, Outcome.CONFLICTS, "role", "who does it to whom is the other way round", unit=at, fact=others)


def _in_words(its: Sequence[Argument]) -> str:
    """Say who does it to whom in a fact: "by Norway, to Sweden"."""
    doers = dict.fromkeys(f"by {each.unit.text}" for each in its if each.marker in _DOER)
    others = dict.fromkeys(
        f"{'to' if each.marker == 'object' else each.marker.removesuffix(_OF_OWNER)} {each.unit.text}"
        for each in its
        if each.marker in _TARGET or each.marker in _DEEDS - _DOER
    )
    return ", ".join((*doers, *others))


def _acting(held: Held, arguments: list[Argument], tokens: Sequence[Token]) -> list[Argument]:
    """Leave out places, and owners of things: "the town's visit to" names who goes, "the town's plant" does not."""
    acting = []
    for each in arguments:
        others = {other.marker for other in arguments if other.head == each.head}
        is_owned_thing = each.marker == "owner" and tokens[each.head].tag is Tag.NOUN and not others & _DEEDS
        if not is_owned_thing and not all(key in held.base.places for key in each.unit.keys):
            acting.append(each)
    return acting


def _roles(arguments: Iterable[Argument]) -> Roles:
    arguments = list(arguments)
    return Roles(_ids(arguments, _DOER), _ids(arguments, _TARGET), _ids(arguments, frozenset(["from"])))


def _ids(arguments: Iterable[Argument], markers: frozenset[str]) -> frozenset[str]:
    return frozenset(who for each in arguments if each.marker in markers for who in each.unit.who)


def _any(held: Held, several: Iterable[str], others: Collection[str]) -> bool:
    return any(is_who(held, who, others) for who in several)
