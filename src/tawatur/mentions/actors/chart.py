"""The chart: what every token may begin, from the lexicon's hits on the actor domains."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec

from tawatur.lexicon.actor_words import (
    ACTOR_LINKS,
    FIGURES,
    GENERICS,
    GIVEN_NAMES,
    MODIFIERS,
    ORGANISATIONS,
    ORGANS,
    PART,
    PEOPLES,
    STATES,
    TITLES,
)
from tawatur.lexicon.domains import Domain
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.text.document import Document

DOMAINS: dict[str, Domain[Any]] = {
    "organisation": ORGANISATIONS,
    "state": STATES,
    "figure": FIGURES,
    "title": TITLES,
    "organ": ORGANS,
    "generic": GENERICS,
    "people": PEOPLES,
    "name": GIVEN_NAMES,
    "modifier": MODIFIERS,
    "link": ACTOR_LINKS,
}
# Of readings of equal length the first heads a phrase: a name over a role over a common noun. The rest head none.
_RANKS = {"organisation": 0, "state": 1, "figure": 2, "title": 3, "organ": 4, "generic": 5, "people": 6, "name": 7}
NO_HEAD = 9
_WIDTH = 10  # more than any rank
_REST = ("modifier", "link")
ADJECTIVES = frozenset(("state", "people", "modifier"))
NISBA_FEATURES = frozenset(("sg", "dual", "people"))


class Sense(msgspec.Struct, frozen=True, gc=False):
    """One reading of the tokens ``first:last``: row ``number`` of the domain ``category`` in the form ``feature``.

    ``rank`` orders the readings that may head a phrase, lower first; :data:`NO_HEAD` may not. ``key`` orders all at one
    token: longer before shorter, then by rank.
    """

    first: int
    last: int
    category: str
    row: Any
    feature: str
    number: int
    rank: int
    key: int


Chart = Mapping[int, list[Sense]]


def chart_of(document: Document) -> tuple[Chart, list[int]]:
    """All readings by first token, the longest of each category first, and the tokens that may head a phrase."""
    at: dict[int, list[Sense]] = {}
    for category, rank in _RANKS.items():
        _fill(at, document, category, rank)
    starts = sorted(at)
    for category in _REST:
        _fill(at, document, category, NO_HEAD)
    return at, starts


def _fill(at: dict[int, list[Sense]], document: Document, category: str, rank: int) -> None:
    domain = DOMAINS[category]
    rows = document.lexicon.rows(domain)
    for hit in document.hits(domain):
        feature = hit.feature
        if feature == PART:
            continue
        first, last, row = hit.first, hit.last, hit.row
        sense = Sense(first, last, category, rows[row], feature, row, rank, rank - _WIDTH * last)
        if first in at:
            at[first].append(sense)
        else:
            at[first] = [sense]


@lru_cache(maxsize=8)
def look_definite(lexicon: Lexicon) -> frozenset[str]:
    """Folded indefinite words whose own first letters look like the article: ألغام، آلية، ألوية، ألماني."""
    cells = [row.forms for row in lexicon.rows(GENERICS)] + [row.forms for row in lexicon.rows(ORGANS)]
    cells += [row.nisba + "|" + row.people for row in lexicon.rows(STATES)]
    raw = {word for cell in cells for phrase in cell.split("|") for word in phrase.split(":")[0].split()}
    words = {fold_text(word) for word in raw if not word.startswith("ال")}
    endings = ("", "ه", "ين", "ون", "ان", "ات")
    return frozenset(word + ending for word in words if word.startswith("ال") for ending in endings)
