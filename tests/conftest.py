"""What the tests of several stations share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kortilt.loading import load_text
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Candidate, Caveat, Element, Finding, Label, Outcome, Part, Verdict

# No test may fail because a machine is slow.
settings.register_profile("kortilt", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kortilt")

COURIER = "Tess Quill, “Gates [sic] of the *Gorge*”, The Orsa Courier, 13 Jun 2023"
AGREES, CONFLICTS, NOT_COVERED = Outcome.AGREES, Outcome.CONFLICTS, Outcome.NOT_COVERED

FELL = Finding(Element.DIRECTION, "rose", "fell", "trade-fell", CONFLICTS, "polarity", "the opposite", 12, 16)
SHARE = Finding(
    Element.FIGURE, "12.5%", "12.5 %", "trade-fell", AGREES, "figures", "same figure, same measure, same period", 20, 25
)
REFUTED = Verdict(
    "River trade rose by 12.5% in 2023.",
    Label.REFUTED,
    (),
    "the base says that it fell",
    ("trade-fell",),
    (COURIER,),
    (FELL, SHARE),
    end_column=34,
)
SUPPORTED = Verdict(
    "The prime minister called the dam a wall, and Aldmark bought turbines.",
    Label.SUPPORTED,
    (Caveat.ATTRIBUTE, Caveat.IMPRECISE),
    "everything checkable is in the base",
    ("brandt-on-the-gorge-dam-and-the-water-of-all", "cement-shipments"),
    (COURIER,),
    (Finding(Element.SPEAKER, "", "Ida Brandt", "trade-fell", NOT_COVERED, "speaker", "say whose word it is"),),
    parts=(
        Part("The prime minister called the dam a wall", Label.SUPPORTED),
        Part("Aldmark bought turbines", Label.NOT_ENOUGH_EVIDENCE),
    ),
    advice="attribute it to Ida Brandt",
    path="notes/draft, 100%: last.md",
    line=3,
    column=5,
    end_line=4,
    end_column=12,
)
UNCOVERED = Verdict(
    "Vell Power sold [b]salt[/b] | *by* rail :100:.",
    Label.NOT_ENOUGH_EVIDENCE,
    (),
    "the base does not say `by rail`",
    (),
    (),
    (Finding(Element.DETAIL, "by rail", "", None, NOT_COVERED, "words", ""),),
    nearest=("gorge-survey", "gorge-dam-begun", "gate-cracked", "fish-ladder"),
    path="draft.md",
    line=7,
    end_line=7,
    end_column=46,
)
CONFLICTING = Verdict(
    "Цена \x1b[2J упала \u202evon\u202c 3\u00a0%.",
    Label.CONFLICTING_EVIDENCE,
    (),
    "two facts disagree\x07: 3 % and 4 %",
    ("trade-fell", "low-water"),
    (COURIER,),
    (),
    path="<stdin>",
    line=2,
    end_line=2,
    end_column=24,
)
SILENT = Verdict("Who gains?", Label.NOT_A_CLAIM, (), "question", (), (), (), path="draft.md", line=9, end_line=9)

VERDICTS = (REFUTED, SUPPORTED, UNCOVERED, CONFLICTING, SILENT)
CONSIDERED = (
    Candidate("trade-fell", 0.83333333, (SHARE, FELL), "it speaks of the same measure"),
    Candidate("gate-cracked", 0.25, (), "it shares too little with the claim"),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write what the tests compare with anew")


@pytest.fixture(scope="session")
def fact_base() -> Callable[[str], FactBase]:
    """Load a base from the TOML text that stands in the test."""
    return load_text


@pytest.fixture(scope="session")
def river() -> FactBase:
    """The small base of an invented river, `tests/bases/river.toml`."""
    path = Path(__file__).parent / "bases" / "river.toml"
    return load_text(path.read_text(encoding="utf-8"), "river.toml")


@pytest.fixture(scope="session")
def dams() -> FactBase:
    """A base made for checking claims, with words of its own, `tests/bases/dams.toml`."""
    path = Path(__file__).parent / "bases" / "dams.toml"
    return load_text(path.read_text(encoding="utf-8"), "dams.toml")


@pytest.fixture(scope="session")
def verdicts() -> tuple[Verdict, ...]:
    """Verdicts made by hand on the base of the river: one of each label, with what is hard to print."""
    return VERDICTS


@pytest.fixture(scope="session")
def considered() -> tuple[Candidate, ...]:
    """Facts that were held against the first of these claims."""
    return CONSIDERED
