"""A text of floods and storms alone makes no claim; one word of violence in it, and it is read like any other."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "وفاة ثلاثة أشخاص وإصابة تسعة جراء السيول في وادي حضرموت. الدفاع المدني: إجلاء 40 عائلة وتضرر 12 منزلا.",
        "قوات الجيش تدفع بتعزيزات إلى المنطقة لإنقاذ العالقين #سيول_المهرة",
        "الزلزال: ارتفاع حصيلة الضحايا إلى 120 قتيلا، وعمليات البحث تحت الأنقاض مستمرة",
        "إغلاق الطريق الدولي وتعليق الدوام في المدارس غدا لسوء الأحوال الجوية",
    ],
)
def test_nature_alone_makes_no_claim(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قصفت المدفعية مخيما للنازحين بعد ليلة ماطرة وسيول.", "shelling"),
        ("اشتباكات في المدينة وسط أمطار غزيرة، ومقتل ثلاثة مدنيين.", "clash"),
        ("تظاهر العشرات احتجاجا على تقصير السلطات بعد السيول.", "protest"),
        ("مسلحون من حركة الشباب يهاجمون القرية رغم الفيضانات.", "ground_attack"),
    ],
)
def test_what_people_do_in_bad_weather_is_read(text: str, kind: str) -> None:
    assert kind in {claim.event.type for claim in claims_of(text)}
