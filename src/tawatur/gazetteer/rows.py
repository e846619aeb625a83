"""What importers give: places, and lines that were rejected with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from tawatur.lexicon.place_words import PlaceRow


class Rejected(msgspec.Struct, frozen=True):
    """A line (from 1; for GeoJSON the number of the feature) that gave no place, and why."""

    line: int
    reason: str


class FormatError(ValueError):
    """The file as a whole is not of the format asked for."""


def point(lat: str, lon: str) -> tuple[float, float] | str:
    """Latitude and longitude in degrees, or the reason why they are none."""
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        return f"no coordinates: {lat!r}, {lon!r}"
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        return f"coordinates out of range: {north}, {east}"
    return north, east


def sorted_out(found: Iterable[PlaceRow | Rejected]) -> tuple[list[PlaceRow], list[Rejected]]:
    """Places and rejected lines apart; a place whose id came before is rejected by nobody, the first stays."""
    rows: dict[str, PlaceRow] = {}
    rejected: list[Rejected] = []
    for item in found:
        if isinstance(item, Rejected):
            rejected.append(item)
        else:
            rows.setdefault(item.id, item)
    return list(rows.values()), rejected


def is_arabic(text: str) -> bool:
    """Whether a name is written in Arabic letters."""
    return any("\u0621" <= char <= "\u064a" for char in text)


def numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Lines with their numbers from 1, without the line end."""
    return ((number, line.rstrip("\r\n")) for number, line in enumerate(lines, 1))
