"""Reads a text for the tests of attribution: what holds a word, and who says it."""

from __future__ import annotations

from tawatur.attribution import Attributed, innermost, read_attributions
from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.actors import read_actors
from tawatur.text.document import Document, read_document


def read(text: str, publisher: str | None = None) -> tuple[Document, tuple[Attributed, ...]]:
    document = read_document(text, default_lexicon())
    return document, read_attributions(document, read_actors(document), publisher)


def at(text: str, word: str, publisher: str | None = None) -> Attributed | None:
    document, found = read(text, publisher)
    offset = text.index(word)
    token = next(i for i, t in enumerate(document.tokens) if t.start <= offset < t.end)
    return innermost(found, token)


def origin(text: str, word: str) -> str | None:
    found = at(text, word)
    return found.links[-1].text if found and found.links else None
