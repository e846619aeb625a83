"""Spots: what one token may begin, worked out once for each set of readings and kept, whatever the document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec

from tawatur.lexicon.actor_words import Figure, Generic, Organ, Organisation, OrganisationKind, State, Title
from tawatur.mentions.actors.speakers import speaks
from tawatur.model.codes import SourceKind

DOUBT = "?"
# Of readings of equal length the first heads a phrase: a name over a role over a common noun. The rest head none.
_RANKS = {"organisation": 0, "state": 1, "figure": 2, "title": 3, "organ": 4, "generic": 5, "people": 6, "name": 7}
_ADJECTIVES = frozenset(("state", "people", "modifier"))
_COMMON = frozenset(("title", "organ", "generic"))
_NAMES = frozenset(("name", "figure"))


class Reading(msgspec.Struct, frozen=True, eq=False, gc=False):
    """One reading of ``width`` tokens: a row of the domain ``category`` in the form ``feature``, from ``source``."""

    category: str
    row: Any
    feature: str
    width: int
    source: str


class Head(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What a phrase is by its head alone; ``definite`` None: as the article says. The rest is as in ``Phrase``."""

    rule: Reading
    definite: bool | None = None
    kind: str | None = None
    actor: str | None = None
    actor_kind: OrganisationKind | None = None
    source_kind: SourceKind | None = None
    loaded: bool = False
    feature: str = "sg"
    organ: Organ | None = None
    generic: Generic | None = None
    title: Title | None = None
    named: bool = False


class Spot(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The readings at one token, and what growing asks of them.

    ``head`` holds where every name stands for its organisation; ``doubtful`` are the names for which the report must
    say so. ``name`` is the first reading as a person's name, ``adjectives_only`` says that there is no other reading.
    """

    readings: tuple[Reading, ...]
    head: Head | None
    doubtful: tuple[Reading, ...]
    links: tuple[Reading, ...]
    adjectives: tuple[Reading, ...]
    name: Reading | None
    adjectives_only: bool
    is_title: bool
    is_modifier: bool


def spot_of(readings: tuple[Reading, ...]) -> Spot:
    """What a token with these readings may begin."""
    adjectives = tuple(reading for reading in readings if reading.category in _ADJECTIVES)
    categories = {reading.category for reading in readings}
    return Spot(
        readings,
        head_of(readings),
        tuple(reading for reading in readings if DOUBT in reading.feature and reading.category in _RANKS),
        tuple(reading for reading in readings if reading.category == "link"),
        adjectives,
        next((reading for reading in readings if reading.category in _NAMES), None),
        len(adjectives) == len(readings),
        "title" in categories,
        "modifier" in categories,
    )


@lru_cache(maxsize=4096)
def head_of(readings: tuple[Reading, ...]) -> Head | None:
    """The head that readings at one token make: the longest, of equally long ones the first in rank."""
    heads = [reading for reading in readings if reading.category in _RANKS]
    if not heads:
        return None
    best = min(heads, key=lambda reading: (-reading.width, _RANKS[reading.category]))
    return _common(readings, best) if best.category in _COMMON else _proper(best)


def _common(readings: Sequence[Reading], best: Reading) -> Head:
    """Role, organ and common noun may be the same words: the phrase keeps all three until it has grown. What is no
    organ by itself is first of all what its noun says (آليات | عسكرية)."""
    same: dict[str, Reading] = {}
    for reading in readings:
        noun_of_organ = reading.category == "generic" and isinstance(best.row, Organ) and not best.row.bare
        if reading.width == best.width or noun_of_organ:
            same.setdefault(reading.category, reading)
    generic, organ, title = (same[name].row if name in same else None for name in ("generic", "organ", "title"))
    chosen = generic or title or organ
    return Head(
        best,
        kind=chosen.kind if chosen is not None else None,
        source_kind=title.source_kind if title is not None else None,
        loaded=generic is not None and generic.loaded == "always",
        feature=same["generic"].feature if "generic" in same else "sg",
        organ=organ,
        generic=generic,
        title=title,
    )


def _proper(best: Reading) -> Head:
    row = best.row
    if isinstance(row, Organisation):
        definite = None if best.width > 1 else True
        loaded = best.feature.startswith("loaded")
        return Head(best, definite, row.kind, row.id, row.kind, speaks(row), loaded)
    if isinstance(row, State):
        return _state(best, row)
    if isinstance(row, Figure):
        return Head(best, True, row.kind, row.organisation, source_kind=row.source_kind, named=True)
    if best.category == "people":
        return Head(best, False, "civilians", feature=best.feature)
    return Head(best, True, "person", named=True)


def _state(best: Reading, row: State) -> Head:
    if best.feature in ("sg", "dual", "people"):
        return Head(best, True, "civilians", feature=best.feature)
    return Head(best, True, "state", row.id, "state", "official", best.feature == "loaded")
