"""Each number of a summary, counted again from what `kortilt timeline --format jsonl` prints."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Rows = list[dict[str, Any]]

ROOT = Path(__file__).resolve().parents[2]
BASES = {
    "shipped": ROOT / "facts.toml",
    "dams": ROOT / "tests/bases/dams.toml",
    "river": ROOT / "tests/bases/river.toml",
}
WINDOWS = [
    (),
    ("--since", "2023"),
    ("--since", "2021-07-20", "--until", "2022-03"),
    ("--within", "1950/2021"),
    ("--topic", "trade"),
    ("--kind", "forecast", "--kind", "assessment"),
]
KINDS = ("event", "state", "figure", "statement", "assessment", "forecast")
OF_DATES = ("--since", "--until", "--within")


@pytest.fixture(params=BASES)
def base(request: pytest.FixtureRequest) -> Path:
    return BASES[request.param]


@pytest.fixture(params=WINDOWS, ids=" ".join)
def window(request: pytest.FixtureRequest, base: Path) -> tuple[str, ...]:
    if "--topic" in request.param and 'topics = ["trade"' not in base.read_text(encoding="utf-8"):
        pytest.skip("the base has no such topic")
    return request.param


def declared(base: Path) -> dict[str, Any]:
    return tomllib.loads(base.read_text(encoding="utf-8"))


def printed(run: Run, base: Path, *arguments: str) -> Rows:
    done = run(*arguments, "--facts", str(base), "--format", "jsonl")
    assert (done.code, done.err) == (0, "")
    return [json.loads(line) for line in done.out.splitlines()]


def involving(rows: Rows, code: str) -> Rows:
    return [row for row in rows if code in row["countries"]]


def ids(rows: Rows) -> list[str]:
    return [row["id"] for row in rows]


def pages(run: Run, base: Path, *window: str, as_of: str = "") -> Iterator[tuple[str, Rows, dict[str, Rows]]]:
    """For each country: its facts as `timeline` prints them, and the lines of its page by section."""
    facts = printed(run, base, "timeline", *window)
    codes = list(declared(base)["countries"])
    lines = printed(run, base, "summary", *codes, *window, *(("--as-of", as_of) if as_of else ()))
    for code in codes:
        sections: dict[str, Rows] = {}
        for line in lines:
            if line["country"] == code:
                sections.setdefault(line["section"], []).append(line)
        yield code, involving(facts, code), sections


def test_a_row_a_country_counts_its_facts(run: Run, base: Path, window: tuple[str, ...]) -> None:
    everything = printed(run, base, "timeline")
    facts = printed(run, base, "timeline", *window)
    rows = printed(run, base, "summary", *window)
    assert [(row["country"], row["name"]) for row in rows] == sorted(
        ((code, country["name"]) for code, country in declared(base)["countries"].items()),
        key=lambda pair: (-len(involving(facts, pair[0])), pair[0]),
    )
    for row in rows:
        own = involving(facts, row["country"])
        assert row["facts"] == len(own)
        assert row["outside"] == len(involving(everything, row["country"])) - len(own)
        assert [row[f"{kind}s"] for kind in KINDS] == [sum(fact["kind"] == kind for fact in own) for kind in KINDS]
        assert row["no_kind"] == sum(fact["kind"] is None for fact in own)
        news = happened(own, row["country"], declared(base))
        assert row["latest"] == (news[-1] if news else None)
        assert row["sources"] == len({source["source"] for fact in own for source in fact["sources"]})
        starts = [fact["date"]["start"] for fact in own if fact["date"]["start"]]
        ends = [fact["date"]["end"] or fact["date"]["start"] for fact in own]
        assert (row["first"] or {"start": None})["start"] == min(starts, default=None)
        last = row["last"] and (row["last"]["end"] or row["last"]["start"])
        if all(fact["date"]["end"] for fact in own):
            assert last == max(ends, default=None)
        else:
            # A fact that goes on counts where it begins, be it as coarse as a year.
            assert last >= max(filter(None, ends))


def happened(facts: Rows, code: str, tables: dict[str, Any]) -> list[str]:
    """What happened and took in the country, else what happened, else what is dated and no forecast, in date order."""
    dated = [fact for fact in facts if fact["kind"] != "forecast" and fact["date"]["edtf"] != "XXXX"]
    news = [fact for fact in dated if fact["kind"] not in ("state", "assessment")] or dated
    return ids([fact for fact in news if code in sides(fact, tables)] or news)


def sides(fact: dict[str, Any], tables: dict[str, Any]) -> set[str]:
    records = {**tables.get("people", {}), **tables.get("organisations", {})}
    coded = {records.get(each, {}).get("country", each) for each in (*fact["actor"], *fact["recipient"])}
    return coded | set((fact["relation"] or "").split("-")) - {""} or set(fact["countries"])


def test_names_topics_and_years_are_counted(run: Run, base: Path, window: tuple[str, ...]) -> None:
    tables = declared(base)
    for code, facts, sections in pages(run, base, *window):
        country = tables["countries"][code]
        spellings = {
            country["name"],
            *(name for key in ("aliases", "adjectives", "metonyms") for name in country.get(key, ())),
        }
        found = {name: [fact["id"] for fact in facts if name in named_in(fact["claim"], tables)] for name in spellings}
        assert {line["item"]: line["ids"] for line in sections["names"]} == found
        assert {line["item"]: line["ids"] for line in sections.get("topics", ())} == {
            topic: [fact["id"] for fact in facts if topic in fact["topics"]]
            for topic in {topic for fact in facts for topic in fact["topics"]}
        }
        by_year = Counter(fact["period"] for fact in facts)
        assert Counter({line["item"]: line["facts"] for line in merged(sections.get("years", []))}) == by_year


def named_in(claim: str, tables: dict[str, Any]) -> set[str]:
    """The names in a sentence, the longest first, found with one regular expression."""
    records = [
        record for key in ("countries", "people", "organisations", "places") for record in tables.get(key, {}).values()
    ]
    spellings = {
        name
        for record in records
        for name in (record["name"], *(n for key in ("aliases", "adjectives", "metonyms") for n in record.get(key, ())))
    }
    either = "|".join(re.escape(name) for name in sorted(spellings, key=len, reverse=True))
    return set(re.findall(rf"(?<!\w)(?:{either})(?!\w)", claim))


def merged(lines: Rows) -> Rows:
    """Years as periods; what has no first day and what has no date at all are both no period."""
    nowhere = sum(line["facts"] for line in lines if line["item"] is None)
    return [line for line in lines if line["item"]] + ([{"item": None, "facts": nowhere}] if nowhere else [])


def test_figures_are_listed_publisher_by_publisher(run: Run, base: Path, window: tuple[str, ...]) -> None:
    for _, facts, sections in pages(run, base, *window):
        coded = [(figure, fact) for fact in facts for figure in fact["figures"]]
        lines = sections.get("figures", [])
        assert sorted((line["item"], line["value"], line["series"] or "", line["ids"][0]) for line in lines) == sorted(
            (figure["measure"], figure["text"], figure["series"] or "", fact["id"]) for figure, fact in coded
        )
        measures = [(line["item"].casefold(), line["series"] or "") for line in lines]
        assert measures == sorted(measures)
        read = {row["id"]: row["figures_read"] for row in printed(run, base, "show", *ids(facts))} if facts else {}
        assert [(line["item"], line["value"]) for line in sections.get("figures_read", ())] == [
            (fact["id"], text) for fact in facts for text in read[fact["id"]]
        ]


def test_relations_count_what_bears_on_them(run: Run, base: Path, window: tuple[str, ...]) -> None:
    tables = declared(base)
    of = {
        key: record.get("country")
        for name in ("people", "organisations")
        for key, record in tables.get(name, {}).items()
    }
    of |= {code: code for code in tables["countries"]}
    for code, facts, sections in pages(run, base, *window):
        lines = {line["item"]: line for line in sections["relations"]}
        assert lines.keys() == tables["countries"].keys() - {code}
        for other, line in lines.items():
            on = [fact for fact in facts if set((fact["relation"] or "").split("-")) == {code, other}]
            foreign = [
                fact
                for fact in on
                if fact["said_by"] and not fact["official"] and not {of[s] for s in fact["said_by"]} & {code, other}
            ]
            apart = [fact for fact in on if fact["kind"] == "forecast" or fact in foreign]
            assert line["ids"] == ids(involving(facts, other))
            assert line["on_relation"] == len(on)
            assert line["left_out"] == len(apart)
            effects = [fact["effect"] for fact in on if fact not in apart]
            assert (line["warmer"], line["cooler"], line["neither"]) == tuple(
                map(effects.count, ("warmer", "cooler", None))
            )
            for effect in ("warmer", "cooler"):
                assert line[f"{effect}_ids"] == ids(
                    [fact for fact in on if fact not in apart and fact["effect"] == effect]
                )
            assert line["forecast_ids"] == ids([fact for fact in on if fact["kind"] == "forecast"])
            assert line["third_party_ids"] == ids([fact for fact in foreign if fact["kind"] != "forecast"])


def test_people_are_those_whom_timeline_lists(run: Run, base: Path) -> None:
    tables = declared(base)
    for code, facts, sections in pages(run, base):
        of = {
            key: record.get("country")
            for name in ("people", "organisations")
            for key, record in tables.get(name, {}).items()
        }
        own = [key for key in of if of[key] == code]
        acted = {key: ids(printed(run, base, "timeline", "--country", code, "--actor", key)) for key in of}
        lines = sections.get("actors", [])
        assert {line["item"]: line["ids"] for line in lines} == {k: v for k, v in acted.items() if v}
        order = [(line["item"] not in own, -line["facts"], line["item"]) for line in lines]
        assert order == sorted(order)
        said = [fact for fact in facts if fact["kind"] in ("statement", "assessment")]
        speakers = {speaker for fact in said for speaker in fact["said_by"]} - {code, *own}
        assert {line["item"]: line["ids"] for line in sections.get("said", ())} == {
            speaker: [fact["id"] for fact in said if speaker in fact["said_by"]] for speaker in speakers
        }


@pytest.mark.parametrize("day", ["", "2021-01-01", "2024-02-09", "2031-01-01"])
def test_forecasts_are_open_until_their_time_has_passed(run: Run, base: Path, day: str) -> None:
    whole = printed(run, base, "timeline")
    begun = [fact["date"]["start"] for fact in whole if fact["kind"] != "forecast"]
    as_of = date.fromisoformat(day or max(filter(None, begun)))
    issued = {row["id"]: (row["issued"] or {}).get("end") for row in printed(run, base, "sources")}
    for code, facts, sections in pages(run, base, as_of=day):
        forecasts = [fact for fact in facts if fact["kind"] == "forecast"]
        assert ids_of(sections.get("forecasts", [])) == [
            fact["id"]
            for fact in forecasts
            if date.fromisoformat(fact["date"]["end"]) >= as_of
            or fact["date"]["end"] <= (issued[fact["sources"][0]["source"]] or "")
        ]
        assert ids_of(sections.get("latest", [])) == happened(facts, code, declared(base))[::-1][:5]


def ids_of(lines: Rows) -> list[str]:
    assert all(line["ids"] == [line["item"]] == [line["latest"]] for line in lines)
    return [line["item"] for line in lines]


HOLDERS = {"topics": "TOPIC", "actors": "ID", "relations": "COUNTRY"}
HEADINGS = {
    "By topic": "topics",
    "By year": "years",
    "Relations": "relations",
    "Who acted": "actors",
    "Forecasts still open": "forecasts",
}


def commands(run: Run, base: Path, code: str, *window: str) -> dict[str, list[str]]:
    """The commands on a country's page, by section."""
    text = run("summary", code, *window, "--facts", str(base), "--format", "markdown").out
    found = re.findall(r"^## (.*)\n(?:\n[^|#].*\n)*?\nkortilt (timeline .*)$", text, re.MULTILINE)
    return {HEADINGS[heading]: shlex.split(command.replace("\\", "")) for heading, command in found}


