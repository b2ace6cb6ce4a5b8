"""What a base gives as possible, expected, hoped or planned is no support for a claim that it happened.

There is then not enough evidence, with `forecast`. But somebody's word that something "may have" happened is a word on
the past: a claim that states it is supported, with `attribute`.
"""

from collections.abc import Sequence
from itertools import pairwise

from kortilt.checking.held import Held
from kortilt.checking.prepared import PreparedFact
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind

EXAMPLES = (
    Example(
        "Ada Orm warned in May 2023 that talks would end if the town sold the lock.",
        "2023-05",
        "Ada Orm warned in May 2023 that the town was selling the lock.",
        Label.NOT_ENOUGH_EVIDENCE,
        TWO_MINISTERS,
        ('kind = "statement"\nsaid_by = ["ada-orm"]',),
    ),
    Example(
        "The authority plans to widen the lock in 2025.",
        "2025",
        "The authority widened the lock in 2025.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The authority may have widened the lock in 2023.",
        "2023",
        "The authority widened the lock in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The board reported that the authority may have widened the lock in 2023.",
        "2023",
        "The board confirmed that the authority widened the lock in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
)
_DUTIES = frozenset(["need", "require", "have-to", "oblige", "force", "compel", "necessary"])
_BINDING = frozenset(["have", "oblige", "require", "force", "compel"])
"""What binds somebody where "to" follows."""
_CONFIRMING = frozenset(["confirm", "verify", "prove", "establish", "demonstrate"])
_PAST = frozenset(["did", "was", "were", "has", "have", "had"])
_REACH = 5
"""So many words behind a modal are what it leaves open."""


def compare_modality(held: Held) -> None:
    """Note a verb that the fact leaves open and the claim states as done."""
    _leave_out_duties(held)
    fact, claim = held.fact.reading, held.claim
    if not fact.modals:
        return
    if _is_made_sure(held) or _is_confirmed(held):
        return
    if set(claim.modals.values()) - {"conditional"} or _is_conditional(held):
        return
    reach = left_open_by(held.fact)
    settled = {token.concept for at, token in enumerate(fact.tokens) if token.tag is Tag.VERB and at not in reach}
    is_open = any(fact.tokens[at].tag is Tag.VERB for at in reach)
    for at, unit in held.units(UnitKind.WORD):
        token = claim.tokens[unit.first]
        has = unit.first > 0 and claim.tokens[unit.first - 1].stem == "have"  # "has overcome"
        is_past = has or (token.tag is Tag.VERB and token.text.lower() != token.stem)
        states = is_past and not _is_gerund(claim, unit.first)
        states = states and not claim.negated[unit.first]
        states = states and claim.modals.keys().isdisjoint(range(unit.first - _REACH, unit.first))
        states = states and not ("conditional" in fact.modals.values() and _brings_in_what_would_be(claim, unit.last))
        if is_open and states and at in held.covered and unit.keys[0] not in settled and not unit.is_light:
            held.note(
                Element.DETAIL,
                Outcome.NOT_COVERED,
                "modality",
                "the base gives it as expected or possible, not as done",
                unit=at,
                caveat=Caveat.FORECAST,
            )
            return


def _brings_in_what_would_be(claim: Reading, last: int) -> bool:
    """Whether a verb only brings in a clause that leaves its own open: "announced that they would", "agreed to"."""
    behind = claim.tokens[last + 1 : last + 2]
    return any(token.low == "that" for token in behind) and any(at > last for at in claim.modals)


def _leave_out_duties(held: Held) -> None:
    """Take a verb as not had that the claim has somebody bound to do, where the fact binds nobody."""
    claim = held.claim
    bound = held.part.once("bound", lambda: _bound(claim))
    if not bound or any(token.low == "must" or token.stem in _DUTIES for token in held.fact.reading.tokens):
        return
    for at in bound:
        verbs = ((number, unit) for number, unit in held.units(UnitKind.WORD) if unit.first > at and not unit.is_light)
        first = next(((number, unit) for number, unit in verbs if claim.tokens[unit.first].tag is Tag.VERB), None)
        if first is not None and first[1].first <= at + _REACH:
            held.covered.discard(first[0])


def _bound(claim: Reading) -> list[int]:
    behind = [token.stem for token in claim.tokens[1:]] + [""]
    pairs = enumerate(zip(claim.tokens, behind, strict=True))
    return [at for at, (one, other) in pairs if one.low == "must" or (one.stem in _BINDING and other == "to")]


def _is_made_sure(held: Held) -> bool:
    """Note a verb of which the claim is sure, "will", and that the fact only has as possible: "could"."""
    claim, modals = held.claim, {*held.fact.reading.modals.values()}
    sure = [at for at, token in enumerate(claim.tokens) if token.low in ("will", "shall") and held.part.holds(at)]
    if not sure or modals != {"possible"} or _is_conditional(held) or "possible" in claim.modals.values():
        return False
    for at, unit in held.units(UnitKind.WORD):
        if at in held.covered and claim.tokens[unit.first].tag is Tag.VERB and 0 < unit.first - sure[0] <= _REACH:
            message = "the base gives it as possible, not as sure"
            caveat = Caveat.FORECAST
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "modality", message, unit=at, caveat=caveat)
            return True
    return False


