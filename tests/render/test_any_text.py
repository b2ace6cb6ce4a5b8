"""Whatever a fact says, every format prints it as written."""

from __future__ import annotations

import csv
import itertools
import json
import re
from io import StringIO
from typing import NamedTuple

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kortilt.loading import load_text
from kortilt.loading.characters import IN_VALUE
from kortilt.query import Query, select
from kortilt.render import Look, render
from kortilt.report import Report
from kortilt.reports.periods import By
from kortilt.reports.search import Search, parse_pattern
from kortilt.reports.show import FactsInFull
from kortilt.reports.summary.countries import Summaries
from kortilt.reports.timeline import Timeline

LOOKALIKES = (
    *(
        "[sic]",
        "[/b]",
        "[bold]",
        "[link=http://x]",
        ":100:",
        ":smile:",
        "\\",
        "\\n",
        "\\t",
        "\t",
        "\n",
        "\n\n",
        "|",
        "||",
    ),
    *(
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~~",
        "~",
        "#",
        " #",
        "# ",
        "> ",
        "- ",
        "+ ",
        "1. ",
        "2) ",
        "---",
        "===",
        "<br>",
    ),
    *("<script>", "</b>", "<!--", "&amp;", "&#35;", "&", "$x$", "![a](b)", "[a]: b", "http://x.y", "www.x.y", "a@b.c"),
    *('"', '""', "'", ",", ";", "=1+1", "\u4e2d\u6587", "\U0001f469\u200d\U0001f527", "e\u0301", "\ufe0f", "\u00a0"),
    *("\u2028", "\u3000", "[0m", "{braces}", "%s", "{0}", " ", "  "),
)
TEXTS = st.lists(st.sampled_from(LOOKALIKES) | st.text(max_size=8), min_size=1, max_size=8).map("".join)
# What no base may hold: control characters, and halves of surrogate pairs, which TOML cannot write.
CLAIMS = TEXTS.map(lambda text: re.sub(f"{IN_VALUE}|[\ud800-\udfff]", "", text)).filter(str.strip)
HUGE = 100_000


def base_text(*claims: str) -> str:
    facts = (
        f'[[facts]]\nid = "fact-{number}"\nwhen = "2023-0{number}"\nclaim = {quoted(claim)}\n'
        f'source = "s"\nlocator = {quoted(claim)}\n'
        for number, claim in enumerate(claims, 1)
    )
    return "\n".join(['[sources.s]\ntitle = "T"\n', *facts])


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def timeline(*claims: str) -> Report:
    base = load_text(base_text(*claims))
    return Timeline(base, select(base, Query()), By.YEAR)


def found(claim: str) -> Report:
    base = load_text(base_text(claim))
    return Search(base, select(base, Query()), parse_pattern("."))


def shown(claim: str) -> Report:
    base = load_text(base_text(claim))
    return FactsInFull(base, base.facts, {}, {})


def unescaped(cell: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"t": "\t", "n": "\n", "r": "\r"}.get(found[1], found[1]), cell)


def squeezed(text: str) -> str:
    """A text without white space: tables expand tabs, wrap lines and drop blanks at their ends."""
    return "".join(text.split())


class Markdown(NamedTuple):
    """A Markdown text as it is read: its cells, and its headings, lines and list items."""

    cells: list[str]
    texts: list[str]


def read_markdown(text: str) -> Markdown:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    cells, texts = [], []
    for before, token in itertools.pairwise(tokens):
        if token.type == "inline":
            (cells if before.type in ("td_open", "th_open") else texts).append("".join(inline(token.children)))
        else:
            assert not token.type.startswith(("html", "code", "fence", "blockquote", "hr")), token
    return Markdown(cells, texts)


def inline(children: object) -> list[str]:
    texts = []
    for child in children:  # type: ignore[attr-defined]
        is_break = child.type == "html_inline" and child.content == "<br>"
        assert is_break or child.type in ("text", "text_special", "strong_open", "strong_close"), child
        texts.append("\n" if is_break else child.content)
    return texts


@given(CLAIMS)
@example("[sic] [/b] :100: [bold]x[/bold]")
def test_table_prints_a_claim_as_written(claim: str) -> None:
    for report in (timeline(claim), found(claim), shown(claim)):
        for color in (False, True):
            rest = re.sub(r"\x1b\[[0-9;]*m", "", render(report, "table", Look(width=HUGE, color=color)))
            for line in filter(str.strip, claim.split("\n")):
                # Tabs are expanded to stops that depend on the column, so blanks are compared as one.
                _, written, rest = " ".join(rest.split()).partition(" ".join(line.split()))
                assert written


@given(CLAIMS, st.integers(20, 80))
def test_narrow_table_loses_nothing_and_breaks_no_id(claim: str, width: int) -> None:
    text = render(timeline(claim), "table", Look(width=width))
    assert squeezed(claim) in squeezed(re.sub(r"Jan 2023", "", text))
    assert "fact-1" in text
    assert "Jan 2023" in text


