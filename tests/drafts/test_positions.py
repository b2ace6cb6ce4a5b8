"""Every sentence knows where it stands, however oddly the draft is built."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt.drafts import Sentence, read_draft

LINE_ENDS = ("\n", "\r\n", "\r")


def lines_of(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))


def cut_out(text: str, sentence: Sentence) -> str:
    """Cut a sentence out of a draft by line and column alone."""
    lines = lines_of(text)[sentence.line - 1 : sentence.end_line]
    lines[-1] = lines[-1][: sentence.end_column]
    lines[0] = lines[0][sentence.column - 1 :]
    return "\n".join(lines)


def agree(text: str, sentence: Sentence) -> None:
    written = text[sentence.start : sentence.end]
    assert re.sub("\r\n|\r", "\n", written) == cut_out(text, sentence)
    assert written == written.strip()
    assert written


@pytest.mark.parametrize("end", LINE_ENDS, ids=("lf", "crlf", "cr"))
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=("plain", "bom"))
def test_line_ends_and_a_byte_order_mark_shift_nothing(end: str, bom: str) -> None:
    lines = ["One fell. Two", "rose.", "", "- Three \U0001f4c9 e\u0301 fell.", "", "~~~", "\tNo.", "~~~", "Four."]
    text = bom + end.join(lines)
    places = [(s.text, s.line, s.column, s.end_line, s.end_column) for s in read_draft(text, is_markdown=True)]
    assert places == [
        ("One fell.", 1, 1, 1, 9),
        ("Two rose.", 1, 11, 2, 5),
        ("Three \U0001f4c9 e\u0301 fell.", 4, 3, 4, 18),
        ("Four.", 9, 1, 9, 5),
    ]


class Bit(NamedTuple):
    written: str
    shown: str


WORDS = st.sampled_from(
    ["trade", "grew", "été", "e\u0301a", "\U0001f4c9x", "5.5", "U.S.", "a_b", "2 * 3", "日本", "x\u00a0y", "KITA"]
)
PLAIN_BIT = WORDS.map(lambda word: Bit(word, word))
MARKED_BIT = st.builds(
    lambda form, word: Bit(form.format(word), word),
    st.sampled_from(
        [
            "*{}*",
            "**{}**",
            "***{}***",
            "`{}`",
            "[{}](http://x.y/a_b)",
            '[{}](<u v> "t. T")',
            "[{}][ref]",
            "{}<!-- no. No -->",
            "<b>{}</b>",
            "{}[^1]",
            "{}<sup>12</sup>",
            "{}~~gone~~",
            '![alt. Alt](u "x"){}',
            "``{}``",
            "[**{}**](u)",
        ]
    ),
    st.sampled_from(["trade", "grew", "été", "\U0001f4c9x", "KITA", "日本"]),
)
ESCAPED_BIT = st.sampled_from(
    [
        Bit("\\*x\\*", "*x*"),
        Bit("&amp;", "&"),
        Bit("a&#x20AC;", "a€"),
        Bit("x\\_y", "x_y"),
        Bit("\\[z]", "[z]"),
        Bit("a\0b", "a\ufffdb"),
    ]
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "\t", "\n"])


@st.composite
def sentences(draw: st.DrawFn) -> Bit:
    bits = [Bit("Trade", "Trade"), *draw(st.lists(PLAIN_BIT | MARKED_BIT | ESCAPED_BIT, min_size=1, max_size=6))]
    written = bits[0].written
    for bit in bits[1:]:
        written += draw(GAPS) + bit.written
    mark = draw(st.sampled_from(["ends.", "ends!", 'ends."', "ends)."]))
    return Bit(f"{written} {mark}", " ".join(bit.shown for bit in bits).replace("\u00a0", " ") + f" {mark}")


PREFIXES = st.sampled_from(
    ["", "", "> ", "- ", "1. ", "* ", "> > ", "> - ", "- > ", "-\t", "   ", ">", "12) ", "> 1. - "]
)


def indent(prefix: str) -> str:
    """What the further lines of a block begin with."""
    kept = re.sub(r"[^>\t]", " ", prefix)
    return kept.replace("\t", "    ") if prefix.startswith("-\t") else kept


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Build a Markdown draft, with the sentences that stand in it."""
    blocks, shown = [], []
    for _ in range(draw(st.integers(1, 4))):
        prefix = draw(PREFIXES)
        said = draw(st.lists(sentences(), min_size=1, max_size=3))
        body = draw(st.sampled_from([" ", "\n", "  \n", "\\\n"])).join(sentence.written for sentence in said)
        blocks.append(prefix + body.replace("\n", "\n" + indent(prefix)))
        shown += [sentence.shown for sentence in said]
        odd = draw(st.sampled_from(["", "", "```\nCode. Code.\n```", "<!-- Hidden. -->", "    code. Code", "***"]))
        # Four spaces behind a list item would go on with it.
        blocks += [f"<!-- -->\n\n{odd}"] if odd else ["<!-- -->"]
    text = "\n\n".join([*blocks, "[ref]: http://x.y", "[^1]: http://x.y"])
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(LINE_ENDS))), shown


@given(drafts())
@settings(max_examples=300, deadline=None)
def test_sentences_of_odd_drafts_are_found_where_they_stand(draft: tuple[str, list[str]]) -> None:
    text, shown = draft
    found = read_draft(text, is_markdown=True)
    assert [sentence.text for sentence in found] == shown
    for sentence in found:
        agree(text, sentence)
        # What is shown is what is written there, less the marks.
        letters = [letter for letter in sentence.text if letter.isalnum() and letter != "€"]
        written = iter(text[sentence.start : sentence.end])
        assert all(letter in written for letter in letters)


CHARACTERS = (
    st.sampled_from("ab.!?\"'“”()[]{}<>*_`~#&;:|\\-+=^!\n\r\t \0\ufeff\u2028\ud800\U0001f4c9\u0301 1.5$\x0b\x1c")
    | st.characters()
)
SNIPPETS = st.sampled_from(
    [
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "| a | b |\n|---|---|\n",
        "[^1]: ",
        "[a]: b\n",
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "```\n",
        "---\n",
        "===\n",
        "[a](b)",
        "![a](b)",
        "**",
        "&amp;",
        "It fell. ",
        "# ",
        "<sup>",
        "</sup>",
        "<td>",
        "<tr>",
        "<h1>",
        "+++\n",
        "    ",
        "\r\n",
    ]
)


@given(st.lists(CHARACTERS | SNIPPETS, max_size=40).map("".join), st.booleans())
@settings(max_examples=600, deadline=None)
def test_any_text_is_read_and_every_place_is_true(text: str, is_markdown: bool) -> None:
    found = read_draft(text, is_markdown=is_markdown)
    for sentence in found:
        agree(text, sentence)
        assert sentence.text == " ".join(sentence.text.split())
        assert sentence.is_claim == (not sentence.reason)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(
    st.lists(
        st.sampled_from(
            ["It fell.", "A. B. Roe rose!", "“Go.”", "U.S. trade", "\n", "\r\n", "\n\n", " ", "- ", "\t", "(x)."]
        )
    )
)
@settings(deadline=None)
def test_plain_text_is_shown_as_written(parts: list[str]) -> None:
    text = "".join(parts)
    for sentence in read_draft(text, is_markdown=False):
        assert sentence.text == " ".join(text[sentence.start : sentence.end].split())
