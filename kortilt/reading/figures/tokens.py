"""Text cut into the pieces that figures are made of; every piece knows its place in the text."""

import re
from functools import cache

from kortilt.tuples import NamedTuple

NUMBER, WORD, NAME, CURRENCY, MARK = "number", "word", "name", "currency", "mark"

DASHES = frozenset("-‐‑–—−")
APOSTROPHES = frozenset("'’ʼ")

_PATTERN = r"""
  (?P<currency> (?:US|AU|CA|NZ|HK|NT|[ACS])?\$ | [€£¥₽₩₹] | (?:USD|EUR|GBP|RUB|JPY|CNY|KRW|INR|CHF)(?=\ ?[0-9]) )
| (?P<name> [^\W\d_]+[-‐‑]?[0-9][\w\-‐‑/]* )                 # a model or a label: letters that run into digits
| (?P<number>
    (?: [0-9]{1,3}(?:[\ \u00a0\u2009\u202f][0-9]{3})+(?!,?[0-9])(?:\.[0-9]+)?
      | [0-9]+(?:[.,][0-9]+)*[½⅓⅔¼¾⅕⅛]? | (?<![\w.])\.[0-9]+ | [½⅓⅔¼¾⅕⅛] )
    (?P<suffix> [^\W\d_]* ) )
| (?P<word> (?:[^\W\d_]\.){2,} | [^\W\d_]+(?:['’][^\W\d_]+)* )
| (?P<mark> \S )
"""


class Token(NamedTuple):
    """A number, word, name, currency sign or single mark."""

    kind: str
    start: int
    end: int
    text: str
    low: str
    """Lower case, with straight apostrophes and without full stops inside: "U.S." is "us"."""
    suffix: str = ""
    """Letters glued to a number: "bn" of "29.882bn"."""

    @property
    def is_capitalised(self) -> bool:
        """Whether a word begins with a capital."""
        return self.text[:1].isupper()


END = Token(MARK, -1, -1, "", "")
"""Stands before the first token and behind the last one."""


class Tokens(tuple[Token, ...]):
    """The tokens of a text; an index outside gives END."""

    __slots__ = ()

    def at(self, index: int) -> Token:
        """The token at an index, or END."""
        return self[index] if 0 <= index < len(self) else END

    def low(self, index: int) -> str:
        """The lower-case text at an index, empty outside."""
        return self[index].low if 0 <= index < len(self) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < index < len(self) and self[index - 1].end == self[index].start

    def starts_sentence(self, index: int) -> bool:
        """Whether a token opens a sentence, a quotation or a bracket."""
        return index <= 0 or self[index - 1].text in _OPENERS


def word_set(text: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(text.split())


_OPENERS = frozenset('.!?:;"“”‘([•|*')


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens."""
    return Tokens([_token(match.lastgroup or MARK, match) for match in _pattern().finditer(text)])


def _token(kind: str, match: re.Match[str]) -> Token:
    text = match[0]
    start, end = match.span()
    low = text.lower()
    if not low.isalnum():
        low = low.replace("’", "'")
        if kind == WORD:
            low = low.replace(".", "")
    return Token(kind, start, end, text, low, match["suffix"] if kind == NUMBER else "")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_PATTERN, re.VERBOSE)
