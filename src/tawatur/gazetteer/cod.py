"""Imports OCHA common operational datasets (administrative boundaries) in either of their column schemas.

Older tables say ``admin1Name_ar, admin1Name_en, admin1Pcode``, newer ones ``ADM1_AR, ADM1_EN, ADM1_PCODE``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tawatur.gazetteer.rows import FormatError, Rejected, is_arabic, point
from tawatur.gazetteer.sheets import read_table
from tawatur.lexicon.place_words import PlaceRow
from tawatur.model.codes import PlaceLevel

_COLUMN = re.compile(r"adm(?:in)?(?P<level>[0-4])_?(?:name)?_?(?P<part>ar|en|pcode)", re.IGNORECASE)
_LATITUDES = ("center_lat", "latitude", "lat", "y_coord", "point_y", "y")
_LONGITUDES = ("center_lon", "longitude", "lon", "long", "x_coord", "point_x", "x")
_LEVELS: dict[int, PlaceLevel] = {0: "country", 1: "admin1", 2: "admin2", 3: "admin3", 4: "settlement"}


class Columns(msgspec.Struct, frozen=True):
    """Which column holds what: by level and part (ar, en, pcode), and the coordinates where there are any."""

    parts: dict[tuple[int, str], str]
    lat: str | None
    lon: str | None

    @property
    def deepest(self) -> int:
        """The deepest level that has a code."""
        return max(level for level, part in self.parts if part == "pcode")


def read_cod(path: Path) -> Iterator[PlaceRow | Rejected]:
    """The units of a table (xlsx or csv), each level once, with P-codes. Raises FormatError for other tables."""
    columns: Columns | None = None
    seen: set[str] = set()
    for number, row in read_table(path):
        columns = columns or columns_of(list(row), path.name)
        yield from _units(number, row, columns, seen)


def columns_of(header: list[str], name: str) -> Columns:
    """Recognises the schema of a header. Raises FormatError when there is no code column."""
    parts = {
        (int(match["level"]), match["part"].lower()): column
        for column in header
        if (match := _COLUMN.fullmatch(column))
    }
    if not any(part == "pcode" for _, part in parts):
        raise FormatError(f"{name}: no P-code column (ADM1_PCODE or admin1Pcode) in {', '.join(header[:8])}")
    lower = {column.lower(): column for column in header}
    lat = next((lower[c] for c in _LATITUDES if c in lower), None)
    return Columns(parts, lat, next((lower[c] for c in _LONGITUDES if c in lower), None))


def _units(number: int, row: dict[str, str], columns: Columns, seen: set[str]) -> Iterator[PlaceRow | Rejected]:
    country = row.get(columns.parts.get((0, "pcode"), ""), "")[:2].upper()
    for level in range(1, columns.deepest + 1):
        code = row.get(columns.parts.get((level, "pcode"), ""), "")
        if not code:
            if level == columns.deepest:
                yield Rejected(number, f"no P-code of level {level}")
        elif code not in seen:
            seen.add(code)
            yield _unit(number, row, columns, level, code, country or code[:2].upper())


def _unit(
    number: int, row: dict[str, str], columns: Columns, level: int, code: str, country: str
) -> PlaceRow | Rejected:
    arabic = row.get(columns.parts.get((level, "ar"), ""), "")
    if not is_arabic(arabic):
        return Rejected(number, f"{code}: no name in Arabic letters")
    holder = row.get(columns.parts.get((level - 1, "pcode"), ""), "") if level > 1 else ""
    lat: float | None = None
    lon: float | None = None
    if level == columns.deepest and columns.lat and columns.lon and row.get(columns.lat):
        found = point(row.get(columns.lat, ""), row.get(columns.lon, ""))
        if isinstance(found, str):
            return Rejected(number, f"{code}: {found}")
        lat, lon = found
    return PlaceRow(
        f"cod:{code}",
        arabic,
        _LEVELS[level],
        name_en=row.get(columns.parts.get((level, "en"), ""), ""),
        parent=f"cod:{holder}" if holder else country.lower(),
        country=country,
        lat=lat,
        lon=lon,
        source="user:OCHA COD",
        note=f"pcode:{code}",
    )
