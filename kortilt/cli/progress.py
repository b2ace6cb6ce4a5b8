"""A bar on standard error for runs that take longer than a second."""

import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar

PATIENCE = 1.0
"""Seconds after which it shows."""
PAUSE = 0.1
"""Seconds between two looks at the clock that redraw it."""


class Progress:
    """Shows how many of how many are done; nothing where standard error is no terminal."""

    def __init__(self, *, is_quiet: bool = False) -> None:
        self._shows = not is_quiet and sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + PATIENCE
        self._bar: Bar | None = None

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self.clear()

    def step(self, done: int, total: int) -> None:
        """Tell that so many are done."""
        if not self._shows or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + PAUSE
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
        if not self._bar.tasks:
            self._bar.add_task("checked", total=total)
        self._bar.update(self._bar.tasks[0].id, completed=done, total=total, refresh=True)

    def clear(self) -> None:
        """Take the bar away before something else is written; the next step shows it again."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _bar() -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Without a thread of its own: it is drawn when something was done.
    return Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