@given(CLAIMS)
def test_fields_in_a_table_lose_nothing(claim: str) -> None:
    look = Look(width=60, fields=("id", "claim"))
    assert squeezed(claim) in squeezed(render(timeline(claim), "table", look))


@given(CLAIMS, CLAIMS)
@example("a\tb\\n\n", "\\")
def test_tsv_reads_back(first: str, second: str) -> None:
    lines = render(timeline(first, second), "tsv", Look()).split("\n")
    rows = [[unescaped(cell) for cell in line.split("\t")] for line in lines]
    assert rows == [
        ["fact-1", "2023-01", "", first, "s", first],
        ["fact-2", "2023-02", "", second, "s", second],
        [""],
    ]


@given(CLAIMS, CLAIMS)
@example('"', "a,b\nc")
def test_csv_reads_back(first: str, second: str) -> None:
    text = render(timeline(first, second), "csv", Look(header=True))
    assert list(csv.reader(StringIO(text, newline=""), strict=True)) == [
        ["id", "date", "countries", "claim", "source", "locator"],
        ["fact-1", "2023-01", "", first, "s", first],
        ["fact-2", "2023-02", "", second, "s", second],
    ]


@given(CLAIMS, st.booleans())
def test_json_reads_back(claim: str, is_unicode: bool) -> None:
    look = Look(unicode=is_unicode)
    text = render(timeline(claim), "json", look)
    (fact,) = json.loads(text)["facts"]
    assert (fact["claim"], fact["locator"]) == (claim, claim)
    assert is_unicode or text.isascii()
    line, end = render(timeline(claim), "jsonl", look).split("\n")
    assert (json.loads(line), end) == (fact, "")


@given(CLAIMS)
@example("# x #")
@example("1. x")
@example("2023-04/..")
@example("#")
@example("| --- |")
def test_markdown_shows_a_claim_as_written(claim: str) -> None:
    meant = [" ".join(line.split()) for line in claim.strip().split("\n") if line.strip()]

    def lines(text: str) -> list[str]:
        return [" ".join(line.split()) for line in text.split("\n")]

    cells = read_markdown(render(timeline(claim), "markdown", Look())).cells
    assert lines(cells[cells.index("fact-1") - 1]) == meant
    cells = read_markdown(render(timeline(claim), "markdown", Look(fields=("claim", "id")))).cells
    assert [lines(cells[2]), cells[3]] == [meant, "fact-1"]
    texts = read_markdown(render(shown(claim), "markdown", Look())).texts
    assert lines(texts[0]) == meant
    assert squeezed(texts[texts.index("Id: fact-1") + 2]) == squeezed(f"Source: T, {claim}")


@given(st.lists(CLAIMS, min_size=1, max_size=5))
def test_every_format_holds_the_same_facts_in_the_same_order(claims: list[str]) -> None:
    report = timeline(*claims)
    expected = [f"fact-{number}" for number in range(1, len(claims) + 1)]
    found = {
        "tsv": [line.split("\t")[0] for line in render(report, "tsv", Look()).split("\n") if line],
        "csv": [row[0] for row in csv.reader(StringIO(render(report, "csv", Look()), newline=""))],
        "json": [fact["id"] for fact in json.loads(render(report, "json", Look()))["facts"]],
        "jsonl": [json.loads(line)["id"] for line in render(report, "jsonl", Look()).split("\n") if line],
        "markdown": [cell for cell in read_markdown(render(report, "markdown", Look())).cells if cell in expected],
        "table": [word for word in render(report, "table", Look(width=HUGE)).split() if word in expected],
    }
    assert found == dict.fromkeys(found, expected)


def summarised(claim: str) -> Report:
    # What a base calls a topic, a measure or a country is data like its claims.
    text = (
        f"[countries.XA]\nname = {quoted(claim)}\n\n"
        + base_text(claim)
        + f"topics = [{quoted(claim)}]\nactor = ['XA']\n"
    )
    text += f"figures = [{{ measure = {quoted(claim)}, value = 3 }}]\n"
    base = load_text(text)
    return Summaries(base, select(base, Query()), ["XA"], None, {})


NAMES = st.lists(
    st.sampled_from(("[sic]", "[/b]", "[bold]", ":100:", "|", "*", "_x_", "`", "<b>", "$x$", "#", "Vell")), min_size=1
)


@given(NAMES.map(" ".join))
@example("[sic] [/b] :100: [bold]x[/bold]")
def test_a_summary_prints_all_names_as_written(name: str) -> None:
    report = summarised(name)
    for color in (False, True):
        text = re.sub(r"\x1b\[[0-9;]*m", "", render(report, "table", Look(width=HUGE, color=color)))
        # As what was asked for, the country, a topic, a measure, and a claim of the latest facts.
        assert text.count(name) >= 5
    cells = read_markdown(render(report, "markdown", Look())).cells
    assert cells.count(name) >= 3
