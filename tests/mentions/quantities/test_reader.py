"""Counts as a whole: offsets, order, determinism."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.quantities import read_quantities
from tawatur.text.document import read_document
from tawatur.text.numerals import numerals_of

from .reading import counts, quantities

_WORDS = (
    "قتل أكثر من عشرين 20 30 - بين و إلى جنديا جنود طفلان وإصابة آخرين منهم بينهم ، . من أصل ألف بالمئة مسلحين "
    "الـ21 (12) F16 07:30 على الأقل نحو مئات الآلاف عدد القتلى 1.300 كيلومتر اللواء مقتل ثلاثة\n"
)
_PIECES = _WORDS.split(" ")


@given(st.lists(st.sampled_from(_PIECES), max_size=14))
def test_mentions_are_ordered_and_quote_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = quantities(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(left.last <= right.first for left, right in pairwise(found))
    assert quantities(text) == found


@given(st.lists(st.sampled_from(_PIECES), max_size=14))
def test_bounds_and_parts_are_in_order(pieces: list[str]) -> None:
    found = quantities(" ".join(pieces))
    for index, mention in enumerate(found):
        assert mention.min is None or mention.max is None or mention.min <= mention.max
        assert (mention.kind == "count") == (mention.min is not None or mention.max is not None)
        assert mention.part_of is None or mention.part_of < index


@given(st.text(max_size=80))
def test_never_fails_on_any_text(text: str) -> None:
    assert all(m.start < m.end <= len(text) for m in quantities(text))


def test_numerals_may_be_given() -> None:
    document = read_document("مقتل خمسة جنود", default_lexicon())
    assert read_quantities(document, numerals_of(document)) == read_quantities(document)


def test_a_count_tells_its_words_group_measure_and_rule() -> None:
    [found] = counts("وأعلن مقتل نحو عشرين مدنياً سورياً في الغارة")
    assert (found.text, found.counted, found.measure) == ("نحو عشرين مدنياً سورياً", "مدنياً سورياً", "killed")
    assert (found.value, found.min, found.max, found.approx) == (20.0, 20, 20, True)
    assert found.rule == "count.noun+bound.about"


def test_a_point_groups_thousands_only_where_things_are_counted() -> None:
    assert [(m.min, m.max) for m in counts("نزوح 1.300 عائلة")] == [(1300, 1300)]
    assert counts("ارتفاعه 1.300") == []


def test_an_unknown_noun_is_counted_only_under_a_governor() -> None:
    assert [m.text for m in counts("قتل 5 سقائين")] == ["5 سقائين"]
    assert counts("رأى 5 سقائين") == []
