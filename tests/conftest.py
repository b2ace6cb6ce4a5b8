"""What the tests of several stations share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kortilt.loading import load_text
from kortilt.model.facts import FactBase

# No test may fail because a machine is slow.
settings.register_profile("kortilt", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kortilt")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write what the tests compare with anew")


@pytest.fixture(scope="session")
def fact_base() -> Callable[[str], FactBase]:
    """Load a base from the TOML text that stands in the test."""
    return load_text


@pytest.fixture(scope="session")
def river() -> FactBase:
    """The small base of an invented river, `tests/bases/river.toml`."""
    path = Path(__file__).parent / "bases" / "river.toml"
    return load_text(path.read_text(encoding="utf-8"), "river.toml")
