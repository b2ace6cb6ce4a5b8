"""What a verb tells of, as a phrase with its noun: "ties between A and B fell", "A's airline C flew", "D is calm"."""

from collections.abc import Collection, Iterator, Sequence

from kortilt.reading.claims.arguments import is_list
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.claims import Reading

BODIES = frozenset(["government", "state", "authority", "leadership", "side", "administration", "regime"])
"""Stems of nouns that mean the country whose name stands before them."""
_LINKING = frozenset(["become", "remain", "stay", "look", "seem", "appear", "grow", "turn"])
_TIMES = ("before", "after", "since", "until", "when", "while", "once", "as")
_BEGINNING = frozenset([*_TIMES, "that", "because", "although", "though", "whereas", "if", "but", "than", "where"])
"""Words that a clause begins with."""
_NAMES = (Tag.NAME, Tag.STRANGER)
_UNKNOWN = (Tag.PREPOSITION, Tag.RELATIVE, Tag.PRONOUN, Tag.DATE, Tag.NUMBER)


class Told(NamedTuple):
    """A verb, or what stands behind "is", with the noun or name of which it tells."""

    word: int
    """Its token."""
    is_passive: bool
    nouns: frozenset[str]
    """Classes of the nouns that the phrase is built on, and of those that "of" joins to them."""
    names: frozenset[str]
    """Whoever the phrase itself names: ids of the base, or words of names that no table declares."""
    owners: frozenset[str]
    """Whoever stands before its nouns: A in "A's airline"."""
    heads: tuple[int, ...]
    """Numbers of the sentence's units that are those nouns and names."""
    objects: frozenset[str]
    """Classes of the words right behind a verb: what it is done to."""
    first: int
    last: int
    """The first and last token of the phrase."""


def read_told(reading: "Reading") -> tuple[Told, ...]:
    """Give the verbs and predicates of a sentence whose subject is sure, in order."""
    found: list[Told] = []
    tokens = reading.tokens
    speech = {number for speaker in reading.speakers for number in speaker.words}
    for at, token in enumerate(tokens):
        if token.tag is not Tag.VERB and not (token.tag is Tag.AUXILIARY and token.stem == "be"):
            continue
        word = _predicate(tokens, at)
        region = _region(tokens, at, speech) if word is not None else None
        if word is None or region is None:
            continue
        if not region:
            last = found[-1] if found and tokens[found[-1].word].tag is Tag.VERB else None
            told = (
                last._replace(word=word, is_passive=_is_undergone(tokens, at), objects=_objects(tokens, word))
                if last is not None
                else None
            )
        else:
            told = _told(reading, region, word, is_undergone=_is_undergone(tokens, at))
        if told is not None:
            found.append(told)
    return tuple(found)


def _predicate(tokens: Sequence[Token], at: int) -> int | None:
    """What tells something: the verb, or an adjective behind "is" and its like."""
    token = tokens[at]
    if token.tag is Tag.VERB and token.stem not in _LINKING:
        return at
    behind = at + 1
    while behind < len(tokens) and tokens[behind].tag is Tag.ADVERB and not tokens[behind - 1].stop_after:
        behind += 1
    if behind >= len(tokens) or tokens[behind].tag is not Tag.NOUN or tokens[behind - 1].stop_after:
        return None
    follows = tokens[behind + 1] if behind + 1 < len(tokens) and not tokens[behind].stop_after else None
    if follows is not None and (follows.tag in (Tag.NOUN, *_NAMES) or follows.low == "to"):
        return None  # "is likely to come" tells of coming
    return behind


