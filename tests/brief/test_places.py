from __future__ import annotations

from typing import Any

import msgspec

from tawatur.brief.places import map_places
from tawatur.brief.quotes import Quoter
from tawatur.brief.shape import MapPlace
from tawatur.incidents import build_incidents
from tawatur.model.record import Place, Record
from tests.incidents.make import claim, report

HASAKAH = {"lat": 36.5024, "lon": 40.7477, "radius_km": 5.0, "country": "SY"}
TOWN = {"id": "gn:173811", "name_ar": "الحسكة", "basis": "own", "level": "settlement", "admin": ("sy",), **HASAKAH}
PARENT = {"basis": "parent", "level": "neighbourhood", "admin": ("gn:173811", "sy"), **HASAKAH}


def told(*places: dict[str, Any], **fields: Any) -> Record:
    """A report with one shelling for each place, set where the fields say."""
    text = ".\n".join(f"قصف على {place['text']}" for place in places)
    record = report("a", text, *(claim("shelling", "قصف", place=p["text"], **fields) for p in places))
    claims = [
        msgspec.structs.replace(c, event=msgspec.structs.replace(c.event, place=set_where(c.event.place, place)))
        for c, place in zip(record.claims, places, strict=True)
    ]
    return msgspec.structs.replace(record, claims=tuple(claims))


def set_where(place: Place | None, fields: dict[str, Any]) -> Place:
    assert place is not None
    return msgspec.structs.replace(place, **fields)


def places_of(record: Record) -> dict[str, MapPlace]:
    quoter = Quoter([record], "ar")
    found = [place for incident in build_incidents([record]) for place in map_places(incident, quoter, "ar")]
    return {place.written[0]: place for place in found}


def test_a_place_known_by_its_parent_says_which() -> None:
    found = places_of(told({"text": "حي الورد", **PARENT}))["حي الورد"]
    assert (found.standing, found.basis, found.parent) == ("drawn", "parent", "الحسكة")
    assert "الحسكة" in found.note
    assert (found.lat, found.radius_km) == (36.5024, 5.0)


def test_a_place_without_a_point_is_listed_and_has_none() -> None:
    found = places_of(told({"text": "الحسكة", **TOWN}, {"text": "المحيط", "basis": "none", "lat": None}))
    assert found["المحيط"].standing == "unlocated"
    assert (found["المحيط"].lat, found["المحيط"].radius_km) == (None, None)
    assert found["الحسكة"].standing == "drawn"


def test_where_something_comes_from_is_not_where_it_happens() -> None:
    found = places_of(told({"text": "الحسكة", **TOWN, "relation": "from"}))
    assert found["الحسكة"].standing == "passing"


def test_a_governorate_is_drawn_only_where_nothing_finer_is() -> None:
    wide = {"text": "محافظة الحسكة", **TOWN, "id": "sy.hasakah", "level": "admin1", "radius_km": 90.0}
    both = places_of(told({"text": "الحسكة", **TOWN}, wide))
    assert (both["الحسكة"].standing, both["محافظة الحسكة"].standing) == ("drawn", "wide")
    assert places_of(told(wide))["محافظة الحسكة"].standing == "drawn"


def test_a_place_that_only_doubted_claims_name_is_not_firm() -> None:
    place = {"text": "الحسكة", **TOWN}
    assert places_of(told(place))["الحسكة"].firm
    assert not places_of(told(place, endorsement="doubts"))["الحسكة"].firm


def test_spellings_of_one_place_are_one_row() -> None:
    found = places_of(told({"text": "الحسكة", **TOWN}, {"text": "الحسكه", **TOWN}))
    assert set(found) == {"الحسكة"}
    assert found["الحسكة"].claims == 2
    assert found["الحسكة"].written == ("الحسكة", "الحسكه")
