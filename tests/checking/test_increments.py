"""What is added is not the total: it neither contradicts one nor is it one."""

from __future__ import annotations

import pytest

from kortilt import loads
from kortilt.checking import Checker

BASE = """
[base]
schema = 1
title = "A port"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "list"
when = "[..2023-12]"
claim = "The port's list of banned goods held 1,159 goods by December 2023."
source = "s"
[[facts]]
id = "salt"
when = "2023-04"
claim = "The port shipped 1,280 tons of salt in April 2023."
source = "s"
[[facts]]
id = "pumps"
when = "2022-05"
claim = "The port bought another 40 pumps in May 2022."
source = "s"
"""
SAID = {
    "The port added 682 goods to its list of banned goods in December 2023.": "not_enough_evidence",
    "The port put another 682 goods on its list of banned goods.": "not_enough_evidence",
    "The port put 682 more goods on its list of banned goods.": "not_enough_evidence",
    "A further 682 goods were put on the port's list of banned goods by December 2023.": "not_enough_evidence",
    "The port's list of banned goods grew by 682 goods in December 2023.": "not_enough_evidence",
    "The port added 1,159 goods to its list of banned goods.": "not_enough_evidence",
    "The port put another 1,159 goods on its list of banned goods.": "not_enough_evidence",
    "The port's list of banned goods held 682 goods by December 2023.": "refuted",
    "The port's list of banned goods held more than 1,100 goods by December 2023.": "supported",
    "The port shipped another 1,280 tons of salt in April 2023.": "supported",
    "The port shipped another 1,500 tons of salt in April 2023.": "refuted",
    "The port shipped another 300 tons of salt on 7 April 2023.": "not_enough_evidence",
    "The port bought another 40 pumps in May 2022.": "supported",
    "The port bought 30 additional pumps in May 2022.": "refuted",
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(loads(BASE))


@pytest.mark.parametrize(("claim", "label"), SAID.items(), ids=lambda text: text[:60])
def test_an_increment_is_no_total(checker: Checker, claim: str, label: str) -> None:
    assert checker.check_claim(claim).verdict.value == label
