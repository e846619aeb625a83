from __future__ import annotations

import pytest

from tawatur.brief.atlas import FILE, base_map, place_name, rings_of, towns


def inside(lon: float, lat: float, ring: list[tuple[float, float]]) -> bool:
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
            crossed = not crossed
    return crossed


@pytest.mark.parametrize(
    ("code", "lat", "lon"),
    [("SY", 36.50, 40.75), ("IQ", 33.31, 44.37), ("SD", 13.63, 25.35), ("YE", 15.35, 44.21), ("LY", 32.76, 12.73),
     ("PS", 31.50, 34.46), ("LB", 33.38, 35.48), ("EG", 30.04, 31.24), ("SO", 2.05, 45.30)],
)  # fmt: skip
def test_capitals_and_towns_lie_in_their_countries(code: str, lat: float, lon: float) -> None:
    found = {c.code for c in base_map().countries if any(inside(lon, lat, ring) for ring in rings_of(c))}
    assert found == {code}


def test_the_base_map_is_small_and_names_countries_in_both_languages() -> None:
    assert FILE.stat().st_size < 400_000
    named = {country.code: (country.ar, country.en) for country in base_map().countries if country.code}
    assert named["SY"] == ("سوريا", "Syria")
    assert all(arabic and english for arabic, english in named.values())


def test_what_iso_does_not_list_has_no_name() -> None:
    assert {(c.ar, c.en) for c in base_map().countries if not c.code} == {("", "")}


def test_towns_have_a_point_and_the_largest_come_first() -> None:
    found = towns()
    assert len(found) > 3000
    assert [town.population for town in found] == sorted((town.population for town in found), reverse=True)
    hasakah = next(town for town in found if town.ar == "الحسكة")
    assert (hasakah.en, round(hasakah.lat, 1)) == ("Al-Hasakah", 36.5)


def test_names_of_places_in_both_languages() -> None:
    assert place_name("gn:173811", "ar") == "الحسكة"
    assert place_name("gn:173811", "en") == "Al-Hasakah"
    assert place_name("nowhere", "ar") is None
