"""Whether a claim is tied to the very event of a fact, or could tell of another of its kind.

Somebody who visited one country may visit others, and what one country did another may do: only a date, a figure, words
of the occasion or a quotation show that it is the same.
"""

from collections.abc import Sequence

from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.checking.rules.substitution import is_topic
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, UnitKind

LEAST_SHARED = 4
"""So many words and names in common tell a deed from others of its kind."""
MOSTLY_TOLD = 0.8
"""With so much of a fact's own words, a claim is about it, whoever and whenever it names."""
FAR = 550
"""Days by which a date differs too much to be a slip."""
_ABOUT = frozenset(["on", "about", "over"])
_IN_A_TOPIC = frozenset([Tag.NOUN, Tag.DETERMINER, Tag.PREPOSITION])
_TALKING = frozenset(["view", "talk", "consult", "consultation", "discuss", "discussion", "exchange", "negotiation"])
_GOVERNING = (Tag.VERB, Tag.AUXILIARY, Tag.PREPOSITION)
_REPLACING = frozenset(["substitution", "speaker"])
"""Rules that find another name in a name's place."""


def is_bound(part: Part, best: Held, conflicts: Sequence[Note], conflicting: set[int]) -> bool:
    """Whether a difference in who, where or when is one of the same event."""
    if _is_only_possible(part, best, conflicts):
        return False
    if _is_between_others(part, best):
        return False
    is_dated = not best.covered.isdisjoint(part.kinds(UnitKind.DATE))
    if any(_is_on_another_topic(part, note) or (not is_dated and _is_discussed(part, note)) for note in conflicts):
        return False
    if any(_is_in_another_year(part, best, note) for note in conflicts) or _counts_from(part, best, conflicts):
        return False
    rules = {note.finding.rule for note in conflicts}
    if _is_of_something_else(part, best, rules, conflicting):
        return False
    if best.told >= MOSTLY_TOLD:
        return True
    if _is_another_saying(part, best, rules, conflicting) or _is_once_of_many(part, best, rules):
        return False
    agreed = best.covered - conflicting
    kinds = [part.claim.units[at].kind for at in agreed if part.counts(at)]
    if rules == {"date"}:
        return len(kinds) >= LEAST_SHARED or not any(_is_years_away(part, best, note) for note in conflicts)
    if not rules <= _REPLACING or any(_are_of_one_class(note) for note in conflicts):
        return True
    if any(at not in agreed for at in part.kinds(UnitKind.FIGURE)):
        return False  # another figure is of something else
    if UnitKind.FIGURE in kinds or any(_is_fine(part, at) for at in agreed):
        return True
    told = {note.finding.element for note in best.notes if note.finding.outcome is Outcome.AGREES}
    if told & {Element.QUOTATION, Element.RANK}:
        return True
    # Several may say the same: a speaker is wrong only of a figure, a date or words that are his.
    return "speaker" not in rules and len(kinds) >= LEAST_SHARED


def _is_of_something_else(part: Part, best: Held, rules: set[str], conflicting: set[int]) -> bool:
    """Whether the one thing that differs, a figure, a date or a name, comes with more that is not the fact's."""
    if rules == {"figure"}:
        is_of_another = any(map(_is_of_another_time, best.notes)) or _is_inverse(part, best, conflicting)
        return is_of_another or _is_left_by_its_verb(part, best, conflicting)
    if rules == {"date"}:  # it is dated so between others
        return bool(set(part.kinds(UnitKind.NAME)) - best.covered) or _lacks_its_verb(part, best)
    figures = {at for at in part.kinds(UnitKind.FIGURE) if not _is_of_order(part, at)}
    return rules == {"substitution"} and not figures <= best.covered | conflicting  # another's other figure


def _is_between_others(part: Part, best: Held) -> bool:
    """Whether both tell of what lies between two, and neither of the claim's two is one of the fact's."""
    for mine in part.bonds:
        its = [each for each in best.fact.bonds if each.concept == mine.concept]
        among = [each for each in its if any(best.stands_for(who, each.parties) for who in mine.parties)]
        if len(mine.parties) == 2 and its and not among:
            return True
    return False


def _is_left_by_its_verb(part: Part, best: Held, conflicting: set[int]) -> bool:
    """Whether a figure is the subject of a verb that the fact does not have: what "vanished" is no total."""
    tokens, units = part.claim.tokens, part.claim.units
    verbs = [at for at in sorted(part.counted) if tokens[units[at].first].tag is Tag.VERB]
    for figure in conflicting:
        verb = next((at for at in verbs if at > figure), None)
        before = tokens[units[figure].first - 1] if units[figure].first else None
        is_object = before is not None and not before.stop_after and before.tag in _GOVERNING
        if verb is not None and verb not in best.covered | conflicting and not is_object:
            return True
    return False


def _is_inverse(part: Part, best: Held, conflicting: set[int]) -> bool:
    """Whether a ratio is the fact's, told from the other side: "over double" for "less than half"."""
    figures = conflicting.intersection(part.kinds(UnitKind.FIGURE))
    mine = [part.claim.amounts[int(part.claim.units[at].keys[0])] for at in figures]
    ratios = [one.low for one in mine if one.low and one.low != 1]
    return any(its.high and low * its.high in (1, 100) for low in ratios for its in best.fact.amounts)


def _is_of_order(part: Part, at: int) -> bool:
    """Whether a figure only gives a place in an order: "its first"."""
    return part.claim.amounts[int(part.claim.units[at].keys[0])].dimension in ("ordinal", "rank")


def _is_of_another_time(note: Note) -> bool:
    """Whether a fact has another date than the claim, and not only a wider one: then another figure is no wonder."""
    is_open = note.finding.outcome is Outcome.NOT_COVERED and note.caveat is None
    return note.finding.element is Element.DATE and is_open and note.finding.fact != ""


