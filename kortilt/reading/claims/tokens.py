"""The words of a sentence with what kind each is, by rule: enough to tell subject, verb and object in news prose."""

from collections.abc import Sequence
from enum import StrEnum

from kortilt.reading.words.lexicon import CARRIERS
from kortilt.reading.words.stems import Word


class Tag(StrEnum):
    """Kinds of word."""

    NAME = "name"
    STRANGER = "stranger"
    """A capitalised word that the base does not know."""
    VERB = "verb"
    AUXILIARY = "auxiliary"
    NOUN = "noun"
    """Nouns and adjectives alike."""
    ADVERB = "adverb"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    RELATIVE = "relative"
    PRONOUN = "pronoun"
    NUMBER = "number"
    DATE = "date"


class Token:
    """One word of a sentence."""

    __slots__ = (
        *("amount", "concept", "end", "is_possessive", "low", "mention", "start", "stem", "stop_after", "tag", "text"),
    )

    def __init__(self, word: Word) -> None:
        self.start, self.end, self.text, self.stem = word
        low = self.text.lower()
        self.low = self.text if low == self.text else low
        """Its text in lower case."""
        self.concept = self.stem
        self.tag = Tag.NOUN
        self.mention = -1
        """Which name it is part of, counted in the order of the text; -1 for none."""
        self.amount = -1
        self.is_possessive = False
        self.stop_after = ""
        """The punctuation between it and the next word."""


AUXILIARIES = frozenset(
    ["be", "have", "do", "will", "would", "can", "could", "may", "might", "shall", "should", "must"]
)
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "some",
        "any",
        "no",
        "each",
        "every",
        "all",
        "both",
        "another",
        "such",
    ]
)
PREPOSITIONS = frozenset(
    [
        "according",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "into",
        "onto",
        "upon",
        "about",
        "against",
        "during",
        "after",
        "before",
        "between",
        "among",
        "over",
        "under",
        "through",
        "via",
        "towards",
        "toward",
        "within",
        "without",
        "than",
        "as",
        "per",
        "despite",
        "since",
        "until",
        "across",
        "along",
        "around",
        "near",
        "behind",
        "beyond",
    ]
)
RELATIVES = frozenset(["who", "which", "that", "whose", "whom", "where", "when"])
CONJUNCTIONS = frozenset(
    ["and", "or", "but", "nor", "while", "whereas", "although", "though", "because", "if", "unless", "so"]
)
PRONOUNS = frozenset(["he", "she", "it", "they", "them", "him", "i", "we", "you", "us", "there", "who"])
CLOSED = AUXILIARIES | DETERMINERS | PREPOSITIONS | RELATIVES | CONJUNCTIONS | PRONOUNS
_TAGS = (
    dict.fromkeys(PRONOUNS, Tag.PRONOUN)
    | dict.fromkeys(CONJUNCTIONS, Tag.CONJUNCTION)
    | dict.fromkeys(PREPOSITIONS, Tag.PREPOSITION)
    | dict.fromkeys(DETERMINERS, Tag.DETERMINER)
    | dict.fromkeys(RELATIVES, Tag.RELATIVE)
)
"""Words that are always of one kind; "who" is a relative."""
_FLOATING = frozenset(["all", "both", "each"])
_NAMES = frozenset([Tag.NAME, Tag.STRANGER, Tag.PRONOUN])
_BEFORE_FLOATING = frozenset([Tag.NAME, Tag.STRANGER, Tag.PRONOUN, Tag.AUXILIARY])
_NOT_VERBS = frozenset(["unite", "advanced", "related", "limited", "so-called"])
_ADVERBS = frozenset(
    [
        "not",
        "never",
        "still",
        "yet",
        "already",
        "again",
        "once",
        "only",
        "just",
        "also",
        "even",
        "too",
        "very",
        "now",
        "then",
        "soon",
        "often",
        "always",
        "ever",
        "almost",
        "nearly",
        "together",
        "apart",
        "away",
        "back",
        "up",
        "down",
        "out",
        "off",
        "over",
        "there",
        "here",
    ]
)
_LY_NOUNS = frozenset(
    [
        *("ally", "family", "supply", "reply", "anomaly", "assembly", "monopoly", "italy"),
        *("july", "daily", "weekly", "monthly", "yearly", "friendly", "early", "lonely"),
        *("lovely", "likely", "unlikely", "unfriendly", "timely", "untimely", "quarterly", "hourly"),
        *("brotherly", "neighborly", "leisurely", "unruly", "disorderly", "rally", "folly", "ugly"),
        *("holy", "deadly", "costly", "elderly", "orderly"),
    ]
)
_UNCHANGED = frozenset(["set", "cut", "hit", "shut", "split", "quit", "cast"])
"""Verbs whose past is no other form: behind a name they are verbs."""


