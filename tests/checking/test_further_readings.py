"""Ways of saying and of being wrong that no one rule explains, each on a base of a sentence or two."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kortilt import loads
from kortilt.checking import Checker
from kortilt.model.verdicts import Label

HEAD = '[base]\nschema = 1\ntitle = "t"\n[sources.s]\ntype = "document"\ntitle = "The port in figures"\n'
NORWAY = (
    '[countries.NO]\nname = "Norway"\nadjectives = ["Norwegian"]\n'
    '[countries.SE]\nname = "Sweden"\nadjectives = ["Swedish"]\n'
    '[countries.DK]\nname = "Denmark"\nadjectives = ["Danish"]\n'
)
ORM = (
    '[people.orm]\nname = "Ada Orm"\ncountry = "SE"\noffices = [{title = "foreign minister", when = "2023"}]\n'
    '[people.lind]\nname = "Bo Lind"\ncountry = "NO"\noffices = [{title = "president", when = "2023"}]\n'
)
SITES = '[places.aldport]\nname = "Aldport"\naliases = ["port of Aldport"]\ncountry = "NO"\n'
FLOUR = '[places.west]\nname = "Westfold"\ncountry = "NO"\n[places.east]\nname = "Eastfold"\ncountry = "NO"\n'
PEACE = "2023: A lasting peace at the port requires all parties to take part."
VOW = "2023: Norway and Sweden said that they would together widen the lock."
SHELLS = "2023: Norway may have sold more shells to Denmark than Sweden, The Bell reported in 2023."
BELL = '[organisations.bell]\nname = "The Bell"\n'
LITTLE = "Norwegian firms have little experience in Sweden."
NONE_AT_ALL = "Norwegian firms have next to no experience in Sweden."
FERRY = "The line that resumed trips to Denmark in May 2023 was "
BLUE = '[organisations.ferry]\nname = "Blue Ferry"\n'
OPENED = (
    "2022: Since 2022 relations of Norway with Sweden have been warm and those with Denmark cold.\n"
    "2022: Relations between Norway and Denmark looked good before the flood of 2022 broke out.\n"
    "2022: The flood broke out in 2022."
)


class Case(NamedTuple):
    """Facts with their dates, one a line, and what a claim must get by them."""

    facts: str
    claim: str
    label: Label
    declared: str = NORWAY


SUPPORTED, REFUTED, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE
WARM = "2022: Since 2022 relations of Norway with Sweden have been warm and those with Denmark cold."
VISIT = "2023-10: Swedish foreign minister Ada Orm visited Denmark in October 2023."
TALKS = (
    "2023-04: Ada Orm and Bo Lind held talks in Sweden in April 2023.\n"
    "2023-06: Ada Orm and Bo Lind held talks in Norway in June 2023."
)
PORT = "2023: The port of Aldport resumed customs clearance for Danish exports in 2023."
EXPORT = "2023-04: Wheat flour exports to Sweden from Westfold, a region of Norway, came to 1,370 tons in April 2023."
GRAIN = (
    "2023-03: The barley that Norway exported in March 2023 was the first Norwegian grain since the flood broke out."
)
MINE = "2023-12: A Danish firm sold the company's plant in Aldport to a Swedish bank in December 2023."
AID = "2023: Norway has given Sweden military goods, such as bulletproof vests and gas masks."
RESUMED = "2023-08: The ferry resumed its sailings between Norway and Sweden in August 2023."
GOVERNOR = (
    '[people.berg]\nname = "Carl Berg"\ncountry = "NO"\noffices = [{title = "governor of Westfold", when = "2023"}]\n'
)
BERG = "2023: Carl Berg, the governor of Westfold, visited Sweden."
GOVERNED = NORWAY + FLOUR + GOVERNOR
CASES = (
    Case(GRAIN, "Throughout the flood, Norway kept exporting grain.", REFUTED),
    Case(MINE, "A Danish firm sold its Narfjord plant to a Swedish bank in December 2023.", REFUTED, NORWAY + SITES),
    Case(AID, "Sweden has received gas masks from Norway.", SUPPORTED),
    Case(RESUMED, "The ferry took up its sailings to Sweden again in October 2023.", REFUTED),
    Case(VISIT, "Ada Orm's visit to Denmark in October 2023 was called off.", REFUTED, NORWAY + ORM),
    Case(
        "2023-12: Carl Berg visited Sweden.",
        "Carl Berg is the governor of Eastfold.",
        REFUTED,
        NORWAY + FLOUR + GOVERNOR,
    ),
    Case(
        "2023-12: Carl Berg visited Sweden.",
        "Carl Berg of Westfold visited Sweden.",
        SUPPORTED,
        NORWAY + FLOUR + GOVERNOR,
    ),
    Case(WARM, "Since 2022 relations of Norway with Denmark have been warm.", REFUTED),
    Case(WARM, "Since 2022 relations of Norway with Sweden have been warm.", SUPPORTED),
    Case(VISIT, "The Swedish finance minister visited Denmark in October 2023.", REFUTED, NORWAY + ORM),
    Case(VISIT, "The Swedish foreign minister visited Denmark in October 2023.", SUPPORTED, NORWAY + ORM),
    Case(VISIT, "The Swedish finance minister also visited Denmark in October 2023.", OPEN, NORWAY + ORM),
    Case(VISIT, "The Swedish finance minister visited Denmark in 2023.", OPEN, NORWAY + ORM),
    Case(VISIT, "Swedish Finance Minister Carl Berg visited Denmark in October 2023.", REFUTED, NORWAY + ORM),
    Case(VISIT, "Ada Orm has never been to Denmark.", REFUTED, NORWAY + ORM),
    Case(TALKS, "Ada Orm and Bo Lind held talks first in Norway and then in Sweden.", REFUTED, NORWAY + ORM),
    Case(TALKS, "Ada Orm and Bo Lind held talks first in Sweden and then in Norway.", SUPPORTED, NORWAY + ORM),
    Case(PORT, "The port of Narfjord resumed customs clearance for Danish exports in 2023.", REFUTED, NORWAY + SITES),
    Case(PORT, "Customs clearance for Danish exports was back at Aldport in 2023.", SUPPORTED, NORWAY + SITES),
    Case(EXPORT, "Eastfold sent 1,370 tons of wheat flour to Sweden in April 2023.", REFUTED, NORWAY + FLOUR),
    Case(EXPORT, "Eastfold sent wheat flour to Sweden in April 2023.", OPEN, NORWAY + FLOUR),
    Case(
        "2022: Trade between Norway and Sweden fell by 12.4% in 2022.",
        "Trade between Norway and Sweden lost 12.4% in 2022.",
        SUPPORTED,
    ),
    Case(
        "2022: Trade between Norway and Sweden fell by 12.4% in 2022.",
        "Trade between Norway and Sweden recovered by 12.4% in 2022.",
        REFUTED,
    ),
    Case(
        "2021: Norway's trade with Denmark in 2021 was more than double Sweden's.",
        "In 2021 Sweden's trade with Denmark was more than twice Norway's.",
        REFUTED,
    ),
    Case(
        "2024: A visit to Denmark in 2024 would be Bo Lind's second, 24 years after his first.",
        "A visit to Denmark in 2024 would be Bo Lind's second, 14 years after his first.",
        REFUTED,
        NORWAY + ORM,
    ),
    Case(
        "2023: Norway came a close second to Sweden in car exports in 2023.",
        "Norway's car exports in 2023 exceeded 4,100 vehicles, just behind Sweden's.",
        OPEN,
    ),
    Case(PEACE, "A lasting peace at the port cannot be assured unless all parties take part.", OPEN),
    Case(PEACE, "A lasting peace at the port is impossible without all parties.", SUPPORTED),
    Case(PEACE, "A lasting peace at the port is possible without all parties.", REFUTED),
    Case(VOW, "Norway and Sweden announced that they would jointly widen the lock.", SUPPORTED),
    Case(VOW, "Norway and Sweden announced that they jointly widened the lock.", OPEN),
    Case(
        SHELLS, "The Bell reported that Norway may have sold Denmark fewer shells than Sweden.", REFUTED, NORWAY + BELL
    ),
    Case(
        SHELLS, "The Bell reported that Norway may have sold Denmark more shells than Sweden.", SUPPORTED, NORWAY + BELL
    ),
    Case("2023: Norwegian firms have considerable experience in Sweden.", LITTLE, REFUTED),
    Case("2023: Norwegian firms have considerable experience in Sweden.", NONE_AT_ALL, REFUTED),
    Case(
        "2023: Norway's line Blue Ferry resumed trips to Denmark in May 2023.",
        FERRY + "Redship.",
        REFUTED,
        NORWAY + BLUE,
    ),
    Case(
        "2023: Norway's line Blue Ferry resumed trips to Denmark in May 2023.",
        FERRY + "Blue Ferry.",
        SUPPORTED,
        NORWAY + BLUE,
    ),
    Case(BERG, "Carl Berg, who governs Westfold, visited Sweden.", SUPPORTED, GOVERNED),
    Case(BERG, "Carl Berg, who governs Eastfold, visited Sweden.", OPEN, GOVERNED),
    Case("2023: Norway exported salt to Sweden in 2023.", "Norway exported capital to Sweden in 2023.", OPEN),
    Case("2023: Ada Orm published an essay on salt.", "Ada Orm published a report on salt.", OPEN, NORWAY + ORM),
    Case("2023: Ada Orm visited Oslo in 2023.", "Ada Orm visited the capital Oslo in 2023.", SUPPORTED, NORWAY + ORM),
    Case(
        "2023: Norway will manage its relationship with Sweden.",
        "Norway will manage the Norway-Sweden relationship.",
        SUPPORTED,
    ),
    Case("2023: The South has bought salt.", "The South is another matter.", OPEN),
    Case("2022: Trade fell by 22.6% in 2022.", "Fall in trade 2022 22.6%", OPEN),
    Case(OPENED, "Relations between Norway and Denmark have warmed since the flood of 2022 broke out.", REFUTED),
)


def verdict_label(case: Case) -> Label:
    parted = [line.partition(": ") for line in case.facts.splitlines()]
    facts = "".join(
        f"\n[[facts]]\nid = \"fact-{number}\"\nwhen = \"{when}\"\nclaim = '''{text}'''\nsource = \"s\"\n"
        for number, (when, _, text) in enumerate(parted)
    )
    return Checker(loads(HEAD + case.declared + facts)).check_claim(case.claim).verdict


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.claim[:60])
def test_a_claim_gets_its_label(case: Case) -> None:
    assert verdict_label(case) is case.label
