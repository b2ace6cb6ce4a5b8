"""Whether plain sentences have a name as the relative that the claim calls it, or only both words."""

from itertools import pairwise

from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import RELATIVES
from kortilt.reading.claims import Tag

_PARTING = (Tag.VERB, Tag.CONJUNCTION)
_PLAIN = frozenset(["be", "call", "name"])


def is_related_otherwise(meeting: Meeting) -> bool:
    """Whether a name that the claim calls a relative stands apart from that noun in every sentence that has both."""
    claim = meeting.claim
    for at, place in meeting.met.items():
        if claim.tokens[at].stem not in RELATIVES or place.token.stem != claim.tokens[at].stem:
            continue
        names = [each for each in meeting.met if each != at and claim.tokens[each].text[:1].isupper()]
        its = [meeting.met[each].at for each in names if meeting.met[each].sentence is place.sentence]
        own = {claim.tokens[each].stem for each in (*names, *claim.subject_name, *claim.subject)}
        nouns = [each for each, token in enumerate(place.sentence.tokens) if token.stem == place.token.stem]
        if its and not any(_are_joined(place.sentence, noun, each, own) for noun in nouns for each in its):
            return True
    return False


def _are_joined(sentence: Sentence, noun: int, name: int, own: set[str]) -> bool:
    """Whether nothing between a noun and a name parts them: no verb, no "and", no name of somebody else."""
    first, last = sorted((noun, name))
    if sentence.tokens[noun].low.endswith("s") and noun < name:
        return True  # "her sons Bo and Karl"
    between = range(first + 1, last)
    is_parted = any(
        (sentence.tokens[at].tag in _PARTING or sentence.is_verb(at)) and sentence.tokens[at].stem not in _PLAIN
        for at in between
    )
    others = [at for at in between if sentence.tokens[at].text[:1].isupper() and sentence.tokens[at].stem not in own]
    stops = [one for one, _ in pairwise([first, *between]) if sentence.tokens[one].stop_after in (";", ":")]
    return not is_parted and not others and not stops
