"""How plain text is cut into paragraphs, items and headings."""

from __future__ import annotations

import pytest

from kortilt.drafts import read_draft

LONG = "It fell in the first of the two years, " + "and then it fell again, " * 4 + "as figures show"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Trade fell in\n2023. In 2024 it\nrose.\n\nIt fell.", ["Trade fell in 2023.", "In 2024 it rose.", "It fell."]),
        (
            "They came:\n- One fell\n  twice\n* Two rose\n\n1. Three\n2) Four",
            ["They came:", "One fell twice", "Two rose", "Three", "Four"],
        ),
        # a number or a dash that was wrapped to the start of a line begins no item
        ("It fell on May\n15. Then it rose\n– and fell.", ["It fell on May 15.", "Then it rose – and fell."]),
        ("They came:\n– One fell\n– Two rose", ["They came:", "One fell", "Two rose"]),
        ("Rose wrote:\n> It fell\n> twice.\n>> It rose.", ["Rose wrote:", "It fell twice.", "It rose."]),
        # lines that are not wrapped are paragraphs
        (f"{LONG}\n{LONG}", [LONG, LONG]),
        ("https://x.org/a\n\nroe@example.org\n\n* * *\n", []),
        ("_It_ fell & <b>rose</b>.", ["_It_ fell & <b>rose</b>."]),
    ],
)
def test_what_belongs_together(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in read_draft(text, is_markdown=False)] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Trade at the port\n\nIt fell by 5 tons.",
        "Trade at the port\n=================\nIt fell by 5 tons.",
        "## Trade at the port\nIt fell by 5 tons.",
        # with room for more words on the line
        "Trade at the port\nIt fell by 5 tons in the first of the two years and rose in the next.",
    ],
)
def test_headings(text: str) -> None:
    first, second = read_draft(text, is_markdown=False)
    assert (first.text, first.reason, second.is_claim) == ("Trade at the port", "heading", True)


def test_a_lone_line_without_a_full_stop_is_a_claim() -> None:
    assert [s.is_claim for s in read_draft("Trade fell by 5 tons\n\nIt rose by 6 tons\n", is_markdown=False)] == [
        True,
        True,
    ]
