"""Dates that are not EDTF: why not, and what EDTF their writer can have meant.

Only the text itself is read: a part that it leaves out, such as a year, is asked for and never filled in.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from kortilt.model.date_forms import FORMS, MONTHS, find_form

# Longer texts are no date with a slip in it, and are not searched for one.
_LONGEST = 100
# Without ASCII, the long s of old print would pass for the s of "spring".
_ANY_CASE = re.IGNORECASE | re.ASCII
_NO_FORM = "none of the forms of EDTF fits"
_IN_WORDS = "EDTF has no words"
_SPACED = 'EDTF has no spaces, and its dash is "-"'
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")

_YEAR = "([0-9]{4})"
_TWO = "([0-9]{1,2})"
_DAY = f"{_TWO}(?:st|nd|rd|th)?"
_MONTH = "(" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in (*MONTHS, "Sept")) + r")\.?"
_SEASON = "(spring|summer|autumn|fall)"
_FIRST = "(first|second|third|fourth|last)"

_MONTH_NUMBERS = {name[:3].lower(): f"{number:02}" for number, name in enumerate(MONTHS, 1)}
_SEASON_NUMBERS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_BEFORE_FIRST = {"q": 32, "h": 39, "quarter": 32, "third": 36, "half": 39}
_CODES = [f"{form.name} ({form.codes})" for form in FORMS if form.codes]


class Misspelling(NamedTuple):
    """A wrong way to write a single date: why it is wrong, and what may be meant; both may use the pattern's groups."""

    pattern: re.Pattern[str]
    reason: str
    meant: Callable[..., tuple[str, ...]]
    advice: str = ""


def _month(word: str) -> str:
    return _MONTH_NUMBERS[word[:3].lower()]


def _winter(year: str) -> tuple[str, ...]:
    return (f"{year}-12/{int(year) + 1:04}-02",)


def _part(ordinal: str, unit: str, year: str) -> tuple[str, ...]:
    number = int(ordinal) if ordinal.isdecimal() else _ORDINALS.get(ordinal.lower(), 0)
    return (f"{year}-{_BEFORE_FIRST[unit.lower()] + number}",) if number else ()


def _row(pattern: str, reason: str, meant: Callable[..., tuple[str, ...]], advice: str = "") -> Misspelling:
    return Misspelling(re.compile(pattern, _ANY_CASE), reason, meant, advice)


_DIGITS = "a month and a day have two digits each"
_HYPHEN = 'the year, the month and the day are joined by "-"'
_YEAR_FIRST = "the year comes first, then the month, then the day"
_NUMBER = "a month is written as a number"
_PART = "a part of a year is written as a number after the year"
_RANGE = "years run from 0001 to 9999"
_HIDDEN = "an X stands for the last digits of a year, or for a whole month or day with nothing known after it"
_HIDDEN_SO = 'write it as in "202X", "20XX", "2023-XX" or "2023-07-XX"'

