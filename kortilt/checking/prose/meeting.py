"""A plain claim held against plain sentences: which of its words they have, and what stands where they have another."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from kortilt.checking.prose.named import LITTLE, is_misspelt_in, is_named_in
from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.sexes import sex_called, sex_told
from kortilt.checking.prose.spelling import shortened
from kortilt.checking.prose.tables import AUTHORING, KINDS, MAKING, SAYS_LITTLE, WIDER, are_alike
from kortilt.checking.rules.kind import DEMONYMS
from kortilt.reading.claims import Tag, Token
from kortilt.reading.words.stems import stems

_OF_COUNTRY = (*DEMONYMS, "er")
_ROOT = 4
_MOST_OF_NAME = 0.6
_LONGEST_NAME = 4
_SPEAKING = frozenset(["in", "into", "speak", "speaks", "spoke", "learned", "learnt"])
"""Words before a language, which tells no nationality."""
_OWNING = frozenset(["his", "her", "its", "their", "the"])


class Subject(StrEnum):
    """How a sentence speaks of what the claim is about."""

    NAMED = "named"
    ASSUMED = "assumed"
    """By a pronoun or a noun: it can be meant."""
    OTHER = "other"


class Place(NamedTuple):
    """A word of a sentence."""

    sentence: Sentence
    at: int

    @property
    def token(self) -> Token:
        """The word."""
        return self.sentence.tokens[self.at]

    @property
    def is_denied(self) -> bool:
        """Whether its sentence denies it wherever it has it."""
        tokens = self.sentence.tokens
        return all(self.sentence.denied[at] for at, token in enumerate(tokens) if token.stem == self.token.stem)


class Meeting:
    """A claim held against sentences that may be about the same thing."""

    def __init__(self, claim: Sentence, sentences: Sequence[Sentence], *, may_assume: bool) -> None:
        self.claim = claim
        self.given = sentences
        self.may_assume = may_assume
        self.subjects = {id(one): self._subject_in(one, may_assume) for one in sentences}
        about = [one for one in sentences if self.subjects[id(one)] is not Subject.OTHER]
        self.is_about = bool(about)
        self.sentences = about or list(sentences)

    @cached_property
    def is_named(self) -> bool:
        """Whether a sentence names what the claim is about."""
        return Subject.NAMED in self.subjects.values()

    def _subject_in(self, sentence: Sentence, may_assume: bool) -> Subject:
        claim = self.claim
        places = [at for at in claim.subject_name or claim.subject if claim.tokens[at].low not in LITTLE]
        if places and is_named_in(sentence, [claim.tokens[at] for at in places]):
            return Subject.NAMED
        if may_assume and (_is_owned(claim, sentence) or _is_bare(claim, sentence)):
            return Subject.ASSUMED
        if may_assume and is_misspelt_in(sentence, [claim.tokens[at] for at in places]):
            return Subject.ASSUMED
        is_unnamed = not claim.subject_name and claim.is_of_what_was_named
        can_be_meant = not places or is_unnamed or sentence.is_of_what_was_named
        return Subject.ASSUMED if may_assume and can_be_meant else Subject.OTHER

    def is_subject_of(self, sentence: Sentence) -> bool:
        """Whether a sentence says of the very subject of the claim what it says."""
        if self.subjects[id(sentence)] is not Subject.NAMED:
            return self.subjects[id(sentence)] is Subject.ASSUMED
        mine = {self.claim.tokens[at].stem for at in self.claim.subject_name or self.claim.subject}
        words = {stem for text in sentence.aside for stem in stems(text)}
        return not mine.isdisjoint({sentence.tokens[at].stem for at in sentence.subject} | words)

    @cached_property
    def content(self) -> list[int]:
        """The words of the claim to be found, but for the name of its subject."""
        claim = self.claim
        subject = {*(claim.subject_name or claim.subject)} if self.is_about else set()
        rest = [at for at in range(len(claim.tokens)) if at not in subject]
        found = [at for at in rest if claim.is_content(at)]
        if found or claim.reading.dates or claim.reading.amounts:
            return found
        tags = (Tag.NOUN, Tag.VERB)
        return [
            at
            for at in rest
            if claim.tokens[at].tag in tags and at not in claim.denying and claim.tokens[at].stem not in SAYS_LITTLE
        ]

    @cached_property
    def met(self) -> dict[int, Place]:
        """Its words that the sentences have, each with the word that has it."""
        found = {}
        for at in self.content:
            place = next(self._meeting(at), None)
            if place is None and at in self.claim.kind and (sex := sex_called(self.claim.tokens[at].stem)):
                told, sentence, its = sex_told(self.sentences)
                place = Place(sentence, its) if sentence is not None and told == sex else None
            if place is not None:
                found[at] = place
        return found | self._rest_of_names(found)

    def _rest_of_names(self, found: dict[int, Place]) -> dict[int, Place]:
        """The words of longer names of which the sentences have most."""
        rest: dict[int, Place] = {}
        run: list[int] = []
        for at in [*self.content, -1]:
            if run and (at != run[-1] + 1 or not self.claim.tokens[at].text[:1].isupper()):
                had = [each for each in run if each in found]
                is_most = len(had) > _MOST_OF_NAME * len(run) or (len(run) == len("ab") and _is_alone(found, run[-1]))
                if run[-1] in found and is_most:
                    rest.update((each, found[had[-1]]) for each in run if each not in found)
                run = []
            if at >= 0 and self.claim.tokens[at].text[:1].isupper():
                run.append(at)
        return rest

    @cached_property
    def unmet(self) -> list[int]:
        """Its words that no sentence has."""
        unmet = [at for at in self.content if at not in self.met]
        return [at for at in unmet if at not in self._meant_by_it(unmet)]

    def _meant_by_it(self, unmet: list[int]) -> set[int]:
        """A name that the sentences have not, and mean by "it" or "the film": "B made A" of "It was made by B"."""
        if not self.is_named or not self.may_assume:
            return set()
        heard = any(
            one.is_of_what_was_named and not (self.subjects[id(one)] is Subject.NAMED and self.is_subject_of(one))
            for one in self.sentences
        )
        names = [at for at in unmet if self.claim.tokens[at].text[:1].isupper()]
        is_one = bool(names) and names[-1] - names[0] <= _LONGEST_NAME and self.claim.verb < names[0]
        tokens = self.claim.tokens
        beside = [at for at in (names[0] - 1, names[-1] + 1) if 0 <= at < len(tokens)] if is_one else []
        whole = not any(tokens[at].text[:1].isupper() for at in beside) and self.met.keys().isdisjoint(names)
        return set(names) if heard and is_one and whole else set()

    def _meeting(self, at: int) -> Iterator[Place]:
        mine = self.claim.tokens[at]
        loose = []
        is_kind = at in self.claim.kind
        own = MAKING & {self.claim.tokens[each].stem for each in self.claim.subject if self.claim.is_verb(at)}
        for sentence in self.sentences:
            for its, token in enumerate(sentence.tokens):
                if is_kind and self._is_passed_over(at, sentence, its):
                    continue
                if mine.low == token.low or mine.stem == token.stem:
                    yield Place(sentence, its)
                elif (
                    token.tag not in (Tag.PREPOSITION, Tag.DETERMINER)
                    and token.stem not in own
                    and self.meets(mine, token)
                ):
                    loose.append(Place(sentence, its))
            short = shortened(mine.text, sentence, self.claim.tokens[at - 1].text if at else "")
            loose += [Place(sentence, its) for its in short]
            if mine.stem in AUTHORING and (by := sentence.author):
                loose.append(Place(sentence, by))
            if mine.stem in AUTHORING and (owner := sentence.possessor) >= 0:
                loose.append(Place(sentence, owner))
            if not self.claim.is_verb(at) and any(mine.low in aside.lower().split() for aside in sentence.aside):
                loose.append(Place(sentence, max(sentence.verb - 1, 0)))
        yield from loose

    def occurrences(self, at: int) -> Iterator[Place]:
        """The verbs of the sentences that are the claim's own, though it may say too little to be looked for."""
        for sentence in self.sentences if at >= 0 else ():
            for its, token in enumerate(sentence.tokens):
                if token.stem == self.claim.tokens[at].stem and sentence.is_verb(its):
                    yield Place(sentence, its)

    def _is_passed_over(self, at: int, sentence: Sentence, its: int) -> bool:
        """Whether a word does not tell what the claim's subject is, though it would be one that the claim calls it."""
        mine, token = self.claim.tokens[at], sentence.tokens[its]
        before = [each.low for each in sentence.tokens[max(its - 3, 0) : its]]
        is_in_name = its > 0 and token.text[:1].isupper() and its not in sentence.kind and "as" not in before
        if mine.text[:1].islower() and is_in_name:
            return True
        is_noun = mine.tag is Tag.NOUN and at != self.claim.kind[0]  # "was release in 1850" is a verb in haste
        if is_noun and {mine.stem, token.stem} <= MAKING and sentence.is_verb(its):
            return True
        if _is_demonym(mine) and before and before[-1] in _SPEAKING:
            return True
        sex = sex_called(mine.stem)
        if sex and its not in sentence.kind and sex != sex_called(token.stem):
            return True
        is_somebody = "person" in KINDS.get(mine.stem, ())
        return is_somebody and (
            not _is_somebody(token) or self._is_anothers(sentence, its) or self._is_done_by_another(sentence, its)
        )

    def _is_done_by_another(self, sentence: Sentence, at: int) -> bool:
        """Whether a deed that would make somebody one who does it is another's: "written by Orm" of Lind."""
        if not sentence.is_verb(at) or not self.claim.subject_name:
            return False
        doers = [one for one in sentence.chunks if one.preposition == "by" and one.verb == at]
        names = {sentence.tokens[each].stem for one in doers for each in one.tokens}
        mine = {self.claim.tokens[each].stem for each in self.claim.subject_name}
        return bool(doers) and mine.isdisjoint(names)

    def is_called(self, at: int) -> bool:
        """Whether a word tells what somebody is."""
        mine = self.claim.tokens[at]
        is_person = "person" in KINDS.get(mine.stem, ()) or bool(sex_called(mine.stem))
        return at in self.claim.kind and (is_person or _is_demonym(mine))

    def _is_anothers(self, sentence: Sentence, at: int) -> bool:
        """Whether a word tells who somebody else is: "the painter X"."""
        behind = sentence.tokens[at + 1 : at + 2]
        if not behind or sentence.tokens[at].stop_after or behind[0].tag not in (Tag.NAME, Tag.STRANGER):
            return False
        names = {self.claim.tokens[each].stem for each in self.claim.subject_name or self.claim.subject}
        return not sentence.is_verb(at) and behind[0].stem not in names

    def meets(self, mine: Token, its: Token) -> bool:
        """Whether a word of a sentence says what a word of the claim does."""
        if mine.text[:1].isupper() and its.text[:1].isupper():
            return mine.stem == its.stem or _are_of_one_country(mine.low, its.low)
        if mine.concept == its.concept or mine.stem == its.stem:
            return True
        wider = self.claim.lexicon.broader(its.concept)
        if mine.concept in wider or mine.stem in WIDER.get(its.stem, ()):
            return True
        return are_alike(mine.stem, its.stem)


