"""Whose a verb of a plain sentence is, and what a noun in it calls: the claim's subject, or something else."""

from kortilt.checking.prose.joining import reach_of
from kortilt.checking.prose.meeting import Meeting, Place, Subject
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import ACTING, BECOMING, KINDS, OF_MANY, OF_ONE, RELATIVES, WIDER
from kortilt.checking.rules.kind import DEMONYMS
from kortilt.reading.claims import Tag, Token

_NOUNS = (Tag.NOUN, Tag.STRANGER, Tag.NAME, Tag.NUMBER, Tag.DETERMINER, Tag.DATE)
_WHO = frozenset(["who", "that", "which", "whom"])
_PRONOUNS = frozenset(
    ["he", "she", "it", "they", "i", "we", "you", "him", "her", "his", "its", "their", "both", "together"]
)
_REACH = 6


def is_of_other_subject(meeting: Meeting) -> bool:
    """Whether every verb that has the claim's is somebody else's: "the band that recorded it" of the Gulls."""
    claim = meeting.claim
    verbs = (at for at in range(claim.verb, len(claim.tokens)) if claim.is_verb(at))
    deed = claim.deed if claim.deed >= 0 else next(verbs, -1)
    place = meeting.met.get(deed) or next(meeting.occurrences(deed), None)
    if place is None or not claim.subject or any(claim.tokens[at].low in _PRONOUNS for at in claim.subject):
        return False
    if not place.sentence.is_verb(place.at):
        return _is_noun_of_another(meeting, place)
    places = [
        (one, at)
        for one in meeting.sentences
        for at, token in enumerate(one.tokens)
        if token.stem == place.token.stem and one.is_verb(at)
    ]
    return bool(places) and all(_is_anothers(meeting, one, at) for one, at in places)


def _is_noun_of_another(meeting: Meeting, place: Place) -> bool:
    """Whether a deed is only in what a sentence calls somebody else, or whom its subject acts: "under coach Berg"."""
    if "person" not in _kinds(place.token.stem):
        return False
    tokens = place.sentence.tokens
    mine = {meeting.claim.tokens[at].stem for at in meeting.claim.subject}
    before = {token.stem for token in tokens[max(place.at - 3, 0) : place.at]}
    behind = tokens[place.at + 1 : place.at + 2]
    is_title = bool(behind) and behind[0].text[:1].isupper() and not tokens[place.at].stop_after
    return bool(before & ACTING) or (is_title and behind[0].stem not in mine)


def _is_anothers(meeting: Meeting, sentence: Sentence, verb: int) -> bool:
    """Whether a verb has a subject that cannot be the claim's."""
    run, is_narrow = _subject_of(sentence, verb)
    tokens = sentence.tokens
    mine = {meeting.claim.tokens[at].stem for at in meeting.claim.subject}
    if not run or any(tokens[at].low in _PRONOUNS for at in run):
        return False
    is_first = run[0] == 0 and tokens[0].low == "the"
    if mine & {tokens[at].stem for at in (*run, *reach_of(sentence, verb))}:
        return False
    if is_first or (not is_narrow and set(run) & set(sentence.subject)):
        return False
    nouns = [at for at in run if tokens[at].tag is not Tag.DETERMINER]
    if not nouns:
        return is_narrow and tokens[run[-1]].low == "those"
    own = {meeting.claim.tokens[at].stem for at in meeting.claim.kind}
    if meeting.claim.deed < 0 and tokens[verb - 1].low not in _WHO:
        own |= {token.stem for token in meeting.claim.tokens}  # "a town in Halland known for its walls"
    if nouns[-1] in sentence.kind or tokens[nouns[-1]].stem in own:
        return False
    if run[0] > 0 and tokens[run[0] - 1].stem in mine and tokens[run[0] - 1].stop_after == ",":
        return False
    return is_narrow or any(tokens[at].text[:1].isupper() for at in nouns)


def _subject_of(sentence: Sentence, verb: int) -> tuple[list[int], bool]:
    """The words of a verb's subject, and whether a clause narrows it: "the band that recorded"."""
    tokens = sentence.tokens
    at = verb - 1
    while at >= 0 and not _is_parted(sentence, at) and tokens[at].tag in (Tag.AUXILIARY, Tag.ADVERB):
        at -= 1
    if at < 0 or _is_parted(sentence, at) or tokens[at].tag in (Tag.CONJUNCTION, Tag.PREPOSITION, Tag.VERB):
        return [], False
    is_bare = at == verb - 1
    is_narrow = tokens[at].low in _WHO
    at -= is_narrow
    run: list[int] = []
    while at >= 0 and (tokens[at].tag in _NOUNS or tokens[at].low == "those") and not sentence.is_verb(at):
        if run and _is_parted(sentence, at):
            break
        run.append(at)
        at -= 1
    is_participle = is_bare and not is_narrow and tokens[verb].low.endswith(("ed", "en", "t"))
    is_inside = bool(run) and (set(run).isdisjoint(sentence.subject) or tokens[at].tag is Tag.PREPOSITION)
    return sorted(run), is_narrow or (is_participle and is_inside)


