"""Whole outputs, kept as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# How long a text takes to print is no matter of a test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture(scope="session")
def snapshots() -> Path:
    return SNAPSHOTS


@pytest.fixture
def matches_snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file of that name; `--update-snapshots` writes the file."""

    def _compare(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if request.config.getoption("--update-snapshots"):
            path.write_bytes(text.encode("utf-8"))
        assert path.exists(), f"no snapshot {name}: run pytest with --update-snapshots and read the file it writes"
        assert text == path.read_bytes().decode("utf-8")

    return _compare
