"""When a difference contradicts: only where the fact speaks of the very thing that the claim does."""

from collections.abc import Sequence

from kortilt.checking.deciding import rivals
from kortilt.checking.deciding.binding import has_its_verb, is_bound
from kortilt.checking.deciding.deeds import (
    are_doers,
    are_two_substitutes,
    is_of_a_rank_elsewhere,
    is_of_another_doer,
    is_of_another_number,
    is_of_another_theme,
    is_opposite_deed,
    is_other_target,
    may_have_done_so_too,
    names_in_parts,
    only_names_further,
)
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.model.verdicts import Caveat, Element, Label
from kortilt.reading.claims import Tag, UnitKind
from kortilt.reading.words.lexicon import CARRIERS, SYMMETRIC

SAME_EVENT = 0.6
"""Share of a statement's weight that a fact must have, counting what conflicts, to contradict it."""
TOLD_AT_ALL = 0.08
"""Where one thing alone differs and nothing is open, so much of the fact's words is enough."""
OTHER_NAME = 0.25
"""Where one name differs, a fact of which the claim has no more than this may tell of something else."""
TOLD_AT_LEAST = 0.15
"""With the fact's main verb, so much of its words is enough: sentences can say more than one thing."""
SAME_FACT = 0.4
"""Share of a fact's own words that the claim must have to be contradicted by it."""
CLOSE = 0.85
"""With so much of the statement, half of that share of the fact is enough."""
SURE_SLACK, UNSURE_SLACK = 0.3, 0.2
"""Share of a statement's weight that the facts may lack where one conflicts; less for a name in another's place."""
MOST_CONFLICTS = 2
"""A fact that differs in more than so many respects is another event."""
NEAR, TOLD_TO_VETO = 0.8, 0.5
"""Share of the supported weight, and of its own words, with which a fact that says the contrary bars support."""
PLAINER = 0.25
"""By so much more of its own words in the claim, a fact is more plainly what the claim speaks of."""
_TURNING = frozenset(["role", "polarity", "comparison", "contrast"])
_OF_ITSELF = frozenset(["polarity", "comparison", "contrast", "quotation", "speaker", "office", "kind"])
"""Rules that compare what is said of a thing, and so need not find it said."""
_PARTIES = frozenset(["doer", "by", "to", "from", "object"])
"""Markers of those between whom something is done."""
_DISMISSIBLE = frozenset(["date", "figure"])


def standing_conflicts(best: Held, covered: set[int]) -> list[Note]:
    """Give the first fact's conflicts, but for dates and figures that another fact has which supports the claim."""
    return [note for note in best.conflicts() if not _is_dismissed(note, best, covered)]


def is_contradicted(part: Part, best: Held, conflicts: Sequence[Note], left: Sequence[int]) -> bool:
    """Whether what conflicts is the only thing that keeps the fact from being what the claim speaks of."""
    is_ranked = any(note.finding.rule == "comparison" for note in conflicts)
    if not conflicts or not (best.is_about() or is_ranked or is_opposite_deed(part, best)):
        return False
    conflicting = {note.unit for note in conflicts if note.unit is not None}
    if not is_bound(part, best, conflicts, conflicting) or is_of_another_doer(part, best, conflicts):
        return False
    if is_of_a_rank_elsewhere(part, conflicts) or only_names_further(part, best, conflicts):
        return False
    if (
        rivals.is_said_of_else(best, conflicts)
        or is_of_another_theme(part, best, conflicts)
        or names_in_parts(part, conflicts)
    ):
        return False
    if is_of_another_number(part, conflicts, left) or _denies_another(part, conflicts):
        return False
    if _names_more(part, best, conflicts, conflicting):
        return False
    if not _is_same_fact(part, best, conflicts) or _is_another_event(part, best, conflicting):
        return False
    if not _has_predicate(best, conflicts) and not _is_close(part, best, conflicting):
        return False
    total = part.weight(part.units)
    open_weight = part.weight(set(left) - conflicting)
    return open_weight <= total * (SURE_SLACK if any(note.is_sure for note in conflicts) else UNSURE_SLACK)


def veto(part: Part, supporting: Decision, decisions: Sequence[Decision]) -> Decision | None:
    """Give what stands against support: a fact as near to the statement that denies it or turns it round.

    It refutes where it does so by itself, and leaves the evidence short where it does not.
    """
    first = supporting.facts[0]
    for decision in decisions:
        against = decision.facts[0]
        conflicts = against.conflicts()
        others = {note.unit for note in conflicts if note.finding.rule not in _TURNING}
        names = set(part.kinds(UnitKind.NAME)) & first.covered
        agreed = part.weight(against.covered - others)
        if not conflicts or against is first or agreed < NEAR * part.weight(first.covered):
            continue
        if any(map(_turns, conflicts)) and any(_is_of_another_time(note, first) for note in conflicts):
            continue
        if not names <= against.covered | {note.unit for note in conflicts}:
            continue
        is_plainer = decision.label is Label.REFUTED and against.told > first.told + PLAINER
        turns = any(note.is_sure and note.finding.rule in _TURNING for note in conflicts)
        if is_plainer or (turns and against.told >= TOLD_TO_VETO):
            if decision.label is Label.REFUTED:
                return decision
            return decision._replace(label=Label.NOT_ENOUGH_EVIDENCE, caveats=frozenset())
    return None