def test_a_page_tells_how_its_facts_are_listed(run: Run, base: Path, window: tuple[str, ...]) -> None:
    for code, facts, sections in pages(run, base, *window):
        shown = commands(run, base, code, *window)
        expected = {name for name in HEADINGS.values() if any(line["facts"] for line in sections.get(name, ()))}
        # Two values of one filter are alternatives: where one was asked for, no command can ask for another too.
        expected -= {"topics"} if "--topic" in window else {"forecasts"} if "--kind" in window else set()
        assert shown.keys() == expected
        for name, command in shown.items():
            for line in sections[name]:
                listed = ids(
                    printed(run, base, *(part.replace(HOLDERS.get(name, "\0"), line["item"] or "") for part in command))
                )
                if name == "relations":
                    assert len(listed) == line["on_relation"]
                elif name == "topics" or name == "actors":
                    assert listed == line["ids"]
                else:
                    assert set(line["ids"]) <= set(listed)
                    assert listed == ids(facts if name == "years" else [fact for fact in facts if fact["id"] in listed])
            if name == "forecasts":
                assert listed == [line["item"] for line in sections[name]]


MARK_WORDS = {"“": "somebody's word, claim or judgement", "»": "a forecast", "=": "calculated from other facts"}


@pytest.mark.parametrize("options", [(), ("--kind", "forecast"), ("--kind", "event")], ids=" ".join)
def test_each_mark_is_explained_once_below_all_pages(run: Run, base: Path, options: tuple[str, ...]) -> None:
    codes = list(declared(base)["countries"])
    text = run("summary", *codes, *options, "--facts", str(base), "--format", "table").out
    table, *_ = text.rpartition("\n\n")
    used = {mark for mark in MARK_WORDS if re.search(rf"(^|  ){mark}  \S", table, re.MULTILINE)}
    unwrapped = " ".join(text.split())
    assert {mark: unwrapped.count(f"{mark} {words}") for mark, words in MARK_WORDS.items()} == {
        mark: int(mark in used) for mark in MARK_WORDS
    }
