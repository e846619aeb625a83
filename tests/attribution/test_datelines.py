"""Names of places and states before a colon."""

from __future__ import annotations

import pytest

from tests.attribution.reading import at, origin


@pytest.mark.parametrize(
    "text",
    [
        "عاجل | الصومال: تجدد القصف على أطراف البلدة",
        "#مالي : 12 قتيلا في القصف على السوق",
        "عاجل | صبراتة: مسلحون يشنون القصف على الميناء",
        "نيامي: توقيف ضباط بعد القصف",
    ],
)
def test_where_news_come_from_tells_nothing(text: str) -> None:
    assert at(text, "القصف") is None


@pytest.mark.parametrize(
    "text",
    [
        "عاجل | الصومال: سنرد على القصف",
        "تشاد: القصف على قواتنا لن يمر",
        "نيامي: لن نسكت على القصف",
        "تركيا: القصف على الميناء جريمة",
    ],
)
def test_a_state_that_says_we_or_judges_speaks(text: str) -> None:
    assert origin(text, "القصف") in ("الصومال", "تشاد", "نيامي", "تركيا")


def test_a_person_behind_a_flash_label_is_no_place() -> None:
    assert origin("عاجل | السنباطي: وقع القصف عند الفجر", "القصف") == "السنباطي"


def test_a_government_is_no_place() -> None:
    assert origin("الحكومة الصومالية: مقتل ثلاثة في القصف", "القصف") == "الحكومة الصومالية"
