"""The dates that an interval or a set is written with, each with its own precision."""

import re
from collections.abc import Callable

from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf


def first_part(when: PartialDate) -> PartialDate:
    """Give the part with which a date begins; the date must have a first day."""
    return min(_parts(when, lambda part: part.start == when.start))


def last_part(when: PartialDate) -> PartialDate:
    """Give the part with which a date ends; the date must have a last day."""
    return max(_parts(when, lambda part: part.end == when.end))


def _parts(when: PartialDate, fits: Callable[[PartialDate], bool]) -> list[PartialDate]:
    # A set may be out of order, and have intervals in it: "{2020..2025,2022}".
    texts = (text.strip("[]{} ") for text in re.split(r"\.\.|/|,", when.edtf))
    return [part for part in map(parse_edtf, filter(None, texts)) if fits(part)]
