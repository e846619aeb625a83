"""Imports a GeoNames country dump (XX.txt), with the Arabic names of alternateNamesV2.txt where given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tawatur.gazetteer.rows import Rejected, is_arabic, numbered, point
from tawatur.lexicon.place_words import PlaceRow
from tawatur.model.codes import PlaceLevel

_COLUMNS = 19
_LEVELS: dict[str, PlaceLevel] = {
    "PCLI": "country",
    "ADM1": "admin1",
    "ADM2": "admin2",
    "ADM3": "admin3",
    "ADM4": "admin3",
    "PPLX": "neighbourhood",
    "STM": "line",
    "RD": "line",
    "ST": "street",
    "CNL": "line",
    "AREA": "region",
    "RGN": "region",
    "DSRT": "region",
    "MT": "region",
    "MTS": "region",
    "VAL": "region",
    "WAD": "line",
    "ISL": "region",
    "LK": "region",
}
_CLASSES: dict[str, PlaceLevel] = {"P": "settlement", "S": "facility", "H": "line", "T": "region", "L": "region"}


def read_geonames(dump: Path, alternate_names: Path | None = None) -> Iterator[PlaceRow | Rejected]:
    """The places of a dump; rows without a name in Arabic letters are rejected."""
    arabic = read_alternate_names(alternate_names) if alternate_names else {}
    with dump.open(encoding="utf-8") as lines:
        for number, line in numbered(lines):
            if line:
                yield _read(number, line.split("\t"), arabic)


def read_alternate_names(path: Path) -> dict[int, list[str]]:
    """The Arabic names of alternateNamesV2 by geonameid, the preferred ones first, historic ones left out."""
    found: dict[int, list[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for _, line in numbered(lines):
            cells = line.split("\t") + [""] * 6
            if cells[2] == "ar" and cells[7] != "1" and cells[1].isdigit() and is_arabic(cells[3]):
                names = found.setdefault(int(cells[1]), [])
                names.insert(0 if cells[4] == "1" else len(names), cells[3])
    return found


def _read(number: int, cells: list[str], arabic: dict[int, list[str]]) -> PlaceRow | Rejected:
    if len(cells) != _COLUMNS:
        return Rejected(number, f"{len(cells)} columns instead of {_COLUMNS}")
    if not cells[0].isdigit():
        return Rejected(number, f"no geonameid: {cells[0]!r}")
    level = _LEVELS.get(cells[7]) or _CLASSES.get(cells[6])
    if level is None:
        return Rejected(number, f"no kind of place that is read: {cells[6]}.{cells[7]}")
    found = point(cells[4], cells[5])
    if isinstance(found, str):
        return Rejected(number, found)
    identity = int(cells[0])
    names = list(dict.fromkeys([*arabic.get(identity, []), *filter(is_arabic, cells[3].split(","))]))
    if not names:
        return Rejected(number, "no name in Arabic letters")
    return PlaceRow(
        f"gn:{identity}",
        names[0],
        level,
        name_en=cells[1],
        parent=cells[8].lower(),
        country=cells[8],
        lat=found[0],
        lon=found[1],
        aliases="|".join(names[1:]),
        source="user:GeoNames",
        population=int(cells[14]) if cells[14].isdigit() else 0,
        geonameid=identity,
    )