def _region(tokens: Sequence[Token], at: int, speech: Collection[int]) -> range | None:
    """The words of the subject before a verb; none of them where it is that of the verb before; None if unsure."""
    end = at - 1
    while end >= 0 and tokens[end].tag in (Tag.AUXILIARY, Tag.ADVERB) and not tokens[end].stop_after:
        end -= 1
    if end >= 0 and tokens[end].stop_after == "," and not is_list(tokens, end):
        # "C, an airline, flew": what stands between commas tells no more than who it is.
        before = next((each for each in range(end - 1, -1, -1) if tokens[each].stop_after == ","), None)
        if before is None or not _is_remark(tokens[before + 1 : end + 1]):
            return None
        end = before
    elif end < 0 or tokens[end].stop_after:
        return None
    if tokens[end].tag is Tag.CONJUNCTION:
        return range(0)
    while end > 0 and tokens[end].tag is Tag.DATE:
        end -= 2 if tokens[end - 1].tag is Tag.PREPOSITION else 1  # "trade in 2021 came to"
    if tokens[end].tag in _UNKNOWN or tokens[end].low in _BEGINNING:
        return None
    start = end
    while start > 0 and not _ends_clause(tokens, start - 1):
        start -= 1
    governing = tokens[start - 1] if start else None
    if governing is not None and governing.tag in (Tag.VERB, Tag.AUXILIARY) and not governing.stop_after:
        is_plain = not any(token.tag is Tag.PREPOSITION for token in tokens[start : end + 1])
        return range(start, end + 1) if is_plain and start - 1 in speech else None  # "took part in talks held by"
    return range(start, end + 1)


def _is_remark(tokens: Sequence[Token]) -> bool:
    """Whether what stands between two commas only tells more of what is before it: "launched in May", "a port"."""
    is_more = tokens[0].tag is Tag.RELATIVE or tokens[0].low.endswith(("ed", "en", "put", "built"))
    return is_more or not any(token.tag is Tag.VERB for token in tokens)


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.stop_after and not (token.stop_after == "," and is_list(tokens, at)) and token.stop_after != "-":
        return True
    return token.tag in (Tag.VERB, Tag.AUXILIARY, Tag.RELATIVE, Tag.PRONOUN) or token.low in _BEGINNING


def _is_undergone(tokens: Sequence[Token], at: int) -> bool:
    before = next((token for token in reversed(tokens[:at]) if token.tag is not Tag.ADVERB), None)
    is_verb = tokens[at].tag is Tag.VERB and not tokens[at].low.endswith("ing")
    return is_verb and before is not None and before.stem == "be"


def _told(reading: "Reading", region: range, word: int, *, is_undergone: bool) -> Told | None:
    """The nouns and names on which a subject is built; None where they are not plain to see."""
    tokens, units = reading.tokens, reading.units
    nouns: set[str] = set()
    names: set[str] = set()
    owners: set[str] = set()
    heads: list[int] = []
    named = [unit for unit in units if unit.who and unit.first in region]
    for phrase in _phrases(tokens, region):
        inside = [unit for unit in named if unit.first in phrase]
        last = phrase[-1]
        heads += [number for number, unit in enumerate(units) if unit.first <= last <= unit.last]
        if tokens[last].tag is Tag.NAME and inside:
            *others, own = inside
            names.update(own.who)
            nouns.update(tokens[at].concept for at in phrase if at == own.first - 1 and tokens[at].tag is Tag.NOUN)
        elif tokens[last].tag is Tag.NOUN:
            others = inside
            if tokens[last].stem in BODIES and inside:
                names.update(inside[-1].who)
            else:
                nouns.add(tokens[last].concept)
        else:
            return None
        owners.update(who for unit in others for who in unit.who)
    if not nouns and not names:
        return None
    found = (frozenset(nouns), frozenset(names), frozenset(owners), tuple(heads))
    return Told(word, is_undergone, *found, _objects(tokens, word), region[0], region[-1])


def _objects(tokens: Sequence[Token], word: int) -> frozenset[str]:
    found = set()
    for token in tokens[word + 1 :]:
        if token.tag in (Tag.PREPOSITION, Tag.VERB, Tag.RELATIVE, Tag.CONJUNCTION):
            break
        found.add(token.concept)
        if token.stop_after:
            break
    return frozenset(found)


def _phrases(tokens: Sequence[Token], region: range) -> Iterator[range]:
    """The phrases that "and" joins, each up to its first preposition, with what "of" joins to it."""
    start, is_inside = region[0], True
    for at in region:
        is_joint = tokens[at].tag in (Tag.PREPOSITION, Tag.CONJUNCTION)
        if is_joint or (at > start and tokens[at - 1].stop_after):
            if is_inside and at > start:
                yield range(start, at)
            if is_joint:
                is_inside = tokens[at].low == "of" or (is_inside and tokens[at].tag is Tag.CONJUNCTION)
            start = at + 1 if is_joint else at
    if is_inside and start <= region[-1]:
        yield range(start, region[-1] + 1)
