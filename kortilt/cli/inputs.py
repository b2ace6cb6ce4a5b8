"""What is given to be checked: claims on the command line, drafts in files, folders and on standard input."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch

from kortilt.passages import Given, given_claims, given_draft, given_lines
from kortilt.problems import UsageError, quoted, visible
from kortilt.tuples import NamedTuple

STDIN = "<stdin>"
LARGEST = 32 * 1024 * 1024
"""Bytes of one input; what is larger is no draft."""

MARKDOWN_ENDINGS = (".md", ".markdown")
WORD_ENDING = ".docx"
DRAFT_ENDINGS = (*MARKDOWN_ENDINGS, ".txt", ".text", WORD_ENDING)
NO_DRAFTS = (".pdf", ".doc", ".odt", ".rtf", ".html", ".htm", ".epub", ".pages", ".pptx", ".xlsx")
"""Endings of documents that would be misread as plain text."""
PATH_BEGINNINGS = ("/", "./", "../", "~/", ".\\", "..\\", "\\\\")
SENTENCE_ENDINGS = (".", "!", "?", "…", "。", "！", "？", '"', "”", ")")
FILE_ENDING = re.compile(r".*\w\.[A-Za-z][A-Za-z0-9]{1,7}", re.ASCII)
"""The end of a single word that names a file: a claim of one word is no claim."""
CHECK_PATH = "check the path; a claim that looks like one needs more words or a full stop"


class Input(NamedTuple):
    """What one argument, or a row of claims, stands for."""

    path: str | None = None
    """A file, or the name of standard input; None for claims given as words."""
    texts: tuple[str, ...] = ()
    """Claims."""
    first: int = 1
    """The number of the first of them."""
    content: bytes | None = None
    """What was read of standard input."""


class Found(NamedTuple):
    """All inputs in the order of the command line, and what is wrong with the others."""

    inputs: tuple[Input, ...]
    faults: tuple[UsageError, ...]


def find_inputs(arguments: Sequence[str], *, stdin_name: str = STDIN, exclude: Sequence[str] = ()) -> Found:
    """Sort arguments into claims, files, folders and standard input; files themselves are read later, one by one."""
    inputs: dict[Input, None] = {}
    faults: list[UsageError] = []
    words: list[str] = []
    count = 0
    for argument in (*arguments, None):
        if argument is not None and argument != "-" and not is_path(argument):
            words.append(argument)
            continue
        if words:
            inputs[Input(texts=tuple(words), first=count + 1)] = None
            count, words = count + len(words), []
        if argument is None:
            break
        try:
            inputs |= dict.fromkeys(_from_path(argument, stdin_name, exclude))
        except UsageError as fault:
            faults.append(fault)
    return Found(tuple(inputs), tuple(faults))


def stdin_input(name: str = STDIN, *, may_be_empty: bool = True) -> Input:
    """Read standard input, which is UTF-8 wherever kortilt runs, or a Word file if its name says so."""
    if sys.stdin is None:
        raise UsageError("standard input is closed", "name a file, or give the claim in quotation marks")
    try:
        content = sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"standard input cannot be read: {error.strerror or error}") from error
    if not content and not may_be_empty:
        raise nothing_given()
    return Input(name, content=content)


def read_input(given: Input, *, as_lines: bool) -> Given:
    """Read an input and cut it into passages; raises UsageError for one that cannot be read."""
    if given.path is None:
        return given_claims(list(given.texts), given.first)
    name = "standard input" if given.path == STDIN else visible(given.path)
    content = given.content if given.content is not None else _read_file(given.path)
    if len(content) > LARGEST:
        raise UsageError(f"{name} is too large for a draft: more than {LARGEST // 2**20} MB", "is this the right file?")
    if given.path.lower().endswith(WORD_ENDING):
        return _word(content, given.path)
    text = _decoded(content, name)
    if as_lines:
        return given_lines(text, given.path)
    from kortilt.drafts import DraftError

    try:
        return given_draft(text, given.path, is_markdown=given.path.lower().endswith(MARKDOWN_ENDINGS))
    except DraftError as error:
        raise UsageError(f"{name} cannot be read: {error}") from error


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


def _from_path(argument: str, stdin_name: str, exclude: Sequence[str]) -> list[Input]:
    if argument == "-":
        return [stdin_input(stdin_name)]
    if "://" in argument:
        raise UsageError(f"{quoted(argument, 200)} is an address", "kortilt works offline: save the text in a file")
    if argument.lower().endswith(NO_DRAFTS):
        kinds = ", ".join(DRAFT_ENDINGS)
        raise UsageError(f"{visible(argument)} is no kind of draft that is read", f"save it as one of {kinds}")
    if not os.path.isdir(argument):  # noqa: PTH112 (Path raises where the argument is far too long for a path)
        return [Input(argument)]
    found = [Input(path) for path in _drafts_in(argument, exclude)]
    if not found:
        if exclude and any(True for _ in _drafts_in(argument, ())):
            raise UsageError(
                f"{visible(argument)}: every draft in it is excluded", "see --exclude, or exclude in pyproject.toml"
            )
        kinds = ", ".join(DRAFT_ENDINGS)
        raise UsageError(f"{visible(argument)} is a folder without drafts", f"drafts end in {kinds}")
    return found


def _drafts_in(folder: str, exclude: Sequence[str]) -> Iterator[str]:
    """Find the drafts in a folder and below, in the order of their paths; what begins with a dot is passed over."""
    for here, folders, files in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if _is_wanted(os.path.join(here, name), name, exclude))  # noqa: PTH118
        for name in sorted(files):
            path = os.path.join(here, name)  # noqa: PTH118 (a path is shown as it was given, with its "./")
            if name.lower().endswith(DRAFT_ENDINGS) and _is_wanted(path, name, exclude):
                yield path


def _is_wanted(path: str, name: str, exclude: Sequence[str]) -> bool:
    relative = path.removeprefix("./").replace(os.sep, "/")
    patterns = (pattern.rstrip("/") for pattern in exclude)
    # "~$draft.docx" is what Word leaves beside an open draft.
    is_hidden = name.startswith((".", "~$"))
    return not is_hidden and not any(fnmatch(name, each) or fnmatch(relative, each) for each in patterns)


def _unreadable(error: OSError) -> None:
    raise UsageError(f"{visible(str(error.filename))} cannot be read: {(error.strerror or str(error)).lower()}")


def _read_file(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (a pipe such as /dev/fd/63 is a path too)
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        from kortilt.loading.files import why_unreadable

        reason, hint = why_unreadable(path, error, CHECK_PATH)
        raise UsageError(f"{visible(path)} cannot be read: {reason}", hint) from error


def _decoded(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        from kortilt.loading.files import encoding_hint

        line = content.count(b"\n", 0, error.start) + 1
        what = f"{name} is not UTF-8: byte 0x{content[error.start]:02X} in line {line}"
        raise UsageError(what, encoding_hint(content, "draft")) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise UsageError(f"{name} is no text: byte 0x00 in line {line}", "a draft is a text file (.md, .txt) or .docx")
    return text


def _word(content: bytes, path: str) -> Given:
    from kortilt.drafts import DraftError
    from kortilt.passages import taken_draft

    try:
        from kortilt.drafts.word import open_word

        text, draft = open_word(content)
    except ImportError as error:
        hint = "install it beside kortilt: pip install python-docx"
        raise UsageError(f"{visible(path)} needs python-docx, which is not installed", hint) from error
    except DraftError as error:
        raise UsageError(f"{visible(path)} cannot be read: {error}") from error
    return taken_draft(text, path, draft)
