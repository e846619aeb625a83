"""Blocking: which strands are worth comparing.

Two strands meet when they share a place key in neighbouring spans of days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from tawatur.incidents.places import PlaceView
from tawatur.incidents.policy import linking
from tawatur.incidents.strands import Strand

_CELL_DEGREES = 0.25
_UNDATED = -1
Key = tuple[str, int]


def site_keys(strand: Strand) -> frozenset[Key]:
    """The keys of a strand's places that the gazetteer knows: (place or cell, span of days)."""
    return frozenset(product({name for place in strand.places for name in _names(place)}, _spans(strand)))


def word_keys(strand: Strand, *, known: bool) -> frozenset[Key]:
    """The keys of the words that name its places, those that the gazetteer knows or those that it does not."""
    named = (place for place in strand.places if (place.id is not None) == known)
    return frozenset(product({f"word:{word}" for place in named for word in place.words}, _spans(strand)))


def account_keys(strand: Strand) -> frozenset[Key]:
    """The keys of what a strand tells beside its places: parties, named sources and counts with their kind of act."""
    names = {f"party:{party}" for party in strand.parties} | {f"voice:{voice}" for voice in strand.voices}
    names |= {f"count:{measure}:{number}:{kind}" for measure, number in strand.figures for kind in strand.types}
    return frozenset(product(names, _spans(strand)))


def toll_keys(strand: Strand) -> frozenset[Key]:
    """The keys of two counts with their kind of act, which two accounts of different places seldom share by chance."""
    counts = sorted(f"{measure}:{number}" for measure, number in strand.figures)
    names = {f"{kind}:{one}:{other}" for one, other in combinations(counts, 2) for kind in strand.types}
    return frozenset(product(names, _spans(strand)))


def _spans(strand: Strand) -> set[int]:
    """The spans of days that a strand touches and their neighbours; undated strands meet one another."""
    limits = linking().limits
    width = max(limits.follow_days, limits.continuing_days) + limits.close_days  # farther apart they are never one
    days = [day for window in (strand.onset, strand.window) if window for day in (window.first, window.last)]
    days += [strand.day] if strand.day is not None else []
    touched = {day // width for day in range(min(days), max(days) + width, width)} if days else {_UNDATED}
    return {span + shift for span in touched for shift in (0, 1)} if days else touched


def _names(place: PlaceView) -> Iterator[str]:
    if place.id is not None:
        yield f"id:{place.id}"
    for holder in place.holders:
        yield f"id:{holder}"
    if place.lat is not None and place.lon is not None and not place.wide:
        row, column = int(place.lat // _CELL_DEGREES), int(place.lon // _CELL_DEGREES)
        for down, right in product((0, 1), (0, 1)):
            yield f"cell:{row + down}:{column + right}"


def text_keys(strand: Strand) -> frozenset[Key]:
    """The keys of the words around a strand that no gazetteer anchors: its scene may be named there."""
    if _is_anchored(strand):
        return frozenset()
    return frozenset(product({f"word:{word}" for word in strand.text_words}, _spans(strand)))


class Blocks:
    """An index of strands by key; strands may come in any order and be taken out again.

    Strands meet by place; one without an anchored place also meets those at places that its text names, and others by
    what it tells. Two counts alike bring any two together.
    """

    def __init__(self) -> None:
        self._placed: dict[Key, dict[str, Strand]] = defaultdict(dict)
        self._loose: dict[Key, dict[str, Strand]] = defaultdict(dict)
        self._told: dict[Key, dict[str, Strand]] = defaultdict(dict)
        self._adrift: dict[Key, dict[str, Strand]] = defaultdict(dict)
        self._tolls: dict[Key, dict[str, Strand]] = defaultdict(dict)
        self._texts: dict[Key, dict[str, Strand]] = defaultdict(dict)

    def add(self, strand: Strand) -> None:
        """Adds a strand."""
        for index, key in self._entries(strand):
            index[key][strand.id] = strand

    def remove(self, strand: Strand) -> None:
        """Takes a strand out."""
        for index, key in self._entries(strand):
            index[key].pop(strand.id, None)
            if not index[key]:
                del index[key]

    def _entries(self, strand: Strand) -> Iterator[tuple[dict[Key, dict[str, Strand]], Key]]:
        loose = word_keys(strand, known=False)
        yield from ((self._placed, key) for key in site_keys(strand) | word_keys(strand, known=True) | loose)
        yield from ((self._loose, key) for key in loose)
        told = (self._told,) if _is_anchored(strand) else (self._told, self._adrift)
        yield from product(told, account_keys(strand))
        yield from ((self._tolls, key) for key in toll_keys(strand))
        yield from ((self._texts, key) for key in text_keys(strand))

    def near(self, strand: Strand) -> list[Strand]:
        """The strands of other reports that meet this one, by id."""
        found: dict[str, Strand] = {}
        for index, keys in self._meetings(strand):
            for key in keys:
                found.update(index.get(key, {}))
        return [found[name] for name in sorted(found) if found[name].report != strand.report]

    def _meetings(self, strand: Strand) -> Iterator[tuple[dict[Key, dict[str, Strand]], frozenset[Key]]]:
        """Where to look for whom a strand may meet. Two places that the gazetteer knows do not meet by a mere word."""
        known, loose = word_keys(strand, known=True), word_keys(strand, known=False)
        yield self._placed, site_keys(strand) | loose | text_keys(strand)
        yield self._loose, known
        yield self._texts, known | loose
        yield self._tolls, toll_keys(strand)
        yield (self._adrift if _is_anchored(strand) else self._told), account_keys(strand)


def _is_anchored(strand: Strand) -> bool:
    """Whether a strand is at a place that the gazetteer knows, or at least at a named town."""
    return any(place.id is not None or (place.words and not place.fine) for place in strand.places)
