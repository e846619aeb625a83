from __future__ import annotations

import pytest

from tawatur.export.masks import blotted, fine_digits
from tawatur.notices.reachable import contact_ranges, digits_of


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("اتصل على 0900 000 001 الآن", "0900 000 001"),
        ("أو +963-900-000-002.", "+963-900-000-002"),
        ("الرقم ٠٩٠٠٠٠٠٠٠٣", "٠٩٠٠٠٠٠٠٠٣"),
        ("\u200e+963 900 000 004\u200e", "+963 900 000 004"),
        ("2022-01-20 0900000005", "0900000005"),
        ("00963.900.000.006", "00963.900.000.006"),
        ("هاتف: 44321", "44321"),
        ("رقم الهاتف هو 4432109", "4432109"),
        ("راسلونا a.b@mail.example", "a.b@mail.example"),
        ("القناة @some_one_x", "@some_one_x"),
        ("https://wa.me/963900000007", "https://wa.me/963900000007"),
    ],
)
def test_contacts_are_found(text: str, contact: str) -> None:
    found = sorted(contact_ranges(text))
    assert blotted(text, found) == blotted(text, [(text.index(contact), text.index(contact) + len(contact))])


@pytest.mark.parametrize(
    "text",
    [
        "20/1/2022", "2022-01-20", "1.200.000 نازح", "2000 - 2024", "في 21/01/2022 12:30", "262 قتيلا و45000 نازح",
        "القرار رقم 2254", "2022-01-20T21:10:00", "https://nahr.example/2022/01/21", "r0123456789abcdef",
        "36.4831, 40.7574",
    ],
)  # fmt: skip
def test_dates_counts_and_addresses_are_no_contacts(text: str) -> None:
    assert list(contact_ranges(text)) == []


def test_a_published_number_stays_however_it_is_written() -> None:
    assert list(contact_ranges("0900 000 001 / ٠٩٠٠٠٠٠٠٠١", frozenset({"0900000001"}))) == []
    assert digits_of("٠٩٠٠ 000-001") == "0900000001"


@pytest.mark.parametrize(
    ("text", "rounded"),
    [
        ("36.48312, 40.75743", "36.48███, 40.75███"),
        ("36.48312,40.75743", "36.48███,40.75███"),
        ("36.48312 شمالا، 40.75743 شرقا", "36.48███ شمالا، 40.75███ شرقا"),
        ("https://maps.example/?q=36.48312,40.75743", "https://maps.example/?q=36.48███,40.75███"),
        ("٣٦٫٤٨٣١٢، ٤٠٫٧٥٧٤٣", "٣٦٫٤٨███، ٤٠٫٧٥███"),
        ("36.4, 40.7", "36.4, 40.7"),
        ("بنسبة 36.48312 بالمئة", "بنسبة 36.48312 بالمئة"),
    ],
)
def test_fine_coordinates_are_rounded_in_texts(text: str, rounded: str) -> None:
    assert blotted(text, fine_digits(text, 2)) == rounded
