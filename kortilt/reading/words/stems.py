"""Words of a text with their places, and the stem by which two forms of one word are known.

A stem is the word that a dictionary would head, in the shorter spelling (labor, center); the stem of a stem is itself.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from kortilt.tuples import NamedTuple

TABLES = Path(__file__).parent / "tables"
"""The folder of word tables, all in one form: `[section]` headings, one entry a line, `#` for comments."""

_CONTRACTED = {"n't": "not", "'ll": "will", "'re": "be", "'ve": "have", "'m": "be", "'d": "would"}
_CUT_SHORT = {"ca": "can", "wo": "will", "sha": "shall", "ai": "be"}
_JOINED = frozenset(["co", "de", "dis", "un", "non", "re", "semi", "sub", "ultra", "al", "el", "ul", "bin"])
"""What stands before a hyphen and is no word of its own."""
_AFTER_NAMES = frozenset(
    [
        *("born", "era", "led", "like", "made", "only", "held", "run", "wide"),
        *("use", "way", "day", "age", "term", "time", "size", "free", "step", "type", "rate", "paid"),
    ]
)
"""Short second halves after a name ("Soviet-era"), where others are part of it ("Jong-un")."""
_TOKEN = re.compile(
    r"No\.(?=\s?\d)"  # "No. 15" is a number, not a denial
    r"|(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,]\d+)*[^\W\d_]*"
    r"|[^\W\d_]+(?:['’‐‑-][^\W_]+)*\d*"
)
_VOWELS = re.compile("[aeiouy]+")
_HYPHENS = re.compile("[-‐‑]")
_REMEMBERED = 4096
"""So many forms are kept with their stems: few forms make up most of any text."""


class Word(NamedTuple):
    """One word of a text, with its place there."""

    start: int
    end: int
    text: str
    stem: str


def words(text: str) -> tuple[Word, ...]:
    """Read the words of a text; hyphenated compounds and contractions come apart, a possessive 's falls away."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        at, whole = match.start(), match[0]
        for start, end, piece, its in _pieces(whole):
            found.append(Word(at + start, at + end, piece, its))
    return tuple(found)


def stems(text: str) -> list[str]:
    """Read the stems of a text's words, where their places do not matter."""
    if text.isalpha() and text.lower() != "cannot":
        return [stem(text)]
    return [piece[3] for token in _TOKEN.findall(text) for piece in _pieces(token)]


def stem(word: str) -> str:
    """Give the dictionary form of a word in lower case: `went` and `Going` are `go`, `defences` is `defense`."""
    plain = _folded(word)
    shorter = _shorter(plain)
    while shorter != plain:
        plain, shorter = shorter, _shorter(shorter)
    return plain


