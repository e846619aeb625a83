"""Things asked for by stretches of tokens, compared with walking over all of them."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tawatur.text.ordered import Covering, Ordered


class Stretch(NamedTuple):
    first: int
    last: int


STRETCHES = st.lists(
    st.builds(lambda first, length: Stretch(first, first + length), st.integers(0, 300), st.integers(1, 200))
)


@given(STRETCHES, st.integers(0, 500), st.integers(1, 200))
def test_covering_finds_all_that_touch_a_stretch_in_their_order(items: list[Stretch], first: int, length: int) -> None:
    last = first + length
    expected = [item for item in items if item.first < last and first < item.last]
    assert Covering(items).touching(first, last) == expected


@given(STRETCHES, st.integers(0, 500))
def test_covering_finds_all_that_cover_a_token(items: list[Stretch], token: int) -> None:
    assert Covering(items).at(token) == [item for item in items if item.first <= token < item.last]


@given(STRETCHES, st.integers(0, 500), st.integers(0, 200))
def test_ordered_finds_all_that_begin_in_a_stretch(items: list[Stretch], first: int, length: int) -> None:
    items.sort()
    expected = [item for item in items if first <= item.first < first + length]
    assert list(Ordered(items).within(first, first + length)) == expected
