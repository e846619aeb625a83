"""What is no claim: names, bare anchors, topics, other walks of life."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of


@pytest.mark.parametrize(
    "text",
    [
        "قصف المهاجم مرمى الحارس بتسديدة قوية في الشوط الثاني من المباراة.",
        "انفجار في أسعار الخضار بعد هبوط الليرة أمام الدولار.",
        "فاز الفيلم بجائزة المهرجان بعد مقتل البطل في مشهده الأخير.",
        "زار وفد من الوزارة معرض الكتاب.",
        "مرت الليلة دون إصابات.",
    ],
)
def test_no_claim(text: str) -> None:
    assert types_of(text) == []


def test_a_topic_is_only_spoken_of() -> None:
    assert "ceasefire" not in types_of("ناقش الوفدان شروط الهدنة في القاهرة.")


def test_the_word_in_a_name_is_no_event() -> None:
    assert types_of("قال جهاز الإسعاف إن الطريق سالك.") == []
