"""Whether claim and fact tell of one deed: with the opposite verb, with another doer, or with two others."""

from collections.abc import Collection, Sequence

from kortilt.checking.comparing.whereabouts import is_listed_with_known
from kortilt.checking.held import Held, Note
from kortilt.checking.part import Part
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, Unit, UnitKind
from kortilt.reading.claims.themes import theme_of
from kortilt.reading.dates import DateComparison
from kortilt.reading.dates import compare as compare_dates
from kortilt.reading.words.lexicon import JUDGING

_OF_WHOM = frozenset(["object", "object's", "owner"])
LEAST_TOLD = 5
"""With fewer of the claim's words, something between two may be something between others."""
_OWN = frozenset(["its", "their", "his", "her"])
_KNOWN = _OWN | {"the"}
_OBJECTS = frozenset(["object", "against", "to", "with"])
_TOO = frozenset(["also", "likewise", "similarly"])
MOST_NAMES = 3
"""So many names with a date tell that it is the same deed, if with the opposite verb."""


def is_opposite_deed(part: Part, best: Held) -> bool:
    """Whether only the verb differs, and is opposed to the fact's main one: "praised" at the meeting that he left."""
    predicate = best.fact.predicate
    notes = [note for note in best.conflicts() if note.finding.rule == "polarity" and note.unit is not None]
    opposed = {key for note in notes if note.unit is not None for key in part.claim.units[note.unit].keys}
    is_dated = not best.covered.isdisjoint(part.kinds(UnitKind.DATE))
    return (
        is_dated
        and len(best.covered.intersection(part.kinds(UnitKind.NAME))) >= MOST_NAMES
        and any(predicate in best.lexicon.opposites.get(key, ()) for key in opposed)
    )