def _is_demonym(token: Token) -> bool:
    return token.text[:1].isupper() and token.low.endswith(DEMONYMS)


def _is_alone(found: dict[int, Place], last: int) -> bool:
    """Whether a sentence has a last name with no first one before it."""
    place = found.get(last)
    before = place.sentence.tokens[place.at - 1] if place is not None and place.at else None
    is_name = place is not None and place.token.text[:1].isupper()
    return is_name and (before is None or not before.text[:1].isupper() or bool(before.stop_after))


def _is_owned(claim: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence says "his" of what the claim says whose it is: "His boat Alca" of "Orm's boat Alca"."""
    owned = [claim.tokens[at].stem for at in claim.subject if at not in claim.subject_name]
    words = [sentence.tokens[at] for at in sentence.subject]
    has_owner = any(claim.tokens[at].is_possessive for at in claim.subject_name)
    is_his = bool(sentence.tokens) and sentence.tokens[0].low in _OWNING
    if not has_owner or not owned:
        return False
    stems = [token.stem for token in sentence.tokens]
    is_within = len(owned) > 1 and any(
        stems[at + 1 : at + 1 + len(owned)] == owned for at, token in enumerate(sentence.tokens) if token.low in _OWNING
    )
    return is_within or (is_his and {token.stem for token in words} >= set(owned))


def _is_bare(claim: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence begins with a noun alone that the claim says whose it is: "Filming" of "X was filmed"."""
    tokens = sentence.tokens
    if not tokens or sentence.verb != 1 or tokens[0].tag not in (Tag.NOUN, Tag.VERB):
        return False
    own = [*claim.subject, *(at for at in range(len(claim.tokens)) if claim.is_verb(at))]
    return any(claim.tokens[at].stem == tokens[0].stem and claim.tokens[at].text.islower() for at in own)


def _is_somebody(token: Token) -> bool:
    """Whether a word tells what somebody is or does, and not only of what: a lawyer, and not law."""
    return token.tag is Tag.VERB or "person" in KINDS.get(token.stem, frozenset()) | WIDER.get(token.stem, frozenset())


def _are_of_one_country(one: str, other: str) -> bool:
    """Whether one is the adjective of the other, as Norwegian is of Norway; told by how they begin and end."""
    if one.endswith(_OF_COUNTRY) == other.endswith(_OF_COUNTRY):
        return one == other
    return one[:_ROOT] == other[:_ROOT] and min(len(one), len(other)) >= _ROOT
