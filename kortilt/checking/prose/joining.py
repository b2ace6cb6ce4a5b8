"""Whether plain sentences join the words of a claim as it does: who does it, where, and of whom it is so."""

from collections.abc import Iterator

from kortilt.checking.prose.found import Clash
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Chunk, Sentence
from kortilt.checking.prose.tables import BIRTH, DEATH, IN_ONE_PLACE, OF_TWO, RELATIVES, SHOWING
from kortilt.model.date_forms import MONTHS
from kortilt.reading.claims import Tag

_PLACES = frozenset(["in", "at", "on", "near", "within"])
_WAYS = {"from": "from", "to": "to", "into": "to", **dict.fromkeys(_PLACES, "in")}
_BESIDE = frozenset(["after", "before", "behind", "than", "unlike", "like", "against", "versus", "besides", "between"])


def reach_of(sentence: Sentence, deed: int) -> range:
    """The tokens behind a verb, up to the next verb that is not joined to it by "and" alone."""
    tokens = sentence.tokens
    start = deed
    for at in range(deed + 1, len(tokens)):
        is_verb = sentence.is_verb(at) or tokens[at].tag is Tag.AUXILIARY
        if is_verb and any(tokens[each].tag not in (Tag.ADVERB, Tag.CONJUNCTION) for each in range(start + 1, at)):
            return range(deed + 1, at)
        if is_verb:
            start = at
        if tokens[at].stop_after.startswith((".", ";", "!", "?")):
            return range(deed + 1, at + 1)
    return range(deed + 1, len(tokens))


def is_of_another_doer(meeting: Meeting) -> bool:
    """Whether the claim's subject only undergoes its deed in every sentence that has both, or does something else."""
    claim = meeting.claim
    place = meeting.met.get(claim.deed)
    if place is None or not claim.subject_name:
        return False
    mine = {claim.tokens[at].stem for at in claim.subject_name}
    both = [
        (one, at)
        for one in meeting.sentences
        for at, token in enumerate(one.tokens)
        if token.stem == place.token.stem and mine & {each.stem for each in one.tokens}
    ]
    return bool(both) and all(_is_outside(one, at, mine) for one, at in both)


def _is_outside(sentence: Sentence, deed: int, name: set[str]) -> bool:
    """Whether a name is behind a verb as what it is done to, or is whom something else is done by."""
    spoken = [at for at, token in enumerate(sentence.tokens) if token.stem in name and token.text[:1].isupper()]
    if not spoken or set(spoken) & set(sentence.subject):
        return False
    chunk = next((one for one in sentence.chunks if spoken[-1] in one.tokens), None)
    if chunk is None or not sentence.is_verb(deed):
        return False
    if sentence.author and 0 < chunk.tokens[0] - sentence.author <= len("by"):
        return False
    if chunk.preposition == "by":
        return deed not in (chunk.verb, sentence.author) and chunk.verb not in reach_of(sentence, deed)
    is_object = sentence.tokens[deed].stem not in SHOWING and sentence.subject_name
    return bool(is_object) and min(spoken) > deed and min(spoken) in reach_of(sentence, deed)


def clash_of_place(meeting: Meeting) -> Clash | None:
    """Where something is or happens that is or happens in one place, and a sentence has another for it."""
    for chunk, other in _misjoined(meeting):
        if meeting.claim.tokens[chunk.verb].stem in IN_ONE_PLACE:
            return Clash(chunk.tokens[0], chunk.tokens[-1], other, "the base has another in its place")
    return None


def is_misjoined(meeting: Meeting) -> bool:
    """Whether sentences that have a verb and a name of the claim join the verb to another, and the name elsewhere."""
    return any(True for _ in _misjoined(meeting))


