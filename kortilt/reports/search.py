"""Facts whose words match a pattern."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from typing import NamedTuple

from kortilt.model.facts import Fact, FactBase
from kortilt.problems import UsageError, quoted
from kortilt.query import Selection
from kortilt.report import Report, Row
from kortilt.reports.fields import FACT_FIELDS, ROW_COLUMNS, fact_cells, fact_row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page


class Pattern(NamedTuple):
    """What is looked for: a regular expression as compiled, and how it was asked for."""

    text: str
    expression: re.Pattern[str]
    is_inverted: bool = False
    ignore_case: bool = False
    is_fixed: bool = False
    whole_words: bool = False

    def admits(self, fact: Fact) -> bool:
        """Whether a fact's claim, a quotation or its id matches; with an inverted pattern, whether none does."""
        texts = (fact.claim, fact.id, *(citation.quote for citation in fact.citations))
        return any(self.expression.search(text) for text in texts if text) is not self.is_inverted

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Find what matches in a text: offsets, end exclusive; empty matches are left out."""
        return tuple(match.span() for match in self.expression.finditer(text) if match[0])


class Search(Report):
    """The selected facts that match a pattern in their claim, a quotation or their id; or only how many do."""

    schema = "kortilt.grep/1"

    def __init__(self, base: FactBase, selection: Selection, pattern: Pattern, *, is_count: bool = False) -> None:
        self.base = base
        self.selection = selection
        self.pattern = pattern
        self.is_count = is_count
        self.facts: tuple[Fact, ...] = tuple(filter(pattern.admits, selection.facts))
        self.rows_key = "counts" if is_count else "facts"
        self.columns = ("count",) if is_count else ROW_COLUMNS
        self.fields = ("count",) if is_count else tuple(FACT_FIELDS)

    def head(self) -> Row:
        """The pattern, the query as understood, and the number of matches."""
        from kortilt.reports.heads import base_object, query_object

        asked = self.pattern
        pattern = {
            "pattern": asked.text,
            "invert_match": asked.is_inverted,
            "ignore_case": asked.ignore_case,
            "fixed_strings": asked.is_fixed,
            "word_regexp": asked.whole_words,
        }
        query = {**pattern, **query_object(self.selection.query)}
        return {**base_object(self.base), "query": query, "count": len(self.facts)}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a fact, or one row with the number."""
        if self.is_count:
            return [{"count": len(self.facts)}]
        return [fact_row(self.base, fact, fields) for fact in self.facts]

    def cells(self, fields: Sequence[str]) -> list[list[str]]:
        """One row a fact, or one with the number; without the dates in words."""
        return super().cells(fields) if self.is_count else fact_cells(self.base, self.facts, fields)

    def page(self) -> Page:
        """The matching facts, with what matched highlighted; or only how many."""
        from kortilt.page import Page
        from kortilt.reports.lines import counted, paragraph
        from kortilt.reports.listing import Listing, facts_page
        from kortilt.reports.wording import query_words

        if self.is_count:
            return Page((paragraph(f"{len(self.facts)}"),))
        filters = query_words(self.base, self.selection.query)
        asked = f"Facts {'without' if self.pattern.is_inverted else 'with'} {quoted(self.pattern.text)}"
        what = f"{asked}; {filters}" if filters else asked
        total = f"{counted(len(self.facts), 'fact')} of {len(self.base.facts):,} in the base."
        marked = {} if self.pattern.is_inverted else {fact.id: self.pattern.spans(fact.claim) for fact in self.facts}
        return facts_page(Listing(self.base, what, self.selection, self.facts, total, highlights=marked))


def parse_pattern(
    text: str,
    *,
    ignore_case: bool = False,
    is_fixed: bool = False,
    whole_words: bool = False,
    is_inverted: bool = False,
) -> Pattern:
    """Compile a Python regular expression; raises UsageError that says where it breaks."""
    source = re.escape(text) if is_fixed else text
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    try:
        with warnings.catch_warnings():
            # What may mean something else in a later Python is no concern of whoever searches today.
            warnings.simplefilter("ignore")
            expression = re.compile(source, flags)
            if whole_words:
                # Flags may stand only at the beginning; what was given is known to be whole.
                given = re.match(r"\(\?[aiLmsux]+\)", source)
                rest = source[given.end() :] if given else source
                expression = re.compile(rf"{given[0] if given else ''}(?<!\w)(?:{rest})(?!\w)", flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise UsageError(
            f"{quoted(text)} is not a regular expression: {error}", "-F looks for it as it is written"
        ) from error
    return Pattern(text, expression, is_inverted, ignore_case, is_fixed, whole_words)
