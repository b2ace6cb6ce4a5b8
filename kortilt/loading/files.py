"""Which file is the fact base, and its bytes as text."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from kortilt.problems import FactBaseError, Location, Problem, one_file_problem, problem, quoted, visible

FILE_NAME = "facts.toml"
VARIABLE = "KORTILT_FACTS"
CHECK_PATH = f"check the path; it was given as a file, with --facts or with {VARIABLE}"
LARGEST = 32 * 1024 * 1024
"""Bytes. A base of 10,000 facts has about 6 MB; what is far larger is some other file, given by mistake."""


def find_base(given: str | None, environment: Mapping[str, str]) -> tuple[str, str]:
    """Say which file is read and why, in this order: as given, as the environment says, nearest upward, packaged.

    Raises FactBaseError (K101) with the places tried when there is none.
    """
    if given is not None:
        return given, "given with --facts"
    if environment.get(VARIABLE):
        return environment[VARIABLE], f"given with {VARIABLE}"
    tried = []
    for path, why in _places():
        # A link that leads nowhere is a base that is missing, not one that was never there.
        if os.path.isfile(path) or (os.path.islink(path) and not os.path.exists(path)):  # noqa: PTH113, PTH114, PTH110
            return _shown(path), why
        tried.append(f"{path} ({why})")
    hint = f"tried {visible('; '.join(tried))}; name a file with --facts FILE or {VARIABLE}"
    raise FactBaseError([problem("K101", hint=hint)])


def read_base(path: str) -> tuple[bytes, str]:
    """Read a base's bytes and decode them, a byte order mark removed; raises FactBaseError (K102 to K104)."""
    content = _read_bytes(path)
    if len(content) > LARGEST:
        # Of a pipe, no more than was read is known.
        size = f"{Path(path).stat().st_size / 2**20:.0f}" if Path(path).is_file() else f"more than {LARGEST // 2**20}"
        hint = f"a base may have {LARGEST // 2**20} MB; is this the right file?"
        raise one_file_problem("K103", path, hint, size=size)
    try:
        return content, content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise FactBaseError([_not_utf8(path, content, error)]) from error


def _places() -> Iterator[tuple[Path, str]]:
    try:
        here = Path.cwd()
    except FileNotFoundError:  # the working directory was deleted
        pass
    else:
        for folder in (here, *here.parents):
            yield folder / FILE_NAME, "nearest to the working directory"
    package = Path(__file__).parent.parent
    yield package / FILE_NAME, "shipped with kortilt"
    # An editable install has no copy inside the package: the checkout's own file is the shipped one.
    yield package.parent / FILE_NAME, "shipped with kortilt"


def _shown(path: Path) -> str:
    # "facts.toml" where one stands in it, "../facts.toml" would be no shorter than the whole path.
    try:
        return path.name if path.parent == Path.cwd() else str(path)
    except FileNotFoundError:
        return str(path)


def _read_bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (a pipe such as /dev/fd/63 is a path too)
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason, hint = why_unreadable(path, error, CHECK_PATH)
        raise one_file_problem("K102", path, hint, reason=reason) from error


def why_unreadable(path: str, error: OSError | ValueError, otherwise: str) -> tuple[str, str]:
    """Say why a file cannot be read, and a hint: a file of a similar name, or else what is given."""
    if isinstance(error, IsADirectoryError):
        inside = Path(path) / FILE_NAME
        return "it is a folder", f"name the file: {quoted(str(inside), 200)}" if inside.is_file() else "name a file"
    if isinstance(error, FileNotFoundError):
        is_link = Path(path).is_symlink()
        return "there is no such file", "it is a link to a file that is gone" if is_link else _similar_file(
            path, otherwise
        )
    if isinstance(error, PermissionError):
        return "permission denied", "ask for read permission, or name another file"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return reason[:1].lower() + reason[1:], ""


def _similar_file(path: str, otherwise: str) -> str:
    from difflib import get_close_matches

    wanted = Path(path)
    try:
        near = get_close_matches(wanted.name, [entry.name for entry in wanted.parent.iterdir()], 1, 0.75)
    except FileNotFoundError:
        return f"there is no folder {quoted(str(wanted.parent))} either"
    except OSError:  # it may be entered, but not listed
        near = []
    return f"did you mean {quoted(str(wanted.with_name(near[0])))}?" if near else otherwise


def _not_utf8(path: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    start = content.rfind(b"\n", 0, error.start) + 1
    end = content.find(b"\n", error.start)
    line = content[start : end if end >= 0 else len(content)].decode("utf-8", "replace")
    column = len(content[start : error.start].decode("utf-8", "replace")) + 1
    place = Location(path, content.count(b"\n", 0, error.start) + 1, column, line.rstrip("\r"))
    hint = encoding_hint(content)
    return problem("K104", place, hint, byte=content[error.start], offset=error.start)


def encoding_hint(content: bytes, what: str = "fact base") -> str:
    """Say what a file that is not UTF-8 may be."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "this looks like UTF-16; save the file as UTF-8"
    if b"\x00" in content[:4096]:
        return f"this looks like a binary file; a {what} is a text file"
    return "save the file as UTF-8 (it may be in Windows-1252 or Latin-1 now)"
