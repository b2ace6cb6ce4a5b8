"""What stands around a date: "by" or "since" before it, "onwards" after it, and what joins two dates to one."""

from typing import Literal

from kortilt.model.dates import PartialDate
from kortilt.reading.dates.spans import after, before, edtf, since, until
from kortilt.reading.dates.tokens import DASHES, NUMBERS, WEEKDAYS, Line, words_of
from kortilt.tuples import NamedTuple

Relation = Literal["in", "by", "since", "until", "before", "after", "throughout", "around"]

_BEFORE: dict[tuple[str, ...], Relation] = {
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("not", "until"): "in",
    ("on", "or", "before"): "by",
    ("in", "or", "before"): "by",
    ("by",): "by",
    ("no", "earlier", "than"): "since",
    ("not", "earlier", "than"): "since",
    ("not", "before"): "since",
    ("on", "or", "after"): "since",
    ("in", "or", "after"): "since",
    ("ever", "since"): "since",
    ("since",): "since",
    ("starting",): "since",
    ("starting", "in"): "since",
    ("starting", "from"): "since",
    ("starting", "on"): "since",
    ("beginning", "in"): "since",
    ("beginning", "on"): "since",
    ("until",): "until",
    ("till",): "until",
    ("up", "to"): "until",
    ("up", "until"): "until",
    ("up", "till"): "until",
    ("through",): "until",
    ("all", "through"): "throughout",
    ("before",): "before",
    ("prior", "to"): "before",
    ("ahead", "of"): "before",
    ("earlier", "than"): "before",
    ("pre", "-"): "before",
    ("after",): "after",
    ("later", "than"): "after",
    ("post", "-"): "after",
    ("throughout",): "throughout",
    ("all", "of"): "throughout",
    ("whole", "of"): "throughout",
    ("entire",): "throughout",
    ("as", "of"): "in",
    ("as", "at"): "in",
}
_HEDGES = frozenset(("about", "around", "approximately", "roughly", "circa", "ca"))
_LIMITS = {("at", "least"), ("at", "the", "latest"), ("as", "early", "as"), ("as", "late", "as"), ("at", "most")}
# Words that narrow nothing: the date after them is read as it stands.
_ONWARDS = (
    ("onwards",),
    ("onward",),
    ("and", "beyond"),
    ("and", "after"),
    ("or", "later"),
    ("to", "date"),
    ("to", "now"),
    ("to", "today"),
    ("to", "the", "present"),
    ("until", "now"),
    ("until", "today"),
    *((dash, "present") for dash in sorted(DASHES)),
)
_PUBLISHED = words_of("""
    report reports data survey figures study letter statement poll article document documents footage image
    images photo photos estimate estimates law agreement treaty deal film album song novel book version
    interview map census date dates dated dating up down rise fall increase decrease drop decline change
    percent % levels
""")


class Around(NamedTuple):
    """How the words around a date place something to it, and how far they reach."""

    first: int
    last: int
    relation: Relation
    is_hedged: bool = False


def read_around(line: Line, first: int, last: int, floor: int) -> Around:
    """The words before a date from `floor` on, and those after it."""
    start, is_hedged = _before_hedges(line, _before_weekday(line, first, floor), floor)
    for size in (3, 2, 1):
        words = tuple(line.word(at) for at in range(start - size, start))
        if start - size >= floor and words in _BEFORE and not _is_exception(line, start - size, words):
            if words == ("before",) and (ended := _is_over(line, last)):
                return Around(start - size, ended, "by", is_hedged)
            return Around(start - size, last, _BEFORE[words], is_hedged)
    is_from = start > floor and line.word(start - 1) == "from"
    for words in _ONWARDS if not is_from or line.word(last) != "on" else (("on",),):
        if line.word(last) == words[0] and tuple(line.word(at) for at in range(last, last + len(words))) == words:
            return Around(start - 1 if is_from else first, last + len(words), "since", is_hedged)
    if is_from and line.word(start - 2) not in _PUBLISHED and (not line.word(start - 2).isdigit()):
        return Around(start - 1, last, "since", is_hedged)
    return _half_of_range(line, first, last, start, floor) or Around(
        start if is_hedged else first, last, "around" if is_hedged else "in", is_hedged
    )


