"""What the compiler makes of rows before they are searched."""

from __future__ import annotations

import pytest

from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.text.document import read_document


@pytest.mark.parametrize("text", ["يمنع الدخول والخروج", "يمنع الدخول و الخروج"])
def test_a_conjunction_written_apart_does_not_keep_words_from_being_a_phrase(text: str) -> None:
    document = read_document(text, default_lexicon())
    whole = [hit for hit in document.hits(TRIGGERS) if hit.first == 0 and hit.last == len(document.tokens)]
    assert [document.lexicon.rows(TRIGGERS)[hit.row].id for hit in whole] == ["curfew"]


@pytest.mark.parametrize(
    ("word", "key"), [("أيامهم", "ايام"), ("وقوعهم", "وقوع"), ("سنقضي", "نقضي"), ("حققنا", "حقق"), ("حملة", "حمله")]
)
def test_an_idiom_with_its_pronoun_does_not_hide_that_pronoun_elsewhere(word: str, key: str) -> None:
    (token,) = read_document(word, default_lexicon()).tokens
    assert token.key == key


def test_an_idiom_with_its_pronoun_asks_for_it() -> None:
    lexicon = default_lexicon()
    found = [len(read_document(text, lexicon).hits(TRIGGERS)) for text in ("أيامهم معدودة", "أيام معدودة")]
    assert found[0] > found[1]
