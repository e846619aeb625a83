"""The words counted."""

import pytest

from .reading import counts


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ثلاثة جنود أمريكيين", "جنود أمريكيين"),
        ("خمسة من رجال الإطفاء", "رجال الإطفاء"),
        ("12 من عناصر الجيش", "عناصر الجيش"),
        ("هاجم أربعة مسلحين حافلة", "مسلحين"),
        ("قتل مسلحان مجهولان شرطيا", "مسلحان مجهولان"),
        ("ثلاثة أسرى محررين في الحي", "أسرى محررين"),
        ("6 قذائف هاون على القرية", "قذائف هاون"),
        ("(12) شهيدا", "شهيدا"),
        ("الجنود الثلاثة عادوا", "الجنود"),
        ("جندي واحد قتل", "جندي"),
        ("ثلاث آليات عسكرية للجيش", "آليات عسكرية"),
    ],
)
def test_the_counted_words_are_the_noun_with_what_describes_it(text: str, counted: str) -> None:
    [found] = counts(text)
    assert found.counted == counted


def test_a_line_break_ends_the_phrase() -> None:
    assert counts("في ليلة واحدة\nشهداء") == []


def test_a_part_counts_what_its_whole_does() -> None:
    [found] = counts("إسقاط 19 من أصل 25 طائرة مسيرة")
    assert (found.min, found.counted, found.measure) == (19, "طائرة مسيرة", "intercepted")
