"""EDTF text to dates: ISO 8601-2:2019 as the Library of Congress profiles it, less what would need a guess.

Any text becomes a `PartialDate` or an `EdtfError` with a hint, and nothing is filled in.
"""

from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal, get_args

from kortilt.model.date_forms import FORMS, DayError, find_form
from kortilt.model.dates import DateForm, PartialDate, Precision, Span

__all__ = ["FORMS", "EdtfError", "from_toml", "parse_edtf"]

# A set of a hundred days fits; without a limit a megabyte of members would be read, one by one.
_LONGEST = 1200
_REMEMBERED = 1024
"""So many dates are kept as read: the facts of a base share few."""
_EXAMPLES = 'write for example "2023", "2023-07" or "2022-12/2023-04"'
_PRECISIONS: tuple[Precision, ...] = get_args(Precision)
_BRACKETS: dict[str, tuple[str, DateForm]] = {"[": ("]", "one_of"), "{": ("}", "all_of")}


class EdtfError(ValueError):
    """A text or a TOML value that is no date, with one sentence on why and a hint on what to write."""

    def __init__(self, message: str, hint: str, kind: Literal["malformed", "reversed"] = "malformed") -> None:
        # All three stay in `args`, so that the error can be pickled.
        super().__init__(message, hint, kind)
        self.message = message
        self.hint = hint
        self.kind = kind

    def __str__(self) -> str:
        return self.message


class _PieceError(Exception):
    # The piece of a text that cannot be read; where the reason is empty, `date_spellings` is asked for one.
    def __init__(self, piece: str, reason: str = "", advice: str = "") -> None:
        super().__init__(piece, reason, advice)
        self.piece = piece
        self.reason = reason
        self.advice = advice


def parse_edtf(text: str) -> PartialDate:
    """The date that the text means in EDTF, or an `EdtfError` that shows the right spelling where one can be seen."""
    if len(text) > _LONGEST:
        raise EdtfError(f"{_shown(text)} is not a date: it has more than {_LONGEST} characters", _EXAMPLES)
    try:
        return _read(text)
    except _PieceError as fault:
        refusal = _refusal(text, fault)
    raise refusal


def from_toml(value: object) -> PartialDate:
    """The date of a TOML value: EDTF text, a bare date, or a bare year of four digits."""
    if isinstance(value, str):
        # A TOML library may hand over a subclass of str; a date holds plain text.
        return parse_edtf(str(value))
    if isinstance(value, datetime):
        hint = f"drop the time: write {value.date().isoformat()}"
        raise EdtfError(f"{value} is not a date: a date has no clock time", hint)
    if isinstance(value, date):
        return parse_edtf(value.isoformat())
    if isinstance(value, time):
        raise EdtfError(f"{value} is not a date: it is a clock time", _EXAMPLES)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise EdtfError(f"{_TOML_NAMES.get(type(value), 'this value')} is not a date", _EXAMPLES)
    return _from_number(value)


_TOML_NAMES = {bool: "true or false", list: "a list", dict: "a table"}


def _from_number(value: int | float) -> PartialDate:
    if isinstance(value, float):
        # 2023.10 arrives here as 2023.1, so the month of a bare number cannot be told.
        raise EdtfError(f"{value} is not a date: it is a decimal number", f"{_EXAMPLES}, in quotation marks")
    if 1000 <= value <= 9999:
        return parse_edtf(str(value))
    # Python refuses to print an integer of more than some thousand digits.
    shown = value if abs(value) < 10**12 else "a number this large"
    raise EdtfError(f"{shown} is not a date: a bare year has four digits", _EXAMPLES)


@lru_cache(_REMEMBERED)
def _read(text: str) -> PartialDate:
    if text[:1] in _BRACKETS:
        return _read_set(text)
    return _read_interval(text) if "/" in text else _read_date(text)


def _read_date(text: str) -> PartialDate:
    found = find_form(text)
    if found is None:
        raise _PieceError(text)
    form, numbers, qualifier = found
    try:
        span = form.span(*numbers)
    except DayError as fault:
        raise _PieceError(text, fault.reason, fault.advice) from None
    if form.name != "unknown":
        return PartialDate(text, (span,), form.precision, "date", qualifier)
    if qualifier:
        raise _PieceError(text, "an unknown date has no qualifier")
    return PartialDate(text, (span,), form.precision, "unknown")


