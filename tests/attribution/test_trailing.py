"""Sources named at the end of a line."""

from __future__ import annotations

import pytest

from tests.attribution.reading import at, origin


@pytest.mark.parametrize(
    ("end", "source"),
    [
        ("- شهود", "شهود"),
        ("– مصادر طبية", "مصادر طبية"),
        ("(الدفاع المدني).", "الدفاع المدني"),
    ],
)
def test_a_bare_source_at_the_end_tells_its_line(end: str, source: str) -> None:
    text = f"هدوء في المدينة.\nسقوط جرحى في القصف على القرية {end}"
    assert origin(text, "القصف") == source
    assert at(text, "هدوء") is None


@pytest.mark.parametrize("end", ["(رويترز)", "- رويترز", "- لبنان", "(شمال المدينة)", "- غارة أخرى"])
def test_a_credit_or_a_place_tells_nothing(end: str) -> None:
    assert at(f"سقوط جرحى في القصف على القرية {end}", "القصف") is None


def test_who_speaks_before_a_colon_keeps_the_line() -> None:
    assert origin("الشرطة: سقوط جرحى في القصف - مصادر", "القصف") == "الشرطة"
