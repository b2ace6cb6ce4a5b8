"""A correction memo in Markdown: what to fix, what to attribute, what to source, what holds, with footnotes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kortilt.problems import visible
from kortilt.render.look import Look
from kortilt.render.markdown import escaped, page_markdown
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Evidence, Note, Total

SECTIONS: Mapping[str, Callable[[Note], bool]] = MappingProxyType(
    {
        "Correct": lambda note: note.level == "error",
        "Attribute, or word with care": lambda note: note.level == "notice",
        "Source, or leave out": lambda note: note.level == "warning",
        "Holds": lambda note: note.level == "none" and note.verdict == "supported" and not note.ignored,
        "Ignored in the draft": lambda note: bool(note.ignored),
        "No claim": lambda note: note.verdict == "not_a_claim" and not note.ignored,
    }
)
"""Heading -> what stands below it; in the order in which an editor needs it."""


SAID_BY_HEADINGS = ("correct it", "cite another source")
"""How advice begins that the headings give for all that stands below them."""


class MemoWriter(Writer):
    """Writes one memo; each fact has one footnote, whatever the number of drafts that need it."""

    waits = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._numbers: dict[str, int] = {}
        self._notes: list[str] = []

    def part(self, report: ClaimsReport) -> str:
        """Write the sections of one input."""
        notes = list(enumerate(report.notes()))
        told = [f"## {escaped(visible(report.path)) if report.path is not None else 'Claims'}"]
        for heading, belongs in SECTIONS.items():
            items = [self._item(report, at, note) for at, note in notes if belongs(note)]
            if items:
                told.append(f"### {heading} ({len(items)})")
                told.append("\n".join(items))
        if len(told) == 1:
            told.append("Nothing to report.")
        return "\n\n".join(told) + "\n\n"

    def before(self, total: Total) -> str:
        """Write the title, and what was read."""
        return f"# Fact check\n\n{page_markdown(total.page())}\n"

    def after(self, total: Total) -> str:
        """Write the footnotes."""
        return "\n".join(self._notes) + "\n" if self._notes else ""

    def _item(self, report: ClaimsReport, at: int, note: Note) -> str:
        place = f"Claim {note.line}" if note.path is None else f"Line {note.line}"
        evidence = report.evidence(at)
        marks = "".join(f"[^{self._number(each)}]" for each in evidence)
        quoted = f"- **{place}:** “{escaped(note.text)}”"
        if note.level == "none":
            return (
                quoted
                + (f" {marks}" if marks else "")
                + (f" Ignored: {_sentence(note.ignored)}" if note.ignored else "")
            )
        lines = [quoted, f"  {_told(note)}{'' if evidence else marks}"]
        # What the source has is what a correction is written from.
        lines += [f"  The base: {escaped(each.claim)}[^{self._number(each)}]" for each in evidence]
        return "  \n".join(lines)

    def _number(self, evidence: Evidence) -> int:
        number = self._numbers.get(evidence.fact_id)
        if number is None:
            number = self._numbers[evidence.fact_id] = len(self._numbers) + 1
            cited = "; ".join(map(escaped, evidence.citations))
            whose = f"; the word of {escaped(evidence.said_by)}" if evidence.said_by else ""
            told = f"{escaped(evidence.claim)} ({escaped(evidence.when)}{whose})"
            self._notes.append(f"[^{number}]: {told} {cited} \\[{escaped(evidence.fact_id)}\\]")
        return number


def _told(note: Note) -> str:
    """Say what is wrong, and what to do; of what holds but has to be worded with care, what to do alone."""
    if note.level == "notice":
        return _sentence(note.advice)
    advice = "" if note.advice.startswith(SAID_BY_HEADINGS) else note.advice
    return " ".join(_sentence(text) for text in (note.message, advice) if text)


def _sentence(text: str) -> str:
    shown = escaped(text[:1].upper() + text[1:])
    return shown if shown.endswith((".", "!", "?", "…", "”")) else f"{shown}."