def _is_parted(sentence: Sentence, at: int) -> bool:
    return bool(sentence.tokens[at].stop_after.strip("-."))


def is_called_otherwise(meeting: Meeting) -> bool:
    """Whether a noun by which the claim calls its subject calls something else in every sentence that has it."""
    claim = meeting.claim
    end = next((at for at in claim.kind if claim.tokens[at].tag is Tag.PREPOSITION), len(claim.tokens))
    head = max((at for at in claim.kind if at < end), default=-1)
    for at in claim.kind:
        token = claim.tokens[at]
        if at not in meeting.met:
            continue
        is_thing = at == head and bool(_kinds(token.stem))
        is_calling = is_thing or "person" in _kinds(token.stem) or token.stem in OF_ONE or _is_demonym(token)
        places = [
            (one, its)
            for one in meeting.sentences
            for its, each in enumerate(one.tokens)
            if each.tag not in (Tag.PREPOSITION, Tag.DETERMINER) and meeting.meets(token, each)
        ]
        check = _is_of_subject if is_calling and (token.text.islower() or _is_demonym(token)) else _is_free
        if places and not any(check(meeting, one, its) for one, its in places):
            return True
    return False


def _is_free(meeting: Meeting, sentence: Sentence, at: int) -> bool:
    """Whether a noun is not said to be of somebody else: "the success of Salt", "fever, which is often fatal"."""
    tokens = sentence.tokens
    verbs = [each for each in range(at) if sentence.is_verb(each) or tokens[each].tag is Tag.AUXILIARY]
    if verbs and at not in sentence.kind and tokens[verbs[-1]].stem == "be" and tokens[verbs[-1] - 1].low in _WHO:
        return not _is_anothers(meeting, sentence, verbs[-1])
    behind = tokens[at + 1 : at + 3]
    is_of = len(behind) == len("of") and behind[0].low == "of" and behind[1].text[:1].isupper()
    return not is_of or at in sentence.kind or behind[1].stem in {token.stem for token in meeting.claim.tokens}


def _is_of_subject(meeting: Meeting, sentence: Sentence, at: int) -> bool:
    """Whether a noun calls the claim's subject so: by "is", "as", beside its name, or as whoever does a deed."""
    tokens = sentence.tokens
    if sentence.is_verb(at):
        return True
    mine = {meeting.claim.tokens[each].stem for each in meeting.claim.subject}
    is_other_subject = mine.isdisjoint({tokens[each].stem for each in sentence.subject})
    if at in sentence.kind and (at < _end_of_head(sentence) or is_other_subject):
        return meeting.subjects[id(sentence)] is not Subject.OTHER
    reach = at + (_REACH if tokens[at].low.endswith("s") else _REACH // 2) + 1
    if any(token.stem in mine for token in tokens[at + 1 : reach]) and not tokens[at].stop_after.strip(","):
        return True
    if at in sentence.kind:
        return False
    if _is_demonym(tokens[at]):
        return any("person" in _kinds(token.stem) or token.tag is Tag.STRANGER for token in tokens[at + 1 : at + 3])
    words = [token.stem for token in tokens[max(at - _REACH, 0) : at]]
    if set(words) & ACTING:
        return False
    if set(words) & BECOMING or "as" in words[-4:] or _is_said_to_be(sentence, at):
        return True
    start = at
    while (
        start and tokens[start - 1].tag in (*_NOUNS, Tag.CONJUNCTION, Tag.ADVERB) and not tokens[start - 1].stop_after
    ):
        start -= 1
    return start == 0 or (tokens[start - 1].stop_after == "," and tokens[start - 1].stem in mine)


def _is_said_to_be(sentence: Sentence, at: int) -> bool:
    """Whether the last verb before a noun is "be"."""
    tokens = sentence.tokens
    verbs = [
        each
        for each in range(at)
        if tokens[each].tag is Tag.AUXILIARY
        or (sentence.is_verb(each) and not (tokens[each].low.endswith("ed") and tokens[each + 1].tag is Tag.NOUN))
    ]
    between = sentence.tokens[verbs[-1] + 1 : at] if verbs else ()
    is_parted = any(token.tag in (Tag.PREPOSITION, Tag.RELATIVE) or token.stop_after for token in between)
    return bool(verbs) and sentence.tokens[verbs[-1]].stem == "be" and not is_parted


def _end_of_head(sentence: Sentence) -> int:
    """Where what the subject is said to be ends: before "of", but for "one of the painters"."""
    for at in sentence.kind:
        if sentence.tokens[at].low in ("of", "for") and sentence.tokens[at - 1].stem not in OF_MANY:
            return at
    return len(sentence.tokens)


def _kinds(stem: str) -> frozenset[str]:
    return KINDS.get(stem, frozenset()) | WIDER.get(stem, frozenset()) | ({"person"} if stem in RELATIVES else set())


def _is_demonym(token: Token) -> bool:
    return token.text[:1].isupper() and token.low.endswith(DEMONYMS)
