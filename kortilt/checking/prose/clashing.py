"""Where plain sentences have another thing in the very place of the claim's: another kind, a name, the opposite."""

from kortilt.checking.prose.found import Clash
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Chunk, Sentence
from kortilt.checking.prose.sexes import sex_called, sex_told
from kortilt.checking.prose.tables import (
    AUTHORING,
    CONTINENTS,
    GENRES,
    KINDS,
    MAKING,
    TO_ONE,
    WIDER,
    are_of_different_kinds,
    are_opposed,
    is_reverse,
)
from kortilt.checking.rules.kind import DEMONYMS
from kortilt.model.verdicts import Element
from kortilt.reading.claims import Tag, Token

_SAME_PREPOSITION = {"on": "at", "in": "at", "within": "at", "near": "at"}
_COMING = frozenset(["bear", "born", "originate", "come", "hail", "be", "work"])
_LYING = frozenset(["be", "locate", "situate", "lie", "base", "headquarter", "work"])


def clash_of_kind(meeting: Meeting) -> Clash | None:
    """What the claim says that its subject is, where a sentence says that it is something of another kind."""
    for sentence in filter(meeting.is_subject_of, meeting.sentences):
        its = [sentence.tokens[at] for at in sentence.kind if sentence.tokens[at].tag in (Tag.NOUN, Tag.STRANGER)]
        clash = _of_another_kind(meeting, its) or _of_another_country(meeting, its) or _of_another_sort(meeting, its)
        if clash is not None:
            return clash
    return None


def _of_another_kind(meeting: Meeting, its: list[Token]) -> Clash | None:
    claim = meeting.claim
    end = next(
        (at for at in claim.kind if claim.tokens[at].tag is Tag.PREPOSITION and claim.tokens[at].low != "than"),
        len(claim.tokens),
    )
    heads = [at for at in claim.kind if at < end and claim.tokens[at].stem in KINDS]
    named = [token for token in its if token.stem in KINDS]
    for at in heads[-1:]:
        others = [token for token in named if are_of_different_kinds(claim.tokens[at].stem, token.stem)]
        if others and len(others) == len(named):
            return Clash(at, at, others[-1].text, "the base has it as something else")
    return None


def clash_of_sex(meeting: Meeting) -> Clash | None:
    """A man or woman that the claim's subject is called, whom the sentences call by the other pronouns."""
    told, sentence, its = sex_told(meeting.sentences)
    for at in meeting.claim.kind:
        mine = sex_called(meeting.claim.tokens[at].stem)
        if sentence is not None and mine and mine != told:
            return Clash(at, at, sentence.tokens[its].text, "the base has it otherwise")
    return None


def _of_another_country(meeting: Meeting, its: list[Token]) -> Clash | None:
    for at in meeting.claim.kind:
        if at in meeting.unmet and _is_demonym(meeting.claim.tokens[at]):
            other = next((token for token in its if _is_demonym(token)), None)
            if other is not None:
                return Clash(at, at, other.text, "the base has another country")
    return None


def _of_another_sort(meeting: Meeting, its: list[Token]) -> Clash | None:
    claim = meeting.claim
    said = {token.stem for token in claim.tokens}
    places = [at for at in meeting.unmet if at in claim.kind or "genre" in said]
    for at in places:
        mine = claim.tokens[at].stem
        others = (token for token in its if token.stem in GENRES - said and token.stem not in WIDER.get(mine, ()))
        other = next(others, None) if mine in GENRES else None
        if other is not None:
            rest = [each for each in meeting.unmet if each in claim.kind]
            return Clash(min(rest, default=at), max(rest, default=at), other.text, "the base has it as of another sort")
    return None


def _is_demonym(token: Token) -> bool:
    return token.text[0].isupper() and token.low.endswith(DEMONYMS)


