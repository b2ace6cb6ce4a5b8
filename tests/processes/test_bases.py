"""Which base a process reads, and what it says when there is none that it can read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Shell = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
FIRST = "--limit 1 --fields id"


def test_the_base_of_the_nearest_parent_folder(shell: Shell, folder: Path) -> None:
    (folder / "deep" / "deeper").mkdir(parents=True)
    done = shell(f"cd deep/deeper && kortilt -v timeline {FIRST}")
    told = f"kortilt: {folder.resolve()}/facts.toml (nearest to the working directory), 32 facts\n"
    assert done == (0, "export-list\n", told)


def test_the_environment_goes_before_the_folder(shell: Shell) -> None:
    done = shell(f"kortilt -v timeline {FIRST}", KORTILT_FACTS="minimal.toml")
    assert done == (0, "ferry-sold\n", "kortilt: minimal.toml (given with KORTILT_FACTS), 2 facts\n")


def test_the_option_goes_before_the_environment(shell: Shell) -> None:
    done = shell(f"kortilt -v timeline {FIRST} --facts facts.toml", KORTILT_FACTS="absent.toml")
    assert done == (0, "export-list\n", "kortilt: facts.toml (given with --facts), 32 facts\n")


def test_the_shipped_base_where_there_is_no_other(shell: Shell, tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = tmp_path_factory.mktemp("empty")
    done = shell(f"cd {empty} && kortilt -v timeline {FIRST}")
    assert (done.code, done.err.split(" (")[1].split(",")[0]) == (0, "shipped with kortilt)")


def test_a_deleted_working_directory(shell: Shell) -> None:
    done = shell("mkdir gone && cd gone && rmdir ../gone && kortilt timeline --fields id --limit 1")
    assert (done.code, len(done.out.splitlines())) == (0, 1)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("minimal.tml", 'minimal.tml: K102 cannot be read: there is no such file\nhint: did you mean "minimal.toml"?'),
        (
            "no/facts.toml",
            'no/facts.toml: K102 cannot be read: there is no such file\nhint: there is no folder "no" either',
        ),
        (".", '.: K102 cannot be read: it is a folder\nhint: name the file: "facts.toml"'),
    ],
)
def test_an_absent_base(shell: Shell, path: str, message: str) -> None:
    told = f"{message}\n\n1 problem; kortilt explain K102 says more\n"
    assert shell(f"kortilt --facts {path} timeline") == (2, "", told)
    assert shell("kortilt sources", KORTILT_FACTS=path) == (2, "", told)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_base(shell: Shell) -> None:
    assert shell("chmod 000 facts.toml; kortilt timeline") == (
        2,
        "",
        (
            "facts.toml: K102 cannot be read: permission denied\n"
            "hint: ask for read permission, or name another file\n\n"
            "1 problem; kortilt explain K102 says more\n"
        ),
    )


def test_a_binary_file(shell: Shell) -> None:
    done = shell(r"printf 'a = \"\xff\x00\"\n' > b.toml; kortilt timeline --facts b.toml")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("b.toml:1:6: K104 is not UTF-8: byte 0xFF at offset 5\n")


def test_a_base_that_cannot_be_used_breaks_neither_help_nor_explain(shell: Shell) -> None:
    assert shell("kortilt --facts broken.toml timeline --help").code == 0
    assert shell("kortilt --facts absent.toml explain K101 --fields code") == (0, "K101\n", "")
