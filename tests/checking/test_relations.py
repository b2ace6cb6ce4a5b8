"""What is said of one thing is not said of another that the same fact, or the next one, names as well."""

from __future__ import annotations

import pytest

from kortilt import loads
from kortilt.checking import Checker

BASE = """
[base]
schema = 1
title = "A port"
[countries.NO]
name = "Norport"
adjectives = ["Norportian"]
[countries.AL]
name = "Aldport"
adjectives = ["Aldportian"]
[countries.KA]
name = "Kaldia"
adjectives = ["Kaldian"]
[organisations.ferry]
name = "Blue Ferry"
country = "AL"
[people.orm]
name = "Ada Orm"
country = "NO"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "cause"
when = "2022/.."
claim = "The board puts the worsening of Norport's relations with Aldport down to Aldport's anger at the closer ties between Norport and Kaldia."
source = "s"
[[facts]]
id = "warm"
when = "2022/.."
claim = "The board calls relations between Norport and Kaldia flourishing."
source = "s"
[[facts]]
id = "war"
when = "2022/.."
claim = "The flood has worsened the shortage of salt in Norport and Kaldia."
source = "s"
"""
SAID = {
    "Norport's relations with Aldport have worsened.": "supported",
    "Relations between Norport and Kaldia have worsened.": "not_enough_evidence",
    "Norport's ties with Kaldia have soured.": "not_enough_evidence",
    "Norport and Kaldia have seen their relations deteriorate.": "not_enough_evidence",
    "The board calls Norport's relations with Kaldia flourishing and those with Aldport worsening.": "supported",
    "The board calls Norport's relations with Aldport flourishing and those with Kaldia worsening.": "not_enough_evidence",
    "The board calls Norport's relations with Aldport flourishing and its relations with Kaldia worsening.": "not_enough_evidence",
    "Norport's relations with Aldport and Kaldia have worsened.": "not_enough_evidence",
}


@pytest.mark.parametrize(("claim", "label"), SAID.items())
def test_what_is_said_of_relations_is_said_of_those_two(claim: str, label: str) -> None:
    """A fact that tells of two sorts of relations lends nothing from the one to the other."""
    assert Checker(loads(BASE)).check_claim(claim).verdict == label
