"""The frame of a map: from degrees to the picture's own units, and what of a line lies within."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, floor, log10, radians

import msgspec

Point = tuple[float, float]

_KM_PER_DEGREE = 111.2  # of latitude, as in the gazetteer's own distances
_LEAST_KM = 10.0
_MARGIN = 0.14
_BLEED = 8.0  # units beyond the picture's edge, so that the edges of a cut outline stay out of sight
_NICE = (1, 2, 5, 10)
_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


class Circle(msgspec.Struct, frozen=True):
    """A place on the ground: degrees (WGS 84) and a radius in km."""

    lat: float
    lon: float
    radius_km: float


class Frame(msgspec.Struct, frozen=True):
    """An equirectangular map, true to scale at its middle.

    ``lat`` and ``lon`` are the middle in degrees, ``width`` and ``height`` units of the picture, ``scale`` units a km.
    """

    lat: float
    lon: float
    scale: float
    width: float
    height: float

    def xy(self, lon: float, lat: float) -> Point:
        """A point of the ground in units of the picture, from its top left corner."""
        east = (lon - self.lon) * _KM_PER_DEGREE * cos(radians(self.lat))
        north = (lat - self.lat) * _KM_PER_DEGREE
        return self.width / 2 + east * self.scale, self.height / 2 - north * self.scale

    def holds(self, point: Point, inset: float = 0.0) -> bool:
        """Whether a point of the picture lies in it, ``inset`` units from its edges."""
        return inset <= point[0] <= self.width - inset and inset <= point[1] <= self.height - inset

    @property
    def width_km(self) -> float:
        """How much ground the picture is wide."""
        return self.width / self.scale


def frame_of(circles: Sequence[Circle], width: float, height: float, least_km: float = _LEAST_KM) -> Frame:
    """The frame that holds all circles with a margin, at least ``least_km`` high. Raises ``ValueError`` for none."""
    if not circles:
        raise ValueError("no circle to frame")
    north, south = (max(_edges(circles, side)) for side in (1, -1))
    middle = (north - south) / 2
    shrink = cos(radians(middle))
    east, west = (max(c.lon * side + c.radius_km / _KM_PER_DEGREE / shrink for c in circles) for side in (1, -1))
    high = max((north + south) * _KM_PER_DEGREE, least_km) * (1 + 2 * _MARGIN)
    wide = (east + west) * _KM_PER_DEGREE * shrink * (1 + 2 * _MARGIN)
    scale = min(height / high, width / wide) if wide > 0 else height / high
    return Frame(middle, (east - west) / 2, scale, width, height)


def _edges(circles: Iterable[Circle], side: int) -> Iterable[float]:
    return (circle.lat * side + circle.radius_km / _KM_PER_DEGREE for circle in circles)


def scale_bar(frame: Frame) -> tuple[float, float]:
    """A round number of km that is about a fifth of the map wide, and its length in units."""
    most = frame.width_km / 5
    power = 10.0 ** floor(log10(most))
    km = max(step for step in _NICE if step * power <= most) * power
    return km, km * frame.scale


def within(ring: Sequence[Point], frame: Frame) -> list[Point]:
    """The part of a closed outline that lies in the frame (Sutherland and Hodgman), points of the picture."""
    left, top, right, bottom = -_BLEED, -_BLEED, frame.width + _BLEED, frame.height + _BLEED
    if not _touches(ring, left, top, right, bottom):
        return []
    cut = list(ring)
    for axis, bound, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        cut = _cut(cut, axis, bound, sign)
    return _thinned(cut)


def _touches(ring: Sequence[Point], left: float, top: float, right: float, bottom: float) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return bool(ring) and max(xs) > left and min(xs) < right and max(ys) > top and min(ys) < bottom


def _cut(ring: Sequence[Point], axis: int, bound: float, sign: int) -> list[Point]:
    """The side of a line on which ``sign`` times the coordinate is the larger."""
    kept: list[Point] = []
    for index, point in enumerate(ring):
        before = ring[index - 1]
        inside, was_inside = (sign * (p[axis] - bound) >= 0 for p in (point, before))
        if inside != was_inside:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside:
            kept.append(point)
    return kept


def _thinned(ring: Sequence[Point]) -> list[Point]:
    """Without points that lie within a unit of the last one kept."""
    kept: list[Point] = []
    for point in ring:
        if not kept or max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) >= 1:
            kept.append(point)
    return kept


def nice_top(value: float) -> int:
    """The end of an axis for numbers up to ``value``: four equal steps of a round whole number."""
    step = max(value, 1) / 4
    power = 10.0 ** floor(log10(step))
    units = (round(nice * factor, 6) for factor in (power, 10 * power) for nice in _STEPS)
    return 4 * int(next(unit for unit in units if unit >= step and unit == int(unit)))
