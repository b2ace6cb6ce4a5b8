"""Counts that plain sentences do not give, and that what they count tells: children, siblings, the top of a list."""

from kortilt.checking.prose.found import Agreement, Clash, Found
from kortilt.checking.prose.joining import reach_of
from kortilt.checking.prose.meeting import Meeting
from kortilt.checking.prose.sentences import Sentence
from kortilt.model.verdicts import Element
from kortilt.reading.claims import Tag
from kortilt.reading.figures import Amount

_CHILDREN = {"child": ("son", "daughter"), "kid": ("son", "daughter"), "sibling": ("brother", "sister")}
_NEAR = 40
"""So many characters behind a rank stands what it ranks."""
_BORN_OF = ("child", "sibling")
_PLACED = frozenset(
    ["first", "second", "third", "youngest", "eldest", "oldest", "one", "middle", "only", "last", "fourth"]
)


def found_family(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How a count of children or siblings stands to sons and daughters, or to a place among so many children."""
    noun = next((stem for stem in _CHILDREN if stem in _stems_behind(meeting.claim, last)), "")
    if amount.dimension != "count" or not noun or amount.value is None:
        return None
    last = next(at for at in range(last, last + 3) if meeting.claim.tokens[at].stem == noun)
    for sentence in meeting.sentences:
        counted = [_count_before(sentence, at) for at in _places(sentence, _CHILDREN[noun])]
        number = sum(counted) if len(counted) > 1 and all(counted) else 0
        if noun == "sibling" and not number:
            number = _others_of(sentence)
        if number:
            fits = (amount.low is None or amount.low <= number) and (amount.high is None or number <= amount.high)
            text = f"{number} {noun}{'' if noun != 'child' else 'ren'}"
            if fits:
                return Agreement(first, last, text)
            return Clash(first, last, text, "the base counts another number", Element.FIGURE)
    return None


def _stems_behind(claim: Sentence, last: int) -> list[str]:
    return [token.stem for token in claim.tokens[last : last + 3]]


def _places(sentence: Sentence, stems: tuple[str, ...]) -> list[int]:
    return [at for at, token in enumerate(sentence.tokens) if token.stem in stems and token.tag is Tag.NOUN]


def _count_before(sentence: Sentence, at: int) -> int:
    """The number of "two daughters" or "a son"; 0 where there is none."""
    before = sentence.tokens[at - 1] if at else None
    if before is not None and before.low in ("a", "an", "one"):
        return 1
    start = sentence.tokens[at].start
    found = [one for one in sentence.reading.amounts if one.dimension == "count" and one.start < start <= one.end + 15]
    return int(found[-1].value) if found and found[-1].value is not None and found[-1].is_point else 0


def _others_of(sentence: Sentence) -> int:
    """How many siblings "the youngest of nine children" has."""
    tokens = sentence.tokens
    for amount in sentence.reading.amounts:
        at = next((each for each, token in enumerate(tokens) if token.start >= amount.start), 0)
        is_of = at > 1 and tokens[at - 1].low == "of"
        stems = [token.stem for token in tokens[at : at + 3]]
        is_child = any(each in stems for each in _BORN_OF)
        if amount.dimension == "count" and is_of and is_child and amount.value is not None and amount.is_point:
            words = {token.low for token in tokens[max(at - 4, 0) : at - 1]}
            if words & _PLACED:
                return int(amount.value) - 1
    return 0


def clash_of_only_child(meeting: Meeting) -> Clash | None:
    """An only child who is one of several."""
    tokens = meeting.claim.tokens
    for at, token in enumerate(tokens[:-1]):
        if token.low == "only" and tokens[at + 1].stem == "child" and tokens[at - 1].low in ("an", "the"):
            others = next(filter(None, map(_others_of, meeting.sentences)), 0)
            if others:
                return Clash(at, at + 1, f"{others} siblings", "the base has siblings", Element.DETAIL)
    return None


def found_teams(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How a number of those that somebody "played for" stands to the names behind the same words."""
    chunk = next((one for one in meeting.claim.chunks if last in one.tokens or last + 1 in one.tokens), None)
    deed = meeting.met.get(chunk.verb) if chunk is not None and chunk.preposition else None
    if chunk is None or deed is None or amount.dimension != "count" or amount.value is None:
        return None
    names = [
        one
        for one in deed.sentence.chunks
        if one.preposition == chunk.preposition
        and one.tokens[0] in reach_of(deed.sentence, deed.at)
        and all(deed.sentence.tokens[at].text[:1].isupper() for at in one.tokens)
    ]
    if len(names) != amount.value or len(names) < len("ab"):
        return None
    return Agreement(first, chunk.tokens[-1], ", ".join(deed.sentence.tokens[one.tokens[-1]].text for one in names))


def found_top(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How "the top ten" stands to a place on a list."""
    if amount.dimension != "rank" or amount.low == amount.high or amount.high is None:
        return None
    ranks = [each for one in meeting.sentences for each in one.reading.amounts if each.dimension in ("rank", "ordinal")]
    if len(ranks) != 1 or ranks[0].value is None or not ranks[0].is_point:
        return None
    if ranks[0].value <= amount.high:
        return Agreement(first, last, ranks[0].text)
    return Clash(first, last, ranks[0].text, "the base has a lower place", Element.FIGURE)


def found_alone(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """How "one of two towns" stands to "the only town"."""
    claim = meeting.claim
    is_one_of = first > 1 and [token.low for token in claim.tokens[first - 2 : first]] == ["one", "of"]
    if amount.dimension != "count" or not is_one_of or amount.value is None or amount.value < len("ab"):
        return None
    nouns = set(_stems_behind(claim, last + 1))
    for sentence in meeting.sentences:
        for at, token in enumerate(sentence.tokens):
            behind = {each.stem for each in sentence.tokens[at + 1 : at + 4]}
            if token.low == "only" and sentence.tokens[at - 1].low == "the" and nouns & behind:
                return Clash(first, last, "the only", "the base has it as the only one", Element.FIGURE)
    return None


def found_rank(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """Whether sentences have the same rank of what the claim ranks in other words: "the first civilian president"."""
    if amount.dimension not in ("rank", "ordinal") or not amount.is_point:
        return None
    words = [at for at in range(last + 1, min(last + 4, len(meeting.claim.tokens))) if meeting.claim.is_content(at)]
    for sentence in meeting.sentences:
        its = [one for one in sentence.reading.amounts if one.dimension == amount.dimension and one.is_point]
        own = [meeting.met[at] for at in words if at in meeting.met and meeting.met[at].sentence is sentence]
        for one in its:
            behind = [each for each in own if 0 < sentence.tokens[each.at].start - one.end < _NEAR]
            if words and len(behind) == len(words) and one.value == amount.value:
                return Agreement(first, last, one.text)
    return None


def found_word(meeting: Meeting, amount: Amount, first: int, last: int) -> Found:
    """Whether sentences have the words of a rank, "largest", with no number before them."""
    if amount.dimension != "rank" or first != last:
        return None
    word = meeting.claim.tokens[first].low
    for sentence in meeting.sentences:
        for at, token in enumerate(sentence.tokens):
            if token.low == word and not (at and sentence.tokens[at - 1].tag is Tag.NUMBER):
                return Agreement(first, last, token.text)
    return None
