from __future__ import annotations

from xml.etree import ElementTree as ET

import msgspec
from fastkml import KML
from fastkml.validator import validate

from tawatur.export.bundle import Bundle
from tawatur.export.kml import write_kml
from tests.export.made import samples

SPACE = {"k": "http://www.opengis.net/kml/2.2"}


def marks(data: bytes) -> list[ET.Element]:
    return ET.fromstring(data).findall(".//k:Placemark", SPACE)


def test_it_fits_the_schema_of_the_standard() -> None:
    document = KML.from_string(write_kml(samples()).decode().split("\n", 1)[1])
    assert validate(element=document.etree_element()) is True


def test_every_incident_has_its_mark_with_its_point() -> None:
    told = {mark.get("id"): mark.findtext("k:Point/k:coordinates", None, SPACE) for mark in marks(write_kml(samples()))}
    assert told == {
        row.id: None if row.lat is None else f"{row.lon},{row.lat}" for row in samples().incidents
    }  # fmt: skip
    assert None in told.values()


def test_days_and_numbers_are_told() -> None:
    for mark in marks(write_kml(samples())):
        names = [data.get("name") for data in mark.findall("k:ExtendedData/k:Data", SPACE)]
        assert {"grade", "independent"} <= set(names)
        begin = mark.findtext("k:TimeSpan/k:begin", None, SPACE)
        (incident,) = (row for row in samples().incidents if row.id == mark.get("id"))
        assert begin == (incident.earliest[:10] if incident.earliest else None)


def test_a_place_west_of_greenwich_is_there() -> None:
    (first, *_) = samples().incidents
    west = msgspec.structs.replace(first, lat=33.59, lon=-7.62)
    (mark,) = marks(write_kml(Bundle(samples().records, (west,))))
    assert mark.findtext("k:Point/k:coordinates", None, SPACE) == "-7.62,33.59"


def test_text_of_a_report_is_no_markup() -> None:
    (first, *_) = samples().incidents
    odd = msgspec.structs.replace(first, place_id=None, place="<b>&\x00\u202e</b>")
    told = write_kml(Bundle(samples().records, (odd,)))
    assert "<b>&" in (marks(told)[0].findtext("k:name", "", SPACE))
    assert b"<b>" not in told