def range_start(line: Line, first: int, floor: int) -> tuple[int, str]:
    """Where "from" or "between" before a date stands, and which it is."""
    start, _ = _before_hedges(line, _before_weekday(line, first, floor), floor)
    word = line.word(start - 1) if start > floor else ""
    return (start - 1, word) if word in ("from", "between", "since", "throughout") else (first, "")


def joint_between(line: Line, first: int, last: int) -> str:
    """What joins two dates whose words end at `first` and begin at `last`: "to", "and", "or", or nothing known."""
    words = [line.word(at) for at in range(first, min(last, first + 5))]
    if last - first > 5:
        return ""
    words = [word for word in words if word not in ("the", "about", "around", "in", "on", "at", "least")]
    words = [word for word in words if word not in WEEKDAYS]
    if len(words) == 2 and words in (["-", "-"], ["up", "to"], ["up", "until"], [",", "and"], [",", "or"], [",", "to"]):
        words = words[1:]
    if len(words) != 1 or (words[0] == "—" and line.tokens[first - 1].end != line.tokens[first].start):
        return ""
    if words[0] in DASHES or words[0] in ("to", "until", "through", "till", "thru"):
        return "to"
    return words[0] if words[0] in ("and", "or", ",", "&") else ""


def opened(when: PartialDate, relation: Relation, *, is_end: bool) -> PartialDate | None:
    """The days that the relation allows; `is_end` where the date is itself the end of a longer one."""
    if relation in ("by", "until") or (relation == "before" and is_end):
        return until(when)
    if relation == "since":
        return since(when)
    if relation == "before":
        return before(when)
    if relation == "after":
        return after(when)
    if relation == "around" and when.form == "date" and not when.qualifier:
        return edtf(f"{when.edtf}~")
    return when


def _before_weekday(line: Line, first: int, floor: int) -> int:
    # "Wednesday, 12 July" and "the 12th of July" begin with words that change nothing.
    start = first
    if start - 1 > floor and line.word(start - 1) == "," and line.word(start - 2) in WEEKDAYS:
        start -= 2
    elif start > floor and line.word(start - 1) in WEEKDAYS:
        start -= 1
    while start > floor and line.word(start - 1) in ("the", "on", "in") and line.word(start - 2) in _LEADS:
        start -= 1
    return start - 1 if start > floor and line.word(start - 1) == "the" else start


_ENDINGS = (("was", "over"), ("is", "over"), ("was", "out"), ("is", "out"), ("was", "up"), ("ran", "out"), ("ended",))
_LEADS = {words[-1] for words in _BEFORE} | {"between", "from"} - {"in"}


def _before_hedges(line: Line, first: int, floor: int) -> tuple[int, bool]:
    start, is_hedged = first, False
    while start > floor:
        if line.word(start - 1) in _HEDGES:
            start, is_hedged = start - 1, True
        elif line.word(start - 1) == "." and line.word(start - 2) in ("c", "ca") and start - 2 >= floor:
            start, is_hedged = start - 2, True
        elif size := next((len(w) for w in _LIMITS if _ends_with(line, start, floor, w)), 0):
            start -= size
        else:
            break
    return start, is_hedged


def _ends_with(line: Line, end: int, floor: int, words: tuple[str, ...]) -> bool:
    start = end - len(words)
    return start >= floor and all(line.word(start + at) == word for at, word in enumerate(words))


def _is_over(line: Line, at: int) -> int:
    """Where "was over" behind a date ends: "before the year was over" is by its end; 0 where it does not stand."""
    found = next((words for words in _ENDINGS if _ends_with(line, at + len(words), at, words)), ())
    return at + len(found) if found else 0


def _is_exception(line: Line, at: int, words: tuple[str, ...]) -> bool:
    # A number before "before" or "after" would have been a distance; "through" ends only what has begun.
    return words == ("after",) and line.word(at - 1) in NUMBERS


def _half_of_range(line: Line, first: int, last: int, start: int, floor: int) -> Around | None:
    # "Between July 2023 and the end of the war"; "from the outbreak to March 2023".
    if start > floor and line.word(start - 1) == "between":
        return Around(start - 1, last, "since")
    joint = line.word(start - 1) if start > floor else ""
    opener = {"and": "between", "to": "from"}.get(joint, "")
    if opener and any(line.word(at) == opener for at in range(max(floor, start - 12), start - 1)):
        return Around(start - 1, last, "until")
    return None
