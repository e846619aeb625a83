"""Event words that only anchor a time, name a topic or frame what is told, each beside one that tells."""

from __future__ import annotations

import pytest

from tests.events.reading import types_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("عاد الأهالي إلى البلدة بعد القصف.", "عاد الأهالي إلى البلدة بعد قصف السوق."),
        ("دخلت قوافل الإغاثة إلى المخيم بموجب الهدنة.", "دخلت قوافل الإغاثة إلى المخيم بعد هدنة لثلاثة أيام."),
        ("وزعت الجمعية المساعدات في ثاني أيام الهدنة.", "وزعت الجمعية المساعدات فيما صمدت الهدنة."),
    ],
)
def test_what_only_anchors_is_not_told(text: str, told: str) -> None:
    event = ({*types_of(told)} & {"shelling", "ceasefire"}).pop()
    assert event not in types_of(text)


def test_a_topic_is_not_told_but_what_a_rumour_says_is() -> None:
    assert "ceasefire" not in types_of("بحث الوفدان بنود هدنة في القاهرة.")
    assert "release" not in types_of("تسلمت اللجنة ملف تبادل الأسرى من الوسطاء.")
