from __future__ import annotations

import json

import geojson
import msgspec

from tawatur.export.bundle import Bundle
from tawatur.export.geojson import write_geojson
from tawatur.export.grid import flat, heads
from tawatur.export.incident_table import IncidentRow, incident_rows
from tests.export.made import samples


def test_the_format_s_own_library_finds_no_fault() -> None:
    read = geojson.loads(write_geojson(samples()))
    assert isinstance(read, geojson.FeatureCollection)
    assert read.is_valid, read.errors()
    assert "crs" not in read


def test_unplaced_incidents_have_no_geometry() -> None:
    features = json.loads(write_geojson(samples()))["features"]
    told = {feature["id"]: feature["geometry"] for feature in features}
    assert None in told.values()
    for incident in samples().incidents:
        if incident.lat is None:
            assert told[incident.id] is None
        else:
            assert told[incident.id] == {"type": "Point", "coordinates": [incident.lon, incident.lat]}


def test_it_comes_back() -> None:
    read = json.loads(write_geojson(samples()))
    properties = [feature["properties"] for feature in read["features"]]
    assert properties == [msgspec.to_builtins(flat(row)) for row in incident_rows(samples())]
    assert [list(row) for row in properties] == [heads(IncidentRow)] * len(properties)
    assert read["tier"] == "internal"


def test_no_incident_is_a_collection_all_the_same() -> None:
    assert json.loads(write_geojson(Bundle((), ())))["features"] == []
