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
[countries.WE]
name = "Westport"
[organisations.ferry]
name = "Blue Ferry"
country = "AL"
[organisations.board]
name = "Harbour Board"
aliases = ["board"]
[places.sund]
name = "Sund"
country = "KA"
[people.orm]
name = "Ada Orm"
country = "NO"
[sources.s]
type = "document"
title = "The port in figures"
[[facts]]
id = "cause"
when = "2022/.."
claim = "The worsening of Norport's relations with Aldport comes from the closer ties between Norport and Kaldia."
source = "s"
[[facts]]
id = "warm"
when = "2022/.."
claim = "The board calls relations between Norport and Kaldia flourishing."
source = "s"
[[facts]]
id = "flights"
when = "2023-08"
claim = "Aldport's shipping line Blue Ferry resumed trips on the route between Sund and Norport in August 2023."
actor = ["ferry"]
source = "s"
[[facts]]
id = "stable"
when = "2020"
claim = "The board says that relations between Norport and Aldport were stable before the flood of 2020."
said_by = ["board"]
source = "s"
[[facts]]
id = "trade"
when = "2023"
claim = "Trade between Norport and Kaldia in 2023, put at 28 million by Ada Orm, was still lower than before the flood."
source = "s"
[[facts]]
id = "experience"
when = "2023"
claim = "Aldportian companies have gained considerable experience in Norport's market."
source = "s"
[[facts]]
id = "partner"
when = "2023"
claim = "The board calls Kaldia a traditional partner of Norport."
said_by = ["board"]
source = "s"
[[facts]]
id = "plant"
when = "2023-12"
claim = "Blue Ferry sold its yard in Norport at a low price in December 2023."
actor = ["ferry"]
source = "s"
[[facts]]
id = "sanctions"
when = "2022"
claim = "Aldport imposed a ban on salt from Norport in 2022."
actor = ["AL"]
recipient = ["NO"]
source = "s"
[[facts]]
id = "lockdown"
when = "2023"
claim = "Norport and Kaldia resumed exchanges as Kaldia eased its lockdown."
source = "s"
[[facts]]
id = "criticism"
when = "2022-10"
claim = "Ada Orm criticised Aldport by name at the fair in October 2022."
actor = ["orm"]
recipient = ["AL"]
source = "s"
[[facts]]
id = "values"
when = "2022"
claim = "Norport values capital and technology from Aldport."
actor = ["NO"]
recipient = ["AL"]
source = "s"
[[facts]]
id = "anger"
when = "2022"
claim = "Aldport voiced anger at the cooperation between Norport and Kaldia in speeches at the fair."
actor = ["AL"]
recipient = ["NO", "KA"]
source = "s"
[[facts]]
id = "base"
when = "2022"
claim = "Cooperation between Norport and Kaldia starts from a low base."
source = "s"
[[facts]]
id = "volume"
when = "2005"
claim = "Trade between Norport and Kaldia amounted to only 228 million euros in 2005."
source = "s"
[[facts]]
id = "fall"
when = "2022/.."
claim = "Sales of salt have fallen since the Kaldian invasion of Westport and Aldport's support for Westport."
source = "s"
[[facts]]
id = "war"
when = "2022/.."
claim = "The flood has worsened the shortage of salt in Norport and Kaldia."
source = "s"
"""
SAID = {
    "Norport's relations with Aldport have worsened.": True,
    "Relations between Norport and Kaldia have worsened.": False,
    "Norport's ties with Kaldia have soured.": False,
    "Norport and Kaldia have seen their relations deteriorate.": False,
    "The board calls Norport's relations with Kaldia flourishing and those with Aldport worsening.": True,
    "The board calls Norport's relations with Aldport flourishing and those with Kaldia worsening.": False,
    "The board calls Norport's relations with Aldport flourishing and its relations with Kaldia worsening.": False,
    "Norport's relations with Aldport and Kaldia have worsened.": False,
}


@pytest.mark.parametrize(("claim", "is_so"), SAID.items())
def test_what_is_said_of_relations_is_said_of_those_two(claim: str, *, is_so: bool) -> None:
    """A fact that tells of two sorts of relations lends nothing from the one to the other."""
    assert (Checker(loads(BASE)).check_claim(claim).verdict == "supported") is is_so


TOLD_OF = {
    "Blue Ferry resumed trips on the route between Sund and Norport in August 2023.": True,
    "Blue Ferry, a shipping line, resumed trips on the route between Sund and Norport in August 2023.": True,
    "The Kaldian government resumed trips on the route between Sund and Norport in August 2023.": False,
    "Relations between Norport and Aldport were stable before the flood of 2020, the board says.": True,
    "Aldport was stable before the flood of 2020, the board says.": False,
    "Trade between Norport and Kaldia in 2023 was still lower than before the flood.": True,
    "Norport was still lower in 2023 than before the flood.": False,
    "Aldport's firms have gained considerable experience in the Norportian market.": True,
    "Norport has gained considerable experience in Norport's market.": False,
    "The board calls Kaldia a traditional partner of Norport.": True,
    "Norport calls Kaldia a traditional partner of Norport.": False,
    "Blue Ferry sold its yard in Norport at a low price in December 2023.": True,
    "Aldport sold its yard in Norport at a low price in December 2023.": False,
    "Norport sold the yard at a low price in December 2023.": False,
    "Aldport imposed a ban on salt from Norport in 2022.": True,
    "Aldport and Kaldia imposed a ban on salt from Norport in 2022.": False,
    "Kaldia eased its lockdown.": True,
    "Norport eased its lockdown.": False,
    "The flood worsened the shortage of salt in Norport.": True,
    "The shortage of salt in Norport worsened.": True,
}


@pytest.mark.parametrize(("claim", "is_so"), TOLD_OF.items())
def test_a_verb_tells_of_its_own_subject(claim: str, *, is_so: bool) -> None:
    """That a fact names somebody does not make him do what it tells of another."""
    assert (Checker(loads(BASE)).check_claim(claim).verdict == "supported") is is_so


OF_TWO_FACTS = {
    "Blue Ferry resumed trips in August 2023 and sold its yard in Norport in December 2023.": True,
    "Aldport imposed a ban on salt from Norport in 2022 and sold its yard in Norport in December 2023.": False,
    "Ada Orm criticised Aldport by name in October 2022 and sold its yard in Norport in December 2023.": False,
    "Ada Orm criticised Aldport by name at the fair in October 2022.": True,
    "Ada Orm criticised Aldport over technology at the fair in October 2022.": False,
    "Ada Orm criticised Aldport's technology at the fair in October 2022.": False,
    "Aldport voiced anger at the cooperation between Norport and Kaldia in speeches at the fair.": True,
    "Aldport voiced anger at the trade between Norport and Kaldia in speeches at the fair.": False,
    "Cooperation between Norport and Kaldia starts from a low base.": True,
    "Trade between Norport and Kaldia starts from a low base.": False,
}


@pytest.mark.parametrize(("claim", "is_so"), OF_TWO_FACTS.items())
def test_no_fact_lends_a_thing_to_the_deed_of_another(claim: str, *, is_so: bool) -> None:
    """What one fact names is no object or subject of what only the other tells."""
    assert (Checker(loads(BASE)).check_claim(claim).verdict == "supported") is is_so


ATTACHED = {
    "Sales of salt have fallen since Kaldia's invasion of Westport and the support of Aldport for Westport.": True,
    "Sales of salt have fallen since the Aldportian invasion of Westport and Kaldia's support for Westport.": False,
    "Sales of salt have fallen since the Kaldian invasion of Westport and Westport's support for Aldport.": False,
    "Sales of salt have fallen since the Kaldian invasion of Aldport and Aldport's support for Westport.": False,
}


@pytest.mark.parametrize(("claim", "is_so"), ATTACHED.items())
def test_a_name_stands_to_its_own_noun(claim: str, *, is_so: bool) -> None:
    """That a fact names them all does not say who invaded whom, nor who supports whom."""
    assert (Checker(loads(BASE)).check_claim(claim).verdict == "supported") is is_so


def test_the_message_says_of_what_the_base_says_it() -> None:
    """A reader learns whose it is, in the fact's own words."""
    verdict = Checker(loads(BASE)).check_claim("Aldport was stable before the flood of 2020, the board says.")
    assert verdict.message == 'the base says "stable" of relations between Norport and Aldport'
