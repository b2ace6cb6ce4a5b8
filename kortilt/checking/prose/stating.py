"""Whether plain sentences state what a claim does, or only that it was wanted, or that somebody else did."""

from kortilt.checking.prose.meeting import Meeting, Place
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import HALF, KINDS, RELATIVES, UNTRUE, WORKS
from kortilt.checking.rules.modality import open_tokens
from kortilt.reading.claims import Tag

_REACH = 6
"""So many words before a deed may say that it was only wanted."""
_WHO = frozenset(["who", "that", "which"])
_OWNED = WORKS | {"person"}


def is_left_open(meeting: Meeting) -> bool:
    """Whether sentences have a deed of the claim only as possible, wanted or untrue, and the claim states it."""
    claim = meeting.claim
    deeds = [place for at, place in meeting.met.items() if claim.is_verb(at)]
    is_stated = not claim.reading.modals
    return is_stated and any(
        (place.sentence.is_verb(place.at) and place.at in open_tokens(place.sentence.reading))
        or _is_half_done(place.sentence, place.at, {token.stem for token in claim.tokens})
        for place in deeds
    )


def _is_half_done(sentence: Sentence, deed: int, said: set[str]) -> bool:
    """Whether a deed is only wanted, "was asked to write", or said to be untrue, "wrongly said to have written"."""
    if sentence.denied[deed]:
        return False
    is_infinitive = False
    for at in range(deed - 1, max(deed - 1 - _REACH, -1), -1):
        token = sentence.tokens[at]
        if token.stop_after.strip("-"):
            return False
        is_infinitive = is_infinitive or token.low == "to"
        if token.stem in UNTRUE and token.stem not in said:
            return True
        if is_infinitive and token.stem in HALF:
            return token.stem not in said
        if is_infinitive and sentence.is_verb(at):
            return False
    return False


def is_of_somebody_else(meeting: Meeting) -> bool:
    """Whether sentences that name what the claim is about tell the claim's deed of somebody or something else."""
    claim = meeting.claim
    place = meeting.met.get(claim.deed)
    if place is None or not claim.subject_name or not place.sentence.is_verb(place.at):
        return False
    others = [one for one in meeting.sentences if one is not place.sentence]
    if not meeting.is_named or any(token.stem == place.token.stem for one in others for token in one.tokens):
        return False
    return _is_of_relative(meeting, place) or _is_of_owned(meeting, place)


def _is_of_relative(meeting: Meeting, place: Place) -> bool:
    """Whether "who" before a verb stands for somebody else: "Orm was replaced by Lind, who wrote it"."""
    tokens = place.sentence.tokens
    at = place.at - 1
    while at > 0 and tokens[at].tag in (Tag.AUXILIARY, Tag.ADVERB):
        at -= 1
    mine = {meeting.claim.tokens[each].stem for each in meeting.claim.subject}
    said = {token.stem for token in meeting.claim.tokens}
    if at > 0 and tokens[at - 1].low == "whose":
        return tokens[at].stem not in said
    if at < 1 or tokens[at].low not in _WHO:
        return False
    before = tokens[at - 1]
    if before.text[:1].isupper():
        return tokens[at].low == "who" and before.stem not in mine
    if place.sentence.denied[at - 1]:
        return True  # "Orm is not the author who wrote it"
    head = next((each for each in place.sentence.kind if tokens[each].low == "of"), len(tokens))
    is_kind = (at - 1 in place.sentence.kind and at - 1 < head) or before.stem in said
    is_aside = any(token.stem in mine and token.stop_after == "," for token in tokens[max(at - _REACH, 0) : at - 1])
    return not is_kind and not is_aside and _is_person(before.stem)


def _is_of_owned(meeting: Meeting, place: Place) -> bool:
    """Whether the verb's subject is what the claim's subject has: "Orm's son wrote it"."""
    sentence = place.sentence
    claim = meeting.claim
    if place.at not in (sentence.deed, sentence.verb) or any(claim.tokens[at].is_possessive for at in claim.subject):
        return False
    mine = {claim.tokens[at].stem for at in claim.subject}
    said = {token.stem for token in claim.tokens}
    owner = next((at for at in sentence.subject if sentence.tokens[at].is_possessive), None)
    if owner is None or sentence.tokens[owner].stem not in mine:
        return False
    owned = [sentence.tokens[at].stem for at in sentence.subject if at > owner and sentence.tokens[at].text.islower()]
    return bool(owned) and owned[-1] not in said and not _OWNED.isdisjoint(_kinds(owned[-1]))


def _is_person(stem: str) -> bool:
    return "person" in _kinds(stem)


def _kinds(stem: str) -> frozenset[str]:
    return KINDS.get(stem, frozenset()) | ({"person"} if stem in RELATIVES else frozenset())
