"""A picture read as it was written: no label touches another or a foreign mark, and dates are as wide as they are."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kortilt.loading import load_text
from kortilt.model.facts import FactBase
from kortilt.query import Query, select
from kortilt.render import Look, render
from kortilt.render.svg_lines import MARGIN, WIDTH
from kortilt.render.svg_packing import SLIVER
from kortilt.render.svg_text import text_width
from kortilt.reports.periods import By
from kortilt.reports.timeline import Timeline

sys.path.insert(0, str(Path(__file__).parent.parent / "model"))

from test_edtf_properties import VALID

NUMBER = re.compile(r"-?[0-9.]+")
STEP = re.compile(r"([MHVLZ])([^MHVLZ]*)")
ROUNDING = 0.05
CLAIM = "The gates of dam {} were opened by hand, and the river below rose by several feet before it was evening."


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > ROUNDING and min(self.bottom, other.bottom) - max(self.top, other.top) > ROUNDING

    def holds(self, other: Box) -> bool:
        return self.left <= other.left + ROUNDING and other.right <= self.right + ROUNDING


class Drawing(NamedTuple):
    """A fact as drawn."""

    fact: str
    text: str
    label: Box
    forms: tuple[tuple[str, Box], ...]
    """The tag of each form and its place."""

    def touches(self, other: Drawing) -> bool:
        mine, its = ([drawn.label, *(box for _, box in drawn.forms)] for drawn in (self, other))
        return any(one.meets(another) for one in mine for another in its)


def picture(base: FactBase, **asked: bool) -> str:
    return render(Timeline(base, select(base, Query()), By.YEAR, is_reversed=asked.get("latest", False)), "svg", Look())


def base_of(dates: Sequence[str], claim: str = CLAIM) -> FactBase:
    facts = (
        f'[[facts]]\nid = "f-{number}"\nwhen = "{when}"\nclaim = "{claim.format(number)}"\nsource = "s"\n'
        'relation = "XA-XB"\n' + ("", 'effect = "warmer"\n', 'effect = "cooler"\n')[number % 3]
        for number, when in enumerate(dates)
    )
    head = '[countries.XA]\nname = "Aldmark"\n[countries.XB]\nname = "North Vell"\n[sources.s]\ntitle = "T"\n'
    return load_text(head + "\n".join(facts))


def drawings(svg: str) -> list[Drawing]:
    root = ElementTree.fromstring(svg)
    for element in root.iter():
        element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
    marks = [each for each in root.iter("g") if each.get("role") == "graphics-symbol img"]
    return [_drawing(mark) for mark in marks if mark.find(".//text[@class]") is not None]


def forms(svg: str) -> list[Box]:
    root = ElementTree.fromstring(svg)
    for element in root.iter():
        element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return [box for each in root.findall("g") for _, box in _forms(each)]


def _drawing(mark: ElementTree.Element) -> Drawing:
    label = mark.find(".//text[@class]")
    assert label is not None
    text = "".join(label.itertext())
    fact = (mark.findtext("title") or "").splitlines()[-1]
    return Drawing(fact, text, _label_box(label, text), tuple(_forms(mark)))


def _label_box(label: ElementTree.Element, text: str) -> Box:
    x, y, size = (float(label.get(name) or "") for name in ("x", "y", "font-size"))
    signs = "".join(f"{each.text} " for each in label.iterfind("tspan[@class='b']"))
    width = text_width(text.removeprefix(signs), size) + text_width(signs, size, is_bold=True)
    left = x - width if "e" in (label.get("class") or "").split() else x
    return Box(left, y - 0.8 * size, left + width, y + 0.2 * size)


def _forms(mark: ElementTree.Element) -> Iterator[tuple[str, Box]]:
    for element in mark.iter():
        if element.tag == "rect":
            x, y, width, height = (float(element.get(name) or "") for name in ("x", "y", "width", "height"))
            yield "rect", Box(x, y, x + width, y + height)
        elif element.tag == "circle":
            x, y, radius = (float(element.get(name) or "") for name in ("cx", "cy", "r"))
            yield "circle", Box(x - radius, y - radius, x + radius, y + radius)
        elif element.tag == "path":
            yield "path", _path_box(element.get("d") or "")


def _path_box(path: str) -> Box:
    xs: list[float] = []
    ys: list[float] = []
    for command, rest in STEP.findall(path):
        numbers = [float(each) for each in NUMBER.findall(rest)]
        xs += {"H": numbers, "V": []}.get(command, numbers[::2])
        ys += {"V": numbers, "H": []}.get(command, numbers[1::2])
    return Box(min(xs), min(ys), max(xs), max(ys))


def assert_readable(svg: str) -> None:
    found = drawings(svg)
    assert [(one.fact, other.fact) for one, other in combinations(found, 2) if one.touches(other)] == []
    for drawn in found:
        assert drawn.label.left >= MARGIN, drawn
        assert drawn.label.right <= WIDTH - MARGIN + ROUNDING, drawn
        # A label stands inside its own bar or beside it.
        assert all(not box.meets(drawn.label) or box.holds(drawn.label) for _, box in drawn.forms), drawn


YEARS = st.sampled_from(range(2019, 2025)) | st.sampled_from([1, 999, 1000, 1066, 1815, 1914, 1999, 2000, 9999])
MONTHS = st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12))
DAYS = st.builds("{}-{:02}".format, MONTHS, st.integers(1, 28))
COARSE = (
    st.builds("{:04}".format, YEARS) | MONTHS | st.builds("{:04}-{}".format, YEARS, st.sampled_from([21, 34, 38, 41]))
)
SINGLE = DAYS | COARSE
PAIRS = st.lists(SINGLE, min_size=2, max_size=2, unique=True).map(sorted)
DATES = (
    SINGLE
    | st.builds("{}{}".format, COARSE, st.sampled_from("~?%"))
    | st.sampled_from(["195X", "200X", "18XX"])
    | PAIRS.map(lambda pair: f"[{pair[0]},{pair[1]}]")
    | PAIRS.map(lambda pair: f"{{{pair[0]},{pair[1]}}}")
    | st.builds(str.format, st.sampled_from(["{}/..", "../{}", "[..{}]", "[{}..]"]), SINGLE)
    | st.builds("{0}/{1}".format, *[YEARS.map(lambda year: f"{year:04}")] * 2).filter(lambda text: text[:4] <= text[5:])
    | st.just("XXXX")
)


@given(st.lists(DATES, min_size=1, max_size=30), st.booleans())
@example(["2023-01-01"], False)
@example(["XXXX"], False)
@example(["9999-12-31", "0001-01-01"], True)
@example(["{1953,2024}", "[1953-01-01,2024-12-31]", "../2022", "2022/.."], False)
@example(["2023-05"] * 30, False)
@settings(max_examples=150)
def test_nothing_overlaps(dates: list[str], latest: bool) -> None:
    base = base_of(dates)
    svg = picture(base, latest=latest)
    assert_readable(svg)
    assert svg.count('role="graphics-symbol img"') == len(dates)


@given(st.lists(VALID, min_size=1, max_size=8))
@example(["{..2020,2023}"])
@example(["{..1967,2030}", "2001"])
@example(["{1936..2026,1956}", "2001"])
@example(["{2020..2025,2022}"])
@example(["[2020..2025,2022,2024..2030,2040..]"])
def test_every_date_has_its_place_in_the_picture(dates: list[str]) -> None:
    svg = picture(base_of(dates))
    assert_readable(svg)
    assert all(box.left >= 0 and box.right <= WIDTH for box in forms(svg))


def test_stretches_are_joined_where_nothing_lies_between_them() -> None:
    svg = picture(base_of(["[1990..2020,2000..2005,2030,2040]"]))
    *_, line = re.findall(r'class="joint dashed" d="([^"]+)"', svg)
    ends = [float(x) for joint in re.findall("M([0-9.]+) [0-9.]+H([0-9.]+)", line) for x in joint]
    (drawn,) = drawings(svg)
    one, other = sorted((box.left, box.right) for tag, box in drawn.forms if tag == "rect")
    end = max(box.right for tag, box in drawn.forms if tag == "path" and box.right < one[0] - 1)
    assert ends == pytest.approx([end, one[0], one[1], other[0]], abs=1)


@pytest.mark.parametrize("years", [range(1000, 2000), range(2015, 2025), [2023]], ids=["wide", "usual", "one"])
def test_a_thousand_facts_are_all_labelled(years: Sequence[int]) -> None:
    dates = [f"{years[number * 7 % len(years)]:04}-{number % 12 + 1:02}" for number in range(300)]
    base = base_of([*dates, *(f"{when}-03" for when in dates), *(when[:4] for when in dates[:100])])
    found = drawings(picture(base))
    assert {drawn.fact for drawn in found} == set(base.by_id)
    by_row: dict[float, list[Drawing]] = {}
    for drawn in found:
        by_row.setdefault(drawn.label.top, []).append(drawn)
    for row in by_row.values():
        assert not [(one, other) for one, other in combinations(row, 2) if one.touches(other)]


def test_a_tall_lane_is_parted_and_the_axis_told_again() -> None:
    svg = picture(base_of(["2023-01-01"] * 100))
    assert re.findall(r">(2023|Jan 2023|100 facts|continued)</text>", svg) == [
        *("Jan 2023", "Jan 2023", "Jan 2023"),
        *("100 facts", "continued", "continued"),
        "Jan 2023",
    ]
    # A few rows more than a part holds are no part of their own.
    assert ">continued<" not in picture(base_of(["2023-01-01"] * 40))


def test_a_label_below_its_mark_is_not_parted_from_it() -> None:
    svg = picture(base_of([*["2023"] * 31, "{2023-01-02,2023-12-31}", *["2023-06-01"] * 15]))
    (below,) = [drawn for drawn in drawings(svg) if len(drawn.forms) == 3]
    assert not [y for y in re.findall(r"M24 ([0-9.]+)H1176", svg) if below.label.top < float(y) < below.label.bottom]
    assert 0 < below.label.top - below.forms[1][1].top < 25


def test_the_bases_of_the_tests_can_be_read(river: FactBase, dams: FactBase) -> None:
    assert_readable(picture(river))
    assert_readable(picture(dams))


@given(st.lists(COARSE, min_size=2, max_size=25))
@example(["2023", "2023-07", "2023-34", "2023-21", "2023-41"])
def test_coarse_dates_are_as_wide_as_they_are(dates: list[str]) -> None:
    base = base_of(dates)
    whens = {fact.id: fact.when for fact in base.facts}
    scales: dict[int, list[tuple[float, float]]] = {}
    for drawn in drawings(picture(base)):
        start, end = whens[drawn.fact].start, whens[drawn.fact].end
        assert start
        assert end
        (bar,) = [box for tag, box in drawn.forms if tag == "rect"]
        days = (end - start).days + 1
        if bar.right - bar.left > SLIVER:
            scale = (bar.right - bar.left) / days
            first = bar.left - (start.timetuple().tm_yday - 1) * scale
            scales.setdefault(start.year, []).append((scale, first))
    for (scale, first), (other, its_first) in (pair for each in scales.values() for pair in combinations(each, 2)):
        # A day is as wide in all of a year, and January begins where it does for every bar.
        assert scale == pytest.approx(other, abs=0.001)
        assert first == pytest.approx(its_first, abs=0.3)


def test_days_lie_within_their_month() -> None:
    found = {drawn.fact: drawn for drawn in drawings(picture(base_of(["2023-02", "2023-02-01", "2023-02-28", "2022"])))}
    month = found["f-0"].forms[0][1]
    first, last = (sum(found[fact].forms[0][1][::2]) / 2 for fact in ("f-1", "f-2"))
    day = (month.right - month.left) / 28
    assert first == pytest.approx(month.left + day / 2, abs=0.02)
    assert last == pytest.approx(month.right - day / 2, abs=0.02)


def test_tones_are_told_apart_without_colour() -> None:
    svg = picture(base_of(["2023-02-01", "2023-02-02", "2023-02-03"]))
    plain, warmer, cooler = (form for form in re.findall(r'<g class="(?:plain|warmer|cooler)">(.*?)</g>', svg)[-3:])
    assert plain.startswith("<circle")
    assert _slope(warmer) < 0 < _slope(cooler)


def _slope(form: str) -> float:
    """How far the tip of a triangle lies below its base."""
    found = re.search(r'd="M[^ ]+ ([^H]+)H[^L]+L[^ ]+ ([^Z]+)Z"', form)
    assert found
    return float(found[2]) - float(found[1])
