"""What claims something, and what does not, as far as it can be told without a base."""

from __future__ import annotations

import pytest

from kortilt.drafts import read_draft

NO_CLAIMS = {
    "question": ["Who gains?", '"Is it over?"', "Trade rose, didn't it?", "Really?!"],
    "greeting": ["Dear reader,", "Thank you for reading.", "Good morning from the harbour.", "Sincerely,"],
    "wish": ["May peace come soon.", "We hope the two sides will talk.", "Let us hope so.", "Hopefully it holds."],
    "order": [
        "Start with the North.",
        "Consider the words of the envoy.",
        "Watch the sanctions, and watch the calendar.",
        "Let us turn to the South.",
        "But look at the map.",
        "Keep an eye on the border.",
        "Don't forget the harbour.",
        "See page 12.",
        "Now compare Roe's words.",
    ],
    "credit": ["By Jane Roe", "Photo: Jane Roe", "Updated 3 May 2024", "Reporting by Jane Roe"],
    "fragment": ["Not yet.", "Then there is trade.", "First, the numbers.", "Sources", "So much for the theory."],
    "opinion": [
        "It is an essay that repays slow reading.",
        "Arms are the most delicate part of the story.",
        "Money tells a similar tale.",
        "Time will tell.",
        "The numbers speak for themselves.",
        "It remains to be seen whether the thaw lasts.",
        "I find that sad.",
        "What a year!",
        "Readers should be wary.",
        "Here is what we know.",
        "Roe is a wonderful man.",
    ],
}
CLAIMS = [
    "Trade rose.",
    "The two sides signed a treaty.",
    "Thanks to oil, trade rose.",
    "Support for the mayor fell.",
    "May 2023 saw a visit.",
    "May was a quiet month at the port.",
    "It resumed exports of oil.",
    "Hopes for peace faded.",
    "The mayor hopes to restore ties.",
    "Look east: the port shipped 5 tons.",
    "Start-ups left.",
    'He asked "where is it?"',
    "Read by millions, the paper folded.",
    "Watch sales rose 5%.",
    "Call centres closed.",
    "The story of the port is worth 5 million dollars.",
    "I think the port shipped 5 tons in 2023.",
    # an order to note a thing, and then the thing
    "Note that the port shipped 67,300 barrels.",
    "See how trade fell 22.6 percent in 2022.",
    "Those ships now leave three times a week.",
    "Three visitors then came to the port:",
    "The port is the largest of the coast.",
]


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in NO_CLAIMS.items() for text in texts])
def test_what_claims_nothing_says_why(reason: str, text: str) -> None:
    (sentence,) = read_draft(text, is_markdown=False)
    assert (sentence.is_claim, sentence.reason) == (False, reason)


@pytest.mark.parametrize("text", CLAIMS)
def test_what_can_be_checked_is_a_claim(text: str) -> None:
    (sentence,) = read_draft(text, is_markdown=False)
    assert (sentence.is_claim, sentence.reason) == (True, "")


def test_a_table_row_and_a_footnote_are_claims_whatever_they_say() -> None:
    text = "| A |\n|---|\n| Why? |\n\nIt fell.[^1]\n\n[^1]: Source: Roe.\n"
    assert [s.text for s in read_draft(text, is_markdown=True) if s.is_claim] == ["Why?", "It fell.", "Source: Roe."]