def read_table(name: str) -> dict[str, list[str]]:
    """Give the lines of a word table by section."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[] "), [])
        elif line and line[0] != "#":
            lines.append(line)
    return sections


@lru_cache(_REMEMBERED)
def _pieces(token: str) -> tuple[Word, ...]:
    if token.isalpha() and token.lower() != "cannot":
        return (Word(0, len(token), token, stem(token)),)
    return tuple(_parts(token))


def _parts(token: str) -> Iterator[Word]:
    """The words of a token that is more than letters, with their places in it."""
    if token == "No.":
        yield Word(0, len(token), token, "number")
        return
    token, ending, told = _without_contraction(token)
    at = 0
    for piece in _halves(token):
        whole = _CUT_SHORT.get(piece.lower(), piece) if ending and told == "not" else piece
        yield Word(at, at + len(piece), piece, stem(whole))
        at += len(piece) + 1
    if told:
        yield Word(len(token), len(token) + len(ending), ending, told)


def _without_contraction(token: str) -> tuple[str, str, str]:
    low = token.lower().replace("’", "'")
    if low == "cannot":
        return token[:3], token[3:], "not"
    if "'" not in low:
        return token, "", ""
    if low.endswith("'s"):
        return token[:-2], "", ""
    for ending, told in _CONTRACTED.items():
        if low.endswith(ending):
            return token[: -len(ending)], token[-len(ending) :], told
    return token, "", ""


def _halves(token: str) -> list[str]:
    pieces = _HYPHENS.split(token)
    if len(pieces) == 1 or any(len(piece) < 2 for piece in pieces):
        return [token]
    first, last = pieces[0], pieces[-1]
    if first.lower() in _JOINED and not first.isupper() and last.islower():
        return [token]
    if first[0].isupper():
        is_code = any(piece[0].isdigit() for piece in pieces)
        is_name = first[1:].islower() and last.islower() and len(last) < 5 and last not in _AFTER_NAMES
        if is_code or is_name:
            return [token]
    return pieces


def _folded(word: str) -> str:
    low = word.casefold()
    if low.isascii() and low.isalpha():
        return low
    low = low.replace("’", "'").replace("‑", "-").replace("‐", "-")
    if not low.isascii():
        # Few texts have letters with accents.
        import unicodedata

        decomposed = unicodedata.normalize("NFD", low)
        low = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    if "." in low and not low[0].isdigit() and low not in _KNOWN:
        low = low.replace(".", "")
    if "-" in low and low.partition("-")[0] in _JOINED:
        low = low if low in _KNOWN else low.replace("-", "", 1)
    return low.removesuffix("'s")


def _shorter(word: str) -> str:
    if word in _KNOWN:
        return _KNOWN[word]
    if len(word) > 3:
        if word[-1] == "s":
            return _without_s(word)
        if word.endswith("ing"):
            return _without_ending(word, word[:-3])
        if word.endswith("ied"):
            return word[:-3] + "y"
        if word.endswith("ed") and word[-3] != "e":
            return _without_ending(word, word[:-2])
    return _american(word)


def _without_s(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1].removesuffix("'")


def _without_ending(word: str, base: str) -> str:
    if len(base) < 2 or not _VOWELS.search(base):
        return word
    if base + "e" in _WITH_E:
        return base + "e"
    if base in _KNOWN:
        return _KNOWN[base]
    if base + "e" in _KNOWN:
        return _KNOWN[base + "e"]
    if base[-1] == base[-2] and base[-1] not in "aeiou":
        return base[:-1] if _is_doubled(base) else base
    return base + "e" if _lacks_e(base) else base


def _is_doubled(base: str) -> bool:
    if base[-1] == "l":
        return len(_VOWELS.findall(base)) > 1
    return base[-1] not in "sfz"


def _lacks_e(base: str) -> bool:
    """Tell whether the verb that lost -ed or -ing ended in e."""
    last, before = base[-1], base[-2]
    if last in "vczus" or base.endswith(("iat", "uat")):
        return True
    if last == "g":
        return before in "aeioudlr" or base.endswith(("ang", "eng", "ung"))
    if before not in "aeiouy":
        return (last == "l" and before not in "lrw") or (last == "r" and before not in "r")
    if last in "aeiouwxyh" or _has_vowel_pair(base):
        return False
    if len(_VOWELS.findall(base.replace("qu", "q"))) == 1:
        return True
    return base.endswith(_ENDINGS_WITH_E)


_ENDINGS_WITH_E = (
    *("ad", "ed", "id", "od", "ud", "ib", "ob", "ub", "ak", "ik", "ok", "uk", "um", "in", "un"),
    *("ar", "ir", "ur", "at", "ut", "il", "ul", "ol", "yl", "yp"),
)
"""Endings of longer verbs that have lost an e: provided, explaining is none, declared, created, contributed."""


def _has_vowel_pair(base: str) -> bool:
    return len(base) > 2 and base[-3] in "aeiou" and not base[:-2].endswith("qu")


def _american(word: str) -> str:
    if word.endswith("ise") and len(word) > 5 and word not in _NOT_IZE and not word.endswith("wise"):
        return word[:-2] + "ze"
    if word.endswith("iser") and len(word) > 6 and word[:-1] not in _NOT_IZE:
        return word[:-3] + "zer"
    return word.replace("isation", "ization") if "isation" in word else word


def _known(table: Mapping[str, list[str]]) -> dict[str, str]:
    known = {word: word for name in ("keep", "plain", "e-verbs", "double-l") for word in " ".join(table[name]).split()}
    for row in table["irregular verbs"] + table["irregular nouns"]:
        lemma, *forms = row.split()
        known[lemma] = lemma
        known.update(dict.fromkeys(forms, lemma))
    for british, american in map(str.split, table["spelling"]):
        known[american] = american
        known[british] = american
    return known


_TABLE = read_table("stems.txt")
IRREGULAR_VERBS = _TABLE["irregular verbs"]
"""Each verb with its forms: "send sent"."""
_WITH_E = frozenset(" ".join(_TABLE["e-verbs"]).split())
_NOT_IZE = frozenset(" ".join(_TABLE["not -ize"]).split())
_KNOWN: Mapping[str, str] = MappingProxyType(_known(_TABLE))
