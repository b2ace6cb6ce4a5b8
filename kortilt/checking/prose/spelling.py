"""Names that are cut short or put in letters."""

from collections import Counter
from collections.abc import Sequence

from kortilt.checking.prose.sentences import Sentence

_LEAST = 3
_LEAST_NEAR = 6


def shortened(word: str, sentence: Sentence, before: str) -> list[int]:
    """The tokens of a sentence whose first letters or beginning a name of the claim is."""
    if not word[:1].isupper():
        return []
    texts = [token.text for token in sentence.tokens]
    found = _spelt_out(word, texts) if word.isupper() and len(word) >= _LEAST else []
    if len(word) >= _LEAST:
        found += [at for at, text in enumerate(texts) if text[:1].isupper() and _is_cut(word, text, before)]
    return found


def _spelt_out(letters: str, texts: Sequence[str]) -> list[int]:
    """The names in capitals that begin with the letters: Major League Baseball of MLB."""
    size = len(letters)
    return [
        at
        for at in range(len(texts) - size + 1)
        if "".join(text[:1] for text in texts[at : at + size]) == letters
        and all(len(text) > 1 for text in texts[at : at + size])
    ]


def _is_cut(word: str, text: str, before: str) -> bool:
    return bool(before) and before[:1].isupper() and len(text) > len(word) + 2 and text.startswith(word)


def is_nearly(one: str, other: str) -> bool:
    """Whether two names of some length are the same but for a letter, or two that have changed places as well."""
    if (
        min(len(one), len(other)) < _LEAST_NEAR
        or one[:2] != other[:2]
        or one == other
        or abs(len(one) - len(other)) > 1
    ):
        return False
    short, long = sorted((one, other), key=len)
    if sorted(short) == sorted(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == len("ab")
    shared = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest, behind = short[shared:], long[shared:]
    if len(short) == len(long):
        return rest[1:] == behind[1:]
    if not rest:
        return False  # "Martins" is another name than "Martin"
    return rest == behind[1:] or (len(rest) <= len("ab") and not Counter(rest) - Counter(behind))
