"""Other figures, other units, other ranks; the same figure rounded or written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from mutating.changes import FALSE, REFUTED, SUPPORTED, Mutation, put
from mutating.dates import MONTH_NAMES

from kortilt.model.facts import Fact, FactBase
from kortilt.model.verdicts import Label

COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SHORT = {"million": "m", "billion": "bn", "trillion": "tn"}
_DIGITS = re.compile(
    r"(?<![\w.,-])(US\$|€|£|\$)?(\d+(?:,\d{3})*(?:\.\d+)?)(?!\w|\.\d|,\d)(?:\s(thousand|million|billion|trillion)\b)?"
)
_WORDS = re.compile(
    r"\b(" + "|".join((*COUNTS, "fifth", "half", "double")) + r")\b(?!-(?:largest|highest))", re.IGNORECASE
)
_RANKS = re.compile(r"\b(?:(" + "|".join(ORDINALS) + r")|(\d+)(?:st|nd|rd|th))\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"(?:more than|at least|over|exceeded|passed)(?: \w+)? $")
_AT_MOST = re.compile(r"(?:less than|fewer than|at most|up to|under) $")
_HEDGED = re.compile(r"(?:than|least|most|about|over|nearly|around|roughly|under|up to|passed|exceeded)(?: \w+)? $")
_BIGGEST_YET = re.compile(r"-\w+ (?:peak|high|low|record)")

# Each unit with others: the factor by which the same number of them is more, or 0 where they measure something else.
_UNITS: dict[str, tuple[tuple[str, float], ...]] = {
    "barrels": (("tons", 0), ("litres", 0.006)),
    "tons": (("kilograms", 0.001), ("barrels", 0)),
    "metres": (("feet", 0.305), ("kilometres", 1000)),
    "years": (("months", 1 / 12), ("decades", 10)),
    "months": (("weeks", 0.23), ("years", 12)),
    "decades": (("years", 0.1), ("centuries", 10)),
    "gigawatt hours": (("megawatt hours", 0.001), ("terawatt hours", 1000)),
    "million": (("billion", 1000), ("thousand", 0.001)),
    "billion": (("million", 0.001), ("trillion", 1000)),
    "US$": (("€", 0), ("£", 0)),
    "percent": (("percentage points", 0),),
    "%": ((" percentage points", 0),),
}
_SAME_UNIT = {"metres": ("m", "meters"), "gigawatt hours": ("GWh",), "tons": ("t",)}


def find_figures(text: str) -> Iterator[re.Match[str]]:
    """Give each figure in digits that is no date and no part of a name."""
    for match in _DIGITS.finditer(text):
        digits = match[2]
        is_bare = match[1] is None and match[3] is None
        is_year = is_bare and len(digits) == 4 and digits.isdigit() and 1800 < int(digits) < 2100
        after = text[match.end() : match.end() + 12].lstrip()
        is_day = (
            after.startswith(MONTH_NAMES) or re.match(r"to \d+ (?:" + "|".join(MONTH_NAMES) + ")", after) is not None
        )
        if not is_year and not is_day:
            yield match


def _commitment(text: str, start: int) -> int:
    """Tell which way a figure is left open: 1 for "more than", -1 for "less than"."""
    return 1 if _AT_LEAST.search(text[:start]) else -1 if _AT_MOST.search(text[:start]) else 0


def _wanted_of(way: int, factor: float) -> frozenset[Label] | None:
    """Give the labels for a figure so many times as large, or None where it would follow."""
    if way == 0:
        return REFUTED
    return FALSE if (factor > 1) == (way > 0) else None


def _shown(value: Decimal, like: str) -> str:
    places = len(like.partition(".")[2])
    grouped = f"{value:,.{places}f}"
    return grouped if "," in like or value >= 10_000 else grouped.replace(",", "")


def numbers(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each of its figures made larger, smaller or a little different."""
    text = fact.claim
    for match in find_figures(text):
        value = Decimal(match[2].replace(",", ""))
        last = Decimal(1).scaleb(-len(match[2].partition(".")[2])) if "." in match[2] else Decimal(1)
        for factor in (Decimal(2), Decimal("0.5"), Decimal("1.13"), Decimal("0.87"), Decimal(10)):
            new = (value * factor).quantize(last, ROUND_HALF_EVEN)
            wanted = _wanted_of(_commitment(text, match.start()), float(factor))
            if _BIGGEST_YET.match(text, match.end(2)) and factor < 1:
                continue
            if wanted and new and abs(new - value) / value > Decimal("0.06"):
                shown = _shown(new, match[2])
                yield Mutation("number", put(text, match.start(2), match.end(2), shown), wanted, shown)
    for match in _WORDS.finditer(text):
        yield from _other_words(text, match)


