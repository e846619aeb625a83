from __future__ import annotations

import re

import msgspec

from tawatur.brief.map_svg import map_svg
from tawatur.brief.shape import MapPlace

OWN = MapPlace(
    number=1, id="gn:173811", name="الحسكة", written=("الحسكة",), level="", country="SY", lat=36.5024, lon=40.7477,
    radius_km=5.0, basis="own", parent="", standing="drawn", note="في حدود 5 كم", firm=True, claims=1, voices=1,
    quotes=(),
)  # fmt: skip


def drawn(*places: MapPlace) -> str:
    found = map_svg(places, "i-1", "ar")
    assert found is not None
    return found.text


def changed(**fields: object) -> MapPlace:
    return msgspec.structs.replace(OWN, **fields)


def test_the_circle_is_dashed_only_for_a_borrowed_point() -> None:
    assert 'class="reach"' in drawn(OWN)
    assert 'class="reach parent"' not in drawn(OWN)
    borrowed = drawn(changed(basis="parent", name="حي الورد"))
    assert 'class="reach parent"' in borrowed
    assert 'class="reach"' not in borrowed


def test_the_circle_is_as_wide_as_the_scale_says() -> None:
    svg = drawn(OWN)
    km = float(re.findall(r">([\d.]+) كم<", svg)[0])
    (x1, x2), *_ = re.findall(r'<line x1="([\d.]+)" y1="426" x2="([\d.]+)" y2="426" class="bar">', svg)
    radius = float(re.findall(r'r="([\d.]+)" class="reach"', svg)[0])
    assert abs(radius / 5 - (float(x2) - float(x1)) / km) < 0.5


def test_places_that_share_a_borrowed_point_share_a_label() -> None:
    names = [changed(number=n, id=f"x{n}", name=f"حي {n}", basis="parent") for n in range(1, 6)]
    svg = drawn(*names)
    assert svg.count('class="reach parent"') == 1
    assert "حي 1، حي 2، حي 3 +2" in svg


def test_points_link_to_their_rows_and_doubted_ones_are_hollow() -> None:
    svg = drawn(OWN, changed(number=2, id="y", name="مكان", lat=36.6, firm=False))
    assert 'href="#i-1-p1"' in svg
    assert 'href="#i-1-p2"' in svg
    assert svg.count('class="point unsure"') == 1


def test_what_is_not_drawn_makes_no_map() -> None:
    assert map_svg([changed(standing="unlocated", lat=None, lon=None)], "i-1", "ar") is None


def test_a_map_of_a_country_shows_its_neighbours_and_a_small_one_the_country_beside() -> None:
    wide, small = drawn(changed(radius_km=90.0)), drawn(changed(radius_km=1.0))
    assert "العراق" in wide
    assert 'class="here"' in small


def test_names_are_escaped() -> None:
    assert "<b>" not in drawn(changed(name="<b>x</b>"))
