"""The figures of a plain claim against those of the same things in plain sentences."""

import re
from collections.abc import Callable, Iterator, Sequence

from kortilt.checking.prose.counting import found_age, found_list
from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.lasting import found_lasting
from kortilt.checking.prose.measuring import JOINS, is_behind_verb, is_of_another_deed, tokens_in
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import WIDER, are_alike
from kortilt.checking.prose.tallying import found_alone, found_family, found_rank, found_teams, found_top, found_word
from kortilt.model.verdicts import Element
from kortilt.reading.figures import Amount, Comparison
from kortilt.reading.figures import compare as compare_amounts
from kortilt.reading.words.stems import stem

_Way = Callable[[Meeting, Amount, int, int], Found]
_FITTING = (Comparison.EQUAL, Comparison.ROUNDED, Comparison.HEDGED, Comparison.INSIDE, Comparison.IMPRECISE)
_COUNTED = frozenset(["count", "rank", "ordinal"])
_TALLIES = (found_family, found_top, found_alone)
"""What a count or rank is told by that no figure of the sentences is compared with."""


def compare_figures(meeting: Meeting) -> Iterator[tuple[int, int, Found]]:
    """For each figure of the claim its tokens, and how the sentences' figures of the same thing stand to it."""
    claim = meeting.claim
    for amount in claim.reading.amounts:
        first, last = tokens_in(claim, amount.start, amount.end)
        told = _first_found(_TALLIES, meeting, amount, (first, last))
        if told is not None:
            yield told.first, told.last, told
            continue
        its = _figures_for(meeting, amount, last)
        ways = [
            (compare_amounts(amount, each), each)
            for one, each in its
            if _counts_same(meeting, amount, each, _noun_before(one, each))
        ]
        fitting = next((each for way, each in ways if way in _FITTING), None)
        if fitting is not None:
            yield first, last, Agreement(first, last, fitting.text)
        elif any(way is Comparison.DIFFERENT for way, _ in ways) and not is_of_another_deed(meeting, first):
            other = next(each for way, each in ways if way is Comparison.DIFFERENT)
            yield first, last, Clash(first, last, other.text, "the base has another figure", Element.FIGURE)
        else:
            ways_on = (found_list, found_teams, _found_length, found_word, found_rank)
            told = _first_found(ways_on, meeting, amount, (first, last))
            yield first, told.last if told is not None else last, told


def _first_found(ways: Sequence[_Way], meeting: Meeting, amount: Amount, at: tuple[int, int]) -> Found:
    return next((found for each in ways if (found := each(meeting, amount, *at)) is not None), None)


def _figures_for(meeting: Meeting, amount: Amount, last: int) -> list[tuple[Sentence, Amount]]:
    """The figures of the sentences: of "340 metres long and 12 metres wide" those of the claim's own side or verb."""
    its = [(one, each) for one in meeting.sentences for each in one.reading.amounts]
    if amount.dimension in _COUNTED:
        return its
    behind = meeting.claim.tokens[last + 1].stem if last + 1 < len(meeting.claim.tokens) else ""
    beside = [(one, each) for one, each in its if behind and _stem_behind(one, each) == behind]
    bound = [(one, each) for one, each in beside or its if is_behind_verb(meeting, one, each.start)]
    return bound or beside or its


def _stem_behind(sentence: Sentence, amount: Amount) -> str:
    _, last = tokens_in(sentence, amount.start, amount.end)
    return sentence.tokens[last + 1].stem if 0 <= last < len(sentence.tokens) - 1 else ""


def _found_length(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How a length of time stands to the one time with a beginning and an end that the sentences tell."""
    age = found_age(meeting, amount, first, last) if amount.dimension == "duration" else None
    if age is not None:
        return age
    dates = [each.when for one in meeting.sentences for each in one.reading.dates if JOINS.search(each.text)]
    times = [(each.start, each.end) for each in dates if each.start != each.end and not each.is_open]
    joined = [(start, end) for start, end in times if start is not None and end is not None]
    if any((start.day, end.day) != (1, 31) for start, end in joined):
        return None
    return found_lasting(meeting, amount, first, last, joined)


def _noun_before(sentence: Sentence, amount: Amount) -> str:
    """The noun of "a population of 45,000"."""
    first, _ = tokens_in(sentence, amount.start, amount.end)
    return sentence.tokens[first - 2].text if first > 1 and sentence.tokens[first - 1].low == "of" else ""


def _counts_same(meeting: Meeting, mine: Amount, its: Amount, before: str) -> bool:
    if mine.dimension != its.dimension:
        return False
    if mine.dimension not in _COUNTED:
        return True
    nouns, others = (re.findall(r"\w+", each) for each in (mine.noun, its.noun or before))
    if not nouns or not others:
        return mine.value == its.value
    concept = meeting.claim.lexicon.concept
    pairs = [(stem(one), stem(other)) for one in nouns for other in others]
    return any(
        one == other or concept(one) == concept(other) or are_alike(one, other) or one in WIDER.get(other, ())
        for one, other in pairs
    )
