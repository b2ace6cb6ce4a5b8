"""Figures that plain sentences do not have, and that their dates and lists tell: an age, a number of members."""

from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.tables import AGE, CONSISTING, DEATH
from kortilt.checking.rules.arithmetic import fits
from kortilt.model.verdicts import Element
from kortilt.reading.figures import Amount


def tells_age(meeting: Meeting) -> bool:
    """Whether the claim tells at what age somebody died whose birth and death the sentences date."""
    words = {token.low for token in meeting.claim.tokens} | {token.stem for token in meeting.claim.tokens}
    is_known = any(one.born is not None and one.died is not None for one in meeting.sentences)
    return is_known and bool(words & AGE) and bool(words & DEATH)


def found_age(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How the age at which somebody died stands to the dates of the life."""
    lives = [(one.born, one.died) for one in meeting.sentences if one.born is not None and one.died is not None]
    start, end = (lives[0][0].start, lives[0][1].start) if lives else (None, None)
    if start is None or end is None or not tells_age(meeting):
        return None
    months = 12 * (end.year - start.year) + end.month - start.month - (end.day < start.day)
    text = f"{months // 12} years"
    if fits(amount, 12 * (months // 12), 12 * (months // 12)):
        return Agreement(first, last, text)
    return Clash(first, last, text, "the base has dates of another age", Element.FIGURE)


def found_list(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How a count stands to the names of whom something consists."""
    if amount.dimension != "count" or amount.low != amount.high:
        return None
    for at in range(last, min(last + 3, len(meeting.claim.tokens))):
        place = meeting.met.get(at)
        if place is None or place.token.stem not in CONSISTING:
            continue
        chunks = [one for one in place.sentence.chunks if one.verb == place.at and one.preposition in ("", "of")]
        names = [one for one in chunks if all(place.sentence.tokens[each].text[:1].isupper() for each in one.tokens)]
        if len(names) < 2 or len(names) != len(chunks):
            return None
        text = ", ".join(" ".join(place.sentence.tokens[each].text for each in one.tokens) for one in names)
        if amount.value == len(names):
            return Agreement(first, last, text)
        return Clash(first, last, text, "the base names another number", Element.FIGURE)
    return None
