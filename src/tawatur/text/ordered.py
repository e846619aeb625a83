"""Things in text order that can be asked for by a stretch of tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class Ranged(Protocol):
    """Anything that covers tokens ``first:last``."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


M = TypeVar("M", bound=Ranged)
_BLOCK = 64  # tokens


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


class Covering(Generic[M]):
    """Ranged things, however far they reach, that can be asked for by the tokens that they cover; in their order."""

    __slots__ = ("_items", "_near")

    def __init__(self, items: Sequence[M]) -> None:
        self._items = items
        self._near: dict[int, list[int]] = {}
        for number, item in enumerate(items):
            for block in range(item.first // _BLOCK, (item.last - 1) // _BLOCK + 1):
                self._near.setdefault(block, []).append(number)

    def at(self, token: int) -> list[M]:
        """Those that cover a token."""
        return self.touching(token, token + 1)

    def touching(self, first: int, last: int) -> list[M]:
        """Those that cover any of the tokens ``first:last``."""
        items, begin, end = self._items, first // _BLOCK, (last - 1) // _BLOCK
        near: Iterable[int] = self._near.get(begin, ())
        if begin < end:
            near = sorted({number for block in range(begin, end + 1) for number in self._near.get(block, ())})
        return [item for item in map(items.__getitem__, near) if item.first < last and first < item.last]
