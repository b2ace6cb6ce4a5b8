"""What is read of a Markdown draft, and what is left out."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kortilt.drafts import DraftError, read_draft


def shown(text: str) -> list[str]:
    return [sentence.text for sentence in read_draft(text, is_markdown=True)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It *fell* by **5** `tons`, [he](u 't') said.", ["It fell by 5 tons, he said."]),
        ("It fell\nin 2023.  \nIt rose.\\\nIt fell.", ["It fell in 2023.", "It rose.", "It fell."]),
        ("- One fell.\n  - Two rose. Three fell.\n\n    More.", ["One fell.", "Two rose.", "Three fell.", "More."]),
        ("> It fell.\n>> It rose\nlazily.", ["It fell.", "It rose lazily."]),
        (
            "It fell.[^1] It rose.[^note]\n\n[^1]: One. Two.\n[^note]: Three\n    goes on.\n\n    And on.",
            ["It fell.", "It rose.", "One. Two.", "Three goes on. And on."],
        ),
        ("2023.<sup>3</sup> It fell.<sup>[4](#n)</sup> It rose.", ["2023.", "It fell.", "It rose."]),
        ("It fell &amp; rose&nbsp;again &lt;b&gt;.", ["It fell & rose again <b>."]),
        ("See <https://x.org/a.b> now.", ["See https://x.org/a.b now."]),
        # not sentences at all
        ("```\nIt fell.\n```\n\n    It fell.\n\n<!-- It fell. -->\n\n<script>It fell.</script>\n", []),
        ("https://x.org\n\n<https://x.org>\n\n![It fell.](u)\n\n[a]: http://x.org 'It fell.'\n\n***", []),
        ("---\ntitle: It fell.\n---\nIt rose.", ["It rose."]),
        ("+++\ntitle = 'It fell.'\n+++\nIt rose.", ["It rose."]),
        # a rule above prose is no front matter
        ("---\n\nIt fell.\n\n---\n\nIt rose.", ["It fell.", "It rose."]),
        ("It <!-- no. No --> fell.", ["It fell."]),
        ("<div>\n<p>It <b>fell</b> &mdash; so.</p><p>It rose.\n</div>", ["It fell — so.", "It rose."]),
        ("<details><summary>More</summary>\n\nIt fell.\n\n</details>", ["More", "It fell."]),
        ("---\nIt fell.\n---\n\nIt rose.", ["It fell.", "It rose."]),
        ("- [x] It *fell*.\n- [ ] [It](u) rose.", ["It fell.", "It rose."]),
        # struck out, or nothing but code
        ("The ~~old~~ new port. ~~It fell.~~ It *rose*.", ["The new port.", "It rose."]),
        ("`It fell.`\n\n``It `a` rose.``\n\n`It` fell.\n\n`It` fell and `rose`", ["It fell.", "It fell and rose"]),
        # marks without a partner are words
        ("2 * 3 * 4 `fell [x] _a.", ["2 * 3 * 4 `fell [x] _a."]),
    ],
)
def test_what_a_reader_sees(text: str, sentences: list[str]) -> None:
    assert shown(text) == sentences


def test_headings_are_no_claims() -> None:
    text = "# Trade *fell* #\n\nTrade\nrose\n====\n\n> ## It fell in 2023. Then it rose.\n\n<h2>Trade</h2>\n"
    found = [(s.text, s.line, s.column, s.reason) for s in read_draft(text, is_markdown=True)]
    assert found == [
        ("Trade fell", 1, 3, "heading"),
        ("Trade rose", 3, 1, "heading"),
        ("It fell in 2023. Then it rose.", 7, 6, "heading"),
        ("Trade", 9, 5, "heading"),
    ]


def test_a_table_row_is_one_claim_with_its_header_as_context() -> None:
    text = "> | Port | *Tons* in 2023 | Note |\n> |---|--:|---|\n> | North \\| South | 1. Two. | |\n"
    text += "> | | **3** | x |\n> y | 4\n"
    found = [
        (s.text, s.line, s.column, s.end_column, s.context or s.reason) for s in read_draft(text, is_markdown=True)
    ]
    assert found == [
        ("Port | Tons in 2023 | Note", 1, 5, 32, "table header"),
        ("North | South | 1. Two.", 3, 5, 28, "Port | Tons in 2023"),
        ("3 | x", 4, 9, 15, "Tons in 2023 | Note"),
        ("y | 4", 5, 3, 7, "Port | Tons in 2023"),
    ]


def test_rows_of_an_html_table() -> None:
    text = "<table><tr><th>Port<th>Tons</tr>\n<tr><th>North</th><td>1. Two.</td></tr></table>\n"
    found = [(s.text, s.line, s.column, s.reason) for s in read_draft(text, is_markdown=True)]
    assert found == [("Port | Tons", 1, 16, "table header"), ("North | 1. Two.", 2, 9, "")]


def test_cells_that_repeat_each_other_and_the_marks_before_them_are_told_apart() -> None:
    text = "1. | 1 | 1 |\n   |--|--|\n   1 | 1\n"
    assert [(s.line, s.column, s.end_column) for s in read_draft(text, is_markdown=True)] == [(1, 6, 10), (3, 4, 8)]


def test_the_deepest_draft_is_refused_with_its_line() -> None:
    with pytest.raises(DraftError, match=r"^line 3: quotations and lists lie more than 50 levels deep$"):
        read_draft("It fell.\n\n" + "> " * 10_000 + "It rose.", is_markdown=True)


def test_a_paragraph_with_more_marks_than_anyone_writes_is_read_as_it_stands() -> None:
    (sentence,) = read_draft("*It* fell" + "[" * 5_000, is_markdown=True)
    assert sentence.text.startswith("*It* fell[[")


def test_plain_drafts_do_not_load_the_parser() -> None:
    code = (
        "import sys; from kortilt.drafts import read_draft; read_draft('It fell.', is_markdown=False); "
        "print('markdown_it' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
