"""What the tab key offers, asked for as the shells' own completion scripts ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shell = Callable[..., Any]


def bash(shell: Shell, line: str) -> list[str]:
    """Offers for the last word of a line, which may be empty, as bash takes them."""
    number = len(line.split(" ")) - 1
    done = shell("kortilt", COMP_WORDS=line, COMP_CWORD=str(number), _KORTILT_COMPLETE="complete_bash")
    assert (done.code, done.err) == (0, "")
    # Without offers, an empty line is printed.
    return [line for line in done.out.splitlines() if line]


OFFERS = [
    ("kortilt ", ["check", "timeline", "summary", "tilt", "grep", "show", "sources", "explain"]),
    ("kortilt s", ["summary", "show", "sources"]),
    ("kortilt timeline --country ", ["XA", "XB", "XC"]),
    ("kortilt timeline --country Ald", ["Aldmark", "Aldmarkian", "Aldmarkians"]),
    ("kortilt grep x --actor ", ["XA", "XB", "XC", "ida-brandt", "joss-hale", "river-commission", "vell-power"]),
    ("kortilt timeline --actor Bran", ["Brandt"]),
    ("kortilt timeline --topic f", ["farming", "fish", "floods"]),
    ("kortilt timeline --relation ", ["XB-XC", "XA-XC", "XA-XB"]),
    ("kortilt timeline --kind ", ["event", "state", "figure", "statement", "assessment", "forecast"]),
    ("kortilt grep --source br", ["brandt-1962"]),
    ("kortilt show tricky-m", ["tricky-markup", "tricky-marks"]),
    # One id was typed already.
    ("kortilt show first-dyke gate-", ["gate-cracked", "gate-repair"]),
    ("kortilt summary ", ["XA", "XB", "XC"]),
    ("kortilt summary XA --since 2020 South", ["South\\ Vell", "South\\ Vellish"]),
    ("kortilt summary XA --topic f", ["farming", "fish", "floods"]),
    ("kortilt explain K30", ["K301", "K302"]),
    ("kortilt explain k30", ["k301", "k302"]),
    ("kortilt timeline --format ", ["table", "tsv", "csv", "json", "jsonl", "markdown", "svg"]),
    # Others have no picture.
    ("kortilt grep x --format ", ["table", "tsv", "csv", "json", "jsonl", "markdown"]),
    ("kortilt summary --format j", ["json", "jsonl"]),
    ("kortilt timeline --by ", ["year", "half", "quarter", "month"]),
    ("kortilt timeline --col", ["--color"]),
    # Both countries have a relation with a third that has moved.
    ("kortilt tilt --between ", ["XA-XB", "XA-XC", "XB-XC"]),
    ("kortilt tilt --of XA --between XB-XC --facts-of 20", ["2022-XB", "2022-XC"]),
    ("kortilt tilt --of XA --between XB-XC --by quarter --facts-of 20", ["2022-21-XC", "2022-36-XB"]),
    # Cells of what the filters leave, and with a scale those that have only events.
    ("kortilt tilt --of XA --between XB-XC --topic trade --facts-of 20", ["2022-XB"]),
    ("kortilt tilt --of XA --between XB-XC --since 2023-01 --facts-of 20", ["2022-XB"]),
    ("kortilt tilt --of XA --between XB-XC --topic nothing --facts-of 20", []),
    # The base declares no balance.
    ("kortilt tilt --facts-of ", []),
    ("kortilt tilt --scale ", ["goldstein", "plover"]),
    # The base is the one that was named, before the command or after it.
    ("kortilt --facts minimal.toml show ", ["ferry-sold", "ferry-sunk"]),
    ("kortilt show --facts minimal.toml ", ["ferry-sold", "ferry-sunk"]),
    ("kortilt timeline --facts minimal.toml --country ", []),
]


@pytest.mark.parametrize(("line", "offers"), OFFERS)
def test_bash_offers(shell: Shell, line: str, offers: list[str]) -> None:
    assert bash(shell, line) == offers


def test_bash_offers_names_with_blanks_as_one_word(shell: Shell) -> None:
    script = """
        eval "$(_KORTILT_COMPLETE=source_bash kortilt)"
        COMP_WORDS=(kortilt timeline --country North); COMP_CWORD=3
        _kortilt_completion kortilt
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    # What bash puts on the line is read again by bash, so a blank is escaped.
    assert shell(script).out == "North\\ Vell\nNorth\\ Vellish\n"


