"""Numbers that count nothing."""

import pytest

from .reading import kinds


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("عمره 25 عاما", "25", "age"),
        ("الشاب سامي (25 عاما)", "25", "age"),
        ("في الـ17 من عمرها", "17", "age"),
        ("الساعة 7", "7", "time"),
        ("خلال 48 ساعة", "48", "time"),
        ("15 آذار", "15", "date"),
        ("عام 2015", "2015", "date"),
        ("هاتف 0933123456", "0933123456", "phone"),
        ("على بعد 10 كم", "10", "distance"),
        ("3 ملايين دولار", "3 ملايين", "money"),
        ("بنسبة 30%", "30%", "percentage"),
        ("الهجوم الثاني", "الثاني", "ordinal"),
        ("في يومه الـ100", "100", "ordinal"),
        ("في اليوم الـ 310 من الحرب", "310", "ordinal"),
        ("الفرقة 17", "17", "identifier"),
        ("القرار 2254", "2254", "identifier"),
        ("طائرة F16", "16", "weapon"),
        ("طائرة F-35", "35", "weapon"),
        ("من طراز شاهد 136", "136", "weapon"),
        ("عيار 23", "23", "weapon"),
        ("درجة الحرارة 45.5", "45.5", "number"),
        ("اتفاق من 5 بنود", "5", "number"),
    ],
)
def test_a_number_says_what_it_is(text: str, number: str, kind: str) -> None:
    assert kinds(text) == [(number, kind)]


def test_a_model_name_before_a_counted_noun_is_a_count() -> None:
    assert kinds("شاهد 20 شخصا الحادث") == [("20 شخصا", "count")]
