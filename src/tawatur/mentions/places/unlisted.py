"""Names that the gazetteer lacks: a type word followed by what can only be a name ("سجن الصناعة", "قرية كذا")."""

from __future__ import annotations

from collections.abc import Iterator, Set

import msgspec

from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.place_words import PLACE_TYPES, PlaceType
from tawatur.mentions.places.vocabulary import words_for
from tawatur.text.document import Document
from tawatur.text.tokens import Token

_SHORTEST = 3


class Unlisted(msgspec.Struct, frozen=True, gc=False):
    """A type word at ``first`` and the name after it up to ``last``."""

    first: int
    last: int
    type: PlaceType


def unlisted_names(document: Document, taken: Set[int]) -> Iterator[Unlisted]:
    """Names of places after type words, where no token of the name is in ``taken``."""
    rows = document.lexicon.rows(PLACE_TYPES)
    done = 0
    for hit in document.hits(PLACE_TYPES):
        row = rows[hit.row]
        if row.anchor and hit.feature == "one" and hit.first >= done and hit.last not in taken:
            last = _name_end(document, hit, row, taken)
            if last and not taken & set(range(hit.first, last)):
                done = last
                yield Unlisted(hit.first, last, row)


def _name_end(document: Document, hit: Hit, row: PlaceType, taken: Set[int]) -> int:
    """The token after the name that begins at ``hit.last``, or 0 where no name follows."""
    tokens = document.tokens
    index = hit.last
    if hit.first in taken or tokens[hit.last - 1].enclitic or index >= len(tokens):
        return 0
    token = tokens[index]
    if token.key in words_for(document.lexicon, "opener") and not token.proclitics and index + 1 < len(tokens):
        return index + 2 if tokens[index + 1].kind == "word" and not tokens[index + 1].proclitics else 0
    return index + 1 if _is_name(document, index, row) else 0


def _is_name(document: Document, index: int, row: PlaceType) -> bool:
    token = document.tokens[index]
    if token.kind != "word" or token.proclitics or token.enclitic or document.classes[index] is not None:
        return False
    if not token.gap or token.key in words_for(document.lexicon, "stop") or len(token.key) < _SHORTEST:
        return False
    if token.key.startswith("ال"):
        return True
    return not document.lexicon.knows_well(token.key) and not _is_adjective(token, row)


def _is_adjective(token: Token, row: PlaceType) -> bool:
    """Adjectives and plurals by their ending; villages are often called like duals and plurals."""
    return token.key.endswith(("ي", "يه") if row.levels[0] == "settlement" else ("ي", "يه", "ين", "ات", "ون"))
