"""Which facts a command selects, as ids, and what is said of values that the base does not know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]

BRANDT = "brandt-on-the-gorge-dam-and-the-water-of-all"
OF_ALDMARK = (
    "export-list first-dyke lower-dam-built mirren-flood gate-repair spring-release cement-shipments trade-fell "
    f"{BRANDT} tricky-scripts"
)
TRICKY = "tricky-markup tricky-marks tricky-lines tricky-scripts tricky-list"


@pytest.mark.parametrize(
    "name", ["XA", "xa", "Xa", "Aldmark", "ALDMARK", "republic of aldmark", "ROA", "roa", "Aldmarkians", "kessen"]
)
def test_a_country_goes_by_any_of_its_names(run: Run, name: str) -> None:
    assert run("timeline", "--country", name).ids == OF_ALDMARK.split()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--topic trade", "export-list waters-treaty low-water cement-shipments trade-fell"),
        ("--topic TRADE --topic fish", "export-list waters-treaty low-water fish-ladder cement-shipments trade-fell"),
        ("--kind forecast --kind Assessment", "hale-on-silt gorge-dam-ends"),
        ("--relation XB-XC", "waters-treaty protest-note"),
        ("--relation xc-xb", "waters-treaty protest-note"),
        ("--relation Tarn-NV --relation XA-XB", None),
        ("--source treaty-1958", "waters-treaty"),
        # Its second source counts too.
        ("--source brandt-1962 --within 1958", "waters-treaty"),
        ("--source never-cited", ""),
        ("--actor vell-power", "gorge-survey gorge-dam-begun gorge-dam-ends"),
        ("--actor BRANDT", BRANDT),
        # A country acts through its people; where no actor is coded, the first that the claim names acts.
        (
            "--actor XA",
            f"export-list first-dyke lower-dam-built gate-repair spring-release trade-fell {BRANDT} tricky-scripts",
        ),
        (
            "--actor XC --actor vell-power --within 2021/..",
            "low-water fish-ladder gorge-dam-begun protest-note hale-on-silt gorge-dam-ends",
        ),
        # Different options must all hold.
        ("--country XB --kind figure --topic trade", "cement-shipments"),
        ("--country XB --country XC --topic law --since 2023", "protest-note " + BRANDT),
        ("--country XB --kind statement --source courier-2023 --since 2023-06 --until 2023-06", BRANDT),
        ("--topic fish --kind forecast", ""),
    ],
)
def test_filters_select(run: Run, options: str, expected: str | None) -> None:
    if expected is None:  # Tarn stands for North Vell, so this names one country twice.
        assert run("timeline", *options.split()).code == 2
    else:
        assert run("timeline", *options.split()).ids == expected.split()


def test_values_with_blanks_join_two_names(run: Run) -> None:
    assert run("timeline", "--relation", "South Vell-North Vell").ids == ["waters-treaty", "protest-note"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        # By and until, a year, a month of it, since, and the undated: all may lie there.
        (
            "--since 2023-06-12 --until 2023-06-12",
            f"export-list sluice-tests trade-fell gorge-dam-begun protest-note {BRANDT} song-of-the-orsa",
        ),
        (
            "--since 2022-12 --until 2023-03",
            "export-list cement-monthly cement-shipments sluice-tests trade-fell song-of-the-orsa",
        ),
        # Both bounds are inclusive, and as wide as they are written.
        ("--since 2023-06-12 --until 2023-06-12 --kind statement", BRANDT),
        ("--since 2023-06-13 --until 2024 --kind statement", ""),
        ("--since 2030-12-31", "gorge-dam-begun gorge-dam-ends song-of-the-orsa"),
        ("--since 2031", "gorge-dam-begun song-of-the-orsa"),
        ("--until 1799", "export-list rafts-on-the-orsa song-of-the-orsa"),
        ("--until 1800", "export-list rafts-on-the-orsa first-dyke song-of-the-orsa"),
        ("--until 1954", "export-list rafts-on-the-orsa first-dyke lower-dam-built mirren-flood song-of-the-orsa"),
        (
            "--since 2023 --until 2023-03",
            "export-list cement-monthly cement-shipments sluice-tests trade-fell song-of-the-orsa",
        ),
        # One of two months: May lies between them, and neither is meant.
        ("--since 2019-05 --until 2019-05", "export-list song-of-the-orsa"),
        ("--since 2019-06 --until 2019-06", "export-list silt-measured song-of-the-orsa"),
        # All of two months: April is in neither.
        ("--since 2022-04 --until 2022-04 --topic law", ""),
        ("--since 2022-05 --until 2022-05 --topic law", "two-meetings"),
        # The window takes any form.
        ("--since 2021-33 --until 2021-34 --country XC", "low-water"),
        ("--since 196X --until 196X", "export-list rafts-on-the-orsa gorge-survey song-of-the-orsa"),
        ("--since 2023-12/2024-01 --until 2024-01-20 --topic silt", "hale-on-silt"),
        # Within: neither the open, nor the undated, nor what reaches beyond.
        ("--within 2023", f"sluice-tests trade-fell night-shift protest-note {BRANDT}"),
        ("--within 2023-06", f"protest-note {BRANDT}"),
        ("--within 2022-11/2023-03", "cement-monthly cement-shipments"),
        ("--within 2022-11/2023-02", ""),
        ("--within 2019", "silt-measured"),
        ("--within [2019-04,2019-06]", "silt-measured"),
        ("--within [2019-04,2019-05]", ""),
        (
            "--within 2023/.. --country XB",
            f"sluice-tests gorge-dam-begun night-shift protest-note {BRANDT} gorge-dam-ends",
        ),
        ("--within ../1930", "first-dyke"),
        ("--within 2024-02 --since 2024-02-02 --until 2024-02-03", "tricky-marks tricky-lines"),
        ("--since 2024 --within 2024", TRICKY),
    ],
)
def test_dates_are_inclusive_and_take_what_may_lie_there(run: Run, options: str, expected: str) -> None:
    assert run("timeline", *options.split()).ids == expected.split()


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        (
            "--country",
            "vell",
            'Error: "vell" may be North Vell (XB) or South Vell (XC)\nhint: name one: XB or XC\n',
        ),
        (
            "--country",
            "North Vel",
            'Error: the base knows no country "North Vel"\nhint: did you mean North Vell (XB) or South Vell (XC)?\n',
        ),
        (
            "--country",
            "QQ",
            'Error: the base knows no country "QQ"\nhint: it knows Aldmark (XA), North Vell (XB), South Vell (XC)\n',
        ),
        # A person is no country.
        (
            "--country",
            "Ida Brandt",
            (
                'Error: the base knows no country "Ida Brandt"\n'
                "hint: Ida Brandt is a person of Aldmark (XA); --actor ida-brandt finds what they did\n"
            ),
        ),
        (
            "--actor",
            "Vell",
            (
                'Error: "Vell" may be North Vell (XB), South Vell (XC) or Vell Power (vell-power)\n'
                "hint: name one: XB, XC or vell-power\n"
            ),
        ),
        # A part of one name alone is a hint, not a match.
        ("--actor", "hale", 'Error: the base knows no actor "hale"\nhint: did you mean Joss Hale (joss-hale)?\n'),
        ("--topic", "trad", 'Error: the base knows no topic "trad"\nhint: did you mean "trade"?\n'),
        (
            "--topic",
            "zzz",
            (
                'Error: the base knows no topic "zzz"\n'
                "hint: it knows building, farming, fish, floods, law, money, silt, trade\n"
            ),
        ),
        ("--kind", "figur", 'Error: the base knows no kind "figur"\nhint: did you mean "figure"?\n'),
        ("--source", "courier", 'Error: the base knows no source "courier"\nhint: did you mean "courier-2023"?\n'),
        (
            "--relation",
            "XA",
            'Error: "XA" is not a relation\nhint: join two countries with a hyphen, such as XB-XC\n',
        ),
        (
            "--relation",
            "XA-xa",
            'Error: "XA-xa" is not a relation\nhint: join two countries with a hyphen, such as XB-XC\n',
        ),
        (
            "--relation",
            "Vell-XA",
            'Error: "Vell" may be North Vell (XB) or South Vell (XC)\nhint: name one: XB or XC\n',
        ),
        # What a terminal would obey is shown.
        (
            "--country",
            "\x1b[31mX",
            (
                'Error: the base knows no country "\\x1b[31mX"\n'
                "hint: it knows Aldmark (XA), North Vell (XB), South Vell (XC)\n"
            ),
        ),
    ],
)
def test_unknown_values_are_told_with_near_ones(run: Run, option: str, value: str, message: str) -> None:
    for command in (("timeline",), ("grep", "x")):
        assert run(*command, option, value) == (2, "", message)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--since", "2024", "--until", "2023"),
            "Error: --since 2024 lies after --until 2023\nhint: write --since 2023 --until 2024\n",
        ),
        (
            ("--since", "../2023"),
            "Error: --since ../2023 has no first day\nhint: leave --since out to begin at the beginning\n",
        ),
        (
            ("--since", "XXXX"),
            "Error: --since XXXX has no first day\nhint: leave --since out to begin at the beginning\n",
        ),
        (
            ("--until", "2023/.."),
            "Error: --until 2023/.. has no last day\nhint: leave --until out to go on to the end\n",
        ),
        (("--within", "XXXX"), "Error: --within XXXX names no days\nhint: leave --within out to get all facts\n"),
        (
            ("--since", "2023-7"),
            'Error: --since: "2023-7" is not a date: a month has two digits\nhint: write "2023-07"\n',
        ),
        (
            ("--until", "June 2023"),
            'Error: --until: "June 2023" is not a date: a month is written as a number\nhint: write "2023-06"\n',
        ),
        (
            ("--within", "2023/2022"),
            'Error: --within: "2023/2022" ends before it begins\nhint: write "2022/2023"\n',
        ),
        (
            ("--since", "yesterday"),
            (
                'Error: --since: "yesterday" is not a date: none of the forms of EDTF fits\n'
                'hint: write for example "2023", "2023-07" or "2022-12/2023-04"\n'
            ),
        ),
        (
            ("--since", "2023-24"),
            (
                'Error: --since: "2023-24" is not a date: winter lies in two years\n'
                'hint: write an interval: "2023-12/2024-02"\n'
            ),
        ),
    ],
)
def test_bad_dates_are_told_with_a_hint(run: Run, options: tuple[str, ...], message: str) -> None:
    assert run("timeline", *options) == (2, "", message)


def test_a_base_without_countries_says_so(run: Run) -> None:
    message = 'Error: the base knows no country "Aldmark"\nhint: the base declares none\n'
    assert run("timeline", "--facts", "minimal.toml", "--country", "Aldmark") == (2, "", message)
    message = 'Error: the base knows no topic "law"\nhint: no fact of this base has a topic\n'
    assert run("timeline", "--facts", "minimal.toml", "--topic", "law") == (2, "", message)
