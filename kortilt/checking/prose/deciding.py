"""Deciding on a plain claim from plain sentences."""

from enum import StrEnum
from typing import NamedTuple

from kortilt.checking.prose.clashing import (
    clash_of_doers,
    clash_of_kind,
    clash_of_opposites,
    clash_of_sex,
    clash_of_slot,
    names_thing,
    other_doer,
)
from kortilt.checking.prose.figuring import compare_figures
from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.joining import (
    clash_of_place,
    is_misjoined,
    is_of_another_doer,
    is_of_another_life,
    is_turned_round,
    reach_of,
)
from kortilt.checking.prose.measuring import compare_dates, tells_where, words_of_dates
from kortilt.checking.prose.meeting import Meeting, Place
from kortilt.checking.prose.naming import (
    clash_of_apposition,
    clash_of_joining,
    clash_of_office,
    clash_of_one,
    clash_of_order,
)
from kortilt.checking.prose.relating import is_related_otherwise
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.stating import is_left_open, is_of_somebody_else
from kortilt.checking.prose.subjects import is_called_otherwise, is_of_other_subject
from kortilt.checking.prose.tables import KINDS, NOW
from kortilt.checking.prose.tallying import clash_of_only_child
from kortilt.model.verdicts import Element, Label
from kortilt.reading.claims import Tag

LEAST_REST, MOST_REST = 1, 3
"""So many words of a claim may be open beside what the sentences have another thing in the place of; the most only with
another date or figure, and where they have as many words."""


class Reason(StrEnum):
    """Why a claim is decided as it is."""

    OPEN = "open"
    MET = "met"
    DENIED = "denied"
    """All is met, and one side denies it."""
    ONLY = "only"
    CLASH = "clash"
    DENIES_ANOTHER = "denies another"
    """The claim denies what the sentences have another thing in the place of."""
    ANOTHER = "another"
    """All is told of somebody else."""
    APART = "apart"
    """All words are there, and stand apart from one another."""


class Outcome(NamedTuple):
    """What plain sentences say of a claim."""

    label: Label
    reason: Reason
    clash: Clash | None = None


SHORT = 9
"""A longer claim with a date or figure that the sentences do not have tells of something else."""
SURE = (
    *(clash_of_sex, clash_of_only_child, clash_of_office, clash_of_order, clash_of_one, clash_of_joining),
    clash_of_place,
)
PARTING = (
    *(is_left_open, is_of_somebody_else, is_related_otherwise, is_of_another_doer, is_misjoined),
    *(is_of_another_life, is_turned_round, is_of_other_subject, is_called_otherwise),
)
"""What tells that sentences have all the words of a claim, and do not say it."""
OPEN = Outcome(Label.NOT_ENOUGH_EVIDENCE, Reason.OPEN)
APART = Outcome(Label.NOT_ENOUGH_EVIDENCE, Reason.APART)


class _Spans(NamedTuple):
    """The dates and figures of a claim, as they stand to those of the sentences."""

    agreed: tuple[Agreement, ...]
    clashes: tuple[Clash, ...]
    is_open: bool
    tokens: frozenset[int]


def decide_plainly(meeting: Meeting) -> Outcome:
    """Decide by every word, date and figure of the claim, and by what denies."""
    outcome = _decided(meeting)
    is_met = outcome.reason is not Reason.OPEN or bool(meeting.met)
    is_of_others = not is_met and any(meeting.is_called(at) for at in meeting.unmet)
    is_parted = outcome.reason is Reason.OPEN and (tells_where(meeting.claim) or any(each(meeting) for each in PARTING))
    return APART if is_of_others or is_parted else outcome


