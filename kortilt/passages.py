"""Stretches of text to be checked, each with its place, and the verdict on each in its place."""

import re
from typing import NamedTuple

from kortilt.model.verdicts import Examination, Label, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.checking import Checker

LINE_END = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """Where a passage stands: 1-based, of the first and the last character, in code points."""

    path: str | None
    line: int
    column: int
    end_line: int
    end_column: int


class Passage(NamedTuple):
    """A claim, or a sentence of a draft."""

    text: str
    place: Place
    in_draft: bool = False
    is_claim: bool = True
    reason: str = ""
    """Why it is no claim."""


def claim_passage(text: str, number: int = 1) -> Passage:
    """Make a passage of a claim given as words; its number stands for its line."""
    return Passage(text, Place(None, number, 1, number, max(1, len(" ".join(text.split())))))


def line_passages(text: str, path: str | None) -> list[Passage]:
    """Make a passage of each line that holds any words."""
    return [
        Passage(line, Place(path, number, len(line) - len(line.lstrip()) + 1, number, len(line.rstrip())))
        for number, line in enumerate(LINE_END.split(text), 1)
        if line.strip()
    ]


def draft_passages(text: str, path: str | None, *, is_markdown: bool) -> list[Passage]:
    """Make a passage of each sentence; raises DraftError for a draft that cannot be read."""
    from kortilt.drafts import read_draft

    return [
        Passage(
            sentence.text,
            Place(path, sentence.line, sentence.column, sentence.end_line, sentence.end_column),
            in_draft=True,
            is_claim=sentence.is_claim,
            reason=sentence.reason,
        )
        for sentence in read_draft(text, is_markdown=is_markdown)
    ]


def examine(checker: "Checker", passage: Passage, *, explain: bool = False) -> Examination:
    """Check a passage; the facts that were considered are kept only to explain."""
    if not passage.is_claim:
        silent = Verdict(passage.text, Label.NOT_A_CLAIM, (), passage.reason or "makes no claim", (), (), ())
        return Examination(silent._replace(**passage.place._asdict()), ())
    done = checker.examine(passage.text) if explain else Examination(checker.check_claim(passage.text), ())
    return done._replace(verdict=done.verdict._replace(**passage.place._asdict()))
