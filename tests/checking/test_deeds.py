"""A deed is told by its own verb, with its own date: words that stand about for other reasons tell none."""

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
[countries.AL]
name = "Aldport"
[people.orm]
name = "Ada Orm"
country = "NO"
offices = [{ title = "chairman of the Lock Commission", when = "2023" }]
[places.yard]
name = "Sund Yard"
country = "AL"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "tour"
when = "2023-09"
claim = "Ada Orm toured Sund Yard during her visit to Aldport in September 2023."
actor = ["orm"]
source = "s"
[[facts]]
id = "exports"
when = "[..2022-12]"
when_text = "By the end of 2022"
claim = "Norport resumed exporting salt to Aldport by the end of 2022."
actor = ["NO"]
recipient = ["AL"]
source = "s"
[[facts]]
id = "mill"
when = "2011/2023-12"
claim = "The salt mill at Sund was sold about 12 years after it was built in 2011."
source = "s"
[[facts]]
id = "goods"
when = "2023"
claim = "Norport shipped dual-use goods directly to Aldport in 2023."
actor = ["NO"]
recipient = ["AL"]
source = "s"
[[facts]]
id = "worse"
when = "2022/.."
claim = "Norport's once strong relations with Aldport have worsened since the flood of 2022."
source = "s"
"""
IS_SO = {
    "Ada Orm toured Sund Yard in September 2023.": True,
    "Ada Orm opened Sund Yard during her visit to Aldport in September 2023.": False,
    "Norport resumed exporting salt to Aldport by the end of 2022.": True,
    "Norport ended exporting salt to Aldport by the end of 2022.": False,
    "The salt mill at Sund was built in 2011.": True,
    "The salt mill at Sund was sold in 2011.": False,
    "Norport shipped dual-use goods to Aldport in 2023.": True,
    "Norport gave dual-use goods to Aldport in 2023.": True,
    "Norport kept the dual-use goods in 2023.": False,
    "Norport's once strong relations with Aldport have worsened since the flood of 2022.": True,
    "Norport's once strong relations with Aldport have ended since the flood of 2022.": False,
}


@pytest.mark.parametrize(("claim", "is_so"), IS_SO.items())
def test_a_deed_is_told_by_its_own_verb_and_date(claim: str, *, is_so: bool) -> None:
    """Nothing but a fact's own verb tells what was done, and a date belongs to the deed it stands with."""
    assert (Checker(loads(BASE)).check_claim(claim).verdict == "supported") is is_so