def may_have_done_so_too(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether others may have done the same: nothing but one word and a coarse date show that it is one deed."""
    agreed = part.counted & best.covered
    replacing = all(note.finding.rule in ("substitution", "role") and not note.is_sure for note in conflicts)
    if replacing and (
        _judges_another(part, conflicts)
        or (_says_too(part.text) and not _says_too(best.fact.reading.text))
        or _is_no_one_time(part, best, conflicts, agreed)
    ):
        return True
    if any(note.finding.rule != "substitution" for note in conflicts):
        return False
    if _is_with_another(part, best, conflicts, agreed):
        return True
    words = agreed.intersection(part.kinds(UnitKind.WORD))
    if any(part.claim.units[at].kind is UnitKind.FIGURE for at in agreed):
        return False
    if len(words) > 1 and not any(_is_any_one(part, best, part.claim.units[at]) for at in words):
        return False
    mentions = [part.claim.dates[int(part.claim.units[at].keys[0])] for at in part.kinds(UnitKind.DATE)]
    return not any(compare_dates(each, best.fact.fact.when) is DateComparison.EQUAL for each in mentions)


def _judges_another(part: Part, conflicts: Sequence[Note]) -> bool:
    """Whether somebody else is praised or criticised: who says so of one may say so of others, too."""
    tokens = part.claim.tokens
    others = {note.unit for note in conflicts if note.finding.rule == "substitution"}
    if not others.issuperset(note.unit for note in conflicts):
        return False
    replaced = [part.claim.units[at] for at in others if at is not None]
    frames = [each for each in part.claim.frames.arguments if each.unit in replaced]
    said = tokens[part.first : part.last + 1]
    is_judged = any(token.tag is Tag.VERB and token.concept in JUDGING for token in said)
    markers = {each.marker for each in frames}
    return is_judged and bool(markers & _OF_WHOM) and not markers & {"doer", "by"} and "only" not in part.said


def _is_any_one(part: Part, best: Held, unit: Unit) -> bool:
    """Whether the claim tells of any one of a kind, and the fact of one that it knows: "a keeper", "its keeper"."""
    tokens, fact = part.claim.tokens, best.fact.reading.tokens
    places = best.fact.focus.get(unit.keys[-1], ())
    is_noun = tokens[unit.last].tag is Tag.NOUN and unit.first > 0
    is_known = bool(places) and all(at > 0 and fact[at - 1].low in _KNOWN for at in places)
    return is_noun and is_known and tokens[unit.first - 1].low in ("a", "an")


def _says_too(text: str) -> bool:
    """Whether somebody did it as well as others: "also", "too"."""
    low = text.lower().rstrip(".!").split()
    return not _TOO.isdisjoint(low) or low[-1:] == ["too"] or low[-2:] == ["as", "well"]


def _is_no_one_time(part: Part, best: Held, conflicts: Sequence[Note], agreed: frozenset[int]) -> bool:
    """Whether a fact tells of no one occasion, and only names another doer, or owner of his own thing.

    What one country has given since 2022 others may have given too; who sold "its" mine sold his own.
    """
    if part.claim.speakers:
        return False
    replaced = {part.claim.units[note.unit] for note in conflicts if note.unit is not None}
    markers = {each.marker for each in part.claim.frames.arguments if each.unit in replaced}
    when = best.fact.fact.when
    dates = set(part.kinds(UnitKind.DATE))
    is_any_time = (bool(when.spans) and when.start is None) or (bool(dates) and dates.isdisjoint(agreed))
    if markers & {"to", "to's"} and is_any_time and not _is_fixed(part, best, agreed, by_date=False):
        return True  # by then it may have gone to others, too
    is_open = bool(when.spans) and (when.start is None or when.end is None)
    is_open = is_open or ("/" in when.edtf and "[" not in when.edtf and len(agreed) <= LEAST_TOLD)
    is_own = "owner" in markers and (
        all(note.finding.rule == "substitution" for note in conflicts) or _has_its_own(part, replaced)
    )
    if is_own and not _is_fixed(part, best, agreed, by_date=len(agreed) > LEAST_TOLD):
        return bool(markers & {"doer", "by"})
    return bool(markers & {"doer", "by"}) and is_open and not _is_fixed(part, best, agreed)


def _has_its_own(part: Part, replaced: Collection[Unit]) -> bool:
    """Whether the one who acts has it done to what is its own: "dismissed its keeper"."""
    ends = {unit.last for unit in replaced}
    low = [token.low for token in part.claim.tokens]
    return any(not _OWN.isdisjoint(low[end + 1 : end + 4]) for end in ends)


def _is_with_another(part: Part, best: Held, conflicts: Sequence[Note], agreed: frozenset[int]) -> bool:
    """Whether it is something between others, of which little is said: trade with one tells nothing of another's."""
    replaced = {part.claim.units[note.unit] for note in conflicts if note.unit is not None}
    markers = {each.marker for each in part.claim.frames.arguments if each.unit in replaced}
    return bool(markers & {"with", "between"}) and len(agreed) < LEAST_TOLD and not _is_fixed(part, best, agreed)


def _is_fixed(part: Part, best: Held, agreed: frozenset[int], *, by_date: bool = True) -> bool:
    """Whether a figure, a rank, a quotation or a date of a month or a day shows that it is the same."""
    told = {note.finding.element for note in best.notes if note.finding.outcome is Outcome.AGREES}
    dates = [
        part.claim.dates[int(part.claim.units[at].keys[0])] for at in agreed.intersection(part.kinds(UnitKind.DATE))
    ]
    when = best.fact.fact.when
    is_span = bool(when.spans) and "/" in when.edtf
    is_fine = any(each.when.precision in ("month", "day") for each in dates)
    is_fine = is_fine or (is_span and any(compare_dates(each, when) is DateComparison.EQUAL for each in dates))
    return (by_date and is_fine) or bool(told & {Element.QUOTATION, Element.RANK, Element.FIGURE})


def only_names_further(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether "and" joins every name that is not the fact's to one that is: that one did it rules nobody else out.

    Nor does an opposite deed that the claim has done to somebody of whom the fact does not speak.
    """
    if _is_done_to_another(part, best, conflicts):
        return True
    units = [part.claim.units[note.unit] for note in conflicts if note.unit is not None]
    if not units or any(note.finding.rule != "substitution" for note in conflicts):
        return False
    if not all(_is_named_too(part, best, note) for note in conflicts):
        return False  # "A and C met" where A and B did
    frames = part.claim.frames.arguments
    markers = {each.marker.removesuffix("'s") for each in frames if each.unit in units}
    return markers.isdisjoint(["with", "between"]) and all(is_listed_with_known(best, unit) for unit in units)


def _is_done_to_another(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    turned = [part.claim.units[note.unit] for note in conflicts if note.unit is not None]
    verbs = {each.first for each in turned if part.claim.tokens[each.first].tag is Tag.VERB}
    if not verbs or any(note.finding.rule != "polarity" for note in conflicts):
        return False
    objects = [each.unit for each in part.claim.frames.arguments if each.head in verbs and each.marker in _OBJECTS]
    return bool(objects) and all(best.fact.who.isdisjoint(unit.who) for unit in objects)


def _is_named_too(part: Part, best: Held, note: Note) -> bool:
    """Whether the claim also names whom the fact has there, or the fact has nobody there."""
    theirs = {who for unit in best.fact.reading.units if unit.text == note.finding.fact for who in unit.who}
    known = theirs & {*best.base.actors, *best.base.places}
    return not known or any(best.same(unit, known) for unit in part.claim.units if unit.kind is UnitKind.NAME)


def is_of_a_rank_elsewhere(part: Part, conflicts: Sequence[Note]) -> bool:
    """Whether a rank is given somewhere else: first in one country says nothing of another."""
    units = [part.claim.units[note.unit] for note in conflicts if note.unit is not None]
    ranks = [part.claim.amounts[int(part.claim.units[at].keys[0])] for at in part.kinds(UnitKind.FIGURE)]
    places = [each.unit for each in part.claim.frames.arguments if each.marker == "in"]
    return any(each.dimension == "rank" for each in ranks) and bool(units) and all(unit in places for unit in units)


def are_two_substitutes(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether two names stand in the places of two others: "A met B" where C met D."""
    rules = ("substitution", "role")
    replaced = [note for note in conflicts if note.finding.rule in rules and not _is_in_claim(part, best, note)]
    replaced = [note for note in replaced if not _says_whose(part, note, replaced)]
    names = {part.claim.units[note.unit].keys for note in replaced if note.unit is not None}
    return len(names) > 1 and len({note.finding.fact for note in replaced} - {""}) > 1


def _says_whose(part: Part, note: Note, others: Sequence[Note]) -> bool:
    """Whether a name only tells whose another one is: "the Danish firm X" is one name in the place of one."""
    named = {at for other in others if other is not note and other.unit is not None for at in _tokens(part, other.unit)}
    its = None if note.unit is None else part.claim.units[note.unit]
    return any(
        each.unit is its and each.marker == "owner" and each.head in named for each in part.claim.frames.arguments
    )


def _tokens(part: Part, at: int) -> range:
    return range(part.claim.units[at].first, part.claim.units[at].last + 1)


def _is_in_claim(part: Part, best: Held, note: Note) -> bool:
    """Whether the claim names somewhere whom the fact has in a name's place: both have changed places."""
    theirs = {who for unit in best.fact.reading.units if unit.text == note.finding.fact for who in unit.who}
    return note.finding.rule == "role" and (not theirs or not part.who.isdisjoint(theirs))


def is_of_another_doer(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether a denial is of somebody of whom the fact does not speak: it denies nothing of another."""
    if any(note.finding.rule != "polarity" for note in conflicts):
        return False
    frames = part.claim.frames.arguments
    markers = ("doer", "owner's")
    doers = {part.claim.units.index(each.unit) for each in frames if each.marker in markers and part.holds(each.head)}
    named = doers & set(part.kinds(UnitKind.NAME, UnitKind.STRANGER))
    # "Unlike A and B, C and D have none" says nothing of a dispute that the claim has of A and B.
    others = set(part.kinds(UnitKind.NAME)) - best.covered
    named_there = best.fact.named - {*best.fact.fact.said_by}
    is_set_apart = any(token.low == "unlike" for token in best.fact.reading.tokens)
    is_set_apart = is_set_apart and any(not named_there.isdisjoint(part.claim.units[at].keys) for at in others)
    return (bool(named) and named.isdisjoint(best.covered)) or is_set_apart


def is_of_another_theme(part: Part, best: Held, conflicts: Sequence[Note]) -> bool:
    """Whether a denied verb is done to what the fact does not have: who sent goods may have sent no arms."""
    if any(note.finding.rule != "polarity" or note.finding.element is not Element.POLARITY for note in conflicts):
        return False
    tokens, units = part.claim.tokens, part.claim.units
    by_last = {units[at].last: at for at in part.kinds(UnitKind.WORD) if part.counts(at)}
    for note in conflicts:
        unit = units[note.unit] if note.unit is not None else None
        if unit is None or tokens[unit.first].tag is not Tag.VERB or not part.claim.negated[unit.first]:
            return False
        themes = {by_last[at] for at in theme_of(tokens, unit.first, unit.last) if at in by_last}
        if not themes or themes & best.covered:
            return False
    return bool(conflicts)


def is_other_target(note: Note) -> bool:
    """Whether somebody else has it done to them, who may have had something else done at another time."""
    return note.finding.element is Element.RECIPIENT and not note.is_sure


def is_of_another_number(part: Part, conflicts: Sequence[Note], left: Sequence[int]) -> bool:
    """Whether the contrary is said of so many as the fact does not tell of: "the first two launches failed"."""
    figures = set(part.kinds(UnitKind.FIGURE)).intersection(left) - {note.unit for note in conflicts}
    if figures and all(note.finding.rule == "polarity" for note in conflicts):
        # What will not be soon may be "within ten years".
        amounts = [part.claim.amounts[int(part.claim.units[at].keys[0])] for at in figures]
        if all(each.dimension == "duration" for each in amounts):
            return True
    return bool(figures) and all(note.finding.element is Element.DIRECTION for note in conflicts)


def names_in_parts(part: Part, conflicts: Sequence[Note]) -> bool:
    """Whether the claim has elsewhere what tells the fact's name from its own: "A North's neighbour to the south"."""
    said = {part.claim.tokens[at].text.lower() for at in range(part.first, part.last + 1)}
    for note in conflicts:
        mine, its = note.finding.claim.lower().split(), note.finding.fact.lower().split()
        telling = set(its) - set(mine)
        if note.finding.rule == "substitution" and set(mine) & set(its) and telling and telling <= said:
            return True
    return False


def are_doers(part: Part, names: set[int]) -> bool:
    """Whether one of some names does something in the claim."""
    units = {id(part.claim.units[at]) for at in names}
    return any(id(each.unit) in units and each.marker in ("doer", "by") for each in part.claim.frames.arguments)
