"""Dates in English for people, as coarse as they are known."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from kortilt.model.date_forms import MONTHS, Form, find_form
from kortilt.model.dates import PartialDate, Qualifier, Span

_SEASONS = ("spring", "summer", "autumn")
_ABOUT = ("~", "%")
_UNCERTAIN = ("?", "%")
_ORDINALS = ("first", "second", "third")

# One row for each form of `date_forms.FORMS`. The words that a neighbour may share stand last: "Aug to Oct 2023".
WORDS: dict[str, Callable[..., tuple[str, ...]]] = {
    "day": lambda year, month, day: (str(day), _month(month), _year(year)),
    "month": lambda year, month: (_month(month), _year(year)),
    "year": lambda year: (_year(year),),
    "season": lambda year, number: (_SEASONS[number - 21], _year(year)),
    "quarter": lambda year, number: (f"Q{number - 32}", _year(year)),
    "third": lambda year, number: (f"the {_ORDINALS[number - 37]} third of {_year(year)}",),
    "half": lambda year, number: (f"the {_ORDINALS[number - 40]} half of {_year(year)}",),
    # "2000s" may also be read as the century.
    "decade": lambda number: (f"the {_year(10 * number)}s" if number % 10 else _years(10 * number, 10),),
    "century": lambda number: (_years(100 * number, 100),),
    "month of a year": lambda year: (f"a month of {_year(year)}",),
    "day of a month": lambda year, month: (f"a day of {_month(month)} {_year(year)}",),
    "day of a year": lambda year: (f"a day of {_year(year)}",),
    "unknown": lambda: ("undated",),
}


@lru_cache(1024)
def date_words(date: PartialDate) -> str:
    """The date in words, such as "by Dec 2023": never the first day of a coarse date, and "undated" for none."""
    if date.form == "interval":
        return _interval_words(*date.edtf.split("/"))
    if date.form in ("one_of", "all_of"):
        return _set_words(date.edtf[1:-1].split(","), is_choice=date.form == "one_of")
    words = _words(date.edtf)
    # Alone, a span of years needs no hyphen to hold it together, and a third no article.
    return words if date.qualifier else words.removeprefix("the ").replace("-", " to ")


def _month(number: int) -> str:
    return MONTHS[number - 1][:3]


def _year(number: int) -> str:
    # Four digits, as in EDTF: "Jun 44" would be read as a day or as 1944.
    return f"{number:04}"


def _years(first: int, count: int) -> str:
    return f"{_year(first)}-{_year(first + count - 1)}"


def _words(text: str) -> str:
    return _joined_words([text])[0]


def _joined_words(texts: Sequence[str]) -> list[str]:
    # Each date's words; of a tail that all share, such as the year, only the last keeps it.
    parts = [_parts(text) for text in texts]
    shared = _shared_tail(parts) if len(parts) > 1 and not any(text.endswith(("~", "?", "%")) for text in texts) else 0
    return [" ".join(part[: len(part) - shared]) for part in parts[:-1]] + [" ".join(parts[-1])]


def _shared_tail(parts: Sequence[tuple[str, ...]]) -> int:
    # Only between dates of as many words: in "Jun to 3 Jul 2023" a day of June would seem to be left out.
    if len({len(part) for part in parts}) > 1:
        return 0
    longest = len(parts[0]) - 1
    return next((size for size in range(longest, 0, -1) if len({part[-size:] for part in parts}) == 1), 0)


def _parts(text: str) -> tuple[str, ...]:
    form, numbers, qualifier = _form(text)
    about = ("about",) if qualifier in _ABOUT else ()
    uncertain = ("(uncertain)",) if qualifier in _UNCERTAIN else ()
    return (*about, *WORDS[form.name](*numbers), *uncertain)


def _span(text: str) -> Span:
    form, numbers, _ = _form(text)
    return form.span(*numbers)


def _form(text: str) -> tuple[Form, tuple[int, ...], Qualifier]:
    found = find_form(text)
    if found is None:
        raise ValueError(f"{text!r} is no single date")
    return found


def _interval_words(first: str, last: str) -> str:
    if last == "..":
        return f"since {_words(first)}"
    if first == "..":
        return f"until {_words(last)}"
    if first == last and first.replace("-", "").isdecimal():
        return f"throughout {_words(first)}"
    return " to ".join(_joined_words((first, last)))


def _set_words(members: list[str], *, is_choice: bool) -> str:
    joint = "or" if is_choice else "and"
    if not any(".." in member for member in members):
        *before, last = _joined_words(sorted(members, key=_span))
        return f"{', '.join(before)} {joint} {last}"
    words = [_range_words(member, is_choice=is_choice) for member in members]
    # A comma before the joint, since a range may hold an "and" of its own.
    return f"{', '.join(words[:-1])}, {joint} {words[-1]}" if len(words) > 1 else words[0]


def _range_words(text: str, *, is_choice: bool) -> str:
    first, dots, last = text.partition("..")
    if not dots:
        return _words(text)
    if not first:
        return f"by {_words(last)}" if is_choice else f"all until {_words(last)}"
    if not last:
        return f"{_words(first)} or later" if is_choice else f"all since {_words(first)}"
    if first == last:
        return f"once in {_words(first)}" if is_choice else f"all of {_words(first)}"
    return ("between {} and {}" if is_choice else "all from {} to {}").format(*_joined_words((first, last)))
