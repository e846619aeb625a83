"""Numbers in digits."""

import pytest

from tawatur.lexicon.load import default_lexicon
from tawatur.text.digits import digits_of, read_digits
from tawatur.text.document import read_document


@pytest.mark.parametrize(
    ("text", "value", "grouped"),
    [
        ("12", 12, None),
        ("1,300", 1300, None),
        ("1.300", 1.3, 1300),
        ("1.300.000", 1300000, None),
        ("12,220.13", 12220.13, None),
        ("4,8", 4.8, None),
        ("0,234", 0.234, None),
        ("9.2321312", 9.2321312, None),
    ],
)
def test_separators_group_or_divide(text: str, value: float, grouped: int | None) -> None:
    assert read_digits(text) == (value, grouped)


def test_an_address_is_no_number() -> None:
    assert read_digits("192.168.1.2") is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("٥٬٦١٠", [5610]),
        ("۱۲", [12]),
        ("1،234،567", [1234567]),
        ("1 234 567", [1234567]),
        ("423 0000", [423, 0]),
        ("1 ، 234", [1, 234]),
        ("2021 300", [2021, 300]),
    ],
)
def test_groups_of_digits_join_where_they_are_set_as_one_number(text: str, values: list[int]) -> None:
    document = read_document(text, default_lexicon())
    assert [found.value for found in digits_of(text, document.tokens)] == values