def _lacks_its_verb(part: Part, best: Held) -> bool:
    """Whether a fact has the verbs of a claim only of other deeds: that "it began to sink" dates no beginning."""
    words = (at for at in part.kinds(UnitKind.WORD) if part.counts(at))
    verbs = {at for at in words if part.claim.tokens[part.claim.units[at].first].tag is Tag.VERB}
    has_all = all(best.fact.says(part.claim.units[at].keys[-1]) for at in verbs)
    return bool(verbs) and verbs.isdisjoint(best.covered) and has_all


def _is_on_another_topic(part: Part, note: Note) -> bool:
    """Whether a text is on something else: whoever wrote on one thing may have written on another."""
    frames = part.claim.frames.arguments
    unit = part.claim.units[note.unit] if note.unit is not None else None
    return note.finding.rule in ("role", "substitution") and any(
        each.unit is unit and is_topic(part.claim, each) for each in frames
    )


def _is_discussed(part: Part, note: Note) -> bool:
    """Whether a name belongs to what was talked about, "views on the war in X": of one thing or of another."""
    if note.finding.rule != "substitution" or note.unit is None:
        return False
    tokens, at = part.claim.tokens, part.claim.units[note.unit].first - 1
    while at > 0 and tokens[at].low not in _ABOUT and tokens[at].tag in _IN_A_TOPIC and not tokens[at].stop_after:
        at -= 1
    behind = tokens[max(0, at - 4) : at]
    return tokens[at].low in _ABOUT and any(token.stem in _TALKING for token in behind)


def _is_another_saying(part: Part, best: Held, rules: set[str], conflicting: set[int]) -> bool:
    """Whether both who says it and when are others, and it is said of somebody of whom the fact does not speak."""
    named = set(part.kinds(UnitKind.NAME)) - best.covered - conflicting
    return {"speaker", "date"} <= rules and bool(named)


def _is_once_of_many(part: Part, best: Held, rules: set[str]) -> bool:
    """Whether a fact tells of what has been going on, and the claim of another at one time of it."""
    when = best.fact.fact.when
    is_open = bool(when.spans) and when.edtf[0] not in "[{" and (when.start is None or when.end is None)
    dates = [part.claim.dates[int(part.claim.units[at].keys[0])].when for at in part.kinds(UnitKind.DATE)]
    narrower = [each for each in dates if each.start is not None and each.end is not None]
    return rules == {"substitution"} and is_open and bool(narrower)


def _is_fine(part: Part, at: int) -> bool:
    """Whether a unit is a date of a month or a day: much happens in a year."""
    unit = part.claim.units[at]
    return unit.kind is UnitKind.DATE and part.claim.dates[int(unit.keys[0])].when.precision in ("month", "day")


def _is_years_away(part: Part, best: Held, note: Note) -> bool:
    """Whether a date is so far from the fact's that it is more likely another's."""
    when = best.fact.fact.when
    if note.unit is None or part.claim.units[note.unit].kind is not UnitKind.DATE:
        return False
    mine = part.claim.dates[int(part.claim.units[note.unit].keys[0])].when
    if mine.start is None or mine.end is None or when.start is None or when.end is None:
        return False
    return max((when.start - mine.end).days, (mine.start - when.end).days) > FAR


def _is_in_another_year(part: Part, best: Held, note: Note) -> bool:
    """Whether both year and month of an event are others: a slip changes one alone."""
    when = best.fact.fact.when
    if note.finding.rule != "date" or note.unit is None or best.fact.fact.kind is not Kind.EVENT:
        return False
    mine = part.claim.dates[int(part.claim.units[note.unit].keys[0])].when
    if not (mine.start and when.start) or mine.precision not in ("month", "day") or when.precision != "month":
        return False
    return mine.start.year != when.start.year and mine.start.month != when.start.month


def _is_only_possible(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether the claim gives as possible or to come what the fact has as done by another, or at another time."""
    modals = {*part.claim.modals.values()} & {"possible", "expected"}
    is_open = best.fact.reading.modals or best.fact.fact.kind is Kind.FORECAST
    is_possible = ("possible" in modals and "possible" not in best.fact.reading.modals.values()) or (
        modals and not is_open
    )
    return bool(is_possible) and all(note.finding.rule in ("date", "substitution") for note in conflicts)


def _counts_from(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether all that ties another's deed to the fact's is "more than": others may have had more, too."""
    if part.claim.speakers or any(note.finding.rule != "substitution" for note in conflicts):
        return False
    figures = [at for at in part.kinds(UnitKind.FIGURE) if at in best.covered]
    amounts = [part.claim.amounts[int(part.claim.units[at].keys[0])] for at in figures]
    return bool(amounts) and all(each.low is None or each.high is None for each in amounts)


def _are_of_one_class(note: Note) -> bool:
    """Whether two names end in one word: "the North Bank" can stand only in the place of "the South Bank"."""
    mine, its = note.finding.claim.split(), note.finding.fact.split()
    return len(mine) > 1 < len(its) and mine[-1].casefold() == its[-1].casefold()


def has_its_verb(best: Held) -> bool:
    """Whether the fact has the claim's verb as a verb: "peaked" is more than "below its peak"."""
    tokens = best.claim.tokens
    counted = {unit.first for at, unit in best.units(UnitKind.WORD) if best.part.counts(at)}
    said = [tokens[at].concept for at in counted if tokens[at].tag is Tag.VERB]
    told = {key: {token.tag for token in best.fact.reading.tokens if token.concept == key} for key in said}
    return not any(tags == {Tag.NOUN} for tags in told.values())
