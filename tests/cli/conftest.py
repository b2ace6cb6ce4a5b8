"""Running a command in this process, in a folder with the small base of the river."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kortilt.cli import main
from kortilt.model.verdicts import Caveat, Examination, Label, Verdict

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


SAID = {
    "Yes": (Label.SUPPORTED, ()),
    "Careful": (Label.SUPPORTED, (Caveat.ATTRIBUTE,)),
    "No": (Label.REFUTED, ()),
    "Both": (Label.CONFLICTING_EVIDENCE, ()),
    "Unknown": (Label.NOT_ENOUGH_EVIDENCE, ()),
    "Hm": (Label.NOT_A_CLAIM, ()),
}


class FirstWord:
    """A checker whose verdict is the first word of the claim."""

    def __init__(self, base: object, as_of: object = None) -> None:
        self.as_of = as_of

    def check_claim(self, text: str) -> Verdict:
        word = text.split()[0].rstrip(".,") if text.split() else "Unknown"
        label, caveats = SAID["Yes" if word == "-5" else word]
        return Verdict(" ".join(text.split()), label, caveats, f"as of {self.as_of}", (), (), ())

    def examine(self, text: str) -> Examination:
        return Examination(self.check_claim(text), ())

    def open_discourse(self) -> FirstWord:
        return self

    def hear(self, *sentence: object, **settings: object) -> None:
        pass

    def examine_next(self, discourse: object, text: str, *place: object) -> Examination:
        return self.examine(text)


@pytest.fixture
def check(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `kortilt check` with a checker that reads verdicts off the claim's first word."""
    monkeypatch.setattr("kortilt.cli.work.Checker", FirstWord)
    return lambda *arguments: run("check", *arguments)


class Input(io.TextIOWrapper):
    """Standard input in place of the real one."""

    def __init__(self, content: bytes, *, is_terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content))
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put bytes on standard input."""
    return lambda content, **settings: monkeypatch.setattr("sys.stdin", Input(content, **settings))