def _is_of_another_time(note: Note, first: Held) -> bool:
    """Whether a fact has another date than the one that a first fact has: things change."""
    return note.finding.element is Element.DATE and note.unit in first.covered


def _denies_another(part: Part, conflicts: Sequence[Note]) -> bool:
    """Whether the claim denies of one what the fact says of another: "is not by X" where it is by Y."""
    rules = {note.finding.rule for note in conflicts}
    is_denied = any(
        note.unit is not None and part.claim.negated[part.claim.units[note.unit].first] for note in conflicts
    )
    return is_denied and bool(rules & {"substitution", "kind"}) and "contrast" not in rules


def _is_same_fact(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether claim and fact share enough of each other; the fewer differences, the more else the fact may say."""
    share = best.share(conflicts)
    if share < SAME_EVENT:
        return False
    if any(note.is_decisive for note in conflicts):
        return True
    if _is_other_speaker(best, conflicts) and not (best.told >= SAME_FACT and _has_all_words(part, best)):
        return False  # several may speak of one thing, each in other words
    if not any(part.counts(at) for at in part.kinds(UnitKind.WORD, UnitKind.STRANGER)):
        return True
    if share == 1 and len(conflicts) == 1 and (conflicts[0].finding.rule != "substitution" or best.told > OTHER_NAME):
        return best.told >= TOLD_AT_ALL or conflicts[0].finding.rule == "comparison" or is_opposite_deed(part, best)
    if best.says_predicate():
        return best.told >= TOLD_AT_LEAST
    return best.told >= (SAME_FACT if share < CLOSE else SAME_FACT / 2)


def _is_another_event(part: Part, best: Held, conflicting: set[int]) -> bool:
    """Whether so much differs that the claim tells of something else: date and place, or doer and place.

    A date that is another fact's differs too: with another doer, it is that fact's event.
    """
    conflicts = best.conflicts()
    kinds = {at: part.claim.units[at].kind for at in conflicting}
    is_dated = UnitKind.DATE in kinds.values()
    is_replaced = all(note.finding.rule == "substitution" for note in conflicts)
    if (is_dated or is_replaced) and rivals.speaks_of_another(part, best):
        return True
    if is_dated and any(map(_turns, conflicts)):
        return True  # at another time it may well be the other way round
    respects: set[object] = {at for at, kind in kinds.items() if kind in (UnitKind.DATE, UnitKind.FIGURE)}
    for note in conflicts:
        if note.finding.element is Element.DATE:
            respects.add(note.unit)
        elif note.finding.element is Element.PLACE:
            respects.add(Element.PLACE)
        elif note.finding.rule == "substitution" or (is_dated and is_other_target(note)):
            respects.add(Element.ACTOR)
    if are_two_substitutes(part, best, conflicts) or may_have_done_so_too(part, best, conflicts):
        return True
    if is_dated and _counts_more(part, best, conflicting):
        return True
    # One denial can turn round several things.
    turned = {
        note.unit for note in conflicts if note.finding.rule in _TURNING or note.finding.element is Element.POLARITY
    }
    return len(respects) > 1 or len(conflicting - turned) + bool(turned) > MOST_CONFLICTS


def has_rival(part: Part, refuting: Held, decisions: Sequence[Decision]) -> bool:
    """Whether the statement is about another fact, which agrees with as much of it and leaves no more open."""
    if any(note.is_decisive for note in refuting.conflicts()):
        return False
    conflicting = {note.unit for note in refuting.conflicts()}
    agreed = refuting.covered - conflicting
    is_unsure = not any(note.is_sure for note in refuting.conflicts())
    for decision in decisions:
        if decision.label is Label.REFUTED or decision.facts[0].conflicts():
            continue
        if rivals.says_nothing_of_it(refuting, decision.facts[0], conflicting):
            continue
        if refuting.told >= TOLD_TO_VETO and all(map(_turns, refuting.conflicts())) and conflicting <= {*decision.left}:
            continue  # only the other tells how the thing changed
        has_all = Caveat.FORECAST in decision.caveats and not decision.left  # just what the claim says, if it comes
        if rivals.is_dated_better(part, refuting, decision.facts[0], conflicting):
            return True
        if is_unsure and decision.facts[0].told >= rivals.WHOLLY_TOLD and conflicting <= decision.facts[0].covered:
            return True  # all that it says is in the claim, whoever else is named elsewhere
        is_said = has_all or decision.facts[0].says_predicate() or not refuting.says_predicate()
        is_dated = any(note.finding.element is Element.DATE for note in refuting.conflicts())
        is_said = is_said and not (is_dated and rivals.lacks_date(part, refuting, decision.facts[0]))
        weighs_more = is_said and part.weight(decision.facts[0].covered) >= part.weight(agreed)
        if weighs_more and not set(decision.left) & agreed:
            return True
    return False


def _counts_more(part: Part, best: Held, conflicting: set[int]) -> bool:
    """Whether the claim has a figure that the fact has not: another year may well have another."""
    return bool(set(part.kinds(UnitKind.FIGURE)) - best.covered - conflicting)


def _has_all_words(part: Part, best: Held) -> bool:
    """Whether a fact has all words of a claim; a figure or comparison of both shows as well that it is the same."""
    if any(note.finding.element in (Element.FIGURE, Element.RANK) for note in best.notes):
        return True
    return part.counted.intersection(part.kinds(UnitKind.WORD)) <= best.covered


def _names_more(part: Part, best: Held, conflicts: Sequence[Note], conflicting: set[int]) -> bool:
    """Whether beside a name in another's place the claim has a person who is not the fact's: another event."""
    others = set(part.kinds(UnitKind.NAME)) - best.covered - conflicting
    named = {key for at in others for key in part.claim.units[at].keys}
    if all(note.finding.element is Element.FIGURE for note in conflicts):
        return not named.isdisjoint(best.base.countries) or are_doers(part, others)  # another's count
    if any(note.is_sure or note.finding.rule == "contrast" for note in conflicts):
        return False
    return not named.isdisjoint(best.base.people) or _are_of_one_deed(part, others, conflicting)


def _are_of_one_deed(part: Part, others: set[int], conflicting: set[int]) -> bool:
    """Whether a name that a fact lacks and one that is another's stand to one verb: "A bought it from B" of C and D."""
    units, tokens = part.claim.units, part.claim.tokens
    # "During a visit to B" B is where that goes, and no party to the verb.
    deeds = {id(each.unit) for each in part.claim.frames.arguments if tokens[each.head].stem in CARRIERS}
    heads: dict[bool, set[int]] = {False: set(), True: set()}
    for each in part.claim.frames.arguments:
        at = units.index(each.unit)
        is_carried = each.marker in ("of", "doer") and tokens[each.head].stem in CARRIERS
        is_carried |= tokens[each.head].concept in SYMMETRIC  # "A's ties with B" of C and D
        is_party = each.marker in _PARTIES and id(each.unit) not in deeds and tokens[each.head].tag is Tag.VERB
        if at in others | conflicting and (is_party or is_carried):  # "launched an invasion of X"
            heads[at in conflicting].add(each.head)
    return not heads[False].isdisjoint(heads[True])


def _is_other_speaker(best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether only the speaker differs, and no quotation shows that it is the same statement."""
    rules = {note.finding.rule for note in conflicts}
    is_quoted = any(note.finding.element is Element.QUOTATION for note in best.notes)
    return "speaker" in rules and rules <= {"speaker", "substitution"} and not is_quoted


def _turns(note: Note) -> bool:
    return note.is_sure and (note.finding.rule in _TURNING or note.finding.element is Element.DIRECTION)


def _is_dismissed(note: Note, best: Held, covered: set[int]) -> bool:
    """Whether a date or figure that does not fit the first fact is that of another which supports the claim."""
    if note.unit is None or note.finding.rule not in _DISMISSIBLE or note.unit not in covered - best.covered:
        return False
    kind = best.claim.units[note.unit].kind
    return kind is not UnitKind.FIGURE or sum(unit.kind is kind for unit in best.claim.units) > 1


def _is_close(part: Part, best: Held, conflicting: set[int]) -> bool:
    """Whether nearly all else is the fact's, so that its verb may be told otherwise; a date may be another deed's."""
    if len(conflicting) != 1 or any(part.claim.units[at].kind is UnitKind.DATE for at in conflicting):
        return False
    return part.weight(best.covered - conflicting) >= CLOSE * part.weight(set(part.units) - conflicting)


def _has_predicate(best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether the claim has what the fact says of its subject, or contradicts just that."""
    predicate = best.fact.predicate
    if any(note.is_decisive for note in conflicts):
        return True
    is_dated_otherwise = any(note.finding.element is Element.DATE for note in conflicts)
    if is_dated_otherwise and best.fact.dates_its_saying and _is_said_alike(best):
        return True
    if predicate is None and is_dated_otherwise:
        # Only a figure or most of its words can show that the fact is dated otherwise, and not another meant.
        return (best.told >= 0.4 and has_its_verb(best)) or any(
            best.claim.units[at].kind is UnitKind.FIGURE for at in best.covered
        )
    if predicate is None or any(note.finding.rule in _OF_ITSELF for note in conflicts):
        return True
    is_counted = is_dated_otherwise and not best.covered.isdisjoint(best.part.kinds(UnitKind.FIGURE))
    if best.told >= rivals.WHOLLY_TOLD and (is_counted or all(note.finding.rule == "role" for note in conflicts)):
        return True
    return best.says_predicate()


def _is_said_alike(best: Held) -> bool:
    """Whether the claim has the fact's speaker, and brings him in by the same verb: "warned"."""
    fact = best.fact.reading
    verbs = {fact.tokens[at].concept for each in fact.speakers for at in each.words}
    mine = {best.claim.tokens[at].concept for each in best.claim.speakers for at in each.words}
    agrees = any(note.finding.rule == "speaker" and note.unit in best.covered for note in best.notes)
    return agrees and bool(verbs & mine)
