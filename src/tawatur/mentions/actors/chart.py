"""The chart: what every token may begin, from the lexicon's hits on the actor domains."""

from __future__ import annotations

from collections.abc import Mapping
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
    PEOPLES,
    STATES,
    TITLES,
)
from tawatur.lexicon.domains import Domain
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
ADJECTIVES = frozenset(("state", "people", "modifier"))
NISBA_FEATURES = frozenset(("sg", "dual", "people"))


class Sense(msgspec.Struct, frozen=True, gc=False):
    """One reading of the tokens ``first:last``: a row of the domain ``category`` in the form ``feature``."""

    first: int
    last: int
    category: str
    row: Any
    feature: str
    number: int


Chart = Mapping[int, list[Sense]]


def chart_of(document: Document) -> dict[int, list[Sense]]:
    """All readings by first token, the longest of each category first."""
    at: dict[int, list[Sense]] = {}
    for category, domain in DOMAINS.items():
        hits = document.hits(domain)
        if not hits:
            continue
        rows = document.lexicon.rows(domain)
        for hit in hits:
            sense = Sense(hit.first, hit.last, category, rows[hit.row], hit.feature, hit.row)
            if hit.first in at:
                at[hit.first].append(sense)
            else:
                at[hit.first] = [sense]
    return at
