"""Whether a sentence names what a claim is about: by its whole name, a part of it, or nearly so."""

from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.spelling import is_nearly
from kortilt.reading.claims import Token

LITTLE = frozenset(["the", "a", "an", "of", "and", "in", "on", "at", "for", "to"])
"""Words of names that say nothing by themselves."""


def is_named_in(sentence: Sentence, words: list[Token]) -> bool:
    """Whether a sentence names somebody or something by enough of these words."""
    aside = {word for text in sentence.aside for word in text.lower().split()}
    if not words[0].text[:1].isupper() and not words[-1].text[:1].isupper():
        stems = {token.stem for token in sentence.tokens}
        return any(token.stem in stems for token in words)
    its = [token for token in sentence.tokens if token.text[:1].isupper() or token.text[:1].isdigit()]
    texts = {form for token in its for form in (token.low, token.stem)} | aside
    met = [token for token in words if token.low in texts or token.stem in texts]
    if len(met) == len(words):
        return True
    if not met:
        return False
    if met[-1] is words[-1] or any(token.text[-1].isdigit() for token in met):
        before = _name_before(sentence, met[-1].low)
        return not before or any(_is_short(words[0].low, each) for each in before)
    return met[0] is words[0] and len(met) * 3 >= len(words) and not _name_behind(sentence, met[-1].low, words)


def is_misspelt_in(sentence: Sentence, words: list[Token]) -> bool:
    """Whether a sentence has the last name of these words but for a letter or two, and no other name before it."""
    last = words[-1].text if words else ""
    if not last[:1].isupper():
        return False
    firsts = {token.low for token in words[:-1]}
    names = [sentence.tokens[at] for at in sentence.subject if sentence.tokens[at].text[:1].isupper()]
    return any(
        is_nearly(last, token.text) and all(each in firsts for each in _name_before(sentence, token.low))
        for token in names
    )


def _name_before(sentence: Sentence, word: str) -> list[str]:
    """The words of a name that stand before its last one."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.low == word:
            first = at
            while first and tokens[first - 1].text[:1].isupper() and not tokens[first - 1].stop_after:
                first -= 1
            return [each.low for each in tokens[first:at] if each.low not in LITTLE]
    return []


def _name_behind(sentence: Sentence, word: str, words: list[Token]) -> bool:
    tokens = sentence.tokens
    places = [at for at, token in enumerate(tokens[:-1]) if token.low == word]
    known = {each.low for each in words}
    return bool(places) and all(tokens[at + 1].text[:1].isupper() and tokens[at + 1].low not in known for at in places)


def _is_short(one: str, other: str) -> bool:
    """Whether two first names may be one: Lib and Libby."""
    return one[:3] == other[:3]
