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
