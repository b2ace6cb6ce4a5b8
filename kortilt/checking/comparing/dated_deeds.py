"""Which deed a date belongs to: "sold twelve years after it was built in 2011" does not make it sold in 2011."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.rules.date import AGREEING
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, Token, UnitKind
from kortilt.reading.dates import DateMention, compare

_BEGINNING = frozenset(
    [*("before", "after", "since", "until", "when", "while", "once", "which", "who", "that", "where", "whose", "and")]
)


def dated_deeds_in(held: Held) -> Sequence[tuple[int, DateMention, Token]]:
    """The dates of the part whose deed is plain to see, with it."""
    return held.part.once("dated deeds", lambda: _dated_deeds(held))


def _dated_deeds(held: Held) -> list[tuple[int, DateMention, Token]]:
    claim = held.claim
    dates = [(at, claim.dates[int(unit.keys[0])], unit) for at, unit in held.units(UnitKind.DATE)]
    found = [(at, mention, _deed_of(claim.tokens, unit.first, unit.last)) for at, mention, unit in dates]
    return [(at, mention, deed) for at, mention, deed in found if deed is not None]


def compare_dated_deeds(held: Held) -> None:
    """Take a date as not had that the claim gives one deed, and the fact, which tells of both, another."""
    fact = held.fact.reading
    if len(fact.dates) == 0 or held.conflicts():
        return
    for at, mention, mine in dated_deeds_in(held):
        if at not in held.covered or not _tells(held, mine.concept):
            continue
        if held.fact.fact.when.spans and compare(mention, held.fact.fact.when) in AGREEING:
            continue  # it is the fact's own date, whatever else its sentence dates so
        spans = [each for each in fact.dates if compare(mention, each.when) in AGREEING]
        places = [_places(fact.tokens, each.start, each.end) for each in spans]
        deeds = [_deed_of(fact.tokens, *place) for place in places if place is not None]
        if not deeds or any(deed is None or _are_one(held, mine, deed) for deed in deeds):
            continue
        held.covered.discard(at)
        held.misplaced.add(at)
        its = " and ".join(deed.text for deed in deeds if deed is not None)
        held.note(Element.DATE, Outcome.NOT_COVERED, "date", "the base dates another deed so", unit=at, fact=its)


def _places(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    inside = [at for at, token in enumerate(tokens) if start <= token.start and token.end <= end]
    return (inside[0], inside[-1]) if inside else None


def _deed_of(tokens: Sequence[Token], first: int, last: int) -> Token | None:
    """The verb of the clause that a date stands in, if it is plain to see."""
    for left in range(first - 1, -1, -1):
        token = tokens[left]
        if token.stop_after or token.low in _BEGINNING:
            break
        if token.tag is Tag.VERB:
            return token
    for right in range(last + 1, len(tokens)):
        token = tokens[right]
        if token.low in _BEGINNING or (tokens[right - 1].stop_after and right - 1 > last):
            break
        if token.tag is Tag.VERB:
            return token
    return None


def _tells(held: Held, concept: str) -> bool:
    """Whether the fact has the same verb."""
    fact = held.fact
    return any(fact.reading.tokens[at].tag is Tag.VERB for at in fact.focus.get(concept, ()))


def _are_one(held: Held, mine: Token, its: Token) -> bool:
    return mine.concept == its.concept or mine.concept in held.lexicon.broader(its.concept)
