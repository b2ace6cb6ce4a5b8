"""Inputs checked one after the other, or in several processes, with the results always in order."""

import gc
import os
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence

from kortilt.checking import Checker
from kortilt.cli.inputs import Input, read_input
from kortilt.cli.progress import Progress
from kortilt.examining import check_given
from kortilt.model.drafts import Checked
from kortilt.problems import UsageError
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from datetime import date

    from kortilt.model.facts import FactBase

WORTH_A_PROCESS = 32_768
"""Bytes of drafts that take about as long to check as a process takes to start."""
AHEAD = 4
"""So many inputs a process are under way, or wait for those before them; what is kept does not grow beyond that."""

Result = Checked | UsageError


class Task(NamedTuple):
    """What is to be done with each input."""

    lines: bool = False
    explain: bool = False


def check_inputs(
    base: "FactBase", day: "date | None", inputs: Sequence[Input], task: Task, jobs: int | None, progress: Progress
) -> Generator[Result, None, None]:
    """Give what was found in each input, or why it cannot be read, in order."""
    number = _processes(inputs, jobs)
    if number < 2:
        checker = Checker(base, day)
        if len(inputs) > 1:
            # What a short command leaves lying costs less than looking for it; a long one would grow.
            gc.freeze()
            gc.enable()
        for done, given in enumerate(inputs, 1):
            yield _checked(checker, given, task, progress if len(inputs) == 1 else None)
            progress.step(done, len(inputs))
        return
    yield from _in_processes(base, day, inputs, task, number, progress)


def _checked(checker: Checker, given: Input, task: Task, progress: Progress | None = None) -> Result:
    try:
        passages = read_input(given, as_lines=task.lines)
    except UsageError as fault:
        return fault
    count = len(passages.passages)
    step = (lambda done: progress.step(done, count)) if progress else None
    return check_given(checker, passages, explain=task.explain, step=step)


def _processes(inputs: Sequence[Input], jobs: int | None) -> int:
    files = [given.path for given in inputs if given.path is not None and given.content is None]
    if len(files) < 2 or jobs == 1:
        return 1
    if jobs is not None:
        return min(jobs, len(files))
    known = getattr(os, "process_cpu_count", os.cpu_count)() or 1
    return min(known, len(files), 1 + sum(map(_size, files)) // WORTH_A_PROCESS)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 (Path raises where a path is far too long)
    except (OSError, ValueError):
        return 0


def _in_processes(
    base: "FactBase", day: "date | None", inputs: Sequence[Input], task: Task, number: int, progress: Progress
) -> Generator[Result, None, None]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    waiting: deque[Future[Result]] = deque()
    left = iter(inputs)
    with ProcessPoolExecutor(number, initializer=_prepare, initargs=(base, day, task)) as pool:
        try:
            for done in range(1, len(inputs) + 1):
                _submit(pool, left, waiting, number * AHEAD)
                yield waiting.popleft().result()
                progress.step(done, len(inputs))
        except (BrokenProcessPool, StoppedError) as error:
            raise UsageError("a process that checked drafts was ended from outside", "try --jobs 1") from error
        except BaseException:
            # Nobody waits for what is under way; each process ends it at once, and begins nothing else.
            for process in active_children():
                process.terminate()
            raise


def _submit(pool: "ProcessPoolExecutor", left: Iterator[Input], waiting: "deque[Future[Result]]", most: int) -> None:
    while len(waiting) < most:
        given = next(left, None)
        if given is None:
            return
        waiting.append(pool.submit(_work, given))


class StoppedError(Exception):
    """A process of the pool was told to stop."""


class _Process:
    """What a process of the pool keeps between inputs."""

    checker: Checker
    task: Task
    is_checking = False
    is_stopped = False


def _prepare(base: "FactBase", day: "date | None", task: Task) -> None:
    # An interrupt reaches all processes of a terminal; the first one tells of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    _Process.checker, _Process.task = Checker(base, day), task
    gc.freeze()
    gc.enable()


def _work(given: Input) -> Result:
    _Process.is_checking = True
    try:
        if _Process.is_stopped:
            raise StoppedError
        return _checked(_Process.checker, given, _Process.task)
    finally:
        _Process.is_checking = False


def _stop(_signal: int, _frame: object) -> None:
    # One that ended while it hands a result over would leave half of it, and the first process would wait for the rest.
    _Process.is_stopped = True
    if _Process.is_checking:
        raise StoppedError