def _is_confirmed(held: Held) -> bool:
    """Note that the claim has somebody confirm what the fact only has as possible."""
    claim = held.claim
    told = {at for speaker in claim.speakers for at in speaker.words if claim.tokens[at].stem in _CONFIRMING}
    if not told or "possible" not in held.fact.reading.modals.values() or "possible" in claim.modals.values():
        return False
    for at, unit in held.units(UnitKind.WORD):
        if unit.first in told:
            held.covered.discard(at)
            message = "the base gives it as possible, not as confirmed"
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "modality", message, unit=at)
            return True
    return False


def _is_gerund(claim: Reading, at: int) -> bool:
    """Whether a verb in -ing tells no deed as going on: "of selling", but not "was selling"."""
    is_progressive = at > 0 and claim.tokens[at - 1].stem == "be"
    return claim.tokens[at].text.lower().endswith("ing") and not is_progressive


def _is_conditional(held: Held) -> bool:
    return any(token.text.lower() in ("if", "unless") for token in held.claim.tokens)


def is_undone_plan(held: Held, unit: Unit, words: Sequence[int]) -> bool:
    """Whether a fact only plans or deems possible what the claim says did not come: both may be so."""
    if held.claim.negated[unit.first] and "conditional" in held.claim.modals.values():
        # "It would be hard to leave" denies no "would leave if".
        is_told_by_if = any(token.low == "if" for token in held.fact.reading.tokens)
        return is_told_by_if and left_open_by(held.fact).issuperset(words)
    if not held.claim.negated[unit.first] or held.claim.modals:
        return False
    is_past = any(one.low in _PAST and other.low == "not" for one, other in pairwise(held.claim.tokens))
    return is_past and left_open_by(held.fact).issuperset(words)


def left_open_by(fact: PreparedFact) -> set[int]:
    """Give the words of a fact that it does not say came to be."""
    return fact.once("left open", lambda: open_tokens(fact.reading, is_reported=bool(fact.fact.said_by)))


def open_tokens(fact: Reading, *, is_reported: bool = False) -> set[int]:
    """Give the words that a modal leaves open; of "may have done", nothing where it is somebody's word for the past."""
    found: set[int] = set()
    for at, token in enumerate(fact.tokens):
        if token.text.lower() in ("if", "unless"):
            end = next((each + 1 for each in range(at, len(fact.tokens)) if fact.tokens[each].stop_after), None)
            found |= {*range(at + 1, len(fact.tokens) if end is None else end)}
    for at in fact.modals:
        behind = at + 1
        if is_reported and behind < len(fact.tokens) and fact.tokens[behind].stem == "have":
            continue
        for each in range(behind, min(behind + _REACH, len(fact.tokens))):
            found.add(each)
            if fact.tokens[each].stop_after:
                break
    return found
