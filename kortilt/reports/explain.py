"""What the codes of problems mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kortilt.explanations import EXPLANATIONS, Explanation
from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Role, Sample
from kortilt.report import Report, Row

EMPTY = Line((Cell(""),))


class Explained(Report):
    """A report of some codes, or a list of all."""

    schema = "kortilt.explain/1"
    rows_key = "codes"

    def __init__(self, codes: Iterable[str] = ()) -> None:
        asked = {code: EXPLANATIONS[code] for code in codes}
        self.is_list = not asked
        self.codes = asked or EXPLANATIONS
        self.fields = ("code", *Explanation._fields)
        self.columns = ("code", "title") if self.is_list else self.fields

    def head(self) -> Row:
        """Which codes."""
        return {"facts_file": None, "sha256": None, "query": {"code": [] if self.is_list else list(self.codes)}}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a code."""
        rows = ({"code": code, **entry._asdict()} for code, entry in self.codes.items())
        return [{name: row[name] or None for name in fields} for row in rows]

    def page(self) -> Page:
        """A list of titles, or each code with its example and the mend."""
        if self.is_list:
            rows = tuple((Cell(code, Role.ID), Cell(entry.title)) for code, entry in self.codes.items())
            return Page((Grid((Column("Code"), Column("Meaning", wraps=True)), (Group("", rows),)),))
        blocks: list[Block] = []
        for code, entry in self.codes.items():
            title = Line((Cell(f"{code}  ", Role.ID), Cell(entry.title, Role.TITLE)))
            blocks += [*_apart(blocks), title, EMPTY, Line((Cell(entry.text),))]
            for label, sample in (("Refused:", entry.wrong), ("Mended:", entry.right)):
                if sample:
                    blocks += [*_apart(blocks), Line((Cell(label, Role.LABEL),)), Sample(sample)]
        return Page(tuple(blocks))


def _apart(blocks: list[Block]) -> list[Block]:
    # Lines follow each other without a gap, samples stand apart by themselves.
    return [EMPTY] if blocks and isinstance(blocks[-1], Line) else []
