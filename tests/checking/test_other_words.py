"""One thing told otherwise, on a base of a sentence: hosts and guests, causes and effects, joined and carried words."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kortilt import loads
from kortilt.checking import Checker
from kortilt.model.verdicts import Label

HEAD = '[base]\nschema = 1\ntitle = "t"\n[sources.s]\ntype = "document"\ntitle = "The port in figures"\n'
COUNTRIES = (
    '[countries.NO]\nname = "Norway"\nadjectives = ["Norwegian"]\n'
    '[countries.SE]\nname = "Sweden"\nadjectives = ["Swedish"]\n'
    '[countries.DK]\nname = "Denmark"\nadjectives = ["Danish"]\n'
    '[people.orm]\nname = "Ada Orm"\ncountry = "SE"\n'
    '[organisations.gazette]\nname = "The Gazette"\n'
    '[places.aldport]\nname = "Aldport"\ncountry = "NO"\n[places.norport]\nname = "Norport"\ncountry = "SE"\n'
)
SAID = 'said_by = ["orm"]\nkind = "assessment"'
SUPPORTED, REFUTED, OPEN = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE


class Case(NamedTuple):
    """A fact, what stands beside its sentence, and what a claim must get by it."""

    fact: str
    claim: str
    label: Label
    beside: str = ""


CASES = [
    # what is quoted as denied is not affirmed
    Case(
        "Ada Orm describes the change as a shift during the flood, with the gates not fully down yet.",
        "Ada Orm describes the change as a complete closing of the gates.",
        OPEN,
        'quote = "not yet a complete closing of the gates"\nsaid_by = ["orm"]\nkind = "assessment"',
    ),
    # hosts and guests
    Case("Ada Orm visited Norway in 2023.", "Norway hosted Ada Orm in 2023.", SUPPORTED),
    Case("Ada Orm visited Norway in 2023.", "Norway played host to Ada Orm in 2023.", SUPPORTED),
    Case("Ada Orm visited Norway in 2023.", "Ada Orm hosted Norway in 2023.", OPEN),
    # who publishes
    Case(
        "Ada Orm published an essay on the harbour in The Gazette in 2023.",
        "The Gazette published an essay on the harbour by Ada Orm in 2023.",
        SUPPORTED,
        'actor = ["orm", "gazette"]',
    ),
    # causes and effects
    Case(
        "Ada Orm attributes the loss of the mill to the flood.",
        "The flood contributed to the loss of the mill, Ada Orm says.",
        SUPPORTED,
        SAID,
    ),
    Case(
        "Ada Orm attributes the loss of the mill to the flood.",
        "One reason for the loss of the mill is the flood, Ada Orm says.",
        SUPPORTED,
        SAID,
    ),
    Case(
        "Ada Orm attributes the loss of the mill to the flood.",
        "The loss of the mill contributed to the flood, Ada Orm says.",
        OPEN,
        SAID,
    ),
    Case(
        "Ada Orm attributes the loss of the mill to the flood.",
        "Ada Orm puts the loss down to the flood.",
        SUPPORTED,
        SAID,
    ),
    Case("Norway's trade fell because of the flood.", "The flood came because Norway's trade fell.", OPEN),
    Case(
        "Ada Orm attributes the loss of the mill to Norway's anger over the ties between Sweden and Denmark.",
        "Denmark's anger caused the loss of the mill, Ada Orm says.",
        REFUTED,
        SAID,
    ),
    Case(
        "Ada Orm attributes the loss of the mill to Norway's anger over the ties between Sweden and Denmark.",
        "Ada Orm attributes the loss of the mill to Denmark's anger with Norway.",
        REFUTED,
        SAID,
    ),
    # words that stand for others where they stand
    Case("The tower was stable before the war.", "The pre-war tower was stable.", SUPPORTED),
    Case("The tower was stable before the war.", "The post-war tower was stable.", OPEN),
    Case("Ada Orm still values the tower.", "Ada Orm continues to value the tower.", SUPPORTED),
    Case("Ada Orm first visited Norway in 2000.", "Ada Orm visited Norway for the first time in 2000.", SUPPORTED),
    Case("Ada Orm first visited Norway in 2000.", "Ada Orm visited Norway for the second time in 2000.", OPEN),
    Case(
        "Norway and Sweden kept towns and villages dry.",
        "Norway and Sweden kept towns and villages alike dry.",
        SUPPORTED,
    ),
    Case("Ada Orm calls the policy balanced.", "Ada Orm calls the policy one-sided.", OPEN),
    Case(
        "Trade between Norway and Sweden fell in 2023.",
        "Two-way trade between Norway and Sweden fell in 2023.",
        SUPPORTED,
    ),
    # verbs and the nouns that they carry
    Case("Sanctions on Sweden hamper the trade.", "The sanctions imposed on Sweden hamper the trade.", SUPPORTED),
    Case(
        "Norway gave Sweden aid such as pumps in 2023.",
        "Pumps are among the aid that Norway sent to Sweden in 2023.",
        SUPPORTED,
    ),
    Case("Norway aided Sweden in 2023.", "Norway furnished Sweden with aid in 2023.", SUPPORTED),
    Case("Norway invaded Denmark in 2023.", "Norway launched an invasion of Denmark in 2023.", SUPPORTED),
    # who does it
    Case(
        "Ada Orm calls Norway an important lever through which Sweden retains influence in 2023.",
        "Norway is an important lever that helps Sweden to retain influence, Ada Orm says.",
        OPEN,
        SAID,
    ),
    Case("Norway turned to Denmark after the flood.", "Norway turned against Denmark after the flood.", OPEN),
    Case("Norway launched the Vessel II rocket in 2013.", "Vessel II lifted off in 2013.", SUPPORTED),
    Case("Norway took Denmark's side after the flood.", "Norway opposed Sweden after the flood.", OPEN),
    Case("Norway invaded Denmark in 2023.", "Sweden launched an invasion of Aldport in 2023.", OPEN),
    # routes
    Case(
        "The line resumed trips between Norport and Aldport in 2023.",
        "The line resumed trips from Norport to Aldport in 2023.",
        SUPPORTED,
        'actor = ["NO"]\nrecipient = ["SE"]',
    ),
    # dates
    Case("By calculation, the truce dates from 1953.", "The truce dates from 1950.", REFUTED),
]


def verdict_label(case: Case) -> Label:
    fact = f"\n[[facts]]\nid = \"fact\"\nwhen = \"2023\"\nclaim = '''{case.fact}'''\nsource = \"s\"\n{case.beside}\n"
    return Checker(loads(HEAD + COUNTRIES + fact)).check_claim(case.claim).verdict


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.claim[:60])
def test_a_claim_gets_its_label(case: Case) -> None:
    assert verdict_label(case) is case.label
