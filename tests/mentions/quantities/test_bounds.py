"""Bounds before and after a number."""

import pytest

from .reading import counts


@pytest.mark.parametrize(
    ("text", "low", "high", "approx"),
    [
        ("أكثر من 20 قتيلا", 20, None, False),
        ("ما لا يقل عن 20 قتيلا", 20, None, False),
        ("20 قتيلا على الأقل", 20, None, False),
        ("20 على الأقل قتلوا", 20, None, False),
        ("على الأقل 20 قتيلا", 20, None, False),
        ("20 قتيلا أو أكثر", 20, None, False),
        ("تجاوز عدد القتلى 20", 20, None, False),
        ("لا يتجاوز 20 قتيلا", None, 20, False),
        ("أقل من 20 قتيلا", None, 20, False),
        ("20 قتيلا على الأكثر", None, 20, False),
        ("نحو 20 قتيلا", 20, 20, True),
        ("20 قتيلا تقريبا", 20, 20, True),
        ("حوالي عشرين قتيلا", 20, 20, True),
    ],
)
def test_the_words_around_a_number_bound_it(text: str, low: int | None, high: int | None, approx: bool) -> None:
    [found] = counts(text)
    assert (found.min, found.max, found.approx) == (low, high, approx)


def test_a_bound_after_one_count_is_not_before_the_next() -> None:
    assert [(m.min, m.max) for m in counts("9 قتلى على الأقل و31 جريحا")] == [(9, None), (31, 31)]
