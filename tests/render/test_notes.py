"""Lines for editors and for GitHub: one a claim, whatever it holds."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Label, Verdict
from kortilt.problems import visible
from kortilt.render import Look, render
from kortilt.report import Report
from kortilt.reports.verdicts import Verdicts

TEXTS = st.text(max_size=40) | st.sampled_from(
    ["::error::x", "##[error]x", "a%0Ab", "%25", "a, b: c", "\r\n", "\x1b[2J"]
)


def report(base: FactBase, text: str, path: str | None = None) -> Report:
    verdict = Verdict(text, Label.REFUTED, (), text, ("trade-fell",), (text,), (), (), (), text, path)
    return Verdicts(base, Checked(path, "", (verdict,)))


@given(text=TEXTS, path=TEXTS)
def test_concise_is_one_line_and_safe(river: FactBase, text: str, path: str) -> None:
    line = render(report(river, text, path), "concise", Look())
    assert line.count("\n") == 1
    assert line.startswith(f"{visible(path)}:1:1: refuted: ")
    assert line.endswith(" [trade-fell]\n")
    assert visible(line[:-1]) == line[:-1]


@given(text=TEXTS, path=st.none() | TEXTS)
def test_github_reads_back(river: FactBase, text: str, path: str | None) -> None:
    line = render(report(river, text, path), "github", Look())
    assert line.count("\n") == 1
    found = re.fullmatch(r"::error ((?:[a-zA-Z]+=[^:,\r\n]*,?)+)::([^\r\n]*)\n", line)
    assert found
    properties = dict(pair.split("=", 1) for pair in found[1].split(","))
    if path is None or path.startswith("<"):
        assert properties == {"title": "Refuted"}
    else:
        assert unescaped(properties.pop("file")) == visible(path)
        assert properties == {"line": "1", "endLine": "1", "col": "1", "endColumn": "1", "title": "Refuted"}
    shown = visible(" ".join(text.split()))
    assert shown in unescaped(found[2])


@given(text=st.text(st.characters(exclude_categories=[]), max_size=40))
def test_json_is_safe_for_a_terminal_and_reads_back(river: FactBase, text: str) -> None:
    line = render(report(river, text), "jsonl", Look())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", line)
    assert [json.loads(found)["claim"] for found in line.splitlines()] == [json.loads(json.dumps(text))]


@given(text=TEXTS)
def test_a_page_shows_no_control_characters(river: FactBase, text: str) -> None:
    for name in ("full", "markdown"):
        for line in render(report(river, text, text), name, Look(width=60)).split("\n"):
            assert visible(line) == line


def unescaped(text: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text
