"""Words of the search: folding, phrases, and where they stand in the raw text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.store.words import GAP, Phrase, find_spans, joined, phrase_of, searchable, variants

_TEXT = st.text(alphabet="ابتقلوىةأإ ًـ\u200f 12٣،.«»_-aB\n", max_size=60)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("قواةُ الأمنِ", "قواه الامن"),
        ("20يناير، ٢٠٢٢", "20 يناير 2022"),
        ("«أ_ب» #وسم", "ا ب وسم"),
        ("هجـــوم", "هجوم"),
        ("", ""),
    ],
)
def test_searchable_words(raw: str, words: str) -> None:
    assert searchable(raw) == words


def test_values_are_kept_apart_and_told_once() -> None:
    assert joined(["أ ب", "ج", "ا ب", "،"]) == f"ا ب{GAP}ج"


@pytest.mark.parametrize(
    ("query", "phrase"),
    [
        ("سجن غويران", Phrase(("سجن", "غويران"))),
        ("سجن غوي*", Phrase(("سجن", "غوي"), open=True)),
        ('"سجن" OR', Phrase(("سجن", "or"))),
        ("*", Phrase((), open=True)),
    ],
)
def test_phrases(query: str, phrase: Phrase) -> None:
    assert phrase_of(query) == phrase


def test_only_arabic_words_carry_proclitics() -> None:
    assert variants(Phrase(("sdf",))) == (Phrase(("sdf",)),)
    assert variants(Phrase(("20",))) == (Phrase(("20",)),)
    assert Phrase(("وللهجوم",)) not in variants(Phrase(("هجوم",)))
    assert Phrase(("وللهجوم",)) in variants(Phrase(("الهجوم",)))


@given(_TEXT)
def test_every_word_of_a_text_is_found_where_it_stands(raw: str) -> None:
    words = searchable(raw).split()
    for word in set(words):
        spans = find_spans(raw, (Phrase((word,)),))
        assert len(spans) == words.count(word)
        assert all(searchable(raw[start:end]) == word for start, end in spans)


@given(_TEXT, st.text(max_size=12))
def test_spans_lie_in_the_text_in_order(raw: str, query: str) -> None:
    spans = find_spans(raw, variants(phrase_of(query)))
    assert all(0 <= start < end <= len(raw) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
