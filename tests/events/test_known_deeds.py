"""Whoever is told of beside a deed that is known already has not done it, and it is no plan of his."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تعهد رئيس الوزراء بملاحقة منفذي الهجوم على القاعدة.", "ground_attack"),
        ("توعدت الحركة بالرد على اغتيال قائدها.", "assassination"),
        ("أمر وزير الداخلية بفتح تحقيق في مقتل شاب داخل المركز.", "killing"),
        ("شارك المئات في تشييع قتلى الهجوم على الحافلة.", "ground_attack"),
        ("أصدرت الجماعة حكما بإعدام 9 أشخاص متهمين بقتل أحد قادتها.", "killing"),
        ("أعلن الجيش اعتقال ثلاثة مشتبه بهم في تفجير السوق.", "explosion"),
        ("استدعت إيران السفير بسبب الدعم البريطاني للاحتجاجات.", "protest"),
        ("حذرت وزارة الصحة من كارثة إنسانية بعد قصف محطة المياه.", "shelling"),
    ],
)
def test_who_is_told_of_beside_it_did_not_do_it(text: str, kind: str) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert role(claim, "agent") == []
    assert claim.event.status == "occurred"


def test_who_threatens_a_deed_would_do_it() -> None:
    claim = next(claim for claim in claims_of("هدد الجيش بقصف المدينة.") if claim.event.type == "shelling")
    assert role(claim, "agent") == ["الجيش"]
    assert claim.event.status == "threatened"


def test_who_accuses_somebody_says_that_he_did_it() -> None:
    claim = next(c for c in claims_of("خرج المتظاهرون متهمين الجيش بقتل رفاقهم.") if c.event.type == "killing")
    assert role(claim, "agent") == ["الجيش"]


def test_the_accused_are_no_accusation() -> None:
    types = {claim.event.type for claim in claims_of("حكم على أشخاص متهمين بقتل ضابط في الجيش.")}
    assert "accusation" not in types
