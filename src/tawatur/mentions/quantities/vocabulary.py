"""The words of a document that matter to counts, indexed by the tokens where they begin and end."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.quantity_nouns import COUNTABLES, UNITS, Countable
from tawatur.lexicon.quantity_words import GOVERNORS, QUANTITY_WORDS, Governor, QuantityRole, QuantityWord
from tawatur.text.document import Document

_ARTICLE = "ال"


class Noun(msgspec.Struct, frozen=True, gc=False):
    """A countable noun at token ``index`` in the form ``form`` (sg, pl, sound, dual, dual.construct)."""

    index: int
    row: Countable
    form: str
    forms: frozenset[str]


class Around(msgspec.Struct, frozen=True, gc=False):
    """A bound, label or marker over the tokens ``first:last``."""

    first: int
    last: int
    role: QuantityRole
    id: str


class Govern(msgspec.Struct, frozen=True, gc=False):
    """A word that says what happened, over the tokens ``first:last``; ``form`` is noun, phrase or a verb's feature."""

    first: int
    last: int
    row: Governor
    form: str


class Vocabulary(msgspec.Struct, frozen=True):
    """``nouns`` and ``units`` by token; ``starting``/``ending`` hold the words around numbers.

    ``governors`` by last token.
    """

    document: Document
    nouns: dict[int, tuple[Noun, ...]]
    units: dict[int, Noun]
    starting: dict[int, list[Around]]
    ending: dict[int, list[Around]]
    governors: dict[int, list[Govern]]
    governing: dict[int, list[Govern]]
    cumulative: tuple[int, ...]
    like_definite: frozenset[str]

    def around_start(self, index: int, *roles: QuantityRole) -> Around | None:
        """The longest word of one of ``roles`` that begins at token ``index``."""
        return next((a for a in self.starting.get(index, ()) if a.role in roles), None)

    def around_end(self, index: int, *roles: QuantityRole) -> Around | None:
        """The longest word of one of ``roles`` that ends before token ``index``."""
        return next((a for a in self.ending.get(index, ()) if a.role in roles), None)

    def is_definite(self, index: int) -> bool:
        """Whether a token carries the article (آليات begins with the same letters and does not)."""
        if not 0 <= index < len(self.document.tokens):
            return False
        key = self.document.tokens[index].key
        return key.startswith(_ARTICLE) and key not in self.like_definite

    def noun(self, index: int, *, plural: bool | None = None) -> Noun | None:
        """The countable noun at a token; of several the one in the number asked for."""
        found = self.nouns.get(index)
        if not found:
            return None
        if plural is not None:
            wanted = ("pl", "sound") if plural else ("sg",)
            for noun in found:
                if noun.form in wanted:
                    return noun
        return found[0]


@lru_cache(maxsize=4)
def _tables(
    lexicon: Lexicon,
) -> tuple[tuple[Countable, ...], tuple[Countable, ...], tuple[QuantityWord, ...], tuple[Governor, ...]]:
    return lexicon.rows(COUNTABLES), lexicon.rows(UNITS), lexicon.rows(QUANTITY_WORDS), lexicon.rows(GOVERNORS)


@lru_cache(maxsize=4)
def _like_definite(lexicon: Lexicon) -> frozenset[str]:
    """Folded nouns that begin like the article: الغام، اليات."""
    words = {fold_text(word) for row in lexicon.rows(COUNTABLES) for word in (row.sg, *row.pl)}
    return frozenset(ending for word in words if word.startswith(_ARTICLE) for ending in (word, word + "ا"))


def vocabulary_of(document: Document) -> Vocabulary:
    """Indexes the hits of the four domains of quantities."""
    countables, units, words, governors = _tables(document.lexicon)
    starting: dict[int, list[Around]] = {}
    ending: dict[int, list[Around]] = {}
    for hit in document.hits(QUANTITY_WORDS):
        row = words[hit.row]
        around = Around(hit.first, hit.last, row.role, row.id)
        starting.setdefault(hit.first, []).append(around)
        ending.setdefault(hit.last, []).append(around)
    by_last: dict[int, list[Govern]] = {}
    by_first: dict[int, list[Govern]] = {}
    for hit in document.hits(GOVERNORS):
        govern = Govern(hit.first, hit.last, governors[hit.row], hit.feature)
        by_last.setdefault(hit.last, []).append(govern)
        by_first.setdefault(hit.first, []).append(govern)
    cumulative = tuple(
        sorted({document.sentence_at(a.first) for found in starting.values() for a in found if a.role == "cumulative"})
    )
    nouns = {index: tuple(found) for index, found in _nouns(document, COUNTABLES, countables).items()}
    measures = {index: found[0] for index, found in _nouns(document, UNITS, units).items()}
    return Vocabulary(
        document, nouns, measures, starting, ending, by_last, by_first, cumulative, _like_definite(document.lexicon)
    )


def _nouns(document: Document, domain: Domain[Countable], rows: tuple[Countable, ...]) -> dict[int, list[Noun]]:
    found: dict[int, list[tuple[int, str]]] = {}
    for hit in document.hits(domain):
        if hit.last - hit.first == 1:
            found.setdefault(hit.first, []).append((hit.row, hit.feature))
    return {index: _senses(index, hits, rows) for index, hits in found.items()}


def _senses(index: int, hits: list[tuple[int, str]], rows: tuple[Countable, ...]) -> list[Noun]:
    forms: dict[int, set[str]] = {}
    for row, form in hits:
        forms.setdefault(row, set()).add(form)
    return [Noun(index, rows[row], form, frozenset(forms[row])) for row, form in dict.fromkeys(hits)]