# The first row that fits explains the text, so the narrow ones stand first.
MISSPELLINGS: tuple[Misspelling, ...] = (
    _row("", "it is empty", lambda: (), 'write "XXXX" for a date that is not known'),
    _row(r"undated|unknown|n\.? ?d\.?", _IN_WORDS, lambda: ("XXXX",)),
    _row(f"{_YEAR}-24", "winter lies in two years", _winter, "write an interval"),
    _row(f"winter (?:of )?{_YEAR}", "winter lies in two years", _winter, "write an interval"),
    _row("0000.*|000X|00XX", _RANGE, lambda: ()),
    _row("[0-9X]{0,3}(?-i:x)[0-9X-]*|[0-9X]{4}-[0-9X-]*(?-i:x)[0-9X-]*", "X is a capital letter", lambda: ()),
    _row("([0-9]{3}X|[0-9]{2}XX|XXXX)-[0-9X-]+", "nothing may follow an unspecified year", lambda y: (y,)),
    _row("(?=.*X)[0-9X]{4}(?:-[0-9X]{1,2}){0,2}", _HIDDEN, lambda: (), _HIDDEN_SO),
    _row(
        f"{_YEAR}-([0-9]{{2}})",
        "{1} is neither a month nor a part of a year in use",
        lambda y, n: (),
        f"use a {', '.join(_CODES[:-1])} or {_CODES[-1]}",
    ),
    _row("[0-9]{4}-[0-9]{2}-[0-9]{2}", "the months are numbered from 01 to 12", lambda: ()),
    _row(f"{_YEAR}-([0-9])", "a month has two digits", lambda y, m: (f"{y}-0{m}",)),
    _row(f"{_YEAR}-{_TWO}-{_TWO}", _DIGITS, lambda y, m, d: (f"{y}-{m:0>2}-{d:0>2}",)),
    _row(
        "([^/,]+?)(?:T[0-9]{2}| [0-9]{1,2}:[0-9]{2})[^/,]*", "a date has no clock time", lambda d: (d,), "drop the time"
    ),
    _row("[0-9]{1,2}:[0-9]{2}[^/,]*", "it is a clock time", lambda: ()),
    _row(f"{_YEAR}[./ ]{_TWO}", _HYPHEN, lambda y, m: (f"{y}-{m:0>2}",)),
    _row(f"{_YEAR}[./ ]{_TWO}[./ ]{_TWO}", _HYPHEN, lambda y, m, d: (f"{y}-{m:0>2}-{d:0>2}",)),
    _row(f"{_TWO}[./ -]{_YEAR}", _YEAR_FIRST, lambda m, y: (f"{y}-{m:0>2}",)),
    _row(
        f"{_TWO}[./ -]{_TWO}[./ -]{_YEAR}",
        _YEAR_FIRST,
        # Day first or month first cannot be told: both are shown, once where they are the same.
        lambda a, b, y: tuple(dict.fromkeys((f"{y}-{b:0>2}-{a:0>2}", f"{y}-{a:0>2}-{b:0>2}"))),
    ),
    _row(f"{_YEAR}([0-9]{{2}})", _HYPHEN, lambda y, m: (f"{y}-{m}",)),
    _row(f"{_YEAR}([0-9]{{2}})([0-9]{{2}})", _HYPHEN, lambda y, m, d: (f"{y}-{m}-{d}",)),
    _row("[+-]?[0-9]{5,}(?:-.*)?|[+-][0-9].*|Y-?[0-9].*", _RANGE, lambda: ()),
    _row("[0-9]{1,3}(?:-.*)?", "a year has four digits", lambda: ()),
    _row("(?:the )?([0-9]{3})0s", _IN_WORDS, lambda d: (f"{d}X",)),
    _row(f"([QH])([1-4]),?[ -]?{_YEAR}", _PART, lambda u, n, y: _part(n, u, y)),
    _row(f"{_YEAR}[ -]?([QH])([1-4])", _PART, lambda y, u, n: _part(n, u, y)),
    _row(f"(?:the )?{_FIRST} (quarter|third|half) of {_YEAR}", _PART, _part),
    _row(f"{_SEASON},? (?:of )?{_YEAR}", _PART, lambda s, y: (f"{y}-{_SEASON_NUMBERS[s.lower()]}",)),
    _row(f"{_MONTH},?[ -](?:of )?{_YEAR}", _NUMBER, lambda m, y: (f"{y}-{_month(m)}",)),
    _row(f"{_YEAR},?[ -]{_MONTH}", _NUMBER, lambda y, m: (f"{y}-{_month(m)}",)),
    _row(f"{_DAY}[ -](?:of )?{_MONTH},?[ -]{_YEAR}", _NUMBER, lambda d, m, y: (f"{y}-{_month(m)}-{d:0>2}",)),
    _row(f"{_MONTH} {_DAY},? {_YEAR}", _NUMBER, lambda m, d, y: (f"{y}-{_month(m)}-{d:0>2}",)),
    _row(f"{_YEAR},?[ -]{_MONTH}[ -]{_DAY}", _NUMBER, lambda y, m, d: (f"{y}-{_month(m)}-{d:0>2}",)),
    _row(
        f"(?:{_DAY} )?{_MONTH}(?: {_DAY})?|{_SEASON}|winter|[QH][1-4]",
        "the year is missing",
        lambda *_: (),
        'write the year too, as in "2023-07"',
    ),
    _row(".*/.*/.*", "an interval has two ends", lambda: ()),
)

# A date in words that bound it, or two with what joins them; {0} and {1} are the dates in EDTF.
_PHRASES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, _ANY_CASE), reason, meant)
    for pattern, reason, meant in (
        (r"(?:about|around|circa|ca?\.?|approximately|approx\.?) ?(.+)", _IN_WORDS, "{0}~"),
        (r"(?:by|no later than) (.+)", _IN_WORDS, "[..{0}]"),
        (r"(?:from )?(.+) (?:to|until|till|through) (.+)", _IN_WORDS, "{0}/{1}"),
        (r"(?:since|from) (.+?)(?: on| onwards?)?", _IN_WORDS, "{0}/.."),
        (r"(?:until|till|up to) (.+)", _IN_WORDS, "../{0}"),
        (r"(.+) or later", _IN_WORDS, "[{0}..]"),
        (r"between (.+) and (.+)", _IN_WORDS, "[{0}..{1}]"),
        (r"(.+) or (.+)", _IN_WORDS, "[{0},{1}]"),
        (r"(.+) and (.+)", _IN_WORDS, "{{{0},{1}}}"),
        (r"(.+) - (.+)", 'an interval is written with "/"', "{0}/{1}"),
        (r"([0-9]{4})-([0-9]{4})", 'an interval is written with "/"', "{0}/{1}"),
        (r"([^\[\]{},]*)\.\.([^\[\]{},]*)", 'a range with ".." stands in brackets', "[{0}..{1}]"),
    )
)


