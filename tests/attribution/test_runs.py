"""How far over sentences the words behind a colon reach."""

from __future__ import annotations

from tawatur.attribution.runs import line_ends, statement_ends
from tawatur.lexicon.load import default_lexicon
from tawatur.text.document import Document, read_document


def read(text: str) -> Document:
    return read_document(text, default_lexicon())


def last_words(document: Document, ends: tuple[int, ...]) -> list[str]:
    words = [
        document.tokens[end - 1] if document.tokens[end - 1].kind == "word" else document.tokens[end - 2]
        for end in ends
    ]
    return [word.text for word in words]


def test_a_line_ends_with_its_last_sentence() -> None:
    document = read("وصل الوفد. بدأ اللقاء.\nانتهى اللقاء. غادر الوفد.")
    assert last_words(document, line_ends(document)) == ["اللقاء", "اللقاء", "الوفد", "الوفد"]


def test_a_symbol_on_the_same_line_begins_another_flash() -> None:
    document = read("وصل الوفد. بدأ اللقاء. 🔴 غادر الضيوف. عاد الهدوء.")
    assert set(last_words(document, line_ends(document))) == {"اللقاء", "الهدوء"}


def test_a_statement_reaches_over_lines_to_the_narrators_return() -> None:
    document = read("جاء في البيان:\nنرفض القرار.\nنطلب لقاء.\nمن جهة أخرى، غادر الوفد.\nعاد الهدوء.")
    ends = statement_ends(document)
    assert last_words(document, ends[:3]) == ["لقاء"] * 3
    assert last_words(document, ends[3:]) == ["الهدوء"] * (len(ends) - 3)


def test_a_text_without_sentences_has_no_ends() -> None:
    assert line_ends(read("")) == statement_ends(read("")) == ()
