"""The package as users get it: built, installed into a clean environment, run from an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.packaging


def run(command: Sequence[str | Path], folder: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("KORTILT", "PYTHON"))}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both ways to a wheel: straight from the checkout, and by way of the source distribution."""
    straight, by_sdist = tmp_path_factory.mktemp("straight"), tmp_path_factory.mktemp("sdist")
    run([sys.executable, "-m", "build", "--wheel", "--outdir", straight, ROOT], straight)
    run([sys.executable, "-m", "build", "--outdir", by_sdist, ROOT], by_sdist)
    return {"wheel": next(straight.glob("*.whl")), "sdist wheel": next(by_sdist.glob("*.whl")), "editable": ROOT}


@pytest.mark.parametrize("kind", ["wheel", "sdist wheel", "editable"])
def test_an_installed_kortilt_finds_its_base_from_an_empty_folder(
    kind: str, built: dict[str, Path], tmp_path: Path
) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    scripts, empty = tmp_path / "venv" / SCRIPTS, tmp_path / "empty"
    empty.mkdir()
    target = ["--editable", built[kind]] if kind == "editable" else [built[kind]]
    run([scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *target], empty)

    data = json.loads(run([scripts / "kortilt", "timeline", "--format", "json"], empty))

    assert len(data["facts"]) >= 80
    expected = ROOT if kind == "editable" else tmp_path / "venv"
    assert Path(data["facts_file"]).is_relative_to(expected)
    assert run([scripts / "kortilt", "--version"], empty).startswith("kortilt ")
    assert "kortilt timeline" in run([scripts / "kortilt", "--help"], empty)
    code = "import kortilt; print(len(kortilt.load().facts))"
    assert int(run([scripts / "python", "-c", code], empty)) == len(data["facts"])


def test_both_wheels_hold_the_same_files(built: dict[str, Path]) -> None:
    names = [sorted(zipfile.ZipFile(built[kind]).namelist()) for kind in ("wheel", "sdist wheel")]
    assert names[0] == names[1]
    held = {name.split("/", 1)[1] for name in names[0] if name.startswith("kortilt/")}
    assert held >= {
        "facts.toml",
        "facts.schema.json",
        "py.typed",
        "cli/__init__.py",
        "reading/words/tables/synonyms.txt",
        "render/html_style.css",
        "render/html_script.js",
    }
    assert not [name for name in names[0] if "test" in name]
