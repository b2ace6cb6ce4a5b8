"""The tilt of a balance: what counts, where, which way it moved, and its scores reckoned in another way."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kortilt.bearing import Reason, bearing_on, reason_to_leave_out
from kortilt.model.edtf import parse_edtf
from kortilt.model.event_scores import Scale
from kortilt.model.facts import Balance, FactBase
from kortilt.page import Diverging, Grid
from kortilt.query import Query, select
from kortilt.render import Look
from kortilt.render.terminal import page_text
from kortilt.reports.periods import By, period_of
from kortilt.reports.tilt.behind import FactsBehind
from kortilt.reports.tilt.report import Tilt
from kortilt.reports.tilt.scoring import Scores, is_between
from kortilt.reports.tilt.weighing import BEFORE, EVEN, TOO_FEW, weigh

HEAD = """
[countries.AA]
name = "Avel"
[countries.BB]
name = "Bern"
[countries.CC]
name = "Corm"
[countries.DD]
name = "Dorn"
[people.bea]
name = "Bea"
country = "BB"
[organisations.union]
name = "Union"
[organisations.avel-bank]
name = "Avel Bank"
country = "AA"
"""


def fact(identity: str, when: str = '"2020"', **keys: str) -> str:
    own = {"relation": '"AA-BB"', "effect": '"warmer"', **keys}
    lines = [f"{key} = {value}" for key, value in own.items() if value]
    return f'[[facts]]\nid = "{identity}"\nwhen = {when}\nclaim = "It was so."\nsource = "Gazette"\n' + "\n".join(lines)


def several(number: int, name: str, **keys: str) -> str:
    return "\n".join(fact(f"{name}-{at}", **keys) for at in range(number))


def weighed(fact_base: Callable[[str], FactBase], *facts: str, by: By = By.YEAR, events: bool = False):  # type: ignore[no-untyped-def]
    base = fact_base(HEAD + "\n".join(facts))
    return weigh(base, Balance("AA", ("BB", "CC")), base.facts, by, with_events=events)


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({}, None),
        ({"kind": '"forecast"'}, Reason.FORECAST),
        ({"said_by": '["DD"]'}, Reason.THIRD_PARTY),
        ({"said_by": '["DD"]', "official": "true"}, None),
        ({"said_by": '["DD"]', "kind": '"forecast"'}, Reason.FORECAST),
        # People and organisations speak for their countries.
        ({"said_by": '["bea"]'}, None),
        ({"said_by": '["avel-bank"]'}, None),
        ({"said_by": '["DD", "bea"]'}, None),
        # One of no country is of neither side.
        ({"said_by": '["union"]'}, Reason.THIRD_PARTY),
    ],
)
def test_what_is_left_out(fact_base: Callable[[str], FactBase], keys: dict[str, str], reason: Reason | None) -> None:
    base = fact_base(HEAD + fact("a", **keys))
    assert reason_to_leave_out(base, base.facts[0]) is reason
    bearing = bearing_on(base, ("BB", "AA"), base.facts)
    assert (len(bearing.warmer), len(bearing.forecasts), len(bearing.third_party)) == (
        reason is None,
        reason is Reason.FORECAST,
        reason is Reason.THIRD_PARTY,
    )


@pytest.mark.parametrize(
    ("bb", "cc", "moved"),
    [
        ((3, 0), (0, 2), "BB"),
        ((0, 3), (2, 0), "CC"),
        # It is the difference of the differences that counts, not who has more.
        ((4, 3), (2, 0), "CC"),
        ((3, 1), (2, 0), EVEN),
        ((5, 0), (0, 0), "BB"),
        ((0, 5), (0, 0), "CC"),
        ((4, 0), (0, 0), TOO_FEW),
        ((2, 0), (0, 2), TOO_FEW),
    ],
)
def test_which_way_it_moved(
    fact_base: Callable[[str], FactBase], bb: tuple[int, int], cc: tuple[int, int], moved: str
) -> None:
    facts = [
        several(bb[0], "a"),
        several(bb[1], "b", effect='"cooler"'),
        several(cc[0], "c", relation='"CC-AA"'),
        several(cc[1], "d", relation='"CC-AA"', effect='"cooler"'),
    ]
    pair = weighed(fact_base, *facts).pairs[0]
    assert pair.moved == moved
    assert [(len(cell.warmer), len(cell.cooler)) for cell in pair.cells] == [bb, cc]


def test_each_fact_counts_once_where_it_begins(fact_base: Callable[[str], FactBase]) -> None:
    dates = {
        "a": '"2022-12/2023-04"',
        "b": '"2023"',
        "c": '"[..2023-12]"',
        "d": '"XXXX"',
        "e": '"2023-08-09"',
        "f": '"2023/.."',
        "g": '"202X"',
        "h": '"[2023-05..2024-01]"',
    }
    result = weighed(fact_base, *(fact(name, when) for name, when in dates.items()), by=By.HALF)
    found = {pair.name_of(pair.cells[0]): [one.id for one in pair.cells[0].warmer] for pair in result.pairs}
    assert found == {
        "open-BB": ["c"],
        "202X-BB": ["g"],
        "2022-41-BB": ["a"],
        "2023-BB": ["f", "b"],
        "2023-40-BB": ["h"],
        "2023-41-BB": ["e"],
        "undated-BB": ["d"],
    }
    assert list(found) == ["open-BB", "202X-BB", "2022-41-BB", "2023-BB", "2023-40-BB", "2023-41-BB", "undated-BB"]


@pytest.mark.parametrize(
    ("actor", "recipient", "between"),
    [
        ('["AA"]', '["BB"]', True),
        ('["bea"]', '["avel-bank"]', True),
        ('["AA", "BB"]', "", True),
        ('["AA"]', "", True),
        ("", "", True),
        ("", '["BB"]', True),
        # Aid to somebody else may cool a relation, and is no cooperation of its two sides.
        ('["BB"]', '["DD"]', False),
        ('["DD"]', '["BB"]', False),
        ('["DD"]', "", False),
        ("", '["union"]', False),
        # Of one side with itself.
        ('["BB"]', '["bea"]', False),
        # With others beside.
        ('["BB", "DD"]', '["AA", "CC"]', True),
    ],
)
def test_events_between_the_two(
    fact_base: Callable[[str], FactBase], actor: str, recipient: str, between: bool
) -> None:
    base = fact_base(HEAD + fact("a", actor=actor, recipient=recipient, event='"AID"'))
    assert is_between(base, ("AA", "BB"), base.facts[0]) is between
    result = weigh(base, Balance("AA", ("BB", "CC")), base.facts, By.YEAR, with_events=True)
    assert len(result.whole.cells[0].events) == between
    assert len(result.whole.cells[0].warmer) == 1


def test_events_count_whatever_their_effect_and_only_with_a_scale(fact_base: Callable[[str], FactBase]) -> None:
    facts = (fact("a", effect="", event='"AGREE"'), fact("b", event='"ACCUSE"', kind='"forecast"'))
    assert weighed(fact_base, *facts).pairs == ()
    pair = weighed(fact_base, *facts, events=True).pairs[0]
    assert ([one.id for one in pair.cells[0].events], pair.size, pair.moved) == (["a"], 0, TOO_FEW)


def test_a_period_is_found_once_for_each_fact(
    fact_base: Callable[[str], FactBase], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(
        "kortilt.reports.tilt.weighing.period_of", lambda when, by: asked.append(when) or period_of(when, by)
    )
    facts = [fact(f"f-{at}", f'"20{at:02}-05"', event='"AID"', actor='["AA"]') for at in range(30)]
    assert len(weighed(fact_base, *facts, by=By.MONTH, events=True).pairs) == 30
    # Looking for each period among all facts would ask 900 times.
    assert len(asked) == 30


def test_what_begins_before_the_dates_asked_for_decides_nothing(fact_base: Callable[[str], FactBase]) -> None:
    facts = [
        several(6, "old", when='"2019/.."', effect='"cooler"'),
        several(5, "new"),
        several(2, "decade", when='"201X/2021"', effect='"cooler"'),
        several(3, "open", when='"[..2021]"'),
    ]
    base = fact_base(HEAD + "\n".join(facts))
    query = Query(since=parse_edtf("2020-03"))
    report = Tilt(base, Balance("AA", ("BB", "CC")), select(base, query), By.YEAR)
    told = {pair.key: (pair.size, pair.moved) for pair in report.weighed.pairs}
    # A period that the day lies in, or that has no beginning, is not before it.
    assert told == {"open": (3, TOO_FEW), "201X": (2, BEFORE), "2019": (6, BEFORE), "2020": (5, "BB")}
    whole = report.weighed.whole
    assert (whole.size, whole.moved) == (16, "BB")
    assert [len(cell.warmer) - len(cell.cooler) for cell in (whole.cells[0], whole.deciding[0])] == [0, 8]
    page = page_text(report.page(), Look(width=80))
    assert "All periods  → toward Bern (no fact on Corm)\nBern 8 warmer, 8 cooler; Corm 0 warmer, 0 cooler\n" in page
    assert "\n8 of them in periods before the dates asked for do not decide which way.\n" in page


@pytest.mark.parametrize(
    ("effect", "told"),
    [("warmer", "→ toward Bern (no fact on Corm)"), ("cooler", "→ away from Bern (no fact on Corm)")],
)
def test_where_one_side_has_no_fact_that_is_told(fact_base: Callable[[str], FactBase], effect: str, told: str) -> None:
    base = fact_base(HEAD + several(5, "a", effect=f'"{effect}"'))
    report = Tilt(base, Balance("AA", ("BB", "CC")), select(base, Query()), By.YEAR)
    assert page_text(report.page(), Look(width=80)).count(told) == 2


def test_a_balance_that_did_not_move(fact_base: Callable[[str], FactBase]) -> None:
    base = fact_base(
        HEAD + "\n".join((several(3, "a"), several(1, "b", effect='"cooler"'), several(2, "c", relation='"AA-CC"')))
    )
    page = page_text(Tilt(base, Balance("AA", ("BB", "CC")), select(base, Query()), By.YEAR).page(), Look(width=80))
    assert "\n2020  no move\n" in page
    assert "\nAll periods  no move\n" in page


def test_a_period_in_which_nothing_moved_has_scores_and_no_bars(fact_base: Callable[[str], FactBase]) -> None:
    base = fact_base(HEAD + fact("a", '"2019"', effect="", event='"AGREE"') + "\n" + fact("b", '"2020"', event='"AID"'))
    report = Tilt(base, Balance("AA", ("BB", "CC")), select(base, Query()), By.YEAR, Scale.PLOVER)
    chart = next(block for block in report.page().blocks if isinstance(block, Diverging))
    scores = next(block for block in report.page().blocks if isinstance(block, Grid))
    assert [group.heading for group in chart.groups] == ["2020"]
    assert [group.heading for group in scores.groups] == ["2019", "2020", "All periods"]


def test_scores_of_few_events_say_so(fact_base: Callable[[str], FactBase]) -> None:
    base = fact_base(
        HEAD + several(5, "a", event='"AID"') + "\n" + several(4, "b", event='"SANCTION"', effect='"cooler"')
    )
    page = page_text(
        Tilt(base, Balance("AA", ("BB", "CC")), select(base, Query()), By.YEAR, Scale.PLOVER).page(), Look(width=80)
    )
    assert re.findall(r"(cooperation|conflict|both) +(n \d+(?:, few)?)  ", page)[:3] == [
        ("cooperation", "n 5"),
        ("conflict", "n 4, few"),
        ("both", "n 9"),
    ]
    assert "few: of fewer than 5 events." in " ".join(page.split())


def test_thousands_are_written_in_one_way(fact_base: Callable[[str], FactBase]) -> None:
    parts = (
        several(1200, "a", event='"AID"'),
        several(1100, "b", effect='"cooler"'),
        several(1050, "c", kind='"forecast"'),
    )
    base = fact_base(HEAD + "\n".join(parts))
    report = Tilt(base, Balance("AA", ("BB", "CC")), select(base, Query()), By.YEAR, Scale.PLOVER)
    behind = FactsBehind(report, "BB")
    text = "\n".join(page_text(one.page(), Look(width=200)) for one in (report, behind))
    for told in (
        "Bern 1,200 warmer, 1,100 cooler",
        "1,050 forecasts (1,050 warmer or cooler)",
        "n 1,200",
        "sum +12,000.0 (+11,990.0 to +11,990.0)",
        "All periods, Bern: 2,300 facts",
        "Warmer  1,200 facts",
    ):
        assert told in text
    assert not re.search(r"(?<![-\d,.])\d{4,}", text.replace("2020", "").replace("2023", ""))


@given(st.lists(st.sampled_from([-9.0, -3.0, -2.0, 0.0, 2.5, 9.5]), max_size=12))
def test_leaving_any_one_out(values: list[float]) -> None:
    scores = Scores(tuple(values))
    rests = list(combinations(values, len(values) - 1)) if len(values) > 1 else []
    totals, means = scores.totals_without_one(), scores.means_without_one()
    if not rests:
        assert (totals, means) == (None, None)
        return
    assert totals == pytest.approx((min(map(sum, rests)), max(map(sum, rests))))
    assert means == pytest.approx(
        (min(sum(rest) / len(rest) for rest in rests), max(sum(rest) / len(rest) for rest in rests))
    )


def test_scores_of_a_cell(fact_base: Callable[[str], FactBase]) -> None:
    base = fact_base(
        HEAD
        + "\n".join(
            (
                fact("a", event='"COOPERATE"'),
                fact("b", event='"CONSULT"'),
                fact("c", event='"SANCTION"', effect='"cooler"'),
                fact("d"),
            )
        )
    )
    report = Tilt(base, Balance("AA", ("BB", "CC")), select(base, Query()), By.YEAR, Scale.PLOVER)
    row = report.rows(report.fields)[0]
    assert {name: value for name, value in row.items() if "_n" in name or "_sum" in name or "_mean" in name} == {
        "cooperation_n": 2,
        "cooperation_sum": 12.0,
        "cooperation_sum_low": 2.5,
        "cooperation_sum_high": 9.5,
        "cooperation_mean": 6.0,
        "cooperation_mean_low": 2.5,
        "cooperation_mean_high": 9.5,
        "conflict_n": 1,
        "conflict_sum": -6.0,
        "conflict_sum_low": None,
        "conflict_sum_high": None,
        "conflict_mean": -6.0,
        "conflict_mean_low": None,
        "conflict_mean_high": None,
        "both_n": 3,
        "both_sum": 6.0,
        "both_sum_low": -3.5,
        "both_sum_high": 12.0,
        "both_mean": 2.0,
        "both_mean_low": -1.75,
        "both_mean_high": 6.0,
    }
    behind = FactsBehind(report, "2020-bb")
    assert behind.rows(("id", "score")) == [
        {"id": "a", "score": 9.5},
        {"id": "b", "score": 2.5},
        {"id": "c", "score": -6.0},
        {"id": "d", "score": None},
    ]