def _decided(meeting: Meeting) -> Outcome:
    if meeting.claim.verb == len(meeting.claim.tokens):
        return OPEN
    spans = _spans_of(meeting)
    unmet = [at for at in meeting.unmet if at not in spans.tokens]
    met = [at for at in meeting.met if at not in spans.tokens]
    if not meeting.is_about:
        return _of_another(meeting, met, unmet, spans)
    sure = [
        *filter(
            None,
            (clash_of_kind(meeting), clash_of_doers(meeting), *(each(meeting) for each in SURE)),
        )
    ]
    is_told = not spans.is_open or (bool(met) and _is_denied_there(meeting))
    if not unmet and not spans.clashes and not sure and is_told:
        return _all_met(meeting, met, spans)
    if not met and not spans.agreed and not meeting.is_named and not words_of_dates(meeting):
        return OPEN
    clashes = [*spans.clashes, *sure]
    if meeting.may_assume:
        is_of_other = spans.is_open and len(meeting.claim.tokens) > SHORT
        slot = None if is_of_other else clash_of_slot(meeting)
        is_name = slot is not None and meeting.claim.tokens[slot.last].text[:1].isupper()
        if (
            slot is not None
            and is_name
            and any(slot.last not in range(one.first, one.last + 1) for one in spans.clashes)
        ):
            return OPEN  # at another time and place it is something else
        clashes += filter(None, (clash_of_opposites(meeting), slot, clash_of_apposition(meeting)))
    return _by_clash(meeting, spans, clashes, met, unmet)


def _by_clash(meeting: Meeting, spans: _Spans, clashes: list[Clash], met: list[int], unmet: list[int]) -> Outcome:
    """Decide by what has another thing in its place, where little else is open; nothing, in a long base."""
    clash = clashes[0] if clashes else None
    if clash is not None and clash.element is Element.ACTOR and not names_thing(meeting):
        return OPEN  # "Orm directed a film" is not denied by one of Lind's
    if spans.agreed and clash in spans.clashes and clash.element is Element.FIGURE:
        return OPEN  # the sentence has one figure of the claim, and another may be of something else
    own = (
        _clause_of(meeting, clash) if clash is not None and clash in spans.clashes else range(len(meeting.claim.tokens))
    )
    rest = [at for at in unmet if at in own and not any(each.first <= at <= each.last for each in clashes)]
    if clash is None or len(rest) > _most_open(meeting, clash in spans.clashes, met):
        return OPEN
    if clash in spans.clashes and not _is_of_same(meeting, met, unmet):
        return OPEN
    if any(meeting.claim.denied):
        between = meeting.claim.tokens[meeting.claim.denied.index(True) : clash.first]
        is_joined = any(token.low == "and" for token in between)  # "lack of" denies no more than the noun behind it
        return OPEN if clash in spans.clashes or is_joined else Outcome(Label.SUPPORTED, Reason.DENIES_ANOTHER, clash)
    return Outcome(Label.REFUTED, Reason.CLASH, clash)


def _clause_of(meeting: Meeting, clash: Clash) -> range:
    """The words that a date or figure is told with: its verb's, where the sentences have that verb, or all."""
    claim = meeting.claim
    verb = next((at for at in range(clash.first, claim.verb, -1) if claim.is_verb(at)), 0)
    is_joined = verb > 1 and claim.tokens[verb - 1].low == "and"
    if not is_joined or verb not in meeting.met:
        return range(len(claim.tokens))
    return range(verb, reach_of(claim, verb).stop)


def _most_open(meeting: Meeting, is_measured: bool, met: list[int]) -> int:
    if not meeting.may_assume:
        return 0
    return max(LEAST_REST, min(MOST_REST, len(met))) if is_measured else LEAST_REST


def _spans_of(meeting: Meeting) -> _Spans:
    spans: list[tuple[int, int, Found]] = [*compare_dates(meeting), *compare_figures(meeting)]
    tokens = {at for first, last, _ in spans for at in range(first, last + 1)}
    claim = meeting.claim
    figures = (at for at in range(claim.verb) if claim.tokens[at].tag is Tag.NUMBER)
    subject = set(figures) if meeting.is_about else set()
    return _Spans(
        tuple(found for _, _, found in spans if isinstance(found, Agreement)),
        tuple(found for _, _, found in spans if isinstance(found, Clash)),
        any(found is None and first not in subject for first, _, found in spans),
        frozenset(tokens | words_of_dates(meeting)),
    )


def _all_met(meeting: Meeting, met: list[int], spans: _Spans) -> Outcome:
    if not met and not spans.agreed and not words_of_dates(meeting):
        return OPEN
    if any(each(meeting) for each in PARTING):
        return APART
    is_denied = _is_denied(meeting)
    if meeting.claim.is_exclusive and not is_denied and (_is_one_of_several(meeting) or _is_otherwise(meeting)):
        return Outcome(Label.REFUTED, Reason.ONLY)
    return Outcome(Label.REFUTED, Reason.DENIED) if is_denied else Outcome(Label.SUPPORTED, Reason.MET)


