"""Pictures in a browser: with the letters that it has, at two sizes, no label touches another or a foreign mark."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kortilt.loading import load_facts
from kortilt.page import Cell, Diverging, Opposed, OpposedGroup
from kortilt.picture import Chart
from kortilt.query import Query, select
from kortilt.render import Look, render
from kortilt.render.svg import picture_svg
from kortilt.reports.periods import By
from kortilt.reports.timeline import Timeline

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
if BROWSER is None or DRIVER is None:
    pytest.skip("Chromium and its driver are not installed", allow_module_level=True)

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
    "--hide-scrollbars",
)
SHIPPED = Path(__file__).resolve().parents[2] / "facts.toml"
FAMILIES = ("", "DejaVu Sans", "Liberation Sans")
"""The letters that the picture asks for, and others that a reader may have; an absent one changes nothing."""

# Boxes in the units of the picture: of each label, and of all that is drawn of each fact but its letters.
MEASURED = """(family => {
  if (family) for (const text of document.querySelectorAll('text')) text.style.fontFamily = family;
  const facts = [...document.querySelectorAll('[role^=graphics-symbol]')].filter(each => each.querySelector('.label'));
  const box = (element, fact) => {
    const {x, y, width, height} = element.getBBox();
    return {left: x, right: x + width, top: y + 2, bottom: y + height - 2, fact};
  };
  const labels = facts.map((each, at) => box(each.querySelector('.label'), at));
  const forms = facts.flatMap((each, at) =>
    [...each.querySelectorAll('rect, circle, path:not(.joint)')].map(form => box(form, at)));
  const meets = (one, other) => one.fact !== other.fact && one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  const told = at => facts[at].querySelector('title').textContent;
  const found = [];
  for (const label of labels)
    for (const other of [...labels, ...forms])
      if (meets(label, other)) found.push([told(label.fact), told(other.fact)]);
  return {labels: labels.length, found, outside: labels.filter(each => each.left < 0 || each.right > 1200).length};
})(arguments[0])
"""
SCREEN_BOXES = """[...document.querySelectorAll('.label')].map(each => {
  const {left, right, top, bottom, height} = each.getBoundingClientRect();
  return [left, right, top + height / 6, bottom - height / 6];
})
"""


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER, log_output=os.devnull))
    yield driver
    driver.quit()


@pytest.fixture(scope="module", params=["dams", "river", "shipped"])
def picture(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = load_facts(str(SHIPPED)) if request.param == "shipped" else request.getfixturevalue(request.param)
    return written(render(Timeline(base, select(base, Query()), By.YEAR), "svg", Look()), tmp_path_factory)


def written(svg: str, folders: pytest.TempPathFactory) -> Path:
    path = folders.mktemp("picture") / "picture.svg"
    path.write_bytes(svg.encode())
    return path


def show(driver: Any, path: Path, width: int = 1200, scheme: str = "light") -> None:
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    driver.get("about:blank")
    driver.get_log("browser")
    driver.get(path.as_uri())


@pytest.mark.parametrize("family", FAMILIES)
def test_no_label_touches_anything_with_the_letters_of_a_browser(driver: Any, picture: Path, family: str) -> None:
    show(driver, picture)
    measured = driver.execute_script(f"return {MEASURED}", family)
    assert measured["labels"] >= 20
    assert (measured["found"], measured["outside"]) == ([], 0)
    assert driver.get_log("browser") == []


@pytest.mark.parametrize("width", [1200, 640])
def test_labels_stay_apart_at_every_size(driver: Any, picture: Path, width: int) -> None:
    show(driver, picture, width)
    # As an image on a page of this width would be.
    driver.execute_script("document.documentElement.setAttribute('width', arguments[0])", width)
    driver.execute_script("document.documentElement.removeAttribute('height')")
    boxes = driver.execute_script(f"return {SCREEN_BOXES}")
    assert max(right for _, right, _, _ in boxes) <= width
    for at, (left, right, top, bottom) in enumerate(boxes):
        for its_left, its_right, its_top, its_bottom in boxes[at + 1 :]:
            assert not (left < its_right and its_left < right and top < its_bottom and its_top < bottom)


@pytest.mark.parametrize("width", [390, 1200, 1600])
@pytest.mark.parametrize("is_inside", [False, True], ids=["alone", "in a page"])
def test_all_of_a_picture_is_shown_in_the_room_there_is(
    driver: Any, picture: Path, width: int, is_inside: bool, tmp_path: Path
) -> None:
    path = picture
    if is_inside:
        path = tmp_path / "page.html"
        path.write_text(f'<!doctype html><meta charset="utf-8"><body style="margin:0">{picture.read_text("utf-8")}')
    show(driver, path, width)
    shown, drawn = driver.execute_script("""
      const svg = document.querySelector('svg'), {right, width, height} = svg.getBoundingClientRect();
      return [[right, width, height / width], svg.viewBox.baseVal.height / svg.viewBox.baseVal.width];
    """)
    # Smaller where there is less room, but never larger or out of shape.
    assert shown == pytest.approx([min(width, 1200), min(width, 1200), drawn], rel=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_light_or_dark_as_its_reader_is(driver: Any, picture: Path, scheme: str) -> None:
    show(driver, picture, scheme=scheme)
    color = "return Number(getComputedStyle(document.querySelector(arguments[0])).fill.match(/[0-9]+/)[0])"
    paper, ink = (driver.execute_script(color, each) for each in (".paper", ".label"))
    assert (paper > 200, ink < 100) == (scheme == "light",) * 2
    assert abs(paper - ink) > 150


def test_the_texts_of_a_chart_stay_apart(driver: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    rows = (Opposed("A long name of a period, which is broken into lines", 0, 0), Opposed("2022", 123_456, 3))
    chart = Diverging("cooler", "warmer", (OpposedGroup("Roads", rows, Cell("more")),) * 2)
    show(driver, written(picture_svg(Chart("T", "W", chart, ("N",))), tmp_path_factory))
    touching = driver.execute_script("""
      const boxes = [...document.querySelectorAll('text, rect.hue')].map(each => each.getBBox());
      return boxes.filter((one, at) => boxes.some((other, its) => at !== its && one.x + 0.1 < other.x + other.width
        && other.x + 0.1 < one.x + one.width && one.y + 2 < other.y + other.height - 2
        && other.y + 2 < one.y + one.height - 2)).length;
    """)
    assert touching == 0
