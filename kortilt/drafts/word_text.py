"""The visible text of a paragraph of a Word file, as it reads once every tracked change is accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kortilt.drafts.word_package import NOTES, Element, W
from kortilt.drafts.word_styles import Styles, is_on

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
UNREAD = frozenset(
    {
        *(f"{W}{name}" for name in ("del", "moveFrom", "delText", "delInstrText", "instrText")),
        *(f"{W}{name}" for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "smartTagPr", "customXmlPr")),
    }
)
"""What was deleted, what a field is made from, settings, and how a character is pronounced."""
SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
SYMBOLS = {0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈"}
"""What may stand beside a figure in the font Symbol, which has a code of its own."""
UNKNOWN = "\ufffd"
WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""Elements that only hold others."""
_BREAKS = re.compile(r"[\r\n]")
_UNSEEN = str.maketrans("", "", "\u00ad\ufeff")


class Paragraph(NamedTuple):
    """A paragraph on one line, with what hangs on it."""

    text: str
    notes: tuple[tuple[str, str], ...]
    """Kind and id of the notes that it refers to."""
    boxes: tuple[Element, ...]
    """Text boxes that are anchored in it."""
    goes_on: bool
    """Whether its end was deleted, so that the next paragraph belongs to it."""


def read_paragraph(element: Element, styles: Styles) -> Paragraph:
    """Read a paragraph's text, with what a tracked change deletes left out and what it inserts read."""
    return _Reader(styles, styles.hides(element)).read(element)


def contents(element: Element, *tags: str) -> Iterator[Element]:
    """Find the elements of some tags in a container, in order, through all that only wraps them."""
    left = [*reversed(element)]
    while left:
        child = left.pop()
        if child.tag in tags:
            yield child
        elif child.tag in WRAPPERS:
            left += reversed(child)
        elif child.tag == f"{MC}AlternateContent":
            left += reversed(_chosen(child))


class _Reader:
    """One paragraph on its way."""

    def __init__(self, styles: Styles, is_hidden: bool) -> None:
        self._styles = styles
        self._is_hidden = is_hidden
        self._texts: list[str] = []
        self._notes: list[tuple[str, str]] = []
        self._boxes: list[Element] = []
        # For each field that is open, whether its instruction is still being given. None goes beyond a paragraph.
        self._fields: list[bool] = []

    def read(self, paragraph: Element) -> Paragraph:
        """Read all of it."""
        # A loop and not a recursion: however deep a file is nested, it ends.
        left = [*reversed(paragraph)]
        while left:
            left += reversed(self._inside(left.pop()))
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
        text = "".join(self._texts).translate(_UNSEEN)
        return Paragraph(text, tuple(self._notes), tuple(self._boxes), mark is not None)

    def _inside(self, element: Element) -> list[Element]:
        """Read an element, and give those within it that are to be read next."""
        tag = element.tag
        if tag in UNREAD:
            return []
        if tag == f"{W}r" and self._styles.hides_run(element, otherwise=self._is_hidden):
            return [*element.findall(f"{W}fldChar")]
        if tag == f"{MC}AlternateContent":
            return [*_chosen(element)]
        if tag == f"{W}txbxContent":
            self._boxes.append(element)
            return []
        if tag == f"{W}fldChar":
            self._turn(element.get(f"{W}fldCharType"))
        elif not any(self._fields):
            self._texts.append(_shown(element))
            self._notes += _note(element)
        # Comments and the like have no string for a tag, and nothing within.
        return [*element] if isinstance(tag, str) else []

    def _turn(self, point: str | None) -> None:
        if point == "begin":
            self._fields.append(True)
        elif self._fields and point == "separate":
            self._fields[-1] = False
        elif self._fields and point == "end":
            self._fields.pop()


def is_deleted(element: Element, properties: str) -> bool:
    """Whether a table row or a cell was deleted, by its properties."""
    found = element.find(f"{W}{properties}")
    return found is not None and any(found.find(f"{W}{name}") is not None for name in ("del", "cellDel"))


def is_marked(element: Element, path: str) -> bool:
    """Whether a setting below an element is on."""
    return bool(is_on(element.find("/".join(f"{W}{name}" for name in path.split("/")))))


def _chosen(alternatives: Element) -> Element:
    """Choose one of several ways to say the same: a text box stands there twice, for Word new and old."""
    found = alternatives.find(f"{MC}Choice")
    if found is None:
        found = alternatives.find(f"{MC}Fallback")
    return () if found is None else found


def _shown(element: Element) -> str:
    if element.tag == f"{W}t":
        return _BREAKS.sub(" ", element.text or "")
    if element.tag == f"{W}sym":
        return _symbol(element)
    return SIGNS.get(element.tag, "")


def _symbol(element: Element) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return UNKNOWN
    # Fonts of symbols have their characters at these places, where no text has any.
    is_private = 0xE000 <= code <= 0xF8FF
    if element.get(f"{W}font") == "Symbol":
        return SYMBOLS.get(code & 0xFF, UNKNOWN)
    return UNKNOWN if is_private or code < 0x20 or code > 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)


def _note(element: Element) -> list[tuple[str, str]]:
    return [(kind, element.get(f"{W}id", "")) for kind in NOTES if element.tag == f"{W}{kind}Reference"]
