"""What a sentence is about where that has no name: its subject, its object and its figures, as they are worded."""

from __future__ import annotations

from collections.abc import Sequence

from kortilt.model.quantities import Bound
from kortilt.reading.claims import Reading, Tag, Token
from kortilt.reading.discourse.explained import OF_A_PHRASE
from kortilt.reading.discourse.tables import is_office
from kortilt.reading.figures import Amount
from kortilt.reading.words.stems import words

_VAGUE = frozenset(("way", "time", "turn", "part", "place", "end", "day", "moment", "side", "case", "series"))
"""Heads of phrases that name nothing: "the other way"."""
_DENYING = frozenset(("no", "not", "never", "nothing", "none"))
_AND = frozenset(("and", "or"))
_BOUNDING_VERBS = frozenset(["exceed", "top", "surpass", "pass", "outstrip"])
"""Verbs that are read as part of their figure: "topped 5 million"."""
_BOUNDING = frozenset(
    [
        "more",
        "less",
        "over",
        "under",
        "about",
        "some",
        "nearly",
        "almost",
        "around",
        "roughly",
        "up",
        "at",
        "fewer",
        "only",
        "just",
        "a",
    ]
)


def things_of(reading: Reading) -> tuple[str, str]:
    """Give the subject and the object of a sentence; empty where it has none, or a name in its place."""
    tokens = reading.tokens
    # What stands behind a colon is told at greater length.
    start = max((at + 1 for at, token in enumerate(tokens[:-1]) if token.stop_after == ":"), default=0)
    verb = next((at for at in range(start, len(tokens)) if _is_verb(tokens[at])), None)
    if verb is None:
        return "", ""
    first = next(
        (at + 1 for at in range(verb - 1, -1, -1) if tokens[at].stop_after == "," or tokens[at].tag is Tag.DATE), 0
    )
    subject = _phrase(reading, first, verb - 1)
    main = next((at for at in range(verb, len(tokens)) if tokens[at].tag is Tag.VERB), verb)
    last = main
    while last + 1 < len(tokens) and not tokens[last].stop_after and tokens[last + 1].tag in OF_A_PHRASE:
        last += 1
    # What somebody or something is, "is small", can be nothing that does or has anything.
    is_told_of_subject = tokens[main].stem == "be" and last > main and tokens[main + 1].tag is not Tag.DETERMINER
    return subject, "" if is_told_of_subject else _phrase(reading, main + 1, last)


def _is_verb(token: Token) -> bool:
    return token.tag in (Tag.VERB, Tag.AUXILIARY) or (token.tag is Tag.NUMBER and token.stem in _BOUNDING_VERBS)


def _phrase(reading: Reading, first: int, last: int) -> str:
    tokens = reading.tokens[first : last + 1]
    if not tokens or len(tokens) > 10 or tokens[0].tag not in OF_A_PHRASE or any(map(_is_no_part, tokens)):
        return ""
    head = _head(tokens)
    if tokens[0].low in _DENYING:  # "no longer speaks of"
        return ""
    if head is None or is_office(head.stem) or head.stem in _VAGUE:
        return ""
    start = (
        tokens[0].end + 1
        if tokens[0].text.lower() in ("a", "an", "the", "this", "that", "these", "those")
        else tokens[0].start
    )
    return reading.text[start : tokens[-1].end]


def _is_no_part(token: Token) -> bool:
    joins = token.tag is Tag.PREPOSITION or token.text.lower() in _AND
    return not joins and token.tag not in OF_A_PHRASE


def _head(tokens: Sequence[Token]) -> Token | None:
    """The noun that a phrase is about: the last before its first preposition."""
    head = None
    for token in tokens:
        if token.tag is Tag.PREPOSITION:
            break
        if token.tag is Tag.NOUN:
            head = token
    return head


def is_plural(text: str) -> bool:
    """Whether a phrase is about several: "exports to Norway"."""
    heads = text.split(" between ")[0].split(" of ")[0].split(" in ")[0].split(" to ")[0]
    word = words(heads)[-1] if words(heads) else None
    return word is not None and word.text.lower().endswith("s") and word.stem != word.text.lower()


def figure_words(reading: Reading, amount: Amount) -> str:
    """Give a figure without the verb that says how it is bounded: "topped 5 million" is "more than 5 million"."""
    first = next(token for token in reading.tokens if token.end > amount.start)
    text = reading.text[amount.start : amount.end]
    if not first.text.isalpha() or first.text.lower() in _BOUNDING or first.text.isupper():
        return text
    rest = text[len(first.text) :].lstrip()
    return f"more than {rest}" if amount.bound is Bound.MORE_THAN else rest
