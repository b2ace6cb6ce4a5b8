"""The arguments of a sentence, looked up by whom they name."""

import pytest

from kortilt import loads
from kortilt.checking.index import names_with_offices
from kortilt.reading.claims import Frames, read_claim

BASE = """[base]
schema = 1
title = "Two ports"
[places.norport]
name = "Norport"
[places.aldport]
name = "Aldport"
[sources.s]
title = "S"
[[facts]]
id = "f"
when = "2023"
claim = "Norport sold the dam to Aldport."
source = "s"
"""


@pytest.fixture(scope="module")
def frames() -> Frames:
    base = loads(BASE)
    sentence = "Norport sold the dam to Aldport and bought a lock from Cole in 2023."
    return read_claim(sentence, names_with_offices(base)).frames


@pytest.mark.parametrize("who", [(), ("norport",), ("aldport", "norport"), ("cole",), ("nobody",), ("nobody", "cole")])
def test_the_arguments_of_somebody_are_those_whose_names_mean_one_of_them(frames: Frames, who: tuple[str, ...]) -> None:
    assert frames.naming(who) == [each for each in frames.arguments if set(each.unit.who) & set(who)]
    assert bool(frames.naming(who)) is bool({"norport", "aldport", "cole"} & set(who))
