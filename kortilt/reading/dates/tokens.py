"""Text as words, numbers and marks with their places, and the words of English dates."""

import re

from kortilt.model.date_forms import MONTHS
from kortilt.reading import number_tables
from kortilt.tuples import NamedTuple

_TOKEN = re.compile(r"[^\W_]+|\S")
_ABBREVIATED = {"sept": 9} | {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}

MONTH_NUMBERS: dict[str, int] = _ABBREVIATED | {name.lower(): number for number, name in enumerate(MONTHS, 1)}
WORDS_LIKE_MONTHS = frozenset(("may", "march", "mar", "jan", "dec", "sep", "jun", "apr", "august", "aug"))
"""They are also verbs, adjectives, names or short forms of other words."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ORDINALS = {word: number for word, number in number_tables.ORDINALS.items() if number <= 20}
"""As far as centuries are counted in words."""
NUMBERS = {"a": 1, "an": 1} | {word: number for word, number in number_tables.ONES.items() if number}
UNITS = {name + plural: name for name in ("day", "week", "month", "year", "decade") for plural in ("", "s")}
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
DASHES = frozenset("-–—−‒")
RANGE_JOINTS = DASHES | {"to", "through", "thru", "until", "till"}
LIST_JOINTS = frozenset(("and", "or", "&", ","))
APOSTROPHES = frozenset("'’‘")


def words_of(text: str) -> frozenset[str]:
    """The words that a text lists."""
    return frozenset(text.split())


class Token(NamedTuple):
    """A run of letters and digits, or one mark."""

    text: str
    word: str
    """In lower case."""
    start: int
    end: int


class Line(NamedTuple):
    """A text's tokens; a place outside them is empty."""

    tokens: tuple[Token, ...]

    def word(self, at: int) -> str:
        """The token in lower case."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """The token as written."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def is_glued(self, at: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def glued_before(self, at: int) -> str:
        """The token that ends where this one starts."""
        return self.word(at - 1) if self.is_glued(at) else ""

    def glued_after(self, at: int) -> str:
        """The token that starts where this one ends."""
        return self.word(at + 1) if self.is_glued(at + 1) else ""

    def number(self, at: int) -> int:
        """The whole number that a token of up to four digits is, otherwise -1."""
        word = self.word(at)
        return int(word) if len(word) <= 4 and word.isascii() and word.isdigit() else -1

    def year(self, at: int) -> int:
        """The year from 1000 to 2099 that a token of four digits could be, otherwise 0."""
        number = self.number(at)
        return number if 1000 <= number <= 2099 else 0

    def ordinal(self, at: int) -> int:
        """The number that "12th" or "twelfth" is, otherwise 0."""
        word = self.word(at)
        digits = word[:-2]
        if word[-2:] in ("st", "nd", "rd", "th") and len(digits) <= 2 and digits.isascii() and digits.isdigit():
            return int(digits)
        return ORDINALS.get(word, 0)

    def day(self, at: int) -> int:
        """The day of a month that "12" or "12th" could be, otherwise 0."""
        number = self.number(at)
        if number < 0 and self.word(at)[:1].isdigit():
            number = self.ordinal(at)
        return number if 1 <= number <= 31 and len(self.word(at)) <= 4 else 0

    def month(self, at: int) -> int:
        """The month that the token names, otherwise 0: with a capital, or whole and no other word too."""
        word = self.word(at)
        number = MONTH_NUMBERS.get(word, 0)
        if not number or self.text(at)[0].isupper():
            return number
        return number if word not in WORDS_LIKE_MONTHS and len(word) > 3 and word != "sept" else 0

    def past_point(self, at: int) -> int:
        """The place after a month's name and the point of its short form."""
        is_short = len(self.word(at)) <= 4 and self.word(at) not in ("may", "june", "july")
        return at + 2 if is_short and self.glued_after(at) == "." else at + 1

    def past_the(self, at: int) -> int:
        """The place, or the next one where "the" stands here."""
        return at + 1 if self.word(at) == "the" else at


def tokenise(text: str) -> Line:
    """The text's tokens in order."""
    found = _TOKEN.finditer(text)
    return Line(tuple(Token(one[0], one[0].lower(), one.start(), one.end()) for one in found))
