"""The lexicon at run time: which rows a sequence of words matches."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Any, TypeVar

import daachorse
import msgspec

from tawatur.lexicon.clitics import Word, analyse
from tawatur.lexicon.compiled import Compiled
from tawatur.lexicon.domains import Domain

R = TypeVar("R", bound=msgspec.Struct)
_CACHED_WORDS = 200_000
_START = itemgetter(0)


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Row ``row`` of a domain matches the tokens ``first:last`` in the form ``feature`` (e.g. ``active.past.3fs``)."""

    first: int
    last: int
    row: int
    feature: str


class Lexicon:
    """Compiled resources. Safe to share; its only state is a cache of word analyses, which changes no answer."""

    def __init__(self, compiled: Compiled, domains: Sequence[Domain[Any]]) -> None:
        self.digest = compiled.digest
        self.slips = compiled.slips
        self._domains = {domain.name: index for index, domain in enumerate(domains)}
        self._types = {domain.name: domain.row_type for domain in domains}
        self._compiled = compiled
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(compiled.automaton)
        self._senses = _Senses(compiled)
        self._core = frozenset(compiled.core_words.split("\n"))
        self._wide = frozenset(compiled.wide_words.split("\n"))
        self._words: dict[str, Word] = {}
        self._rows: dict[str, tuple[Any, ...]] = {}

    def rows(self, domain: Domain[R]) -> tuple[R, ...]:
        """All rows of a domain, in file order; :attr:`Hit.row` indexes them."""
        rows = self._rows.get(domain.name)
        if rows is None:
            rows = msgspec.msgpack.decode(self._compiled.rows[domain.name], type=tuple[domain.row_type, ...])  # type: ignore[name-defined]
            self._rows[domain.name] = rows
        return rows

    def source(self, domain: Domain[R], row: int) -> str:
        """Where a row stands, as ``file:line`` below the resource folder."""
        return self._compiled.lines[domain.name][row]

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in the lexicon as it is."""
        return word in self._core or word in self._wide

    def knows_well(self, word: str) -> bool:
        """Whether a folded word is one of the core words (not merely a name of the gazetteer)."""
        return word in self._core

    def word(self, folded: str) -> Word:
        """The analysis of one folded word into clitics and key."""
        found = self._words.get(folded)
        if found is None:
            if len(self._words) > _CACHED_WORDS:
                self._words.clear()
            found = self._words[folded] = analyse(folded, self._core, self._wide)
        return found

    def hits(self, keys: Sequence[str], positions: Sequence[int], word_at: Callable[[int], str]) -> list[list[Hit]]:
        """All matches over ``keys``, one list a domain (in registry order), each by first token, longest first.

        ``positions[i]`` is the token index of ``keys[i]``; ``word_at`` gives the folded word at a token index. Matches
        begin and end at key borders; a form with clitics of its own (للمزيد) matches only where the text has them too.
        """
        found: list[list[Hit]] = [[] for _ in self._domains]
        starts = list(accumulate([len(key) + 1 for key in keys], initial=0))
        begins = dict(zip(starts, positions, strict=False))
        ends = dict(zip(starts[1:], positions, strict=True))
        matches = self._automaton.find_overlapping(f" {' '.join(keys)} ")
        matches.reverse()  # they come by their end, so that a stable sort by start puts longer ones first
        matches.sort(key=_START)
        senses, keep = self._senses, [hits.append for hits in found]
        for start, end, pattern in matches:
            first, last = begins[start], ends[end - 1] + 1
            for domain, row, feature, head in senses[pattern]:
                if not head or word_at(first).endswith(head):
                    keep[domain](Hit(first, last, row, feature))
        return found

    def index(self, domain: Domain[R]) -> int:
        """The place of a domain in the lists that :meth:`hits` returns."""
        return self._domains[domain.name]


class _Senses(dict[int, tuple[tuple[int, int, str, str], ...]]):
    """The senses of each pattern as (domain, row, feature, head), unpacked when first asked for."""

    def __init__(self, compiled: Compiled) -> None:
        self._first = _array("I", compiled.first)
        self._domain = _array("B", compiled.domain)
        self._row = _array("I", compiled.row)
        self._feature = _array("H", compiled.feature)
        self._head = _array("H", compiled.head)
        self._features = compiled.features
        self._heads = compiled.heads

    def __missing__(self, pattern: int) -> tuple[tuple[int, int, str, str], ...]:
        found = tuple(
            (self._domain[s], self._row[s], self._features[self._feature[s]], self._heads[self._head[s]])
            for s in range(self._first[pattern], self._first[pattern + 1])
        )
        self[pattern] = found
        return found


def _array(kind: str, data: bytes) -> array[int]:
    values: array[int] = array(kind)
    values.frombytes(data)
    return values
