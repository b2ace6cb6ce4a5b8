"""Real processes: `kortilt` on the path of a shell, in a folder with the small base of the river."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PASSED_ON = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT")


class Done(NamedTuple):
    """What came of a process: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Shell = Callable[..., Done]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Nothing of the user's settings, and a `kortilt` on the path that runs this code."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "kortilt"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kortilt "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    path = f"{folder}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LC_ALL": "C.UTF-8"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with facts.toml, minimal.toml and broken.toml."""
    bases = ROOT / "tests" / "bases"
    shutil.copy(bases / "river.toml", tmp_path / "facts.toml")
    for name in ("minimal.toml", "broken.toml"):
        shutil.copy(bases / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def shell(environment: Mapping[str, str], folder: Path) -> Shell:
    """Run a line of bash; settings given by name are added to the environment."""

    def _run(line: str, **settings: str) -> Done:
        done = subprocess.run(
            ["bash", "-c", line],
            cwd=folder,
            env={**environment, **settings},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return _run


@pytest.fixture
def terminal(environment: Mapping[str, str], folder: Path) -> Callable[..., str]:
    """Run a line of bash with a pseudo-terminal as its output, and give what the terminal received."""

    def _run(line: str, **settings: str) -> str:
        main, replica = pty.openpty()
        process = subprocess.Popen(
            ["bash", "-c", line],
            cwd=folder,
            env={**environment, "TERM": "xterm", **settings},
            stdin=subprocess.DEVNULL,
            stdout=replica,
            stderr=subprocess.PIPE,
        )
        os.close(replica)
        received = b""
        while True:
            try:
                part = os.read(main, 65536)
            except OSError:  # the other end was closed
                break
            if not part:
                break
            received += part
        os.close(main)
        _, errors = process.communicate()
        assert (process.returncode, errors) == (0, b"")
        return received.decode().replace("\r\n", "\n")

    return _run
