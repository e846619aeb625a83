"""Things in text order that can be asked for by a stretch of tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class Ranged(Protocol):
    """Anything that covers tokens ``first:last``."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


M = TypeVar("M", bound=Ranged)


class Ordered(Generic[M]):
    """Ranged things in text order, with their first tokens at hand for bisection."""

    __slots__ = ("_items", "_starts")

    def __init__(self, items: Sequence[M]) -> None:
        self._items = items
        self._starts = [item.first for item in items]

    def within(self, first: int, last: int) -> Sequence[M]:
        """Those that begin in tokens ``first:last``."""
        starts = self._starts
        begin = bisect_left(starts, first)
        if begin == len(starts) or starts[begin] >= last:
            return ()
        return self._items[begin : bisect_left(starts, last, begin)]
