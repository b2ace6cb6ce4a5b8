"""Which file is read, and what is said of one that cannot be: real files, folders and pipes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import kortilt
from kortilt.loading import find_base, load_facts
from kortilt.problems import FactBaseError

FACT = """\
[[facts]]
id = "port-opening"
when = "2023-06"
claim = "The port of Vell opened."
source = "Gazette, 3 July 2023"
"""
PACKAGE = Path(kortilt.__file__).parent


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _told(path: str) -> str:
    with pytest.raises(FactBaseError) as raised:
        load_facts(path)
    return str(raised.value)


# Files that cannot be read


def test_absent_file_beside_one_with_a_near_name(here: Path) -> None:
    Path("facts.toml").touch()
    assert _told("fact.toml") == (
        'fact.toml: K102 cannot be read: there is no such file\nhint: did you mean "facts.toml"?'
    )


def test_absent_file_beside_no_near_name(here: Path) -> None:
    assert _told("facts.toml") == (
        "facts.toml: K102 cannot be read: there is no such file\n"
        "hint: check the path; it was given as a file, with --facts or with KORTILT_FACTS"
    )


def test_absent_folder(here: Path) -> None:
    assert _told("ports/facts.toml") == (
        'ports/facts.toml: K102 cannot be read: there is no such file\nhint: there is no folder "ports" either'
    )


def test_link_to_a_file_that_is_gone(here: Path) -> None:
    Path("facts.toml").symlink_to("gone.toml")
    assert _told("facts.toml") == (
        "facts.toml: K102 cannot be read: there is no such file\nhint: it is a link to a file that is gone"
    )


def test_no_name(here: Path) -> None:
    assert _told("") == (
        '"": K102 cannot be read: there is no such file\n'
        "hint: check the path; it was given as a file, with --facts or with KORTILT_FACTS"
    )


def test_file_taken_for_a_folder(here: Path) -> None:
    Path("ports").touch()
    assert _told("ports/facts.toml") == "ports/facts.toml: K102 cannot be read: not a directory"


def test_folder(here: Path) -> None:
    Path("ports").mkdir()
    assert _told("ports") == "ports: K102 cannot be read: it is a folder\nhint: name a file"


def test_folder_with_a_base_in_it(here: Path) -> None:
    Path("ports").mkdir()
    Path("ports/facts.toml").touch()
    assert _told("ports") == 'ports: K102 cannot be read: it is a folder\nhint: name the file: "ports/facts.toml"'


def test_name_with_characters_that_a_terminal_obeys(here: Path) -> None:
    Path("a\n\x1b[8m").mkdir()
    Path("a\n\x1b[8m/facts.toml").touch()
    assert _told("a\n\x1b[8m") == (
        'a\\n\\x1b[8m: K102 cannot be read: it is a folder\nhint: name the file: "a\\n\\x1b[8m/facts.toml"'
    )
    assert _told("a\n\x1b[8m/fact.toml") == (
        "a\\n\\x1b[8m/fact.toml: K102 cannot be read: there is no such file\n"
        'hint: did you mean "a\\n\\x1b[8m/facts.toml"?'
    )


def test_name_with_a_null_character(here: Path) -> None:
    assert _told("a\0b") == "a\\x00b: K102 cannot be read: embedded null byte"


def test_name_that_is_too_long(here: Path) -> None:
    assert _told("a" * 300).endswith(": K102 cannot be read: file name too long")


def test_file_far_too_large(here: Path) -> None:
    with Path("facts.toml").open("wb") as file:
        file.truncate(50 * 2**20)
    assert _told("facts.toml") == (
        "facts.toml: K103 is too large for a fact base: 50 MB\nhint: a base may have 32 MB; is this the right file?"
    )


def test_stream_without_an_end() -> None:
    assert _told("/dev/zero") == (
        "/dev/zero: K103 is too large for a fact base: more than 32 MB\n"
        "hint: a base may have 32 MB; is this the right file?"
    )


def test_null_bytes_are_told_once_a_line(here: Path) -> None:
    Path("facts.toml").write_bytes(b"\0" * 100_000 + b"\n" + b"\0" * 100_000)
    with pytest.raises(FactBaseError) as raised:
        load_facts("facts.toml")
    assert [(problem.code, problem.location and problem.location.line) for problem in raised.value.problems] == [
        ("K106", 1),
        ("K106", 2),
    ]
    assert raised.value.problems[0].hint == (
        "this looks like UTF-16 or a binary file; a fact base is a text file in UTF-8"
    )


def test_brackets_nested_without_an_end(here: Path) -> None:
    Path("facts.toml").write_text("x = " + "[" * 100_000)
    assert _told("facts.toml") == "facts.toml: K105 is not valid TOML: lists or tables are nested too deeply"


# Files of other kinds that can


def test_byte_order_mark(here: Path) -> None:
    Path("facts.toml").write_bytes(b"\xef\xbb\xbf" + FACT.encode())
    base = load_facts("facts.toml")
    assert [fact.id for fact in base.facts] == ["port-opening"]
    assert base.content == b"\xef\xbb\xbf" + FACT.encode()


def test_line_ends_of_windows(here: Path) -> None:
    Path("facts.toml").write_bytes(FACT.replace("\n", "\r\n").encode())
    assert [fact.claim for fact in load_facts("facts.toml").facts] == ["The port of Vell opened."]


def test_named_pipe(here: Path) -> None:
    os.mkfifo("pipe")
    writer = threading.Thread(target=Path("pipe").write_text, args=(FACT,))
    writer.start()
    base = load_facts("pipe")
    writer.join()
    assert ([fact.id for fact in base.facts], base.title) == (["port-opening"], "pipe")


def test_pipe_that_a_shell_hands_over() -> None:
    reading, writing = os.pipe()
    try:
        os.write(writing, FACT.encode())
        os.close(writing)
        assert [fact.id for fact in load_facts(f"/dev/fd/{reading}").facts] == ["port-opening"]
    finally:
        os.close(reading)


# Which file


def test_option_comes_before_the_environment(here: Path) -> None:
    Path("facts.toml").touch()
    assert find_base("a.toml", {"KORTILT_FACTS": "b.toml"}) == ("a.toml", "given with --facts")


def test_environment_comes_before_the_nearest(here: Path) -> None:
    Path("facts.toml").touch()
    assert find_base(None, {"KORTILT_FACTS": "b.toml"}) == ("b.toml", "given with KORTILT_FACTS")


def test_empty_variable_is_none(here: Path) -> None:
    Path("facts.toml").touch()
    assert find_base(None, {"KORTILT_FACTS": ""}) == ("facts.toml", "nearest to the working directory")


def test_nearest_upward(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("facts.toml").touch()
    Path("ports/vell").mkdir(parents=True)
    monkeypatch.chdir("ports/vell")
    assert find_base(None, {}) == (str(here / "facts.toml"), "nearest to the working directory")


def test_folder_of_that_name_is_passed_over(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("facts.toml").touch()
    Path("ports/facts.toml").mkdir(parents=True)
    monkeypatch.chdir("ports")
    assert find_base(None, {}) == (str(here / "facts.toml"), "nearest to the working directory")


def test_link_to_a_base_is_one(here: Path) -> None:
    Path("ports.toml").touch()
    Path("facts.toml").symlink_to("ports.toml")
    assert find_base(None, {}) == ("facts.toml", "nearest to the working directory")


def test_shipped_base_where_none_is_near(here: Path) -> None:
    path, why = find_base(None, {})
    # In a checkout it stands beside the package, in a wheel inside it.
    assert Path(path) in (PACKAGE / "facts.toml", PACKAGE.parent / "facts.toml")
    assert why == "shipped with kortilt"


def test_working_directory_that_was_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert find_base(None, {})[1] == "shipped with kortilt"


# What needs a process of its own


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, as those of tmp_path are not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_no_base_anywhere_tells_the_places_tried(open_folder: Path) -> None:
    copy = open_folder / "library" / "kortilt"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("facts.toml", "__pycache__"))
    working = open_folder / "a\x1bb"
    working.mkdir()
    code = "from kortilt.loading import find_base; find_base(None, {})"
    printed = _last_lines(code, working, library=copy.parent)
    nearest = "; ".join(
        f"{folder}/facts.toml (nearest to the working directory)".replace("//", "/").replace("\x1b", "\\x1b")
        for folder in (working, *working.parents)
    )
    assert printed == (
        "kortilt.problems.FactBaseError: K101 no fact base found\n"
        f"hint: tried {nearest}; {copy}/facts.toml (shipped with kortilt); "
        f"{copy.parent}/facts.toml (shipped with kortilt); name a file with --facts FILE or KORTILT_FACTS"
    )


def test_file_that_may_not_be_read(open_folder: Path) -> None:
    file = open_folder / "facts.toml"
    file.write_text(FACT)
    file.chmod(0)
    code = f"{_AS_NOBODY}\nload_facts({str(file)!r})"
    assert _last_lines(code, open_folder) == (
        f"kortilt.problems.FactBaseError: {file}: K102 cannot be read: permission denied\n"
        "hint: ask for read permission, or name another file"
    )


def test_absent_file_in_a_folder_that_may_not_be_listed(open_folder: Path) -> None:
    open_folder.chmod(0o311)
    assert _last_lines(f"{_AS_NOBODY}\nload_facts('facts.toml')", open_folder) == (
        "kortilt.problems.FactBaseError: facts.toml: K102 cannot be read: there is no such file\n"
        "hint: check the path; it was given as a file, with --facts or with KORTILT_FACTS"
    )


def test_folder_above_that_may_not_be_searched(open_folder: Path) -> None:
    working = open_folder / "shut" / "open"
    working.mkdir(parents=True)
    working.parent.chmod(0)
    code = f"import os; os.chdir({str(working)!r})\n{_AS_NOBODY}\nprint(*find_base(None, {{}}), sep='\\n')"
    try:
        printed = _last_lines(code, open_folder) if os.getuid() == 0 else pytest.skip("only root can enter it first")
    finally:
        working.parent.chmod(0o755)
    assert printed.splitlines()[-1] == "shipped with kortilt"


_AS_NOBODY = """\
import os
from kortilt.loading import find_base, load_facts
import difflib
if os.getuid() == 0:  # who may read anything
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""


def _last_lines(code: str, working: Path, library: Path = PACKAGE.parent) -> str:
    # The whole of what was printed, or the exception at the end of a traceback.
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=working,
        env={"PYTHONPATH": str(library), "PATH": os.environ.get("PATH", "")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    printed = (done.stdout + done.stderr).rstrip("\n")
    start = printed.find("kortilt.problems.FactBaseError:")
    return printed[start:] if start >= 0 else printed
