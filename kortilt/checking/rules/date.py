"""A date is compared as the days that it allows.

A coarser date agrees ("2023" for July 2023), a narrower one is not covered, one that shares no day conflicts.
"""

from collections.abc import Iterator
from datetime import date

from kortilt.checking.comparing.aims import is_aimed_at, is_of_what_was_said
from kortilt.checking.comparing.endings import until
from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.date_words import date_words
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, UnitKind
from kortilt.reading.dates import DateComparison, DateMention, compare, find_dates
from kortilt.reading.dates.spans import shifted
from kortilt.tuples import NamedTuple

EXAMPLES = (
    Example(
        "The port shipped 900 tons of salt from March to July 2023.",
        "2023-03/2023-07",
        "The port shipped 900 tons of salt in all of 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was opened in 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was opened in August 2023.",
        Label.REFUTED,
    ),
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was opened on 3 July 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The lock had been sold by 8 July 2023.",
        "2023",
        "The lock had been sold by 8 June 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The port shipped 900 tons of salt in 2023.",
        "2023",
        "The port shipped more than 500 tons of salt in 2019.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
)
_ORDER = (
    DateComparison.EQUAL,
    DateComparison.COARSER,
    DateComparison.NARROWER,
    DateComparison.OVERLAPS,
    DateComparison.DISJOINT,
)
_STATE_AT = ("as of", "as at", "at the end", "by the end")
AGREEING = (DateComparison.EQUAL, DateComparison.COARSER)
"""How a date may stand to one that bears it out."""
_MESSAGES = {
    DateComparison.EQUAL: "same date",
    DateComparison.COARSER: "a coarser date",
    DateComparison.NARROWER: "narrower than the base's date",
    DateComparison.OVERLAPS: "only overlaps the base's date",
    DateComparison.DISJOINT: "the base has another date",
}
_A_YEAR_ON = [[one, span, "on"] for one in ("a", "one") for span in ("year", "month", "week", "day")]
_LASTING = (Kind.STATE, Kind.ASSESSMENT)


_Result = tuple[int, DateComparison, PartialDate]
"""A unit of the claim, how its date stands to the fact's that is nearest to it, and that date."""


class _Dates(NamedTuple):
    own: list[PartialDate]
    """Those of the event."""
    far: list[PartialDate]
    """Those of something else."""
    spans: list[PartialDate]
    deadlines: list[PartialDate]


def compare_dates(held: Held) -> None:
    """Note how each date of the part stands to the fact's."""
    results = list(_results(held))
    fits = any(found in AGREEING for _, found, _ in results)
    for unit, found, when in results:
        caveat = None
        if found in AGREEING:
            outcome = Outcome.AGREES
        elif found is DateComparison.DISJOINT:
            # Where another date of the statement is the fact's, this one belongs to something else in it.
            is_its = not fits and _is_fixed(held) and not is_of_what_was_said(held, unit)
            outcome = Outcome.CONFLICTS if is_its else Outcome.NOT_COVERED
        else:
            outcome, caveat = Outcome.NOT_COVERED, Caveat.IMPRECISE
        held.note(Element.DATE, outcome, "date", _MESSAGES[found], unit=unit, fact=date_words(when), caveat=caveat)


def _is_fixed(held: Held) -> bool:
    """Whether the fact holds at its date alone, and that is not only when somebody said it."""
    is_dated = bool(held.fact.reading.dates) or held.fact.fact.kind not in _LASTING
    return is_dated and not (held.fact.dates_its_saying and not held.claim.speakers) and not _is_wide(held)


def _is_wide(held: Held) -> bool:
    """Whether no more than a range joins claim and fact: "more than 80 tons" of another year may be as true."""
    figures = {note.finding.message for note in held.notes if note.finding.rule == "figure"}
    if len(figures) != 1:
        return False
    # Only claims with a figure pay for that rule.
    from kortilt.checking.rules.figure import IN_RANGE

    return figures == {IN_RANGE}


