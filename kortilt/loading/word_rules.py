"""What a base says of words must not contradict itself; words are compared as they are written, but for capitals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kortilt.loading.circles import circular
from kortilt.loading.shapes import Fault, Path
from kortilt.problems import quoted

Entry = tuple[Path, str, str]
"""Where a relation of two words stands, and both words."""


def opposite_synonyms(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Two words may stand for each other, and cannot both hold."""
    classes = _classes(document)
    for path, a, b in _pairs(document, "opposites"):
        if _folded(a) == _folded(b):
            yield _fault(path, f"{quoted(a)} is its own opposite", "name two different words")
        elif _named(classes, a) == _named(classes, b):
            hint = "opposites cannot both hold of one thing, synonyms say the same"
            yield _fault(path, f"{quoted(a)} and {quoted(b)} are synonyms too", hint)


def broader_than_itself(document: Mapping[str, Any]) -> Iterator[Fault]:
    """A word is broader than itself, a synonym or an opposite."""
    classes = _classes(document)
    opposed = {frozenset((_named(classes, a), _named(classes, b))) for _, a, b in _pairs(document, "opposites")}
    ahead: dict[str, list[str]] = {}
    for _, wide, narrow in _broader(document):
        ahead.setdefault(_named(classes, wide), []).append(_named(classes, narrow))
        ahead.setdefault(_named(classes, narrow), [])
    on_circle = circular(ahead)
    for path, a, b in _broader(document):
        wide, narrow = _named(classes, a), _named(classes, b)
        if _folded(a) == _folded(b):
            yield _fault(path, f"{quoted(b)} is broader than itself", "name a word that says less")
        elif wide == narrow:
            yield _fault(path, f"{quoted(a)} and {quoted(b)} are synonyms too", "a broader word says less")
        elif frozenset((wide, narrow)) in opposed:
            hint = "a broader word may stand for a narrower one, an opposite never"
            yield _fault(path, f"{quoted(a)} and {quoted(b)} are opposites too", hint)
        elif {wide, narrow} <= on_circle:
            reason = f"{quoted(a)} is broader than {quoted(b)}, and narrower, perhaps by way of others"
            yield _fault(path, reason, "if they say the same, make them synonyms")


def _fault(path: Path, reason: str, hint: str) -> Fault:
    return Fault("K214", path, "value", hint, {"record": "[lexicon]", "reason": reason})


def _classes(document: Mapping[str, Any]) -> dict[str, str]:
    """Give each synonym one word that stands for all of its list; lists that share a word are one."""
    above: dict[str, str] = {}

    def _top(word: str) -> str:
        while above.setdefault(word, word) != word:
            above[word] = above[above[word]]
            word = above[word]
        return word

    for _, group in _lists(document, "synonyms"):
        for word in group[1:]:
            above[_top(_folded(word))] = _top(_folded(group[0]))
    return {word: _top(word) for word in list(above)}


def _named(classes: Mapping[str, str], word: str) -> str:
    return classes.get(_folded(word), _folded(word))


def _pairs(document: Mapping[str, Any], key: str) -> Iterator[Entry]:
    for path, group in _lists(document, key):
        # One word twice in a list is refused by the list's shape.
        if len(set(group)) == len(group) == 2:
            yield path, group[0], group[1]


def _broader(document: Mapping[str, Any]) -> Iterator[Entry]:
    broader = _lexicon(document).get("broader")
    for wide, narrow in (broader if isinstance(broader, dict) else {}).items():
        for place, word in enumerate(narrow if isinstance(narrow, list) else ()):
            if isinstance(word, str):
                yield ("lexicon", "broader", wide, place), wide, word


def _lists(document: Mapping[str, Any], key: str) -> Iterator[tuple[Path, list[str]]]:
    lists = _lexicon(document).get(key)
    for place, group in enumerate(lists if isinstance(lists, list) else ()):
        # What is no list of texts is refused by its shape.
        if isinstance(group, list) and all(isinstance(word, str) for word in group):
            yield ("lexicon", key, place), group


def _lexicon(document: Mapping[str, Any]) -> Mapping[str, Any]:
    table = document.get("lexicon")
    return table if isinstance(table, dict) else {}


def _folded(word: str) -> str:
    return word.casefold()