def _of_another(meeting: Meeting, met: list[int], unmet: list[int], spans: _Spans) -> Outcome:
    """A deed that the sentences tell in all but who did it: somebody else did."""
    claim = meeting.claim
    name = set(claim.subject_name)
    is_owner = any(claim.tokens[at].is_possessive for at in name)
    is_owner = is_owner or any(
        claim.tokens[at - 1].low == "of" and claim.tokens[at - 2].text.islower() for at in name if at > 1
    )
    is_deed = len(met) > 1 and not claim.is_passive and any(claim.tokens[at].text[:1].isupper() for at in met)
    called = {at for at in name if "person" in KINDS.get(claim.tokens[at].stem, ())}
    lacking = name - set(met)
    is_other = min(name - called, default=-1) in lacking and set(unmet) <= name and not is_owner
    if not meeting.may_assume:
        return OPEN  # in a long base both may have done so
    if is_deed and is_other and not spans.clashes and not spans.is_open and not any(claim.denied):
        clash = other_doer(meeting)
        return Outcome(Label.REFUTED, Reason.ANOTHER, clash) if clash is not None else OPEN
    return OPEN


def _is_denied(meeting: Meeting) -> bool:
    """Whether one of claim and sentences denies what the other does not."""
    mine = [at for at in meeting.met if meeting.claim.denied[at]]
    if mine:
        return sum(not _is_no_more(meeting, meeting.met[at]) for at in mine) * 2 > len(mine)
    its = sum(_is_no_more(meeting, place) for place in meeting.met.values())
    if any(meeting.claim.denied):
        return not its
    return bool(its) and its * 2 >= len(meeting.met)


def _is_no_more(meeting: Meeting, place: Place) -> bool:
    """Whether a sentence denies a word, or has it of the past where the claim speaks of now."""
    is_now = any(token.low in NOW for token in meeting.claim.tokens)
    return place.is_denied or (is_now and place.sentence.is_over)


def _is_one_of_several(meeting: Meeting) -> bool:
    """Whether a sentence has more of what the claim says is all: "only a singer" of a singer and actor."""
    for place in meeting.met.values():
        tokens = place.sentence.tokens
        around = [
            each for each in (place.at - 1, place.at + 1) if 0 <= each < len(tokens) and tokens[each].low == "and"
        ]
        if _is_listed(place):
            return True
        if any(not _is_none(place.sentence, min(each + 1, len(tokens) - 1)) for each in around):
            return True
    return False


def _is_listed(place: Place) -> bool:
    """Whether commas join a name to others: "Danish, German and French"."""
    tokens = place.sentence.tokens
    if tokens[place.at].stop_after != "," or not tokens[place.at].text[:1].isupper():
        return False
    behind = tokens[place.at + 1 : place.at + 6]
    end = next((at for at, token in enumerate(behind) if token.low in ("and", "or")), 0)
    return end > 0 and all(token.text[:1].isupper() for token in behind[:end])


def _is_otherwise(meeting: Meeting) -> bool:
    """Whether a sentence joins another name to the verb of what the claim says is all: "known as the Owl"."""
    claim = meeting.claim
    said = {token.stem for token in claim.tokens}
    ways = {(one.preposition, claim.tokens[one.verb].stem) for one in claim.chunks if one.verb >= 0 and one.preposition}
    return any(
        (chunk.preposition, one.tokens[chunk.verb].stem) in ways
        and all(one.tokens[at].text[:1].isupper() and one.tokens[at].stem not in said for at in chunk.tokens)
        for one in meeting.sentences
        for chunk in one.chunks
        if chunk.verb >= 0
    )


def _is_none(sentence: Sentence, at: int) -> bool:
    return sentence.denied[at] or sentence.tokens[at].low == "no"


def _is_of_same(meeting: Meeting, met: list[int], unmet: list[int]) -> bool:
    """Whether a date or figure is of what the claim tells: of the birth or death, or of something that it shares."""
    return bool(met or words_of_dates(meeting)) or (meeting.is_named and not unmet)


def _is_denied_there(meeting: Meeting) -> bool:
    """Whether the sentences deny what the claim says of how many: "no sons" of "two sons"."""
    return not any(meeting.claim.denied) and _is_denied(meeting)
