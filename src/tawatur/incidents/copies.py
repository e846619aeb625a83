"""Copies: reports whose texts are one text, whole (MinHash, then exact overlap) or in part (shared passages).

A copied passage is one voice however many outlets carry it. Texts are compared as folded words without page furniture.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

import msgspec
from rensa import RMinHash

from tawatur.incidents.policy import linking
from tawatur.lexicon.letters import fold_text
from tawatur.model.record import Record

_WORD = re.compile(r"[^\W_]+")
_SEED = 20220120


class Text(msgspec.Struct, frozen=True):
    """The words of a report to compare: folded, with the raw offset of each (code points)."""

    report: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Passage(msgspec.Struct, frozen=True):
    """A run of words that two reports share: raw offsets (half-open) in each."""

    one: str
    one_start: int
    one_end: int
    other: str
    other_start: int
    other_end: int
    words: int


def text_of(record: Record) -> Text:
    """The words of a report without its furniture."""
    furniture = [(part.start, part.end) for part in record.segments if part.kind == "furniture"]
    words, starts, ends = [], [], []
    for found in _WORD.finditer(record.report.text):
        if not any(start <= found.start() < end for start, end in furniture):
            words.append(fold_text(found.group()))
            starts.append(found.start())
            ends.append(found.end())
    return Text(record.report.id, tuple(words), tuple(starts), tuple(ends))


def shingles(text: Text) -> frozenset[str]:
    """Runs of words (the policy's ``shingle``); a shorter text is one shingle."""
    size = linking().copies.shingle
    words = text.words
    if len(words) < size:
        return frozenset((" ".join(words),)) if words else frozenset()
    return frozenset(" ".join(words[i : i + size]) for i in range(len(words) - size + 1))


def bands(parts: frozenset[str]) -> tuple[tuple[int, ...], ...]:
    """The bands of the MinHash signature, each with its number in front."""
    limits = linking().copies
    sketch = RMinHash(limits.permutations, _SEED)
    sketch.update(sorted(parts))
    digest = sketch.digest()
    rows = limits.rows
    return tuple((band, *digest[band * rows : (band + 1) * rows]) for band in range(limits.bands))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared shingles over all shingles, 0 to 1."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def copy_pairs(records: Iterable[Record]) -> frozenset[tuple[str, str]]:
    """Pairs of report ids (smaller first) whose texts are one text. Reports count once by id."""
    parts = {record.report.id: shingles(text_of(record)) for record in records}
    return frozenset(
        pair
        for pair in _candidates({name: bands(found) for name, found in parts.items() if found})
        if jaccard(parts[pair[0]], parts[pair[1]]) >= linking().copies.jaccard
    )


def _candidates(signatures: dict[str, tuple[tuple[int, ...], ...]]) -> set[tuple[str, str]]:
    buckets: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name, keys in signatures.items():
        for key in keys:
            buckets[key].append(name)
    return {(min(pair), max(pair)) for names in buckets.values() for pair in combinations(names, 2)}


def fingerprints(text: Text) -> Iterator[tuple[str, int]]:
    """Selected shingles of a text with the index of their first word (winnowing).

    Of any run of ``passage_window`` neighbouring shingles the one of the least checksum is kept, so that two
    texts with a long common run keep a common shingle of it.
    """
    limits = linking().copies
    words, size = text.words, limits.passage_shingle
    grams = [" ".join(words[i : i + size]) for i in range(len(words) - size + 1)]
    for least in _window_minima([crc32(gram.encode()) for gram in grams], limits.passage_window):
        yield grams[least], least


def _window_minima(keys: Sequence[int], width: int) -> Iterator[int]:
    """The index of the least key of each window of ``width`` neighbours, the last of equal ones, each told once."""
    rising: deque[int] = deque()
    last = -1
    for index, key in enumerate(keys):
        while rising and keys[rising[-1]] >= key:
            rising.pop()
        rising.append(index)
        if rising[0] <= index - width:
            rising.popleft()
        if index >= width - 1 and rising[0] != last:
            last = rising[0]
            yield last


def passages(one: Text, other: Text, seeds: Iterable[tuple[int, int]]) -> list[Passage]:
    """The shared runs of two texts that grow from ``seeds`` (word index in each), of at least the policy's length."""
    found: dict[tuple[int, int], Passage] = {}
    for left, right in seeds:
        while left > 0 and right > 0 and one.words[left - 1] == other.words[right - 1]:
            left, right = left - 1, right - 1
        if (left, right) in found:
            continue
        length = _run(one.words, other.words, left, right)
        if length >= linking().copies.passage_words:
            found[(left, right)] = _passage(one, other, left, right, length)
    return [found[key] for key in sorted(found)]


def _run(ones: tuple[str, ...], others: tuple[str, ...], left: int, right: int) -> int:
    length = 0
    while left + length < len(ones) and right + length < len(others) and ones[left + length] == others[right + length]:
        length += 1
    return length


def _passage(one: Text, other: Text, left: int, right: int, length: int) -> Passage:
    return Passage(
        one.report,
        one.starts[left],
        one.ends[left + length - 1],
        other.report,
        other.starts[right],
        other.ends[right + length - 1],
        length,
    )


class PassageIndex:
    """Finds passages that reports share; reports may come in any order and be taken out again."""

    def __init__(self) -> None:
        self._texts: dict[str, Text] = {}
        self._prints: dict[str, tuple[tuple[str, int], ...]] = {}
        self._marks: dict[str, dict[str, list[int]]] = defaultdict(dict)

    def add(self, text: Text) -> None:
        """Adds a report's text."""
        self._texts[text.report] = text
        self._prints[text.report] = tuple(fingerprints(text))
        for gram, index in self._prints[text.report]:
            self._marks[gram].setdefault(text.report, []).append(index)

    def remove(self, report: str) -> None:
        """Takes a report's text out."""
        del self._texts[report]
        for gram, _ in self._prints.pop(report):
            self._marks[gram].pop(report, None)
            if not self._marks[gram]:
                del self._marks[gram]

    def shared(self, report: str) -> list[Passage]:
        """All passages that a report shares with others; ``one`` is always ``report``."""
        text = self._texts[report]
        seeds: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for gram, index in self._prints[report]:
            for other, places in self._marks[gram].items():
                if other != report:
                    seeds[other].extend((index, place) for place in places)
        return [run for other in sorted(seeds) for run in passages(text, self._texts[other], seeds[other])]
