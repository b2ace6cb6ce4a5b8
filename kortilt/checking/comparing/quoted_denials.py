"""What a fact has only in a quotation, and there denied: "not yet settled" does not say "settled"."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import PreparedFact
from kortilt.reading.words.lexicon import NEGATIONS
from kortilt.reading.words.stems import stems


def only_denied(held: Held) -> frozenset[str]:
    """Give the classes of such words; none where the fact's own sentence denies what the claim speaks of.

    There the rules on denials compare both.
    """
    denied = held.fact.once("only denied", lambda: _only_denied(held.fact, held))
    if not denied:
        return denied
    told, fact = {token.concept for token in held.claim.tokens}, held.fact.reading
    is_compared = any(fact.negated[at] and token.concept in told for at, token in enumerate(fact.tokens))
    return frozenset() if is_compared else denied


def _only_denied(fact: PreparedFact, held: Held) -> frozenset[str]:
    said = [
        each for citation in fact.fact.citations if citation.quote for each in _behind_denial(stems(citation.quote))
    ]
    return frozenset(map(held.lexicon.concept, said)) - fact.own


def _behind_denial(quoted: Sequence[str]) -> Sequence[str]:
    denials = [phrase.end for phrase in NEGATIONS.find(quoted) if phrase.meaning == "negations"]
    return quoted[min(denials, default=len(quoted)) :]
