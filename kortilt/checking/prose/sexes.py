"""Whether the one a plain claim is about is a man or a woman, as the pronouns of the sentences have it."""

from collections.abc import Sequence

from kortilt.checking.prose.sentences import Sentence
from kortilt.checking.prose.tables import WIDER
from kortilt.reading.claims import Tag

_PRONOUNS = {
    **dict.fromkeys(("he", "his", "him", "himself"), "man"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "woman"),
}
_CALLED = {
    **dict.fromkeys(("man", "male", "gentleman", "boy", "guy"), "man"),
    **dict.fromkeys(("woman", "female", "lady", "girl"), "woman"),
}


def sex_called(stem: str) -> str:
    """Which of the two a noun calls somebody; empty for other nouns."""
    return _CALLED.get(stem, "")


def sex_told(sentences: Sequence[Sentence]) -> tuple[str, Sentence | None, int]:
    """Which of the two the subject of sentences is, with the word that tells; empty where they tell neither or both."""
    found: dict[str, tuple[Sentence, int]] = {}
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            wider = WIDER.get(token.stem, frozenset()) if token.tag is Tag.NOUN and at in sentence.kind else frozenset()
            sex = _PRONOUNS.get(token.low, "") or next(iter(wider & {"man", "woman"}), "")
            if sex:
                found.setdefault(sex, (sentence, at))
    if len(found) != 1:
        return "", None, 0
    ((sex, (sentence, at)),) = found.items()
    return sex, sentence, at
