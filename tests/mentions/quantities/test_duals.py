"""Duals as counts, and words that only look like duals."""

import pytest

from .reading import counts


@pytest.mark.parametrize(
    "text",
    [
        "قتيلان",
        "صاروخين",
        "دراجتين ناريتين",
        "جنديين اثنين",
        "عسكريين اثنين",
        "مطلوبَين",
        "صحفيَّين",
        "حالتي اغتصاب",
        "قذيفتي هاون",
    ],
)
def test_a_dual_counts_two(text: str) -> None:
    [found] = counts(f"سجلت المنطقة {text} في يوم واحد")
    assert (found.text, found.min, found.max) == (text, 2, 2)


def test_a_pair_with_a_pronoun_counts_two() -> None:
    assert [(m.text, m.min) for m in counts("أصيب طفلاه وقتل شقيقيه")] == [("طفلاه", 2), ("شقيقيه", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "لبنان وإيران",
        "قتل مسلحين",
        "بين مجموعتين",
        "الطرفان",
        "طالبان",
        "هاتفين",
        "بلدتي صيدا والغارية",
        "حيان",
        "بلدان",
    ],
)
def test_what_is_no_dual_counts_nothing(text: str) -> None:
    assert counts(text) == []


def test_one_of_the_two_marks_a_dual_that_may_be_a_plural() -> None:
    assert [m.min for m in counts("مقتل مدنيين أحدهما مسن")] == [2]
    assert counts("مقتل مدنيين في القصف") == []
