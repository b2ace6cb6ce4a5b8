"""Tables at any width: ids and dates stay whole, and lines fit where they can."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kortilt.loading import load_text
from kortilt.model.date_words import date_words
from kortilt.model.facts import FactBase
from kortilt.query import Query, select
from kortilt.render import Look, render
from kortilt.report import Report
from kortilt.reports.explain import Explained
from kortilt.reports.periods import By
from kortilt.reports.search import Search, parse_pattern
from kortilt.reports.show import FactsInFull
from kortilt.reports.sources import Sources
from kortilt.reports.summary.countries import Summaries
from kortilt.reports.summary.overview import Overview
from kortilt.reports.timeline import Timeline

WIDTHS = (1, 20, 35, 50, 64, 79, 80, 81, 100, 120, 160, 200, 400)


def timeline(base: FactBase) -> Report:
    return Timeline(base, select(base, Query()), By.MONTH)


def grep(base: FactBase) -> Report:
    return Search(base, select(base, Query()), parse_pattern("."))


def show(base: FactBase) -> Report:
    return FactsInFull(base, base.facts, {}, {})


def overview(base: FactBase) -> Report:
    return Overview(base, select(base, Query()))


def summaries(base: FactBase) -> Report:
    return Summaries(base, select(base, Query()), tuple(base.countries), None, {})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("report", [timeline, grep, show])
def test_ids_and_dates_are_never_broken(river: FactBase, report: Callable[[FactBase], Report], width: int) -> None:
    text = render(report(river), "table", Look(width=width))
    for fact in river.facts:
        assert re.search(rf"(?<![\w-]){fact.id}(?![\w-])", text)
        if report is not show:
            assert re.search(rf"(?m)^{re.escape(date_words(fact.when))}(  |$)", text)


@pytest.mark.parametrize("width", WIDTHS)
def test_ids_of_sources_are_never_broken(river: FactBase, width: int) -> None:
    text = render(Sources(river), "table", Look(width=width))
    assert all(re.search(rf"(?m)(^| ){key}$", text) for key in river.sources)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "fields", ["id,date", "date,claim,id", "id,date,claim,source,locator,citation", "claim,sources"]
)
def test_fields_asked_for_are_never_broken(river: FactBase, fields: str, width: int) -> None:
    asked = tuple(fields.split(","))
    text = render(timeline(river), "table", Look(width=width, fields=asked))
    for fact in river.facts:
        for value in (fact.id, fact.when.edtf)[: len({"id", "date"} & set(asked))]:
            assert re.search(rf"(?m)(^|\s){re.escape(value)}(\s|$)", text)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_summary_breaks_no_id(river: FactBase, width: int) -> None:
    report = summaries(river)
    text = render(report, "table", Look(width=width))
    told = {
        row["latest"] for row in report.rows(("section", "latest")) if row["section"] in ("figures", "latest", "said")
    }
    assert len(told) > 10
    for identity in told:
        assert re.search(rf"(?<![\w-]){identity}(?![\w-])", text)


@pytest.mark.parametrize("width", [80, 100, 120, 160, 200])
@pytest.mark.parametrize("report", [timeline, grep, show, overview, summaries])
def test_lines_fit_the_screen(river: FactBase, report: Callable[[FactBase], Report], width: int) -> None:
    lines = render(report(river), "table", Look(width=width)).splitlines()
    assert max(map(len, lines)) <= width
    assert lines == [line.rstrip() for line in lines]


@pytest.mark.parametrize("width", WIDTHS[1:])
def test_no_two_empty_lines_and_none_at_the_ends(river: FactBase, width: int) -> None:
    explained = Explained(["K301", "K101", "K102", "K203"])
    summed = (overview(river), summaries(river))
    for report in (timeline(river), grep(river), show(river), Sources(river), explained, *summed):
        text = render(report, "table", Look(width=width))
        assert "\n\n\n" not in text
        assert text == text.strip("\n") + "\n"


def test_long_free_sources_wrap_and_do_not_press_the_claim() -> None:
    source = "Harbour ledger, volume 2, entry of 5 May 2001, as copied by the clerk in the year 2004"
    base = load_text(
        f'[[facts]]\nid = "ferry-sold"\nwhen = "2001"\nclaim = "The ferry was sold."\nsource = "{source}"\n'
    )
    assert render(timeline(base), "table", Look(width=60)) == (
        "<string>\n"
        "Timeline: all facts\n"
        "\n"
        "2001  1 fact\n"
        "2001  The ferry was sold.\n"
        "      ferry-sold · Harbour ledger, volume 2, entry of 5 May\n"
        "      2001, as copied by the clerk in the year 2004\n"
        "\n"
        "1 fact.\n"
        "Harbour ledger, volume 2, entry of 5 May 2001, as copied by\n"
        "the clerk in the year 2004\n"
    )


def test_highlights_stand_on_what_matched(river: FactBase) -> None:
    search = Search(river, select(river, Query()), parse_pattern(r"\[sic\]|:100:"))
    text = render(search, "table", Look(width=300, color=True))
    assert (
        "The sign reads “\x1b[1;31m[sic]\x1b[0m [/b] [bold red]stop[/bold red] \x1b[1;31m:100:\x1b[0m [link=x]y”"
        in text
    )
    inverted = Search(river, select(river, Query()), parse_pattern("Orsa", is_inverted=True))
    assert "\x1b[1;31m" not in render(inverted, "table", Look(width=300, color=True))
