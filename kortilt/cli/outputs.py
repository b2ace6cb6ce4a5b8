"""Where the reports of a check go: standard output, and files that are whole or not there at all."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

from kortilt.cli.options import Color, VerdictFormat
from kortilt.cli.screen import is_terminal, look_of, write
from kortilt.problems import UsageError, quoted, visible
from kortilt.render import open_writer
from kortilt.render.look import Look
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Total
from kortilt.tuples import NamedTuple

KEPT_IN_MEMORY = 4 * 1024 * 1024
"""Characters of a report that wait in memory for what stands above them; more wait in a file."""
FILE_WIDTH = 100
COUNTLESS = frozenset({VerdictFormat.CONCISE, VerdictFormat.JSONL, VerdictFormat.GITHUB})
"""Formats that hold a line a claim and nothing else: the counts are told on standard error."""


class Target(NamedTuple):
    """A format, and the file that it goes to."""

    format: VerdictFormat
    path: str | None = None
    """None for standard output."""


def read_targets(asked: Sequence[str]) -> list[Target]:
    """Read `--format X` and `--format X=FILE`; without any, the format that suits standard output.

    Raises UsageError for an unknown format, and where two reports would be written to one place.
    """
    if not asked:
        return [Target(VerdictFormat.FULL if is_terminal() else VerdictFormat.CONCISE)]
    targets = [_target(text) for text in asked]
    places = [None if each.path is None else os.path.realpath(each.path) for each in targets]
    for place in places:
        if places.count(place) > 1:
            where = "standard output" if place is None else visible(place)
            raise UsageError(f"two reports would be written to {where}", "give one of them a file: --format html=FILE")
    return targets


class Outputs:
    """The reports of one run, written input by input; to be used as a context, whose end drops what is unfinished."""

    def __init__(self, targets: Sequence[Target], color: Color | None) -> None:
        self.targets = targets
        with contextlib.ExitStack() as stack:
            self._outputs = [stack.enter_context(_output(target, color)) for target in targets]
            self._stack = stack.pop_all()

    def __enter__(self) -> "Outputs":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def add(self, report: ClaimsReport) -> None:
        """Write what was found in one input."""
        for output in self._outputs:
            output.add(report)

    def finish(self, total: Total) -> None:
        """Write what is left, and put files in their places."""
        for output in self._outputs:
            output.finish(total)

    @property
    def has_counts(self) -> bool:
        """Whether standard output tells the counts."""
        return any(each.path is None and each.format not in COUNTLESS for each in self.targets)


class _Output:
    """One report on its way to one place."""

    def __init__(self, writer: Writer, emit: Callable[[str], object], kept: IO[str] | None) -> None:
        self._writer, self._emit, self._kept = writer, emit, kept

    def add(self, report: ClaimsReport) -> None:
        """Write one input, or keep it for the end."""
        text = self._writer.part(report)
        if self._kept is not None:
            self._kept.write(text)
        elif text:
            self._emit(text)

    def finish(self, total: Total) -> None:
        """Write what stands above, what was kept, and what stands below."""
        self._emit(self._writer.before(total))
        for chunk in _chunks(self._kept):
            self._emit(chunk)
        self._emit(self._writer.after(total))


def _target(text: str) -> Target:
    name, has_file, path = text.partition("=")
    known = {each.value: each for each in VerdictFormat}
    if name.strip().lower() not in known:
        raise UsageError(f"there is no format {quoted(name)}", f"--format takes {', '.join(known)}")
    if has_file and not path:
        raise UsageError(f"--format {visible(text)} names no file", f"write --format {name}=FILE")
    return Target(known[name.strip().lower()], None if path in ("", "-") else path)


@contextlib.contextmanager
def _output(target: Target, color: Color | None) -> Iterator[_Output]:
    is_screen = target.path is None
    look = look_of(color) if is_screen else Look(width=FILE_WIDTH, color=color is Color.ALWAYS)
    writer = open_writer(target.format, look)
    with contextlib.ExitStack() as stack:
        kept = stack.enter_context(_kept()) if writer.waits else None
        emit = write if target.path is None else stack.enter_context(_place(target.path)).write
        yield _Output(writer, emit, kept)


@contextlib.contextmanager
def _place(path: str) -> Iterator[IO[str]]:
    """Open a file that takes its place only if nothing goes wrong."""
    place = Path(os.path.realpath(path))
    # A pipe, or /dev/stdout, is written to as it is; a folder is refused by opening it.
    is_direct = place.exists() and not place.is_file()
    written = place if is_direct else place.with_name(f".{place.name[:100]}.{os.getpid()}.part")
    try:
        file = written.open("w" if is_direct else "x", encoding="utf-8", errors="backslashreplace", newline="")
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    try:
        with file:
            yield file
        if not is_direct:
            _settle(written, place)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        if not is_direct:
            written.unlink(missing_ok=True)


def _settle(written: Path, place: Path) -> None:
    if place.exists():
        shutil.copymode(place, written)
    written.replace(place)


def _unwritable(path: str, error: OSError | ValueError) -> UsageError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UsageError(f"{visible(path)} cannot be written: {reason[:1].lower()}{reason[1:]}", "check the path")


def _kept() -> IO[str]:
    import tempfile

    return tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY, "w+", encoding="utf-8", errors="surrogatepass", newline="")


def _chunks(kept: IO[str] | None) -> Iterator[str]:
    if kept is None:
        return
    kept.seek(0)
    while chunk := kept.read(1 << 16):
        yield chunk
