"""Every report in every format, whole, as files in `snapshots/`: read them when they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kortilt.asking import build_query
from kortilt.model.facts import FactBase
from kortilt.query import Query, select
from kortilt.render import FORMATS, Look, render
from kortilt.report import Report
from kortilt.reports.explain import Explained
from kortilt.reports.periods import By
from kortilt.reports.search import Search, parse_pattern
from kortilt.reports.show import FactsInFull
from kortilt.reports.sources import Sources
from kortilt.reports.timeline import Timeline

# Chosen for what is hard to print: a figure with a range, two sources, a long id, several lines, a derivation.
SHOWN = (
    "cement-shipments",
    "waters-treaty",
    "brandt-on-the-gorge-dam-and-the-water-of-all",
    "silt-measured",
    "tricky-marks",
    "tricky-lines",
    "cement-monthly",
)


def timeline(base: FactBase) -> Report:
    return Timeline(base, select(base, Query()), By.YEAR)


def timeline_by_month(base: FactBase) -> Report:
    query = build_query(base, country=["aldmark", "XB"], since="2022-11", until="2023-06-10")
    return Timeline(base, select(base, query), By.MONTH, is_reversed=True, limit=7)


def timeline_of_nothing(base: FactBase) -> Report:
    return Timeline(base, select(base, build_query(base, topic=["fish"], within="1931")), By.YEAR)


def timeline_fields(base: FactBase) -> Report:
    return Timeline(base, select(base, build_query(base, since="2023-05")), By.YEAR)


def grep(base: FactBase) -> Report:
    pattern = parse_pattern(r"\[.*?\]|gate|a wall", ignore_case=True)
    return Search(base, select(base, build_query(base, since="2019")), pattern)


def grep_count(base: FactBase) -> Report:
    return Search(base, select(base, Query()), parse_pattern("dam", is_inverted=True), is_count=True)


def show(base: FactBase) -> Report:
    lines = {identity: 10 * number for number, identity in enumerate(SHOWN, 1)}
    return FactsInFull(base, [base.by_id[identity] for identity in SHOWN], lines, {})


def sources(base: FactBase) -> Report:
    return Sources(base)


def explain(base: FactBase) -> Report:
    return Explained()


def explain_codes(base: FactBase) -> Report:
    return Explained(["K301", "K102", "K103"])


REPORTS: Mapping[str, Callable[[FactBase], Report]] = {
    "timeline": timeline,
    "timeline-by-month": timeline_by_month,
    "timeline-of-nothing": timeline_of_nothing,
    "timeline-fields": timeline_fields,
    "grep": grep,
    "grep-count": grep_count,
    "show": show,
    "sources": sources,
    "explain": explain,
    "explain-codes": explain_codes,
}
FIELDS = {"timeline-fields": ("id", "date", "claim", "source", "figures", "locator")}
"""Reports of which these fields were asked for."""

SUFFIXES = {"table": "txt", "tsv": "tsv", "csv": "csv", "json": "json", "jsonl": "jsonl", "markdown": "md"}
LOOKS = {
    "table": {
        "50": Look(width=50),
        "80": Look(width=80),
        "80-color": Look(width=80, color=True),
        "80-ascii": Look(width=80, unicode=False),
        "120": Look(width=120),
        "200": Look(width=200),
    },
    "tsv": {"": Look(), "header": Look(header=True)},
    "csv": {"header": Look(header=True)},
    "json": {"": Look(), "ascii": Look(unicode=False)},
    "jsonl": {"": Look()},
    "markdown": {"": Look()},
}


def file_name(report: str, format: str, variant: str) -> str:
    return ".".join(filter(None, (report, variant, SUFFIXES[format])))


CASES = [
    pytest.param(report, name, look, id=file_name(report, name, variant))
    for report in REPORTS
    for name, looks in LOOKS.items()
    for variant, look in looks.items()
]


@pytest.mark.parametrize(("report", "format", "look"), CASES)
def test_output_is_the_snapshot(
    report: str,
    format: str,
    look: Look,
    river: FactBase,
    matches_snapshot: Callable[[str, str], None],
    request: pytest.FixtureRequest,
) -> None:
    text = render(REPORTS[report](river), format, look._replace(fields=FIELDS.get(report)))
    matches_snapshot(request.node.callspec.id, text)


def test_every_format_has_snapshots() -> None:
    assert LOOKS.keys() == SUFFIXES.keys() == FORMATS.keys()


def test_no_snapshot_is_stale(snapshots: Path, request: pytest.FixtureRequest) -> None:
    stale = {path.name for path in snapshots.iterdir()} - {str(case.id) for case in CASES}
    if request.config.getoption("--update-snapshots"):
        for name in stale:
            (snapshots / name).unlink()
        stale = set()
    assert not stale
