"""Every report in every format, whole, as files in `snapshots/`: read them when they change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kortilt.asking import build_query
from kortilt.explanations import EXPLANATIONS
from kortilt.model.drafts import Checked
from kortilt.model.event_scores import Scale
from kortilt.model.facts import Balance, FactBase
from kortilt.model.verdicts import Candidate, Verdict
from kortilt.query import Query, select
from kortilt.render import FORMATS, ROW_FORMATS, VERDICT_FORMATS, Look, render
from kortilt.report import Report
from kortilt.reports.asked import Asked
from kortilt.reports.explain import Explained, ExplainedRule, RuleExample
from kortilt.reports.periods import By
from kortilt.reports.search import Search, parse_pattern
from kortilt.reports.show import FactsInFull
from kortilt.reports.sources import Sources
from kortilt.reports.summary.countries import Summaries
from kortilt.reports.summary.overview import Overview
from kortilt.reports.tilt.behind import FactsBehind
from kortilt.reports.tilt.report import Tilt
from kortilt.reports.timeline import Timeline
from kortilt.reports.verdicts import Verdicts

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


Given = tuple[Verdict, ...]
Considered = tuple[Candidate, ...]


def timeline(base: FactBase) -> Report:
    return Timeline(base, select(base, Query()), By.YEAR)


def timeline_by_month(base: FactBase) -> Report:
    query = build_query(base, country=["aldmark", "XB"], since="2022-11", until="2023-06-10")
    return Timeline(base, select(base, query), By.MONTH, is_reversed=True, limit=7)


def timeline_of_nothing(base: FactBase) -> Report:
    return Timeline(base, select(base, build_query(base, topic=["fish"], within="1931")), By.YEAR)


def timeline_fields(base: FactBase) -> Report:
    return Timeline(base, select(base, build_query(base, since="2023-05")), By.YEAR)


BALANCE = Balance("XA", ("XB", "XC"))


def tilt(base: FactBase) -> Report:
    return Tilt(base, BALANCE, select(base, Query()), By.YEAR)


def tilt_scored(base: FactBase) -> Report:
    return Tilt(base, BALANCE, select(base, build_query(base, since="1900")), By.QUARTER, Scale.PLOVER)


def tilt_facts(base: FactBase) -> Report:
    return FactsBehind(Tilt(base, BALANCE, select(base, Query()), By.YEAR, Scale.GOLDSTEIN), "XC")


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


def summary(base: FactBase) -> Report:
    return Overview(base, select(base, Query()))


def summary_of_some(base: FactBase) -> Report:
    read = {"tricky-marks": ["three [sic] countries"], "first-dyke": ["one dyke"]}
    return Summaries(base, select(base, Query()), ["XB", "XA"], date(2024, 2, 5), read)


def summary_in_a_window(base: FactBase) -> Report:
    query = build_query(base, since="2022-11", until="2023-06-10")
    return Summaries(base, select(base, query), ["XC"], date(2031, 1, 1), {}, is_as_asked=True)


def summary_of_nothing(base: FactBase) -> Report:
    query = build_query(base, topic=["fish"], within="1931")
    return Summaries(base, select(base, query), ["XA"], date(2024, 2, 5), {})


def explain(base: FactBase) -> Report:
    return Explained(EXPLANATIONS, is_list=True)


def explain_codes(base: FactBase) -> Report:
    return Explained(["K301", "K102", "K103"])


def explain_rule(base: FactBase) -> Report:
    example = RuleExample("The port shipped 62 tons.", "2023", "The port shipped 90 tons in 2023.", "refuted")
    rule = ExplainedRule("a number is compared", "It agrees when it is the same.", (example, example))
    return Explained(["K102"], [("figures", rule)])


ASKED = Asked(("draft.md",), "2024-02-08", True, "caveat", explain=True)


def check(base: FactBase, verdicts: Given, considered: Considered) -> Report:
    return Verdicts(base, Checked("draft.md", "", verdicts, is_draft=True))


def check_explained(base: FactBase, verdicts: Given, considered: Considered) -> Report:
    return Verdicts(base, Checked(None, "", (verdicts[0], verdicts[2]), candidates=(considered, ())), ASKED)


def check_nothing(base: FactBase, verdicts: Given, considered: Considered) -> Report:
    return Verdicts(base, Checked("draft.md", "", verdicts[-1:], is_draft=True))


REPORTS: Mapping[str, Callable[[FactBase], Report]] = {
    "timeline": timeline,
    "timeline-by-month": timeline_by_month,
    "timeline-of-nothing": timeline_of_nothing,
    "timeline-fields": timeline_fields,
    "tilt": tilt,
    "tilt-scored": tilt_scored,
    "tilt-facts": tilt_facts,
    "grep": grep,
    "grep-count": grep_count,
    "show": show,
    "sources": sources,
    "summary": summary,
    "summary-of-some": summary_of_some,
    "summary-in-a-window": summary_in_a_window,
    "summary-of-nothing": summary_of_nothing,
    "explain": explain,
    "explain-codes": explain_codes,
    "explain-rule": explain_rule,
}
ON_CLAIMS: Mapping[str, Callable[[FactBase, Given, Considered], Report]] = {
    "check": check,
    "check-explained": check_explained,
    "check-nothing": check_nothing,
}
FIELDS = {"timeline-fields": ("id", "date", "claim", "source", "figures", "locator")}
"""Reports of which these fields were asked for."""

SUFFIXES = {
    "table": "txt",
    "tsv": "tsv",
    "csv": "csv",
    "json": "json",
    "jsonl": "jsonl",
    "markdown": "md",
    "svg": "svg",
    "full": "txt",
    "concise": "concise.txt",
    "github": "github.txt",
    "sarif": "sarif",
}
UNKEPT = {"html"}
"""Each page holds the whole style and script; test_html.py has what it says, test_browser.py how it looks."""

PICTURED = {"timeline", "timeline-by-month", "timeline-of-nothing", "tilt", "tilt-scored"}
"""Reports that have a picture."""

SCREENS = {
    "50": Look(width=50),
    "80": Look(width=80),
    "80-color": Look(width=80, color=True),
    "80-ascii": Look(width=80, unicode=False),
    "120": Look(width=120),
    "200": Look(width=200),
}
LOOKS = {
    "table": SCREENS,
    "tsv": {"": Look(), "header": Look(header=True)},
    "csv": {"header": Look(header=True)},
    "json": {"": Look(), "ascii": Look(unicode=False)},
    "jsonl": {"": Look()},
    "markdown": {"": Look()},
    "svg": {"": Look()},
    "full": SCREENS,
    "concise": {"": Look()},
    "github": {"": Look()},
    "sarif": {"": Look()},
}


def file_name(report: str, format: str, variant: str) -> str:
    return ".".join(filter(None, (report, variant, SUFFIXES[format])))


CASES = [
    pytest.param(report, name, look, id=file_name(report, name, variant))
    for reports, formats in ((REPORTS, ROW_FORMATS), (ON_CLAIMS, VERDICT_FORMATS))
    for report in reports
    for name in formats
    if name not in UNKEPT and (name != "svg" or report in PICTURED)
    for variant, look in LOOKS[name].items()
]


@pytest.mark.parametrize(("report", "format", "look"), CASES)
def test_output_is_the_snapshot(
    report: str,
    format: str,
    look: Look,
    river: FactBase,
    verdicts: Given,
    considered: Considered,
    matches_snapshot: Callable[[str, str], None],
    request: pytest.FixtureRequest,
) -> None:
    made = REPORTS[report](river) if report in REPORTS else ON_CLAIMS[report](river, verdicts, considered)
    text = render(made, format, look._replace(fields=FIELDS.get(report)))
    matches_snapshot(request.node.callspec.id, text)


def test_every_format_has_snapshots() -> None:
    assert set(LOOKS) == set(SUFFIXES) == {*FORMATS} - UNKEPT


def test_no_snapshot_is_stale(snapshots: Path, request: pytest.FixtureRequest) -> None:
    stale = {path.name for path in snapshots.iterdir()} - {str(case.id) for case in CASES}
    if request.config.getoption("--update-snapshots"):
        for name in stale:
            (snapshots / name).unlink()
        stale = set()
    assert not stale
