"""The noun phrase behind a number: what is counted."""

from __future__ import annotations

from kortilt.reading.figures.tokens import DASHES, WORD, Tokens, word_set
from kortilt.reading.number_tables import ONES

_IRREGULAR = word_set(
    "people men women children troops personnel police staff feet teeth mice geese sheep fish cattle aircraft "
    "series species data media criteria phenomena percent youths countrymen businessmen servicemen"
)
_NOT_PLURAL = word_set(
    "is was has as its his this us yes less does plus versus across towards thus perhaps always afterwards besides "
    "was news gas bus class process progress congress business illness loss pass press cross access success "
    "address fitness crisis analysis basis campus status virus census corps sometimes whereas series-wide unless "
    "overseas sales-wise says goes comes rises falls shows ranks grows runs james paris"
)
_STOPS = word_set(
    "of in on at to by for from with without within into onto over under between among across through during since "
    "until till before after above below behind beyond against about around as than that which who whom whose when "
    "where while because if although though but and or nor so yet is are was were be been being has have had "
    "having do does did will would can could may might must shall should not no the a an this these those its "
    "their his her our my your it they he she we you i each every either per via out off up down away ago later "
    "earlier there here then now also only just more less fewer plus minus other together combined altogether "
    "annually monthly daily went came took made got gave said says became began ran fell rose grew lay left died "
    "lived won lost sold sent put killed"
)
_CONJUNCTIONS = frozenset(("and", "or", ",", "/"))
_LEADS = word_set("more other earlier later fewer additional further")
_PARTICIPLES = word_set("held built written shown known seen taken given led bought brought set sent made")
LONGEST_NOUN = 3


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "'s")) and word not in _NOT_PLURAL


def noun_at(tokens: Tokens, index: int, *, is_one: bool = False, skips_of: bool = False) -> tuple[str, int]:
    """The noun phrase that begins at a token, up to its first plural, and the index behind it; "" where there is none.

    Adjectives joined by "and" before the noun are left out: of "online and offline events" it keeps "offline events".
    """
    words: list[str] = []
    place = index + (tokens.low(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1))
    place = _past_lead(tokens, place, skips_of)
    while len(words) < LONGEST_NOUN:
        token = tokens.at(place)
        if token.low in _CONJUNCTIONS and words and not is_one and not is_plural(words[-1]) and _is_open(tokens, place):
            words, place = [], place + 1
            continue
        if token.kind != WORD or token.low in _STOPS or token.low in ONES or (words and _is_participle(token.low)):
            break
        word, place = _compound(tokens, place)
        words.append(word)
        if is_plural(words[-1]) and not _goes_on(tokens, place):
            break
    return " ".join(words), place if words else index


def _past_lead(tokens: Tokens, place: int, skips_of: bool) -> int:
    """Past "more", "other" and a partitive "of": "tens of thousands of shells", "seven of its partners"."""
    if tokens.low(place) == "of" and tokens.low(place + 1).endswith("'s"):
        return place + 2
    if tokens.low(place) == "of" and (skips_of or is_plural(tokens.low(place + 1))):
        return place + 1
    is_noun = tokens.at(place + 1).kind == WORD and tokens.low(place + 1) not in _STOPS
    return place + 1 if tokens.low(place) in _LEADS and is_noun else place


def _is_participle(word: str) -> bool:
    return word in _PARTICIPLES or (len(word) > 4 and word.endswith("ed"))


def _compound(tokens: Tokens, place: int) -> tuple[str, int]:
    word, place = tokens[place].low, place + 1
    while (
        tokens.low(place) in DASHES
        and tokens.glued(place)
        and tokens.glued(place + 1)
        and tokens.at(place + 1).kind == WORD
    ):
        word, place = f"{word}-{tokens.low(place + 1)}", place + 2
    return word, place


def _goes_on(tokens: Tokens, place: int) -> bool:
    """Whether a plural is only the first part of a compound: "sports clubs"."""
    return tokens.at(place).kind == WORD and is_plural(tokens.low(place)) and tokens.low(place) not in _STOPS


def _is_open(tokens: Tokens, place: int) -> bool:
    """Whether a plural follows a conjunction soon, so that what stood before it was an adjective."""
    for ahead in range(place + 1, place + 4):
        if tokens.at(ahead).kind != WORD or tokens.low(ahead) in _STOPS:
            return False
        if is_plural(tokens.low(ahead)):
            return True
    return False
