"""What nearly is what a comparison looks for, and is not: each case fails when one condition of it is dropped."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kortilt import loads
from kortilt.checking import Checker
from kortilt.model.verdicts import Label

HEAD = '[base]\nschema = 1\ntitle = "t"\n[sources.s]\ntype = "document"\ntitle = "The port in figures"\n'
DECLARED = """
[countries.NO]
name = "Norway"
adjectives = ["Norwegian"]
[countries.SE]
name = "Sweden"
adjectives = ["Swedish"]
[countries.DK]
name = "Denmark"
adjectives = ["Danish"]
[people.orm]
name = "Ada Orm"
country = "SE"
offices = [{ title = "foreign minister", when = "2023" }]
[people.falk]
name = "Eva Falk"
country = "SE"
offices = [{ title = "finance minister", when = "2023" }]
[people.lind]
name = "Bo Lind"
country = "NO"
offices = [{ title = "president", when = "2023" }]
[people.berg]
name = "Carl Berg"
country = "NO"
offices = [{ title = "governor of Westfold", when = "2023" }]
[organisations.tide]
name = "The Tide"
country = "NO"
[organisations.bell]
name = "The Bell"
[places.west]
name = "Westfold"
country = "NO"
[places.east]
name = "Eastfold"
country = "NO"
[places.sund]
name = "Sund"
country = "DK"
"""
SUPPORTED, REFUTED, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE


class Case(NamedTuple):
    """Facts with their dates, one a line, and what a claim must get by them."""

    facts: str
    claim: str
    label: Label


VISIT = "2023-10: Ada Orm visited Denmark in October 2023."
MAY_VISIT = "2023-10: Ada Orm may visit Denmark in October 2023."
TALKS = (
    "2023-04: Ada Orm and Bo Lind held talks in Sweden in April 2023.\n"
    "2023-06: Ada Orm and Bo Lind held talks in Norway in June 2023."
)
THIRD_TALKS = TALKS + "\n2023-08: Ada Orm and Bo Lind held talks in Sweden in August 2023."
AT_ONE_TIME = TALKS.replace("2023-06", "2023-04").replace("June", "April")
WARM = "2022: Since 2022 relations of Norway with Sweden have been warm and those with Denmark cold."
GRAIN = (
    "2023-03: The barley that Norway exported in March 2023 was the first Norwegian grain since the flood broke out."
)
LIST = "2023-12: The port's list of goods held 1,159 goods in December 2023."
OF_A_COUNTRY = (
    Case("2022: The Danish paper The Bell was sold in 2022.", "The Danish paper The Bell was sold in 2022.", SUPPORTED),
    Case("2021: Danish readers of The Tide sang in 2021.", "Danish readers of The Tide sang in 2021.", SUPPORTED),
    Case(
        "2020: The Danish mine's The Tide was sold in 2020.", "The Danish mine's The Tide was sold in 2020.", SUPPORTED
    ),
    Case("2020: Ada Orm was a Danish mine's engineer.", "Ada Orm was a Danish mine's engineer in 2020.", SUPPORTED),
    Case(
        "2020: The magazine The Tide was sold to a Danish firm in 2020.",
        "The Tide, a Danish magazine, was sold to a firm in 2020.",
        OPEN,
    ),
)
OFFICES = (
    Case(
        "2023-05: Eva Falk opened the lock in May 2023.", "The finance minister opened the lock in May 2023.", SUPPORTED
    ),
    Case(
        "2023-05: The minister of trade opened the lock in May 2023.",
        "The trade minister opened the lock in May 2023.",
        SUPPORTED,
    ),
    Case(
        "2022-05: The minister opened the trade fair in Sund in May 2022.",
        "The trade minister opened the fair in Sund in May 2022.",
        OPEN,
    ),
    Case("2023-12: Carl Berg visited Sweden.", "The governor of Eastfold visited Sweden.", OPEN),
    Case(VISIT.replace("Ada Orm", "Bo Lind"), "The Norwegian finance minister visited Denmark in October 2023.", OPEN),
)
FIGURES = (
    Case(
        "2022: Trade between Norway and Sweden amounted to 21 billion dollars in 2022.",
        "Trade between Norway and Sweden amounted to 21 billion dollars a year in 2022.",
        SUPPORTED,
    ),
    Case(
        "2022-05: The port shipped 300 tons of salt in May 2022 after a month's rest.",
        "The port shipped 300 tons of salt in May 2022 after each month's rest.",
        SUPPORTED,
    ),
    Case(
        "[..2023-12]: By December 2023 the port had bought another 40 pumps.",
        "By December 2023 the port had bought another 40 pumps.",
        SUPPORTED,
    ),
    Case(
        "[..2023-12]: By December 2023 the port had added 40 pumps to its stock.",
        "By December 2023 the port had added 40 pumps to its stock.",
        SUPPORTED,
    ),
    Case(LIST, "In December 2023 the port added 682 goods to its list of goods.", OPEN),
    Case(LIST, "In December 2023 the port added 1,159 goods to its list of goods.", OPEN),
    Case(
        "2023-04: The port shipped 1,280 tons of salt in April 2023.",
        "The port shipped another 1,280 tons of salt.",
        SUPPORTED,
    ),
    Case(
        "2023-04: In April 2023 the port shipped 80 tons of salt, which went to Sweden.",
        "In April 2023 the port added 80 tons of salt, which went to Sweden.",
        SUPPORTED,
    ),
)
WHAT_DID_NOT_COME = (
    Case(
        "2023: Since the flood, Norway has exported grain to Sweden, its first customer.",
        "Throughout the flood, Norway exported grain to Sweden.",
        SUPPORTED,
    ),
    Case(GRAIN, "Throughout the winter, Norway exported barley.", OPEN),
    Case(
        "2023-10: Ada Orm visited Denmark in October 2023 after a visit in May had been cancelled.",
        "Ada Orm's visit to Denmark was cancelled.",
        SUPPORTED,
    ),
    Case(MAY_VISIT, "Ada Orm's visit to Denmark in October 2023 was cancelled.", OPEN),
    Case(VISIT, "The talks were cancelled when Ada Orm visited Denmark in October 2023.", OPEN),
    Case(MAY_VISIT, "Ada Orm did not visit Denmark in October 2023.", OPEN),
    Case(VISIT, "Ada Orm did not visit Denmark in October 2023.", REFUTED),
    Case("2023: The port may have sold salt to Sweden.", "The port sold salt to Sweden.", OPEN),
    Case("2023: The port may have sold salt to Sweden.", "The port may have sold salt to Sweden.", SUPPORTED),
    Case("2023: The port may have sold salt to Sweden.", "The port did not sell salt to Sweden.", OPEN),
)
OF_TWO = (
    Case(
        WARM, "Since 2022 relations of Norway with Denmark and Sweden have been cold and warm respectively.", SUPPORTED
    ),
    Case(WARM, "Since 2022 relations of Norway with Denmark have not been warm.", OPEN),
    Case(WARM, "Since 2022 relations of Norway with Sweden have not been warm.", REFUTED),
)
IN_TURN = (
    Case(AT_ONE_TIME, "Ada Orm and Bo Lind held talks first in Norway and then in Sweden.", OPEN),
    Case(TALKS, "Ada Orm and Bo Lind held talks first in Sweden and then in Norway.", SUPPORTED),
    Case(THIRD_TALKS, "Ada Orm and Bo Lind held talks first in Norway and then in Sweden.", OPEN),
    Case(TALKS, "Ada Orm and Bo Lind held talks quietly in Sweden and later in Norway.", OPEN),
    Case(VISIT, "Ada Orm had visited Denmark before, in October 2022.", OPEN),
    Case(VISIT, "Ada Orm visited Denmark in October 2022.", REFUTED),
)
ESSAY = "2023-05: The Tide published an essay by the Danish historian Nils Holm in May 2023."
OF_WHAT_KIND = (
    Case(ESSAY, "Nils Holm is a Danish historian.", SUPPORTED),
    Case(ESSAY, "The Tide is a historian.", OPEN),
    Case("2023: Norway sold the mine to a Danish bank.", "The mine is a bank.", OPEN),
    Case("2023: Norway inspected the salt mine of Sund.", "Norway is a salt.", OPEN),
    Case("2023: Sund is one of the ports of Denmark.", "Sund is a port.", SUPPORTED),
    Case("2023: Nils Holm worked in Sund as a historian.", "Nils Holm was a historian.", SUPPORTED),
    Case("2023: The buyer of the mine of Sund was a bank.", "The buyer of the mine of Sund was a bank.", SUPPORTED),
)
CASES = (*OF_A_COUNTRY, *OF_WHAT_KIND, *OFFICES, *FIGURES, *WHAT_DID_NOT_COME, *OF_TWO, *IN_TURN)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.claim[:60])
def test_a_claim_gets_its_label(case: Case) -> None:
    parted = [line.partition(": ") for line in case.facts.splitlines()]
    facts = "".join(
        f'\n[[facts]]\nid = "fact-{number}"\nwhen = "{when}"\nclaim = "{text}"\nsource = "s"\n'
        for number, (when, _, text) in enumerate(parted)
    )
    assert Checker(loads(HEAD + DECLARED + facts)).check_claim(case.claim).verdict is case.label
