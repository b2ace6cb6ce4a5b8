"""A table row as a sentence: what its header makes of its cells."""

from __future__ import annotations

import re
from typing import NamedTuple

from kortilt.reading.discourse.tables import COLUMNS
from kortilt.reading.discourse.understanding import Assumption, Understood, understood
from kortilt.reading.figures.units import units
from kortilt.reading.words.lexicon import LEXICON
from kortilt.reading.words.stems import words

JOINT = " | "
_UNIT = re.compile(r"\s*[(\[,](?P<unit>[^()\[\]]{1,30})[)\]]?\s*$|\s+in (?P<of>[^()\[\]]{1,30})$")
_BARE = re.compile(r"[~<>≈±]?\s*[+−–-]?\d[\d.,\u00a0 ]*\s*(?:%|bn|billion|m|mn|million|k|thousand|tn|trillion)?$")
_CHANGE = re.compile(r"(?P<sign>[+−–-])\s*(?P<value>\d[\d.,]*\s*(?:%|percent))\Z")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONEY = re.compile(
    r"(?P<money>US\$|USD|\$|€|EUR|£|GBP|¥|RMB)\s*(?P<scale>bn|billion|m|mn|million|k|thousand|tn|trillion)?\Z"
)
_AGENT = re.compile(r"(?:er|or)\Z")
_ATTACHED = frozenset(("place", "recipient", "origin", "date"))
"""Roles of cells that no comma parts from those before them."""
_BEFORE = {"date": "in ", "place": "to ", "recipient": "to ", "origin": "from ", "source": "according to "}


class _Cell(NamedTuple):
    start: int
    end: int
    text: str
    header: str
    unit: str
    role: str
    verb: str
    """What a header such as "visitor" tells that the cells below it do."""


def understood_row(text: str, header: str) -> Understood:
    """Read a row as one sentence: its cells in their order, each as its header has it: "buyer", "when", "source"."""
    replaced = []
    previous: _Cell | None = None
    for cell in _with_unit_of_label(_cells(text, header)):
        if previous is not None:
            joint = " " if cell.role in _ATTACHED else ", "
            replaced.append((Assumption(previous.end, cell.start, "", ""), joint))
        replaced.append((Assumption(cell.start, cell.end, cell.text, ""), _shown(cell)))
        previous = cell
    return understood(text, replaced)._replace(assumptions=())


def _with_unit_of_label(cells: list[_Cell]) -> list[_Cell]:
    """Give the unit that a row's label has in brackets to its bare numbers: "Trade (US$ bn) | 29.882"."""
    unit = _UNIT.search(cells[0].text) if cells else None
    told = (unit["unit"] or "").strip() if unit else ""
    if unit is None or not _is_unit(told):
        return cells
    label = cells[0]._replace(text=cells[0].text[: unit.start()])
    return [label, *(cell._replace(unit=cell.unit or told) for cell in cells[1:])]


def _is_unit(text: str) -> bool:
    if text == "%" or _MONEY.match(text):
        return True
    return any(word.casefold() in units() for word in text.split())


def _shown(cell: _Cell) -> str:
    if cell.verb:
        # What stands behind a comma, such as a title, is closed with another.
        return f"{cell.text}{',' if ', ' in cell.text else ''} {cell.verb}"
    value = _with_unit(cell.text, cell.unit) if cell.unit and _BARE.match(cell.text) else cell.text
    change = _CHANGE.match(value)
    if change and not cell.role:
        return f"{cell.header} a {'rise' if change['sign'] == '+' else 'fall'} of {change['value']}"
    if _YEAR.search(cell.header):
        return f"{value} in {cell.header}"
    before = _BEFORE.get(cell.role, "")
    if before and not value.lower().startswith(tuple(_BEFORE.values())):
        return before + value
    return value if cell.role or not cell.header else f"{cell.header} {value}"


def _cells(text: str, header: str) -> list[_Cell]:
    heads = header.split(JOINT) if header else []
    cells, start = [], 0
    for at, cell in enumerate(text.split(JOINT)):
        head = heads[at] if at < len(heads) else ""
        unit = _UNIT.search(head)
        name = head[: unit.start()] if unit else head
        role = _role(name)
        if cell.strip():
            told = (unit["unit"] or unit["of"]) if unit else ""
            cells.append(_Cell(start, start + len(cell), cell, name, told.strip(), role, "" if role else _verb(name)))
        start += len(cell) + len(JOINT)
    return cells


def _role(head: str) -> str:
    stems = [word.stem for word in words(head)]
    if not 0 < len(stems) < 4:
        return ""
    return next((role for role, known in COLUMNS.items() if stems[0] in known or stems[-1] in known), "")


def _verb(head: str) -> str:
    """The verb of a header that tells what somebody does: "traveller" gives "travel"."""
    read = words(head)
    if len(read) != 1 or not _AGENT.search(read[0].stem):
        return ""
    stem = _AGENT.sub("", read[0].stem)
    found = next((each for each in (stem, f"{stem}e", re.sub(r"i\Z", "y", stem)) if each in LEXICON.classes), "")
    return f"{found.removesuffix('e')}ed" if found else ""


def _with_unit(value: str, unit: str) -> str:
    money = _MONEY.match(unit)
    if money and not value[-1:].isalpha():
        return f"{money['money']}{' ' if money['money'].isalpha() else ''}{value} {money['scale'] or ''}".rstrip()
    if money:
        return f"{money['money']}{value}"
    return f"{value}%" if unit == "%" and "%" not in value else value if unit == "%" else f"{value} {unit}"
