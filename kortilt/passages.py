"""What is given to be checked, cut into passages with their places."""

import re

from kortilt.model.drafts import Remark
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.drafts import Directive, Draft, Sentence

LINE_END = re.compile(r"\r\n|\r|\n")
NEEDLESS = "the sentence behind this ignore is fine without it"


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
    span: tuple[int, int] = (0, 0)
    """Where it stands in the text of its input."""
    is_claim: bool = True
    reason: str = ""
    """Why it is no claim."""
    block: int = 0
    """Number of its paragraph, list item or table row."""
    header: str = ""
    """The header of its table."""
    ignored: str = ""
    """The reason why the draft asks to ignore it."""
    label: str = ""
    """The label of a footnote."""
    calls: tuple[str, ...] = ()
    """Labels of the footnotes that it calls."""


class Given(NamedTuple):
    """One input: a draft, lines, or claims given as words."""

    path: str | None
    text: str
    """As written."""
    passages: tuple[Passage, ...]
    is_draft: bool = False
    remarks: tuple[Remark, ...] = ()
    ignores: tuple[tuple[int, Remark], ...] = ()
    """Each ignore with the index of the passage behind it, and what is to be said if it does nothing."""
    is_ignored: bool = False
    """Whether the draft asks to be left alone as a whole."""


def given_claims(texts: list[str], first: int = 1) -> Given:
    """Take claims given as words; the number of each stands for its line."""
    places = (
        Place(None, number, 1, number, max(1, len(" ".join(text.split())))) for number, text in enumerate(texts, first)
    )
    return Given(None, "", tuple(Passage(text, place) for text, place in zip(texts, places, strict=True)))


def given_lines(text: str, path: str | None) -> Given:
    """Take each line that holds any words as one claim."""
    passages, start = [], 0
    for number, line in enumerate(LINE_END.split(text), 1):
        if line.strip():
            first, last = len(line) - len(line.lstrip()), len(line.rstrip())
            place = Place(path, number, first + 1, number, last)
            passages.append(Passage(line, place, (start + first, start + last)))
        start += len(line) + (2 if text.startswith("\r\n", start + len(line)) else 1)
    return Given(path, text, tuple(passages))


def given_draft(text: str, path: str | None, *, is_markdown: bool) -> Given:
    """Take each sentence of a draft; raises DraftError for a draft that cannot be read."""
    from kortilt.drafts import open_draft

    return taken_draft(text, path, open_draft(text, is_markdown=is_markdown))


def taken_draft(text: str, path: str | None, draft: "Draft") -> Given:
    """Take each sentence of a draft that was read, and what the draft asks to ignore."""
    from kortilt.drafts import whole_file

    passages = [_passage(sentence, path) for sentence in draft.sentences]
    asked = whole_file(draft.directives)
    if asked:
        silent = tuple(each._replace(ignored=asked.reason) for each in passages)
        return Given(path, text, silent, is_draft=True, is_ignored=True)
    remarks, ignores = [], []
    for directive in draft.directives:
        behind = next((at for at, each in enumerate(passages) if each.span[0] >= directive.end), None)
        fault = _fault(directive, is_last=behind is None)
        if fault or behind is None:
            remarks.append(Remark(directive.line, directive.column, fault))
            continue
        passages[behind] = passages[behind]._replace(ignored=directive.reason)
        ignores.append((behind, Remark(directive.line, directive.column, NEEDLESS)))
    return Given(path, text, tuple(passages), True, tuple(remarks), tuple(ignores))


def _passage(sentence: "Sentence", path: str | None) -> Passage:
    return Passage(
        sentence.text,
        Place(path, sentence.line, sentence.column, sentence.end_line, sentence.end_column),
        (sentence.start, sentence.end),
        sentence.is_claim,
        sentence.reason,
        sentence.block,
        sentence.context,
        label=sentence.label,
        calls=sentence.calls,
    )


def _fault(directive: "Directive", *, is_last: bool) -> str:
    from kortilt.drafts import IGNORE, IGNORE_FILE

    if directive.name not in (IGNORE, IGNORE_FILE):
        return f'there is no "kortilt: {directive.name}"; write {IGNORE} or {IGNORE_FILE}'
    if not directive.reason:
        return f"an ignore says why: <!-- kortilt: {directive.name} REASON -->"
    return "no sentence follows this ignore" if is_last else ""
