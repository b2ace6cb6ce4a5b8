"""When something ended: what lasted until 1983 did not last until 1990."""

from datetime import date

from kortilt.checking.held import Held
from kortilt.model.edtf import parse_edtf
from kortilt.reading.dates import DateComparison, DateMention


def until(held: Held, mention: DateMention, found: DateComparison) -> DateComparison:
    """Compare an "until" by its last day, and not by all days before it.

    A later end conflicts with one that the sentence tells, and is not covered by the fact's mere date.
    """
    last = parse_edtf(mention.when.edtf.rpartition("/")[2].strip("~?%"))
    if last.start is None or last.end is None:
        return found
    told = [each for each in held.fact.reading.dates if each.relation == "until" or "/" in each.when.edtf]
    ends = [each.when.end for each in told if each.when.end is not None and each.relation in ("until", "throughout")]
    if any(_is_within(each, last.start, last.end) for each in ends):
        return found
    if ends:
        return DateComparison.DISJOINT if max(ends) < last.start else DateComparison.OVERLAPS
    when = held.fact.fact.when
    is_span = when.form == "interval" and when.end is not None
    if is_span and when.end is not None and when.end < last.start:
        return DateComparison.OVERLAPS
    return found


def _is_within(day: date, first: date, last: date) -> bool:
    return first <= day <= last
