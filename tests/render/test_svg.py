"""Pictures as files: any text stands in them as text, nothing runs or is fetched, colours can be told apart."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kortilt.model.facts import FactBase
from kortilt.page import Cell, Diverging, Opposed, OpposedGroup
from kortilt.picture import Chart, Lane, Lanes, Mark, Picture, Shape, Stretch
from kortilt.problems import UsageError, visible
from kortilt.query import Query, select
from kortilt.render import Look, render
from kortilt.render.svg import picture_svg
from kortilt.render.svg_style import PALETTE, TONES, style
from kortilt.render.svg_text import shortened, text_width, wrapped
from kortilt.reports.periods import By
from kortilt.reports.timeline import Timeline

TEXTS = st.text(max_size=60) | st.text(
    st.sampled_from("<>&\"']]>\x00\x1b\ud800\ufffe\uffff\u202e\u0301 \n\taאب漢👩\u200d")
)
ODD = "</title><script>x</script><![CDATA[ ]]> &amp; \x00\x1b[0m\ud800\ufffe\uffff\u202e\u2028"
DAY = date(2023, 6, 12)


def lanes_of(text: str) -> Lanes:
    mark = Mark(text, (text, text), (), signs=("“",))
    dated = mark._replace(stretches=(Stretch(DAY, DAY, Shape.POINT),))
    return Lanes(text, text, (Lane(text, (dated,), text),), (mark,), text, (("“", text),), (text,))


def chart_of(text: str) -> Chart:
    group = OpposedGroup(text, (Opposed(text, 3, 0), Opposed(text, 0, 12)), Cell(text))
    return Chart(text, text, Diverging(text, text, (group,)), (text,))


def texts(svg: str) -> list[str]:
    root = ElementTree.fromstring(svg.encode("utf-8"))
    return ["".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")]


@given(TEXTS)
@example(ODD)
@example("")
def test_any_text_stands_in_a_picture_as_text(text: str) -> None:
    for picture in (lanes_of(text), chart_of(text)):
        svg = picture_svg(picture)
        root = ElementTree.fromstring(svg.encode("utf-8"))
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "title", "desc", "style", "rect", "path", "circle", "g", "text", "tspan"}
        shown = re.sub("[\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", visible(text))
        assert (root.findtext("{*}title"), root.findtext("{*}desc")) == (shown, shown)


def test_a_picture_in_ascii_is_the_same_picture() -> None:
    base = ["Цена упала — 漢字"]
    svg = picture_svg(chart_of(base[0]))
    assert texts(svg.encode("ascii", "xmlcharrefreplace").decode()) == texts(svg)


def test_ascii_is_written_where_nothing_else_can_be(river: FactBase) -> None:
    report = Timeline(river, select(river, Query()), By.YEAR)
    ascii_only = render(report, "svg", Look(unicode=False))
    assert ascii_only.isascii()
    assert texts(ascii_only) == texts(render(report, "svg", Look()))


def test_a_picture_asks_for_nothing_and_runs_nothing(river: FactBase) -> None:
    svg = render(Timeline(river, select(river, Query()), By.YEAR), "svg", Look())
    elements = list(ElementTree.fromstring(svg).iter())
    names = {name for element in elements for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or "href" in name or name == "src"}
    assert not re.search(r"url\(|@import|@font-face", style())
    assert svg.count("http://") == svg.count("http://www.w3.org/2000/svg")


def test_a_picture_is_drawn_the_same_every_time(river: FactBase) -> None:
    report = Timeline(river, select(river, Query()), By.YEAR)
    assert render(report, "svg", Look()) == render(report, "svg", Look(width=200, color=True))


def test_a_picture_has_no_fields(river: FactBase) -> None:
    with pytest.raises(UsageError, match="a picture has no fields"):
        render(Timeline(river, select(river, Query()), By.YEAR), "svg", Look(fields=("id",)))


def test_a_chart_draws_both_sides_on_one_scale() -> None:
    group = OpposedGroup("Roads", (Opposed("2022", 1, 4), Opposed("2023", 0, 0)), Cell("more"))
    chart = Chart("T", "W", Diverging("shut", "opened", (group, group._replace(heading="Rails"))), ("N",))
    svg = picture_svg(chart)
    left, right = (float(width) for width in re.findall(r'<rect class="hue"[^>]* width="([^"]+)"', svg)[:2])
    assert 4 * left == pytest.approx(right, abs=0.1)
    roads = ["Roads", "2022", "1", "4", "2023", "0", "0", "more"]
    assert texts(svg) == ["T", "W", "shut", "opened", *roads, "Rails", *roads[1:], "N"]
    assert svg.count('<rect class="hue"') == 4


@pytest.mark.parametrize("picture", [Lanes("T", "W", (), (), "", (), ()), Chart("T", "W", Diverging("a", "b", ()), ())])
def test_nothing_to_draw_is_a_picture_too(picture: Picture) -> None:
    assert texts(picture_svg(picture))[:2] == ["T", "W"]


@given(TEXTS, st.floats(0, 400))
def test_a_text_is_cut_to_its_room(text: str, room: float) -> None:
    cut = shortened(text, room, 12)
    assert cut == text or cut.endswith("…")
    assert text_width(cut, 12) <= max(room, text_width("…", 12)) + 0.02
    assert text.startswith(cut.removesuffix("…")) or cut == text


@pytest.mark.parametrize(
    ("text", "is_led"),
    [("The gates", False), ("Цена", False), ("שערים of", True), ("«السد»", True), ("3 %", False), ("The שערים", False)],
)
def test_a_text_runs_as_its_first_letter_does(text: str, is_led: bool) -> None:
    svg = picture_svg(lanes_of(text))
    assert (f"\u2067{text}\u2069</text>" in svg) == is_led
    assert (f">{text}</text>" in svg) == (not is_led)
    # A label in a lane does as all other texts.
    (label,) = ElementTree.fromstring(svg).findall(".//{*}text[@class='label']")
    shown = f"\u2067{text}\u2069" if is_led else text
    assert "".join(label.itertext()) == f"“ {shown}"


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("The gates were shut.", 200, "The gates were shut."),
        ("The gates were shut.", 100, "The gates…"),
        # Nothing hangs before the ellipsis.
        ("The gates, then", 80, "The gates…"),
        ("Donaudampfschifffahrt", 60, "Donaud…"),
        ("水门关闭了而且河水上涨", 60, "水门关闭…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, room: float, cut: str) -> None:
    assert shortened(text, room, 12) == cut


@given(st.text(st.sampled_from("ab ć漢e\u0301👩\u200d🔧"), max_size=80), st.floats(20, 300))
def test_lines_hold_the_whole_text(text: str, room: float) -> None:
    lines = wrapped(text, room, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 12) <= room or len(line.strip()) < 12 for line in lines)


def test_letters_of_unknown_width_stay_in_their_place() -> None:
    root = ElementTree.fromstring(picture_svg(lanes_of("Ѽ" * 300)))
    (frame,) = root.findall(".//{*}g/{*}svg")
    place = [frame.get(name) or "" for name in ("x", "y", "width", "height")]
    assert (frame.get("overflow"), frame.get("viewBox")) == ("hidden", " ".join(place))
    left, width = float(place[0]), float(place[2])
    assert 0 < left < left + width <= 1176
    assert not ElementTree.fromstring(picture_svg(lanes_of("W" * 300))).findall(".//{*}g/{*}svg")


def test_letters_keep_their_contrast_in_light_and_dark() -> None:
    for at in (0, 1):
        colors = {name: pair[at] for name, pair in PALETTE.items()}
        grounds = ["paper", "shade", *(f"{tone}_{kind}" for tone in TONES for kind in ("weak", "strong"))]
        assert all(contrast(colors["ink"], colors[ground]) >= 4.5 for ground in grounds)
        assert all(contrast(colors["quiet"], colors[ground]) >= 4.5 for ground in ("paper", "shade"))
        for tone in TONES:
            # Outlines and signs, on the paper and on a bar.
            assert contrast(colors[tone], colors["paper"]) >= 4.5
            for kind in ("weak", "strong"):
                assert contrast(colors[tone], colors[f"{tone}_{kind}"]) >= 3, (at, tone, kind)


def test_every_colour_has_its_dark_counterpart() -> None:
    light, dark = style().split("@media screen and (prefers-color-scheme:dark)")
    for name, (pale, deep) in PALETTE.items():
        assert (pale in light, deep in dark) == (True, True), name


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    lights = sorted(
        sum(
            weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for weight, part in zip(
                (0.2126, 0.7152, 0.0722), (int(c[at : at + 2], 16) / 255 for at in (1, 3, 5)), strict=True
            )
        )
        for c in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)
