"""What rules ask of a claim or of a fact alone is found once, and not for every pair of both again."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import TypeVar, cast

Found = TypeVar("Found")


class Remembering:
    """Something that keeps what was found out about it."""

    def once(self, what: Hashable, find: Callable[[], Found]) -> Found:
        """Find something by this alone, and give the same to whoever asks after the first."""
        if what not in self._once:
            self._once[what] = find()
        return cast(Found, self._once[what])

    @cached_property
    def _once(self) -> dict[Hashable, object]:
        return {}
