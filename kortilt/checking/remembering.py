"""What rules ask of a claim or of a fact alone is found once, and not for every pair of both again."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar

Found = TypeVar("Found")


class Remembering:
    """Something that keeps what was found out about it."""

    def once(self, what: Hashable, find: Callable[[], Found]) -> Found:
        """Find something by this alone, and give the same to whoever asks after the first."""
        known = self._once
        if what not in known:
            known[what] = find()
        found: Found = known[what]
        return found

    @cached_property
    def _once(self) -> dict[Hashable, Any]:
        return {}
