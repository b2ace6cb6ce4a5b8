"""What was heard so far, and how the next sentence may be understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from kortilt.model.actors import Country
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.names import NameIndex
from kortilt.reading.claims import Reading, Tag, read_claim
from kortilt.reading.dates import DateMention
from kortilt.reading.discourse.antecedents import Antecedent, Heard, heard_in, matching
from kortilt.reading.discourse.definites import Reference
from kortilt.reading.discourse.references import find_references
from kortilt.reading.discourse.rewriting import MAY_STAND, by_rank, continued, replaced, together
from kortilt.reading.discourse.rows import JOINT, understood_row
from kortilt.reading.discourse.understanding import Assumption, Understood
from kortilt.reading.words.lexicon import LEXICON, Lexicon

REACH = 4
"""So many sentences back somebody may be meant."""
LONGEST = 4_000
"""A longer text, in characters, is no sentence: nothing is read in it, and it ends what was said before."""
KEPT = 12
"""So many sentences, and dates, are remembered at all."""
CHOICES = 3
"""So many antecedents of one word are tried."""
MOST = 6
"""So many ways to understand one sentence."""


class Understanding(NamedTuple):
    """How a sentence may be understood, the likeliest way first."""

    ways: tuple[Understood, ...]
    unknown: tuple[str, ...] = ()
    """Words for which nobody was named."""
    context: PartialDate | None = None
    """The date from which "that year" and a bare month count."""
    held: Assumption | None = None
    """A date that was set before in this paragraph, and holds for a sentence that has none."""
    speaker: Assumption | None = None
    """Whose word the sentences before it in this paragraph are."""
    continued: Understood | None = None
    """For "it was the first ...": the sentence before it and this one as one."""
    is_context_far: bool = False
    """Whether that date stands in another paragraph, and may well not be meant."""


class Told(NamedTuple):
    """A date, or whose word something is, as it was told."""

    words: str
    when: PartialDate
    line: int
    block: int


class Discourse:
    """The sentences of one draft, heard in order."""

    def __init__(
        self,
        names: NameIndex,
        countries: Mapping[str, Country],
        lexicon: Lexicon = LEXICON,
        as_of: date | None = None,
    ) -> None:
        self._names, self._countries, self._lexicon, self._as_of = names, countries, lexicon, as_of
        self._heard: list[Heard] = []
        self._dates: list[Told] = []
        self._last = ""
        self._speaker: tuple[str, int, int] | None = None

    def branch(self) -> Discourse:
        """Give a second listener who has heard the same so far: a footnote goes on from where it is called."""
        other = Discourse(self._names, self._countries, self._lexicon, self._as_of)
        other._heard, other._dates = [*self._heard], [*self._dates]
        other._last, other._speaker = self._last, self._speaker
        return other

    def understand(self, text: str, block: int = 0, header: str = "") -> Understanding:
        """Say what a sentence may mean by those before it; the text itself is the only way where it needs none.

        `block` is the number of its paragraph. A table row is read as a sentence made of its cells and its `header`.
        """
        if len(text) > LONGEST:
            return Understanding((Understood(text, ()),))
        if JOINT in text:
            return Understanding((understood_row(text, header),))
        told = self._date_for(text)
        reading = self._read(text)
        groups = together(find_references(reading))
        choices: list[list[tuple[Reference, Antecedent]]] = []
        unknown: list[str] = []
        for first in groups:
            antecedents = _others(self._antecedents(first), reading)
            if antecedents:
                choices.append([(first, each) for each in antecedents[:CHOICES]])
            elif not first.office and first.sort not in MAY_STAND:
                unknown.append(first.words)
        ways = tuple(replaced(text, reading, groups, chosen) for chosen in islice(by_rank(choices), MOST))
        return Understanding(
            ways,
            tuple(unknown),
            told.when if told else None,
            self._held(reading, block),
            self._speaker_of(reading, block),
            continued(text, reading, self._last) if self._last and self._heard[-1].block == block else None,
            told is not None and told.block != block,
        )

    def hear(
        self,
        text: str,
        line: int,
        block: int,
        *,
        is_claim: bool = True,
        is_heading: bool = False,
        is_held: bool = False,
    ) -> None:
        """Take in a sentence as it was understood, and whether it holds; a heading begins anew."""
        if is_heading or len(text) > LONGEST:
            self._heard.clear()
        if len(text) > LONGEST:
            return
        reading = self._read(text)
        self._heard.append(heard_in(reading, line, block, self._countries, is_claim=is_claim))
        del self._heard[:-KEPT], self._dates[:-KEPT]
        self._last = text if is_held else ""
        self._set_speaker(reading, line, block)
        dates = [each for each in reading.dates if each.relation in _SETTING]
        if dates and not _is_background(dates, self._dates):
            # What a sentence opens with is when it all was; else what it names last.
            best = dates[0] if _opens(reading, dates[0]) else dates[-1]
            self._dates.append(Told(best.text, _when(best), line, block))

    def _set_speaker(self, reading: Reading, line: int, block: int) -> None:
        named = next((each.unit for each in reading.speakers if each.unit is not None and each.is_plain), None)
        if named is not None:
            self._speaker = (named.text, line, block)

    def _speaker_of(self, reading: Reading, block: int) -> Assumption | None:
        if self._speaker is None or self._speaker[2] != block or reading.speakers:
            return None
        return Assumption(0, 0, "", f"According to {self._speaker[0]}", f"line {self._speaker[1]}")

    def _held(self, reading: Reading, block: int) -> Assumption | None:
        told = self._dates[-1] if self._dates else None
        if told is None or told.block != block or reading.dates or not reading.amounts:
            return None
        words = told.words if told.words[:1].isupper() and " " in told.words else f"In {told.words}"
        return Assumption(0, 0, "", words, f"line {told.line}")

    def _date_for(self, text: str) -> Told | None:
        """The date from which a sentence counts: "that month" from one that has a month."""
        wanted = _MONTHLY.search(text)
        fits = (each for each in reversed(self._dates[-REACH:]) if not wanted or _is_fine(each.when))
        return next(fits, self._dates[-1] if self._dates else None)

    def _read(self, text: str) -> Reading:
        told = self._date_for(text)
        when = told.when if told else None
        return read_claim(text, self._names, lexicon=self._lexicon, as_of=self._as_of, context=when)

    def _antecedents(self, reference: Reference) -> list[Antecedent]:
        found = self._named_before(reference)
        if not reference.is_of_country:
            return found
        # "His government" is his country's.
        homes = [
            self._countries[who.country] for each in found for who in each.who[:1] if who.country in self._countries
        ]
        countries = [Antecedent(home.name, (home,), found[0].line) for home in dict.fromkeys(homes)]
        return [*countries, *found]

    def _named_before(self, reference: Reference) -> list[Antecedent]:
        found: list[Antecedent] = []
        for heard in islice(reversed(self._heard), REACH):
            found = matching(heard, reference, list(islice(reversed(self._heard), REACH)))
            if found:
                break
        return found


def _others(antecedents: list[Antecedent], reading: Reading) -> list[Antecedent]:
    """Those whom the sentence does not name itself: who is named in it is not "he" in it."""
    named = {who.id for mention in reading.mentions for who in mention.meant}
    return [each for each in antecedents if each.is_group or named.isdisjoint(who.id for who in each.who[:1])]


_SETTING = frozenset(("in", "throughout", "around", "by", "since"))
"""How a date must lie to what it dates if later sentences are to count from it."""
_MONTHLY = re.compile(
    r"\b(?:that|same|following|next|previous|preceding)\s+(?:month|week|day)|"
    r"\b(?:month|week|day)s? (?:later|earlier|before|after)\b",
    re.IGNORECASE,
)


def _when(mention: DateMention) -> PartialDate:
    """The date itself of one that opens a side: "by May 2023" sets May 2023."""
    parts = [part for part in mention.when.edtf.split("/") if part != ".."]
    return parse_edtf(parts[0]) if mention.relation in ("by", "since") and len(parts) == 1 else mention.when


def _opens(reading: Reading, mention: DateMention) -> bool:
    """Whether a sentence opens with a date, behind prepositions at most."""
    before = [token for token in reading.tokens if token.start < mention.start]
    return all(token.tag in (Tag.PREPOSITION, Tag.DETERMINER, Tag.ADVERB, Tag.DATE) for token in before)


def _is_fine(when: PartialDate) -> bool:
    return when.precision in ("month", "day")


def _is_background(dates: Sequence[DateMention], known: Sequence[Told]) -> bool:
    """Whether a sentence only looks back: "it had been built twelve years earlier"."""
    latest = dates[-1].when.start
    current = known[-1].when.start if known else None
    return (
        dates[-1].assumed.startswith("counted from") and latest is not None and current is not None and latest < current
    )
