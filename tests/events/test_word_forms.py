"""Words spelt like an event word that are another one."""

from __future__ import annotations

import pytest

from tawatur.events.word_forms import is_word, reads_as_verb
from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.text.document import read_document


def words_at(text: str, index: int) -> list[bool]:
    document = read_document(text, default_lexicon())
    return [is_word(document, hit) for hit in document.hits_at(TRIGGERS, index) if hit.last == index + 1]


def test_what_was_issued_was_not_confiscated() -> None:
    assert not any(words_at("بيان صادر عن القيادة", 1))
    assert any(words_at("الجيش صادر أسلحة", 1))


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("قصف الجيش المخيم", True),
        ("قصف استهدف المخيم", False),
        ("قصف عنيف على المخيم", False),
        ("بعد قصف المخيم", False),
    ],
)
def test_a_word_that_may_be_verb_or_noun_is_what_its_neighbours_allow(text: str, is_verb: bool) -> None:
    document = read_document(text, default_lexicon())
    at = next(index for index, token in enumerate(document.tokens) if token.key == "قصف")
    assert reads_as_verb(document, at, at + 1) == is_verb
