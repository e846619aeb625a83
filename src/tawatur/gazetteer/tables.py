"""Imports places from any CSV or XLSX table by a column map, and from GeoJSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec

from tawatur.gazetteer.rows import FormatError, Rejected, is_arabic, point
from tawatur.gazetteer.sheets import read_table
from tawatur.lexicon.place_words import PlaceRow
from tawatur.model.codes import PlaceLevel

FIELDS = ("id", "name_ar", "name_en", "level", "parent", "country", "lat", "lon", "radius_km", "aliases", "pcode")
_LEVELS: tuple[str, ...] = get_args(PlaceLevel)
_NAMES = ("name_ar", "name:ar", "NAME_AR", "Name_AR", "name")


def parse_map(text: str) -> dict[str, str]:
    """A column map written as ``name_ar=Name,lat=Y``. Raises FormatError for an unknown field."""
    pairs = [pair.partition("=") for pair in text.split(",") if pair.strip()]
    found = {field.strip(): column.strip() for field, _, column in pairs}
    for field, column in found.items():
        if field not in FIELDS or not column:
            raise FormatError(f"{field or '(blank)'}: not one of {', '.join(FIELDS)} with a column")
    return found


def read_mapped(
    path: Path, columns: Mapping[str, str], level: PlaceLevel = "settlement", country: str = ""
) -> Iterator[PlaceRow | Rejected]:
    """The places of a table; a field without a column in the map is looked for under its own name."""
    for number, row in read_table(path):
        cells = {field: row.get(columns.get(field, field), "") for field in FIELDS}
        yield _place(number, cells, path.stem, level, country, "user:table")


def read_geojson(path: Path, level: PlaceLevel = "settlement", country: str = "") -> Iterator[PlaceRow | Rejected]:
    """The features of a FeatureCollection that have a name in Arabic letters; an area gives the middle of its box."""
    try:
        content = msgspec.json.decode(path.read_bytes())
    except msgspec.DecodeError as fault:
        raise FormatError(f"{path.name}: no JSON ({fault})") from fault
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise FormatError(f"{path.name}: no FeatureCollection")
    for number, feature in enumerate(features, 1):
        yield _feature(number, feature, path.stem, level, country)


def _feature(number: int, feature: Any, stem: str, level: PlaceLevel, country: str) -> PlaceRow | Rejected:
    if not isinstance(feature, dict):
        return Rejected(number, "no feature")
    properties = {str(k): "" if v is None else str(v) for k, v in (feature.get("properties") or {}).items()}
    cells = {field: properties.get(field, "") for field in FIELDS}
    cells["name_ar"] = next((properties[name] for name in _NAMES if is_arabic(properties.get(name, ""))), "")
    cells["id"] = cells["id"] or str(feature.get("id") or "")
    middle = _middle((feature.get("geometry") or {}).get("coordinates"))
    if middle is not None:
        cells["lon"], cells["lat"] = str(middle[0]), str(middle[1])
    return _place(number, cells, stem, level, country, "user:GeoJSON")


def _middle(coordinates: Any) -> tuple[float, float] | None:
    points = list(_points(coordinates))
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _points(coordinates: Any) -> Iterator[tuple[float, float]]:
    if not isinstance(coordinates, list) or not coordinates:
        return
    if isinstance(coordinates[0], (int, float)):
        if len(coordinates) >= 2:
            yield float(coordinates[0]), float(coordinates[1])
        return
    for part in coordinates:
        yield from _points(part)


def _place(
    number: int, cells: Mapping[str, str], stem: str, level: PlaceLevel, country: str, source: str
) -> PlaceRow | Rejected:
    if not is_arabic(cells["name_ar"]):
        return Rejected(number, "no name in Arabic letters")
    named_level = cells["level"] or level
    if named_level not in _LEVELS:
        return Rejected(number, f"unknown level: {named_level}")
    place = point(cells["lat"], cells["lon"]) if cells["lat"] or cells["lon"] else None
    if isinstance(place, str):
        return Rejected(number, place)
    code = (cells["country"] or country).upper()
    radius = cells["radius_km"]
    row = {
        "id": cells["id"] if ":" in cells["id"] else f"user:{cells['id'] or f'{stem}.{number}'}",
        "name_ar": cells["name_ar"],
        "level": named_level,
        "name_en": cells["name_en"],
        "parent": cells["parent"] or code.lower(),
        "country": code,
        "lat": place[0] if place else None,
        "lon": place[1] if place else None,
        "radius_km": radius or None,
        "aliases": cells["aliases"],
        "source": source,
        "note": f"pcode:{cells['pcode']}" if cells["pcode"] else "",
    }
    try:
        return msgspec.convert(row, PlaceRow, strict=False)
    except msgspec.ValidationError as fault:
        return Rejected(number, str(fault))
