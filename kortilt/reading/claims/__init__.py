"""What a sentence claims: its names, dates, figures, words, who did what to whom, whose word it is, what it denies."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property

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
from kortilt.tuples import NamedTuple

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

_OPENING = frozenset('"“”„«')


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[\"“”„«]([^\"“”„«»]{2,})[\"“”»]")


class Quotation(NamedTuple):
    """Words inside quotation marks, with their place."""

    start: int
    end: int
    text: str


class Reading:
    """A sentence as read; what not every question needs is read when it is first asked for."""

    def __init__(
        self,
        text: str,
        tokens: tuple[Token, ...],
        units: tuple[Unit, ...],
        mentions: tuple[Mention, ...],
        dates: tuple[DateMention, ...],
        amounts: tuple[Amount, ...],
        failures: frozenset[int],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.units = units
        self.mentions = mentions
        self.dates = dates
        self.amounts = amounts
        self.failures = failures

    @cached_property
    def frames(self) -> Frames:
        """Who does what to whom."""
        return read_frames(self.tokens, self.units)

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """Whose word it is."""
        return tuple(find_speakers(self.tokens, self.units, self.frames, is_quoting=bool(self.quotations)))

    @cached_property
    def negated(self) -> tuple[bool, ...]:
        """For each token, whether it is denied."""
        return tuple(negated_words(self.tokens))

    @cached_property
    def modals(self) -> dict[int, str]:
        """What it leaves open, by token."""
        return modal_words(self.tokens)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What it quotes."""
        if _OPENING.isdisjoint(self.text):
            return ()
        return tuple(Quotation(one.start(1), one.end(1), one[1]) for one in _quoted().finditer(self.text))

    @cached_property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """First and last token of each statement."""
        starts = [(token.start, at) for at, token in enumerate(self.tokens)]
        quoted = {at for one in self.quotations for start, at in starts if one.start <= start < one.end}
        return tuple(split_parts(self.tokens, quoted))


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
    return Reading(text, tuple(tokens), tuple(units), tuple(mentions), dates, amounts, frozenset(failures))
