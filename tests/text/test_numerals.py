"""Numbers in words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.text.digits import read_digits
from tawatur.text.document import read_document
from tawatur.text.numerals import Numeral, numerals_of


def _numerals(text: str) -> list[tuple[str, Numeral]]:
    document = read_document(text, default_lexicon())
    return [(document.span_without_clitics(n.first, n.last).text, n) for n in numerals_of(document)]


def _values(text: str) -> list[float | int]:
    return [numeral.value for _, numeral in _numerals(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثة آلاف ومئتان وخمسون", 3250),
        ("ألفين وأحد عشر", 2011),
        ("ألف وإحدى عشرة", 1011),
        ("مليونا ونصف المليون", 1_500_000),
        ("سبعة ونصف مليون", 7_500_000),
        ("خمس تلاف", 5000),
        ("تسعتعشر", 19),
        ("تنين وعشرين", 22),
        ("خمسة وعشرون", 25),
        ("ستة عشر", 16),
        ("ست عشرة", 16),
        ("اثنتي عشرة", 12),
        ("إحدى عشرة", 11),
        ("إحدى وأربعين", 41),
        ("أربعمئة", 400),
        ("أربعمائة", 400),
        ("اربع مئة", 400),
        ("مئتي", 200),
        ("مائتان وواحد", 201),
        ("مية وتلاتين", 130),
        ("ألفان", 2000),
        ("١٥ ألفا", 15000),
        ("30 ألفاً", 30000),
        ("مئة ألف", 100000),
        ("مليون ونصف", 1500000),
        ("مليون ونصف المليون", 1500000),
        ("ثلاثة ملايين ونصف", 3500000),
        ("1.2 مليار", 1200000000),
        ("نصف مليون", 500000),
        ("مليون ومئتا ألف وثلاثة", 1200003),
        ("7وعشرون", 27),
        ("واحد و عشرون", 21),
        ("الحادي والعشرون", 21),
        ("التاسعة عشرة", 19),
        ("المئة والخامسة والعشرون", 125),
        ("ثلاثة أرباع", 0.75),
        ("ثلثا", 2 / 3),
        ("مئة وثلاثة أرباع", 100.75),
        ("٥٬٦١٠", 5610),
        ("1،300", 1300),
        ("1 234 567", 1234567),
        ("12،220,13", 12220.13),
        ("٤,٨", 4.8),
    ],
)
def test_reads_the_whole_expression_as_one_number(text: str, value: float) -> None:
    [(span, numeral)] = _numerals(text)
    assert span == text
    assert numeral.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بين عشرين وثلاثين", [20, 30]),
        ("بين خمسة وعشرين", [5, 20]),
        ("من بين خمسة وعشرين", [25]),
        ("بين مئة وخمسين ومئتين", [150, 200]),
        ("300 و 212", [300, 212]),
        ("ثلاثمائة ومئتين", [300, 200]),
        ("ثلاثة\nمئة", [3, 100]),
        ("192.168.1.2", []),
        ("يوم الاثنين والأحد", []),
        ("خمس نساء", [5]),
        ("خمس السكان", [0.2]),
        ("السابعة والنصف", [7, 0.5]),
        ("3 قتلى وخمسة جرحى", [3, 5]),
    ],
)
def test_cuts_numbers_where_grammar_does(text: str, values: list[float]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("عشرات", 20, 99),
        ("مئات", 200, 999),
        ("آلاف", 2000, 9999),
        ("عشرات الآلاف", 20000, 99999),
        ("مئات آلاف", 200000, 999999),
        ("بضعة", 3, 9),
        ("بضع مئات", 300, 999),
        ("عدة آلاف", 2000, 9999),
    ],
)
def test_bounds_vague_numbers(text: str, low: int, high: int) -> None:
    [(span, numeral)] = _numerals(text)
    assert (span, numeral.kind, numeral.low, numeral.high) == (text, "vague", low, high)


@pytest.mark.parametrize("text", ["30%", "%30", "٣٠٪", "30 بالمئة", "ثلاثون في المائة"])
def test_takes_the_percent_sign_and_its_words(text: str) -> None:
    [(span, numeral)] = _numerals(text)
    assert (span, numeral.kind, numeral.value) == (text, "percentage", 30)


def test_marks_the_article_before_digits_and_words() -> None:
    assert [(n.value, n.definite) for _, n in _numerals("اليوم الـ21 وبعد عشرين و21")] == [
        (21, True),
        (20, False),
        (21, False),
    ]


def test_a_point_before_three_digits_keeps_both_readings() -> None:
    [(_, numeral)] = _numerals("1.300")
    assert (numeral.value, numeral.grouped) == (1.3, 1300)
    assert read_digits("1.300.000") == (1300000, None)


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_keep_their_value(number: int) -> None:
    assert read_digits(f"{number:,}") == (number, None)


_WORDS = "ثلاثة و عشرون وعشرين مئة ألف آلاف نصف ونصف الخامس بين 3 1,300 % ال"
_PIECES = _WORDS.split()


@given(st.lists(st.sampled_from(_PIECES), max_size=9))
def test_numbers_never_overlap_and_stay_within_the_text(pieces: list[str]) -> None:
    document = read_document(" ".join(pieces), default_lexicon())
    found = numerals_of(document)
    ends = [0, *(n.last for n in found)]
    assert all(end <= n.first < n.last <= len(document.tokens) for end, n in zip(ends, found, strict=False))
