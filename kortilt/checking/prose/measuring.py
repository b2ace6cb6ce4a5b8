"""The dates of a plain claim against those of the same things in plain sentences."""

import re
from collections.abc import Iterator

from kortilt.checking.prose.counting import tells_age
from kortilt.checking.prose.dating import date_of_name
from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.ordering import compare_orders, compare_times
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import (
    AGE,
    BEGINNING,
    BIRTH,
    DEATH,
    ENDING,
    LASTING,
    MAKING,
    ONGOING,
)
from kortilt.checking.rules.date import AGREEING
from kortilt.model.date_forms import MONTHS
from kortilt.model.dates import PartialDate
from kortilt.model.verdicts import Element
from kortilt.reading.claims import Tag
from kortilt.reading.dates import DateComparison, DateMention, compare

_MONTHS = tuple(name.lower() for name in MONTHS)
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
JOINS = re.compile(r"\b(to|until|till|through|and)\b|[-–—]")


def tokens_in(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """First and last token of a span."""
    inside = [at for at, token in enumerate(sentence.tokens) if start <= token.start < end]
    return (inside[0], inside[-1]) if inside else (0, -1)


def compare_dates(meeting: Meeting) -> Iterator[tuple[int, int, Found]]:
    """For each date of the claim its tokens, and how the sentences' dates of the same event stand to it."""
    claim = meeting.claim
    stems = {token.stem for token in claim.tokens} | {token.low for token in claim.tokens}
    yield from _compare_lives(meeting)
    for mention in claim.reading.dates:
        first, last = tokens_in(claim, mention.start, mention.end)
        yield first, last, _found_date(meeting, mention, first, last, stems)
    for at, token in enumerate(claim.tokens):
        is_bare = token.low in _MONTHS and token.tag is not Tag.DATE and token.text[0].isupper()
        if is_bare and at and claim.tokens[at - 1].low in ("in", "on"):
            yield at, at, _found_month(meeting, at, stems)
        if token.text in _SEASONS and at and claim.tokens[at - 1].low in ("in", "the") and token.tag is not Tag.DATE:
            yield at, at, _found_season(meeting, at, stems)
    yield from compare_orders(meeting)
    yield from compare_times(meeting)


def _compare_lives(meeting: Meeting) -> Iterator[tuple[int, int, Found]]:
    """The dates of birth and death in the claim's own brackets."""
    last = max(meeting.claim.subject_name, default=0)
    for name in ("born", "died"):
        mine = getattr(meeting.claim, name)
        its = next((when for one in meeting.sentences for when in [getattr(one, name)] if when is not None), None)
        if mine is None:
            continue
        way = compare(mine, its) if its is not None else DateComparison.NARROWER
        if way in AGREEING:
            yield last, last, Agreement(last, last, name)
        elif way is DateComparison.DISJOINT:
            yield last, last, Clash(last, last, name, "the base has another date", Element.DATE)
        else:
            yield len(meeting.claim.tokens), len(meeting.claim.tokens), None


def _dates_of(meeting: Meeting, stems: set[str]) -> list[tuple[PartialDate, str]]:
    if stems & BIRTH:
        known = [(one.born, "born") for one in meeting.sentences if one.born is not None]
        if known:
            return [(when, name) for when, name in known if when is not None]
    if stems & DEATH:
        known = [(one.died, "died") for one in meeting.sentences if one.died is not None]
        if known:
            return [(when, name) for when, name in known if when is not None]
    named = [(one, each) for one in meeting.sentences for each in [date_of_name(meeting, one)] if each is not None]
    dates = named or [(one, each) for one in meeting.sentences for each in one.reading.dates]
    bound = [(one, each) for one, each in dates if _is_bound(meeting, one, each)]
    return [(each.when, each.text) for _, each in bound or dates]


def _is_bound(meeting: Meeting, sentence: Sentence, date: DateMention) -> bool:
    return is_behind_verb(meeting, sentence, date.start)


def is_behind_verb(meeting: Meeting, sentence: Sentence, start: int) -> bool:
    """Whether a date or figure stands behind a verb that the claim has, with no other verb between them."""
    first = next((at for at, token in enumerate(sentence.tokens) if token.start >= start), len(sentence.tokens))
    claim = meeting.claim
    nouns = {place.at for at, place in meeting.met.items() if claim.is_verb(at) and place.sentence is sentence}
    verbs = [at for at in range(first) if sentence.is_verb(at) or at in nouns]
    return bool(verbs) and any(place.sentence is sentence and place.at == verbs[-1] for place in meeting.met.values())


def _found_date(meeting: Meeting, mention: DateMention, first: int, last: int, stems: set[str]) -> Found:
    known = _ends_of(_dates_of(meeting, stems), stems)
    ways = _of_one_end(mention, known)
    fitting = next((text for way, _, text in ways if way in AGREEING), None)
    if fitting is None and _goes_on(meeting.claim, first):
        inside = [(when, text) for way, when, text in ways if way is DateComparison.NARROWER and JOINS.search(text)]
        fitting = next((text for when, text in inside if when.start is not None and when.end is not None), None)
    if fitting is not None:
        return Agreement(first, last, fitting)
    is_one_of_many = len({when for _, when, _ in ways}) > len("ab")  # a list of dates may leave one out
    is_other = bool(ways) and not is_one_of_many and not is_of_another_deed(meeting, first)
    is_end = bool(ways) and bool(stems & (BEGINNING | ENDING)) and JOINS.search(ways[0][2]) is not None
    is_other = is_other and (is_end or bool(stems & (BIRTH | DEATH)) or _is_of_one_deed(meeting, ways[0][2]))
    if is_other and all(way is DateComparison.DISJOINT for way, _, _ in ways):
        return Clash(first, last, ways[0][2], "the base has another date", Element.DATE)
    return None


def _goes_on(claim: Sentence, date: int) -> bool:
    """Whether a date of the claim is of what goes on, so that it may be any day of a longer time."""
    verb = next((at for at in range(date, -1, -1) if claim.is_verb(at)), claim.verb)
    own = [*claim.kind, verb] if verb == claim.verb and not claim.is_verb(verb) else [verb]
    return any(claim.tokens[at].stem in ONGOING for at in own if at < len(claim.tokens))


def _is_of_one_deed(meeting: Meeting, text: str) -> bool:
    """Whether a date is behind a verb that the claim has, or in a sentence with no second verb that it may be of."""
    dates = [(one, each) for one in meeting.sentences for each in one.reading.dates]
    if any(is_behind_verb(meeting, one, each.start) for one, each in dates):
        return True
    own = [one for one, each in dates if each.text == text]
    return all(sum(map(one.is_verb, range(len(one.tokens)))) < len("ab") for one in own)


def _of_one_end(
    mention: DateMention, known: list[tuple[PartialDate, str]]
) -> list[tuple[DateComparison, PartialDate, str]]:
    """How dates stand to each other; "until" and "since" tell of one end, and not of all days before or after."""
    for words, end in ((("until", "till"), "end"), (("since",), "start")):
        same = [(when, text) for when, text in known if text.lower().startswith(words)]
        if mention.text.lower().startswith(words) and same:
            mine = getattr(mention.when, end)
            alike = (DateComparison.DISJOINT, DateComparison.EQUAL)
            return [(alike[mine == getattr(when, end)], when, text) for when, text in same]
    return [(compare(mention, when), when, text) for when, text in known]


def is_of_another_deed(meeting: Meeting, first: int) -> bool:
    """Whether the claim's date is of a deed that the sentences do not tell."""
    claim = meeting.claim
    verbs = [at for at, token in enumerate(claim.tokens) if token.tag is Tag.VERB or at in claim.plain_verbs]
    before = [at for at in verbs if at < first]
    own = before[-1] if before else next(iter(verbs), None)
    return own in meeting.unmet and own not in words_of_dates(meeting)


def _ends_of(known: list[tuple[PartialDate, str]], stems: set[str]) -> list[tuple[PartialDate, str]]:
    """Of times that have a length, the first or last day where the claim tells of a beginning or an end."""
    is_start = bool(stems & BEGINNING)
    if not is_start and not stems & ENDING:
        return known
    found = []
    for when, text in known:
        end = when.start if is_start else when.end
        is_joined = JOINS.search(text) is not None or (is_start and text.lower().startswith("since"))
        is_long = end is not None and when.start != when.end and is_joined
        found.append((when._replace(spans=((end, end),)) if is_long else when, text))
    return found


def _months_of(meeting: Meeting, stems: set[str]) -> set[int]:
    spans = [each for when, _ in _dates_of(meeting, stems) for each in when.spans]
    known = [(start, end) for start, end in spans if start and end]
    return {start.month for start, end in known if (start.year, start.month) == (end.year, end.month)}


def _found_season(meeting: Meeting, at: int, stems: set[str]) -> Found:
    """How a season stands to the one month that the sentences have, in the north of the world."""
    months = _months_of(meeting, stems)
    if len(months) != 1:
        return None
    (month,) = months
    mine = _SEASONS[meeting.claim.tokens[at].low]
    name = _MONTHS[month - 1].title()
    if month in mine:
        return Agreement(at, at, name)
    is_near = any((month - each) % 12 in (1, 11) for each in mine)
    return None if is_near else Clash(at, at, name, "the base has another season", Element.DATE)


def _found_month(meeting: Meeting, at: int, stems: set[str]) -> Found:
    number = _MONTHS.index(meeting.claim.tokens[at].low) + 1
    months = _months_of(meeting, stems)
    if number in months:
        return Agreement(at, at, _MONTHS[number - 1])
    return (
        Clash(
            at,
            at,
            ", ".join(_MONTHS[each - 1].title() for each in sorted(months)),
            "the base has another month",
            Element.DATE,
        )
        if months
        else None
    )


def tells_where(claim: Sentence) -> bool:
    """Whether a claim tells of no more than a birth or death at some place, which no dates in brackets tell."""
    is_dated = bool(claim.reading.dates) or any(token.low in _MONTHS for token in claim.tokens)
    return not is_dated and any(
        chunk.preposition in ("in", "at", "near", "from")
        and chunk.verb >= 0
        and claim.tokens[chunk.verb].stem in BIRTH | DEATH
        and all(claim.tokens[at].text[:1].isupper() for at in chunk.tokens)
        for chunk in claim.chunks
    )


def _has_year(sentence: Sentence) -> bool:
    """Whether it calls its subject something of a year: "is a 1994 film"."""
    return any(sentence.tokens[at].tag is Tag.DATE for at in sentence.kind[:4])


def _has_length(meeting: Meeting) -> bool:
    return any(JOINS.search(each.text) for one in meeting.sentences for each in one.reading.dates)


def words_of_dates(meeting: Meeting) -> set[int]:
    """The words of the claim that only say what its date is of, where the sentences have such a date."""
    is_when = not tells_where(meeting.claim)
    known = [(BIRTH, is_when and any(one.born for one in meeting.sentences))]
    known.append((DEATH, is_when and any(one.died for one in meeting.sentences)))
    known.append((MAKING, any(_has_year(one) for one in meeting.sentences) and bool(meeting.claim.reading.dates)))
    known.append(
        (LASTING, any(each.dimension == "duration" for each in meeting.claim.reading.amounts) and _has_length(meeting))
    )
    is_dated = bool(meeting.claim.reading.dates)
    is_since = any(each.text.lower().startswith("since") for one in meeting.sentences for each in one.reading.dates)
    known.append((BEGINNING, is_dated and (is_since or _has_length(meeting))))
    known.append((ENDING, is_dated and _has_length(meeting)))
    known.append((AGE, tells_age(meeting)))
    stems = frozenset().union(*(words for words, is_known in known if is_known))
    return {at for at, token in enumerate(meeting.claim.tokens) if token.stem in stems or token.low in stems}
