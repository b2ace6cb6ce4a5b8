"""Denials that reach less, or other words, than those behind them: "not every town", "probably not"."""

from collections.abc import Sequence
from itertools import pairwise

from kortilt.checking.held import Held
from kortilt.reading.claims import Reading, Tag, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import LIGHT

_ALL = frozenset(["all", "every", "each", "both", "everybody", "everyone"])
_NOT_ALL = frozenset(("not", each) for each in sorted(_ALL))
_ARTICLES = frozenset(["a", "an"])
_ODDS = frozenset(["probably", "likely", "presumably"])
_OVER = frozenset(["above", "ahead"])
_EXCEEDING = frozenset(["exceed", "surpass", "outsell", "outrank", "overtake", "beat", "top", "outdo", "outperform"])


def denies_some(held: Held) -> bool:
    """Whether the claim denies that all did it, "not every town", and the fact does not speak of all: some may have."""
    low = [token.low for token in held.claim.tokens]
    denied = not _NOT_ALL.isdisjoint(pairwise(low))
    if not denied or any(token.low in _ALL for token in held.fact.reading.tokens):
        return False
    held.covered.difference_update(at for at, unit in held.units(UnitKind.WORD) if held.claim.negated[unit.first])
    return True


def is_denied_behind(claim: Reading, unit: Unit) -> bool:
    """Whether a word of odds stands before the denial that it weighs: "probably not"."""
    behind = claim.tokens[unit.last + 1 : unit.last + 2]
    return claim.tokens[unit.first].stem in _ODDS and bool(behind) and behind[0].low in ("not", "never")


def narrower_words(held: Held, at: int, unit: Unit) -> Sequence[int]:
    """The fact's tokens that say a narrower thing than a denied unit: who is a pianist cannot but be a musician."""
    before = [
        token.low for token in held.claim.tokens[max(unit.first - 2, 0) : unit.first] if token.low not in _ARTICLES
    ]
    is_denied_itself = before[-1:] in (["not"], ["no"], ["never"])  # "no lethal goods" are other goods
    if unit.kind is not UnitKind.WORD or at not in held.covered or not is_denied_itself:
        return ()
    broader = held.lexicon.broader
    return [number for number, token in enumerate(held.fact.reading.tokens) if unit.keys[-1] in broader(token.concept)]


def joins_verbs(tokens: Sequence[Token]) -> bool:
    """Whether two words begin another deed: "and missed"."""
    return len(tokens) > 1 and tokens[0].low in ("and", "but") and tokens[1].tag in (Tag.VERB, Tag.AUXILIARY)


def stands_apart(held: Held, than: int) -> bool:
    """Whether a comparison only comes behind what is denied: "did not ship 40 tons, more than any other"."""
    denied = [at for at in range(than) if held.claim.negated[at]]
    return bool(denied) and any(held.claim.tokens[at].stop_after == "," for at in range(denied[-1], than))


def is_until_then(held: Held) -> bool:
    """Whether the claim denies something only up to when the fact begins: "until May it did not"."""
    begun = held.fact.fact.when.end
    ends = [held.claim.dates[int(unit.keys[0])] for _, unit in held.units(UnitKind.DATE)]
    ends = [each for each in ends if each.relation in ("until", "before")]
    if held.fact.fact.when.start is None:
        return False  # what happened by then may have happened long before
    return begun is not None and any(each.when.end is not None and each.when.end <= begun for each in ends)


def denies_a_kind(held: Held, words: Sequence[int]) -> bool:
    """Whether the fact denies only some of what the claim has: "no very grave dispute" leaves room for disputes."""
    tokens, said = held.fact.reading.tokens, held.part.said
    for at in words:
        before = tokens[at - 1] if at else tokens[at]
        is_of_it = before.tag is Tag.NOUN and not before.stop_after and held.fact.reading.negated[at - 1]
        if not is_of_it or before.stem in LIGHT or {before.concept, held.lexicon.concept(before.stem)} & said:
            return False
    return True


def is_superlative(held: Held) -> bool:
    """Whether the claim says what comes first by denying more: "nothing mattered more than"."""
    than = [at for at, token in enumerate(held.claim.tokens) if token.low == "than" and token.tag is not Tag.NUMBER]
    if any(held.claim.negated[at - 1] or not stands_apart(held, at) for at in than):
        return True
    # "No other port stood above it": it is the first.
    tokens = held.claim.tokens[held.part.first : held.part.last + 1]
    if not any(token.text.lower() in _OVER or token.stem in _EXCEEDING for token in tokens):
        return False
    from kortilt.checking.comparing.standing import NOBODY

    return any(token.low in NOBODY for token in tokens)
