from __future__ import annotations

from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.brief.geometry import Circle, Frame, frame_of, nice_top, scale_bar, within

FRAME = Frame(35.0, 40.0, 2.0, 400.0, 200.0)
PLACES = st.builds(
    Circle, st.floats(-60, 60), st.floats(-170, 170), st.floats(0, 400, allow_nan=False, allow_subnormal=False)
)


@given(st.lists(PLACES, min_size=1, max_size=6))
def test_a_frame_holds_its_circles(circles: list[Circle]) -> None:
    frame = frame_of(circles, 720, 440)
    for circle in circles:
        assert frame.holds(frame.xy(circle.lon, circle.lat))
        north = frame.xy(circle.lon, circle.lat + circle.radius_km / 111.2)
        assert frame.holds(north, -1e-6)


def test_a_lone_point_gets_ground_around_it() -> None:
    frame = frame_of([Circle(36.5, 40.7, 0)], 720, 440)
    assert frame.height / frame.scale >= 10


def test_a_kilometre_east_is_as_long_as_one_north() -> None:
    x, y = FRAME.xy(40.0 + 1 / (111.2 * cos(radians(35))), 35.0 + 1 / 111.2)
    assert (x - 200, 100 - y) == pytest.approx((2.0, 2.0))


def test_nothing_to_frame_is_an_error() -> None:
    with pytest.raises(ValueError, match="no circle"):
        frame_of([], 720, 440)


@pytest.mark.parametrize(("scale", "km"), [(2.0, 20), (40.0, 2), (0.1, 500), (33.0, 2)])
def test_the_scale_bar_is_round_and_true(scale: float, km: float) -> None:
    frame = Frame(35.0, 40.0, scale, 400.0, 200.0)
    assert scale_bar(frame) == (km, pytest.approx(km * scale))


def test_an_outline_is_cut_at_the_frame() -> None:
    ring = [(-500.0, 100.0), (200.0, 100.0), (200.0, 900.0), (-500.0, 900.0)]
    cut = within(ring, FRAME)
    assert {(round(x), round(y)) for x, y in cut} == {(-8, 100), (200, 100), (200, 208), (-8, 208)}
    assert within([(500.0, 0.0), (900.0, 0.0), (900.0, 50.0)], FRAME) == []


def test_a_frame_within_a_country_is_covered() -> None:
    cut = within([(-1e4, -1e4), (1e4, -1e4), (1e4, 1e4), (-1e4, 1e4)], FRAME)
    assert {(round(x), round(y)) for x, y in cut} == {(-8, -8), (408, -8), (408, 208), (-8, 208)}


@pytest.mark.parametrize(("value", "top"), [(0, 4), (3, 4), (9, 12), (262, 320), (374, 400), (1050, 1200)])
def test_axes_end_at_round_numbers(value: float, top: float) -> None:
    assert nice_top(value) == top
