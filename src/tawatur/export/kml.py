"""KML 2.2 for map viewers: a folder of incidents on the map and one of those that nobody places."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from tawatur.export.bundle import Bundle
from tawatur.export.grid import flat
from tawatur.export.incident_table import POLICY, IncidentRow, incident_rows
from tawatur.export.plain import plain

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
    _folder(document, "Incidents", (row for row in rows if row.where.lat is not None))
    _folder(document, "Not on the map", (row for row in rows if row.where.lat is None))
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
    _text(mark, "name", f"{row.kind.type_en}: {row.where.place_en or row.where.place or '?'}")
    _text(mark, "description", row.note)
    when, where = row.when, row.where
    if when.date_start is not None:
        span = ET.SubElement(mark, "TimeSpan")
        _text(span, "begin", when.date_start.isoformat())
        _text(span, "end", (when.date_end or when.date_start).isoformat())
    _data(mark, row)
    if where.lat is not None and where.lon is not None:
        _text(ET.SubElement(mark, "Point"), "coordinates", f"{where.lon},{where.lat}")


def _data(mark: ET.Element, row: IncidentRow) -> None:
    extended = ET.SubElement(mark, "ExtendedData")
    values = flat(row)
    for name in _DATA:
        if values[name] is not None:
            _text(ET.SubElement(extended, "Data", name=name), "value", str(values[name]))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = plain(text)
