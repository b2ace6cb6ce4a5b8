"""What is given to be checked: claims on the command line, drafts in files and on standard input."""

import os
import re
import sys
from collections.abc import Sequence

from kortilt.passages import Passage, claim_passage, draft_passages, line_passages
from kortilt.problems import UsageError, quoted, visible

STDIN = "<stdin>"
LARGEST = 32 * 1024 * 1024
"""Bytes of one input; what is larger is no draft."""

DRAFT_ENDINGS = (".md", ".markdown", ".txt", ".text")
MARKDOWN_ENDINGS = (".md", ".markdown")
PATH_BEGINNINGS = ("/", "./", "../", "~/", ".\\", "..\\", "\\\\")
SENTENCE_ENDINGS = (".", "!", "?", "…", "。", "！", "？", '"', "”", ")")
FILE_ENDING = re.compile(r".*\w\.[A-Za-z][A-Za-z0-9]{1,7}", re.ASCII)
"""The end of a single word that names a file: a claim of one word is no claim."""
CHECK_PATH = "check the path; a claim that looks like one needs more words or a full stop"


def read_inputs(arguments: Sequence[str], *, as_lines: bool) -> tuple[list[Passage], list[UsageError]]:
    """Read every argument in order; an input that cannot be read is a fault, and the others are read nevertheless."""
    given: list[Passage] = []
    faults: list[UsageError] = []
    words = 0
    for argument in arguments:
        try:
            if argument == "-":
                given += read_stdin(as_lines=as_lines)
            elif is_path(argument):
                given += _sentences(_read_file(argument), argument, as_lines=as_lines)
            else:
                words += 1
                given.append(claim_passage(argument, words))
        except UsageError as fault:
            faults.append(fault)
    return given, faults


def read_stdin(*, as_lines: bool, may_be_empty: bool = True) -> list[Passage]:
    """Read the sentences or lines of standard input, which is UTF-8 wherever kortilt runs."""
    if sys.stdin is None:
        raise UsageError("standard input is closed", "name a file, or give the claim in quotation marks")
    try:
        content = sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"standard input cannot be read: {error.strerror or error}") from error
    if not content and not may_be_empty:
        raise nothing_given()
    return _sentences(_decoded(content, "standard input"), STDIN, as_lines=as_lines)


def nothing_given() -> UsageError:
    """Make the fault of a command line without any claim."""
    return UsageError("nothing to check is given", 'give a claim ("..."), files (draft.md), or - for standard input')


def is_path(argument: str) -> bool:
    """Whether an argument is a file, or could only be meant as one; "A/B trade rose." and "Trade fell 22.6%." are not.

    It is when it exists; begins like a path; ends like a draft; or is one word with a slash or with the ending of a
    file, and not the end of a sentence.
    """
    if os.path.exists(argument):  # noqa: PTH110 (Path raises where the argument is far too long for a path)
        return True
    if "\n" in argument:
        return False
    if argument.startswith(PATH_BEGINNINGS) or argument.lower().endswith(DRAFT_ENDINGS):
        return True
    if not argument or any(character.isspace() for character in argument) or argument.endswith(SENTENCE_ENDINGS):
        return False
    has_slash = ("/" in argument or os.sep in argument) and any(map(str.isalpha, argument))
    return has_slash or (argument.isascii() and FILE_ENDING.fullmatch(argument[-10:]) is not None)


def _read_file(path: str) -> str:
    if "://" in path:
        raise UsageError(f"{quoted(path, 200)} is an address", "kortilt works offline: save the text in a file")
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (a pipe such as /dev/fd/63 is a path too)
            content = file.read(LARGEST + 1)
    except IsADirectoryError as error:
        raise UsageError(f"{visible(path)} is a folder", "name the files in it") from error
    except (OSError, ValueError) as error:
        from kortilt.loading.files import why_unreadable

        reason, hint = why_unreadable(path, error, CHECK_PATH)
        raise UsageError(f"{visible(path)} cannot be read: {reason}", hint) from error
    return _decoded(content, visible(path))


def _decoded(content: bytes, name: str) -> str:
    if len(content) > LARGEST:
        raise UsageError(f"{name} is too large for a draft: more than {LARGEST // 2**20} MB", "is this the right file?")
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = f"{name} is not UTF-8: byte 0x{content[error.start]:02X} in line {line}"
        raise UsageError(what, "save it as text in UTF-8") from error


def _sentences(text: str, path: str, *, as_lines: bool) -> list[Passage]:
    if as_lines:
        return line_passages(text, path)
    from kortilt.drafts import DraftError

    try:
        return draft_passages(text, path, is_markdown=path.lower().endswith(MARKDOWN_ENDINGS))
    except DraftError as error:
        raise UsageError(f"{visible(path)} cannot be read: {error}") from error
