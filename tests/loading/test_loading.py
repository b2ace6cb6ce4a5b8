"""What a base becomes: facts in order, the countries they involve, their sources; and the Python face."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import kortilt
from kortilt.loading import fact_lines, load_facts, load_text
from kortilt.model.actors import Country, Office, Organisation, Person, Place
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Effect, EventRoot, Fact, FactBase, Kind
from kortilt.model.quantities import Bound, Change, Figure
from kortilt.model.sources import Citation, Name, Source

Load = Callable[[str], FactBase]

FACT = """\
[[facts]]
id = "port-opening"
when = "2023-06"
claim = "The port opened."
source = "Gazette, 3 July 2023"
"""
NAMED = """\
[countries.VE]
name = "Vell"
aliases = ["Republic of Vell", "US"]
adjectives = ["Vellish"]
metonyms = ["Vellgate"]

[countries.OR]
name = "Orm"
adjectives = ["Ormic"]

[countries.NO]
name = "North Orm"

[people.ann-bell]
name = "Ann Bell"
aliases = ["Bell"]
country = "VE"

[people.tom-bell]
name = "Tom Bell"
aliases = ["Bell"]
country = "OR"

[organisations.harbour-office]
name = "Harbour Office"
country = "OR"

[places.vell-port]
name = "Vellport"
country = "VE"

