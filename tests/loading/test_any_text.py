"""Whatever stands in a file, it loads or is refused with problems that can be shown: never another exception."""

from __future__ import annotations

import os
import pickle
import tempfile
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kortilt.loading import load_facts, load_text
from kortilt.model.facts import FactBase
from kortilt.problems import FactBaseError

SHIPPED = (Path(__file__).parent.parent.parent / "facts.toml").read_text(encoding="utf-8")
SMALL = """\
[base]
schema = 1
[countries.VE]
name = "Vell"
adjectives = ["Vellish"]
[people.ann-bell]
name = "Ann Bell"
country = "VE"
offices = [{ title = "mayor", when = "2023" }]
[sources.harbour-2023]
title = "Harbour report"
author = [{ family = "Bell", given = "Ann" }]
URL = "https://example.org/harbour"
[[facts]]
id = "port-opening"
when = "[2023-04..2023-06]"
claim = "The Vellish port opened."
actor = ["VE", "ann-bell"]
kind = "event"
official = true
source = "harbour-2023"
quote = "opened to ships"
figures = [{ measure = "ships", low = 3, high = 5.5, bound = "about" }]
[[facts]]
id = "ship-count"
when = 2023
claim = \"\"\"
Ships
came.\"\"\"
derived_from = ["port-opening"]
contradicts = ["port-opening"]
[[facts.sources]]
source = "harbour-2023"
locator = "p. 4"
"""
VALUES = st.recursive(
    st.sampled_from(
        [
            *(
                '""',
                '"VE"',
                '"2023-7"',
                "'x'",
                '"\\u001b"',
                '"""\n"""',
                "true",
                "0",
                "-1",
                "1e400",
                "nan",
                "0x" + "f" * 5000,
            ),
            *("2023-06-12", "10:00:00", "2023-06-12T10:00:00Z", "9" * 5000, '"' + "word " * 20 + '"', '"\U0001f600"'),
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["name", "title", "source", "measure", "value"]), inner, max_size=3).map(
            lambda table: "{ " + ", ".join(f"{key} = {value}" for key, value in table.items()) + " }"
        ),
    ),
    max_leaves=4,
)


@given(st.text())
@example("\ud800")
@example('[[facts]]\nid = "a"\nwhen = "2023"\nclaim = "\ud800"\nsource = "Gazette"')
@example("a = 1\rb = 2")
@example("x = " + "[" * 100_000)
@example("x = " + "{a = " * 100_000)
@example("x" + ".x" * 10_000 + " = 1")
@example("[" + "x." * 10_000 + "x]")
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    _load_or_refuse(text)


@given(st.text("[]{}\"'=.,#\n\r\t \\u0a-_x", max_size=60))
@settings(max_examples=500, deadline=None)
def test_any_text_of_signs_that_mean_something(text: str) -> None:
    _load_or_refuse(text)


@given(st.binary())
@example(b"\xff\xfe[\0")
@example(b"\xef\xbb\xbf")
@example(b"[[facts]]\n\xff")
@settings(max_examples=200, deadline=None)
def test_any_bytes(content: bytes) -> None:
    file, path = tempfile.mkstemp()
    try:
        os.write(file, content)
        os.close(file)
        _examine(lambda: load_facts(path))
    finally:
        Path(path).unlink()


@given(st.data())
@settings(max_examples=120, deadline=None)
def test_shipped_base_with_a_slip(data: st.DataObject) -> None:
    _load_or_refuse(_mutate(SHIPPED, data))


@given(st.data())
@settings(max_examples=1000, deadline=None)
def test_small_base_with_a_slip(data: st.DataObject) -> None:
    _load_or_refuse(_mutate(SMALL, data))


@given(st.data())
@settings(max_examples=1000, deadline=None)
def test_small_base_with_another_value(data: st.DataObject) -> None:
    lines = SMALL.split("\n")
    with_value = [number for number, line in enumerate(lines) if " = " in line]
    for _ in range(data.draw(st.integers(1, 3))):
        number = data.draw(st.sampled_from(with_value))
        lines[number] = f"{lines[number].split(' = ')[0]} = {data.draw(VALUES)}"
    _load_or_refuse("\n".join(lines))


def _mutate(text: str, data: st.DataObject) -> str:
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 40)))
    match data.draw(st.sampled_from(["delete", "duplicate", "replace", "swap"])):
        case "delete":
            return text[:start] + text[end:]
        case "duplicate":
            return text[:end] + text[start:]
        case "replace":
            return text[:start] + data.draw(st.text(max_size=8)) + text[end:]
        case _:
            lines = text.split("\n")
            one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
            lines[one], lines[other] = lines[other], lines[one]
            return "\n".join(lines)


def _load_or_refuse(text: str) -> None:
    _examine(lambda: load_text(text))


def _examine(load) -> None:  # type: ignore[no-untyped-def]
    try:
        base = load()
    except FactBaseError as error:
        _check_refusal(error)
    else:
        assert isinstance(base, FactBase)
        assert base.facts


def _check_refusal(error: FactBaseError) -> None:
    assert error.problems
    told = str(error)
    odd = {character for character in told if category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert odd <= {"\n", "\u200c", "\u200d"}
    places = [
        (problem.location.line or 0, problem.location.column or 0) for problem in error.problems if problem.location
    ]
    assert places == sorted(places)
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.problems, str(copy)) == (FactBaseError, error.problems, told)


@pytest.mark.parametrize("line", SMALL.split("\n"))
def test_small_base_without_one_of_its_lines(line: str) -> None:
    _load_or_refuse(SMALL.replace(f"{line}\n", "", 1))


def test_small_base_loads_as_it_is() -> None:
    assert [fact.id for fact in load_text(SMALL).facts] == ["ship-count", "port-opening"]