def _misjoined(meeting: Meeting) -> Iterator[tuple[Chunk, str]]:
    claim = meeting.claim
    for chunk in claim.chunks:
        deed = meeting.met.get(chunk.verb)
        way = _WAYS.get(chunk.preposition)
        if deed is None or way is None or not all(_is_name(claim, at) for at in chunk.tokens):
            continue
        stems = {claim.tokens[at].stem for at in chunk.tokens}
        found = [
            _other_name(one, at, way, stems)
            for one in meeting.sentences
            for at, token in enumerate(one.tokens)
            if token.stem == deed.token.stem and stems & {each.stem for each in one.tokens}
        ]
        if found and all(found):
            yield chunk, found[0]


def _other_name(sentence: Sentence, deed: int, way: str, stems: set[str]) -> str:
    """The name that stands behind a verb in the way of the claim's, where the claim's own does not."""
    reach = reach_of(sentence, deed)
    own = [one for one in sentence.chunks if one.verb == deed or (one.tokens[0] in reach and one.verb < one.tokens[0])]
    alike = [one for one in own if _WAYS.get(one.preposition) == way]
    others = [one for one in own if _WAYS.get(one.preposition) not in (way, None)]
    if any(stems & {sentence.tokens[at].stem for at in one.tokens} for one in (*alike, *own)) and not any(
        stems & {sentence.tokens[at].stem for at in one.tokens} for one in others
    ):
        return ""
    names = [one for one in alike if all(_is_name(sentence, at) for at in one.tokens)]
    return " ".join(sentence.tokens[at].text for at in names[0].tokens) if names else ""


def _is_name(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text[:1].isupper() and sentence.tokens[at].text not in MONTHS


def is_of_another_life(meeting: Meeting) -> bool:
    """Whether a birth or death of the claim's subject is another's: "the death of his father"."""
    claim = meeting.claim
    mine = {claim.tokens[at].stem for at in claim.subject} | {token.stem for token in claim.tokens}
    for at, place in meeting.met.items():
        if claim.tokens[at].stem not in BIRTH | DEATH or place.sentence.is_verb(place.at):
            continue
        tokens = place.sentence.tokens
        before = tokens[place.at - 1] if place.at else None
        if before is not None and before.is_possessive and before.text[:1].isupper():
            return before.stem not in mine
        behind = [token for token in tokens[place.at + 2 : place.at + 4] if token.tag is not Tag.DETERMINER]
        is_of = len(tokens) > place.at + 1 and tokens[place.at + 1].low == "of" and bool(behind)
        if is_of and (behind[0].stem in RELATIVES or behind[0].text[:1].isupper()) and behind[0].stem not in mine:
            return True
    return False


def is_turned_round(meeting: Meeting) -> bool:
    """Whether the claim has as the father, or the larger one, whom the sentence has it of."""
    claim = meeting.claim
    name = {claim.tokens[at].stem for at in claim.subject_name}
    for sentence in meeting.sentences:
        its = {sentence.tokens[at].stem for at in sentence.subject_name if at or not sentence.is_of_what_was_named}
        own = name - its or name
        spoken = [at for at, token in enumerate(sentence.tokens) if token.stem in own and token.text[:1].isupper()]
        if not its or not spoken or set(spoken) & set(sentence.subject) or spoken[0] < sentence.verb:
            continue
        chunk = next((one for one in sentence.chunks if spoken[-1] in one.tokens), None)
        others = [one for one in meeting.sentences if one is not sentence and meeting.is_subject_of(one)]
        if chunk is None or others or (claim.deed >= 0 and claim.deed in meeting.met):
            continue
        if chunk.preposition in _BESIDE and sentence.tokens[chunk.verb].stem == "be":
            return True
        nouns = [at for at in claim.kind if claim.tokens[at].stem in RELATIVES - OF_TWO and at in meeting.met]
        places = [meeting.met[at] for at in nouns]
        if any(one.sentence is sentence and one.at in sentence.kind and one.at < spoken[0] for one in places):
            behind = {claim.tokens[at].stem for at in range(max(nouns) + 1, len(claim.tokens))}
            return bool(behind & its)
    return False
