"""What is said of somebody is held against what the base says of just them."""

from __future__ import annotations

import pytest

from kortilt import loads
from kortilt.checking import Checker

BASE = """
[base]
schema = 1
title = "A port"
[countries.AA]
name = "Norport"
adjectives = ["Norportian"]
[countries.BB]
name = "Kaldia"
adjectives = ["Kaldian"]
[people.orm]
name = "Ada Orm"
country = "AA"
offices = [{ title = "finance minister", when = "2023" }]
[organisations.tide]
name = "The Tide"
country = "AA"
[places.sund]
name = "Sund"
country = "BB"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "essay"
when = "2023-05"
claim = "Ada Orm published an essay on Kaldia's trade policy in the magazine The Tide in May 2023."
actor = ["orm"]
source = "s"
[[facts]]
id = "visit"
when = "2023-11"
claim = "In Norport in November 2023 Ada Orm took part in the 10th meeting held by the Commission on Trade and Salt."
actor = ["orm"]
source = "s"
[[facts]]
id = "port"
when = "2022"
claim = "The port of Sund opened for the ships of Norport in 2022."
source = "s"
[[facts]]
id = "return"
when = "2024"
claim = "A visit to Kaldia in 2024 would be Ada Orm's second, 24 years after her first."
actor = ["orm"]
recipient = ["BB"]
source = "s"
[[facts]]
id = "partner"
when = "2021"
claim = "Kaldia was Norport's eighth-largest trading partner in 2021."
actor = ["BB"]
recipient = ["AA"]
source = "s"
"""
SAID = {
    "The Tide is a Norportian magazine.": "supported",
    "The Tide is a Kaldian magazine.": "not_enough_evidence",
    "Kaldian author Ada Orm published an essay in The Tide in May 2023.": "not_enough_evidence",
    "Ada Orm, a Kaldian author, published an essay in The Tide in May 2023.": "not_enough_evidence",
    "Ada Orm published an essay in the Kaldian magazine The Tide in May 2023.": "not_enough_evidence",
    "Ada Orm published an essay in the magazine The Tide in May 2023.": "supported",
    "The Norportian port of Sund opened in 2022.": "refuted",
    "The Kaldian port Sund opened for the ships of Norport in 2022.": "supported",
    "Sund is a Norportian port.": "refuted",
    "In Norport in November 2023 Ada Orm met the trade minister.": "not_enough_evidence",
    "Ada Orm would visit Kaldia for the first time in 2024.": "refuted",
    "Ada Orm would visit Kaldia for the second time in 2024.": "supported",
    "Kaldia was Norport's eighth-largest trading partner in 2021.": "supported",
    "Kaldia was Norport's second-largest trading partner in 2021.": "refuted",
    "Norport was Kaldia's second-largest trading partner in 2021.": "not_enough_evidence",
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(loads(BASE))


@pytest.mark.parametrize(("claim", "label"), SAID.items(), ids=lambda text: text[:60])
def test_it_is_said_of_the_right_one(checker: Checker, claim: str, label: str) -> None:
    assert checker.check_claim(claim).verdict.value == label


SPLIT = """
[base]
schema = 1
title = "A port"
[countries.AA]
name = "Norport"
[organisations.lurne]
name = "Lurne Works"
country = "AA"
[organisations.mire]
name = "Mire Works"
country = "AA"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "stayed"
when = "2023"
claim = "Of the well-known foreign companies only Lurne Works still kept up basic operations in Norport in 2023."
actor = ["lurne"]
source = "s"
[[facts]]
id = "left"
when = "2023"
claim = "Mire Works left Norport in 2023."
actor = ["mire"]
source = "s"
[[facts]]
id = "grain"
when = "2023-03"
claim = "The corn of March 2023 was the first grain to reach Norport since the flood."
source = "s"
[[facts]]
id = "warned"
when = "2022"
claim = "Lurne Works warned in 2022 of a total break with Norport."
actor = ["lurne"]
source = "s"
"""
TOLD = {
    "Of the foreign companies only Lurne Works left Norport in 2023.": "not_enough_evidence",
    "Of the foreign companies only Lurne Works kept up basic operations in Norport in 2023.": "supported",
    "Mire Works left Norport in 2023.": "supported",
    "The first grain reached Norport in March 2023.": "not_enough_evidence",
    "The first grain since the flood reached Norport in March 2023.": "supported",
    "The first grain in years reached Norport in March 2023.": "supported",
    'Lurne Works warned in 2022 of a "total break" with Norport.': "supported",
    'Lurne Works warned in 2022 of a "complete break" with Norport.': "not_enough_evidence",
    "Lurne Works warned in 2022 of a complete break with Norport.": "supported",
}


@pytest.mark.parametrize(("claim", "label"), TOLD.items(), ids=lambda text: text[:60])
def test_a_deed_a_first_and_a_quotation_are_the_facts_own(claim: str, label: str) -> None:
    assert Checker(loads(SPLIT)).check_claim(claim).verdict.value == label


TRADE = """
[base]
schema = 1
title = "A port"
[countries.AA]
name = "Norport"
[countries.BB]
name = "Kaldia"
[people.orm]
name = "Ada Orm"
country = "AA"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "overtook"
when = "2022"
claim = "Norport overtook Kaldia in trade with Sund in 2022."
source = "s"
[[facts]]
id = "half"
when = "2021"
claim = "Norport's trade with Sund in 2021 was less than half of Kaldia's."
source = "s"
[[facts]]
id = "thinks"
when = "2023"
claim = "Ada Orm thinks that trade with Kaldia can benefit both."
said_by = ["orm"]
source = "s"
[[facts]]
id = "reluctant"
when = "2023"
claim = "Norport is reluctant to close the canal."
source = "s"
[[facts]]
id = "sanctions"
when = "2023"
claim = "Norport sanctioned Kaldia in 2023."
source = "s"
"""
HELD = {
    "Norport's trade with Sund, less than half of Kaldia's in 2021, overtook it in 2022.": "supported",
    "Norport's trade with Sund in 2022 was less than Kaldia's.": "refuted",
    "It was Norport rather than Lurne that overtook Kaldia in trade in 2022.": "not_enough_evidence",
    "Ada Orm thinks so.": "not_enough_evidence",
    "Ada Orm thinks that trade with Kaldia can benefit both.": "supported",
    "Norport was reluctant to sanction Kaldia in 2023.": "not_enough_evidence",
    "Norport is reluctant to close the canal.": "supported",
}


@pytest.mark.parametrize(("claim", "label"), HELD.items(), ids=lambda text: text[:60])
def test_comparisons_sayings_and_attitudes_keep_what_they_are_of(claim: str, label: str) -> None:
    assert Checker(loads(TRADE)).check_claim(claim).verdict.value == label


BACK = """
[base]
schema = 1
title = "A port"
[countries.AA]
name = "Norport"
[countries.BB]
name = "Kaldia"
[organisations.lurne]
name = "Lurne Works"
country = "AA"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "shells"
when = "2023"
claim = "Norport was the supplier of more salt for Kaldia than all other ports in 2023."
actor = ["AA"]
recipient = ["BB"]
source = "s"
quote = "supplied more salt to Kaldia than all the others"
[[facts]]
id = "clause"
when = "2023"
claim = "Lurne Works kept a two-year buy-back clause when it sold the dam in 2023."
actor = ["lurne"]
source = "s"
"""
WAYS = {
    "Norport supplied Kaldia with more salt than all other ports in 2023.": "supported",
    "Kaldia supplied Norport with more salt than the other ports.": "refuted",
    "Kaldia supplied Norport with more salt and corn than all other ports in 2023.": "not_enough_evidence",
    "Lurne Works can buy the dam back within two years.": "supported",
    "Lurne Works can sell the dam back within two years.": "not_enough_evidence",
    "Lurne Works sold the dam back in 2023.": "supported",
}


@pytest.mark.parametrize(("claim", "label"), WAYS.items(), ids=lambda text: text[:60])
def test_the_way_there_is_not_the_way_back(claim: str, label: str) -> None:
    assert Checker(loads(BACK)).check_claim(claim).verdict.value == label
