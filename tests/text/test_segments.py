"""Sentences, headlines and furniture in the texts that desks really get."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import Document, read_document


def read(raw: str) -> Document:
    return read_document(raw, default_lexicon())


def sentences(raw: str) -> list[str]:
    return [raw[s.start : s.end] for s in read(raw).sentences]


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        ("هاجموا النقطة . . وقتل جنديان", ["هاجموا النقطة . .", "وقتل جنديان"]),
        ("هاجموا النقطة.. وقتل جنديان", ["هاجموا النقطة..", "وقتل جنديان"]),
        ("هاجموا النقطة…وقتل جنديان", ["هاجموا النقطة…", "وقتل جنديان"]),
        ("قتل جندي .وأصيب آخر.وفر ثالث", ["قتل جندي .", "وأصيب آخر.", "وفر ثالث"]),
        ("هل قصفت المدينة؟! نعم", ["هل قصفت المدينة؟!", "نعم"]),
        ("الحصيلة 12 قتيلا.30 جريحا", ["الحصيلة 12 قتيلا.", "30 جريحا"]),
        ("عاجل | مقتل ثلاثة", ["عاجل |", "مقتل ثلاثة"]),
        ("الناطق 🇪🇬: مقتل ثلاثة", ["الناطق 🇪🇬: مقتل ثلاثة"]),
        ("قتل جندي. #درعا تشهد توترا", ["قتل جندي.", "#درعا تشهد توترا"]),
        ("قتل جندي. - وأصيب آخر", ["قتل جندي.", "- وأصيب آخر"]),
        ("قتل جندي. (يتبع)", ["قتل جندي.", "(يتبع)"]),
        ("🔴 انفجار في السوق 🔴 إسعاف", ["🔴 انفجار في السوق", "🔴 إسعاف"]),
        ("• قصف • غارة", ["• قصف", "• غارة"]),
        ("قال «لن ننسحب.» ثم غادر", ["قال «لن ننسحب.»", "ثم غادر"]),
        ('قال "سنبقى."ثم غادر', ['قال "سنبقى."', "ثم غادر"]),
        ("قتل جندي. «لن ننسحب» قال", ["قتل جندي.", "«لن ننسحب» قال"]),
    ],
)
def test_where_a_sentence_ends(raw: str, parts: list[str]) -> None:
    assert sentences(raw) == parts


@pytest.mark.parametrize(
    "raw",
    [
        "بلغت النسبة 3.5 بالمئة والعدد 1.200 قتيل",
        "قتل د. أحمد في الهجوم",
        "وصل ق.س. إلى المشفى",
        "اندلعت اشتباكات في\nحي التضامن",
        "قصف الجيش القرية،\nونزح سكانها",
        "هاجموا الحاجز\nالذي يقع شرقا",
        "1. مقتل قائد ميداني",
        "ذكر المركز.“تستمر العملية”",
        "قتل جندي وقال الجيش إن القتلى ثلاثة وأضاف البيان أن الجرحى عشرة",
    ],
)
def test_where_it_does_not(raw: str) -> None:
    assert sentences(raw) == [raw]


def test_a_new_line_begins_a_new_sentence() -> None:
    assert sentences("سقط القتلى هناك\nوقال الجيش إنه سيرد") == ["سقط القتلى هناك", "وقال الجيش إنه سيرد"]
    assert sentences("قتل جندي في\n\nحي الزهور") == ["قتل جندي في", "حي الزهور"]


def test_lines_of_one_width_are_one_text() -> None:
    raw = (
        "قال المتحدث باسم وزارة الدفاع في بيان مكتوب صدر في ساعة مبكرة صباحا\n"
        "إن قوة من الجيش نفذت عملية على الحدود الشرقية للبلاد مساء الثلاثاء\n"
        "وأسفرت عن مقتل ثلاثة من المهربين وضبط كمية كبيرة من السلاح الخفيف.\n"
        "وأضاف أن القوة عادت إلى قواعدها من دون أي خسائر بشرية بعد منتصف ليل\n"
        "وأن التحقيق مستمر لمعرفة باقي أفراد هذه المجموعة التي فرت إلى الخارج"
    )
    parts = sentences(raw)
    assert len(parts) == 2
    assert parts[1].startswith("وأضاف")


@pytest.mark.parametrize(
    ("raw", "kinds"),
    [
        ("مقتل جنديين شرقي البلاد\n\nقتل جنديان اليوم في هجوم.", ["headline", "sentence"]),
        ("مقتل جنديين.\n\nقتل جنديان اليوم في هجوم.", ["sentence", "sentence"]),
        ("قتل جنديان اليوم في هجوم", ["sentence"]),
        ("شارك الخبر\nمقتل جنديين\nقتل جنديان اليوم", ["furniture", "headline", "sentence"]),
        ("قتل جنديان اليوم\nاترك تعليقا\nالاسم\nقتل ثالث", ["sentence", "furniture", "furniture", "furniture"]),
        ("قصف على غزة #غزة #عاجل", ["sentence", "furniture"]),
        ("قصف على #غزة", ["sentence"]),
    ],
)
def test_kinds(raw: str, kinds: list[str]) -> None:
    assert [s.kind for s in read(raw).sentences] == kinds


def test_windows_line_ends_count_once() -> None:
    raw = "قتل جندي في\r\nحي الزهور.\r\n\r\nوجرح آخر."
    assert sentences(raw) == ["قتل جندي في\r\nحي الزهور.", "وجرح آخر."]
    assert [s.paragraph for s in read(raw).sentences] == [0, 3]


WORDS = ["قصف", "في", "قال", "اقرأ أيضا", "للمزيد", "اترك تعليقا", "#غزة", "https://x.example", "3", "د", "الذي"]
SIGNS = [".", "..", "،", ":", '"', "«", "»", "🔴", "•", "-", "(", ")", "|", "\n", "\n\n", "\r\n", "_", "#", "“"]
texts = st.lists(st.sampled_from([*WORDS, *SIGNS, " "]), max_size=40).map("".join)


@given(st.one_of(texts, st.text(st.characters(exclude_categories=[]), max_size=60)))
def test_sentences_hold_each_token_once(raw: str) -> None:
    document = read(raw)
    held = [token for s in document.sentences for token in range(s.first, s.last)]
    assert held == list(range(len(document.tokens)))
    for s in document.sentences:
        assert s.start == document.tokens[s.first].start
        assert s.end == document.tokens[s.last - 1].end
        assert document.sentence_at(s.first) == document.sentence_at(s.last - 1)


def test_lines_that_open_with_a_bullet_are_items_even_where_all_are_of_one_width() -> None:
    items = [f"⚪️ قصفت المدفعية أطراف البلدة الشمالية قبل فجر اليوم {i} من هذا الشهر" for i in range(6)]
    assert sentences("\n".join(items)) == items
