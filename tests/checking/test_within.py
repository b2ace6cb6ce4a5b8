"""What follows from one fact's own figures, when something ended, and what a denial reaches."""

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
name = "Aldport"
adjectives = ["Aldportian"]
[countries.CC]
name = "Westport"
[people.orm]
name = "Ada Orm"
country = "AA"
[organisations.treasury]
name = "Norportian government"
country = "AA"
[organisations.union]
name = "Salt Union"
aliases = ["Union"]
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "ships"
when = "2019-05"
claim = "The salt fair opened in May 2019 with 15 ships: seven from Norport, five from Aldport and three from Westport."
source = "s"
[[facts]]
id = "lease"
when = "2020-03"
claim = "Norport leased the mine to Aldport for four years in March 2020, for 12 million euros a year."
source = "s"
[[facts]]
id = "lock"
when = "2021-08"
claim = "The Great Lock cost 60 million euros, of which the town of Lurne paid a third."
source = "s"
[[facts]]
id = "loan"
when = "2020-09"
claim = "The Norportian government lent the country's six mills 24 million euros in September 2020."
source = "s"
actor = ["treasury"]
[[facts]]
id = "miller"
when = "1983"
claim = "Ada Orm was the keeper of the mill until 1983."
source = "s"
[[facts]]
id = "pianist"
when = "2020"
claim = "Ada Orm is a pianist."
source = "s"
[[facts]]
id = "cut"
when = "2020-04"
claim = "Workers of all Norportian mills agreed in April 2020 to a wage cut of 20 percent."
source = "s"
[[facts]]
id = "fall"
when = "2022-04"
claim = "Ada Orm broke her arm in April 2022 and missed the rest of the fair."
source = "s"
[[facts]]
id = "catch"
when = "2020/2021"
claim = "Aldport shipped 61 barges of salt in 2020-21, more than any other town."
source = "s"
[[facts]]
id = "visitors"
when = "2021/2022"
claim = "Average attendance at the fair rose to 8,150 in 2021-22."
source = "s"
[[facts]]
id = "keeper"
when = "2020-10"
claim = "The Salt Union dismissed its head keeper Ada Orm in October 2020 after five floods in a row."
source = "s"
actor = ["union"]
[[facts]]
id = "barge"
when = "2019-07"
claim = "Norport sold the barge Heron to Westport for 3 million euros in July 2019."
source = "s"
[[facts]]
id = "pumps"
when = "2019/2022"
claim = "Ada Orm repaired 47 pumps for the Salt Union between 2019 and 2022."
source = "s"
[[facts]]
id = "album"
when = "1990"
claim = "Their second album, Salt, released in 1990, sold 40,000 copies."
source = "s"
"""
SAID = {
    "Five ships from Norport came to the salt fair in May 2019.": "refuted",
    "Fifteen ships from Norport came to the salt fair in May 2019.": "refuted",
    "Norport had 15 ships at the salt fair in May 2019.": "not_enough_evidence",
    "Seven of the 15 ships at the salt fair of May 2019 were from Norport.": "supported",
    "Twelve of the 15 ships at the salt fair of May 2019 were from Norport and Aldport.": "supported",
    "Fifteen ships from Norport and Aldport were at the salt fair of May 2019.": "not_enough_evidence",
    "At the salt fair of May 2019 Norport had seven ships, Aldport three and Westport five.": "not_enough_evidence",
    "Ships from three countries were at the salt fair of May 2019.": "supported",
    "Norport leased the mine to Aldport for four years for 48 million euros in all.": "supported",
    "Norport leased the mine to Aldport for 12 million euros in total.": "refuted",
    "The town of Lurne paid 20 million euros for the Great Lock.": "supported",
    "The town of Lurne paid 60 million euros for the Great Lock.": "refuted",
    "The six Norportian mills were lent 4 million euros each in September 2020.": "supported",
    "The six Norportian mills were lent 24 million euros each in September 2020.": "not_enough_evidence",
    "Norport's six mills lent the government 24 million euros in September 2020.": "not_enough_evidence",
    "Ada Orm was the keeper of the mill until 1990.": "refuted",
    "Ada Orm was the keeper of the mill until the 1980s.": "supported",
    "Ada Orm is a musician.": "supported",
    "Ada Orm is not a musician.": "refuted",
    "Workers of the Aldportian mills also agreed to a wage cut of 20 percent in April 2020.": "not_enough_evidence",
    "All mills of the Salt Union cut wages in April 2020.": "not_enough_evidence",
    "Workers of Norportian mills agreed to a wage cut of a fifth in April 2020.": "supported",
    "Ada Orm did not break her arm in April 2022.": "refuted",
    "Aldport did not ship 61 barges of salt in 2020-21, more than any other town.": "refuted",
    "Average attendance at the fair rose to 8,900 in 2022-23.": "not_enough_evidence",
    "The Salt Union kept Ada Orm as head keeper after five floods in a row in October 2020.": "refuted",
    "Aldport dismissed its head keeper in October 2020.": "not_enough_evidence",
    "Aldport sold a barge to Westport in 2019.": "not_enough_evidence",
    "Aldport sold the barge Heron to Westport for 3 million euros in July 2019.": "refuted",
    "Ada Orm repaired 61 pumps for Norport.": "not_enough_evidence",
    "Two thirds of the cost of the Great Lock were paid by Norport.": "not_enough_evidence",
    "Kol Vard's second album was released in 1993.": "not_enough_evidence",
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(loads(BASE))


@pytest.mark.parametrize("claim", SAID)
def test_what_is_said(checker: Checker, claim: str) -> None:
    assert checker.check_claim(claim).verdict.value == SAID[claim]
