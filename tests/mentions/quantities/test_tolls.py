"""Numbers whose noun stands before them."""

import pytest

from .reading import counts


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("ارتفع عدد القتلى إلى 250", 250, "القتلى"),
        ("عدد القتلى المدنيين جراء الهجمات المستمرة على المدينة ارتفع إلى 250", 250, "القتلى المدنيين"),
        ("القتلى 41", 41, "القتلى"),
        ("خروقات الهدنة بلغت 9", 9, "خروقات"),
        ("البحث عن مفقودين يقدر عددهم بنحو 12", 12, "مفقودين"),
    ],
)
def test_the_noun_stands_earlier(text: str, number: int, counted: str) -> None:
    [found] = counts(text)
    assert (found.min, found.counted) == (number, counted)


def test_a_crowd_needs_no_noun_but_rhetoric_is_none() -> None:
    assert [(m.min, m.max) for m in counts("خرج العشرات")] == [(20, 99)]
    assert counts("قال إن الملايين") == []


def test_the_number_of_those_who_may_stand_behind_the_number() -> None:
    assert [(m.min, m.measure) for m in counts("ارتفع إلى 31 عدد من قضوا نحبهم")] == [(31, "killed")]
    assert counts("ارتفع إلى 31 عدد من الشكاوى") == []
