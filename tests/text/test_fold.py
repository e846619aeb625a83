"""Folding: what reads alike is alike, and every folded character knows its raw one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.letters import FOLD, MARKS, fold_text
from tawatur.text.fold import fold

ANY = st.text(st.characters(exclude_categories=[]), max_size=60)
ARABIC = st.text("اأإآبةتهىيئؤء ـًّ٠١۵\u200f\u200e\u2066\u202bﻻﷺﺔaB.\r\n\u2028\ud800", max_size=60)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("الإسلاميّة", "الاسلاميه"),
        ("مستشفى", "مستشفي"),
        ("مسؤول", "مسوول"),
        ("قـــصف", "قصف"),
        ("قُتِلَ", "قتل"),
        ("٢١ كانون", "21 كانون"),
        ("۱۹۸۵", "1985"),
        ("گلپایگان", "كلبايكان"),
        ("ﻗﺘﻞ ﻻﺟﺊ", "قتل لاجي"),
        ("\u202bقصف\u202c", "قصف"),
        ("ISIS", "isis"),
        ("٣٫٥", "3.5"),
        ("حمـ.ـاس", "حماس"),
        ("حـMـاس", "حماس"),
        ("حــMــاس", "حماس"),
        ("ـ.ـ", "."),
        ("قتل\u00a0جندي", "قتل جندي"),
        ("\ud800قصف", "\ufffdقصف"),
    ],
)
def test_what_reads_alike_folds_alike(raw: str, folded: str) -> None:
    assert fold(raw).text == folded


def test_a_word_keeps_its_marks() -> None:
    raw = "قد قُتِلَ، ثم"
    folded = fold(raw)
    start = folded.text.index("قتل")
    (begin,), (end,) = folded.raw_spans([start], [start + 3])
    assert raw[begin:end] == "قُتِلَ"


def test_a_ligature_is_the_origin_of_all_its_letters() -> None:
    folded = fold("ﻻجئ")
    assert folded.text == "لاجي"
    assert [folded.raw_offset(i) for i in range(4)] == [0, 0, 1, 2]


@given(st.one_of(ANY, ARABIC))
def test_each_folded_character_comes_from_its_raw_one(raw: str) -> None:
    folded = fold(raw)
    origins = [folded.raw_offset(i) for i in range(len(folded.text))]
    assert origins == sorted(origins)
    hidden = "\u0640" in raw  # letters between tatweels may be read as their look-alikes
    for char, origin in zip(folded.text, origins, strict=True):
        assert hidden or char in fold_text(raw[origin])


@given(st.one_of(ANY, ARABIC))
def test_folding_agrees_with_the_table_and_is_done_after_one_pass(raw: str) -> None:
    plain = raw.replace("\u0640", "")
    assert fold(plain).text == plain.translate(FOLD)
    assert fold_text(fold(plain).text) == fold(plain).text


@given(ARABIC)
def test_raw_spans_of_single_characters_cover_them_and_their_marks(raw: str) -> None:
    folded = fold(raw)
    count = len(folded.text)
    starts, ends = folded.raw_spans(list(range(count)), list(range(1, count + 1)))
    for start, end in zip(starts, ends, strict=True):
        assert start < end <= len(raw)
        assert all(mark in MARKS for mark in raw[start + 1 : end])
