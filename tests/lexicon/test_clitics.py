"""Clitics are cut where the lexicon knows what remains, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.clitics import analyse

CORE = frozenset(
    {
        "بيت",
        "يتهم",
        "السجن",
        "سجن",
        "قصف",
        "وقع",
        "حمله",
        "قتلي",
        "ابناء",
        "وزير",
        "اعتقلوا",
        "يقتل",
        "الوزير",
        "القا",
        "الدفع",
        "دفع",
    }
)
WIDE = frozenset({"بغداد", "وهران"})


@pytest.mark.parametrize(
    ("word", "key", "proclitics", "enclitic"),
    [
        ("السجن", "السجن", "", ""),
        ("بالسجن", "السجن", "ب", ""),
        ("وبالسجن", "السجن", "وب", ""),
        ("للسجن", "السجن", "ل", ""),
        ("وللسجن", "السجن", "ول", ""),
        ("وقصف", "قصف", "و", ""),
        ("وقع", "وقع", "", ""),
        ("وزير", "وزير", "", ""),
        ("ووزير", "وزير", "و", ""),
        ("حملتها", "حمله", "", "ها"),
        ("وقتلاهم", "قتلي", "و", "هم"),
        ("اعتقلوه", "اعتقلوا", "", "ه"),
        ("ابناوها", "ابناء", "", "ها"),
        ("سيقتل", "يقتل", "س", ""),
        ("ببغداد", "بغداد", "ب", ""),
        ("وهران", "وهران", "", ""),
        ("مجهول", "مجهول", "", ""),
        ("والمجهول", "المجهول", "و", ""),
        ("القاها", "القا", "", "ها"),
        ("الدفعه", "الدفعه", "", ""),
        ("بيتهم", "بيت", "", "هم"),
        ("بيقتل", "يقتل", "ب", ""),
    ],
)
def test_a_word_is_taken_apart(word: str, key: str, proclitics: str, enclitic: str) -> None:
    found = analyse(word, CORE, WIDE)
    assert (found.key, found.proclitics, found.enclitic) == (key, proclitics, enclitic)


def test_known_says_whether_the_lexicon_has_the_key() -> None:
    assert analyse("بالسجن", CORE, WIDE).known
    assert analyse("ببغداد", CORE, WIDE).known
    assert not analyse("مجهول", CORE, WIDE).known


@given(st.text(alphabet="ابتوفلكسهيمنرقع", min_size=1, max_size=12))
def test_any_word_keeps_a_key_and_its_letters_in_order(word: str) -> None:
    found = analyse(word, CORE, WIDE)
    assert found.key
    assert word.startswith(found.proclitics)
    assert word.endswith(found.enclitic)
