"""An authority that bears the name of its town orders what is done there; no town shells another."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("أغلقت بلدية صيدا الطريق البحرية.", ["بلدية صيدا"]),
        ("قررت محافظة درعا إغلاق المعبر.", ["محافظة درعا"]),
        ("قيادة عمليات سومر: حظر التجوال في السماوة من التاسعة مساء", ["قيادة عمليات سومر"]),
        ("تعليق الدوام الرسمي غدا بقرار من مجلس الوزراء", ["مجلس الوزراء"]),
    ],
)
def test_who_orders(text: str, agents: list[str]) -> None:
    assert [role(claim, "agent") for claim in claims_of(text)] == [agents]


def test_a_province_that_is_shelled_shells_nobody() -> None:
    (claim,) = claims_of("قصف محافظة إدلب بالمدفعية")
    assert role(claim, "agent") == []


def test_who_surrenders_and_to_whom() -> None:
    (claim,) = claims_of("سلم متهم ثالث نفسه إلى الشرطة.")
    assert role(claim, "recipient") == ["الشرطة"]
    (claim,) = claims_of("استسلم عشرات المسلحين لقوات الجيش.")
    assert (role(claim, "agent"), role(claim, "recipient")) == (["عشرات المسلحين"], ["قوات الجيش"])
