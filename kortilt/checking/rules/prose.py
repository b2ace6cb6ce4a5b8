"""Plain prose: a base that declares nobody, whose facts have no dates and no fields, as sentences of an encyclopedia.

Where the other rules find too little, each word of the claim is looked for more freely: brackets behind a name hold the
dates of a life, and in a base of a few sentences "it" is what the claim names. Another kind, country, date, number or
name in the place of the claim's contradicts, and so does a denial on one side. What else somebody may be is left open:
an actor may be a politician too. So is what the sentences have in every word, and tell of somebody else or as wanted.
"""

from kortilt.checking.rules import Example
from kortilt.model.verdicts import Label

EXAMPLES = (
    Example(
        "Ada Orm (born 3 May 1970) is a Swedish pianist and composer.",
        "XXXX",
        "Ada Orm was born in May.",
        Label.SUPPORTED,
    ),
    Example(
        "Ada Orm (born 3 May 1970) is a Swedish pianist and composer.",
        "XXXX",
        "Ada Orm was born in June.",
        Label.REFUTED,
    ),
    Example(
        "Low Water is a 1994 Danish thriller film directed by Bo Lind.",
        "XXXX",
        "Low Water was not directed by Ada Orm.",
        Label.SUPPORTED,
    ),
    Example(
        "It was recorded in Bergen by a choir of forty.",
        "XXXX",
        "Northern Mass was recorded in Tromso.",
        Label.REFUTED,
    ),
    Example(
        "Ada Orm was the youngest of nine children of a farmer.",
        "XXXX",
        "Ada Orm had eight siblings.",
        Label.SUPPORTED,
    ),
)
