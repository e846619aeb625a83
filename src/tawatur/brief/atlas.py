"""What a map shows beside the incident: outlines of countries, and towns of the gazetteer with their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

import msgspec

from tawatur.brief.strings import Lang
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.place_words import PLACES, PlaceRow
from tawatur.lexicon.rows import read_rows

FILE = Path(__file__).resolve().parent.parent / "resources" / "brief" / "basemap.json"


class Country(msgspec.Struct, frozen=True):
    """A country's outline. ``rings`` hold a first point and steps from point to point, in units of the base map."""

    code: str
    ar: str
    en: str
    rings: tuple[tuple[int, ...], ...]

    def name(self, lang: Lang) -> str:
        """Its name; blank for what ISO 3166 does not list."""
        return self.ar if lang == "ar" else self.en


class BaseMap(msgspec.Struct, frozen=True):
    """The base map as ``scripts/build_basemap.py`` writes it; ``unit`` is in degrees."""

    source: str
    unit: float
    countries: tuple[Country, ...]


class Town(msgspec.Struct, frozen=True):
    """A town with its point (degrees, WGS 84) and its inhabitants, 0 where nobody says."""

    id: str
    ar: str
    en: str
    lat: float
    lon: float
    population: int


@cache
def base_map() -> BaseMap:
    """The shipped outlines."""
    return msgspec.json.decode(FILE.read_bytes(), type=BaseMap)


def rings_of(country: Country) -> Iterator[list[tuple[float, float]]]:
    """The rings of a country as (longitude, latitude) in degrees, unclosed."""
    unit = base_map().unit
    for flat in country.rings:
        xs, ys = accumulate(flat[0::2]), accumulate(flat[1::2])
        yield [(x * unit, y * unit) for x, y in zip(xs, ys, strict=True)]


@cache
def _rows() -> dict[str, list[PlaceRow]]:
    found: dict[str, list[PlaceRow]] = {}
    for path in PLACES.paths():
        for row, _ in read_rows(path, PlaceRow):
            found.setdefault(row.id, []).append(row)
    return {name: sorted(rows, key=_is_derived) for name, rows in found.items()}


def _is_derived(row: PlaceRow) -> bool:
    """Rows of our own tables come before those of the built gazetteer."""
    return not row.source.startswith("curated")


def place_name(place_id: str, lang: Lang) -> str | None:
    """The name of a place of the shipped gazetteer; null for an unknown id."""
    rows = _rows().get(place_id)
    if rows is None:
        return None
    english = next((row.name_en for row in rows if row.name_en), "")
    return english if lang == "en" and english else rows[0].name_ar


def is_known(place_id: str) -> bool:
    """Whether the shipped gazetteer has a place of this id."""
    return place_id in _rows()


def ids_named(name: str) -> frozenset[str]:
    """The ids of the places that a name, an alias or an id means: a town and its governorate may share theirs."""
    if is_known(name):
        return frozenset({name})
    wanted = fold_text(name.strip().casefold())
    return frozenset(place_id for place_id, rows in _rows().items() if wanted in _names(rows))


def _names(rows: list[PlaceRow]) -> set[str]:
    written = {name.rstrip("?") for row in rows for name in (row.name_ar, row.name_en, *row.aliases.split("|")) if name}
    return {fold_text(name.casefold()) for name in written}


@cache
def towns() -> tuple[Town, ...]:
    """The towns of the gazetteer that have a point, the largest first."""
    found = [town for rows in _rows().values() for town in _town(rows)]
    return tuple(sorted(found, key=lambda town: (-town.population, town.id)))


def _town(rows: list[PlaceRow]) -> Iterator[Town]:
    """The first row that fills a column decides it."""
    point = next(((row.lat, row.lon) for row in rows if row.lat is not None and row.lon is not None), None)
    if rows[0].level == "settlement" and point is not None:
        english = next((row.name_en for row in rows if row.name_en), "")
        yield Town(rows[0].id, rows[0].name_ar, english, *point, max(row.population for row in rows))