def tag_words(tokens: Sequence[Token], irregular: frozenset[str]) -> None:
    """Tag words that are no names, dates or numbers yet; `irregular` holds past forms such as "sent"."""
    for at, token in enumerate(tokens):
        if token.tag is not Tag.NOUN:
            continue
        before = tokens[at - 1] if at else None
        token.tag = _closed_class(token) or (Tag.VERB if _is_verb(tokens, at, before, irregular) else Tag.NOUN)
        if token.tag is Tag.NOUN and _is_adverb(token):
            token.tag = Tag.ADVERB


def _is_adverb(token: Token) -> bool:
    low = token.low
    return low in _ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _LY_NOUNS)


def _closed_class(token: Token) -> Tag | None:
    return Tag.AUXILIARY if token.stem in AUXILIARIES else _TAGS.get(token.low)


def _is_verb(tokens: Sequence[Token], at: int, before: Token | None, irregular: frozenset[str]) -> bool:
    token = tokens[at]
    low = token.low
    if low in _NOT_VERBS or low in _ADVERBS or (before is None and not low.endswith(("ing", "ed"))):
        return False
    if before is not None and before.low in _FLOATING and at > 1 and tokens[at - 2].tag in _BEFORE_FLOATING:
        before = tokens[at - 2]  # "they all came", "had both left"
    governing = _past_adverbs(tokens, at)
    is_owner = before is not None and before.is_possessive and not before.stop_after
    if before is not None and (is_owner or before.tag in (Tag.DETERMINER, Tag.NUMBER)):
        # "30 barrels went": a unit can be a subject.
        return before.tag is Tag.NUMBER and before.low.endswith("s") and low in irregular
    follows_to = before is not None and before.low == "to"
    is_modal = governing is not None and governing.tag is Tag.AUXILIARY and governing.stem not in ("be", "have")
    if follows_to or is_modal:
        return low == token.stem and (at + 1 == len(tokens) or not follows_to or not _ends_phrase(token))
    is_behind_a_name = before is not None and before.tag in _NAMES and not before.stop_after
    if low in irregular or (low in _UNCHANGED and is_behind_a_name):
        return True
    if low.endswith("ed") and low != token.stem:
        return before is None or before.tag is not Tag.PREPOSITION
    if low.endswith("ing") and low != token.stem:
        return (
            before is None or before.tag is not Tag.PREPOSITION or before.low in ("by", "in", "after", "before", "of")
        )
    if before is not None and before.tag is Tag.ADVERB and at > 1:
        before = tokens[at - 2]
    if before is not None and at > 2 and [each.text.lower() for each in tokens[at - 2 : at]] == ["no", "longer"]:
        before = tokens[at - 3]
    if before is None or before.tag not in (Tag.NAME, Tag.STRANGER, Tag.PRONOUN, Tag.RELATIVE, Tag.NOUN):
        return False
    is_subject = before.tag is not Tag.NOUN and (before.low != "that" or _is_relative(tokens, at))
    is_ending = bool(token.stop_after) and token.stem in CARRIERS  # "under UN bans."
    is_noun = is_ending or _is_named_noun(tokens, at)
    is_third = low in (token.stem + "s", token.stem + "es", token.stem[:-1] + "ies")
    return is_third and is_subject and not before.stop_after and not is_noun


def _is_relative(tokens: Sequence[Token], at: int) -> bool:
    """Whether the "that" before a word in -s stands for a noun, and the word has an object: "a lever that helps X"."""
    follows = tokens[at + 1].tag if at + 1 < len(tokens) and not tokens[at].stop_after else None
    is_noun = at > 1 and tokens[at - 2].tag is Tag.NOUN and not tokens[at - 2].stop_after
    return is_noun and follows in (Tag.DETERMINER, Tag.NAME, Tag.STRANGER)


def _is_named_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word between a name and a preposition is what the name stands before: "the list of UN bans on"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at].stop_after else None
    first = at - 1
    while first > 0 and tokens[first].tag in (Tag.NAME, Tag.STRANGER):
        first -= 1
    is_behind = tokens[first].text.lower() in PREPOSITIONS
    return is_behind and follows is not None and follows.text.lower() in PREPOSITIONS


def _past_adverbs(tokens: Sequence[Token], at: int) -> Token | None:
    """The word before a token and the adverbs before it: "did" in "did not report"."""
    before = at - 1
    while before >= 0 and tokens[before].tag is Tag.ADVERB and not tokens[before].stop_after:
        before -= 1
    return tokens[before] if before >= 0 else None


def _ends_phrase(token: Token) -> bool:
    return bool(token.stop_after)
