"""The house keeps its order: who imports whom, how large things are, and that facts stand in the base alone."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kortilt.loading import load_facts
from kortilt.problems import WORDING

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kortilt"
MODULES = sorted(PACKAGE.rglob("*.py"))
STATIONS = {
    "tuples": set(),
    "problems": set(),
    "explanations": set(),
    "report": {"problems", "page", "picture"},
    "page": set(),
    "picture": {"page"},
    "model": {"model"},
    "loading": {"loading", "model", "problems"},
    "reading": {"reading", "model"},
    "drafts": {"drafts"},
    "checking": {"checking", "reading", "model"},
    "passages": {"drafts", "model"},
    "examining": {"passages", "checking", "model", "reading"},
    "query": {"model"},
    "bearing": {"query", "model"},
    "asking": {"query", "model", "problems"},
    "reports": {"reports", "query", "bearing", "model", "page", "picture", "report", "problems", "explanations"},
    "render": {"render", "page", "picture", "report", "problems"},
    "__init__": {"problems", "model", "loading", "checking", "passages", "examining"},
    "__main__": {"cli"},
}
"""Station -> what it may import besides `tuples`; `cli` may import everything."""

LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def station(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imported_stations(module: Path) -> set[str]:
    names = []
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and node.module == "kortilt":
            # `from kortilt import __version__` is the face, `from kortilt import cli` a station.
            names += [f"kortilt.{alias.name}" for alias in node.names if (PACKAGE / alias.name).exists()]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("kortilt.")}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_stations_import_only_what_they_may(module: Path) -> None:
    if station(module) != "cli":
        assert imported_stations(module) <= STATIONS[station(module)] | {"tuples"}


@pytest.mark.parametrize("module", [*(PACKAGE / "checking").glob("*/*.py")], ids=name)
def test_what_compares_knows_nothing_of_what_decides(module: Path) -> None:
    if module.parent.name in ("rules", "comparing"):
        found = {node.module or "" for node in ast.walk(tree(module)) if isinstance(node, ast.ImportFrom)}
        assert not [each for each in found if each.startswith(("kortilt.checking.deciding", "kortilt.checking.prose"))]


def test_every_station_is_in_the_table() -> None:
    assert {station(module) for module in MODULES} == {*STATIONS, "cli"}


def test_the_documented_table_is_the_tested_one() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    documented = {}
    for row in re.findall(r"^\| (`.*?) \| (.*) \|$", text.partition("## One place each")[0], re.MULTILINE):
        for documented_station in re.findall("`([a-z]+)`", row[0]):
            documented[documented_station] = set(re.findall("`([a-z]+)`", row[1]))
    assert documented.pop("cli") == set()
    assert documented == {key: value for key, value in STATIONS.items() if not key.startswith("__")}


def test_architecture_fits_on_a_page() -> None:
    assert len((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines()) < 90


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_files_and_functions_stay_small(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_public_things_have_docstrings(module: Path) -> None:
    nodes = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    bare = [node.name for node in nodes if not node.name.startswith("_") and not ast.get_docstring(node)]
    assert not bare
    assert ast.get_docstring(tree(module))


def test_no_name_of_the_shipped_base_stands_in_python() -> None:
    base = load_facts(str(ROOT / "facts.toml"))
    records = [*base.actors.values(), *base.places.values()]
    spellings = {spelling for record in records for spelling in record.spellings if len(spelling) > 3}
    text = "\n".join(module.read_text(encoding="utf-8") for module in MODULES)
    assert not [spelling for spelling in sorted(spellings) if re.search(rf"\b{re.escape(spelling)}\b", text)]


def test_no_country_person_or_organisation_of_the_shipped_base_stands_in_a_table() -> None:
    base = load_facts(str(ROOT / "facts.toml"))
    # "To polish" is a verb.
    spellings = {each.lower() for record in base.actors.values() for each in record.spellings if len(each) > 3} - {
        "polish"
    }
    tables = sorted((PACKAGE / "reading" / "words" / "tables").glob("*.txt"))
    text = "\n".join(table.read_text(encoding="utf-8").lower() for table in tables)
    assert tables
    assert not [each for each in sorted(spellings) if re.search(rf"(?<![\w-]){re.escape(each)}(?![\w-])", text)]


def test_only_the_command_line_prints_and_exits() -> None:
    for module in MODULES:
        if station(module) in ("cli", "__main__") or module.name == "json_schema.py":
            continue
        called = [node.func for node in ast.walk(tree(module)) if isinstance(node, ast.Call)]
        assert not [call for call in called if isinstance(call, ast.Name) and call.id in ("print", "exit", "input")]


def test_every_problem_code_has_a_test_file() -> None:
    tested = {path.name.split("-")[0] for path in (ROOT / "tests" / "loading" / "problems").glob("*.toml")}
    # Faults of a file as a whole cannot stand in a small TOML file; test_files.py has them.
    assert tested >= set(WORDING) - {"K101", "K102", "K103", "K104"}


def test_importing_kortilt_is_cheap() -> None:
    code = "import sys, kortilt; print(*{'rich', 'typer', 'tomli'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
