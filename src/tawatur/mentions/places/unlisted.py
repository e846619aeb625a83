"""Names that the gazetteer lacks: a type word followed by what can only be a name ("سجن الصناعة", "قرية كذا")."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

import msgspec

from tawatur.lexicon.actor_words import GIVEN_NAMES
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.place_words import PLACE_TYPES, PlaceType
from tawatur.mentions.places.vocabulary import words_for
from tawatur.text.document import Document
from tawatur.text.tokens import Token

_SHORTEST = 3
_CALLED_AFTER_PEOPLE = frozenset({"camp", "airport", "street", "school", "hospital", "market"})


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
        if hit.feature == "one" and hit.first >= done and hit.last not in taken:
            last = _name_end(document, hit, row, taken) if row.anchor or _is_led(document, hit) else 0
            if last and not taken & set(range(hit.first, last)):
                done = last
                yield Unlisted(hit.first, last, row)


def _is_led(document: Document, hit: Hit) -> bool:
    """في منطقة كذا: a preposition leads to the type word."""
    clitics = document.tokens[hit.first].proclitics
    return clitics.endswith("ب") or (hit.first > 0 and document.classes[hit.first - 1] == "preposition")


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
        return row.anchor or not document.lexicon.knows(token.key)
    if row.anchor and token.key in _given_names(document.lexicon) and _is_home(row):
        return True
    return not document.lexicon.knows_well(token.key) and not _is_adjective(token, row)


def _is_home(row: PlaceType) -> bool:
    """Towns, quarters, camps and bases are called after people (بلدة سليم, معسكر بدر)."""
    return row.levels[0] in ("settlement", "neighbourhood") or row.id in _CALLED_AFTER_PEOPLE


@lru_cache(maxsize=4)
def _given_names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold_text(row.name) for row in lexicon.rows(GIVEN_NAMES))


def _is_adjective(token: Token, row: PlaceType) -> bool:
    """Adjectives and plurals by their ending; villages are often called like duals and plurals."""
    return token.key.endswith(("ي", "يه") if row.levels[0] == "settlement" else ("ي", "يه", "ين", "ات", "ون"))
