"""The words of a document that matter to counts, indexed by the tokens where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.quantity_nouns import COUNTABLES, UNITS, Countable
from tawatur.lexicon.quantity_words import GOVERNORS, QUANTITY_WORDS, Governor, QuantityRole, QuantityWord
from tawatur.text.document import Document

_ARTICLE = "ال"
_DUALS = frozenset(("dual", "dual.construct", "dual.own"))
_NO_HITS: tuple[Hit, ...] = ()


class Noun(msgspec.Struct, frozen=True, gc=False):
    """A countable noun at token ``index`` in the form ``form`` (sg, pl, sound, dual, dual.construct, dual.own).

    ``forms`` are all forms of the same noun that are spelt like this one.
    """

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


_Sense = tuple[Countable, str, frozenset[str]]


class Tables(msgspec.Struct, frozen=True):
    """The rows of the lexicon that counts need. ``like_definite``: nouns that begin like the article (الغام، اليات).

    ``senses`` keeps row, form and forms of the nouns met so far by their hits; a cache that changes no answer.
    """

    countables: tuple[Countable, ...]
    units: tuple[Countable, ...]
    words: tuple[QuantityWord, ...]
    governors: tuple[Governor, ...]
    like_definite: frozenset[str]
    senses: dict[tuple[tuple[int, str], ...], tuple[_Sense, ...]]


class Vocabulary(msgspec.Struct, frozen=True):
    """The hits of a document by token: ``nouns`` (``pairs``: in the dual), ``units``, the words around numbers by
    ``starting``, ``ending`` token; governors by the token before which they end (``ends``) and where they begin
    (``begins``)."""

    document: Document
    tables: Tables
    nouns: dict[int, list[Hit]]
    pairs: list[int]
    units: dict[int, Hit]
    starting: dict[int, list[Hit]]
    ending: dict[int, list[Hit]]
    ends: dict[int, list[Hit]]
    begins: dict[int, list[Hit]]
    cumulative: dict[int, int]

    def around_start(self, index: int, *roles: QuantityRole) -> Around | None:
        """The longest word of one of ``roles`` that begins at token ``index``."""
        hits = self.starting.get(index)
        return None if hits is None else self._around(hits, roles)

    def around_end(self, index: int, *roles: QuantityRole) -> Around | None:
        """The longest word of one of ``roles`` that ends before token ``index``."""
        hits = self.ending.get(index)
        return None if hits is None else self._around(hits, roles)

    def _around(self, hits: Sequence[Hit], roles: tuple[QuantityRole, ...]) -> Around | None:
        for hit in hits:
            row = self.tables.words[hit.row]
            if row.role in roles:
                return Around(hit.first, hit.last, row.role, row.id)
        return None

    def unit(self, index: int) -> Countable | None:
        """The unit of measure at a token."""
        hit = self.units.get(index)
        return None if hit is None else self.tables.units[hit.row]

    def governors_ending(self, index: int) -> list[Govern]:
        """The governors that end before token ``index``."""
        return [self._govern(hit) for hit in self.ends.get(index, _NO_HITS)]

    def governors_at(self, index: int) -> list[Govern]:
        """The governors that begin at token ``index``."""
        return [self._govern(hit) for hit in self.begins.get(index, _NO_HITS)]

    def _govern(self, hit: Hit) -> Govern:
        return Govern(hit.first, hit.last, self.tables.governors[hit.row], hit.feature)

    def is_definite(self, index: int) -> bool:
        """Whether a token carries the article (آليات begins with the same letters and does not)."""
        if not 0 <= index < len(self.document.tokens):
            return False
        key = self.document.tokens[index].key
        return key.startswith(_ARTICLE) and key not in self.tables.like_definite

    def people_may_follow(self, start: int) -> bool:
        """Whether a bare number at token ``start`` stands first in its sentence or after "that"."""
        document = self.document
        if not start or document.sentences[document.sentence_at(start)].first == start:
            return True
        return document.classes[start - 1] == "subordinator"

    def is_function_word(self, index: int) -> bool:
        """Whether a token has a grammatical class other than adjective."""
        return self.document.classes[index] not in (None, "adjective")

    def has_verb_at(self, index: int) -> bool:
        """Whether a governor that is no noun begins at token ``index``."""
        hits = self.begins.get(index)
        return hits is not None and any(hit.feature != "noun" for hit in hits)

    def senses(self, index: int) -> list[Noun]:
        """The countable nouns that a token may be."""
        hits = self.nouns.get(index)
        if hits is None:
            return []
        key = tuple([(hit.row, hit.feature) for hit in hits])
        found = self.tables.senses.get(key)
        if found is None:
            found = self.tables.senses[key] = _senses(key, self.tables.countables)
        return [Noun(index, row, form, forms) for row, form, forms in found]

    def noun(self, index: int, *, plural: bool | None = None) -> Noun | None:
        """The countable noun at a token; of several the one in the number asked for."""
        if index not in self.nouns:
            return None
        found = self.senses(index)
        if plural is not None:
            wanted = ("pl", "sound") if plural else ("sg",)
            for noun in found:
                if noun.form in wanted:
                    return noun
        return found[0]


def _senses(hits: tuple[tuple[int, str], ...], rows: Sequence[Countable]) -> tuple[_Sense, ...]:
    forms: dict[int, set[str]] = {}
    for row, feature in hits:
        forms.setdefault(row, set()).add(feature)
    return tuple((rows[row], feature, frozenset(forms[row])) for row, feature in dict.fromkeys(hits))


@lru_cache(maxsize=4)
def _tables(lexicon: Lexicon) -> Tables:
    countables = lexicon.rows(COUNTABLES)
    words = {fold_text(word) for row in countables for word in (row.sg, *row.pl)}
    like = frozenset(ending for word in words if word.startswith(_ARTICLE) for ending in (word, word + "ا"))
    return Tables(countables, lexicon.rows(UNITS), lexicon.rows(QUANTITY_WORDS), lexicon.rows(GOVERNORS), like, {})


def vocabulary_of(document: Document) -> Vocabulary:
    """Indexes the hits of the four domains of quantities."""
    tables = _tables(document.lexicon)
    words = document.hits(QUANTITY_WORDS)
    governors = document.hits(GOVERNORS)
    countables = document.hits(COUNTABLES)
    nouns = _by_first(countables)
    pairs = sorted({hit.first for hit in countables if hit.feature in _DUALS})
    return Vocabulary(
        document, tables, nouns, pairs, {hit.first: hit for hit in document.hits(UNITS)},
        _by_first(words), _by_last(words), _by_last(governors), _by_first(governors), _running(document, tables, words),
    )  # fmt: skip


def _running(document: Document, tables: Tables, words: Sequence[Hit]) -> dict[int, int]:
    """Sentences of a running toll, each with the token from which on its counts are such: what stands before
    "bringing it to" is the new part."""
    since: dict[int, int] = {}
    for role in ("risen", "cumulative"):
        for hit in words:
            if tables.words[hit.row].role == role:
                number = document.sentence_at(hit.first)
                since.setdefault(number, hit.first if role == "risen" else document.sentences[number].first)
    return since


def _by_first(hits: Sequence[Hit]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        first = hit.first
        if first in found:
            found[first].append(hit)
        else:
            found[first] = [hit]
    return found


def _by_last(hits: Sequence[Hit]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        last = hit.last
        if last in found:
            found[last].append(hit)
        else:
            found[last] = [hit]
    return found
