"""Numbers with arithmetic."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import read_document
from tawatur.text.expressions import Expression, expressions_of


def _expressions(text: str, glued: bool = True) -> tuple[Expression, ...]:
    return expressions_of(read_document(text, default_lexicon()), glued)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3/8", 0.375),
        ("5 3/4", 5.75),
        ("-7", -7),
        ("-2 1/2", -2.5),
        ("ناقص سبعة", -7),
        ("2^10", 1024),
        ("2^-1", 0.5),
        ("3e4", 30000),
        ("سبعة على ثمانية", 0.875),
        ("اثنان من خمسة", 0.4),
        ("جزء من عشرة", 0.1),
        ("سبعة أجزاء من عشرة", 0.7),
        ("أربعة فاصلة خمسة", 4.5),
        ("أربعة فاصلة خمسة من مئة", 4.05),
        (".75", 0.75),
        ("أربعون وثلاثة أخماس", 40.6),
        ("ربع العشرين", 5),
    ],
)
def test_arithmetic_makes_one_number(text: str, value: float) -> None:
    [found] = _expressions(text)
    assert text[found.start : found.end] == text
    assert found.value == pytest.approx(value)


def test_chains_of_digits_stay_apart() -> None:
    assert [e.value for e in _expressions("10.20.30.40")] == [10, 20, 30, 40]
    assert [e.value for e in _expressions("5/17/2018")] == [5, 17, 2018]


@pytest.mark.parametrize("text", ["30%", "%30", "ثلاثون بالمئة", "ثلاثون في المئة"])
def test_a_percentage_is_its_number(text: str) -> None:
    [found] = _expressions(text)
    assert (text[found.start : found.end] in ("30", "ثلاثون"), found.value) == (True, 30)


def test_a_power_beyond_all_numbers_is_left_alone() -> None:
    assert [e.value for e in _expressions("10^9999")] == [10, 9999]


def test_glued_digits_count_only_where_asked_for() -> None:
    assert [e.value for e in _expressions("20دينار")] == [20]
    assert _expressions("20دينار", glued=False) == ()


@given(st.text(alphabet="0123456789 -+/^e.,من على", max_size=24))
def test_never_fails_and_never_overlaps(text: str) -> None:
    found = _expressions(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
