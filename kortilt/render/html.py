"""HTML: the draft as written, each sentence marked by its verdict, on one page that asks for nothing from outside.

What a draft or a base says stands in it as text; the policy in its head lets nothing run but the script beside this.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kortilt.page import Line
from kortilt.problems import visible
from kortilt.render.html_blocks import line_html, page_html
from kortilt.render.html_text import Mark, shown, text_block
from kortilt.render.look import Look
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Note, Total

KINDS = {
    "refuted": ("✗", "refuted"),
    "conflicting_evidence": ("≠", "conflicting evidence"),
    "not_enough_evidence": ("?", "not enough evidence"),
    "caveat": ("!", "with a caveat"),
    "supported": ("✓", "supported"),
    "ignored": ("–", "ignored"),
    "not_a_claim": ("·", "no claim"),
}
"""Sign and words of each kind of mark, the most pressing first."""
ALSO = ("caveat", "ignored")
"""Kinds that are no verdict."""
KEYS = (
    "<kbd>Tab</kbd> goes from sentence to sentence, <kbd>n</kbd> and <kbd>p</kbd> to the next and the previous "
    "problem, <kbd>Enter</kbd> into the finding, <kbd>Esc</kbd> closes it."
)
SHORT = 12
"""So many digits tell one base from another."""
TOOLS = (
    '<div class="tools" hidden><button type="button" data-do="previous">Previous</button>'
    '<button type="button" data-do="next">Next</button><button type="button" data-do="close">Close</button></div>\n'
)


class Entry(NamedTuple):
    """A draft as the table of contents names it."""

    name: str
    counts: Counter[str]


class HtmlWriter(Writer):
    """Writes one page, with a section for each input."""

    waits = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._entries: list[Entry] = []

    def part(self, report: ClaimsReport) -> str:
        """Write one input: its text, and the findings behind it."""
        number = len(self._entries) + 1
        marks = [Mark(note, number, at) for at, note in enumerate(report.notes(), 1)]
        entry = Entry("Claims" if report.path is None else report.path, _counts(marks))
        self._entries.append(entry)
        findings = "".join(_finding(mark, page_html(report.details(at))) for at, mark in enumerate(marks))
        return self._encoded(
            f'<section class="draft" id="d{number}" aria-labelledby="d{number}-name">\n'
            f'<h2 id="d{number}-name" dir="auto">{shown(entry.name)}</h2>\n'
            f'<div class="sides">\n<div class="source">\n{text_block(report.text, marks)}</div>\n'
            f'<aside class="findings" aria-label="Findings: {shown_name(entry.name)}">\n{TOOLS}{_index(marks)}'
            f"{findings}</aside>\n</div>\n</section>\n"
        )

    def before(self, total: Total) -> str:
        """Write the head of the page, the counts, and a table of contents where there are several inputs."""
        names = [entry.name for entry in self._entries]
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        title = f"Fact check: {names[0]}{more}" if names else "Fact check"
        listed = sum((entry.counts for entry in self._entries), Counter[str]())
        return self._encoded(
            f'{_head(title)}<body>\n<a class="skip" href="#drafts">To the text</a>\n<header>\n<h1>Fact check</h1>\n'
            f'{_about(total)}</header>\n<div class="bar">\n{_filters(total, listed)}{_share(total)}</div>\n'
            f'{_contents(self._entries)}<main id="drafts">\n'
        )

    def after(self, total: Total) -> str:
        """End the page."""
        return "</main>\n</body>\n</html>\n"

    def _encoded(self, html: str) -> str:
        return html if self.look.unicode else html.encode("ascii", "xmlcharrefreplace").decode("ascii")


def shown_name(name: str) -> str:
    """Write a name in an attribute."""
    return shown(visible(name))


def _counts(marks: Sequence[Mark]) -> Counter[str]:
    caveats = sum(1 for mark in marks if mark.note.caveats)
    return Counter(mark.kind for mark in marks) + Counter({"caveat": caveats})


@cache
def _asset(name: str) -> tuple[str, str]:
    """Read a file that stands in the page, with what the policy calls it."""
    text = (Path(__file__).parent / name).read_text(encoding="ascii")
    return text, f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _head(title: str) -> str:
    (style, style_hash), (script, script_hash) = _asset("html_style.css"), _asset("html_script.js")
    policy = (
        f"default-src 'none'; style-src {style_hash}; script-src {script_hash}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{shown_name(title)}</title>\n<style>{style}</style>\n<script>{script}</script>\n</head>\n"
    )


def _share(total: Total) -> str:
    """Draw how the claims are shared out among the verdicts; the words beside it say the same."""
    html, at = "", 0
    counts = {name: count for name, _, _, count in total.counts() if name != "not_a_claim"}
    for kind in KINDS:
        count = counts.get(kind, 0)
        html += f'<rect class="{kind}" x="{at}" width="{count}" height="1"/>' if count else ""
        at += count
    view = f'viewBox="0 0 {at} 1" preserveAspectRatio="none"'
    return f'<svg class="share" {view} aria-hidden="true">{html}</svg>\n' if html else ""


def _filters(total: Total, listed: Counter[str]) -> str:
    """Write the counts, each a button where sentences of its kind are listed."""
    words = {name: told for name, told, _, _ in total.counts()}
    counts = {name: count for name, _, _, count in total.counts()} | {kind: listed[kind] for kind in ALSO}
    html = ""
    for kind, (sign, told) in KINDS.items():
        if not counts.get(kind):
            continue
        inside = f"{_sign(sign)} <b>{counts[kind]:,}</b> {shown(words.get(kind, told))}"
        pressed = f'type="button" data-filter="{kind}" aria-pressed="false" disabled'
        html += (
            f"<li><button {pressed}>{inside}</button></li>\n" if listed[kind] else f"<li><span>{inside}</span></li>\n"
        )
    status = '<p class="status" role="status"></p>\n'
    return f'<ul class="filters" aria-label="Show only">\n{html}</ul>\n{status}' if html else ""


def _about(total: Total) -> str:
    """Say what was read, by which base, and how to move about."""
    head = total.head()
    lines = "".join(line_html(block) for block in total.page().blocks if isinstance(block, Line))
    query = head.get("query") or {}
    told = {
        "Base": head.get("title"),
        "File": head.get("facts_file"),
        "SHA-256": str(head.get("sha256") or "")[:SHORT],
        "As of": query.get("as_of"),
        "Listed": ", ".join(query.get("only") or ()).replace("_", " "),
    }
    about = "".join(
        f'<div><dt>{name}</dt> <dd dir="auto">{shown(str(value))}</dd></div>\n' for name, value in told.items() if value
    )
    return f'<div class="coverage">\n{lines}</div>\n<dl class="about">\n{about}</dl>\n<p class="keys">{KEYS}</p>\n'


def _contents(entries: Sequence[Entry]) -> str:
    if len(entries) < 2:
        return ""
    items = "".join(
        f'<li><a href="#d{number}" dir="auto">{shown(entry.name)}</a> {_tally(entry.counts)}</li>\n'
        for number, entry in enumerate(entries, 1)
    )
    return f'<nav class="contents" aria-label="Drafts">\n<ol>\n{items}</ol>\n</nav>\n'


def _tally(counts: Counter[str]) -> str:
    parts = (
        f'<span data-kind="{kind}">{_sign(sign)}<span class="unseen"> {told}: </span>{counts[kind]:,}</span>'
        for kind, (sign, told) in KINDS.items()
        if counts[kind]
    )
    return f'<span class="tally">{" ".join(parts) or "nothing listed"}</span>'


def _index(marks: Sequence[Mark]) -> str:
    """List the findings in order; those that ask for nothing are shown only where they are asked for."""
    if not marks:
        return '<p class="nothing">No sentence is listed.</p>\n'
    fine = "" if any(mark.note.level != "none" for mark in marks) else '<p class="nothing">Nothing to be done.</p>\n'
    return (
        f'<nav class="index" aria-label="Findings in order">\n{fine}<ol>\n{"".join(map(_item, marks))}</ol>\n</nav>\n'
    )


def _item(mark: Mark) -> str:
    _, words = KINDS.get(mark.kind, KINDS["not_a_claim"])
    start, told = shown(mark.note.text), shown(_message(mark.note))
    return (
        f'<li {mark.traits}><a href="#{mark.finding_id}">{_sign_of(mark)}<span class="unseen">{words}: </span>'
        f'<span class="what"><span class="start" dir="auto">{start}</span> <span dir="auto">{told}</span></span>'
        f'<span class="at">{mark.note.line}</span></a></li>\n'
    )


def _finding(mark: Mark, details: str) -> str:
    note, identity = mark.note, mark.finding_id
    told = note.verdict.replace("_", " ").capitalize() if note.verdict != "not_a_claim" else "No claim"
    caveats = "".join(f'<span class="caveat">{shown(caveat)}</span>' for caveat in note.caveats)
    place = f"line {note.line}" if note.path is not None else f"claim {note.line}"
    ignored = f'<p class="reason" dir="auto">Ignored in the draft: {shown(note.ignored)}</p>\n' if note.ignored else ""
    return (
        f'<article class="finding" id="{identity}" tabindex="-1" {mark.traits} aria-labelledby="{identity}-verdict">\n'
        f'<h3 id="{identity}-verdict"><span class="number">{mark.number}</span>{_sign_of(mark)} '
        f'<span class="verdict">{told}</span> {caveats}</h3>\n<a class="place" href="#{mark.sentence_id}">{place}</a>\n'
        f'<blockquote dir="auto">{shown(note.text)}</blockquote>\n'
        f'<p class="told" id="{identity}-told" dir="auto">{shown(_message(note))}</p>\n{ignored}{details}</article>\n'
    )


def _message(note: Note) -> str:
    """Give the message as a sentence, without what stands beside it anyway."""
    told = note.message.removesuffix(f" (ignored: {note.ignored})").removesuffix(f" ({', '.join(note.caveats)})")
    return told[:1].upper() + told[1:] + ("" if told.endswith((".", "!", "?", "…")) or not told else ".")


def _sign_of(mark: Mark) -> str:
    sign, _ = KINDS.get(mark.kind, KINDS["not_a_claim"])
    caveat, _ = KINDS["caveat"]
    return _sign(sign + caveat if mark.kind == "supported" and mark.note.caveats else sign)


def _sign(sign: str) -> str:
    return f'<span class="sign" aria-hidden="true">{sign}</span>'
