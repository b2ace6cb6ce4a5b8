"""How long something went on that plain sentences only date: from its beginning to its end."""

from datetime import date

from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import BEGINNING, ENDING, LASTING
from kortilt.checking.rules.arithmetic import fits
from kortilt.model.verdicts import Element
from kortilt.reading.figures import Amount

_YEARS = 12
_SEASONS = frozenset(["season", "year"])


def found_lasting(meeting: Meeting, amount: Amount, first: int, last: int, joined: list[tuple[date, date]]) -> Found:
    """How a length in years stands to a time: one with both ends, or a date of beginning and one of ending."""
    years = _years_of(meeting, amount, last)
    if years is None:
        return None
    tokens = meeting.claim.tokens
    last = next((at for at in range(last, min(last + 2, len(tokens))) if tokens[at].stem in _SEASONS), last)
    spans: list[tuple[date | None, date | None]] = [*joined]
    spans = spans or [_begun_and_ended(one) for one in meeting.sentences]
    known = {(start.year, end.year) for start, end in spans if start is not None and end is not None}
    if len(known) != 1:
        return None
    ((begun, ended),) = known
    text = f"{begun} to {ended}"
    low, high = _YEARS * (ended - begun - 1), _YEARS * (ended - begun + 1)
    if fits(years, low, high):
        return Agreement(first, last, text)
    is_of_length = any(token.stem in LASTING for token in meeting.claim.tokens)
    return Clash(first, last, text, "the base has another length", Element.FIGURE) if is_of_length else None


def _years_of(meeting: Meeting, amount: Amount, last: int) -> Amount | None:
    """The amount as months, also where it counts seasons."""
    if amount.dimension == "duration":
        return amount
    is_season = any(token.stem in _SEASONS for token in meeting.claim.tokens[last : last + 2])
    if amount.dimension != "count" or not is_season:
        return None
    low, high = (None if each is None else each * _YEARS for each in (amount.low, amount.high))
    return amount._replace(low=low, high=high, step=amount.step * _YEARS)


def _begun_and_ended(sentence: Sentence) -> tuple[date | None, date | None]:
    """The dates behind a verb of beginning and one of ending."""
    found: list[date | None] = [None, None]
    for mention in sentence.reading.dates:
        verbs = [each for at, each in enumerate(sentence.tokens) if each.start < mention.start and sentence.is_verb(at)]
        stem = verbs[-1].stem if verbs else ""
        for number, stems in enumerate((BEGINNING, ENDING)):
            if stem in stems and found[number] is None:
                found[number] = mention.when.end if number else mention.when.start
    return found[0], found[1]
