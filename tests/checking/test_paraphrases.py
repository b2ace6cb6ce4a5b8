"""Other words, nouns for verbs, bounds and conditions, each on a base of one sentence of Norway, Sweden and Denmark."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kortilt import loads
from kortilt.checking import Checker
from kortilt.model.verdicts import Label

NORWAY = (
    '[countries.NO]\nname = "Norway"\nadjectives = ["Norwegian"]\n'
    '[countries.SE]\nname = "Sweden"\nadjectives = ["Swedish"]\nmetonyms = ["Stockholm"]\n'
    '[countries.DK]\nname = "Denmark"\nadjectives = ["Danish"]\n'
    '[people.orm]\nname = "Ada Orm"\ncountry = "SE"\noffices = [{title = "foreign minister", when = "2023"}]\n'
    '[people.lind]\nname = "Bo Lind"\ncountry = "NO"\noffices = [{title = "president", when = "2023"}]\n'
    '[places.aldport]\nname = "Aldport"\naliases = ["port of Aldport"]\ncountry = "NO"\n'
)
HEAD = '[base]\nschema = 1\ntitle = "t"\n[sources.s]\ntype = "document"\ntitle = "The port in figures"\n' + NORWAY
SUPPORTED, REFUTED, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE


class Case(NamedTuple):
    """A fact with its date, and what a claim must get by it."""

    fact: str
    claim: str
    label: Label


CRATES = "2021: Exports of Norway to Sweden amounted to 420 crates in 2021."
BLAMED = "2022/..: Norway has criticised Sweden's salt tax."
SOURED = "2022/..: Closer relations between Norway and Denmark have worsened the relations of Sweden with Norway."
HARDLY = "2024: Trade between Norway and Sweden will hardly reach a large scale."
SAID = "2023-05: Ada Orm said in May 2023 that exports of Norway to Sweden had passed 40 tons since the start of 2023."
SOLD = "2023-05: Norway sold the Aldport mill to a Swedish consortium in May 2023."
QUIET = "2024: There is no grave dispute over salt between Norway and Sweden."
BOATS = "2021: Norway sold more than 370 boats in Sweden in 2021."
BANNED = "2024: The Swedish sanctions on Norway apply to labour."
THREAT = "2023: Ada Orm warned that Norway would leave the salt league if Sweden raised the tax."
PASSED = "2022: Norway overtook Sweden in trade with Denmark in 2022."
VOICED = "2024: Norway's government has voiced displeasure at Sweden's salt tax in speeches to the harbour council."
PLEDGE = "2023: Norway and Sweden agreed in 2023 to abolish the salt tax."
NEEDED = "2024: A lasting truce requires every town to take part."
VIEWS = "2023-04: Ada Orm and Bo Lind exchanged views on the salt tax of Sweden in April 2023."
KEPT = "2023-04: Ada Orm said that Norway would keep the salt tax."
UNLIKE = "2024: Unlike Norway and Sweden, Norway and Denmark have no grave dispute over salt."
ROOM = "2024: Sweden values salt from Norway."
LEFT = "2024-05-08: Ada Orm, Sweden's foreign minister in July 2023, had left that office by 8 May 2024."
GAINED = "2024: Swedish firms have gained much experience in Norway."
CASES = (
    Case(CRATES, "Exports of Norway to Sweden did not reach 500 crates in 2021.", SUPPORTED),
    Case(CRATES, "Exports of Norway to Sweden did not even reach 400 crates in 2021.", REFUTED),
    Case(CRATES, "Exports of Norway to Sweden did not exceed 300 crates in 2021.", REFUTED),
    Case(
        "2022/..: Norway has given Sweden medical aid.", "Medical aid that Norway has sent reached Sweden.", SUPPORTED
    ),
    Case(BLAMED, "Norway has criticised Denmark's salt tax.", OPEN),
    Case(BLAMED, "Denmark has criticised Sweden's salt tax only.", OPEN),
    Case(BLAMED, "Norway has rebuked Sweden over the salt tax.", SUPPORTED),
    Case(SOURED, "Relations between Norway and Denmark have worsened.", OPEN),
    Case(SOURED, "Relations between Norway and Sweden have worsened.", SUPPORTED),
    Case(CRATES, "Exports of Norway to Sweden were nowhere near 500 crates in 2021.", SUPPORTED),
    Case(
        "2023: Fish exports in 2023 were far below their peak.",
        "Fish exports in 2023 were nowhere near their peak.",
        SUPPORTED,
    ),
    Case(HARDLY, "Reaching a large scale will be difficult for trade between Norway and Sweden.", SUPPORTED),
    Case(HARDLY, "Trade between Norway and Sweden will reach a large scale.", REFUTED),
    Case(HARDLY, "Trade between Norway and Sweden will reach a large scale within ten years.", OPEN),
    Case(SAID, "In 2010 exports of Norway to Sweden came to 90 tons.", OPEN),
    Case(SAID, "Ada Orm said in May 2023 that exports of Norway to Sweden had passed 90 tons.", REFUTED),
    Case(HARDLY, "It will be hard for trade between Norway and Sweden to reach a large scale.", SUPPORTED),
    Case(QUIET, "Norway and Sweden settled their dispute over salt.", OPEN),
    Case(QUIET, "There is a grave dispute over salt between Norway and Sweden.", REFUTED),
    Case(BOATS, "Denmark sold 410 boats in Sweden in 2021.", OPEN),
    Case(BANNED, "Labour from Norway is subject to Swedish sanctions.", SUPPORTED),
    Case(BANNED, "Norwegian labour falls under Swedish sanctions.", SUPPORTED),
    Case("2024: Norway still values Swedish salt.", "Norway continues to value Swedish salt.", SUPPORTED),
    Case("2024: Norway values Swedish salt.", "Norway goes on valuing Swedish salt.", OPEN),
    Case(THREAT, "It would be hard for Norway to leave the salt league.", OPEN),
    Case(NEEDED, "Without every town, a lasting truce and order are impossible.", OPEN),
    Case(PASSED, "A year on from 2021, Norway had overtaken Sweden in trade with Denmark.", SUPPORTED),
    Case(PASSED, "A year on from 2022, Norway had overtaken Sweden in trade with Denmark.", REFUTED),
    Case(PLEDGE, "Norway and Sweden agreed to have the salt tax abolished by 2030.", OPEN),
    Case(SOURED, "Relations between Norway and Denmark have suffered.", OPEN),
    Case(SOURED, "Relations between Norway and Sweden have suffered.", SUPPORTED),
    Case(PLEDGE, "Norway and Sweden agreed that the salt tax should be abolished by 2030.", OPEN),
    Case(PLEDGE, "Norway and Sweden agreed by 2030 to abolish the salt tax.", SUPPORTED),
    Case(SAID, "Ada Orm said that exports of Norway to Sweden had begun in 1990.", OPEN),
    Case(NEEDED, "Without every town, a lasting truce is impossible.", SUPPORTED),
    Case(VIEWS, "Ada Orm and Bo Lind exchanged views on the drought in Denmark.", OPEN),
    Case(VIEWS, "Bo Lind's predecessor exchanged views on the salt tax with Ada Orm.", OPEN),
    Case(KEPT, "Ada Orm announced that Norway would keep the salt tax.", SUPPORTED),
    Case(KEPT, "Bo Lind's predecessor said that Norway would keep the salt tax.", OPEN),
    Case(UNLIKE, "Norway and Sweden do have a grave dispute over salt.", OPEN),
    Case(UNLIKE, "Norway and Denmark do have a grave dispute over salt.", REFUTED),
    Case(
        "2005: Salt exports of Norway stood at a 30-year peak in 2005.",
        "Salt exports of Norway peaked in 2005, at a level not seen in 30 years.",
        SUPPORTED,
    ),
    Case(ROOM, "The government in Stockholm values salt from Norway.", SUPPORTED),
    Case(ROOM, "In Stockholm, salt from Norway is valued.", SUPPORTED),
    Case(ROOM, "Salt from Norway is sold in Stockholm.", OPEN),
    Case(LEFT, "Ada Orm had left that office by May 2024.", SUPPORTED),
    Case(ROOM, "Norway values salt from Sweden.", REFUTED),
    Case("2022/..: Norway has given Sweden medicines.", "Medical supplies from Norway have reached Sweden.", SUPPORTED),
    Case(LEFT, "Ada Orm left that office on 8 May 2024.", OPEN),
    Case(VOICED, "Stockholm has voiced displeasure in speeches to the harbour council.", REFUTED),
    Case(VOICED, "Norway has voiced displeasure in speeches to the harbour council.", SUPPORTED),
    Case(PASSED, "Sweden lost its lead over Norway in trade with Denmark in 2022.", SUPPORTED),
    Case(PASSED, "Sweden lost its lead over Denmark in trade with Norway in 2022.", OPEN),
    Case(
        "2024: Norway and Sweden agreed on setting up a salt office.", "Norway and Sweden created a salt office.", OPEN
    ),
    Case(LEFT, "Ada Orm had left that office by March 2024.", OPEN),
    Case(GAINED, "Swedish firms have gathered a lot of experience in Norway.", SUPPORTED),
    Case(
        "2024: Norway's salt sales to Sweden are an indirect form of aid to Denmark.",
        "Norway is helping Denmark through the back door by salt sales to Sweden.",
        SUPPORTED,
    ),
    Case(
        "2024: Norway and Sweden agreed on setting up a salt office.",
        "Setting up a salt office is agreed between Norway and Sweden.",
        SUPPORTED,
    ),
    Case(
        "2024: Norway and Sweden agreed on setting up a salt office.", "Norway and Sweden set up a salt office.", OPEN
    ),
    Case(
        "2024: Shops such as Berg Salt and Lind Fish are accepted by consumers in Norway.",
        "Shops like Berg Salt have been accepted by consumers in Norway.",
        SUPPORTED,
    ),
    Case("2024: Norway still values Swedish salt.", "Norway goes on valuing Swedish salt.", SUPPORTED),
    Case(SOLD, "A Swedish consortium took over the Aldport mill in May 2023.", SUPPORTED),
    Case(SOLD, "Norway took over the Aldport mill from a Swedish consortium in May 2023.", REFUTED),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.claim[:60])
def test_a_claim_gets_its_label(case: Case) -> None:
    when, _, text = case.fact.partition(": ")
    fact = f'\n[[facts]]\nid = "fact"\nwhen = "{when}"\nclaim = """{text}"""\nsource = "s"\n'
    assert Checker(loads(HEAD + fact)).check_claim(case.claim).verdict is case.label
