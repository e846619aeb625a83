"""Ranges."""

import pytest

from .reading import counts, kinds


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("بين 20 و30 قتيلا", 20, 30),
        ("ما بين عشرين وثلاثين قتيلا", 20, 30),
        ("20 إلى 30 قتيلا", 20, 30),
        ("20-30 قتيلا", 20, 30),
        ("20 – 30 قتيلا", 20, 30),
        ("3 أو 4 قتلى", 3, 4),
        ("بين 20 و30 ألف نازح", 20000, 30000),
        ("بين مئة وخمسين ومئتي قتيل", 150, 200),
    ],
)
def test_two_numbers_make_one_range(text: str, low: int, high: int) -> None:
    [found] = counts(text)
    assert (found.text, found.min, found.max, found.value) == (text, low, high, None)


def test_numbers_in_falling_order_are_no_range() -> None:
    assert kinds("النتيجة 3-1") == [("3", "number"), ("1", "number")]


def test_a_chain_of_digits_is_no_range() -> None:
    assert [kind for _, kind in kinds("033-222-111")] == ["phone", "phone", "phone"]
