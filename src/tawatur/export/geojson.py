"""GeoJSON (RFC 7946): incidents as features, without geometry where nobody says a place that is on the map."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.export.grid import Cell, flat
from tawatur.export.incident_table import POLICY, IncidentRow, incident_rows


class Point(msgspec.Struct, frozen=True, tag_field="type", tag="Point"):
    """Longitude and latitude in degrees of WGS84."""

    coordinates: tuple[float, float]


class Feature(msgspec.Struct, frozen=True, tag_field="type", tag="Feature"):
    """An incident; ``properties`` are the columns of the table of incidents."""

    id: str
    geometry: Point | None
    properties: dict[str, Cell]


class FeatureCollection(msgspec.Struct, frozen=True, tag_field="type", tag="FeatureCollection"):
    """All incidents. ``policy`` and ``tier`` are foreign members (RFC 7946, 6.1)."""

    policy: str
    tier: Literal["internal", "public"]
    features: tuple[Feature, ...]


def write_geojson(bundle: Bundle) -> bytes:
    """The incidents in the order of the bundle."""
    features = tuple(_feature(row) for row in incident_rows(bundle))
    return msgspec.json.encode(FeatureCollection(POLICY, bundle.tier, features)) + b"\n"


def _feature(row: IncidentRow) -> Feature:
    lat, lon = row.where.lat, row.where.lon
    point = Point((lon, lat)) if lat is not None and lon is not None else None
    return Feature(row.incident, point, flat(row))
