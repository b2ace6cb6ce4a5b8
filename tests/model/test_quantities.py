"""Figures in words."""

from __future__ import annotations

import pytest

from kortilt.model.quantities import Bound, Change, Figure, number_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (67_300, "67,300"),
        (1_000_000, "1 million"),
        (29_882_000_000, "29.882 billion"),
        (21_150_000_000.0, "21.15 billion"),
        # No digit is dropped, and none is added.
        (1_234_567, "1,234,567"),
        (10**12, "1 trillion"),
        (1_500 * 10**12, "1,500 trillion"),
        (-6_200_000_000, "-6.2 billion"),
        (22.6, "22.6"),
        (1_234.5, "1,234.5"),
        (3.0, "3"),
    ],
)
def test_numbers(number: float, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure("exports", 67_300, 67_300, "barrels"), "67,300 barrels"),
        (Figure("trade", 28 * 10**6, 28 * 10**6, "USD", Bound.MORE_THAN), "more than US$28 million"),
        (Figure("trade", 22.6, 22.6, "percent", change=Change.FALL), "a fall of 22.6 %"),
        (Figure("trade", 5, 5, "percent", Bound.AT_LEAST, Change.RISE), "a rise of at least 5 %"),
        (Figure("ships", 3, 5), "3 to 5"),
        (Figure("partners", 8, 8, "rank"), "no. 8"),
        (Figure("trade, ratio", 2, 2, "times", Bound.ABOUT), "about 2 times"),
    ],
)
def test_figures(figure: Figure, words: str) -> None:
    assert figure.in_words() == words
