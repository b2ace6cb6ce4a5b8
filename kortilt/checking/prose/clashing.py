"""Where plain sentences have another thing in the very place of the claim's: another kind, a name, the opposite."""

from kortilt.checking.prose.measuring import Clash
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Chunk, Sentence
from kortilt.checking.prose.tables import CONTINENTS, GENRES, KINDS, WIDER, are_of_different_kinds, are_opposed
from kortilt.reading.claims import Tag

_SAME_PREPOSITION = {"on": "at", "in": "at", "within": "at", "near": "at"}
_COMING = frozenset(["bear", "born", "originate", "come", "hail", "be", "work"])
_LYING = frozenset(["be", "locate", "situate", "lie", "base", "headquarter", "work"])
_DEMONYMS = ("an", "ese", "ish", "ch", "ss", "i")


def clash_of_kind(meeting: Meeting) -> Clash | None:
    """What the claim says that its subject is, where a sentence says that it is something of another kind."""
    claim = meeting.claim
    mine = [at for at in claim.kind if claim.tokens[at].tag in (Tag.NOUN, Tag.STRANGER, Tag.VERB)]
    end = next(
        (at for at in claim.kind if claim.tokens[at].tag is Tag.PREPOSITION and claim.tokens[at].low != "than"),
        len(claim.tokens),
    )
    heads = [at for at in mine if at < end and claim.tokens[at].stem in KINDS]
    for sentence in meeting.sentences:
        its = [sentence.tokens[at] for at in sentence.kind if sentence.tokens[at].tag in (Tag.NOUN, Tag.STRANGER)]
        named = [token for token in its if token.stem in KINDS]
        for at in heads[-1:]:
            if at not in meeting.unmet:
                continue
            others = [token for token in named if are_of_different_kinds(claim.tokens[at].stem, token.stem)]
            if others and len(others) == len(named):
                return Clash(at, at, others[-1].text, "the base has it as something else")
        for at in mine:
            if at not in meeting.unmet:
                continue
            token = claim.tokens[at]
            if token.text[0].isupper() and token.low.endswith(_DEMONYMS):
                other = next((each for each in its if each.text[0].isupper() and each.low.endswith(_DEMONYMS)), None)
                if other is not None:
                    return Clash(at, at, other.text, "the base has another country")
            if token.stem in GENRES:
                other = next(
                    (each for each in its if each.stem in GENRES and each.stem not in WIDER.get(token.stem, ())), None
                )
                if other is not None:
                    return Clash(at, at, other.text, "the base has it as of another sort")
    return None


def clash_of_opposites(meeting: Meeting) -> Clash | None:
    """A word of the claim that cannot hold where a sentence's does."""
    lexicon = meeting.claim.lexicon
    said = {token.stem for token in meeting.claim.tokens}
    for at in meeting.unmet:
        mine = meeting.claim.tokens[at]
        for sentence in meeting.sentences:
            for token in sentence.tokens:
                if token.stem not in said and (
                    lexicon.are_opposed(mine.concept, token.concept) or are_opposed(mine.stem, token.stem)
                ):
                    return Clash(at, at, token.text, "the base has the opposite")
    return None


def clash_of_slot(meeting: Meeting) -> Clash | None:
    """A name or noun of the claim with which its verb or noun is joined as the sentence's is with another."""
    claim = meeting.claim
    unmet = set(meeting.unmet)
    for chunk in claim.chunks:
        lacking = [at for at in chunk.tokens if at in unmet]
        if not lacking or chunk.verb < 0:
            continue
        if not chunk.preposition and claim.tokens[chunk.verb].stem == "be":
            continue
        other = _in_its_place(meeting, chunk, lacking)
        if other:
            return Clash(lacking[0], lacking[-1], other, "the base has another in its place")
    return None


def _in_its_place(meeting: Meeting, mine: Chunk, lacking: list[int]) -> str:
    claim = meeting.claim
    is_name = claim.tokens[lacking[-1]].text[0].isupper()
    spoken = {(id(place.sentence), place.at) for place in meeting.met.values()}
    for sentence in meeting.sentences:
        for chunk in sentence.chunks:
            is_doer = mine.preposition == "by" and chunk.verb < 0 and not chunk.preposition
            if not is_doer and not _is_same_way(mine.preposition, chunk.preposition, claim.tokens[mine.verb].stem):
                continue
            if not (_is_told_of(meeting, mine, sentence) if is_doer else _is_same_verb(meeting, mine, sentence, chunk)):
                continue
            others = [at for at in chunk.tokens if (id(sentence), at) not in spoken and sentence.is_content(at)]
            if (
                others
                and claim.tokens[lacking[-1]].stem in CONTINENTS
                and sentence.tokens[others[0]].stem not in CONTINENTS
            ):
                continue
            if others and (
                sentence.tokens[others[-1]].text[0].isupper() == is_name
                or (not is_name and mine.preposition == "by" and not _is_somebody(claim.tokens[lacking[-1]].stem))
            ):
                return " ".join(sentence.tokens[at].text for at in others)
    return ""


def _is_somebody(stem: str) -> bool:
    kinds = KINDS.get(stem, frozenset()) | WIDER.get(stem, frozenset()) | {stem}
    return bool(kinds & {"person", "company", "organization", "group", "band"})


def _is_told_of(meeting: Meeting, mine: Chunk, sentence: Sentence) -> bool:
    """Whether the sentence's main verb is the claim's: who did it stands before it."""
    met = meeting.met.get(mine.verb)
    return met is not None and met.sentence is sentence and met.at == sentence.verb


def _is_same_way(mine: str, its: str, verb: str) -> bool:
    if "from" in (mine, its) and verb in _COMING:
        mine, its = ("in" if each == "from" else each for each in (mine, its))
    return _SAME_PREPOSITION.get(mine, mine) == _SAME_PREPOSITION.get(its, its)


def _is_same_verb(meeting: Meeting, mine: Chunk, sentence: Sentence, its: Chunk) -> bool:
    verb = meeting.claim.tokens[mine.verb]
    other = sentence.tokens[its.verb] if its.verb >= 0 else verb
    if its.verb >= 0 and verb.stem in _LYING and other.stem in _LYING:
        return True
    met = meeting.met.get(mine.verb)
    is_met = met is not None and met.sentence is sentence and its.verb <= met.at <= its.tokens[0]
    return is_met or (its.verb >= 0 and verb.stem != "be" and meeting.meets(verb, other))
