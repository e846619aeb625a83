"""The gazetteer at run time: places by id, decoded when first asked for, and what they lie in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import asin, cos, log10, radians, sin, sqrt

import msgspec

from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.place_words import PLACES, Evidence, PlaceRow, place_names
from tawatur.model.codes import PlaceLevel

_LEVEL_WEIGHT: dict[PlaceLevel, float] = {
    "country": 7.0,
    "region": 4.5,
    "line": 4.5,
    "admin1": 4.5,
    "admin2": 2.5,
    "admin3": 2.5,
    "facility": 4.0,
    "settlement": 2.0,
    "neighbourhood": 2.0,
    "street": 1.5,
}
_CURATED_WEIGHT = 1.2
_LESSER_WEIGHT = 1.5
_PEOPLE_WEIGHT = 0.6
_RADIUS: dict[PlaceLevel, float] = {
    "country": 500.0,
    "region": 50.0,
    "line": 100.0,
    "admin1": 60.0,
    "admin2": 20.0,
    "admin3": 10.0,
    "settlement": 5.0,
    "neighbourhood": 2.0,
    "street": 2.0,
    "facility": 2.0,
}
_EARTH_KM = 6371.0
_DEEPEST = 8


class Point(msgspec.Struct, frozen=True, gc=False):
    """Degrees of WGS84, and how far off the point may be in kilometres."""

    lat: float
    lon: float
    radius_km: float


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A place with the columns of all its rows put together. ``weight`` is its prominence."""

    id: str
    name_ar: str
    name_en: str
    level: PlaceLevel
    parent: str
    country: str
    point: Point | None
    evidence: Evidence
    curated: bool
    population: int
    geonameid: int | None
    pcode: str | None
    weight: float


class Gazetteer:
    """The places of a lexicon by id and by row. Its only state is a cache of entries, which changes no answer."""

    def __init__(self, rows: Sequence[PlaceRow]) -> None:
        self._rows = rows
        self._ids = [row.id for row in rows]
        self._of_id: dict[str, list[int]] = {}
        for index, row_id in enumerate(self._ids):
            self._of_id.setdefault(row_id, []).append(index)
        self._entries: dict[str, Entry] = {}
        self._chains: dict[str, tuple[str, ...]] = {}

    def __contains__(self, place_id: str) -> bool:
        return place_id in self._of_id

    def id_of(self, row: int) -> str:
        """The id of the place of a row of the domain ``places``."""
        return self._ids[row]

    def entry(self, place_id: str) -> Entry:
        """The place of that id. Raises KeyError when there is none."""
        found = self._entries.get(place_id)
        if found is None:
            rows = sorted((self._rows[i] for i in self._of_id[place_id]), key=lambda row: not _is_curated(row))
            found = self._entries[place_id] = _merge(rows)
        return found

    def ancestors(self, place_id: str) -> tuple[str, ...]:
        """The ids of what a place lies in, the innermost first, the country last."""
        chain = self._chains.get(place_id)
        if chain is None:
            chain = self._chains[place_id] = tuple(self._climb(place_id))
        return chain

    def point(self, place_id: str) -> tuple[Point | None, str | None]:
        """Where a place is: its own point, else that of the nearest place that holds it, and the id the point is of.

        The point of a country says nothing of a place in it.
        """
        for holder in (place_id, *self.ancestors(place_id)):
            entry = self.entry(holder)
            found = entry.point
            if found is not None and (holder == place_id or entry.level != "country"):
                return found, holder
        return None, None

    def _climb(self, place_id: str) -> Iterator[str]:
        current = self.entry(place_id)
        for _ in range(_DEEPEST):
            if not current.parent or current.parent not in self._of_id:
                break
            yield current.parent
            current = self.entry(current.parent)
        country = current.country.lower()
        if country and country != current.id and country in self._of_id:
            yield country


@lru_cache(maxsize=4)
def gazetteer_of(lexicon: Lexicon) -> Gazetteer:
    """The gazetteer of a lexicon, built once."""
    return Gazetteer(lexicon.rows(PLACES))


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance in kilometres."""
    lat, lon = radians(other.lat - one.lat) / 2, radians(other.lon - one.lon) / 2
    chord = sin(lat) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(lon) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))


def _is_curated(row: PlaceRow) -> bool:
    return row.source.startswith(("curated", "user:"))


def _merge(rows: Sequence[PlaceRow]) -> Entry:
    """One place from its rows, ours first; a later row fills what the earlier left blank."""
    head = rows[0]
    population = max(row.population for row in rows)
    curated = _is_curated(head)
    lesser = "(" in head.name_ar  # a qualifier marks the lesser of two namesakes
    return Entry(
        head.id,
        next(place_names(head)),
        next((row.name_en for row in rows if row.name_en), ""),
        head.level,
        next((row.parent for row in rows if row.parent), ""),
        head.country,
        _point(rows),
        head.evidence,
        curated,
        population,
        next((row.geonameid for row in rows if row.geonameid is not None), None),
        next((row.note.removeprefix("pcode:") for row in rows if row.note.startswith("pcode:")), None),
        _LEVEL_WEIGHT[head.level]
        + curated * _CURATED_WEIGHT
        - lesser * _LESSER_WEIGHT
        + _PEOPLE_WEIGHT * log10(population + 1),
    )


def _point(rows: Sequence[PlaceRow]) -> Point | None:
    for row in rows:
        if row.lat is not None and row.lon is not None:
            radius = next((r.radius_km for r in rows if r.radius_km is not None), None)
            return Point(row.lat, row.lon, _RADIUS[row.level] if radius is None else radius)
    return None
