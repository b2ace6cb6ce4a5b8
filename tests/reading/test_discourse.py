"""What words mean by the sentences before them, on countries and people of an invented lake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kortilt import loads
from kortilt.model.facts import FactBase
from kortilt.reading.discourse import Discourse
from kortilt.reading.discourse.rows import understood_row
from kortilt.reading.discourse.understanding import Assumption, in_front, understood

BASE = """
[base]
schema = 1
title = "t"
[sources.s]
type = "document"
title = "The lake"
[countries.NO]
name = "Norway"
adjectives = ["Norwegian"]
metonyms = ["Oslo"]
[countries.SE]
name = "Sweden"
adjectives = ["Swedish"]
[people.ada-orm]
name = "Ada Orm"
aliases = ["Orm"]
country = "SE"
offices = [{ title = "transport minister" }]
[people.bo-lind]
name = "Bo Lind"
aliases = ["Lind"]
country = "NO"
offices = [{ title = "prime minister" }]
[organisations.lake-lines]
name = "Lake Lines"
country = "NO"
[places.vik]
name = "Vik"
[[facts]]
id = "a"
when = "2023"
claim = "Norway and Sweden dug a canal."
source = "s"
"""


@pytest.fixture(scope="module")
def lake() -> FactBase:
    return loads(BASE)


def hear(base: FactBase, *sentences: str) -> Discourse:
    discourse = Discourse(base.names, base.countries)
    for number, sentence in enumerate(sentences, 1):
        discourse.hear(discourse.understand(sentence).ways[0].text, number, 0)
    return discourse


UNDERSTOOD = [
    # Pronouns: the subject before the others, and only who can be meant.
    ("Norway sold two ships to Sweden.", "It also sold a dock.", "Norway also sold a dock."),
    ("Norway's exports to Sweden fell.", "They rose in 2024.", "Norway's exports to Sweden rose in 2024."),
    ("Ada Orm met Bo Lind in Vik.", "She left early.", "Ada Orm left early."),
    ("In Vik, Ada Orm praised Lake Lines.", "Its ships are new.", "Lake Lines's ships are new."),
    ("Ada Orm visited Norway.", "Bo Lind gave her a map.", "Bo Lind gave Ada Orm a map."),
    ("Norway and Sweden dug a canal.", "They opened it in May.", "Norway and Sweden opened canal in May."),
    (
        "Trade between Norway and Sweden fell.",
        "It reached US$5 million.",
        "Trade between Norway and Sweden reached US$5 million.",
    ),
    (
        "Trade between Norway and Sweden exceeded US$4 million.",
        "In 2024 it reached US$5 million.",
        "In 2024 Trade between Norway and Sweden reached US$5 million.",
    ),
    ("Lake Lines bought a ferry.", "In Norway it has three.", "In Norway Lake Lines has three."),
    # Two sides, two people.
    ("Bo Lind travelled to Sweden.", "The two sides signed a treaty.", "Sweden and Norway signed a treaty."),
    ("Norway shares the lake with Sweden.", "Both countries fish there.", "Norway and Sweden fish there."),
    ("Ada Orm met Bo Lind.", "The two ministers ate fish.", "Ada Orm and Bo Lind ate fish."),
    ("Ada Orm and Bo Lind visited Vik.", "Both met the king.", "Ada Orm and Bo Lind met the king."),
    ("Sweden paid Norway.", "The former is richer.", "Sweden is richer."),
    # Nouns with "the".
    ("Ada Orm went to Vik.", "The minister gave a talk.", "Ada Orm gave a talk."),
    ("Lake Lines owns nine ships.", "The company sold one.", "Lake Lines sold one."),
    ("Bo Lind flew to Sweden.", "The country has new ferries.", "Sweden has new ferries."),
    ("Norway exported 300 tons of fish.", "The figure is a record.", "300 tons is a record."),
    ("Ada Orm landed in Sweden.", "She met nobody there.", "Ada Orm met nobody in Sweden."),
    # What the sentence itself explains, and "it" that means nobody.
    ("Sweden fell silent.", "Norway said it would pay.", "Norway said it would pay."),
    ("Sweden fell silent.", "In Norway, its ports are shut.", "In Norway, its ports are shut."),
    ("Sweden fell silent.", "It is clear that Norway paid.", "It is clear that Norway paid."),
    ("Sweden fell silent.", "It took months to find out.", "It took months to find out."),
    ("Sweden fell silent.", "There were two ferries.", "There were two ferries."),
    ("Sweden fell silent.", "In May it was the turn of Vik.", "In May it was the turn of Vik."),
    ("Norway sold gas masks to Sweden.", "Trade between the two rose.", "Trade between Norway and Sweden rose."),
    ("Sweden fell silent.", "The minister of Norway spoke.", "The minister of Norway spoke."),
    ("Sweden fell silent.", "Trade fell to its lowest.", "Trade fell to its lowest."),
    ("Sweden fell silent.", "Both Norway and Vik paid.", "Both Norway and Vik paid."),
    # From further back, where the sentence between names nobody who fits.
    ("Ada Orm went to Vik. ", "She spoke for an hour.", "Ada Orm spoke for an hour."),
]


@pytest.mark.parametrize(("before", "text", "meant"), UNDERSTOOD, ids=lambda value: value[:40])
def test_the_likeliest_way(lake: FactBase, before: str, text: str, meant: str) -> None:
    assert hear(lake, before).understand(text).ways[0].text == meant


def test_what_somebody_is_is_nothing_that_does_anything(lake: FactBase) -> None:
    assert hear(lake, "The harbour is small.").understand("It opened in May.").ways[0].text == "harbour opened in May."
    told = hear(lake, "But the harbour is small.").understand("It opened in May.").ways
    assert [way.text for way in told] == ["It opened in May."]


def test_what_was_said_longer_ago_is_still_meant(lake: FactBase) -> None:
    discourse = hear(lake, "Ada Orm went to Vik.", "The weather was fine.", "She met Norway's king.")
    assert discourse.understand("She laughed.").ways[0].text == "Ada Orm laughed."
    for number in range(6):
        discourse.hear("The weather was fine.", 4 + number, 0)
    assert discourse.understand("She laughed.").unknown == ("She",)


def test_a_heading_begins_anew(lake: FactBase) -> None:
    discourse = hear(lake, "Ada Orm went to Vik.")
    discourse.hear("On Norway", 2, 1, is_claim=False, is_heading=True)
    assert discourse.understand("She laughed.").unknown == ("She",)
    assert discourse.understand("It paid.").ways[0].text == "Norway paid."


def test_several_ways_the_likeliest_first(lake: FactBase) -> None:
    ways = hear(lake, "Norway sold two ships to Sweden.").understand("It paid in May.").ways
    assert [way.text for way in ways] == ["Norway paid in May.", "Sweden paid in May."]
    # Two words of one sentence that differ do not mean the same.
    ways = hear(lake, "Ada Orm met Bo Lind.").understand("She thanked him.").ways
    assert [way.text for way in ways] == ["Ada Orm thanked Bo Lind.", "Bo Lind thanked Ada Orm."]


def test_assumptions_tell_the_words_and_the_line(lake: FactBase) -> None:
    (way,) = hear(lake, "The weather was fine.", "Ada Orm went to Vik.").understand("Then she left.").ways
    assert way.assumptions == (Assumption(5, 8, "she", "Ada Orm", "line 2"),)
    assert way.assumptions[0].told() == '"she" for Ada Orm'


@pytest.mark.parametrize(
    ("before", "text", "dates"),
    [
        ("In March 2022 Norway paid.", "That year Sweden paid.", ["2022"]),
        ("In March 2022 Norway paid.", "A month later Sweden paid.", ["2022-04"]),
        ("In March 2022 Norway paid.", "In May Sweden paid.", ["2022-05"]),
        # What a sentence opens with sets the time, not what it looks back to.
        ("In March 2022 Norway closed the port, opened in 1999.", "That year it paid.", ["2022"]),
        ("Norway opened the port in May 2021. ", "The same month it paid.", ["2021-05"]),
    ],
)
def test_dates_count_from_what_was_told(lake: FactBase, before: str, text: str, dates: list[str]) -> None:
    from kortilt.reading.dates import find_dates

    context = hear(lake, before).understand(text).context
    assert [str(each.when) for each in find_dates(text, context=context)] == dates


def test_looking_back_moves_no_date(lake: FactBase) -> None:
    discourse = hear(lake, "In May 2021 Norway sold the port.", "It had been opened twelve years earlier.")
    assert str(discourse.understand("The same month Sweden paid.").context) == "2021-05"


def test_dates_and_speakers_hold_within_a_paragraph(lake: FactBase) -> None:
    discourse = hear(lake, "According to Lake Lines, traffic fell by 5 percent in 2022.")
    understanding = discourse.understand("Fish exports fell by 3 percent.")
    assert understanding.held == Assumption(0, 0, "", "In 2022", "line 1")
    assert understanding.speaker == Assumption(0, 0, "", "According to Lake Lines", "line 1")
    assert discourse.understand("In 2023 exports fell by 3 percent.").held is None
    assert discourse.understand("Norway said that exports fell by 3 percent.").speaker is None
    other = discourse.understand("Fish exports fell by 3 percent.", block=1)
    assert (other.held, other.speaker) == (None, None)


ROWS = [
    ("Ada Orm | Norway | July 2023", "Visitor | Destination | When", "Ada Orm visited to Norway in July 2023"),
    ("Ada Orm, minister | Vik", "Traveller | Place", "Ada Orm, minister, traveled to Vik"),
    ("2021 | 29.882", "Year | Trade (US$ bn)", "in 2021, Trade US$29.882 bn"),
    (
        "Exports | 12 | −5 % | Lake Lines",
        "Item | 2022 (million tons) | Change | Source",
        "Exports, 12 million tons in 2022, Change a fall of 5 %, according to Lake Lines",
    ),
    ("Ada | 5", "", "Ada, 5"),
    (
        "Trade, KITA (US$ billion) | 27.3 | 21",
        "Item | 2021 | 2022",
        "Trade, KITA, US$27.3 billion in 2021, US$21 billion in 2022",
    ),
    (
        "Grain (thousand tons) | 12 | about 9 tons",
        "Item | 2021 | 2022",
        "Grain, 12 thousand tons in 2021, about 9 tons in 2022",
    ),
    ("Trade (Norway) | 12", "Item | 2021", "Trade (Norway), 12 in 2021"),
    ("a | b | c", "x", "x a, b, c"),
]


@pytest.mark.parametrize(("row", "header", "meant"), ROWS)
def test_rows_are_read_with_their_headers(row: str, header: str, meant: str) -> None:
    assert understood_row(row, header).text == meant


@given(st.lists(st.tuples(st.text("ab ", max_size=4), st.text("xy", min_size=1, max_size=6)), min_size=1, max_size=5))
def test_places_lead_back_to_the_words_as_written(parts: list[tuple[str, str]]) -> None:
    # Each second part is replaced by a longer or shorter text.
    text, replaced = "", []
    for kept, shown in parts:
        text += kept
        replaced.append((Assumption(len(text), len(text) + 2, "it", shown), shown))
        text += "it"
    way = in_front(understood(text, replaced), Assumption(0, 0, "", "In 2022"))
    assert way.text.startswith("In 2022, ")
    for assumption, shown in replaced:
        at = next(piece.at for piece in way.pieces if (piece.start, piece.end) == (assumption.start, assumption.end))
        assert way.text[at : at + len(shown)] == shown
        assert way.span(at, at + len(shown)) == (assumption.start, assumption.end)
    for index, letter in enumerate(way.text):
        start, end = way.span(index, index + 1)
        assert 0 <= start <= end <= len(text)
        if letter in "ab":
            assert text[start:end] == letter


def test_the_year_of_another_paragraph_is_only_a_guess(lake: FactBase) -> None:
    discourse = Discourse(lake.names, lake.countries)
    discourse.hear("Norway sold a dock in 2021.", 1, 0)
    near, far = (discourse.understand("Sweden sold one in April.", block=block) for block in (0, 1))
    assert (near.is_context_far, far.is_context_far) == (False, True)
    assert near.context is not None