def explain(text: str) -> tuple[str, str]:
    """Why the text is no date, and advice that needs no second spelling; the advice may be empty."""
    if len(text) > _LONGEST:
        return _NO_FORM, ""
    plain = _plain(text)
    if find_form(plain.replace(" ", "")):
        return _SPACED, ""
    base = _unqualified(plain)
    if re.search("[~?%]", base) or (plain and not base):
        return "a qualifier (~, ? or %) stands once, at the end of a date", ""
    for row in MISSPELLINGS:
        if found := row.pattern.fullmatch(base):
            return row.reason.format(*found.groups()), row.advice
    phrases = (reason for pattern, reason, _ in _PHRASES if pattern.fullmatch(plain))
    return next(phrases, _NO_FORM if plain == text else _SPACED), ""


def is_misspelling(text: str) -> bool:
    """Whether the whole text is a single date in a wrong spelling."""
    base = _unqualified(_plain(text)) if len(text) <= _LONGEST else ""
    return base != "" and any(row.pattern.fullmatch(base) for row in MISSPELLINGS)


def respell(text: str) -> Iterator[tuple[str, ...]]:
    """What the text can have meant in EDTF, the likeliest first; the spellings may be no dates either."""
    plain = _plain(text) if len(text) <= _LONGEST else ""
    if not plain:
        return
    yield _respell_date(plain)
    yield (plain.replace(" ", ""),)
    for pattern, _, meant in _PHRASES:
        if found := pattern.fullmatch(plain):
            yield _respell_phrase(meant, found.groups())
    yield _respell_set(plain) if plain.startswith(("[", "{")) else _respell_interval(plain)


def _plain(text: str) -> str:
    return " ".join(text.translate(_DASHES).split())


def _unqualified(text: str) -> str:
    return text[:-1] if text.endswith(("~", "?", "%")) else text


def _respell_date(text: str) -> tuple[str, ...]:
    # The text itself where no row fits, with its qualifiers made one and put last.
    base = re.sub("[~?%]", "", text).strip()
    marks = set(text) & set("~?%")
    mark = "%" if len(marks) > 1 else "".join(marks)
    if base in ("", "XXXX"):
        return ("XXXX",) if marks else (base,)
    if re.fullmatch("[0-9xX-]+", base):
        base = base.upper()
    for row in MISSPELLINGS:
        if found := row.pattern.fullmatch(base):
            return tuple(meant + mark for meant in row.meant(*found.groups())) or (base + mark,)
    return (base + mark,)


def _respell_phrase(meant: str, dates: tuple[str, ...]) -> tuple[str, ...]:
    # "3 to 5 Jun 2023": what the first date lacks stands at the end of the last.
    words = dates[-1].split()
    tails = [" ".join(words[start:]) for start in range(1, len(words))]
    options = [_respell_date(date) for date in dates]
    shared = next((_respell_date(f"{dates[0]} {tail}") for tail in tails if is_misspelling(f"{dates[0]} {tail}")), None)
    if len(dates) > 1 and shared and not re.search("[0-9]{4}", dates[0]):
        options[0] = shared
    return tuple(meant.format(*choice) for choice in product(*options))


def _respell_interval(text: str) -> tuple[str, ...]:
    ends = [".." if end.strip() in ("", "..", "XXXX") else _respell_date(end.strip())[0] for end in text.split("/")]
    if set(ends) == {".."}:
        return ("XXXX",)
    # A winter is itself an interval, of which the outer end counts.
    return ("/".join((ends[0].split("/")[0], *ends[1:-1], ends[-1].split("/")[-1])),)


def _respell_set(text: str) -> tuple[str, ...]:
    closing = {"[": "]", "{": "}"}[text[0]]
    members = text.strip("[]{}").replace("/", "..").split(",")
    respelled = dict.fromkeys(_respell_member(member.strip()) for member in members if member.strip())
    if set(respelled) <= {"..", "XXXX"}:
        return ("XXXX",)
    if len(respelled) == 1 and ".." not in text:
        return tuple(respelled)
    return (text[0] + ",".join(respelled) + closing,)


def _respell_member(text: str) -> str:
    return "..".join(_respell_date(end.strip())[0] if end.strip() else "" for end in text.split(".."))
