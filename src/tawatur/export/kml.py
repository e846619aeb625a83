"""KML 2.2 for map viewers: a folder of incidents on the map and one of those that nobody places."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.export.plain import plain
from tawatur.export.tables import POLICY, IncidentRow, incident_rows

_SPACE = "http://www.opengis.net/kml/2.2"
_DATA = (
    "grade", "admiralty", "independent", "reports", "killed_min", "killed_max", "killed_low", "killed_best",
    "killed_high", "killed_acled", "radius_km", "type",
)  # fmt: skip


def write_kml(bundle: Bundle) -> bytes:
    """The document, UTF-8."""
    rows = incident_rows(bundle)
    root = ET.Element("kml", xmlns=_SPACE)
    document = ET.SubElement(root, "Document")
    _text(document, "name", "Tawatur")
    _text(document, "description", POLICY)
    _folder(document, "Incidents", (row for row in rows if row.lat is not None))
    _folder(document, "Not on the map", (row for row in rows if row.lat is None))
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _folder(document: ET.Element, name: str, rows: Iterable[IncidentRow]) -> None:
    folder = ET.SubElement(document, "Folder")
    _text(folder, "name", name)
    for row in rows:
        _placemark(folder, row)


def _placemark(folder: ET.Element, row: IncidentRow) -> None:
    """The order of the children is that of the schema."""
    mark = ET.SubElement(folder, "Placemark", id=row.incident)
    _text(mark, "name", f"{row.type_en}: {row.place_en or row.place or '?'}")
    _text(mark, "description", row.note)
    if row.date_start is not None:
        span = ET.SubElement(mark, "TimeSpan")
        _text(span, "begin", row.date_start.isoformat())
        _text(span, "end", (row.date_end or row.date_start).isoformat())
    _data(mark, row)
    if row.lat is not None and row.lon is not None:
        _text(ET.SubElement(mark, "Point"), "coordinates", f"{row.lon},{row.lat}")


def _data(mark: ET.Element, row: IncidentRow) -> None:
    extended = ET.SubElement(mark, "ExtendedData")
    values = msgspec.structs.asdict(row)
    for name in _DATA:
        if values[name] is not None:
            _text(ET.SubElement(extended, "Data", name=name), "value", str(values[name]))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = plain(text)
