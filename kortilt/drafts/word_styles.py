"""What a paragraph of a Word file is, by its style, the styles that it is based on, and its own settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from kortilt.drafts.blocks import Kind
from kortilt.drafts.word_package import Element, W

HEADING = re.compile(r"heading ?\d?|title|subtitle|table heading")
"""Word writes names of built-in styles in English whatever its language."""
CONTENTS = re.compile(r"(toc|index)( heading| ?\d)|table of (figures|authorities)|toa heading")
"""Tables of contents repeat headings, whatever level they are on."""
LIST = re.compile(r"list\b.*")
CODE = re.compile(r"html (preformatted|code)|preformatted text|(source )?code( block)?|macro( text)?")
BODY_LEVEL = 9
"""The outline level of what is no heading."""
OFF = frozenset({"0", "false", "off"})

Found = TypeVar("Found")


class Style(NamedTuple):
    """A style's own settings; None where it has none."""

    name: str
    based_on: str | None
    outline: int | None
    numbering: str | None
    is_hidden: bool | None
    heads: bool | None
    """Of a table: whether its first row looks different from the others."""


class Styles:
    """The styles of a file, by id."""

    def __init__(self, root: Element) -> None:
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        for element in root.findall(f"{W}style"):
            identity = element.get(f"{W}styleId", "")
            self._styles[identity] = _style(element)
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
                self._default = identity

    def kind(self, paragraph: Element) -> Kind | None:
        """Tell what a paragraph is; None for code, which claims nothing."""
        properties = paragraph.find(f"{W}pPr")
        styles = list(self._chain(_setting(properties, "pStyle") or self._default))
        names = [style.name for style in styles]
        if any(CODE.fullmatch(name) for name in names):
            return None
        if any(CONTENTS.fullmatch(name) for name in names):
            return Kind.HEADING
        outline = _first(_outline(properties), *(style.outline for style in styles))
        if outline is None:
            outline = 0 if any(HEADING.fullmatch(name) for name in names) else BODY_LEVEL
        if outline < BODY_LEVEL:
            return Kind.HEADING
        numbering = _first(_numbering(properties), *(style.numbering for style in styles))
        is_item = numbering != "0" if numbering else any(LIST.fullmatch(name) for name in names)
        return Kind.ITEM if is_item else Kind.PROSE

    def hides(self, paragraph: Element) -> bool:
        """Whether a paragraph's style hides its text."""
        styles = self._chain(_setting(paragraph.find(f"{W}pPr"), "pStyle") or self._default)
        return bool(_first(*(style.is_hidden for style in styles)))

    def hides_run(self, run: Element, *, otherwise: bool) -> bool:
        """Whether a run is hidden by itself or by its style, else what its paragraph says."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return otherwise
        styles = self._chain(_setting(properties, "rStyle"))
        found = _first(_hidden(properties), *(style.is_hidden for style in styles))
        return otherwise if found is None else found

    def heads(self, table: Element) -> bool:
        """Whether a table's style lets its first row look like a header; most files ask for it, and few styles do."""
        styles = self._chain(_setting(table.find(f"{W}tblPr"), "tblStyle"))
        return bool(_first(*(style.heads for style in styles)))

    def _chain(self, identity: str | None) -> Iterator[Style]:
        """Give a style and those that it is based on, nearest first; a circle ends."""
        seen = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield style
            identity = style.based_on


def is_on(element: Element | None) -> bool | None:
    """Read a setting that is on or off; None where it is not there."""
    return None if element is None else element.get(f"{W}val", "1") not in OFF


def _style(element: Element) -> Style:
    properties = element.find(f"{W}pPr")
    return Style(
        (_setting(element, "name") or "").lower(),
        _setting(element, "basedOn"),
        _outline(properties),
        _numbering(properties),
        _hidden(element.find(f"{W}rPr")),
        any(part.get(f"{W}type") == "firstRow" for part in element.findall(f"{W}tblStylePr")) or None,
    )


def _setting(properties: Element | None, name: str) -> str | None:
    found = None if properties is None else properties.find(f"{W}{name}")
    value: str | None = None if found is None else found.get(f"{W}val")
    return value


def _outline(properties: Element | None) -> int | None:
    level = _setting(properties, "outlineLvl")
    return int(level) if level and level.isascii() and level.isdigit() else None


def _numbering(properties: Element | None) -> str | None:
    """Read the id of a list; "0" takes a paragraph out of the list of its style."""
    return _setting(None if properties is None else properties.find(f"{W}numPr"), "numId")


def _hidden(properties: Element | None) -> bool | None:
    return None if properties is None else is_on(properties.find(f"{W}vanish"))


def _first(*values: Found | None) -> Found | None:
    return next((value for value in values if value is not None), None)
