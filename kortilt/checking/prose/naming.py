"""Names that stand for one another, and names that stand in one another's place."""

from kortilt.checking.prose.found import Clash
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import OF_ONE
from kortilt.model.verdicts import Element
from kortilt.reading.claims import Tag

_ORDER = {"before": "after", "after": "before"}
_REACH = 4
"""So many words lie between "before" and what comes after."""


def clash_of_apposition(meeting: Meeting) -> Clash | None:
    """A name behind a noun where a sentence has another behind the same noun: "the album A" of "his album B"."""
    claim = meeting.claim
    for at, place in meeting.met.items():
        mine = _name_behind(claim, at)
        if not mine or not set(mine) <= {*meeting.unmet, *claim.subject_name} or not place.token.text.islower():
            continue
        its = _name_behind(place.sentence, place.at)
        names = {token.stem for one in meeting.sentences for token in one.tokens if token.text[:1].isupper()}
        if its and claim.tokens[mine[-1]].stem not in names:
            fact = " ".join(place.sentence.tokens[each].text for each in its)
            return Clash(mine[0], mine[-1], fact, "the base has another of this name", Element.ACTOR)
    return None


def _name_behind(sentence: Sentence, noun: int) -> list[int]:
    """The words of the name right behind a noun that calls it something."""
    tokens = sentence.tokens
    if tokens[noun].tag is not Tag.NOUN or not tokens[noun].text.islower() or tokens[noun].stop_after.strip(","):
        return []
    run: list[int] = []
    for at in range(noun + 1, len(tokens)):
        is_joint = bool(run) and tokens[at].low in ("of", "the")
        if not tokens[at].text[:1].isupper() and not is_joint:
            break
        run.append(at)
        if tokens[at].stop_after:
            break
    return [at for at in run if tokens[at].text[:1].isupper()]


def clash_of_office(meeting: Meeting) -> Clash | None:
    """Who "is the founder of" something that a sentence says was founded by others."""
    claim = meeting.claim
    tokens = claim.tokens
    name = list(claim.subject_name)
    if not name:
        return None
    for at in claim.kind:
        place = meeting.met.get(at)
        if place is None or not place.sentence.is_verb(place.at) or tokens[at].tag is not Tag.NOUN:
            continue
        its = place.sentence.tokens
        doers = _all_doers(place.sentence, place.at)
        if doers and {tokens[each].stem for each in name}.isdisjoint(its[each].stem for each in doers):
            fact = " ".join(its[each].text for each in doers)
            return Clash(name[0], name[-1], fact, "the base has another who did it", Element.ACTOR)
    return None


def _all_doers(sentence: Sentence, deed: int) -> list[int]:
    """The words of the names that a deed is done "by", with those of "by a group that included Orm"."""
    first = next((one.tokens[0] for one in sentence.chunks if one.preposition == "by" and one.verb == deed), None)
    found: list[int] = []
    for at in range(first or len(sentence.tokens), len(sentence.tokens)):
        if sentence.is_verb(at) and sentence.tokens[at].stem != "include":
            break
        if sentence.tokens[at].text[:1].isupper():
            found.append(at)
    return found


def clash_of_one(meeting: Meeting) -> Clash | None:
    """Another name behind what there is one of: "the seat of A" of "the seat of B"."""
    claim = meeting.claim
    for at in claim.kind[:-2]:
        place = meeting.met.get(at)
        if place is None or claim.tokens[at].stem not in OF_ONE or claim.tokens[at + 1].low != "of":
            continue
        mine = _name_of(claim, at)
        its = _name_of(place.sentence, place.at)
        if mine and its and set(mine) & set(meeting.unmet):
            fact = " ".join(place.sentence.tokens[each].text for each in its)
            return Clash(mine[0], mine[-1], fact, "the base has another in its place")
    return None


def _name_of(sentence: Sentence, noun: int) -> list[int]:
    """The words of the name behind a noun and "of"."""
    tokens = sentence.tokens
    start = noun + 2
    if len(tokens) <= start or tokens[noun + 1].low != "of":
        return []
    start += tokens[start].tag is Tag.DETERMINER
    run: list[int] = []
    for at in range(start, len(tokens)):
        if not tokens[at].text[:1].isupper():
            break
        run.append(at)
        if tokens[at].stop_after:
            break
    return run


def clash_of_joining(meeting: Meeting) -> Clash | None:
    """Where a sentence has all the words, and joins the claim's name to another verb: "began at A before joining B"."""
    claim = meeting.claim
    for chunk in claim.chunks:
        deed = meeting.met.get(chunk.verb)
        places = [meeting.met.get(at) for at in chunk.tokens]
        is_name = chunk.preposition and all(claim.tokens[at].text[:1].isupper() for at in chunk.tokens)
        if deed is None or not is_name or any(one is None or one.sentence is not deed.sentence for one in places):
            continue
        sentence = deed.sentence
        mine = {one.at for one in places if one is not None}
        own = [one for one in sentence.chunks if mine & set(one.tokens)]
        others = [one for one in sentence.chunks if one.verb == deed.at and one.preposition == chunk.preposition]
        names = [one for one in others if all(sentence.tokens[at].text[:1].isupper() for at in one.tokens)]
        if names and own and all(one.verb > deed.at and one.preposition != chunk.preposition for one in own):
            fact = " ".join(sentence.tokens[at].text for at in names[0].tokens)
            return Clash(chunk.tokens[0], chunk.tokens[-1], fact, "the base has another in its place")
    return None


def clash_of_order(meeting: Meeting) -> Clash | None:
    """What the claim puts after something that a sentence puts it before, or the other way round."""
    tokens = meeting.claim.tokens
    for at, token in enumerate(tokens):
        other = _ORDER.get(token.low)
        behind = [meeting.met[each] for each in range(at + 1, min(at + 1 + _REACH, len(tokens))) if each in meeting.met]
        if other is None or not behind:
            continue
        place = behind[0]
        words = [each.low for each in place.sentence.tokens[max(place.at - _REACH, 0) : place.at]]
        if other in words and token.low not in words:
            return Clash(at, at, other, "the base has the other order", Element.DATE)
    return None
