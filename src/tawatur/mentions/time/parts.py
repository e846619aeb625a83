"""What a builder sees: the named parts of a match."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.mentions.time.items import Item
from tawatur.mentions.time.values import Point, Value


class Parts:
    """The named parts of a rule's match over the items of a run."""

    __slots__ = ("_items", "_match")

    def __init__(self, items: Sequence[Item], match: re.Match[str]) -> None:
        self._items = items
        self._match = match

    def all(self, name: str) -> Sequence[Item]:
        """The items of a part; empty where it is absent or the rule has no such part."""
        group = self._match.re.groupindex.get(name)
        if group is None:
            return ()
        start, end = self._match.span(group)
        return self._items[start:end] if start >= 0 else ()

    def has(self, name: str) -> bool:
        """Whether the part was matched."""
        return self.first(name) is not None

    def first(self, name: str) -> Item | None:
        """The first item of a part."""
        group = self._match.re.groupindex.get(name)
        if group is None:
            return None
        start = self._match.start(group)
        return self._items[start] if start >= 0 else None

    def number(self, name: str) -> float | int | None:
        """The number of a part that is one."""
        item = self.first(name)
        return item.number.value if item is not None and item.number is not None else None

    def whole(self, name: str) -> int | None:
        """The number of a part, or the year that a rule has made of it, as a whole number; None where there is none."""
        value = self.number(name)
        made = self.value(name)
        if value is None and isinstance(made, Point):
            return made.year
        return None if value is None else int(value)

    def text(self, name: str) -> str:
        """The folded digits of a part of one item."""
        item = self.first(name)
        return item.text if item is not None else ""

    def meaning(self, name: str) -> int | str | None:
        """What the word of a part is worth, by its lexicon row."""
        item = self.first(name)
        return item.word.value if item is not None and item.word is not None else None

    def amount(self, name: str) -> int | None:
        """Like :meth:`meaning`, for words that are worth a number."""
        value = self.meaning(name)
        return value if isinstance(value, int) else None

    def name(self, name: str) -> str | None:
        """Like :meth:`meaning`, for words that are worth a name."""
        value = self.meaning(name)
        return value if isinstance(value, str) else None

    def value(self, name: str) -> Value | None:
        """What an earlier rule made of a part."""
        item = self.first(name)
        return item.value if item is not None else None

    def glued(self, name: str) -> bool:
        """Whether no white space stands inside the words matched, from the part ``name`` on."""
        first, last = self._match.start(name), self._match.end()
        return all(not item.gap for item in self._items[first + 1 : last])

    def words(self) -> Sequence[Item]:
        """All items matched."""
        return self._items[self._match.start() : self._match.end()]
