"""What comes before what, by dates that plain sentences give: "Salt came out after Tar"."""

from collections.abc import Iterator
from datetime import date

from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.joining import reach_of
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.model.date_forms import MONTHS
from kortilt.model.verdicts import Element
from kortilt.reading.claims import Tag

_TIMES = {"twice": 2, "thrice": 3}
_ORDERS = ("before", "after")


def compare_orders(meeting: Meeting) -> Iterator[tuple[int, int, Found]]:
    """For each "before" and "after" between two names of the claim, how their dates stand to it.

    Open where the sentences do not have the word itself: every word of "A came before B" is in "A came after B".
    """
    claim = meeting.claim
    if not claim.subject_name or claim.verb == len(claim.tokens):
        return
    for at, token in enumerate(claim.tokens):
        name = _name_behind(claim, at) if token.low in _ORDERS and at > claim.verb else []
        if not name or any(each.low == token.low for one in meeting.sentences for each in one.tokens):
            continue
        mine = _date_of(meeting, {claim.tokens[each].stem for each in claim.subject_name})
        its = _date_of(meeting, {claim.tokens[each].stem for each in name})
        if mine is None or its is None or mine == its:
            yield at, at, None
        elif (mine < its) == (token.low == "before"):
            yield at, at, Agreement(at, at, f"{mine.year}, {its.year}")
        else:
            yield at, at, Clash(at, at, f"{mine.year}, {its.year}", "the base has the other order", Element.DATE)


def compare_times(meeting: Meeting) -> Iterator[tuple[int, int, Found]]:
    """How "twice" stands to a deed that a sentence has on two dates."""
    claim = meeting.claim
    for at, token in enumerate(claim.tokens):
        number = _TIMES.get(token.low, 0)
        verb = next((each for each in range(at, -1, -1) if claim.is_verb(each)), -1)
        place = meeting.met.get(verb)
        if not number or place is None or any(each.low == token.low for each in place.sentence.tokens):
            continue
        reach = reach_of(place.sentence, place.at)
        inside = [place.sentence.tokens[each] for each in reach]
        dates = [one for one in place.sentence.reading.dates if any(each.start == one.start for each in inside)]
        if len({one.when for one in dates}) == number:
            yield at, at, Agreement(at, at, ", ".join(one.text for one in dates))


def _name_behind(claim: Sentence, at: int) -> list[int]:
    run: list[int] = []
    for each in range(at + 1, len(claim.tokens)):
        token = claim.tokens[each]
        if token.tag is Tag.DATE or not token.text[:1].isupper():
            break
        run.append(each)
    return [each for each in run if claim.tokens[each].text not in MONTHS]


def _date_of(meeting: Meeting, name: set[str]) -> date | None:
    """The first day of the date that stands nearest behind a name."""
    for sentence in meeting.sentences:
        for mention in sentence.reading.dates:
            before = [token for token in sentence.tokens if token.start < mention.start and token.text[:1].isupper()]
            called = [token for token in before if token.text not in MONTHS and token.tag is not Tag.DATE]
            if called and called[-1].stem in name and mention.when.start is not None:
                return mention.when.start
    return None
