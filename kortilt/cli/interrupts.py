"""Interrupts of a long run, none of which may be lost."""

import signal
from types import FrameType, TracebackType


class Interrupts:
    """Takes interrupts while it is entered, and keeps that one came.

    Python drops an exception that is raised while it clears something up; `check` raises it once more.
    """

    def __init__(self) -> None:
        self._is_told = False
        self._is_taking = False

    def __enter__(self) -> "Interrupts":
        # Where interrupts are ignored, as behind nohup, they stay so.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._take)
            self._is_taking = True
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._is_taking:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def check(self) -> None:
        """Raise KeyboardInterrupt if an interrupt has come."""
        if self._is_told:
            raise KeyboardInterrupt

    def _take(self, _signal: int, _frame: FrameType | None) -> None:
        self._is_told = True
        raise KeyboardInterrupt
