"""Words that mean the same, conflict, are coarser or tell a deed from its other side; the tables keep their order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kortilt.reading.words.lexicon import (
    CONVERSES,
    DIRECTIONS,
    ENDINGS,
    FAILURES,
    GRADES,
    LEXICON,
    MARKERS,
    MODALS,
    NEGATIONS,
    RECIPIENT_FIRST,
    REPORTING,
    STOP,
    SYMMETRIC,
    THING_WITH,
    Converse,
    are_different_kinds,
    are_opposed,
    broader,
    concept,
)
from kortilt.reading.words.phrasebook import Phrase, Phrasebook
from kortilt.reading.words.stems import read_table, stem, words

TABLES = ("synonyms.txt", "phrases.txt", "broader.txt", "opposites.txt", "roles.txt", "voice.txt", "grades.txt")
FACTS = Path(__file__).resolve().parents[2] / "facts.toml"

SAME = """
go travelled visit journey trip
said statement remarks
announced announcement
claims alleged allegation
supplied sent shipped gave provision delivery
sold sale
bought purchases
corn maize
plant factory
company firm
ambassador envoy
survey poll
cheap cheaply inexpensive
labour workers workforce labourers
shortage lacked scarcity
cooperation collaborate
relations ties relationship
rise increased grew growth climbs
fell dropped decline shrank decreased
plunged slumped plummeting
resume resumption restarting
stopped ceased halt cessation
founded establish established establishment
film movie
series show
author writer
born birth
award prize accolade
marry marriage wedding
died death decease
biggest largest
smaller smaller
weapons arms armament
truce armistice ceasefire
jailed imprisonment incarcerated
entirely complete totally
completed finished completion
former ex
often frequently
economy economic
denuclearisation denuclearized
soldier troops
strengthened reinforced bolster
worsen deteriorating deterioration
peak heyday zenith
trough nadir
apprehension misgivings unease trepidation
meeting session gathering
bottleneck obstacle hurdle barrier
longstanding chronic perennial
everyday daily
vital essential
gradual incremental
reluctant unwilling
glad gladly
balanced evenhanded
cut pared
leapt soared
beat defeated vanquished
split divided partition
hampered impeded obstacle
retreated withdrew
acceded joined
rescinded revoked repeal
ridiculed mocked derided
retaliation retaliated
evaluated assessed
planned intended
quickened hastened accelerated
revived rekindled
captured seized
breached violated
vied competed
"""

DIFFERENT = """
film documentary
actor actress
export supply
export import
sell supply
kill die
invade attack
meet talk
lead host
largest larger
large largest
say claim
claim estimate
warn threaten
plan promise
visit meet
rise raise
rise soar
fall plunge
postpone cancel
suspend end
arrest convict
convict imprison
accuse convict
seize occupy
truce peace
novel book
author novelist
ship missile
minister president
town city
country state
company subsidiary
win nominate
first early
most many
exporter export
founder establish
murder kill
likely certain
may will
annual monthly
tonne kilogram
peak high
refugee evacuee
migrant emigrant
long-term chronic
important crucial
resolution settlement
severe acute
north northeast
nearly exactly
join attend
defeat surrender
propose agree
ask receive
apply join
nominate appoint
encircle capture
overtake outsell
revive resume
reject ignore
rebuke condemn
intend promise
allocate supply
"""

OPPOSED = """
rose dropped
increase decrease
growth decline
soared fell
warmed cooled
resumed suspended
lifted imposed
joined left
first last
largest smallest
biggest smallest
best worst
better worse
higher lower
older younger
longer shorter
won lost
support opposed
likely unlikely
friendly hostile
friendly unfriendly
opened closed
more fewer
more less
above below
before after
alive dead
male female
export imports
profit loss
accepted rejected
allowed banned
began ended
north south
eastern western
stabilise destabilise
stable unstable
lethal non-lethal
military civilian
legal illegal
possible impossible
success failure
strengthen weaken
improve worsen
expand shrink
public secretly
confirm denied
hire dismissed
married divorced
arrested released
guilty innocent
convicted acquitted
built demolished
cheap expensive
cheaper costlier
rich poor
direct indirect
temporary permanent
husband wife
son daughter
fictional real
red blue
gold silver
childless child
announced unannounced
peak trough
strict loose
reluctance eagerness
regret joy
glad reluctant
tense stable
warm chilly
rigid flexible
worse improvement
affected untouched
deeply superficial
bilateral multilateral
considerable negligible
rapprochement rupture
married unmarried
complete partial
same different
always never
domestic foreign
victory defeat
cut raised
rescued abandoned
vanished emerged
hampered facilitated
split merged
endorsed condemned
severed restored
"""

NOT_OPPOSED = """
rise grew
increase crease
inform form
discover cover
disclose close
display play
discount count
deliver liver
defeat feat
until til
under der
price priceless
count countless
invaluable valuable
famous infamous
immediate mediate
position disposition
import port
large larger
long shorter
russia korea
russian japanese
april june
film actor
fall autumn
visit meet
first second
red large
sign design
depart part
"""

COARSER = """
corn grain
corn food
flour food
helmet gear
minister official
ambassador diplomat
president leader
visited contact
soared rose
doubled rose
plunged fell
export supply
sell supply
murder kill
invade attack
daughter child
novel book
album work
documentary film
sitcom series
pianist musician
singer artist
senator politician
factory building
car vehicle
shell ammunition
airline company
newspaper publication
war conflict
treaty agreement
denounced criticised
elected chosen
costar act
steelmaker company
apprehension concern
route connection
factory site
policy approach
deported expelled
revived resumed
repealed abolished
embezzled stole
overtook exceeded
inaugurated opened
retaliated responded
confiscated seized
deepened strengthened
"""

EXCLUSIVE = [("film", "novel"), ("movie", "album"), ("dog", "person"), ("city", "country"), ("song", "painting")]
COMPATIBLE = [("actor", "singer"), ("film", "drama"), ("film", "comedy"), ("city", "capital"), ("album", "work")]


def pairs(table: str) -> list[tuple[str, str]]:
    rows = [line.split() for line in table.strip().splitlines()]
    return [(row[0], other) for row in rows for other in row[1:]]


def found(book: Phrasebook, text: str) -> list[tuple[str, str]]:
    read = words(text)
    return [
        (text[read[phrase.start].start : read[phrase.end - 1].end], phrase.meaning)
        for phrase in book.find([word.stem for word in read])
    ]


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_same_concept(a: str, b: str) -> None:
    assert concept(stem(a)) == concept(stem(b))


@pytest.mark.parametrize(("a", "b"), pairs(DIFFERENT))
def test_different_concepts(a: str, b: str) -> None:
    assert concept(stem(a)) != concept(stem(b))


@pytest.mark.parametrize(("a", "b"), pairs(OPPOSED))
def test_opposed(a: str, b: str) -> None:
    assert are_opposed(stem(a), stem(b))
    assert are_opposed(stem(b), stem(a))


@pytest.mark.parametrize(("a", "b"), pairs(NOT_OPPOSED) + pairs(SAME))
def test_not_opposed(a: str, b: str) -> None:
    assert not are_opposed(stem(a), stem(b))
    assert not are_opposed(stem(b), stem(a))


@pytest.mark.parametrize(("narrow", "wide"), pairs(COARSER))
def test_coarser_word_and_never_back(narrow: str, wide: str) -> None:
    assert concept(stem(wide)) in broader(stem(narrow))
    assert concept(stem(narrow)) not in broader(stem(wide))


@pytest.mark.parametrize(("a", "b"), EXCLUSIVE)
def test_nothing_is_both(a: str, b: str) -> None:
    assert are_different_kinds(a, b)
    assert are_different_kinds(b, a)


@pytest.mark.parametrize(("a", "b"), COMPATIBLE)
def test_something_may_be_both(a: str, b: str) -> None:
    assert not are_different_kinds(a, b)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pyongyang took Moscow's side", [("took Moscow's side", "side-with")]),
        ("it stood by its ally", [("stood by", "side-with")]),
        ("trade went downhill", [("went downhill", "go-downhill")]),
        ("the flights were back", [("were back", "resume")]),
        ("war broke out", [("broke out", "outbreak")]),
        ("he passed away", [("passed away", "die")]),
        ("she lost her life", [("lost her life", "die")]),
        ("the minister paid a visit to the port", [("paid a visit", "go")]),
        ("the well-known firm", [("well-known", "famous")]),
        ("it took place in May", [("took place", "happen")]),
        ("sold at a low price", [("at a low price", "cheap")]),
        ("sold at a knockdown price", [("at a knockdown price", "cheap")]),
        ("the steel producer", [("steel producer", "steelmaker")]),
        ("a turning point", [("turning point", "watershed")]),
        ("right after the visit", [("right after", "right-after")]),
        ("aid was confined to medicine", [("was confined to", "only")]),
        ("in the wake of the war", [("in the wake of", "happen")]),
        ("high-level talks", [("high-level", "senior")]),
        ("at the highest level", []),
        ("sales edged lower", [("edged lower", "fall")]),
        ("sales rose above a billion", [("rose above", "rise-above")]),
        ("they showed him the door", [("showed him the door", "dismiss")]),
        ("the port changed hands", [("changed hands", "change-owner")]),
        ("it turned a deaf ear to them", [("turned a deaf ear to", "ignore")]),
        ("a deal struck in May", []),
        ("they struck a deal", [("struck a deal", "agree")]),
        ("it supplied rockets to the fleet", []),
        ("a bank on the river", []),
        ("he put the talks on ice", [("put the talks on ice", "suspend")]),
        ("it stayed away from the talks", [("stayed away from", "avoid")]),
        ("the figure he gave in May", []),
        ("he came to the city", []),
    ],
)
def test_phrases_mean_a_class(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(LEXICON.phrases, text) == expected


def test_a_phrase_tells_which_words_it_leaves_open() -> None:
    assert LEXICON.phrases.find(["they", "take", "the", "northern", "side"]) == (Phrase(1, 5, "side-with", (2, 4)),)


@pytest.mark.parametrize(
    ("book", "text", "expected"),
    [
        (NEGATIONS, "it did not rise", [("not", "negations")]),
        (NEGATIONS, "no more than five", [("no more than", "affirmed")]),
        (NEGATIONS, "it has yet to open", [("has yet to", "negations")]),
        (NEGATIONS, "without a vote", [("without", "negations")]),
        (NEGATIONS, "Russia lacked workers", []),  # a shortage, not a denial
        (FAILURES, "he failed to appear", [("failed to", "failures")]),
        (FAILURES, "Putin took care not to mention it", [("took care not to", "failures")]),
        (FAILURES, "she ruled out talks", [("ruled out", "failures")]),
        (ENDINGS, "the firm no longer sells", [("no longer", "endings")]),
        (ENDINGS, "the firm ceased to sell", [("ceased to", "endings")]),
        (MODALS, "it may have supplied", [("may", "possible")]),
        (MODALS, "trade is expected to grow", [("is expected to", "expected")]),
        (MODALS, "he hopes to win", [("hopes to", "hoped")]),
        (MODALS, "she plans to visit", [("plans to", "planned")]),
        (MODALS, "it would collapse", [("would", "conditional")]),
        (MODALS, "it is on the brink of joining", [("is on the brink of", "expected")]),
        (MODALS, "it mulled a sale", [("mulled", "possible")]),
        (MODALS, "they pressed for talks", [("pressed for", "hoped")]),
        (FAILURES, "it staved off a famine", [("staved off", "failures")]),
        (FAILURES, "she decided against selling", [("decided against", "failures")]),
        (MARKERS, "according to the ministry", [("according to", "told")]),
        (MARKERS, "by the ministry's account", [("by the ministry's account", "claimed")]),
        (MARKERS, "by the reckoning of the bank", [("by the reckoning of", "estimated")]),
        (MARKERS, "trade fell, KITA figures show", [("figures show", "reported")]),
        (MARKERS, "in his view", [("in his view", "believed")]),
        (MARKERS, "as the author tells it", [("as the author tells it", "told")]),
    ],
)
def test_phrases_of_voice_and_polarity(book: Phrasebook, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(book, text) == expected


def test_reporting_tells_how_sure_the_reader_is_left() -> None:
    sure = {word: REPORTING[stem(word)] for word in ("said", "claimed", "estimates", "argues", "reported", "denied")}
    assert list(sure.values()) == ["told", "claimed", "estimated", "believed", "reported", "denied"]


@pytest.mark.parametrize(
    ("verb", "marks", "other", "other_marks"),
    [
        ("sell", ("to",), "buy", ("from",)),
        ("export", ("to",), "import", ("from",)),
        ("give", ("to",), "receive", ("from",)),
        ("send", ("to",), "receive", ("from",)),
        ("lend", ("to",), "borrow", ("from",)),
        ("host", (), "visit", ("to",)),
        ("teach", ("to",), "learn", ("from",)),
        ("employ", (), "work", ("for", "at")),
        ("defeat", (), "lose", ("to",)),
        ("lead", (), "follow", ()),
        ("precede", (), "succeed", ()),
        ("parent", ("of",), "child", ("of",)),
        ("teacher", ("of",), "pupil", ("of",)),
        ("larger", ("than",), "smaller", ("than",)),
    ],
)
def test_converses_from_either_side(
    verb: str, marks: tuple[str, ...], other: str, other_marks: tuple[str, ...]
) -> None:
    one, two = concept(verb), concept(other)
    assert Converse(one, marks, two, other_marks) in CONVERSES[one]
    assert Converse(two, other_marks, one, marks) in CONVERSES[two]


def test_parties_that_change_places() -> None:
    assert {concept(stem(word)) for word in ("met", "married", "cooperation", "border")} <= SYMMETRIC
    assert "sell" not in SYMMETRIC
    assert "give" in RECIPIENT_FIRST
    assert "supply" in THING_WITH


def test_directions() -> None:
    up = {DIRECTIONS[concept(stem(word))] for word in ("rose", "climbed", "warmed", "improved", "doubled", "soared")}
    down = {DIRECTIONS[concept(stem(word))] for word in ("fell", "cooled", "worsened", "plunged", "halved", "shrank")}
    assert (up, down) == ({1}, {-1})


def test_no_direction_is_both_and_opposed_directions_differ() -> None:
    for a, b in LEXICON.opposed:
        if a in DIRECTIONS and b in DIRECTIONS:
            assert DIRECTIONS[a] != DIRECTIONS[b], (a, b)


def test_degrees_follow_their_adjective() -> None:
    assert concept("bigger") == concept("larger") != concept("large")
    assert (GRADES["best"], GRADES["biggest"]) == (("good", "most"), ("big", "most"))


def test_every_table_word_is_its_own_stem() -> None:
    for name in TABLES:
        for rows in read_table(name).values():
            for row in rows:
                entries = row.partition(": ")[2] or row
                for word in re.findall(r"[a-z][a-z-]*", entries.replace("'s", "")):
                    assert stem(word) == word, (name, row)


@pytest.mark.parametrize("name", ["phrases.txt", "broader.txt"])
def test_every_class_that_a_table_gives_a_label_can_be_reached_from_a_text(name: str) -> None:
    labels = {row.partition(": ")[0] for rows in read_table(name).values() for row in rows}
    assert [label for label in sorted(labels) if stem(label) != label] == []


def test_no_word_is_in_two_classes() -> None:
    listed = [word for rows in read_table("synonyms.txt").values() for row in rows for word in row.split()]
    assert sorted(set(listed)) == sorted(listed)
    assert (len(listed) > 1500, len(LEXICON.classes) == len(listed)) == (True, True)


def test_a_class_bears_the_name_of_a_member() -> None:
    for name in LEXICON.classes.values():
        assert concept(name) == name


def test_no_pair_is_both_synonym_and_antonym_and_antonymy_is_symmetric() -> None:
    for a, b in LEXICON.opposed:
        assert a != b
        assert (b, a) in LEXICON.opposed


def test_nothing_is_broader_than_itself_or_opposed_to_what_is_broader() -> None:
    for name in LEXICON.coarser:
        assert name not in broader(name)
        assert not [wide for wide in broader(name) if are_opposed(name, wide)], name


def test_stop_words_hold_no_denial_and_nothing_opposed() -> None:
    assert STOP.isdisjoint({"not", "no", "never", "without", "nor", "only", "all", "up", "down", "before", "after"})
    assert not [pair for pair in LEXICON.opposed if STOP.intersection(pair)]


def test_no_name_of_the_shipped_base_stands_in_a_table() -> None:
    named = re.findall(r'^name = "(\w+)"$', FACTS.read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    for name in TABLES:
        listed = set(re.findall(r"[\w-]+", " ".join(row for rows in read_table(name).values() for row in rows)))
        assert listed.isdisjoint(map(str.lower, named)), name


def test_opposites_by_class_are_those_of_every_pair() -> None:
    pairs = {(one, other) for one, others in LEXICON.opposites.items() for other in others}
    assert (pairs == LEXICON.opposed, len(pairs) > 1000, ("rise", "fall") in pairs) == (True, True, True)