def _results(held: Held) -> Iterator[_Result]:
    mentions, is_single, is_birth = held.part.once("dates", lambda: _mentions(held))
    its = held.fact.once(("dates", is_birth, is_single), lambda: _dates_of(held, is_birth, is_single))
    for at, mention in mentions:
        is_by = mention.relation == "by"
        if is_by and compare(mention.when, held.fact.fact.when) is DateComparison.COARSER and is_aimed_at(held, at):
            continue  # "that it should open by 2030"
        if its.far and not is_by and any(compare(mention.when, each) in AGREEING for each in its.far):
            continue  # the sentence has it, but of something else
        known = its.deadlines if its.deadlines and mention.relation == "by" else its.own
        known = its.spans if its.spans and mention.relation == "throughout" else known
        known = known if not its.deadlines or mention.relation != "in" else _more_than_by(its, known)
        compared = [(_compared(mention, each, held), each) for each in known]
        if compared:
            found, nearest = compared[0] if len(compared) == 1 else min(compared, key=_nearness)
            yield at, found, nearest


def _more_than_by(its: _Dates, known: list[PartialDate]) -> list[PartialDate]:
    """The dates that bear out "on 8 May", which is more than "by 8 May"."""
    ends = {each.end for each in its.deadlines}
    return [each for each in known if each.end not in ends or each.start is None] or its.deadlines


def _nearness(compared: tuple[DateComparison, PartialDate]) -> int:
    return _ORDER.index(compared[0])


def _mentions(held: Held) -> tuple[list[tuple[int, DateMention]], bool, bool]:
    """The dates of the part that can be told, with their units; whether it has one alone, and tells of a birth."""
    dates = [(at, unit.first, held.claim.dates[int(unit.keys[0])]) for at, unit in held.units(UnitKind.DATE)]
    counted = [(at, _counted_from(held.claim, first, mention)) for at, first, mention in dates]
    is_birth = any(token.stem in ("bear", "born") for token in held.claim.tokens)
    return [(at, mention) for at, mention in counted if mention is not None], len(dates) == 1, is_birth


def _dates_of(held: Held, is_birth: bool, is_single: bool) -> _Dates:
    """The fact's dates, those of births alone or all others, for a claim with one date or with several."""
    fact, mentions = held.fact.fact, held.fact.reading.dates
    births = _birth_dates(held.fact.reading)
    when = [fact.when] if fact.when.spans and fact.when.edtf != "XXXX" else []
    own = [each for each in mentions if not births or (each.start in births) is is_birth]
    near, far = _own_dates(held, [each.when for each in own], is_single)
    spans, deadlines = ([each.when for each in own if each.relation == one] for one in ("throughout", "by"))
    return _Dates(when + near, far, spans, deadlines)


def _counted_from(claim: Reading, at: int, mention: DateMention) -> DateMention | None:
    """The time that is counted from an event's date, "the month after the flood of May"; None where it cannot be told.

    Any other date is as it stands.
    """
    if claim.tokens[at].low == "from" and [token.low for token in claim.tokens[max(0, at - 3) : at]] in _A_YEAR_ON:
        since = find_dates(f"in {mention.text[5:]}")
        when = shifted(since[0].when, 1, claim.tokens[at - 2].stem) if since else None
        return mention._replace(when=when, relation="in") if when else None
    for left in range(at - 1, max(at - 7, 1), -1):
        token = claim.tokens[left]
        if token.stop_after or (token.tag is Tag.VERB and not token.low.endswith("ing")):
            break
        if token.low in ("after", "before", "following"):
            span = claim.tokens[left - 1]
            if left == at - 1 or span.stem not in ("year", "month", "week", "day") or span.stop_after:
                break
            if claim.tokens[left - 2].low not in ("a", "one", "the"):
                return None
            when = shifted(mention.when, -1 if token.low == "before" else 1, span.stem)
            return mention._replace(when=when) if when else None
    return mention


def _own_dates(held: Held, own: list[PartialDate], is_single: bool) -> tuple[list[PartialDate], list[PartialDate]]:
    """The dates of the fact's sentence that may be its event's, and those of something else.

    "First went in 2000, 24 years before 2024" tells of nobody who went in 2024. A claim with several may mean any.
    """
    fact = held.fact.fact
    if not fact.when.spans or held.fact.dates_its_saying or not is_single:
        return own, []
    near = [each for each in own if compare(each, fact.when) is not DateComparison.DISJOINT]
    return (near, [each for each in own if each not in near]) if near else (own, [])


