"""What a key may hold: each shape reads a TOML value into one of the model's, or refuses it."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from kortilt.model.dates import PartialDate
from kortilt.model.edtf import EdtfError, from_toml
from kortilt.problems import quoted
from kortilt.tuples import NamedTuple

Path = tuple[str | int, ...]
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COUNTRY_CODE = re.compile(r"[A-Z]{2}")
LONGEST_QUOTE = 15
LARGEST_NUMBER = 10**18
FEW, LISTED = 6, 24
"""So many allowed values are listed in a hint, with and without near ones to name."""


class Fault(NamedTuple):
    """A fault found in parsed values, before its place in the text is known."""

    code: str
    path: Path
    at: str
    """What the carets mark: `key`, `value` or `header`."""
    hint: str
    details: Mapping[str, object]


class Reader:
    """The record being read: what it is called, where it stands, and the faults found so far."""

    __slots__ = ("faults", "label", "path")

    def __init__(self, label: str, path: Path, faults: list[Fault]) -> None:
        self.label = label
        self.path = path
        self.faults = faults

    def refuse(self, code: str, *inside: str | int, at: str = "value", hint: str = "", **details: object) -> None:
        """Note a fault of the value at `inside`, counted from the record."""
        details = {"record": self.label, "key": key_of(inside), **details}
        self.faults.append(Fault(code, (*self.path, *inside), at, hint, details))


class Shape(NamedTuple):
    """How a value is read, and how JSON Schema describes it."""

    read: Callable[[Reader, Path, Any], Any]
    json: Mapping[str, Any]


def near(value: str, allowed: Iterable[str], what: str) -> str:
    """Write a hint that lists the allowed values where they are few, and the near ones."""
    known = list(allowed)
    folded = {word.casefold(): word for word in known}
    wanted = value.casefold()
    several = 2 if len(known) > FEW and wanted not in folded else 1
    close = [folded[word] for word in get_close_matches(wanted, folded, several, 0.6)]
    mean = f"did you mean {' or '.join(map(quoted, close))}?" if close else ""
    if not known:
        return f"there is no {what}"
    many = what.removesuffix("y") + "ies" if what.endswith("try") else f"{what}s"
    if len(known) > (FEW if close else LISTED):
        return mean or f"{many} are {', '.join(map(quoted, known[:FEW]))} and {len(known) - FEW} more"
    *before, last = map(quoted, known)
    listed = f"{many} are {', '.join(before)} and {last}" if before else f"the only {what} is {last}"
    return f"{listed}; {mean}" if mean else listed


def read_text(reader: Reader, inside: Path, value: object) -> str | None:
    """Read text that is more than white space."""
    if type(value) is not str:
        reader.refuse(
            "K206", *inside, hint="write one text, in quotation marks", expected="text", value=toml_name(value)
        )
        return None
    if not value.strip():
        reader.refuse("K207", *inside, hint="write some text, or leave it out where it may be left out", value="empty")
        return None
    return value


def read_kebab(reader: Reader, inside: Path, value: object) -> str | None:
    """Read an id: lower-case letters, digits and single hyphens."""
    text = read_text(reader, inside, value)
    if text is not None and not KEBAB.fullmatch(text):
        hint = f"use lower-case letters, digits and hyphens: {quoted(kebab(text))}"
        reader.refuse("K208", *inside, hint=hint, value=quoted(text), key="id")
        return None
    return text


def read_date(reader: Reader, inside: Path, value: object) -> PartialDate | None:
    """Read an EDTF date, a TOML date or a year."""
    try:
        return from_toml(value)
    except EdtfError as error:
        code = "K302" if error.kind == "reversed" else "K301"
        reader.refuse(code, *inside, hint=error.hint, reason=error.message)
        return None


def read_flag(reader: Reader, inside: Path, value: object) -> bool | None:
    """Read true or false."""
    if type(value) is bool:
        return value
    hint = "write true or false, without quotation marks"
    reader.refuse("K206", *inside, hint=hint, expected="true or false", value=toml_name(value))
    return None


def read_number(reader: Reader, inside: Path, value: object) -> int | float | None:
    """Read a finite number below a quintillion either way."""
    if type(value) is int or type(value) is float:
        if -LARGEST_NUMBER < value < LARGEST_NUMBER:  # false for nan, too
            return value
        hint = "figures lie between -1e18 and 1e18"
        reader.refuse("K207", *inside, hint=hint, value=_shortened(value))
        return None
    hint = "write it in digits, without quotation marks"
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?", value[:40]):
        hint = f"write it without quotation marks: {value.replace(',', '_')}"
    reader.refuse("K206", *inside, hint=hint, expected="a number", value=toml_name(value))
    return None


def read_address(reader: Reader, inside: Path, value: object) -> str | None:
    """Read a web address; anything but http and https is refused, since reports make links of it."""
    text = read_text(reader, inside, value)
    if text is not None and not re.fullmatch(r"https?://[^\s<>\"]+", text):
        hint = "an address begins with http:// or https:// and holds no space, quotation mark, < or >"
        reader.refuse("K208", *inside, hint=hint, value=quoted(text))
        return None
    return text


def read_quote(reader: Reader, inside: Path, value: object) -> str | None:
    """Read a quotation of at most 15 words."""
    text = read_text(reader, inside, value)
    if text is not None and (count := len(text.split())) > LONGEST_QUOTE:
        reader.refuse("K209", *inside, hint="quote the words that matter; the claim says the rest", count=count)
        return None
    return text


def read_relation(reader: Reader, inside: Path, value: object) -> tuple[str, ...] | None:
    """Read two country codes joined by a hyphen."""
    text = read_text(reader, inside, value)
    if text is None:
        return None
    sides = tuple(text.split("-"))
    if len(sides) != 2 or sides[0] == sides[1] or not all(COUNTRY_CODE.fullmatch(side) for side in sides):
        hint = 'write two different country codes joined by a hyphen: "AA-BB"'
        reader.refuse("K208", *inside, hint=hint, value=quoted(text))
        return None
    return sides


def one_of(allowed: type[StrEnum]) -> Shape:
    """Make the shape of a value from a fixed list."""

    def _read(reader: Reader, inside: Path, value: object) -> StrEnum | None:
        text = read_text(reader, inside, value)
        try:
            return None if text is None else allowed(text)
        except ValueError:
            hint = near(str(text), [member.value for member in allowed], "allowed value")
            reader.refuse("K207", *inside, hint=hint, value=quoted(text))
            return None

    return Shape(_read, {"enum": [member.value for member in allowed]})


def words_from(allowed: Mapping[str, object]) -> Shape:
    """Make the shape of a word from a table's keys."""

    def _read(reader: Reader, inside: Path, value: object) -> str | None:
        text = read_text(reader, inside, value)
        if text is None or text in allowed:
            return text
        reader.refuse("K207", *inside, hint=near(text, allowed, "allowed value"), value=quoted(text))
        return None

    return Shape(_read, {"enum": list(allowed)})


