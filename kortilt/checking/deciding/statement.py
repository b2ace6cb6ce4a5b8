"""From findings to a verdict on one statement: which facts speak for it, what contradicts, and what is left over."""

from collections.abc import Sequence

from kortilt.checking.deciding.naming import decide_naming
from kortilt.checking.deciding.refuting import has_rival, is_contradicted, standing_conflicts, veto
from kortilt.checking.deciding.supporting import caveats_of, compares_another, gather, leads
from kortilt.checking.deciding.tenure import decide_tenure
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.on_demand import decide_by_reckoning
from kortilt.checking.part import Part
from kortilt.checking.rules.office import is_told_as_title
from kortilt.checking.rules.series import compare_series
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Caveat, Element, Label
from kortilt.reading.claims import UnitKind

SUPPORTING = 0.5
"""Share of a statement's weight that the fact which speaks of it must have."""
SAID = 0.28
"""Share of its own words that a claim must have of the fact which speaks of it, unless it has its main verb."""
LEAST_UNITS = 2
"""A single word, name, date or figure states nothing."""
MOST_STARTS = 4
"""So many facts are tried as the one that speaks of the statement."""
_ODDS = frozenset(["likely", "unlikely", "improbable", "probably", "hardly"])
"""Words that weigh what will come, and do not state it as done."""
_PLAINNESS = 0.4
"""How much it counts, of two facts that fit alike, that one says little else, or says it in the source's own voice."""
_CONFLICT_COSTS = 0.6
"""Share of a conflicting unit's weight that counts against a fact when facts are ranked."""


def decide(part: Part, helds: Sequence[Held]) -> Decision:
    """Decide on one part from all facts that were held against it, the most promising first."""
    tenure = decide_tenure(part, helds)
    if tenure is not None:
        return tenure
    if not helds or not part.units or len(part.claim.units) < LEAST_UNITS or _says_nothing(part):
        return Decision(Label.NOT_ENOUGH_EVIDENCE, frozenset(), (), (), tuple(part.units))
    named = decide_naming(part, helds)
    if named is not None:
        return named
    ranked = sorted((held for held in helds if held.is_finished), key=lambda held: -_quality(part, held))
    decisions = [_decide_from(part, first, helds) for first in ranked[:MOST_STARTS]]
    for decision in decisions:
        if decision.label is Label.SUPPORTED:
            vetoed = veto(part, decision, decisions)
            return vetoed or compare_series(part, decision, helds)
    reckoned = decide_by_reckoning(part, [*ranked, *(held for held in helds if held not in ranked)])
    if reckoned:
        return reckoned
    refuting = [
        each for each in decisions if each.label is Label.REFUTED and not has_rival(part, each.facts[0], decisions)
    ]
    if refuting:
        return max(refuting, key=lambda each: each.share)
    return next((each for each in decisions if each.caveats and each.share >= SUPPORTING), decisions[0])


def told_of_it(decision: Decision) -> Decision:
    """Give a decision, but no support by a fact that tells of something else what the claim tells of this."""
    reckoned = (note.finding for note in decision.notes if note.finding.rule == "arithmetic")
    if any(finding.element is not Element.DIRECTION for finding in reckoned):
        return decision  # what follows from two facts together, neither tells
    if decision.label is Label.SUPPORTED and any(held.misplaced for held in decision.facts):
        return decision._replace(label=Label.NOT_ENOUGH_EVIDENCE, caveats=frozenset())
    return decision


def _says_nothing(part: Part) -> bool:
    return _only_denies(part) or _only_speaks(part) or _only_names(part)


def _only_names(part: Part) -> bool:
    """Whether all that it says is a name: "the South is another matter"."""
    return len(part.counted) < LEAST_UNITS and part.counted.issubset(part.kinds(UnitKind.NAME, UnitKind.STRANGER))


def _only_speaks(part: Part) -> bool:
    """Whether a statement tells that somebody says something, and not what: "the board thinks so"."""
    bringing = {at for speaker in part.claim.speakers for at in speaker.words}
    speaking = {speaker.unit for speaker in part.claim.speakers}
    units = [part.claim.units[at] for at in part.counted]
    return bool(bringing) and all(unit in speaking or unit.first in bringing for unit in units)


def _only_denies(part: Part) -> bool:
    """Whether a statement says nothing of whom it names but what says little, and denies that: "is unable to do it"."""
    words = [at for at in part.kinds(UnitKind.WORD, UnitKind.FIGURE, UnitKind.DATE) if part.counts(at)]
    return not words and any(part.claim.negated[part.first : part.last + 1])


