"""The page of HTML in a browser: what is clicked and typed in it, what it looks like, and that nothing leaves it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Caveat, Element, Finding, Label, Outcome, Verdict
from kortilt.render import Look, render
from kortilt.reports.asked import Asked
from kortilt.reports.verdicts import Verdicts

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
DESKTOP, PHONE = (1280, 900), (360, 740)

DRAFT = """---
title: "</script><script>document.title = 'run'</script>"
---
# The *river* <img src="http://x.example/a.png" onerror="document.title = 'run'">

River trade rose by 12.5%
in 2023.  Nobody asked. \u202eThe gates\u202c held <script>document.title = 'run'</script> &amp; so on.
The dam was begun.\tMuch was said. </pre></main><style>* { display: none }</style>
The survey is to follow \x1b[31msoon\x1b[0m.
""" + "\n".join(f"Nothing is said in line {number}." for number in range(10, 80))
SENTENCES = (
    ("River trade rose by 12.5%\nin 2023.", Label.REFUTED, ()),
    ("\u202eThe gates\u202c held <script>document.title = 'run'</script> &amp; so on.", Label.NOT_ENOUGH_EVIDENCE, ()),
    ("The dam was begun.", Label.SUPPORTED, ()),
    ("The survey is to follow \x1b[31msoon\x1b[0m.", Label.SUPPORTED, (Caveat.FORECAST,)),
    ("Nothing is said in line 70.", Label.CONFLICTING_EVIDENCE, ()),
)
IDS = tuple(f"s1-{number}" for number in range(1, 6))


class Tab:
    """A page that is open in the browser, and how it is used."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self._driver = driver

    def show(
        self, path: Path, size: tuple[int, int] = DESKTOP, *, scheme: str = "light", media: str = "", part: str = ""
    ) -> None:
        """Open a page afresh on a screen of this size."""
        width, height = size
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})
        self._driver.get("about:blank")
        self._driver.get_log("performance")
        self._driver.get_log("browser")
        self._driver.get(path.as_uri() + (f"#{part}" if part else ""))

    def run(self, script: str, *arguments: object) -> Any:
        return self._driver.execute_script(f"return {script}", *arguments)

    def click(self, selector: str) -> None:
        self._driver.find_element("css selector", selector).click()

    def type(self, *keys: str) -> None:
        for key in keys:
            webdriver.ActionChains(self._driver).send_keys(getattr(webdriver.Keys, key, key)).perform()

    def is_shown(self, selector: str) -> bool:
        return all(each.is_displayed() for each in self._driver.find_elements("css selector", selector))

    @property
    def focused(self) -> str:
        return str(self.run("document.activeElement.id"))

    @property
    def opened(self) -> list[str]:
        """The findings that can be seen."""
        return [
            each.get_attribute("id")
            for each in self._driver.find_elements("css selector", ".finding")
            if each.is_displayed()
        ]

    @property
    def requested(self) -> list[str]:
        """Every address that was asked for since the page was opened."""
        messages = [json.loads(entry["message"])["message"] for entry in self._driver.get_log("performance")]
        return [each["params"]["request"]["url"] for each in messages if each["method"] == "Network.requestWillBeSent"]

    @property
    def complaints(self) -> list[Any]:
        """What the browser says is wrong with the page."""
        return list(self._driver.get_log("browser"))

    def without_script(self, is_off: bool) -> None:
        self._driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": is_off})


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER, log_output=os.devnull))
    yield Tab(driver)
    driver.quit()


