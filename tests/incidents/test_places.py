from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.incidents import build_incidents
from tawatur.incidents.places import PlaceView, distance_km, nearest, nearness, view_of_words
from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report


def at(text: str, lat: float, lon: float, level: str | None = None, **fields: object) -> PlaceView:
    view = view_of_words(text)
    changes = {"id": text, "lat": lat, "lon": lon, "own": True, "level": level or view.level, **fields}
    return msgspec.structs.replace(view, **changes)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("حي الورد", "محيط حي الورد", "site"),
        ("حيي الورد والنخيل", "حي الورد", "site"),
        ("مدرسة الورد", "مشفى السلام", "unknown"),
        ("مدينة الورد", "بلدة السلام", "unknown"),
        ("مدينة الورد", "مدينة السلام", "apart"),
        ("قرية الورد", "ناحية السلام", "unknown"),
        ("محافظة الورد", "محافظة السلام", "apart"),
        ("محافظة الورد", "محافظة الورد", "wide"),
        ("مدينة الورد", "الورد", "area"),
    ],
)
def test_names_alone(one: str, other: str, expected: str) -> None:
    assert nearness(view_of_words(one), view_of_words(other)) == expected
    assert nearness(view_of_words(other), view_of_words(one)) == expected


def test_points_tell_names_apart() -> None:
    here, next_door = at("حي الورد", 36.0, 40.0), at("مدرسة السلام", 36.005, 40.0)
    far = at("مدرسة النور", 36.5, 40.0)
    assert nearness(here, next_door) == "site"
    assert nearness(here, far) == "apart"


def test_a_town_holds_its_quarter() -> None:
    town, quarter = at("مدينة الورد", 36.0, 40.0), at("حي السلام", 36.01, 40.0, holders=frozenset({"مدينة الورد"}))
    assert nearness(town, quarter) == nearness(quarter, town) == "area"


def test_a_point_taken_from_the_parent_sets_nothing_apart() -> None:
    here, borrowed = at("حي الورد", 36.0, 40.0), at("مدرسة السلام", 36.6, 40.0, own=False)
    assert nearness(here, borrowed) == "unknown"


def test_nearest_takes_the_best_pair() -> None:
    ones, others = [view_of_words("مدينة الورد"), view_of_words("حي النخيل")], [view_of_words("حي النخيل")]
    assert nearest(ones, others) == "site"
    assert nearest(ones, []) == "unknown"


@given(st.floats(-89, 89), st.floats(-179, 179), st.floats(-89, 89), st.floats(-179, 179))
def test_distance_is_symmetric_and_earthly(a: float, b: float, c: float, d: float) -> None:
    one, other = at("أ", a, b), at("ب", c, d)
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))
    assert 0 <= distance_km(one, other) <= 20_040


@given(st.text(max_size=60), st.text(max_size=60))
def test_nearness_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert nearness(view_of_words(one), view_of_words(other)) == nearness(view_of_words(other), view_of_words(one))


def test_a_place_that_lies_nobody_knows_where_comes_behind_a_known_one() -> None:
    text = "هاجم مسلحون ثكنة للجيش في بلدة سرمين وقتلوا جنديين."
    (incident,) = build_incidents([read_report(ReportInput(text=text, publisher="صحيفة", published_at="2023-03-10"))])
    assert (incident.place, incident.place_id is not None) == ("بلدة سرمين", True)
