"""Options that all commands share: fields, header, format, and those that stand before the command too."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FACT_FIELDS = (
    "id date when_text countries claim kind actor recipient topics relation effect event said_by official figures "
    "series source locator quote citation sources derived_from contradicts"
)
COUNTRY_FIELDS = (
    "country name facts first last events states figures statements assessments forecasts latest sources no_kind "
    "outside aliases"
)
LINE_FIELDS = (
    "country section item name value facts on_relation warmer cooler neither left_out date text latest countries "
    "kind said_by derived_from series source locator ids warmer_ids cooler_ids forecast_ids third_party_ids"
)
SOURCE_FIELDS = (
    "id facts citation type title author translator container_title publisher volume issue page doi url language "
    "original_title issued accessed archive_url archived"
)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("timeline --fields", f"{FACT_FIELDS} period"),
        ("timeline --fields --limit 1", f"{FACT_FIELDS} period"),
        ("timeline --limit 1 --fields=", f"{FACT_FIELDS} period"),
        ("timeline --fields --format json", f"{FACT_FIELDS} period"),
        ("summary --fields", COUNTRY_FIELDS),
        ("summary XA --fields", LINE_FIELDS),
        ("grep --fields", FACT_FIELDS),
        ("grep x --fields", FACT_FIELDS),
        ("grep --fields -- -x", FACT_FIELDS),
        ("grep -c x --fields", "count"),
        ("show --fields", f"{FACT_FIELDS} figures_read line"),
        ("show first-dyke --fields", f"{FACT_FIELDS} figures_read line"),
        ("sources --fields", SOURCE_FIELDS),
        ("explain --fields", "code title text wrong right examples"),
    ],
)
def test_fields_alone_lists_them(run: Run, line: str, fields: str) -> None:
    assert run(*line.split()) == (0, fields.replace(" ", "\n") + "\n", "")


@pytest.mark.parametrize(
    ("fields", "output"),
    [
        ("id", "export-list\nrafts-on-the-orsa\n"),
        ("date,id", "[..2023-09]\texport-list\n../1999\trafts-on-the-orsa\n"),
        (" id , date ,", "export-list\t[..2023-09]\nrafts-on-the-orsa\t../1999\n"),
        ("id,id", "export-list\nrafts-on-the-orsa\n"),
    ],
)
def test_fields_pick_and_order(run: Run, fields: str, output: str) -> None:
    assert run("timeline", "--limit", "2", "--fields", fields) == (0, output, "")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "timeline --fields dat",
            'Error: there is no field "dat"\nhint: did you mean "date"? --fields alone lists them\n',
        ),
        ("timeline --fields id,ID", 'Error: there is no field "ID"\nhint: --fields alone lists them\n'),
        ("grep x --fields period", 'Error: there is no field "period"\nhint: --fields alone lists them\n'),
        ("sources --fields claim", 'Error: there is no field "claim"\nhint: --fields alone lists them\n'),
        ("timeline --fields ,", "Error: --fields names no field\nhint: --fields alone lists them\n"),
    ],
)
def test_unknown_fields_are_told(run: Run, line: str, message: str) -> None:
    assert run(*line.split()) == (2, "", message)


def test_fields_shape_json_too(run: Run) -> None:
    assert json.loads(run("timeline", "--within", "2030", "--fields", "topics,id", "--format", "json").out)[
        "facts"
    ] == [{"topics": ["building"], "id": "gorge-dam-ends"}]
    assert run("timeline", "--within", "2030", "--fields", "id,official", "--format", "jsonl").out == (
        '{"id": "gorge-dam-ends", "official": false}\n'
    )


@pytest.mark.parametrize(
    ("options", "output"),
    [
        ("--header", "id\tdate\tcountries\tclaim\tsource\tlocator\n"),
        ("--header --format TSV", "id\tdate\tcountries\tclaim\tsource\tlocator\n"),
        ("--header --format Csv", "id,date,countries,claim,source,locator\n"),
        ("--header --fields claim,id", "claim\tid\n"),
        ("--format csv", ""),
        # A header names columns; JSON Lines has its names in each row.
        ("--header --format jsonl", ""),
    ],
)
def test_header(run: Run, options: str, output: str) -> None:
    assert run("timeline", "--topic", "fish", "--within", "1931", *options.split()) == (0, output, "")


@pytest.mark.parametrize("by", ["year", "half", "quarter", "month", "MONTH"])
def test_by_changes_headings_not_facts(run: Run, by: str) -> None:
    window = ("--since", "2023-06-12", "--until", "2023-06-12")
    done = run("timeline", "--by", by, *window, "--fields", "id,period", "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    coarse, fine = {
        "year": ("2023", "2023"),
        "half": ("2023", "2023-40"),
        "quarter": ("2023", "2023-34"),
        "month": ("2023", "2023-06"),
    }[by.lower()]
    began = {"year": "2023", "half": "2023-40", "quarter": "2023-34", "month": "2023-04"}[by.lower()]
    assert [(row["id"][:12], row["period"]) for row in rows] == [
        ("export-list", None),
        ("sluice-tests", coarse),
        ("trade-fell", coarse),
        ("gorge-dam-be", began),
        ("protest-note", fine),
        ("brandt-on-th", fine),
        ("song-of-the-", None),
    ]


def test_reverse_and_limit(run: Run) -> None:
    assert run("timeline", "--limit", "2").ids == ["export-list", "rafts-on-the-orsa"]
    assert run("timeline", "--reverse", "--limit", "3").ids == ["gorge-dam-ends", "tricky-list", "tricky-scripts"]
    *dated, undated = whole = run("timeline").ids
    # What has no date stays last.
    assert run("timeline", "--reverse").ids == [*dated[::-1], undated]
    assert run("timeline", "--limit", "1000").ids == whole
    assert len(whole) == 32


@pytest.mark.parametrize(
    "line",
    [
        "--facts minimal.toml timeline",
        "--facts=minimal.toml timeline",
        "timeline --facts minimal.toml",
        # The nearer one wins.
        "--facts broken.toml timeline --facts minimal.toml",
    ],
)
def test_the_base_is_named_before_or_after_the_command(run: Run, line: str) -> None:
    assert run(*line.split()).ids == ["ferry-sold", "ferry-sunk"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("-v timeline --limit 1", "facts.toml (nearest to the working directory), 32 facts"),
        ("timeline --limit 1 --verbose", "facts.toml (nearest to the working directory), 32 facts"),
        ("grep gate -c --verbose", "facts.toml (nearest to the working directory), 32 facts"),
        ("--facts minimal.toml -v timeline", "minimal.toml (given with --facts), 2 facts"),
        ("show ferry-sold -v --facts minimal.toml", "minimal.toml (given with --facts), 2 facts"),
        ("sources -v", "facts.toml (nearest to the working directory), 32 facts"),
    ],
)
def test_verbose_tells_the_base(run: Run, line: str, why: str) -> None:
    code, out, err = run(*line.split())
    assert (code, err) == (0, f"kortilt: {why}\n")
    assert out


def test_the_environment_names_a_base(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KORTILT_FACTS", "minimal.toml")
    assert run("-v", "timeline", "--limit", "1").err == "kortilt: minimal.toml (given with KORTILT_FACTS), 2 facts\n"
    assert run("timeline", "--facts", "facts.toml", "--limit", "1").ids == ["export-list"]
    monkeypatch.setenv("KORTILT_FACTS", "")
    assert run("timeline", "--limit", "1").ids == ["export-list"]


def test_the_nearest_base_upward_is_read(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    err = run("-v", "timeline").err
    assert err == f"kortilt: {tmp_path / 'facts.toml'} (nearest to the working directory), 32 facts\n"
    (tmp_path / "a" / "facts.toml").write_text(
        (tmp_path / "minimal.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert run("timeline").ids == ["ferry-sold", "ferry-sunk"]


@pytest.mark.parametrize("line", ["--color always timeline --format table", "timeline --color ALWAYS --format table"])
def test_color_is_asked_for_before_or_after_the_command(run: Run, line: str) -> None:
    assert run(*line.split()).out.startswith("\x1b[1mThe dams of the Orsa\x1b[0m\n")
    assert run(*line.split(), "--color", "never").out.startswith("The dams of the Orsa\n")


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("grep GATE -i --fields id", "gate-cracked\ngate-repair\ntricky-marks\n"),
        ("grep gate --fields id --country XA", "gate-repair\n"),
        ("grep -c gate", "3\n"),
        ("grep -iFwc DAM", "6\n"),
        ("grep -F [sic] --fields id", "tricky-markup\n"),
        ("grep -F [sic --fields id", "tricky-markup\n"),
        # A word, not the beginning of one; a hyphen ends a word.
        ("grep -w -c dam --kind forecast", "1\n"),
        ("grep -w da -c --kind statement --invert-match", "1\n"),
        ("grep -w gat|cracked --fields id", "gate-cracked\ngate-repair\n"),
        ("grep -v -i the --kind event --fields id", "fish-ladder\nprotest-note\n"),
        # What stands after -- is a pattern, whatever it looks like.
        ("grep --fields id -- -alle$", ""),
        ("grep --fields id -- -a", "brandt-on-the-gorge-dam-and-the-water-of-all\n"),
        ("grep -- --facts", ""),
        # Claim, quotation and id are searched.
        ("grep waters.are.shared --fields id", "waters-treaty\n"),
        ("grep ^tricky-m --fields id", "tricky-markup\ntricky-marks\n"),
        ("grep xxx -v -c", "32\n"),
        ("grep -c xxx", "0\n"),
        ("grep -c xxx --format csv --header", "count\n0\n"),
    ],
)
def test_grep_and_its_flags(run: Run, line: str, out: str) -> None:
    found = bool(out) and not out.endswith("0\n")
    assert run(*line.split()) == (0 if found else 1, out, "")


def test_grep_looks_for_text_with_blanks_and_lines(run: Run) -> None:
    assert run("grep", "wall across", "--fields", "id").out == "brandt-on-the-gorge-dam-and-the-water-of-all\n"
    assert run("grep", r"lines:\n\tkeep", "--fields", "id").out == "tricky-lines\n"
    assert run("grep", "", "-c").out == "32\n"
    assert run("grep", "-F", "C:\\orsa\\new\\", "--fields", "id").out == "tricky-marks\n"


def test_an_inner_fault_is_one_line_unless_debugging(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def _broken(path: str) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("kortilt.cli.opening.load_facts", _broken)
    told = "Error: a fault of kortilt's own: RuntimeError: two\\nlines (--debug shows where)\n"
    assert run("timeline") == (2, "", told)
    for arguments in (("--debug", "timeline"), ("timeline", "--debug")):
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("Traceback (most recent call last):\n")
        assert done.err.endswith("RuntimeError: two\nlines\n")
