"""Names that are cut short or put in letters."""

from collections.abc import Sequence

from kortilt.checking.prose.sentences import Sentence

_LEAST = 3


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
