"""The last word on an event's type."""

from __future__ import annotations

import pytest

from tawatur.model.record import ReportInput
from tawatur.pipeline import read_report


def _types(text: str) -> list[str]:
    return [claim.event.type for claim in read_report(ReportInput(text=text)).claims]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أنباء عن أسر جنديين في محيط البلدة", "abduction"),
        ("الجيش اليمني يأسر خمسة من عناصر الحوثيين", "arrest"),
        ("اقتيد الشبان إلى جهة مجهولة على يد قوات الاحتلال", "arrest"),
        ("اقتاد ملثمون شابا إلى جهة مجهولة", "abduction"),
    ],
)
def test_who_takes_captives_says_whether_they_are_arrested(text: str, kind: str) -> None:
    assert _types(text) == [kind]


def test_protesters_hurt_by_rubber_bullets_are_repressed() -> None:
    assert _types("أصيب 12 متظاهرا بالرصاص المطاطي في البلدة") == ["protest_repression"]
    assert _types("أصيب 12 مدنيا بالرصاص في البلدة") == ["shooting"]


def test_beaten_prisoners_are_no_protesters() -> None:
    assert _types("وحدات القمع اعتدت بالهراوات على الأسرى في السجن") == ["torture"]
