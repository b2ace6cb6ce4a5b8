"""Statements of several at once, "A, B and C visited D": each is decided by itself where no fact has them together."""

from collections.abc import Callable, Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.part import Part
from kortilt.model.verdicts import Label
from kortilt.reading.claims import Reading, Tag, UnitKind
from kortilt.reading.words.lexicon import SYMMETRIC

_JOINTS = frozenset(["and", "both", "as", "well", "the"])
MOST_NAMES = 6
"""A longer list is not taken apart."""


def distribute(part: Part, decision: Decision, decide_one: Callable[[Part], Decision]) -> Decision:
    """Decide a list of doers one by one, where the facts have not decided it together."""
    if decision.label is not Label.NOT_ENOUGH_EVIDENCE:
        return decision
    names = _doers(part)
    if not 1 < len(names) <= MOST_NAMES or _is_mutual(part):
        return decision
    return join_decisions([decide_one(part.without(names - {at})) for at in sorted(names)]) or decision


def join_decisions(each: Sequence[Decision]) -> Decision | None:
    """Join what was decided of each: supported of all, or refuted of one; None where one is open."""
    if not all(one.label in (Label.SUPPORTED, Label.REFUTED) for one in each):
        return None
    wrong = next((one for one in each if one.label is Label.REFUTED), None)
    if wrong is not None:
        return None if _is_of_another(wrong, each) else wrong
    facts = {id(held): held for one in each for held in one.facts}
    notes = [note for one in each for note in one.notes]
    caveats = frozenset().union(*(one.caveats for one in each))
    return Decision(Label.SUPPORTED, caveats, tuple(facts.values()), tuple(notes), (), min(one.share for one in each))


def _is_of_another(wrong: Decision, each: Sequence[Decision]) -> bool:
    """Whether one is refuted only since the fact names another of the same list: that one did it rules nobody out."""
    supporting = {held.fact.fact.id for one in each if one.label is Label.SUPPORTED for held in one.facts}
    rules = {note.finding.rule for note in wrong.facts[0].conflicts()}
    return rules <= {"substitution", "role", "office"} and wrong.facts[0].fact.fact.id in supporting


def _doers(part: Part) -> set[int]:
    """The units of the first list of names that are the subject of one verb."""
    claim = part.claim
    by_head: dict[int, list[int]] = {}
    for each in claim.frames.arguments:
        if each.marker == "doer" and part.holds(each.head) and each.unit in claim.units:
            by_head.setdefault(each.head, []).append(claim.units.index(each.unit))
    for units in by_head.values():
        names = sorted({at for at in units if claim.units[at].kind is UnitKind.NAME and at in part.units})
        if len(names) > 1 and all(map(claim.units[names[0]].keys.__ne__, (claim.units[at].keys for at in names[1:]))):
            return set(names) if _are_listed(claim, names) else set()
    return set()


def _are_listed(claim: Reading, names: Sequence[int]) -> bool:
    """Whether nothing but commas and "and" stands between names."""
    first, last = claim.units[names[0]].last, claim.units[names[-1]].first
    inside = {at for name in names for at in range(claim.units[name].first, claim.units[name].last + 1)}
    between = [claim.tokens[at].text.lower() for at in range(first, last) if at not in inside]
    return "and" in between and _JOINTS.issuperset(between)


def _is_mutual(part: Part) -> bool:
    """Whether it tells of something done to each other or together: then one of them alone did not do it."""
    tokens = part.claim.tokens[part.first : part.last + 1]
    is_mutual = any(token.concept in SYMMETRIC and token.tag in (Tag.VERB, Tag.NOUN, Tag.ADVERB) for token in tokens)
    return is_mutual or part.is_of_all_together
