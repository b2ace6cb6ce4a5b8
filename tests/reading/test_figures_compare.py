"""How claimed figures are held against a source's."""

from __future__ import annotations

import pytest

from kortilt.model.quantities import Bound, Change, Figure
from kortilt.reading.figures import Comparison, amount_of, compare, find_amounts

C = Comparison

PAIRS = [
    # the same, however spelled
    ("67,300 barrels", "sixty-seven thousand three hundred barrels", C.EQUAL),
    ("67.3 thousand barrels", "67,300 barrels", C.EQUAL),
    ("$0.228bn", "US$228 million", C.EQUAL),
    ("42 months", "three and a half years", C.EQUAL),
    ("two decades", "20 years", C.EQUAL),
    ("2.8 thousand tonnes", "2,800,000 kg", C.EQUAL),
    ("a fifth of it", "20 %", C.EQUAL),
    ("more than 200", "over 200", C.EQUAL),
    ("two dozen ships", "24 vessels", C.EQUAL),
    ("68 °F", "20 °C", C.EQUAL),
    ("it doubled", "it rose by 100 %", C.EQUAL),
    ("it halved", "it fell by 50%", C.EQUAL),
    ("it tripled", "a 200% increase", C.EQUAL),
    ("half of it", "0.5 times the size", C.EQUAL),
    ("5 to 6 million", "between 5 million and 6 million", C.EQUAL),
    ("the 70th anniversary", "70 years", C.EQUAL),
    # rounded to the digits shown
    ("$30 billion", "$29.882 billion", C.ROUNDED),
    ("$29.9 billion", "$29.882 billion", C.ROUNDED),
    ("23%", "22.6%", C.ROUNDED),
    ("67,000 barrels", "67,300 barrels", C.ROUNDED),
    ("sixty-seven thousand barrels", "67,300 barrels", C.ROUNDED),
    ("5 million", "4.8 million", C.ROUNDED),
    ("a third of it", "33 %", C.ROUNDED),
    ("33 %", "a third of it", C.ROUNDED),
    ("1.2k", "1,159", C.ROUNDED),
    ("one month", "30 days", C.ROUNDED),
    # rounded wrongly, or too far
    ("100", "149", C.DIFFERENT),
    ("$29.8 billion", "$29.882 billion", C.DIFFERENT),
    ("22%", "22.6%", C.DIFFERENT),
    ("370,000", "374,999", C.DIFFERENT),
    ("370,000", "368,000", C.DIFFERENT),
    ("1,300 tons", "1,280 tons", C.DIFFERENT),
    ("2 million", "1.6 million", C.DIFFERENT),
    ("1,000", "1,100", C.DIFFERENT),
    ("a fifth of it", "22.6 %", C.DIFFERENT),
    ("four years", "three and a half years", C.DIFFERENT),
    ("a decade", "11 years", C.DIFFERENT),
    ("$29.882 million", "$29.882 billion", C.DIFFERENT),
    # hedged
    ("about 370,000", "374,999", C.HEDGED),
    ("about 370,000", "368,000", C.HEDGED),
    ("nearly 5 million", "4.8 million", C.HEDGED),
    ("just under $30 billion", "$29.882 billion", C.HEDGED),
    ("nearly 1,300 tons", "1,280 tons", C.HEDGED),
    ("around eight times the size", "8.14 times the size", C.HEDGED),
    ("about 3%", "2.6%", C.HEDGED),
    ("some 30 countries", "30 countries", C.HEDGED),
    ("nearly 20 years", "20 years", C.HEDGED),
    ("nearly 30 percent", "22.6%", C.DIFFERENT),
    ("nearly 5 million", "5.1 million", C.DIFFERENT),
    ("just under 30", "30", C.DIFFERENT),
    ("just over 30", "29.9", C.DIFFERENT),
    ("about 100", "149", C.DIFFERENT),
    # ranges
    ("more than a fifth", "22.6 %", C.INSIDE),
    ("at least 200", "more than 200", C.INSIDE),
    ("more than 350,000", "more than 370,000", C.INSIDE),
    ("more than 27 billion", "about 27.3 billion", C.INSIDE),
    ("between 60,000 and 70,000", "67,300", C.INSIDE),
    ("tens of thousands of barrels", "67,300 barrels", C.HEDGED),
    ("fewer than 70,000", "67,300", C.INSIDE),
    ("fewer than 60,000", "67,300", C.DIFFERENT),
    ("fewer than half a million", "more than one million", C.DIFFERENT),
    ("more than 1,500", "1,159", C.DIFFERENT),
    ("more than 200", "200", C.DIFFERENT),
    ("fewer than 200", "more than 200", C.DIFFERENT),
    ("more than 500", "more than 200", C.OVERLAPS),
    ("between 100 and 300", "more than 200", C.OVERLAPS),
    ("up to 300", "more than 200", C.OVERLAPS),
    ("top ten of all", "ranked eighth", C.INSIDE),
    # the face value of a bounded or hedged figure
    ("200", "more than 200", C.IMPRECISE),
    ("200", "at least 200", C.IMPRECISE),
    ("about 200", "more than 200", C.IMPRECISE),
    ("more than 200", "at least 200", C.IMPRECISE),
    ("$27.3 billion", "about $27.3 billion", C.IMPRECISE),
    ("$27 billion", "about $27.3 billion", C.IMPRECISE),
    ("5 million", "nearly 5 million", C.IMPRECISE),
    ("60,000", "fewer than 60,000", C.DIFFERENT),
    # more than the fact says
    ("203", "more than 200", C.OVERLAPS),
    ("30,000", "tens of thousands", C.OVERLAPS),
    ("28.3 million", "28 million", C.OVERLAPS),
    ("5.5 million", "5 to 6 million", C.OVERLAPS),
    ("150", "more than 200", C.DIFFERENT),
    # ranks
    ("the second-largest partner", "the second-biggest partner", C.EQUAL),
    ("the largest partner", "the second-largest partner", C.DIFFERENT),
    ("the third smallest city", "the third largest city", C.DIFFERENT),
    ("the third tallest tower", "the third oldest tower", C.INCOMPARABLE),
    ("ranked third", "the third largest city", C.EQUAL),
    ("the second visit", "the second-largest city", C.INCOMPARABLE),
    ("the tenth meeting", "the 10th meeting", C.EQUAL),
    ("the tenth meeting", "the ninth meeting", C.DIFFERENT),
    # of another kind
    ("67,300 tons", "67,300 barrels", C.INCOMPARABLE),
    ("$5", "€5", C.INCOMPARABLE),
    ("5%", "5 percentage points", C.INCOMPARABLE),
    ("200", "$200", C.INCOMPARABLE),
    ("1.5 million barrels a day", "1.5 million barrels", C.INCOMPARABLE),
    ("5 percent", "5 times the size", C.DIFFERENT),
    ("200 people a year", "200 people", C.EQUAL),
]