def list_of(shape: Shape) -> Shape:
    """Make the shape of a list without repetitions."""

    def _read(reader: Reader, inside: Path, value: object) -> tuple[Any, ...] | None:
        if type(value) is not list:
            reader.refuse("K206", *inside, hint=_list_hint(shape, value), expected="a list", value=toml_name(value))
            return None
        items = [shape.read(reader, (*inside, index), item) for index, item in enumerate(value)]
        seen: set[Any] = set()
        for index, item in enumerate(items):
            if item in seen:
                twice = f"given {quoted(value[index]) if isinstance(value[index], str) else 'one entry'} twice"
                reader.refuse("K207", *inside, index, hint="leave it out here", key=key_of(inside), value=twice)
            elif item is not None:
                seen.add(item)
        return tuple(item for item in items if item is not None)

    return Shape(_read, {"type": "array", "items": shape.json, "uniqueItems": True})


def read_texts(reader: Reader, inside: Path, value: object) -> tuple[str, ...] | None:
    """Read a list of texts without repetitions; most lists of a base are such, so a sound one takes a short way."""
    if type(value) is list and all(type(item) is str and item.strip() for item in value):
        texts = tuple(value)
        if len(texts) < 2 or len(set(texts)) == len(texts):
            return texts
    read: Callable[..., tuple[str, ...] | None] = list_of(TEXT).read
    return read(reader, inside, value)


def table_sample(required: Iterable[str], keys: Iterable[str]) -> str:
    """Write what a table of these keys looks like."""
    shown = list(required) or list(keys)[:2]
    return f"{{ {', '.join(f'{name} = ...' for name in shown)} }}"


def kebab(text: str) -> str:
    """Turn a text into the id that it might have been meant to be."""
    from unicodedata import combining, normalize

    plain = "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
    return "-".join(re.findall("[a-z0-9]+", plain)) or "some-id"


TEXT = Shape(read_text, {"type": "string", "minLength": 1})
KEBAB_ID = Shape(read_kebab, {"type": "string", "pattern": f"^{KEBAB.pattern}$"})
DATE = Shape(read_date, {"type": ["string", "integer"], "description": "EDTF, ISO 8601-2"})
FLAG = Shape(read_flag, {"type": "boolean"})
NUMBER = Shape(read_number, {"type": "number"})
ADDRESS = Shape(read_address, {"type": "string", "pattern": "^https?://"})
QUOTE = Shape(read_quote, {"type": "string", "minLength": 1, "description": "at most 15 words"})
RELATION = Shape(read_relation, {"type": "string", "pattern": "^[A-Z]{2}-[A-Z]{2}$"})
TEXTS = Shape(read_texts, list_of(TEXT).json)


def key_of(inside: Path) -> str:
    """Name a place within a record as a message does: `figures.value`, `an entry of topics`, `it`."""
    name = ".".join(part for part in inside if isinstance(part, str)) or "it"
    return f"an entry of {name}" if inside and isinstance(inside[-1], int) else name


def toml_name(value: object) -> str:
    """Name the kind of a TOML value."""
    names = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date" if isinstance(value, date) else "a time")


def _shortened(value: float) -> str:
    # The number may have thousands of digits, more than Python agrees to print.
    return f"{value}" if isinstance(value, float) else "so large"


def _list_hint(shape: Shape, value: object) -> str:
    if isinstance(value, dict):
        return "put it in brackets, or begin it with a header in two brackets"
    if "properties" in shape.json:
        return f"write a list of tables: [{table_sample(shape.json.get('required', ()), shape.json['properties'])}]"
    return f"write a list: [{quoted(value)}]" if isinstance(value, str) else ""
