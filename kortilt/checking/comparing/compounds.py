"""Verbs that a fact has, but not as what was done: in a compound, "a buy-back clause", or as an aim, "on achieving"."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.reading.claims import Tag, Token, Unit


def is_half_a_compound(held: Held, unit: Unit) -> bool:
    """Whether a verb is in the fact only as part of a compound: nobody bought by a "buy-back clause"."""
    tokens = held.fact.reading.tokens
    if held.claim.tokens[unit.first].tag is not Tag.VERB:
        return False
    places = held.fact.places_of(unit.keys)
    said = held.part.once(
        "forms and stems", lambda: {each for token in held.claim.tokens for each in (token.low, token.stem)}
    )
    is_past = held.claim.tokens[unit.first].low != held.claim.tokens[unit.first].stem
    return bool(places) and all(_is_in_compound(tokens, at, said, is_past=is_past) for at in places)


def is_aim(held: Held, unit: Unit) -> bool:
    """Whether a deed is told as done, and the fact only quotes it in -ing: "agreed on achieving"."""
    token = held.claim.tokens[unit.first]
    is_done = token.tag is Tag.VERB and token.low not in (token.stem, f"{token.stem}s")
    if not is_done or token.low.endswith("ing") or held.claim.negated[unit.first]:
        return False
    return unit.keys[0] in held.fact.aims and unit.keys[0] not in held.fact.own


def _is_in_compound(tokens: Sequence[Token], at: int, said: set[str], *, is_past: bool) -> bool:
    """Whether a word is joined to others, and the claim lacks one; of what was done, the noun behind them too."""
    if not is_past:
        return tokens[at].stop_after == "-" and tokens[at + 1].text.lower() not in said
    end = at
    while end + 1 < len(tokens) and tokens[end].stop_after == "-":
        end += 1
    behind = range(at + 1, min(end + 2, len(tokens)))
    return end > at and any(tokens[each].text.lower() not in said for each in behind)
