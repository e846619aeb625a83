"""Goods are brought and not aided, ties are cut with somebody, fields are where one searches."""

from __future__ import annotations

import pytest

from tests.events.reading import claims_of, role


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("دخلت 40 شاحنة مساعدات إلى القطاع.", [], []),
        ("وزعت الشبكة 300 سلة غذائية على العائلات.", ["الشبكة"], ["العائلات"]),
        ("استقبل المستشفى الميداني 20 جريحا.", ["المستشفى الميداني"], []),
        ("نقلت سيارات الإسعاف المصابين إلى المستشفى.", ["سيارات الإسعاف"], ["المصابين"]),
        ("وزعت الشبكة الطحين والبطانيات على العائلات.", ["الشبكة"], ["العائلات"]),
        ("أطلقت الكتائب دفعة من الصواريخ على المعسكر.", ["الكتائب"], ["المعسكر"]),
        ("بيرو تسحب سفيرها لدى إسرائيل.", ["بيرو"], ["إسرائيل"]),
        ("الأردن يستدعي سفيره.", ["الأردن"], []),
        ("جمدت النرويج تعاونها العسكري مع النيجر.", ["النرويج"], ["النيجر"]),
        ("طردت مالي السفير الفرنسي.", ["مالي"], ["السفير الفرنسي"]),
        ("فتشت القوات المزارع المجاورة.", ["القوات"], []),
        ("نصب الجنود حاجزا على مدخل القرية.", ["الجنود"], []),
    ],
)
def test_to_whom(text: str, agents: list[str], recipients: list[str]) -> None:
    (claim,) = claims_of(text)
    assert (role(claim, "agent"), role(claim, "recipient")) == (agents, recipients)
