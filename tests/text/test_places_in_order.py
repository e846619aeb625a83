"""Ordinals by count and by place."""

import pytest

from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import read_document
from tawatur.text.places_in_order import order_mentions_of


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("الباب السابع", "السابع", "7"),
        ("الدورة الثانية عشرة", "الثانية عشرة", "12"),
        ("اليوم الحادي والثلاثون", "الحادي والثلاثون", "31"),
        ("الذكرى الأربعون", "الأربعون", "40"),
        ("الباب الثاني بعد المئة", "الثاني بعد المئة", "102"),
        ("آخر باب", "آخر", "end+0"),
        ("الباب قبل الأخير", "قبل الأخير", "end-1"),
        ("الباب التالي", "التالي", "current+1"),
        ("الباب السابق", "السابق", "current-1"),
        ("الباب الحالي", "الحالي", "current+0"),
    ],
)
def test_a_place_in_order_has_its_offset(text: str, words: str, value: str) -> None:
    document = read_document(text, default_lexicon())
    assert [(document.span(m.first, m.last).text, m.value) for m in order_mentions_of(document)] == [(words, value)]


def test_small_definite_numbers_count_and_order_nothing() -> None:
    assert order_mentions_of(read_document("الكتب الثلاثة", default_lexicon())) == ()
