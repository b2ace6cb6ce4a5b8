"""A plain sentence taken apart: its subject, what it says of it, and what it denies."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from kortilt.checking.prose.brackets import without_brackets
from kortilt.checking.prose.tables import DENIALS, KINDS, ONLY, OVER, SAYS_LITTLE, TELLING, WORKS
from kortilt.checking.prose.unmarked import is_unmarked_verb
from kortilt.model.names import NameIndex
from kortilt.reading.claims import Reading, Tag, Token, read_claim
from kortilt.reading.words.lexicon import LIGHT, NEGATIONS, STOP, Lexicon

_NAMES = (Tag.NOUN, Tag.STRANGER, Tag.NAME, Tag.VERB)
_CONTENT = (Tag.NOUN, Tag.VERB, Tag.STRANGER, Tag.NAME, Tag.ADVERB)
_NOTHING: frozenset[str] = frozenset()
_NAMING = frozenset(["called", "named", "name", "titled", "entitled"])
_PRONOUNS = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])
_PERSONAL = frozenset(["he", "she", "it", "they"])


class Chunk(NamedTuple):
    """A noun with what stands before it, and how it is joined to the verb before it."""

    preposition: str
    verb: int
    """The token of the verb before it; -1 where it comes before all verbs."""
    tokens: tuple[int, ...]


class Sentence:
    """A plain sentence taken apart."""

    def __init__(self, text: str, names: NameIndex, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        plain = without_brackets(text)
        self.text, self.aside = plain.text, plain.asides
        self.born, self.died = plain.born, plain.died
        self.reading: Reading = read_claim(self.text, names, lexicon=lexicon)
        self.tokens: Sequence[Token] = self.reading.tokens

    @cached_property
    def denied(self) -> tuple[bool, ...]:
        """For each token, whether it is denied."""
        found = list(self.reading.negated)
        for phrase in DENIALS.find([token.stem for token in self.tokens]):
            stops = (at + 1 for at in range(phrase.end, len(found)) if self.tokens[at].stop_after.strip("-"))
            end = next(stops, len(found))
            found[phrase.start : end] = [not each for each in found[phrase.start : end]]
        return tuple(found)

    @cached_property
    def denying(self) -> frozenset[int]:
        """The tokens that deny, and those that leave others out."""
        stems = [token.stem for token in self.tokens]
        phrases = [*NEGATIONS.find(stems), *DENIALS.find(stems)]
        return frozenset(self.reading.failures) | {at for one in phrases for at in range(one.start, one.end)}

    @cached_property
    def is_exclusive(self) -> bool:
        """Whether it leaves all others out: "only"."""
        return any(
            token.stem in ONLY
            and not (at and self.tokens[at - 1].low == "not")
            and not any(each.tag is Tag.NUMBER for each in self.tokens[at + 1 : at + 4])
            for at, token in enumerate(self.tokens)
        )

    @cached_property
    def plain_verbs(self) -> frozenset[int]:
        """Tokens that are verbs by where they stand: "bears depend on", "who lives in", "born in"."""
        found = set()
        for at, token in enumerate(self.tokens[:-1]):
            if token.low == "born" or is_unmarked_verb(self.tokens, at):
                found.add(at)
            if token.tag is not Tag.NOUN or not token.text.islower():
                continue
            before = next((each for each in reversed(self.tokens[:at]) if each.tag is not Tag.ADVERB), None)
            if before is not None and self._is_plain_verb(at, before):
                found.add(at)
        return frozenset(found or (() if self._has_verb else self._verbs_of_nouns()))

    @cached_property
    def _has_verb(self) -> bool:
        return any(
            token.tag is Tag.AUXILIARY or (token.tag is Tag.VERB and not token.low.endswith("ing"))
            for token in self.tokens
        )

    def _verbs_of_nouns(self) -> list[int]:
        """The first word that can be the verb of a noun before it, in a sentence without others: "the shop holds a"."""
        tags = (Tag.PREPOSITION, Tag.DETERMINER, Tag.NUMBER)
        joined = [
            (at, self.tokens[at - 1], token, behind)
            for at, (token, behind) in enumerate(pairwise(self.tokens))
            if at and token.text.islower() and token.tag is Tag.NOUN and not token.stop_after
        ]
        forms = [each for each in joined if each[2].low in (f"{each[2].stem}s", "lives")]
        likely = [at for at, before, _, behind in forms if before.tag is Tag.NOUN and behind.tag in tags]
        looser = [at for at, before, _, _ in forms if before.tag in _NAMES and not before.low.endswith("s")]
        plain = [at for at, before, _, behind in joined if before.tag in _NAMES and behind.tag is Tag.DETERMINER]
        return (likely or looser or plain)[:1]

    def _is_plain_verb(self, at: int, before: Token) -> bool:
        token, behind = self.tokens[at], self.tokens[at + 1]
        if token.stop_after or before.stop_after:
            return False
        if before.stem == "be" and token.low.endswith("ed") and behind.tag is Tag.PREPOSITION:
            return True
        is_name = before.tag in (Tag.STRANGER, Tag.NAME, Tag.PRONOUN)
        if token.low.endswith("ed"):
            return is_name and behind.tag in (Tag.PREPOSITION, Tag.DETERMINER, Tag.STRANGER, Tag.NUMBER)
        is_plural = before.low in ("they", "we", "you", "i") or (
            before.tag is Tag.NOUN and before.low.endswith("s") and not self._has_verb
        )
        is_subject = (is_name and token.low.endswith("s")) or (token.low == token.stem and is_plural)
        return is_subject and behind.tag in (Tag.PREPOSITION, Tag.DETERMINER)

    @cached_property
    def verb(self) -> int:
        """Its first verb or auxiliary behind a subject; the number of tokens where there is none."""
        for at, token in enumerate(self.tokens):
            is_late = at > 0 and token.text[:1].islower()
            if is_late and (token.tag is Tag.AUXILIARY or at in self.plain_verbs):
                return at
            if (
                is_late
                and token.tag is Tag.VERB
                and not token.low.endswith("ing")
                and self.tokens[at - 1].stop_after in ("", ".")
            ):
                return at
        return len(self.tokens)

    @property
    def deed(self) -> int:
        """The verb that its subject does; -1 where it only is something, or undergoes it."""
        if self.verb == len(self.tokens) or self.is_passive:
            return -1
        if self.is_verb(self.verb):
            return self.verb
        if self.tokens[self.verb].stem == "be":
            return -1
        return next((at for at in range(self.verb, len(self.tokens)) if self.is_verb(at)), -1)

    @property
    def is_passive(self) -> bool:
        """Whether its subject undergoes its verb."""
        behind = next((token for token in self.tokens[self.verb + 1 :] if token.tag is not Tag.ADVERB), None)
        is_be = self.verb < len(self.tokens) and self.tokens[self.verb].stem == "be"
        return is_be and behind is not None and behind.tag is Tag.VERB and not behind.low.endswith("ing")

    @cached_property
    def subject(self) -> tuple[int, ...]:
        """The tokens of its subject's name or noun."""
        if self.tokens and self.tokens[0].low in ("there", "this") and self.verb == 1:
            start = next((at + 1 for at, token in enumerate(self.tokens) if token.low in _NAMING), len(self.tokens))
            return tuple(range(start, len(self.tokens)))
        tags = (Tag.STRANGER, Tag.NAME, Tag.NOUN, Tag.PRONOUN, Tag.VERB, Tag.NUMBER)
        return tuple(
            at for at, token in enumerate(self.tokens[: self.verb]) if token.tag in tags or token.low in _PRONOUNS
        )

    @cached_property
    def subject_name(self) -> tuple[int, ...]:
        """Those of them that are a name: up to an owner's 's, or all with capitals."""
        names = [
            at
            for at in self.subject
            if self.tokens[at].text[:1].isupper() and (at or self.tokens[at].low not in _PRONOUNS)
        ]
        owner = next((at for at in names if self.tokens[at].is_possessive), None)
        own = [at for at in names if owner is None or at <= owner]
        joined = [at + 1 for at in own if self.tokens[at].stop_after == "-" and at + 1 not in own]
        return tuple(sorted([*own, *joined]))

    def is_content(self, at: int) -> bool:
        """Whether a token says something to compare."""
        token = self.tokens[at]
        if token.tag not in _CONTENT or token.stem in SAYS_LITTLE or at in self.denying:
            return False
        if token.low == "place" and at and self.tokens[at - 1].stem == "take":
            return False
        is_name = token.text[:1].isupper()
        is_light = token.stem in LIGHT and token.tag is not Tag.NOUN and token.stem not in TELLING
        is_told = token.stem in TELLING and self.is_verb(at)
        return is_name or is_told or (token.stem not in STOP and not is_light)

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        """Its nouns, with what joins them to its verbs."""
        found: list[Chunk] = []
        preposition, verb = "", -1
        run: list[int] = []
        for at, token in enumerate(self.tokens):
            is_verb = token.tag in (Tag.VERB, Tag.AUXILIARY) or at in self.plain_verbs
            if token.low == "outside" and self.tokens[at + 1 : at + 2] and self.tokens[at + 1].low == "of":
                continue
            if not is_verb and (
                token.tag in (Tag.NOUN, Tag.STRANGER, Tag.NAME, Tag.NUMBER) or (run and token.low == "of")
            ):
                run.append(at)
            elif token.tag not in (Tag.DETERMINER, Tag.ADVERB):
                if run:
                    found.append(Chunk(preposition, verb, tuple(run)))
                    run = []
                if token.tag is Tag.PREPOSITION:
                    is_outside = token.low == "of" and self.tokens[at - 1].low == "outside"
                    preposition = "in" if is_outside else token.low
                elif is_verb:
                    preposition, verb = "", at
            if run and token.stop_after.strip("-"):
                found.append(Chunk(preposition, verb, tuple(run)))
                run = []
        if run:
            found.append(Chunk(preposition, verb, tuple(run)))
        return (*found, *self._before_where(found))

    def _before_where(self, chunks: list[Chunk]) -> list[Chunk]:
        """What stands before "where", as the place of the verb behind it: "Oslo, where she lives"."""
        found = []
        for at in (at for at, token in enumerate(self.tokens) if token.low == "where"):
            place = next((one for one in reversed(chunks) if one.tokens[-1] < at), None)
            verb = next((each for each in range(at, len(self.tokens)) if self.is_verb(each)), None)
            if place is not None and verb is not None:
                found.append(Chunk("in", verb, place.tokens))
        return found

    def is_verb(self, at: int) -> bool:
        """Whether a token is a verb, by its form or where it stands."""
        return self.tokens[at].tag is Tag.VERB or at in self.plain_verbs

    @cached_property
    def kind(self) -> tuple[int, ...]:
        """The words of what it says that its subject is: "a Norwegian stage actor and singer"."""
        tokens = self.tokens
        all_be = [at for at, token in enumerate(tokens[1:], 1) if token.stem == "be" and token.tag is Tag.AUXILIARY]
        own = [at for at in all_be if tokens[at - 1].tag is not Tag.RELATIVE]
        start = next(iter(own or all_be), None)
        if start is None or start < self.verb or start + 1 in self.plain_verbs:
            return ()
        run = []
        for at in range(start + 1, len(tokens)):
            token = tokens[at]
            if token.tag in (Tag.VERB, Tag.AUXILIARY) and not (
                token.low.endswith(("ed", "ing")) and tokens[at - 1].stop_after == "-"
            ):
                break
            if token.tag is Tag.RELATIVE or (token.tag is Tag.PREPOSITION and token.low not in ("of", "for", "than")):
                break
            run.append(at)
            if token.stop_after.strip("-") not in ("", ",", "/"):
                break
        return tuple(run)

    @cached_property
    def author(self) -> int:
        """The "by" before the name of whom the work that its subject is is by; 0 where there is none."""
        end = self.kind[-1] + 1 if self.kind else len(self.tokens)
        is_by = end + 1 < len(self.tokens) and self.tokens[end].low == "by"
        return end if is_by and self.tokens[end - 1].tag is Tag.NOUN else 0

    @cached_property
    def is_over(self) -> bool:
        """Whether it tells of what is so no longer: of a former singer, or of "between 1035 and 1814"."""
        is_called = any(self.tokens[at].low in OVER for at in self.kind)
        times = [
            each.when for each in self.reading.dates if "and" in each.text or each.text.lower().startswith("until")
        ]
        return is_called or any(when.end is not None and when.start != when.end for when in times)

    @cached_property
    def possessor(self) -> int:
        """The name whose work its subject is said to be, "is Orm's second novel"; -1 where there is none."""
        is_work = any(not KINDS.get(self.tokens[at].stem, _NOTHING).isdisjoint(WORKS) for at in self.kind)
        owners = (at for at in self.kind if self.tokens[at].is_possessive and self.tokens[at].text[:1].isupper())
        return next(owners, -1) if is_work else -1

    @cached_property
    def is_of_what_was_named(self) -> bool:
        """Whether it may speak of what was named before it: "It", "the film was shot", "his second novel"."""
        tokens = self.tokens
        names = [at for at in self.subject if tokens[at].text[:1].isupper() and tokens[at].low not in _PRONOUNS]
        if not names or any(token.low in _PERSONAL for token in tokens[: self.verb]):
            return True
        return any(
            tokens[at].low == "the"
            and tokens[at + 1].tag is Tag.NOUN
            and tokens[at + 1].text[:1].islower()
            and (tokens[at + 1].is_possessive or tokens[at + 2].tag in (Tag.AUXILIARY, Tag.VERB))
            for at in range(len(tokens) - 2)
        )