def _other_words(text: str, match: re.Match[str]) -> Iterator[Mutation]:
    word, after = match[1].lower(), text[match.end() :]
    if text[: match.start()].endswith("the ") or re.match(r" of (?:\d{4}|the friendl)", after):
        return
    others = {"fifth": ("third", "tenth"), "half": ("a fifth",), "double": ("triple",)}.get(word)
    if word == "half" and text[: match.start()].endswith(("and a ", "first ", "second ")):
        return
    if others is None:
        at = COUNTS.index(word) if word in COUNTS else -1
        others = (
            tuple(COUNTS[other] for other in (at - 1, at + 1, at + 4) if 0 <= other < len(COUNTS)) if at >= 0 else ()
        )
    if word == "fifth" and not text[: match.start()].endswith(" a "):
        return
    for other in others:
        order = [*COUNTS]
        bigger = other in ("third", "triple") or (word in order and order.index(other) > order.index(word))
        if _BIGGEST_YET.match(text, match.end()) and not bigger:
            continue
        wanted = _wanted_of(_commitment(text, match.start()), 2 if bigger else 0.5)
        if wanted:
            yield Mutation("number", put(text, match.start(1), match.end(1), other), wanted, other)


def units(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each figure in another unit or scale, so that it is another amount."""
    text = fact.claim
    figures = [*find_figures(text), *_WORDS.finditer(text)]
    for unit, others in _UNITS.items():
        for match in re.finditer(
            r"\b" + unit + r"\b" if unit[0].isalpha() and unit != "US$" else re.escape(unit), text
        ):
            near = [each for each in figures if each.start() <= match.start() <= each.end() + 24]
            if not near:
                continue
            for other, factor in others:
                way = _commitment(text, near[-1].start())
                wanted = _wanted_of(way, factor) if factor else FALSE
                if wanted:
                    yield Mutation("unit", put(text, match.start(), match.end(), other), wanted, other.strip())


def ranks(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each rank or ordinal changed."""
    text = fact.claim
    for match in _RANKS.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if re.match(r" (?:half|quarter|third) of \d", after) or (before.endswith(" a ") and after.startswith(" of ")):
            continue
        if match[2]:
            others = [f"{int(match[2]) + 1}th", f"{int(match[2]) + 10}th"]
        else:
            at = ORDINALS.index(match[1].lower())
            others = [ORDINALS[other] for other in (at - 1, at + 1, at + 3) if 0 <= other < len(ORDINALS)]
        for other in others:
            if re.search(rf"\b{other}\b", text, re.IGNORECASE):
                continue
            yield Mutation("rank", put(text, match.start(), match.end(), other), REFUTED, other)


def rounded(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each exact figure rounded: to fewer decimals, or to two digits and hedged."""
    text = fact.claim
    for match in find_figures(text):
        digits = match[2].replace(",", "")
        if _HEDGED.search(text[: match.start()]) or text[match.end() : match.end() + 1] in ("-", "t"):
            continue
        value = Decimal(digits)
        if len(digits.partition(".")[2]) and value >= 10:
            shorter = value.quantize(Decimal("0.1") if len(digits.partition(".")[2]) > 1 else Decimal(1), ROUND_HALF_UP)
            yield Mutation("rounded", put(text, match.start(2), match.end(2), str(shorter)), SUPPORTED)
        near = Decimal(f"{value:.1e}")
        if near != value and abs(near - value) <= value / 20:
            for hedge in ("about", "roughly", "nearly" if near > value else "around"):
                shown = f"{hedge} {match[1] or ''}{_shown(near, match[2].partition('.')[0])}"
                yield Mutation("rounded", put(text, match.start(), match.end(2), shown), SUPPORTED)


def notations(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each amount written otherwise."""
    text = fact.claim
    for match in find_figures(text):
        for shown in _written(match):
            yield Mutation("notation", put(text, match.start(), match.end(), shown), SUPPORTED)
        rest = text[match.end() :]
        if rest.startswith("%"):
            yield Mutation("notation", put(text, match.end(), match.end() + 1, " percent"), SUPPORTED)
        if rest.startswith(" percent"):
            yield Mutation("notation", put(text, match.end(), match.end() + 8, "%"), SUPPORTED)
        for unit, others in _SAME_UNIT.items():
            if rest.startswith(f" {unit}"):
                for other in others:
                    yield Mutation("notation", f"{text[: match.end()]} {other}{rest[len(unit) + 1 :]}", SUPPORTED)
    for match in _WORDS.finditer(text):
        is_all = text[: match.start()].lower().endswith(("the ", "after ")) or match.start() == 0
        if match[1].lower() in COUNTS and not is_all and not text[match.end() :].startswith((" and a half", " of the")):
            digits = str(COUNTS.index(match[1].lower()) + 2)
            yield Mutation("notation", put(text, match.start(), match.end(), digits), SUPPORTED)


def _written(match: re.Match[str]) -> Iterator[str]:
    currency, digits, scale = match[1], match[2], match[3]
    value = Decimal(digits.replace(",", ""))
    if currency == "US$" and scale:
        yield f"US${digits}{_SHORT[scale]}"
        yield f"{digits} {scale} US dollars"
        yield f"USD {digits} {scale}"
        yield f"${digits} {scale}"
    if scale:
        whole = int(value.scaleb(_SCALES[scale]))
        yield f"{currency or ''}{whole:,}"
    elif not currency and value >= 1000 and value % 10 == 0:
        yield f"{(value / 1000).normalize():f} thousand"
        yield digits.replace(",", "")
