"""Nouns that mean something named before: "the two sides", "both", "the minister", "that country", "the figure"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kortilt.reading.claims import Tag, Token
from kortilt.reading.discourse.tables import NOUNS, PAIR_NOUNS, Sort, is_office

THE = frozenset(("the", "that", "this"))
PAIRS = frozenset(("two", "both", "pair"))
_OF_A_CLAUSE = frozenset((Tag.VERB, Tag.AUXILIARY, Tag.ADVERB))
_TELLING = frozenset(("of", "for", "to", "between"))


class Reference(NamedTuple):
    """A pronoun, or a noun with "the", that means something named before."""

    first: int
    last: int
    """Its tokens."""
    words: str
    sort: Sort
    is_owner: bool = False
    """Whether it stands for whose something is: "its"."""
    office: str = ""
    """The stem of the office by which a person is meant: "the minister"."""
    is_of_country: bool = False
    """Whether it owns what is a country's: "his government"."""
    is_object: bool = False
    """Whether something is done to whom it means: "him", "gave it"."""


def definite(tokens: Sequence[Token], at: int) -> Reference | None:
    """ "The two sides", "both countries", "the two", "the minister", "that country", "the figure"."""
    low = tokens[at].text.lower()
    if at and (tokens[at - 1].is_possessive or tokens[at - 1].tag is Tag.NUMBER) and not tokens[at - 1].stop_after:
        return None
    pair = at + 1 if low in THE else at
    if pair < len(tokens) and tokens[pair].text.lower() in PAIRS and not tokens[at].stop_after:
        return _pair(tokens, at, pair)
    return _definite(tokens, at) if low in THE else None


def _pair(tokens: Sequence[Token], first: int, at: int) -> Reference | None:
    is_the = tokens[first].text.lower() in THE
    if tokens[at].text.lower() == "both" and any(each.text.lower() == "and" for each in tokens[at + 1 : at + 6]):
        return None
    noun = at + 1 if at + 1 < len(tokens) and not tokens[at].stop_after else None
    if noun is not None and tokens[noun].tag in (Tag.NOUN, Tag.NUMBER):
        for sort, stems in PAIR_NOUNS.items():
            if tokens[noun].stem in stems:
                return Reference(first, noun, words_of(tokens, first, noun), sort, tokens[noun].is_possessive)
        if not _is_past(tokens[noun]):
            return None
    is_alone = (
        noun is None
        or _is_past(tokens[noun])
        or tokens[noun].tag in (Tag.VERB, Tag.AUXILIARY, Tag.ADVERB, Tag.CONJUNCTION)
    )
    if is_alone and (is_the or tokens[at].text.lower() == "both"):
        return Reference(first, at, words_of(tokens, first, at), Sort.GROUP, tokens[at].is_possessive)
    return None


def _is_past(token: Token) -> bool:
    """Whether a word looks like a verb told in the past: "both met", "the two signed"."""
    low = token.text.lower()
    return low != token.stem and not low.endswith("s")


def _definite(tokens: Sequence[Token], at: int) -> Reference | None:
    if at + 1 >= len(tokens) or tokens[at].stop_after:
        return None
    if tokens[at].text.lower() == "the" and tokens[at + 1].text.lower() in ("former", "latter"):
        follows = _behind(tokens, at + 1)
        sort = Sort.FORMER if tokens[at + 1].text.lower() == "former" else Sort.LATTER
        is_adjective = follows is not None and follows.tag in (Tag.NOUN, Tag.NAME, Tag.STRANGER)
        return None if is_adjective else _of(tokens, at, at + 1, sort)
    # "The same agency" is the agency.
    first = at + 2 if tokens[at + 1].text.lower() == "same" and at + 2 < len(tokens) else at + 1
    head = _head(tokens, first)
    noun, follows = tokens[head], _behind(tokens, head)
    if _is_told(follows) and not noun.is_possessive:
        return None
    if noun.tag is not Tag.NOUN or not noun.text.islower() or noun.stem != noun.text.lower():
        return None
    if is_office(noun.stem):
        return _of(tokens, at, head, Sort.PERSON)._replace(office=noun.stem)
    found = next((sort for sort, stems in NOUNS.items() if noun.stem in stems), None) if head == first else None
    if found is Sort.MEASURE and (at or follows is None or follows.tag not in _OF_A_CLAUSE):
        return None
    return _of(tokens, at, head, found) if found else None


def _head(tokens: Sequence[Token], first: int) -> int:
    """The noun that a phrase is about; "the country's exports" is about the country."""
    head = first
    while (
        head + 1 < len(tokens) and tokens[head + 1].tag is Tag.NOUN and not tokens[head].stop_after and head < first + 2
    ):
        head += 1
    return next((each for each in range(first, head + 1) if tokens[each].is_possessive), head)


def _behind(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at + 1] if at + 1 < len(tokens) and not tokens[at].stop_after else None


def _is_told(follows: Token | None) -> bool:
    """Whether what follows says who is meant: "the minister of defence", "the minister who"."""
    if follows is None:
        return False
    return follows.tag in (Tag.NAME, Tag.STRANGER, Tag.RELATIVE) or follows.text.lower() in _TELLING


def _of(tokens: Sequence[Token], first: int, last: int, sort: Sort) -> Reference:
    return Reference(first, last, words_of(tokens, first, last), sort, tokens[last].is_possessive)


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Give the words of a run of tokens."""
    return " ".join(token.text for token in tokens[first : last + 1])