@pytest.mark.parametrize(("claim", "fact", "expected"), PAIRS)
def test_compares(claim: str, fact: str, expected: Comparison) -> None:
    (claimed,), (known,) = find_amounts(claim), find_amounts(fact)
    assert compare(claimed, known) is expected


CODED = [
    ("22.6 percent", Figure("trade", 22.6, 22.6, "percent", change=Change.FALL), C.EQUAL),
    ("a million shells", Figure("shells", 1_000_000, 1_000_000, "artillery shells", Bound.MORE_THAN), C.IMPRECISE),
    ("the second-largest partner", Figure("place", 2, 2, "rank"), C.EQUAL),
    ("the 10th meeting", Figure("meeting", 10, 10, "rank"), C.EQUAL),
    ("the 70th anniversary", Figure("anniversary", 70, 70, "years"), C.EQUAL),
    ("less than half of it", Figure("ratio", 0.5, 0.5, "times", Bound.LESS_THAN), C.EQUAL),
    ("more than double the size", Figure("ratio", 2, 2, "times", Bound.MORE_THAN), C.EQUAL),
    ("13,460 barrels", Figure("average monthly exports", 13_460, 13_460, "barrels"), C.INCOMPARABLE),
    ("28.4 million dollars", Figure("trade", 27_300_000, 27_300_000, "USD"), C.DIFFERENT),
]


@pytest.mark.parametrize(("claim", "figure", "expected"), CODED)
def test_compares_with_a_coded_figure(claim: str, figure: Figure, expected: Comparison) -> None:
    (claimed,) = find_amounts(claim)
    assert compare(claimed, amount_of(figure)) is expected
