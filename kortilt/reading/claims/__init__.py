"""What a sentence claims: its names, dates, figures, words, who did what to whom, whose word it is, what it denies."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kortilt.model.dates import PartialDate
from kortilt.model.names import Mention, NameIndex
from kortilt.reading.claims.connectives import take_connectives
from kortilt.reading.claims.frames import Argument, Frames, read_frames
from kortilt.reading.claims.marking import mark, tokenise
from kortilt.reading.claims.parts import split_parts
from kortilt.reading.claims.polarity import failure_words, modal_words, negated_words
from kortilt.reading.claims.speech import AUTHOR, Speaker, find_speakers
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.claims.units import Unit, UnitKind, build_units
from kortilt.reading.dates import DateMention, find_dates
from kortilt.reading.figures import Amount, find_amounts
from kortilt.reading.words.lexicon import LEXICON, Lexicon

__all__ = [
    "AUTHOR",
    "Argument",
    "Frames",
    "Mention",
    "Quotation",
    "Reading",
    "Speaker",
    "Tag",
    "Token",
    "Unit",
    "UnitKind",
    "read_claim",
]

_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]{2,})[\"“”»]")


class Quotation(NamedTuple):
    """Words inside quotation marks, with their place."""

    start: int
    end: int
    text: str


class Reading(NamedTuple):
    """A sentence as read."""

    text: str
    tokens: tuple[Token, ...]
    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    amounts: tuple[Amount, ...]
    frames: Frames
    speakers: tuple[Speaker, ...]
    negated: tuple[bool, ...]
    """For each token, whether it is denied."""
    failures: frozenset[int]
    modals: dict[int, str]
    quotations: tuple[Quotation, ...]
    parts: tuple[tuple[int, int], ...]
    """First and last token of each statement."""


def _outside(amounts: Sequence[Amount], dates: Sequence[DateMention]) -> tuple[Amount, ...]:
    """Leave out the years of dates: in "in autumn 2023", no 2023 of anything is counted."""
    years = [(mention.start, mention.end) for mention in dates]
    return tuple(each for each in amounts if not any(start <= each.start < end for start, end in years))


def read_claim(
    text: str,
    names: NameIndex,
    *,
    lexicon: Lexicon = LEXICON,
    as_of: date | None = None,
    context: PartialDate | None = None,
) -> Reading:
    """Read a sentence; `as_of` and `context` are for its dates, as `find_dates` takes them."""
    dates = find_dates(text, as_of=as_of, context=context)
    amounts = _outside(find_amounts(text), dates)
    tokens = tokenise(text)
    mentions = mark(tokens, text, names, dates, amounts, lexicon)
    connectives = take_connectives(tokens)
    failures = failure_words(tokens)
    units = build_units(text, tokens, mentions, dates, amounts, lexicon, connectives | failures)
    frames = read_frames(tokens, units)
    quotations = tuple(Quotation(one.start(1), one.end(1), one[1]) for one in _QUOTED.finditer(text))
    quoted = {at for one in quotations for at, token in enumerate(tokens) if one.start <= token.start < one.end}
    return Reading(
        text,
        tuple(tokens),
        tuple(units),
        tuple(mentions),
        dates,
        amounts,
        frames,
        tuple(find_speakers(tokens, units, frames, is_quoting=bool(quotations))),
        tuple(negated_words(tokens)),
        frozenset(failures),
        modal_words(tokens),
        quotations,
        tuple(split_parts(tokens, quoted)),
    )