def _birth_dates(fact: Reading) -> set[int]:
    """Where the dates of births stand that a sentence gives in brackets: "(born 3 May 1950)", "(1950 - 2001)"."""
    found: set[int] = set()
    for mention in fact.dates if "(" in fact.text else ():
        opening = fact.text.rfind("(", 0, mention.start)
        inside = fact.text[opening + 1 : mention.start]
        if opening < 0 or ")" in inside:
            continue
        is_first = not any(opening < each.start < mention.start for each in fact.dates)
        is_span = is_first and fact.text[mention.end : mention.end + 1] != ")"
        if "born" in inside or is_span:
            found.add(mention.start)
    return found


def _compared(mention: DateMention, when: PartialDate, held: Held) -> DateComparison:
    found = compare(mention, when)
    if found is DateComparison.NARROWER:
        is_lasting = held.fact.fact.kind in _LASTING and when.end is None and when.edtf[0] not in "[{"
        is_state_at = mention.text.lower().startswith(_STATE_AT) and mention.when.end == when.end
        if is_lasting or is_state_at:
            return DateComparison.COARSER
    if mention.relation == "since" and _is_reckoned_start(held, mention.when):
        return DateComparison.COARSER
    if found is DateComparison.COARSER and mention.relation == "since" and _begins_otherwise(mention.when, when):
        return DateComparison.OVERLAPS
    if mention.relation == "until" and found is not DateComparison.DISJOINT:
        found = until(held, mention, found)
    if found is DateComparison.COARSER and _has_other_ends(mention, when):
        return DateComparison.DISJOINT
    return DateComparison.OVERLAPS if found in AGREEING and _asks_for_more(mention, held.fact.fact.when) else found


def _asks_for_more(mention: DateMention, when: PartialDate) -> bool:
    """Whether it tells of the whole of a time of which the fact has a part; "from 2022 to 2023" only names two ends."""
    is_whole = mention.relation == "throughout" and "/" not in mention.when.edtf
    return is_whole and bool(when.spans) and compare(mention, when) is DateComparison.COARSER


def _is_reckoned_start(held: Held, mine: PartialDate) -> bool:
    """Whether it had lasted so long, by the fact's own end and duration: "for two years when it ended in May 2023"."""
    end = held.fact.fact.when.end
    if end is None or mine.start is None:
        return False
    months = (end.year - mine.start.year) * 12 + end.month - mine.start.month
    lasted = (each.value for each in held.fact.amounts if each.dimension == "duration" and each.unit == "month")
    return any(value is not None and abs(value - months) <= 1 for value in lasted)


def _begins_otherwise(mine: PartialDate, its: PartialDate) -> bool:
    return mine.start is not None and its.start is not None and mine.start.year != its.start.year


def _has_other_ends(mention: DateMention, when: PartialDate) -> bool:
    """Whether a span from one month to another, or one year to another, is not the fact's: a total is of its period."""
    mine, its = mention.when, when
    is_span = mention.relation == "throughout" and when.edtf.count("/") == 1 and len(when.spans) == 1
    is_span = is_span and mine.edtf.count("/") == 1
    if not is_span or not (mine.start and mine.end and its.start and its.end):
        return False
    in_years = (mine.start.month, mine.start.day, mine.end.month, mine.end.day) == (1, 1, 12, 31)
    if in_years:
        return (mine.start.year, mine.end.year) != (its.start.year, its.end.year)
    # "From late 2022 to the spring of 2023" ends anywhere in these.
    first, last = (parse_edtf(part.strip("~?%")) for part in mine.edtf.split("/"))
    return not (_holds_month(first, its.start) and _holds_month(last, its.end))


def _holds_month(when: PartialDate, day: date) -> bool:
    if when.start is None or when.end is None:
        return False
    month = (day.year, day.month)
    return (when.start.year, when.start.month) <= month <= (when.end.year, when.end.month)