def _read_interval(text: str) -> PartialDate:
    first, _, last = text.partition("/")
    if "/" in last:
        # Such as 12/06/2023, which its misspelling explains.
        raise _PieceError(text)
    if {first, last} <= {"", ".."}:
        raise _PieceError(text, "neither end is given")
    if not (first and last):
        raise _PieceError(text, "an end is missing", 'write ".." for an end that is open')
    span, precision = _read_range(text, _read_end(first), _read_end(last))
    return PartialDate(text, (span,), precision, "interval")


def _read_set(text: str) -> PartialDate:
    closing, form = _BRACKETS[text[0]]
    if not text.endswith(closing):
        raise _PieceError(text, f'a set that begins with "{text[0]}" ends with "{closing}"')
    members = text[1:-1].split(",")
    _check_members(text, members)
    spans, precisions = zip(*map(_read_member, members), strict=True)
    return PartialDate(text, tuple(sorted(spans, key=_in_time)), _coarsest(*precisions), form)


def _check_members(text: str, members: list[str]) -> None:
    if "/" in text:
        raise _PieceError(text, 'a range in a set is written with ".."')
    if "" in members:
        raise _PieceError(text, "a member of the set is missing")
    if len(set(members)) < len(members):
        raise _PieceError(text, "a set names each member once")
    if len(members) == 1 and ".." not in text:
        raise _PieceError(text, "a set has at least two members, or a range")
    if any(member.startswith("..") for member in members[1:]) or any(member.endswith("..") for member in members[:-1]):
        raise _PieceError(text, "only the first member may be open at its start, and only the last at its end")


def _read_member(text: str) -> tuple[Span, Precision]:
    first, dots, last = text.partition("..")
    if not dots:
        only = _read_known(text)
        return only.spans[0], only.precision
    if not (first or last):
        raise _PieceError(text, "neither end is given")
    if ".." in last:
        raise _PieceError(text, "a range has two ends")
    return _read_range(text, _read_known(first) if first else None, _read_known(last) if last else None)


def _read_end(text: str) -> PartialDate | None:
    return None if text == ".." else _read_known(text)


def _read_known(text: str) -> PartialDate:
    part = _read_date(text)
    if part.is_unknown:
        raise _PieceError(text, "an unknown date is no part of an interval or a set")
    return part


def _read_range(text: str, first: PartialDate | None, last: PartialDate | None) -> tuple[Span, Precision]:
    start = first.start if first else None
    end = last.end if last else None
    if start and end and end < start:
        hint = f'write "{last}/{first}"' if "/" in text else f'write "{last}..{first}" inside the brackets'
        raise EdtfError(f'"{text}" ends before it begins', hint, "reversed")
    return (start, end), _coarsest(*(part.precision for part in (first, last) if part))


def _coarsest(*precisions: Precision) -> Precision:
    return max(precisions, key=_PRECISIONS.index)


def _in_time(span: Span) -> tuple[bool, date, date]:
    return (span[0] is not None, span[0] or date.min, span[1] or date.max)


def _refusal(text: str, fault: _PieceError) -> EdtfError:
    # Loaded here, since its patterns take longer to compile than a good base takes to read.
    from kortilt.model.date_spellings import explain, is_misspelling, respell

    # 2023/07 is a month with the wrong sign in it rather than an interval with a wrong end.
    piece = text if is_misspelling(text) else fault.piece
    reason, advice = (fault.reason, fault.advice) if fault.reason else explain(piece)
    readable = ([one for one in spellings if _is_readable(one)] for spellings in respell(text))
    meant = " or ".join(f'"{one}"' for one in next(filter(None, readable), []))
    write = "" if advice.startswith("write") else "write "
    hint = ": ".join(part for part in (advice, meant and write + meant) if part)
    return EdtfError(f"{_shown(piece)} is not a date: {reason}", hint or _EXAMPLES)


def _is_readable(text: str) -> bool:
    try:
        _read(text)
    except (_PieceError, EdtfError):
        return False
    return True


def _shown(text: str) -> str:
    cut = text if len(text) <= 40 else f"{text[:39]}…"
    return '"' + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut) + '"'
