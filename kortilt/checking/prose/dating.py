"""Dates that stand right behind a name: "released Salt in 1990 and Tar in 1993"."""

from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.reading.claims import Tag
from kortilt.reading.dates import DateMention


def date_of_name(meeting: Meeting, sentence: Sentence) -> DateMention | None:
    """The date right behind a name of the claim, where another name has another date behind it."""
    dates = {_name_before(sentence, each): each for each in sentence.reading.dates}
    dates.pop((), None)
    if len(dates) < len(("one", "other")):
        return None
    said = {token.stem for token in meeting.claim.tokens if token.text[:1].isupper()}
    named = [each for name, each in dates.items() if said.issuperset(name)]
    return named[0] if len(named) == 1 else None


def _name_before(sentence: Sentence, date: DateMention) -> tuple[str, ...]:
    """The stems of the name right before a date, with at most a comma and a preposition between them."""
    tokens = sentence.tokens
    at = next((each for each, token in enumerate(tokens) if token.start >= date.start), len(tokens)) - 1
    if at >= 0 and tokens[at].tag is Tag.PREPOSITION:
        at -= 1
    found: list[str] = []
    while at >= 0 and tokens[at].text[:1].isupper() and not (found and tokens[at].stop_after.strip("-")):
        found.append(tokens[at].stem)
        at -= 1
    return tuple(reversed(found))