def clash_of_opposites(meeting: Meeting) -> Clash | None:
    """A word of the claim that cannot hold where a sentence's does."""
    lexicon = meeting.claim.lexicon
    said = {token.stem for token in meeting.claim.tokens}
    subject = {*meeting.claim.subject_name, *meeting.claim.subject}
    for at, mine in enumerate(meeting.claim.tokens):
        if at in meeting.met or at in subject or mine.tag in (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY):
            continue
        for sentence in meeting.sentences:
            for token in sentence.tokens:
                if token.stem not in said and (
                    are_opposed(mine.stem, token.stem)
                    or is_reverse(mine.low, token.low)
                    or (token.tag is mine.tag and lexicon.are_opposed(mine.concept, token.concept))
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
        is_name = claim.tokens[lacking[-1]].text[:1].isupper()
        is_to_one = claim.tokens[chunk.verb].stem in TO_ONE
        is_of = any(claim.tokens[at].low == "of" for at in chunk.tokens)
        is_part = is_of and any(at in meeting.met for at in chunk.tokens)
        if (is_part and not chunk.preposition) or claim.tokens[lacking[-1]].low in ("once", "twice"):
            continue
        if not chunk.preposition and ((is_name and not is_to_one) or claim.tokens[chunk.verb].stem == "be"):
            continue
        other = _in_its_place(meeting, chunk, lacking)
        if other:
            return Clash(lacking[0], lacking[-1], other, "the base has another in its place")
    return None


def clash_of_doers(meeting: Meeting) -> Clash | None:
    """Somebody whom the sentence names otherwise: "directed by Orm" of "directed by Lind and starring Orm"."""
    claim = meeting.claim
    named = [(one.verb, list(one.tokens)) for one in claim.chunks if one.preposition == "by"]
    has_object = any(one.verb == claim.deed and not one.preposition for one in claim.chunks)
    if claim.subject_name and has_object:
        named.append((claim.deed, [*claim.subject_name]))
    for verb, name in named:
        deed = meeting.met.get(verb)
        doers = _doers(deed.sentence, deed.at) if deed is not None else []
        if deed is not None and not doers and claim.tokens[verb].stem in AUTHORING and deed.sentence.author:
            doers = _doers(deed.sentence, deed.sentence.author)
        words = {claim.tokens[at].stem for at in name if claim.tokens[at].text[:1].isupper()}
        if deed is not None and has_two_makers(deed.token.stem) and _is_spoken(deed.sentence, words):
            continue  # a band and its label both release an album
        if deed is not None and doers and words and words.isdisjoint(deed.sentence.tokens[at].stem for at in doers):
            fact = " ".join(deed.sentence.tokens[at].text for at in doers)
            return Clash(min(name), max(name), fact, "the base has another who did it", Element.ACTOR)
    return None


def _is_spoken(sentence: Sentence, words: set[str]) -> bool:
    return not words.isdisjoint(token.stem for token in sentence.tokens if token.text[:1].isupper())


def has_two_makers(stem: str) -> bool:
    """Whether more than who a deed is "by" does it: a band and its label both release an album."""
    return stem in MAKING and stem not in ("write", "film")


def names_thing(meeting: Meeting) -> bool:
    """Whether the sentences have the name of what the claim's deed is done to, so that they tell of the same."""
    claim = meeting.claim
    return claim.is_passive or any(at > claim.verb and claim.tokens[at].text[:1].isupper() for at in meeting.met)


def other_doer(meeting: Meeting) -> Clash | None:
    """Whom the sentences name for what the claim tells of somebody whom they do not know."""
    claim = meeting.claim
    place = meeting.met.get(claim.deed) or next(iter(meeting.met.values()))
    sentence = place.sentence
    doers = _doers(sentence, place.at)
    if not doers and not sentence.is_passive and not sentence.is_of_what_was_named:
        doers = list(sentence.subject_name)
    spoken = {each.at for at, each in meeting.met.items() if each.sentence is sentence and at not in claim.subject_name}
    if not doers or not spoken.isdisjoint(doers):
        return None
    fact = " ".join(sentence.tokens[at].text for at in doers)
    name = claim.subject_name
    return Clash(name[0], name[-1], fact, "the base tells this of somebody or something else", Element.ACTOR)


def _doers(sentence: Sentence, deed: int) -> list[int]:
    """The words of all names that a verb is done "by"."""
    if deed == sentence.possessor:
        first = deed
        while first and sentence.tokens[first - 1].text[:1].isupper():
            first -= 1
        return list(range(first, deed + 1))
    chunks = [one for one in sentence.chunks if one.preposition == "by" and one.verb == deed]
    if deed and deed == sentence.author:
        behind = range(deed + 1, len(sentence.tokens))
        chunks = [one for one in sentence.chunks if one.preposition == "by" and one.tokens[0] in behind][:1]
    tokens = [at for one in chunks for at in one.tokens]
    return tokens if any(sentence.tokens[at].text[:1].isupper() for at in tokens) else []


def _is_deed_of_subject(sentence: Sentence, at: int) -> bool:
    """Whether the subject does what a verb tells: the main verb, or one behind "who"."""
    return at == sentence.verb or (at > 0 and sentence.tokens[at - 1].tag is Tag.RELATIVE)


def _in_its_place(meeting: Meeting, mine: Chunk, lacking: list[int]) -> str:
    claim = meeting.claim
    said = {token.stem for token in claim.tokens} | {place.token.stem for place in meeting.met.values()}
    for sentence in meeting.sentences:
        for chunk in sentence.chunks:
            others = [at for at in chunk.tokens if sentence.tokens[at].stem not in said and sentence.is_content(at)]
            if others and sentence.tokens[others[-1]].stem in WIDER.get(claim.tokens[lacking[-1]].stem, ()):
                continue  # "two daughters" are not denied by "two children"
            if not others or sentence.denied[others[-1]] or not _is_joined_alike(meeting, mine, sentence, chunk):
                continue
            if _are_of_one_sort(claim, mine, lacking, [sentence.tokens[at] for at in others]):
                return " ".join(sentence.tokens[at].text for at in others)
    return ""


def _is_joined_alike(meeting: Meeting, mine: Chunk, sentence: Sentence, its: Chunk) -> bool:
    """Whether two nouns are joined to the same word by the same preposition, or do the same deed."""
    if mine.preposition == "by" and its.verb < 0 and not its.preposition:
        met = meeting.met.get(mine.verb)
        return met is not None and met.sentence is sentence and _is_deed_of_subject(sentence, met.at)
    verb = meeting.claim.tokens[mine.verb].stem
    return _is_same_way(mine.preposition, its.preposition, verb) and _is_same_verb(meeting, mine, sentence, its)


def _are_of_one_sort(claim: Sentence, chunk: Chunk, lacking: list[int], others: list[Token]) -> bool:
    """Whether one can stand in the other's place: both names or no names; a place of the widest only for another."""
    mine = [claim.tokens[at] for at in lacking]
    if chunk.preposition and mine[-1].stem in CONTINENTS:
        return any(token.stem in CONTINENTS for token in others)
    is_name = mine[-1].text[0].isupper()
    if others[-1].text[0].isupper() == is_name:
        return True
    before = [token.low for token in claim.tokens[: chunk.tokens[0]][-2:]]
    is_the_one = chunk.preposition not in ("", "as") and before == [chunk.preposition, "the"]
    is_thing = chunk.preposition == "by" and not _is_somebody(mine[-1].stem)
    return not is_name and (is_the_one or is_thing)


def _is_somebody(stem: str) -> bool:
    kinds = KINDS.get(stem, frozenset()) | WIDER.get(stem, frozenset()) | {stem}
    return bool(kinds & {"person", "company", "organization", "group", "band"})


def _is_same_way(mine: str, its: str, verb: str) -> bool:
    if "from" in (mine, its) and verb in _COMING:
        mine, its = ("in" if each == "from" else each for each in (mine, its))
    return _SAME_PREPOSITION.get(mine, mine) == _SAME_PREPOSITION.get(its, its)


def _is_same_verb(meeting: Meeting, mine: Chunk, sentence: Sentence, its: Chunk) -> bool:
    verb = meeting.claim.tokens[mine.verb]
    other = sentence.tokens[its.verb] if its.verb >= 0 else verb
    if its.verb >= 0 and verb.stem in _LYING and other.stem in _LYING:
        return True
    if mine.preposition == its.preposition and mine.preposition in ("from", "about") and verb.stem == "be":
        return True
    before = mine.tokens[0] - 1 - (meeting.claim.tokens[mine.tokens[0] - 1].tag is Tag.DETERMINER)
    led = meeting.met.get(before - 1) if mine.preposition and before > 0 else None
    if led is not None and led.sentence is sentence and _leads(sentence, led.at, its):
        return True
    if its.preposition and verb.stem != "be" and _is_led_by(meeting, sentence, its, verb):
        return True
    met = meeting.met.get(mine.verb)
    is_met = met is not None and met.sentence is sentence and its.verb <= met.at <= its.tokens[0]
    return is_met or (its.verb >= 0 and verb.stem != "be" and meeting.meets(verb, other))


def _is_led_by(meeting: Meeting, sentence: Sentence, its: Chunk, verb: Token) -> bool:
    """Whether the noun of a verb stands before a preposition: "her work for" of "worked for"."""
    first = its.tokens[0] - 1 - (sentence.tokens[its.tokens[0] - 1].tag is Tag.DETERMINER)
    noun = sentence.tokens[first - 1] if first > 0 else verb
    return noun.tag is Tag.NOUN and noun.text.islower() and meeting.meets(verb, noun)


def _leads(sentence: Sentence, at: int, its: Chunk) -> bool:
    """Whether a word stands right before the preposition of a noun."""
    first = its.tokens[0] - (sentence.tokens[its.tokens[0] - 1].tag is Tag.DETERMINER)
    return bool(its.preposition) and at == first - 2