ZSH = [
    (
        "kortilt timeline --topic fi",
        "_arguments '*: :((\"fish\"))'\n",
    ),
    (
        "kortilt show gate-",
        (
            '_arguments \'*: :(("gate-cracked":"A gate of the Lower Orsa Dam cracked."\n'
            '"gate-repair":"Aldmark repaired the cracked gate for US\\$1.2 million."))\'\n'
        ),
    ),
    ("kortilt timeline --country N", '_arguments \'*: :(("North Vell":"XB"\n"NV":"XB"\n"North Vellish":"XB"))\'\n'),
    ("kortilt timeline --topic zzz", "_files\n"),
]


@pytest.mark.parametrize(("line", "offers"), ZSH)
def test_zsh_offers(shell: Shell, line: str, offers: str) -> None:
    done = shell("kortilt", _TYPER_COMPLETE_ARGS=line, _KORTILT_COMPLETE="complete_zsh")
    assert done == (0, offers, "")


FISH = [
    ("kortilt timeline --topic fi", "fish\n"),
    ("kortilt timeline --country X", "XA\tAldmark\nXB\tNorth Vell\nXC\tSouth Vell\n"),
    ("kortilt sources --format j", "json\njsonl\n"),
    ("kortilt explain K30", "K301\ta date is not in EDTF\nK302\tan interval ends before it begins\n"),
    ("kortilt grep --source tre", "treaty-1958\tTreaty on the Waters of the Orsa\n"),
    # A long claim, or one of several lines, is told on one.
    (
        "kortilt show tricky-l",
        (
            "tricky-lines\tThe notice has three lines: keep out, and stay out.\n"
            'tricky-list\t1. The "first" line, of a list; 2) and the second, =SUM(A1).\n'
        ),
    ),
    ("kortilt show tricky-marks", "tricky-marks\t# The log | of *gate* _five_ ~~is~~ `lost`, $x$ &amp;…\n"),
    ("kortilt show cement-s", "cement-shipments\tNorth Vell bought 40,000 to 45,000 tonnes of cement from…\n"),
]


@pytest.mark.parametrize(("line", "offers"), FISH)
def test_fish_offers(shell: Shell, line: str, offers: str) -> None:
    settings = {"_TYPER_COMPLETE_ARGS": line, "_KORTILT_COMPLETE": "complete_fish"}
    assert shell("kortilt", _TYPER_COMPLETE_FISH_ACTION="get-args", **settings) == (0, offers, "")
    assert shell("kortilt", _TYPER_COMPLETE_FISH_ACTION="is-args", **settings) == (0, "", "")


@pytest.mark.parametrize("name", ["zsh", "fish"])
def test_brackets_in_a_claim_are_no_markup(shell: Shell, name: str) -> None:
    settings = {"_TYPER_COMPLETE_ARGS": "kortilt show tricky-mark", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = shell("kortilt", _KORTILT_COMPLETE=f"complete_{name}", **settings)
    assert (done.code, done.err) == (0, "")
    assert "The sign reads “[sic] [/b] [bold red]stop[/bold red] " in done.out


@pytest.mark.parametrize("path", ["broken.toml", "absent.toml", "."])
@pytest.mark.parametrize(
    "line", ["show ", "timeline --country ", "timeline --topic ", "grep --source ", "timeline --relation "]
)
def test_a_base_that_cannot_be_used_offers_nothing_and_says_nothing(shell: Shell, path: str, line: str) -> None:
    command, rest = line.split(" ", 1)
    assert bash(shell, f"kortilt {command} --facts {path} {rest}") == []


def test_what_needs_no_base_is_offered_without_one(shell: Shell) -> None:
    assert bash(shell, "kortilt --facts broken.toml explain K30") == ["K301", "K302"]
    assert bash(shell, "kortilt --facts broken.toml ") == [
        "check",
        "timeline",
        "summary",
        "tilt",
        "grep",
        "show",
        "sources",
        "explain",
    ]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: Shell, name: str) -> None:
    done = shell("kortilt", _KORTILT_COMPLETE=f"source_{name}")
    assert (done.code, done.err) == (0, "")
    assert f"_KORTILT_COMPLETE=complete_{name}" in done.out
