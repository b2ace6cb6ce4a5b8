"""Phrases to mentions: years lent from date to date, two dates joined to an interval, and the words before them."""

from datetime import date

from kortilt.model.dates import PartialDate
from kortilt.reading.dates.joints import Relation, joint_between, opened, range_start, read_around
from kortilt.reading.dates.spans import edtf, joined, only_year
from kortilt.reading.dates.tokens import Line
from kortilt.reading.dates.years import Frame, Phrase
from kortilt.tuples import NamedTuple


class Mention(NamedTuple):
    """A date in a text, from one place to another."""

    start: int
    end: int
    when: PartialDate
    relation: Relation
    assumed: str


class Dated(NamedTuple):
    """A phrase with its days."""

    phrase: Phrase
    when: PartialDate
    assumed: str
    is_year_lent: bool = False


def read_mentions(line: Line, phrases: list[Phrase], as_of: date | None, context: PartialDate | None) -> list[Mention]:
    """The mentions in order; a phrase whose year or starting point nothing gives is left out."""
    dated = _dated(line, phrases, as_of, context)
    mentions: list[Mention] = []
    at, floor = 0, 0
    while at < len(dated):
        pair = _pair(line, dated[at], dated[at + 1], floor) if at + 1 < len(dated) else None
        ceiling = dated[at + 1].phrase.first if at + 1 < len(dated) else len(line.tokens)
        mention, last = pair or _single(line, dated[at], floor, ceiling)
        at += 2 if pair else 1
        floor = last
        if mention:
            mentions.append(mention)
    return mentions


def _dated(line: Line, phrases: list[Phrase], as_of: date | None, context: PartialDate | None) -> list[Dated]:
    shared = _shared_years(line, phrases)
    later = _later_years(phrases)
    dated: list[Dated] = []
    year: int | None = None
    anchor: PartialDate | None = None
    for at, phrase in enumerate(phrases):
        found = _read(phrase, (shared[at], year, later[at]), anchor, as_of, context)
        if found is None:
            continue
        when, assumed = found
        dated.append(Dated(phrase, when, assumed, phrase.needs == "year" and shared[at] is None))
        anchor = when
        year = only_year(when) or year
    return dated


def _read(
    phrase: Phrase,
    years: tuple[int | None, int | None, int | None],
    anchor: PartialDate | None,
    as_of: date | None,
    context: PartialDate | None,
) -> tuple[PartialDate, str] | None:
    if phrase.needs == "year":
        return _read_in_lent_year(phrase, years, context)
    base = anchor or context
    when = phrase.read(Frame(anchor=base, today=as_of))
    if when is None:
        return None
    assumed = phrase.assumed
    if phrase.needs == "anchor" and base:
        assumed = f"counted from {'the date before it' if anchor else 'its context'} ({base})"
    elif phrase.needs == "today" and as_of:
        assumed = f"counted from {as_of}"
    return when, assumed


def _read_in_lent_year(
    phrase: Phrase, years: tuple[int | None, int | None, int | None], context: PartialDate | None
) -> tuple[PartialDate, str] | None:
    lenders = ("", "the year of the date before it", "the year of the date after it")
    for year, lender in zip(years, lenders, strict=True):
        if year is not None and (when := phrase.read(Frame(year=year))):
            return when, "; ".join(filter(None, (phrase.assumed, lender and f"{lender} ({year})")))
    if context is None or context.start is None or context.end is None:
        return None
    # A context of several years lends one where only that puts the date inside the context.
    candidates = range(context.start.year, context.end.year + 1)
    if len(candidates) > 3:
        return None
    read = [(phrase.read(Frame(year=year)), year) for year in candidates]
    inside = [(when, year) for when, year in read if when and (len(candidates) == 1 or when.within(context))]
    return (inside[0][0], f"the year of its context ({inside[0][1]})") if len(inside) == 1 else None


def _shared_years(line: Line, phrases: list[Phrase]) -> list[int | None]:
    # "August to October 2023", "April, May and June 2023": the last one's year is that of all.
    shared: list[int | None] = [None] * len(phrases)
    for at in range(len(phrases) - 2, -1, -1):
        phrase, following = phrases[at], phrases[at + 1]
        if phrase.needs != "year" or not (joint := joint_between(line, phrase.last, following.first)):
            continue
        its = following.read(Frame(year=shared[at + 1])) if following.needs in ("", "year") else None
        if its is None or its.start is None or its.end is None or (joint == "," and shared[at + 1] is None):
            continue
        year = its.start.year
        mine = phrase.read(Frame(year=year))
        is_range = joint == "to" or range_start(line, phrase.first, 0)[1] == "between"
        months = mine.start.month - its.start.month if mine and mine.start else 0
        if months > 0 and (is_range or months > 8):
            # From September to March 2024 begins in the year before, and so does "December and January 2024".
            year -= 1
        shared[at] = year
    return shared


def _later_years(phrases: list[Phrase]) -> list[int | None]:
    years: list[int | None] = [None] * len(phrases)
    year: int | None = None
    for at in range(len(phrases) - 1, -1, -1):
        years[at] = year
        if not phrases[at].needs:
            year = only_year(phrases[at].read(Frame())) or year
    return years


def _pair(line: Line, one: Dated, other: Dated, floor: int) -> tuple[Mention | None, int] | None:
    joint = joint_between(line, one.phrase.last, other.phrase.first)
    if joint not in ("to", "and", "or"):
        return None
    start, opener = range_start(line, one.phrase.first, floor)
    if joint == "or":
        when = _choice(one.when, other.when) if opener == "" else None
        start = one.phrase.first
    elif joint == "to" or opener == "between":
        when = joined(one.when, other.when)
        if when is None:
            when, other = _wrapped(one, other)
    else:
        return None
    if when is None:
        return None
    relation: Relation = "in" if joint == "or" or line.word(start - 1) == "sometime" else "throughout"
    assumed = "; ".join(filter(None, dict.fromkeys((one.assumed, other.assumed))))
    return _mention(line, start, other.phrase.last, when, relation, assumed), other.phrase.last


def _wrapped(one: Dated, other: Dated) -> tuple[PartialDate | None, Dated]:
    # From December 2022 to April: the lent year was the first one's, and the range runs into the next.
    year = only_year(one.when)
    if not other.is_year_lent or year is None:
        return None, other
    when = other.phrase.read(Frame(year=year + 1))
    return (joined(one.when, when) if when else None), other._replace(assumed=f"the year after {year} for its end")


def _choice(one: PartialDate, other: PartialDate) -> PartialDate | None:
    is_alike = one.precision == other.precision and one.form == other.form == "date" and one.edtf != other.edtf
    return edtf(f"[{one.edtf},{other.edtf}]") if is_alike else None


def _single(line: Line, one: Dated, floor: int, ceiling: int) -> tuple[Mention | None, int]:
    phrase = one.phrase
    around = read_around(line, phrase.first, phrase.last, floor)
    if ceiling < around.last:
        around = around._replace(last=phrase.last)
    relation: Relation = "throughout" if phrase.kind == "range" and around.relation == "in" else around.relation
    when = opened(one.when, relation, is_end=_is_end(line, phrase))
    if when is None:
        return None, around.last
    return _mention(line, around.first, around.last, when, relation, one.assumed), around.last


def _is_end(line: Line, phrase: Phrase) -> bool:
    return line.word(phrase.first) in ("end", "close")


def _mention(line: Line, first: int, last: int, when: PartialDate, relation: Relation, assumed: str) -> Mention:
    return Mention(line.tokens[first].start, line.tokens[last - 1].end, when, relation, assumed)
