"""Lengths as ISO 8601."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.mentions.time.durations import iso_duration, parse_duration, seconds_of

AMOUNTS = st.dictionaries(
    st.sampled_from(["year", "month", "week", "day", "hour", "minute", "second"]), st.integers(1, 500), min_size=1
).map(lambda units: tuple((float(amount), unit) for unit, amount in units.items()))


def test_larger_units_come_first_and_hours_after_the_t() -> None:
    assert iso_duration([(21.0, "day"), (1.0, "year"), (1.0, "month")]) == "P1Y1M21D"
    assert iso_duration([(1.5, "hour")]) == "PT1.5H"
    assert iso_duration([(2.0, "decade")]) == "P20Y"


@given(AMOUNTS)
def test_writing_and_reading_a_length_keeps_its_seconds(amounts: tuple[tuple[float, str], ...]) -> None:
    assert parse_duration(iso_duration(amounts)) == seconds_of(amounts)
