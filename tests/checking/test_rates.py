"""A total is no rate, wherever its sentence tells one, and what several did apart they did not do together."""

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
[countries.BB]
name = "Kaldia"
[people.orm]
name = "Ada Orm"
country = "AA"
[people.lind]
name = "Per Lind"
country = "AA"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "salt"
when = "2022-12/2023-04"
claim = "Norport shipped 67,300 tons of salt to Kaldia between December 2022 and April 2023."
source = "s"
[[facts]]
id = "average"
when = "2022-12/2023-04"
claim = "Norport shipped on average about 13,460 tons of salt a month to Kaldia between December 2022 and April 2023."
source = "s"
[[facts]]
id = "corn"
when = "2023-03"
claim = "Norport shipped 2,800 tons of corn to Kaldia in March 2023."
source = "s"
[[facts]]
id = "trade"
when = "2022"
claim = "Trade between Norport and Kaldia amounted to US$21.15 billion in 2022."
source = "s"
[[facts]]
id = "orm"
when = "2023-07"
actor = ["orm"]
claim = "Ada Orm visited Kaldia in July 2023."
source = "s"
[[facts]]
id = "lind"
when = "2023-10"
actor = ["lind"]
claim = "Per Lind visited Kaldia in October 2023."
source = "s"
"""
SAID = {
    "Norport shipped 67,300 tons of salt to Kaldia each month between December 2022 and April 2023.": "refuted",
    "Norport shipped a total of 67,300 tons of salt to Kaldia between December 2022 and April 2023.": "supported",
    "Norport shipped about 13,460 tons of salt to Kaldia a month.": "supported",
    "Norport's monthly shipments of salt to Kaldia averaged about 13,460 tons.": "supported",
    "Norport shipped 67,300 tons of salt to Kaldia between December 2022 and April 2023, about 13,500 tons a month.": (
        "supported"
    ),
    "Norport shipped 67,300 tons of salt to Kaldia between December 2022 and April 2023, about 900 tons a day.": (
        "not_enough_evidence"
    ),
    "Daily, Norport shipped 13,460 tons of salt to Kaldia.": "refuted",
    "Norport shipped 2,800 tons of corn to Kaldia a month.": "not_enough_evidence",
    "Norport shipped 2,800 tons of corn to Kaldia a month in 2023.": "refuted",
    "Norport shipped 2,800 tons of corn to Kaldia a year.": "not_enough_evidence",
    "Norport shipped 2,800 tons of corn to Kaldia within a month.": "supported",
    "Annual trade between Norport and Kaldia reached $21.15 billion in 2022.": "supported",
    "Norport and Kaldia traded for $21.15 billion a month in 2022.": "refuted",
    "Norport shipped 67,300 tons of salt to Kaldia in all of 2023.": "not_enough_evidence",
    "Trade between Norport and Kaldia exceeded $20 billion in 2019.": "not_enough_evidence",
    "Trade between Norport and Kaldia amounted to $21.15 billion in 2019.": "refuted",
    "Ada Orm and Per Lind visited Kaldia in 2023.": "supported",
    "Ada Orm and Per Lind visited Kaldia together in 2023.": "not_enough_evidence",
    "Ada Orm and Per Lind jointly visited Kaldia in 2023.": "not_enough_evidence",
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(loads(BASE))


@pytest.mark.parametrize(("claim", "label"), SAID.items(), ids=lambda text: text[:60])
def test_what_is_told_of_each_is_not_the_whole(checker: Checker, claim: str, label: str) -> None:
    assert checker.check_claim(claim).verdict.value == label