"""


def _dated(*dates: str) -> str:
    """One fact for each date, named in alphabetical order."""
    facts = (
        FACT.replace("port-opening", f"fact-{letter}").replace('"2023-06"', when)
        for letter, when in zip("abcdefghij", dates, strict=False)
    )
    return "\n".join(facts)


def _countries(claim: str, fields: str = "") -> tuple[str, ...]:
    """The countries of a fact with this claim and these further fields."""
    (fact,) = load_text(NAMED + FACT.replace("The port opened.", claim) + fields).facts
    return fact.countries


# Facts


def test_four_keys_are_enough(fact_base: Load) -> None:
    base = fact_base(FACT)
    assert base.facts == (
        Fact(
            id="port-opening",
            when=PartialDate("2023-06", ((date(2023, 6, 1), date(2023, 6, 30)),), "month"),
            claim="The port opened.",
            citations=(Citation("Gazette, 3 July 2023"),),
        ),
    )
    assert base.sources == {"Gazette, 3 July 2023": Source("Gazette, 3 July 2023", title="Gazette, 3 July 2023")}
    assert (base.countries, base.people, base.organisations, base.places) == ({}, {}, {}, {})
    assert (base.title, base.path, base.content) == ("<string>", "<string>", FACT.encode())


def test_every_key(fact_base: Load) -> None:
    text = """\
    [base]
    schema = 1
    title = "Ports"
    [countries.VE]
    name = "Vell"
    aliases = ["Republic of Vell"]
    adjectives = ["Vellish"]
    metonyms = ["Vellgate"]
    [countries.OR]
    name = "Orm"
    [people.ann-bell]
    name = "Ann Bell"
    aliases = ["Bell"]
    country = "VE"
    offices = [{ title = "mayor", aliases = ["head of town"], when = "2023" }, { title = "captain" }]
    [organisations.harbour-office]
    name = "Harbour Office"
    [places.vell-port]
    name = "Vellport"
    country = "VE"
    [sources.harbour-2023]
    type = "report"
    title = "Harbour report"
    author = [{ family = "Bell", given = "Ann" }, { literal = "Harbour Office" }]
    translator = [{ family = "Quist" }]
    container-title = "Reports"
    publisher = "Harbour Press"
    volume = "2"
    issue = "3"
    page = "4-5"
    DOI = "10.1000/1"
    URL = "https://example.org/harbour"
    language = "en"
    original-title = "Hafen"
    issued = 2023-07-03
    accessed = "2023-08"
    archive_url = "http://example.org/archive"
    archived = 2024
    [[facts]]
    id = "ship-count"
    when = "2023-06~"
    when_text = "about June"
    claim = "About three to five ships came to Vellport."
    actor = ["VE", "ann-bell"]
    recipient = ["OR"]
    topics = ["ports", "trade"]
    kind = "figure"
    said_by = ["harbour-office"]
    official = true
    series = "harbour-ships"
    event = "COOPERATE"
    effect = "warmer"
    relation = "OR-VE"
    derived_from = ["port-opening"]
    contradicts = ["port-opening"]
    [[facts.figures]]
    measure = "ships"
    low = 3
    high = 5
    unit = "ships"
    bound = "about"
    change = "rise"
    [[facts.figures]]
    measure = "boats"
    value = 0.5
    series = "harbour-boats"
    [[facts.sources]]
    source = "harbour-2023"
    locator = "p. 4"
    quote = "three to five ships"
    [[facts.sources]]
    source = "harbour-2023"
    locator = "p. 5"
    [[facts]]
    id = "port-opening"
    when = "2023"
    claim = "The port opened."
    source = "harbour-2023"
    locator = "p. 1"
    quote = "it opened"
    """
    base = fact_base(text)
    assert base.title == "Ports"
    assert base.countries == {
        "VE": Country("VE", "Vell", ("Republic of Vell",), ("Vellish",), ("Vellgate",)),
        "OR": Country("OR", "Orm"),
    }
    offices = (Office("mayor", ("head of town",), parse_edtf("2023")), Office("captain"))
    assert base.people == {"ann-bell": Person("ann-bell", "Ann Bell", ("Bell",), "VE", offices)}
    assert base.organisations == {"harbour-office": Organisation("harbour-office", "Harbour Office")}
    assert base.places == {"vell-port": Place("vell-port", "Vellport", (), "VE")}
    assert base.sources == {
        "harbour-2023": Source(
            id="harbour-2023",
            title="Harbour report",
            type="report",
            author=(Name("Bell", "Ann"), Name(literal="Harbour Office")),
            translator=(Name("Quist"),),
            container_title="Reports",
            publisher="Harbour Press",
            volume="2",
            issue="3",
            page="4-5",
            doi="10.1000/1",
            url="https://example.org/harbour",
            language="en",
            original_title="Hafen",
            issued=parse_edtf("2023-07-03"),
            accessed=parse_edtf("2023-08"),
            archive_url="http://example.org/archive",
            archived=parse_edtf("2024"),
        )
    }
    assert base.facts == (
        Fact(
            id="port-opening",
            when=parse_edtf("2023"),
            claim="The port opened.",
            citations=(Citation("harbour-2023", "p. 1", "it opened"),),
        ),
        Fact(
            id="ship-count",
            when=parse_edtf("2023-06~"),
            claim="About three to five ships came to Vellport.",
            citations=(Citation("harbour-2023", "p. 4", "three to five ships"), Citation("harbour-2023", "p. 5")),
            when_text="about June",
            actor=("VE", "ann-bell"),
            recipient=("OR",),
            topics=("ports", "trade"),
            kind=Kind.FIGURE,
            said_by=("harbour-office",),
            official=True,
            figures=(
                Figure("ships", 3, 5, "ships", Bound.ABOUT, Change.RISE, "harbour-ships"),
                Figure("boats", 0.5, 0.5, series="harbour-boats"),
            ),
            series="harbour-ships",
            event=EventRoot.COOPERATE,
            effect=Effect.WARMER,
            relation=("OR", "VE"),
            derived_from=("port-opening",),
            contradicts=("port-opening",),
            countries=("VE", "OR"),
        ),
    )


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (('"2024"', '"2023"', '"2022-12"'), "cba"),
        # The wider first where both begin on one day, then by id.
        (('"2023-01-01"', '"2023-01"', '"2023"', '"2023/.."'), "dcba"),
        (('"2023"', '"2023"'), "ab"),
        # An open beginning lies before all, the unknown after all.
        (('"XXXX"', '"9999-12-31"', '"0001"', '"../2030"'), "dcba"),
        (('"2023-33"', '"2023-01"', '"202X"', '"[..2023-12]"'), "dcab"),
    ],
)
def test_facts_stand_in_date_order(fact_base: Load, dates: tuple[str, ...], order: str) -> None:
    assert "".join(fact.id[-1] for fact in fact_base(_dated(*dates)).facts) == order


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2023-06-12", "2023-06-12"),
        ("2023", "2023"),
        ("0x7E7", "2023"),  # TOML has more ways to write a number
        ('"2022-12/2023-04"', "2022-12/2023-04"),
        ("'''2023-06'''", "2023-06"),
    ],
)
def test_date(fact_base: Load, written: str, edtf: str) -> None:
    assert [fact.when for fact in fact_base(_dated(written)).facts] == [parse_edtf(edtf)]


def test_claim_on_several_lines(fact_base: Load) -> None:
    text = FACT.replace('"The port opened."', '"""\nThe port\n\topened.\\\n  """')
    assert [fact.claim for fact in fact_base(text).facts] == ["The port\n\topened."]


def test_facts_in_one_list(fact_base: Load) -> None:
    text = 'facts = [{ id = "a", when = 2023, claim = "The port opened.", source = "Gazette" }]'
    assert [fact.id for fact in fact_base(text).facts] == ["a"]


def test_source_by_its_text_also_in_a_table(fact_base: Load) -> None:
    text = FACT + FACT.replace("port-opening", "b").replace('source = "Gazette, 3 July 2023"\n', "")
    base = fact_base(text + '[[facts.sources]]\nsource = "Gazette"\n[[facts.sources]]\nsource = "Courier"\n')
    assert list(base.sources) == ["Gazette, 3 July 2023", "Gazette", "Courier"]


def test_lines_of_facts(fact_base: Load) -> None:
    text = "\ufeff" + NAMED + FACT + "\n[[ facts ]]\n" + FACT.replace("port-opening", "b").split("\n", 1)[1]
    assert fact_lines(fact_base(text)) == {"port-opening": 32, "b": 38}


# Countries that a fact involves


@pytest.mark.parametrize(
    ("claim", "countries"),
    [
        ("The port opened.", ()),
        ("Vell opened a port.", ("VE",)),
        ("Orm sold Vell a port.", ("OR", "VE")),
        ("Vell, Orm and Vell met.", ("VE", "OR")),
        ("vell opened a port.", ("VE",)),
        ("VELL OPENED A PORT.", ("VE",)),
        ("The Republic of Vell opened a port.", ("VE",)),
        # Possessives, plain and typographic.
        ("Vell's port opened.", ("VE",)),
        ("Vell’s port opened.", ("VE",)),
        # Adjectives, also in compounds; but no word that only begins alike.
        ("A Vellish port opened.", ("VE",)),
        ("A Vellish-Ormic port opened.", ("VE", "OR")),
        ("A Vellishness prevailed, and Ormonde won.", ()),
        # What stands for the government.
        ("Vellgate opened a port.", ("VE",)),
        # The longest spelling counts alone.
        ("North Orm opened a port.", ("NO",)),
        ("North Orm sold Orm a port.", ("NO", "OR")),
        # Punctuation between the words of a name.
        ("North-Orm opened a port.", ("NO",)),
        # Short names in capitals are matched as written, and a currency is no country.
        ("The US opened a port.", ("VE",)),
        ("The port gave us joy.", ()),
        ("The port cost US$3 million.", ()),
        ("The port cost US$3 million, the US said.", ("VE",)),
        # People, organisations and places stand for their countries.
        ("Ann Bell opened the port.", ("VE",)),
        ("The Harbour Office opened the port.", ("OR",)),
        ("Vellport opened.", ("VE",)),
        # Whose name may be one of two is not guessed.
        ("Bell opened the port.", ()),
    ],
)
def test_countries_in_a_claim(claim: str, countries: tuple[str, ...]) -> None:
    assert _countries(claim) == countries


@pytest.mark.parametrize(
    ("fields", "countries"),
    [
        ('actor = ["OR"]', ("OR", "VE")),
        ('recipient = ["OR"]', ("OR", "VE")),
        ('actor = ["NO"]\nrecipient = ["OR"]', ("NO", "OR", "VE")),
        ('relation = "VE-OR"', ("VE", "OR")),
        ('relation = "OR-VE"', ("OR", "VE")),
        ('actor = ["tom-bell"]', ("OR", "VE")),
        ('actor = ["harbour-office"]', ("OR", "VE")),
        # Whose word it is does not count, unless the claim names the country.
        ('said_by = ["OR"]', ("VE",)),
        ('said_by = ["harbour-office"]', ("VE",)),
    ],
)
def test_countries_of_fields_stand_before_those_of_the_claim(fields: str, countries: tuple[str, ...]) -> None:
    assert _countries("Vell opened a port.", fields) == countries


def test_speaker_named_in_the_claim_does_not_count_either() -> None:
    assert _countries("Vell opened a port, the Harbour Office says.", 'said_by = ["harbour-office"]') == ("VE",)


def test_actor_without_a_country() -> None:
    text = '[people.zoe]\nname = "Zoe"\n\n' + FACT + 'actor = ["zoe"]\n'
    assert [fact.countries for fact in load_text(text).facts] == [()]


# Figures


def test_figures_inherit_the_series(fact_base: Load) -> None:
    text = FACT + (
        'series = "harbour-ships"\n'
        'figures = [{ measure = "ships", value = 3 }, { measure = "boats", value = 4, series = "harbour-boats" }]\n'
    )
    (fact,) = fact_base(text).facts
    assert [figure.series for figure in fact.figures] == ["harbour-ships", "harbour-boats"]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("value = 0", 0, 0),
        ("value = -0.5", -0.5, -0.5),
        ("value = 21_150_000_000", 21_150_000_000, 21_150_000_000),
        ("low = 3, high = 5", 3, 5),
        ("low = 3, high = 3", 3, 3),
        ("low = 0, high = 5", 0, 5),
    ],
)
def test_figure(fact_base: Load, written: str, low: float, high: float) -> None:
    (fact,) = fact_base(FACT + f'figures = [{{ measure = "ships", {written} }}]').facts
    assert fact.figures == (Figure("ships", low, high),)


# The Python face


def test_loads_text() -> None:
    assert [fact.id for fact in kortilt.loads(FACT).facts] == ["port-opening"]


def test_load_takes_a_text_or_a_path(tmp_path: Path) -> None:
    file = tmp_path / "ports.toml"
    file.write_text(FACT, encoding="utf-8")
    for base in (kortilt.load(file), kortilt.load(str(file)), kortilt.load(path=file)):
        assert (base.path, base.title, len(base.facts)) == (str(file), "ports.toml", 1)


def test_load_without_a_path_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "ports.toml"
    file.write_text(FACT, encoding="utf-8")
    monkeypatch.setenv("KORTILT_FACTS", str(file))
    assert kortilt.load().path == str(file)


def test_load_without_a_path_finds_the_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts.toml").write_text(FACT, encoding="utf-8")
    monkeypatch.delenv("KORTILT_FACTS", raising=False)
    monkeypatch.chdir(tmp_path)
    assert kortilt.load().path == "facts.toml"


def test_faults_have_problems() -> None:
    with pytest.raises(kortilt.FactBaseError) as raised:
        kortilt.loads(FACT.replace('"2023-06"', '"2023-6"'))
    (problem,) = raised.value.problems
    assert (problem.code, problem.message, problem.hint) == (
        "K301",
        'fact "port-opening": "2023-6" is not a date: a month has two digits',
        'write "2023-06"',
    )
    assert problem.location == kortilt.Location("<string>", 3, 8, 'when = "2023-6"', 8)
    assert isinstance(raised.value, ValueError)


def test_sha256_is_that_of_the_file(fact_base: Load) -> None:
    from hashlib import sha256

    text = "\ufeff" + FACT.replace("\n", "\r\n")
    assert fact_base(text).sha256 == sha256(text.encode()).hexdigest()


def test_base_pickles(fact_base: Load) -> None:
    base = fact_base(NAMED + FACT + 'actor = ["VE"]\nfigures = [{ measure = "ships", value = 3 }]\n')
    copy = pickle.loads(pickle.dumps(base))
    # The index of names, made while loading, has no equality of its own.
    for loaded in (copy, base):
        assert [record.id for record in loaded.names.lookup("Vellish")] == ["VE"]
    assert {**vars(copy), "names": None} == {**vars(base), "names": None}


def test_base_pickles_after_it_has_been_looked_into(fact_base: Load) -> None:
    base = fact_base(NAMED + FACT)
    looked_into = (base.by_id, base.actors, base.topics, base.sha256)
    copy = pickle.loads(pickle.dumps(base))
    assert (copy.by_id, copy.actors, copy.topics, copy.sha256) == looked_into


# The shipped base


@pytest.fixture(scope="module")
def shipped() -> FactBase:
    return load_facts(str(Path(__file__).parent.parent.parent / "facts.toml"))


def test_shipped_base_is_large_enough(shipped: FactBase) -> None:
    assert len(shipped.facts) >= 80


def test_shipped_facts_are_sourced(shipped: FactBase) -> None:
    citations = [(fact.id, citation) for fact in shipped.facts for citation in fact.citations]
    assert [identity for identity, citation in citations if not citation.locator] == []
    assert {citation.source for _, citation in citations} == set(shipped.sources)


def test_shipped_quotations_are_short(shipped: FactBase) -> None:
    lengths = {citation.quote: len(citation.quote.split()) for fact in shipped.facts for citation in fact.citations}
    assert [quote for quote, length in lengths.items() if length > 15] == []


def test_shipped_claims_are_one_sentence_on_one_line(shipped: FactBase) -> None:
    assert [fact.claim for fact in shipped.facts if not fact.claim.endswith(".") or "\n" in fact.claim] == []


def test_shipped_records_are_used(shipped: FactBase) -> None:
    used: set[str] = set()
    for fact in shipped.facts:
        used.update(fact.actor, fact.recipient, fact.said_by, fact.relation)
        used.update(record.id for mention in shipped.names.find(fact.claim) for record in mention.meant)
    declared = {*shipped.countries, *shipped.people, *shipped.organisations, *shipped.places}
    assert declared - used == set()


def test_shipped_base_covers_the_whole_article(shipped: FactBase) -> None:
    locators = {citation.locator for fact in shipped.facts for citation in fact.citations}
    sections = [
        "Introduction",
        *(f"Key takeaways, point {number}" for number in range(1, 5)),
        *(f"Opening, par. {number}" for number in range(1, 3)),
        *(f"The Russia-North Korea relationship has clearly warmed, par. {number}" for number in range(1, 6)),
        *(f"Russia-South Korea relations have cooled dramatically, par. {number}" for number in range(1, 5)),
        *(f"Russia's Peninsula Policy Adjustment Has Left Some Room, par. {number}" for number in range(1, 7)),
    ]
    assert [section for section in sections if section not in locators] == []