def _decide_from(part: Part, best: Held, helds: Sequence[Held]) -> Decision:
    chosen, covered = gather(part, best, helds)
    if compares_another(best):
        covered -= set(part.kinds(UnitKind.FIGURE))
    left = tuple(at for at in part.units if at not in covered and part.counts(at))
    conflicts = standing_conflicts(best, covered)
    notes = tuple(note for held in chosen for note in held.notes)
    share = best.share(conflicts)
    caveats = caveats_of(chosen, covered)
    if not left and not conflicts and is_told_as_title(best):
        return Decision(Label.SUPPORTED, frozenset(), tuple(chosen), notes, left, share)
    if is_contradicted(part, best, conflicts, left):
        return Decision(Label.REFUTED, frozenset(), tuple(chosen), notes, left, share)
    if (
        not left
        and not conflicts
        and best.is_about()
        and share >= SUPPORTING
        and leads(part, best, chosen)
        and _is_said(best)
    ):
        if _denies_what_no_fact_denies(part, chosen):
            return Decision(Label.NOT_ENOUGH_EVIDENCE, frozenset(), tuple(chosen), notes, left, share)
        if any(_is_open(part, held) for held in chosen):
            return Decision(Label.NOT_ENOUGH_EVIDENCE, frozenset([Caveat.FORECAST]), tuple(chosen), notes, left, share)
        return Decision(Label.SUPPORTED, caveats, tuple(chosen), notes, left, share)
    imprecise = {note.unit for note in notes if note.caveat is Caveat.IMPRECISE}
    kept = caveats & {Caveat.IMPRECISE} if not conflicts and set(left) <= imprecise else frozenset()
    if not conflicts and share >= SUPPORTING and _is_open(part, best):
        kept |= {Caveat.FORECAST}
    return Decision(Label.NOT_ENOUGH_EVIDENCE, kept, tuple(chosen), notes, left, share)


def _denies_what_no_fact_denies(part: Part, chosen: Sequence[Held]) -> bool:
    """Whether a claim denies, and neither does a fact nor has a rule found what makes up for it."""
    denied = any(part.claim.negated[part.claim.units[at].first] for at in part.units)
    if not denied or any(held.fact.denials for held in chosen):
        return False
    made_up = (Element.POLARITY, Element.RANK, Element.DIRECTION, Element.QUOTATION)
    return not any(note.finding.element in made_up for held in chosen for note in held.notes)


def _is_said(best: Held) -> bool:
    """Whether the fact says it and does not only mention it: by its main verb, its main clause or most of its words."""
    return best.told >= SAID or best.says_predicate() or _is_in_main_clause(best)


def _is_in_main_clause(best: Held) -> bool:
    main = best.fact.main_clause
    words = [unit for _, unit in best.units(UnitKind.WORD, UnitKind.STRANGER) if not unit.is_light]
    return bool(words) and all(any(key in main for key in unit.keys) for unit in words)


def _quality(part: Part, held: Held) -> float:
    """How well a fact fits a statement: what it covers, less what contradicts; the plainer fact where two fit alike."""
    conflicting = {note.unit for note in held.conflicts() if note.unit is not None}
    fit = part.weight(held.covered | conflicting) - _CONFLICT_COSTS * part.weight(conflicting)
    is_indirect = held.fact.fact.is_reported and not part.claim.speakers
    has_figure = bool(held.fact.fact.figures) and not held.covered.isdisjoint(part.kinds(UnitKind.FIGURE))
    return fit + _PLAINNESS * (held.told + has_figure - is_indirect)


def _is_open(part: Part, held: Held) -> bool:
    """Whether the fact is only expected or possible, and the claim states it as done."""
    both = {*part.claim.modals.values()} & {*held.fact.reading.modals.values()}  # "would be" is said of what would be
    is_forecast = held.fact.fact.kind is Kind.FORECAST and not _leaves_open(part) and "conditional" not in both
    return is_forecast or any(note.caveat is Caveat.FORECAST for note in held.notes)


def _leaves_open(part: Part) -> bool:
    weighs = any(token.stem in _ODDS for token in part.claim.tokens)
    phrases = {unit.first for unit in part.claim.units if unit.last > unit.first and unit.is_light}
    says = any(not phrases & set(each.words) for each in part.claim.speakers)  # nothing is said by "took place"
    return weighs or bool(set(part.claim.modals.values()) - {"conditional"}) or says
