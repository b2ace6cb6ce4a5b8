"""Words are found where they stand, and forms of one word have one stem."""

from __future__ import annotations

import pytest

from kortilt.reading.words.stems import read_table, stem, words

STEMS = """
go: go goes going went gone Went
be: am is are was were been being
have: has had having
do: does did done doing
sell: sell sells sold selling
buy: buys bought buying
rise: rises rose risen rising
fall: falls fell fallen falling
grow: grew grown growing grows
shrink: shrank shrunk shrinking
sink: sank sunk sinking
lead: led leading leads
leave: left leaving leaves
find: found finding
founded: founded founding
meet: met meeting meetings
send: sent sending
give: gave given giving
take: took taken taking
undertake: undertook undertaken undertaking
fight: fought fighting
win: won winning
lose: lost losing loses
write: wrote written writing writes
fly: flew flown flies flying
die: died dies dying
lie: lied lying
tie: tied ties tying
withdraw: withdrew withdrawn withdrawing
overthrow: overthrew overthrown
say: said says saying
statement: stated stating statements
announce: announced announcing announces
announcement: announcements
plan: planned planning plans
hope: hoped hoping hopes
stop: stopped stopping
star: starred starring stars
stare: stared staring
visit: visited visiting visits
invite: invited inviting
create: created creating
treat: treated treating
negotiate: negotiated negotiating
evaluate: evaluated
provide: provided providing
avoid: avoided avoiding
declare: declared declaring
appear: appeared appearing
require: required requiring
acquire: acquired
offer: offered offering
explore: explored exploring
monitor: monitored
control: controlled controlling
travel: travelled traveled travelling traveling
label: labelled labeled
install: installed installing
agree: agreed agreeing agrees
free: freed
need: needed needing
exceed: exceeded exceeding
cause: caused causing causes
increase: increased increasing increases
release: released
focus: focused focusing focuses focussed
discuss: discussed discussing discusses
change: changed changing
hang: hanged hung
belong: belonged belonging
merge: merged merging
settle: settled settling
examine: examined
gain: gained
mention: mentioned
postpone: postponed
strengthen: strengthened
intervene: intervened
welcome: welcomed welcoming
assume: assumed
ship: shipped shipping ships
develop: developed developing
escape: escaped escaping
compile: compiled
reveal: revealed
rule: ruled ruling
invade: invaded
reverse: reversed
analyze: analysed analyzing
try: tried tries trying
deny: denied denies
echo: echoed echoes
issue: issued issuing
continue: continued
debut: debuted
marry: married marries marrying
charge: charged charging
ban: banned banning
seize: seized
city: cities
country: countries
bus: buses
crisis: crises
analysis: analyses
virus: viruses
house: houses
wife: wives
life: lives
hero: heroes
potato: potatoes
movie: movies
box: boxes
church: churches
tax: taxes taxed
man: men
woman: women
child: children
person: people persons
foot: feet
tooth: teeth
series: series
species: species
politics: politics
arms: arms
goods: goods
news: news
headquarters: headquarters
hundred: hundred
king: kings
evening: evenings
building: buildings
wedding: weddings
ceiling: ceilings
during: during
defense: defence defences defenses
offense: offences
center: centre centres centred
theater: theatres
labor: labour labours
laborer: labourers
neighbor: neighbours neighbouring neighbor
color: colours coloured
favor: favoured favouring
program: programme programmes programmed
organize: organise organised organising organizes
organization: organisations
organizer: organisers
paralyze: paralysed
denuclearization: denuclearisation
destabilize: destabilising
aluminum: aluminium
meter: metres
caliber: calibre
gray: grey
maneuver: manoeuvres
judgment: judgement
fulfill: fulfil fulfilled fulfils
cooperate: co-operate co-operating cooperated
cooperation: co-operation
nonlethal: non-lethal
reopen: re-opened reopened
promise: promised promises
exercise: exercises
supervise: supervised
largest: largest
lower: lower
us: U.S. US
penelope: Penélope
russia: Russia's Russia’s
"""

CASES = [
    (word, lemma)
    for line in STEMS.strip().splitlines()
    for lemma, _, forms in [line.partition(": ")]
    for word in forms.split()
]


@pytest.mark.parametrize(("word", "lemma"), CASES)
def test_forms_of_a_word_share_its_stem(word: str, lemma: str) -> None:
    assert stem(word) == lemma
    assert stem(lemma) == lemma


def test_every_table_word_comes_to_rest() -> None:
    for rows in read_table("stems.txt").values():
        for word in " ".join(rows).split():
            assert stem(stem(word)) == stem(word), word


def test_table_covers_more_than_two_hundred_forms() -> None:
    assert len(CASES) > 200


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two-way trade", ["two", "way", "trade"]),
        ("an eighth-largest partner", ["an", "eighth", "largest", "partner"]),
        ("comrades-in-arms", ["comrade", "in", "arms"]),
        ("a 19-year-old", ["a", "19", "year", "old"]),
        ("mid-2023", ["mid", "2023"]),
        ("Two-way trade", ["two", "way", "trade"]),
        ("Kim Jong-un", ["kim", "jong-un"]),  # the second half is no word
        ("UN-led, Soviet-era", ["un", "lead", "soviet", "era"]),
        ("RD-151 and COVID-19", ["rd-151", "and", "covid-19"]),
        ("non-lethal", ["nonlethal"]),
        ("didn't, can't, cannot, won’t", ["do", "not", "can", "not", "can", "not", "will", "not"]),
        ("they're", ["they", "be"]),
        ("Moscow’s side", ["moscow", "side"]),
        ("O'Neal", ["o'neal"]),
        ("No. 15", ["number", "15"]),  # not a denial
        ("No, never", ["no", "never"]),
        ("at 5 a.m.", ["at", "5", "a.m."]),
        ("US$29.882 billion", ["us", "29.882", "billion"]),
        ("1,159 products, $21.15bn", ["1,159", "product", "21.15bn"]),
        ("朝鲜 и Россия", ["朝鲜", "и", "россия"]),
        ("", []),
        ("—!?", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert [word.stem for word in words(text)] == expected


def test_words_stand_where_they_say() -> None:
    text = "Seoul's two-way trade didn't recover; No. 3 couldn’t."
    for word in words(text):
        assert text[word.start : word.end] == word.text
