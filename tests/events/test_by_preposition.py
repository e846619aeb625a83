"""Participants that a preposition brings."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "kind", "name", "wanted"),
    [
        ("اعتقل ناشط من قبل الشرطة في المدينة.", "arrest", "agent", ["الشرطة"]),
        ("هجوم ضد دورية للجيش قرب الجسر.", "ground_attack", "recipient", ["دورية للجيش"]),
        ("اشتبك الجيش مع عناصر التنظيم في الوادي.", "clash", "recipient", ["عناصر التنظيم"]),
        ("انفجرت عبوة ناسفة بحافلة تقل عمالا.", "ied", "recipient", ["حافلة تقل عمالا"]),
        ("ما زال 20 مدنيا محتجزين لدى الحركة في القرية.", "abduction", "agent", ["الحركة"]),
    ],
)
def test_a_preposition_says_who_or_whom(text: str, kind: str, name: str, wanted: list[str]) -> None:
    claim = next(claim for claim in claims_of(text) if claim.event.type == kind)
    assert role(claim, name) == wanted


def test_who_warns_of_somebody_addresses_nobody() -> None:
    (claim,) = claims_of("حذرت الحكومة من جهات متطرفة تخطط لهجمات.")
    assert (claim.event.type, role(claim, "recipient")) == ("threat", [])
