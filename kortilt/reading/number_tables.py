"""Words that numbers are made of: ones, tens, scales, ordinals."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENTHS = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
_MILLION, _BILLION, _TRILLION = 10**6, 10**9, 10**12

ONES = {word: value for value, word in enumerate(_ONES.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
SCALES = (
    {"dozen": 12, "hundred": 100, "thousand": 1000, "million": _MILLION, "billion": _BILLION, "trillion": _TRILLION}
    | {"thousands": 1000, "millions": _MILLION, "billions": _BILLION}
    | {"mn": _MILLION, "mln": _MILLION, "bn": _BILLION, "bln": _BILLION, "tn": _TRILLION}
)
GLUED_SCALES = (
    {"k": 1000, "m": _MILLION, "mn": _MILLION, "mln": _MILLION}
    | {"b": _BILLION, "bn": _BILLION, "bln": _BILLION, "tn": _TRILLION, "trn": _TRILLION}
)  # fmt: skip
"""Scales as letters behind a number, whatever their case."""
VAGUE = {
    "dozens": (20, 120),
    "tens": (20, 100),
    "hundreds": (200, 1000),
    "thousands": (2000, 100_000),
    "millions": (2 * _MILLION, _BILLION),
    "billions": (2 * _BILLION, _TRILLION),
}
"""A plural scale alone -> the range it commits to, the upper end excluded; wide, so that it refutes little."""
ORDINALS = (
    {word: value for value, word in enumerate(_ORDINALS.split(), start=1)}
    | {word: 10 * value for value, word in enumerate(_TENTHS.split(), start=3)}
    | {"thousandth": 1000}
)
