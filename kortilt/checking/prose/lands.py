"""The names and adjectives of one country, as words; not where it is, which is for a base to say."""

import re
from collections.abc import Mapping

from kortilt.reading.words.stems import read_table

_TABLE = read_table("prose.txt")
_SHORT = dict(row.split(": ") for row in _TABLE["short lands"])
_LONG = re.compile("|".join(rf"\b{words}\b" for words in _SHORT), re.IGNORECASE)
_SAME: Mapping[str, int] = {word: at for at, row in enumerate(_TABLE["same lands"]) for word in row.split()}


def with_short_lands(text: str) -> str:
    """Put the one word of a country for its longer name."""
    return _LONG.sub(lambda found: _SHORT[found[0].lower()] if found[0][0].isupper() else found[0], text)


def are_one_land(one: str, other: str) -> bool:
    """Whether two words, in small letters, are names or adjectives of one country."""
    return one in _SAME and _SAME[one] == _SAME.get(other)
