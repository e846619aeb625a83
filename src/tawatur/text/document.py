"""A document: one report's text with everything that the text layer knows of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.furniture import FURNITURE
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.pieces import SILENT
from tawatur.lexicon.words import WORDS
from tawatur.model.spans import Span
from tawatur.text.fold import fold
from tawatur.text.quotations import Quotation, quotations
from tawatur.text.segments import Sentence, sentences_of
from tawatur.text.tokens import Token, tokenise

R = TypeVar("R", bound=msgspec.Struct)
_FIRST = attrgetter("first")


class Document(msgspec.Struct, frozen=True, eq=False):
    """Tokens, sentences, quotations and lexicon hits of one raw text.

    ``classes[i]`` is the grammatical class of token ``i`` where it is a function word, else None. ``found`` holds the
    hits of each domain in registry order; read them with :meth:`hits`. ``sentence_starts`` are the first tokens of the
    sentences. A document equals itself alone, so that what is read of it may be kept by it.
    """

    raw: str
    tokens: tuple[Token, ...]
    classes: tuple[str | None, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    found: tuple[tuple[Hit, ...], ...]
    lexicon: Lexicon
    sentence_starts: tuple[int, ...]

    def hits(self, domain: Domain[R]) -> tuple[Hit, ...]:
        """Where rows of ``domain`` match, by first token, longer before shorter."""
        return self.found[self.lexicon.index(domain)]

    def hits_at(self, domain: Domain[Any], token: int) -> tuple[Hit, ...]:
        """Where rows of ``domain`` match from ``token`` on, longer before shorter."""
        hits = self.hits(domain)
        begin = bisect_left(hits, token, key=_FIRST)
        return hits[begin : bisect_right(hits, token, begin, key=_FIRST)]

    def forms(self, domain: Domain[Any]) -> tuple[Hit, ...]:
        """Like :meth:`hits`, with one hit for all rows that know the same words in the same form."""
        return _forms(self, self.lexicon.index(domain))

    def span(self, first: int, last: int) -> Span:
        """The raw words of tokens ``first:last`` (not empty)."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Span(self.raw[start:end], start, end)

    def span_without_clitics(self, first: int, last: int) -> Span:
        """Like :meth:`span`, less the proclitics of the first token (بالسجن gives السجن, للسجن gives سجن)."""
        start = self.tokens[first].start + self._proclitic_width(first)
        end = self.tokens[last - 1].end
        return Span(self.raw[start:end], start, end)

    def sentence_at(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return bisect_right(self.sentence_starts, token) - 1

    def _proclitic_width(self, index: int) -> int:
        """How many raw code points the proclitics of a token take, with the marks and tatweels among them."""
        token = self.tokens[index]
        if not token.proclitics and self.raw[token.start] not in _INVISIBLE:
            return 0
        letters = len(token.proclitics)
        if token.proclitics.endswith("ل") and _begins_with_lam_of_article(token.text[letters:], token.key):
            letters += 1
        width = 0
        while letters and token.start + width < token.end - 1:
            letters -= self.raw[token.start + width] not in _INVISIBLE
            width += 1
        while token.start + width < token.end - 1 and self.raw[token.start + width] in _INVISIBLE:
            width += 1
        return width


@lru_cache(maxsize=6)
def _forms(document: Document, domain: int) -> tuple[Hit, ...]:
    forms: dict[tuple[int, int, str], Hit] = {}
    for hit in document.found[domain]:
        forms.setdefault((hit.first, hit.last, hit.feature), hit)
    return tuple(forms.values())


def _begins_with_lam_of_article(rest: str, key: str) -> bool:
    """للسجن: the article's alif is gone and its lam is cut with the preposition; not so لقواتها, للجنتها."""
    return rest.startswith("ل") and not rest.startswith(key[:2])


_INVISIBLE = frozenset(chr(c) for c in (0x0640, *range(0x064B, 0x0660), 0x0670, *range(0x200B, 0x2010)))


def read_document(raw: str, lexicon: Lexicon) -> Document:
    """Folds, tokenises, matches and segments a raw text. Never fails on any Unicode string; linear in its length."""
    tokens = tokenise(fold(raw), lexicon)
    positions = [i for i, token in enumerate(tokens) if token.text not in SILENT]
    hits = lexicon.hits([tokens[i].key for i in positions], positions, lambda i: tokens[i].text)
    found = tuple(map(tuple, hits))
    classes = _classes(tokens, found[lexicon.index(WORDS)], lexicon)
    quoted = quotations(raw)
    sentences = sentences_of(raw, tokens, classes, quoted, found[lexicon.index(FURNITURE)], lexicon)
    starts = tuple([sentence.first for sentence in sentences])
    return Document(raw, tokens, classes, sentences, quoted, found, lexicon, starts)


def _classes(tokens: Sequence[Token], hits: Sequence[Hit], lexicon: Lexicon) -> tuple[str | None, ...]:
    rows = lexicon.rows(WORDS)
    classes: list[str | None] = [None] * len(tokens)
    for hit in hits:
        word_class = rows[hit.row].word_class
        if word_class not in ("protected", "noun"):
            for index in range(hit.first, hit.last):
                classes[index] = classes[index] or word_class
    return tuple(classes)
