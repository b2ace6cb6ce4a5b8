"""How a fault is told: a code, a place, a sentence and a hint.

Every sentence about a fault of a fact base is worded here, once; `kortilt.explanations` says more about each code.
"""

from collections.abc import Iterable
from pathlib import Path

from kortilt.tuples import NamedTuple

WORDING = {
    "K101": "no fact base found",
    "K102": "cannot be read: {reason}",
    "K103": "is too large for a fact base: {size} MB",
    "K104": "is not UTF-8: byte 0x{byte:02X} at offset {offset}",
    "K105": "is not valid TOML: {reason}",
    "K106": "control character {character} is not allowed in a fact base",
    "K107": "holds no facts",
    "K108": "schema {value} is not known to this version",
    "K201": "{record} has an unknown key {value}",
    "K202": "{record} has no {key}",
    "K203": "{record} cites an unknown source {value}",
    "K204": "{record} names {value}, which is not declared",
    "K205": "{record}: {value} is already the id of another record",
    "K206": "{record}: {key} must be {expected}, not {value}",
    "K207": "{record}: {key} cannot be {value}",
    "K208": "{record}: {value} is not a valid {key}",
    "K209": "{record}: the quotation has {count} words; at most 15 are allowed",
    "K210": "{record} is derived from an unknown fact {value}",
    "K211": "{record} is derived from itself",
    "K212": "{record} has an effect but no relation",
    "K213": "{record}: {reason}",
    "K214": "{record} contradicts itself: {reason}",
    "K215": "{record} contradicts an unknown fact {value}",
    "K216": "{record} contradicts itself",
    "K301": "{record}: {reason}",
    "K302": "{record}: {reason}",
}
"""code -> the sentence, after `FILE:LINE:COLUMN: CODE`."""

EXCERPT_WIDTH = 100
UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
INVISIBLE_BUT_MEANT = frozenset("\u200c\u200d")
"""Joiners, of which emoji and several scripts are made."""


class Location(NamedTuple):
    """Where in a file a fault lies; lines and columns count from 1, columns in code points."""

    path: str
    line: int | None = None
    column: int | None = None
    excerpt: str = ""
    """The line as it stands in the file."""
    width: int = 1
    """How many characters the carets mark."""

    def __str__(self) -> str:
        parts = [visible(self.path) or '""', *(str(part) for part in (self.line, self.column) if part is not None)]
        return ":".join(parts)


class Problem(NamedTuple):
    """One fault of a fact base, ready to be told."""

    code: str
    message: str
    location: Location | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        lines = [f"{place}{self.code} {self.message}"]
        if self.location and self.location.line is not None:
            lines += _excerpt(self.location)
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines)


class FactBaseError(ValueError):
    """A fact base cannot be used; `problems` says why, in line order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> "tuple[type[FactBaseError], tuple[tuple[Problem, ...]]]":
        return type(self), (self.problems,)


class UsageError(ValueError):
    """A command was asked for something that it cannot do; `hint` says what would work."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)

    def __str__(self) -> str:
        return f"{self.message}\nhint: {self.hint}" if self.hint else self.message


def problem(code: str, location: Location | None = None, hint: str = "", **details: object) -> Problem:
    """Word a problem of the given code; `details` fill the gaps of its sentence."""
    return Problem(code, WORDING[code].format(**details), location, hint)


def one_file_problem(code: str, path: str | Path, hint: str = "", **details: object) -> FactBaseError:
    """Make the error for a fault of a file as a whole."""
    return FactBaseError([problem(code, Location(str(path)), hint, **details)])


def visible(text: str) -> str:
    """Spell out the characters that a terminal would obey instead of show."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(character) if _is_unsafe(character) else character for character in text)


def quoted(value: object, limit: int = 40) -> str:
    """Show a value from a file or a command line within double quotes, shortened and safe for a terminal."""
    text = value if isinstance(value, str) else repr(value)
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return f'"{visible(text)}"' if isinstance(value, str) else visible(text)


def _is_unsafe(character: str) -> bool:
    # Loaded only where something odd is shown: it would be a tenth of a plain command's own time.
    import unicodedata

    return unicodedata.category(character) in UNSAFE_CATEGORIES and character not in INVISIBLE_BUT_MEANT


def _escaped(character: str) -> str:
    point = ord(character)
    named = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
    if character in named:
        return named[character]
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _excerpt(location: Location) -> list[str]:
    start = (location.column or 1) - 1
    first = max(0, start - EXCERPT_WIDTH // 2) if len(location.excerpt) > EXCERPT_WIDTH else 0
    window = location.excerpt[first : first + EXCERPT_WIDTH]
    before = visible(window[: start - first].replace("\t", " "))
    marked = visible(window[start - first : start - first + max(1, location.width)].replace("\t", " "))
    after = visible(window[start - first + max(1, location.width) :].replace("\t", " "))
    gutter = f"{location.line:5}"
    carets = " " * _cells(before) + "^" * max(1, _cells(marked))
    return [f"{gutter} | {before}{marked}{after}".rstrip(), f"{' ' * len(gutter)} | {carets}"]


def _cells(text: str) -> int:
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)
