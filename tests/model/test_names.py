"""Finding declared names in text."""

from __future__ import annotations

import pytest

from kortilt.model.actors import Country, Organisation, Person, Place
from kortilt.model.names import NameIndex

VELL = Country("VE", "Vell", aliases=("V.R.", "VR"), adjectives=("Vellish",), metonyms=("Port Vell",))
NORTH, SOUTH = Country("NO", "North Orm"), Country("SO", "South Orm")
POST = Organisation("post", "Port Vell Post", country="VE")
WHO = Organisation("who", "World Harbour Organisation", aliases=("WHO",))
ANNE = Person("anne-beck", "Anne Beck", aliases=("Beck",), country="VE")
OTTO = Person("otto-beck", "Otto Beck", aliases=("Beck",), country="NO")
SAINT = Place("st-ives", "St. Ives", aliases=("Saint Ives",))
INDEX = NameIndex.of([VELL, NORTH, SOUTH, POST, WHO, ANNE, OTTO, SAINT])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vell opened a port.", ["Vell"]),
        ("VELL'S port", ["VELL"]),
        ("the Vellish-Orm border", ["Vellish"]),
        # The longest spelling wins: the newspaper is not the town.
        ("The Port Vell Post wrote about Port Vell.", ["Port Vell Post", "Port Vell"]),
        ("North Orm and South Orm", ["North Orm", "South Orm"]),
        # No name runs across a stop.
        ("In the north, Orm is cold. North; Orm", []),
        ("St. Ives, Saint Ives and St Ives", ["St. Ives", "Saint Ives", "St Ives"]),
        # Short spellings in capitals are names only as they are written.
        ("The WHO asked who came.", ["WHO"]),
        ("V.R. and VR", ["V.R", "VR"]),
        # A currency is no country.
        ("VR$5 million", []),
        ("", []),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    mentions = list(INDEX.find(text))
    assert [text[mention.start : mention.end] for mention in mentions] == found


def test_a_shared_spelling_means_either() -> None:
    (mention,) = INDEX.find("Beck resigned.")
    assert mention.meant == (ANNE, OTTO)
    assert list(INDEX.named_in("Beck resigned, Anne Beck says in Vell.")) == [(ANNE, OTTO), (ANNE,), (VELL,)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("vell", (VELL,)),
        ("port  VELL", (VELL,)),
        ("who", (WHO,)),
        ("beck", (ANNE, OTTO)),
        ("Orm", ()),
        ("", ()),
    ],
)
def test_lookup_takes_any_case(text: str, meant: tuple[object, ...]) -> None:
    assert INDEX.lookup(text) == meant


@pytest.mark.parametrize(
    ("text", "sharing"),
    [("Orm", (NORTH, SOUTH)), ("port vell", (VELL, POST)), ("harbour", (WHO,)), ("rm", ()), ("", ()), ("?", ())],
)
def test_sharing_is_by_whole_words(text: str, sharing: tuple[object, ...]) -> None:
    assert INDEX.sharing(text) == sharing
