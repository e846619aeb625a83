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


@pytest.mark.parametrize(
    ("text", "source", "mode"),
    [
        ("قصف مدفعي على أطراف القرية.. شهود عيان", "شهود عيان", "indirect"),
        ("عاجل | «صد القصف على المرفأ وتدمير زورقين».. الناطق العسكري", "الناطق العسكري", "direct_quote"),
    ],
)
def test_a_bare_source_behind_two_dots_tells_what_stands_before_them(text: str, source: str, mode: str) -> None:
    found = at(text, "القصف" if "القصف" in text else "قصف")
    assert found is not None
    assert (found.links[-1].text, found.mode) == (source, mode)


def test_a_medium_behind_two_dots_is_a_credit() -> None:
    assert at("سقوط جرحى في القصف على القرية.. رويترز", "القصف") is None
