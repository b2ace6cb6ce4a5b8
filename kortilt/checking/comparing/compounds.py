"""Deeds that a fact has, but not as done: in a compound, "a buy-back clause", as an aim, "on achieving", or undone."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.reading.claims import Reading, Tag, Token, Unit
from kortilt.reading.words.lexicon import SYMMETRIC, UNDOING, UNDOING_NOUNS, concept

_SUFFER = concept("suffer")

_REACH = 5
"""So many words behind a verb can be what it undoes."""


def is_half_a_compound(held: Held, unit: Unit) -> bool:
    """Whether a verb is in the fact only as part of a compound: nobody bought by a "buy-back clause"."""
    tokens = held.fact.reading.tokens
    if held.claim.tokens[unit.first].tag is not Tag.VERB:
        return False
    if not held.fact.once("compounds", lambda: any(token.stop_after == "-" for token in tokens)):
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
    if unit.keys[0] not in held.fact.aims or unit.keys[0] in held.fact.own:
        return False
    return unit.keys[0] not in held.lexicon.broader(held.fact.predicate or "")


def _narrower_places(held: Held, unit: Unit) -> list[int]:
    """Where the fact has narrower words than a unit: "set up" for "created"."""
    tokens = enumerate(held.fact.reading.tokens)
    return [at for at, token in tokens if not set(unit.keys).isdisjoint(held.lexicon.broader(token.concept))]


def is_only_named(held: Held, at: int) -> bool:
    """Whether a verb tells of no deed as done: "Building it is agreed", "would have to bend to build it"."""
    tokens = held.claim.tokens
    is_subject = at == held.part.first and tokens[at].low.endswith("ing")
    return is_subject or (tokens[at - 1].low == "to" and "conditional" in held.claim.modals.values())


def is_undone(held: Held, unit: Unit) -> bool:
    """Whether the fact has a deed only as what somebody called off, forbade or asked for: "cancelled the sale"."""
    if not held.fact.once("undoes", lambda: _undoes(held.fact.reading)):
        return False
    every = held.fact.places_of(unit.keys) or _narrower_places(held, unit)
    places = [at for at in every if at - 1 not in every]
    return bool(places) and all(_is_governed(held, at) for at in places)


def _undoes(fact: Reading) -> bool:
    return any(token.stem in UNDOING or token.stem in UNDOING_NOUNS for token in fact.tokens)


def _is_governed(held: Held, at: int) -> bool:
    fact = held.fact.reading
    for left in range(at - 1, max(at - _REACH, -1), -1):
        token = fact.tokens[left]
        if token.stop_after:
            return False
        is_plain = left > 0 and fact.tokens[left - 1].tag is Tag.PRONOUN  # "they agree"
        if token.tag is Tag.VERB or token.stem in UNDOING_NOUNS or (is_plain and token.stem in UNDOING):
            is_undoing = token.stem in UNDOING or token.stem in UNDOING_NOUNS
            return is_undoing and all(each.concept != token.concept for each in held.claim.tokens)
    return False


def _is_in_compound(tokens: Sequence[Token], at: int, said: set[str], *, is_past: bool) -> bool:
    """Whether a word is joined to others, and the claim lacks one; of what was done, the noun behind them too."""
    if not is_past:
        return tokens[at].stop_after == "-" and tokens[at + 1].text.lower() not in said
    end = at
    while end + 1 < len(tokens) and tokens[end].stop_after == "-":
        end += 1
    behind = range(at + 1, min(end + 2, len(tokens)))
    return end > at and any(tokens[each].text.lower() not in said for each in behind)


def suffers_itself(held: Held, unit: Unit) -> bool:
    """Whether "suffered" is said of no bond: ties that suffered worsened, somebody who suffered did not."""
    before = held.claim.tokens[held.part.first : unit.first]
    return unit.keys[0] == _SUFFER and _SUFFER not in held.fact.own and all(t.concept not in SYMMETRIC for t in before)
