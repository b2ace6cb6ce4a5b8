"""Outputs that know ASCII only: everything arrives, as escapes where it must."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

Shell = Callable[..., Any]

ASCII = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]
FORMATS = ["table", "tsv", "csv", "json", "jsonl", "markdown"]
COMMANDS = ["timeline", "grep Vell", "show tricky-scripts hale-on-silt", "sources", "explain", "explain K101"]


def restored(text: str) -> str:
    """Python's escapes of characters read back."""
    text = re.sub(r"\\(?:x(..)|u(....)|U(........))", lambda found: chr(int(found[found.lastindex or 1], 16)), text)
    assert not text.isascii()
    return text


@pytest.mark.parametrize("settings", ASCII, ids=["ascii", "C"])
@pytest.mark.parametrize("format", FORMATS)
def test_every_command_prints_in_ascii(shell: Shell, settings: dict[str, str], format: str) -> None:
    for command in COMMANDS:
        done = shell(f"kortilt {command} --format {format}", **settings)
        assert (done.code, done.err) == (0, "")
        assert done.out.isascii()
        assert done.out


@pytest.mark.parametrize("settings", ASCII, ids=["ascii", "C"])
@pytest.mark.parametrize("format", ["tsv", "csv", "markdown"])
def test_nothing_is_lost_in_text(shell: Shell, settings: dict[str, str], format: str) -> None:
    line = f"kortilt timeline --within 2024-02-04 --format {format}"
    assert restored(shell(line, **settings).out) == shell(line).out


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_charts_are_ascii_in_an_ascii_locale(shell: Shell, locale: str) -> None:
    base = Path(__file__).parents[1] / "bases" / "dams.toml"
    line = f"kortilt tilt --facts {base} --format table"
    drawn, plain = shell(line).out, shell(line, LC_ALL=locale).out
    assert "█" in drawn
    assert "#" in plain
    assert not set("│█→") & set(plain)
    assert shell(line, LC_ALL=locale, PYTHONIOENCODING="utf-8").out == drawn


@pytest.mark.parametrize("settings", ASCII, ids=["ascii", "C"])
def test_nothing_is_lost_in_a_picture(shell: Shell, settings: dict[str, str]) -> None:
    done, plain = (shell("kortilt timeline --format svg", **given) for given in (settings, {}))
    assert (done.code, done.err, done.out.isascii(), plain.out.isascii()) == (0, "", True, False)
    assert [*ElementTree.fromstring(done.out).itertext()] == [*ElementTree.fromstring(plain.out).itertext()]


@pytest.mark.parametrize("settings", ASCII, ids=["ascii", "C"])
def test_nothing_is_lost_in_json(shell: Shell, settings: dict[str, str]) -> None:
    line = "kortilt timeline --format json"
    assert json.loads(shell(line, **settings).out) == json.loads(shell(line).out)
    line = "kortilt timeline --format jsonl"
    assert [*map(json.loads, shell(line, **settings).out.splitlines())] == [
        *map(json.loads, shell(line).out.splitlines())
    ]


@pytest.mark.parametrize("settings", ASCII, ids=["ascii", "C"])
def test_a_table_shows_scripts_as_escapes(shell: Shell, settings: dict[str, str]) -> None:
    out = shell("kortilt timeline --since 2024-02-04 --until 2024-02-04 --country XA --format table", **settings).out
    assert r"\u5965\u5c14\u8428\u6cb3\u5927\u575d" in out
    assert r"Rene\u0301" in out


@pytest.mark.parametrize("settings", ASCII, ids=["ascii", "C"])
def test_messages_print_in_ascii(shell: Shell, settings: dict[str, str]) -> None:
    done = shell("kortilt timeline --country 奥尔萨", **settings)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert done.err.isascii()


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "cp1252", "gb18030"])
def test_other_encodings_take_everything(shell: Shell, folder: Path, encoding: str) -> None:
    line = "kortilt timeline --since 2024-02-04 --format tsv"
    assert shell(f"{line} > out", PYTHONIOENCODING=encoding) == (0, "", "")
    text = (folder / "out").read_bytes().decode(encoding)
    if encoding in ("latin-1", "cp1252"):
        text = restored(text)
    assert text == shell(line).out


def test_help_shows_examples_in_ascii(shell: Shell, folder: Path) -> None:
    text = (folder / "minimal.toml").read_text(encoding="utf-8").replace("The ferry", "Žďárná ferry")
    (folder / "minimal.toml").write_text(text, encoding="utf-8")
    done = shell("kortilt --facts minimal.toml grep --help", PYTHONIOENCODING="ascii")
    assert (done.code, done.err) == (0, "")
    # Typer takes ASCII for a setting gone wrong, and writes UTF-8.
    assert "    kortilt grep -i 'Žďárná'\n" in done.out


def test_line_ends_are_line_feeds(shell: Shell) -> None:
    assert "\r" not in shell("kortilt timeline --format csv").out
