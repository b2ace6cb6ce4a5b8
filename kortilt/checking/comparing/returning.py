"""What goes back: "sold it back" is another deed than "sold it", and than "bought it back"."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, Token, Unit, UnitKind

_REACH = 5
"""So many words behind its verb "back" may stand: "sell the old dam back"."""
_DOORS = frozenset(["door", "channel", "room", "burner", "office", "row", "bench", "seat"])


def what_goes_back(held: Held) -> frozenset[str]:
    """The classes of what the part tells of the way back."""
    return held.part.once("back", lambda: _returned(held.claim.tokens[held.part.first : held.part.last + 1]))


def compare_returns(held: Held) -> None:
    """Note a deed that the claim tells of the way back, and the fact only of the way there."""
    mine = what_goes_back(held)
    if not mine or mine <= _returned(held.fact.reading.tokens):
        return
    for at, unit in held.units(UnitKind.WORD):
        is_phrase = any(token.low == "back" for token in held.claim.tokens[unit.first : unit.last + 1])
        if is_phrase and at in held.covered:
            continue  # "turned its back on it"
        if at in held.covered and held.claim.tokens[unit.first].concept in mine:
            held.covered.discard(at)
            message = "the base does not tell of the way back"
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "role", message, unit=at)


def _returned(tokens: Sequence[Token]) -> frozenset[str]:
    """The classes of what is done back."""
    found: set[str] = set()
    for at, token in enumerate(tokens):
        is_door = any(each.low in _DOORS for each in tokens[at + 1 : at + 2])  # "through the back door"
        is_time = any(each.tag is Tag.DATE for each in tokens[at + 1 : at + 3])
        if token.low == "back" and at and not is_door and not is_time:
            verbs = [each for each in tokens[max(at - _REACH, 0) : at] if each.tag is Tag.VERB]
            # "A buy-back clause", "buy it back"; "back in 2021" and "goes back to 1953" tell when.
            is_noun = tokens[at - 1].tag is Tag.NOUN and tokens[at - 1].stop_after == "-"
            found.update(each.concept for each in (tokens[at - 1 : at] if is_noun else verbs[-1:]))
    return frozenset(found)


def is_told_by_still(held: Held, unit: Unit) -> bool:
    """Whether a claim says with a verb what a fact says with "still": "continues to value"."""
    behind = held.claim.tokens[unit.last + 1 : unit.last + 3]
    is_deed = any(token.tag is Tag.VERB or token.low.endswith("ing") for token in behind)
    return is_deed and any(token.low == "still" for token in held.fact.reading.tokens)
