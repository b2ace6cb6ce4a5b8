"""Running a command in this process, in a folder with the small base of the river."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kortilt.cli import main

BASES = Path(__file__).parent.parent / "bases"
OF_THE_ENVIRONMENT = ("KORTILT_FACTS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "_KORTILT_COMPLETE")


class Ran(NamedTuple):
    """What came of a command: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def ids(self) -> list[str]:
        """The first column of TSV."""
        assert (self.code, self.err) == (0, "")
        return [line.split("\t")[0] for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line; its base is `facts.toml` of the working directory, a copy of river.toml."""
    shutil.copy(BASES / "river.toml", tmp_path / "facts.toml")
    for name in ("broken.toml", "minimal.toml"):
        shutil.copy(BASES / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in OF_THE_ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)

    def _run(*arguments: str) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main(arguments)
        out, err = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Ran(left.value.code, out, err)

    return _run
