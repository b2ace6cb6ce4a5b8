"""What is done to what, by whom, when and how surely: words that a fact has of something else support nothing."""

from __future__ import annotations

import pytest

from kortilt import loads
from kortilt.checking import Checker

PEOPLE = """
[countries.NO]
name = "Norport"
adjectives = ["Norish"]
[countries.AL]
name = "Aldport"
[countries.WE]
name = "Westport"
[organisations.works]
name = "Marsh Works"
country = "NO"
[people.orm]
name = "Ada Orm"
country = "NO"
[people.lind]
name = "Bo Lind"
country = "AL"
"""
FACT = '[[facts]]\nid = "f{}"\nwhen = "{}"\nclaim = "{}"\nsource = "s"\n{}\n'
SOURCE = '[sources.s]\ntype = "report"\ntitle = "Report"\n'

ENGINE = ("2023-05", "The engine that drives Aldport's crane was supplied by Marsh Works of Norport in May 2023.", "")
CLAUSE = (
    "2023-12",
    "Marsh Works retained a return clause in the sale of its mill in Aldport in December 2023.",
    "",
)
PAPER = ("2024-02", "Ada Orm published an essay on Norport's salt tax in February 2024.", 'actor = ["orm"]')
TRADE = ("2022", "Norport overtook Aldport in trade with Westport in 2022.", "")
FLIGHTS = (
    "2023-08",
    "The airline Marsh Works resumed flights between the harbour and the lighthouse in August 2023.",
    "",
)
SALE = ("[..2022-12]", "Norport resumed exporting salt to Aldport by the end of 2022.", "")
OUTLOOK = (
    "2024-02",
    "Ada Orm thinks that Norport is unlikely to give up the salt works.",
    'kind = "assessment"\nsaid_by = ["orm"]',
)
AID = ("2022/..", "Norport has given Aldport aid such as blankets.", "")
RISE = ("2022/..", "Trade between Norport and Aldport began to grow in 2022.", "")
FLOUR = ("2023-04", "Norport's flour exports to Aldport came to 1,280 tons in April 2023.", "")
SHIP = (
    "2023-01",
    "The mast of Aldport's ship, launched in January 2023, was built with wood brought from Norport.",
    'actor = ["NO"]\nrecipient = ["AL"]',
)
WAR = ("2023-07", "Ada Orm went to Aldport in July 2023 to take part in the Salt War treaty's 70th anniversary.", "")
COULD = ("2024-02", "Ada Orm thinks that Norport could ease Aldport's salt shortage.", 'said_by = ["orm"]')
MEETING = ("2022-10", "Ada Orm criticised Aldport at the meeting of the guild in October 2022.", "")
PLAN = ("2023", "Ada Orm judges the wording on Aldport in Norport's Harbour Plan of 2023 to be clear.", "")
MAST = ("2023-01", "Norport successfully launched the Sorrel rocket in January 2023.", "")
LETTER = ("2023-06-12", "Ada Orm sent Bo Lind a letter on Aldport's Harbour Day, 12 June 2023.", "")


def verdict(fact: tuple[str, str, str], claim: str) -> str:
    """The verdict on a claim by a base of one fact."""
    return Checker(loads(f"{PEOPLE}\n{SOURCE}\n{FACT.format(1, *fact)}")).check_claim(claim).verdict.value


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        (ENGINE, "Marsh Works supplied Aldport's crane in May 2023."),
        (CLAUSE, "Marsh Works retained the works' mill in Aldport in December 2023."),
        (CLAUSE, "Marsh Works kept its mill in Aldport in December 2023."),
        (CLAUSE, "Marsh Works held on to its mill in Aldport throughout 2023."),
        (SHIP, "Norport launched the ship for Aldport in January 2023."),
        (SALE, "Norport must export salt to Aldport."),
        (WAR, "Ada Orm took part in the Salt War."),
        (COULD, "Norport will ease Aldport's salt shortage, Ada Orm thinks."),
        (PLAN, "Norport's Harbour Plan of 2023 does without any mention of Aldport."),
        (RISE, "Trade between Norport and Aldport began in 2005."),
    ],
)
def test_words_of_something_else_are_not_enough(fact: tuple[str, str, str], claim: str) -> None:
    assert verdict(fact, claim) == "not_enough_evidence"


@pytest.mark.parametrize(
    ("fact", "claim"),
    [
        (PAPER, "Ada Orm published an essay on Westport's salt tax."),
        (FLIGHTS, "Sorrel Air resumed its flights between the harbour and the lighthouse in August 2023."),
        (SALE, "Norport resumed exporting salt to Westport by the end of 2022."),
        (TRADE, "Westport's trade with Aldport exceeded Norport's trade with Marsh Works in 2005."),
        (LETTER, "Ada Orm sent Westport a letter in June 2023."),
    ],
)
def test_what_may_be_so_as_well_is_left_open(fact: tuple[str, str, str], claim: str) -> None:
    assert verdict(fact, claim) == "not_enough_evidence"


@pytest.mark.parametrize(
    ("fact", "claim", "label"),
    [
        (ENGINE, "Marsh Works supplied the engine of Aldport's crane in May 2023.", "supported"),
        (CLAUSE, "Marsh Works retained a return clause in December 2023.", "supported"),
        (TRADE, "Aldport was overtaken by Norport in trade with Westport in 2022.", "supported"),
        (TRADE, "Norport was overtaken by Aldport in trade with Westport in 2022.", "refuted"),
        (MAST, "A Norish rocket, Sorrel, was successfully launched in January 2023.", "supported"),
        (MEETING, "Ada Orm criticised Aldport a year after the guild's meeting of October 2022.", "refuted"),
        (OUTLOOK, "Norport will probably not give up the salt works, Ada Orm thinks.", "supported"),
        (OUTLOOK, "Ada Orm doubts that Norport will give up the salt works.", "supported"),
        (AID, "Norport's aid to Aldport is not limited to blankets.", "supported"),
        (SALE, "Norport refrained from resuming salt exports to Aldport before 2023.", "refuted"),
        (
            FLOUR,
            "In the month after the storm of March 2023, Norport exported 1,280 tons of flour to Aldport.",
            "nee",
        ),
        (
            FLOUR,
            "A month before the storm of March 2023, Norport exported 1,280 tons of flour to Aldport.",
            "refuted",
        ),
    ],
)
def test_deeds_and_denials_are_bound(fact: tuple[str, str, str], claim: str, label: str) -> None:
    assert verdict(fact, claim) == label.replace("nee", "not_enough_evidence")
