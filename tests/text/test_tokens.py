"""Tokens: kinds, clitics, glued words, and offsets that always point at the raw words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.letters import FOLD, fold_text
from tawatur.lexicon.load import default_lexicon
from tawatur.text.fold import fold
from tawatur.text.tokens import Token, tokenise

ANY = st.text(st.characters(exclude_categories=[]), max_size=80)
ARABIC = st.text('اأإآبةتهىيئؤءلوسنقتمر ـًّ٠١۵3\u200f\u200e\u2066\u202bﻻﷺﺔaB.,:/@#_-"”«\r\n\u2028\ud800', max_size=80)
PHRASES = {chr(code) for code in range(0xFB50, 0xFE00) if " " in FOLD.get(code, "")}  # ﷺ is four words in one character


def tokens(raw: str) -> tuple[Token, ...]:
    return tokenise(fold(raw), default_lexicon())


@pytest.mark.parametrize(
    ("raw", "kinds"),
    [
        ("قصف", [("قصف", "word")]),
        ("20يناير", [("20", "number"), ("يناير", "word")]),
        ("150عنصر", [("150", "number"), ("عنصر", "word")]),
        ("F16", [("f", "latin"), ("16", "number")]),
        ("1,250 قتيلا", [("1,250", "number"), ("قتيلا", "word")]),
        ("٣٫٥", [("3.5", "number")]),
        ("14:30", [("14", "number"), (":", "sign"), ("30", "number")]),
        ("https://x.example/a?b=1", [("https://x.example/a?b=1", "link")]),
        ("t.me/chan", [("t.me/chan", "link")]),
        ("desk@news.example", [("desk@news.example", "link")]),
        ("#شمال_غزة", [("#", "sign"), ("شمال", "word"), ("_", "sign"), ("غزه", "word")]),
        ("Киев", [("Киев".lower(), "other")]),
        ("½ كم", [("½", "other"), ("كم", "word")]),
        ("(قصف)", [("(", "sign"), ("قصف", "word"), (")", "sign")]),
    ],
)
def test_kinds(raw: str, kinds: list[tuple[str, str]]) -> None:
    found = [(token.text, token.kind) for token in tokens(raw)]
    assert [(text.lower(), kind) for text, kind in found] == kinds


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("الإسلاميةداعش", ["الإسلامية", "داعش"]),
        ("مدينةالحسكة", ["مدينة", "الحسكة"]),
        ("قواتالأمن", ["قوات", "الأمن"]),
        ("مستشفىالرازي", ["مستشفى", "الرازي"]),
        ("المدينة", ["المدينة"]),
        ("والاستخبارات", ["والاستخبارات"]),
        ("فاستقبلوهم", ["فاستقبلوهم"]),
    ],
)
def test_glued_words_are_cut(raw: str, words: list[str]) -> None:
    assert [raw[token.start : token.end] for token in tokens(raw)] == words


@pytest.mark.parametrize(
    ("raw", "key", "proclitics", "enclitic"),
    [
        ("وبالسجن", "السجن", "وب", ""),
        ("للمدينة", "المدينه", "ل", ""),
        ("قواتهم", "قوات", "", "هم"),
        ("وزير", "وزير", "", ""),
        ("سيارة", "سياره", "", ""),
    ],
)
def test_clitics(raw: str, key: str, proclitics: str, enclitic: str) -> None:
    (token,) = tokens(raw)
    assert (token.key, token.proclitics, token.enclitic) == (key, proclitics, enclitic)


def test_gaps_say_where_white_space_stands() -> None:
    assert [token.gap for token in tokens("قصف، ثم\nغارة20")] == [True, False, True, True, False]


def test_a_second_reading_of_known_words_is_the_same() -> None:
    raw = "شنت الطائرات غارة على مدينةالحسكة وقُتل 3مدنيين"
    assert tokens(raw) == tokens(raw)


@given(st.one_of(ANY, ARABIC))
def test_tokens_point_at_their_raw_words_in_order(raw: str) -> None:
    found = tokens(raw)
    at = 0
    for token in found:
        assert at <= token.start < token.end <= len(raw)
        at = token.end if raw[token.end - 1] not in PHRASES else token.end - 1
        if "\u0640" not in raw:
            assert token.text in fold_text(raw[token.start : token.end])


@given(st.one_of(ANY, ARABIC))
def test_nothing_but_white_space_and_invisible_characters_is_left_out(raw: str) -> None:
    covered = {i for token in tokens(raw) for i in range(token.start, token.end)}
    left = "".join(char for i, char in enumerate(raw) if i not in covered)
    assert fold_text(left).strip() == ""


@given(ARABIC)
def test_a_token_is_its_clitics_and_its_key(raw: str) -> None:
    for token in tokens(raw):
        assert token.text.startswith(token.proclitics)
        assert token.text.endswith(token.enclitic)
        assert token.kind == "word" or token.key == token.text