@pytest.fixture(scope="module")
def page(river: FactBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    spans = [(DRAFT.index(text), DRAFT.index(text) + len(text)) for text, _, _ in SENTENCES]
    verdicts = [
        Verdict(
            text,
            label,
            caveats,
            f"told <b>{number}</b>",
            ("trade-fell",),
            (),
            (Finding(Element.DETAIL, text, "so", "trade-fell", Outcome.CONFLICTS, "words", "other"),),
            advice="look <i>again</i>",
            path="a.md",
            line=number,
        )
        for number, (text, label, caveats) in enumerate(SENTENCES, 1)
    ]
    checked = Checked("a.md", DRAFT, tuple(verdicts), tuple(spans), ("",) * len(spans), (), None, True)
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_bytes(render(Verdicts(river, checked, Asked()), "html", Look()).encode())
    return path


def test_nothing_in_a_draft_runs_or_asks_for_anything(tab: Tab, page: Path) -> None:
    tab.show(page)
    for identity in IDS:
        tab.run("document.getElementById(arguments[0]).click()", identity)
    assert tab.run("document.title") == "Fact check: a.md"
    assert tab.requested == [page.as_uri()]
    assert tab.complaints == []
    assert tab.run("document.querySelectorAll('img, style, script').length") == 2


def test_the_draft_is_read_as_it_was_written(tab: Tab, page: Path) -> None:
    tab.show(page)
    shown = DRAFT.replace("\u202e", "\\u202e").replace("\u202c", "\\u202c").replace("\x1b", "\\x1b")
    assert tab.run("document.querySelector('pre.text').textContent") == shown


def test_a_script_put_into_the_page_does_not_run(tab: Tab, page: Path, tmp_path: Path) -> None:
    altered = tmp_path / "altered.html"
    html = page.read_text(encoding="utf-8")
    altered.write_text(html.replace("</main>", "<script>document.title = 'run'</script></main>"), encoding="utf-8")
    tab.show(altered)
    assert tab.run("document.title") == "Fact check: a.md"
    assert "Content Security Policy" in str(tab.complaints)


def test_a_click_opens_a_finding_and_another_click_the_next(tab: Tab, page: Path) -> None:
    tab.show(page)
    assert tab.opened == []
    assert tab.is_shown(".index")
    tab.click("#s1-1")
    assert tab.opened == ["f1-1"]
    assert tab.run("document.querySelector('#f1-1 .told').textContent") == "Told <b>1</b>."
    assert "trade-fell" in str(tab.run("document.querySelector('#f1-1 .facts').textContent"))
    tab.click("#s1-3")
    assert tab.opened == ["f1-3"]
    tab.click("[data-do=close]")
    assert tab.opened == []
    assert tab.focused == "s1-3"


def test_the_keyboard_alone_is_enough(tab: Tab, page: Path) -> None:
    tab.show(page)
    tab.run("document.querySelector('[data-filter=supported]').focus()")
    tab.type("TAB")
    assert (tab.focused, tab.opened) == ("s1-1", ["f1-1"])
    tab.type("TAB", "TAB")
    assert (tab.focused, tab.opened) == ("s1-3", ["f1-3"])
    tab.type("ENTER")
    assert tab.focused == "f1-3"
    tab.type("ESCAPE")
    assert (tab.focused, tab.opened) == ("s1-3", [])
    tab.type("ENTER")
    assert (tab.focused, tab.opened) == ("f1-3", ["f1-3"])


def test_keys_go_from_problem_to_problem_and_round(tab: Tab, page: Path) -> None:
    tab.show(page)
    found = []
    # The third sentence is fine: it is passed over.
    for key in ("n", "j", "n", "n", "n", "p", "k"):
        tab.type(key)
        found.append(tab.focused)
    assert found == ["s1-1", "s1-2", "s1-4", "s1-5", "s1-1", "s1-5", "s1-4"]
    assert tab.opened == ["f1-4"]


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_what_is_opened_can_be_seen_beside_its_sentence(tab: Tab, page: Path, size: tuple[int, int]) -> None:
    tab.show(page, size)
    tab.type("p")
    assert tab.focused == "s1-5"
    sentence, finding = (
        tab.run("document.getElementById(arguments[0]).getBoundingClientRect().toJSON()", name)
        for name in ("s1-5", "f1-5")
    )
    assert 0 < sentence["top"] < sentence["bottom"] < size[1]
    assert 0 < finding["top"] < size[1]
    is_beside, is_below = finding["left"] >= sentence["right"], finding["top"] >= sentence["bottom"]
    assert (is_beside, is_below) == ((True, False) if size == DESKTOP else (False, True))


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_wider_than_its_screen(tab: Tab, page: Path, size: tuple[int, int], scheme: str) -> None:
    tab.show(page, size, scheme=scheme)
    assert tab.run("document.documentElement.scrollWidth") == size[0]
    # What does not fit in the text would be cut off: its lines are wrapped.
    assert tab.run("[...document.querySelectorAll('pre')].every(each => each.scrollWidth === each.clientWidth)")
    tab.click("#s1-1")
    assert tab.run("document.documentElement.scrollWidth") == size[0]
    ground = tab.run("getComputedStyle(document.documentElement).backgroundColor.match(/[0-9]+/g).map(Number)[0]")
    assert (ground > 200) == (scheme == "light")


def test_filters_leave_only_what_is_pressed(tab: Tab, page: Path) -> None:
    def left() -> object:
        return tab.run("[...document.querySelectorAll('a.sentence')].filter(e => e.tabIndex === 0).map(e => e.id)")

    tab.show(page)
    tab.click("#s1-2")
    tab.click("[data-filter=refuted]")
    assert tab.run("document.querySelector('[data-filter=refuted]').ariaPressed") == "true"
    assert (left(), tab.opened) == (["s1-1"], [])
    assert tab.run("document.querySelector('.status').textContent") == "Shown: 1 of 5 sentences."
    tab.click("#s1-2")
    assert tab.opened == []
    tab.click("[data-filter=caveat]")
    assert left() == ["s1-1", "s1-4"]
    tab.type("n", "n")
    assert tab.focused == "s1-4"
    tab.click("[data-filter=refuted]")
    tab.click("[data-filter=caveat]")
    assert left() == list(IDS)


def test_marks_differ_in_more_than_colour(tab: Tab, page: Path) -> None:
    tab.show(page)
    line = "getComputedStyle(document.getElementById(arguments[0])).textDecorationStyle"
    sign = "getComputedStyle(document.getElementById(arguments[0]), '::after').content"
    assert [tab.run(line, name) for name in IDS] == ["wavy", "dashed", "solid", "dotted", "double"]
    assert len({tab.run(sign, name) for name in IDS}) == len(IDS)


def test_an_address_opens_its_finding(tab: Tab, page: Path) -> None:
    tab.show(page, part="f1-4")
    assert tab.opened == ["f1-4"]
    tab.show(page, part="s1-2")
    assert tab.opened == ["f1-2"]


def test_paper_gets_every_finding_behind_the_text(tab: Tab, page: Path) -> None:
    tab.show(page, media="print")
    tab.click("#s1-1")
    assert tab.opened == ["f1-1", "f1-2", "f1-3", "f1-4", "f1-5"]
    assert "1" in str(tab.run("getComputedStyle(document.getElementById('s1-1'), '::after').content"))
    assert not tab.is_shown(".index")


def test_without_its_script_the_page_can_be_read(tab: Tab, page: Path) -> None:
    tab.without_script(True)
    try:
        tab.show(page)
        assert tab.opened == ["f1-1", "f1-2", "f1-3", "f1-4", "f1-5"]
        assert not tab.is_shown(".tools")
    finally:
        tab.without_script(False)
