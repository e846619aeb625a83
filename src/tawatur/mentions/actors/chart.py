"""The chart: what every token may begin, from the lexicon's hits on the actor domains."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

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
from tawatur.mentions.actors.spots import Reading, Spot, spot_of
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
_HEADS = ("organisation", "state", "figure", "title", "organ", "generic", "people", "name")
_REST = ("modifier", "link")
NISBA_FEATURES = frozenset(("sg", "dual", "people"))
_MOST_SPOTS = 100_000

# The readings at one token laid end to end, four values each: category, number of the row, feature, width.
_Key = tuple[Any, ...]


class Chart(dict[int, Spot | None]):
    """What every token may begin, None where nothing does; worked out when first asked for, as ``chart[token]``."""

    __slots__ = ("_known", "_lexicon", "_readings")

    def __init__(self, readings: dict[int, list[Any]], lexicon: Lexicon) -> None:
        super().__init__()
        self._readings = readings
        self._lexicon = lexicon
        self._known = _known_spots(lexicon)

    def __missing__(self, token: int) -> Spot | None:
        readings = self._readings.get(token)
        spot = None
        if readings is not None:
            key = tuple(readings)
            spot = self._known.get(key) or _learn(key, self._lexicon, self._known)
        self[token] = spot
        return spot


def chart_of(document: Document) -> tuple[Chart, list[int]]:
    """What every token may begin, and the tokens that may head a phrase, in order."""
    at: dict[int, list[Any]] = {}
    for category in _HEADS:
        _fill(at, document, category)
    starts = sorted(at)
    for category in _REST:
        _fill(at, document, category)
    return Chart(at, document.lexicon), starts


def _fill(at: dict[int, list[Any]], document: Document, category: str) -> None:
    for hit in document.hits(DOMAINS[category]):
        feature = hit.feature
        if feature != PART:
            first = hit.first
            if first in at:
                at[first] += (category, hit.row, feature, hit.last - first)
            else:
                at[first] = [category, hit.row, feature, hit.last - first]


@lru_cache(maxsize=4)
def _known_spots(lexicon: Lexicon) -> dict[_Key, Spot]:
    """The spots met so far. A cache that changes no answer."""
    return {}


def _learn(key: _Key, lexicon: Lexicon, known: dict[_Key, Spot]) -> Spot:
    if len(known) >= _MOST_SPOTS:
        known.clear()
    spot = known[key] = spot_of(tuple(_reading(lexicon, *key[at : at + 4]) for at in range(0, len(key), 4)))
    return spot


def _reading(lexicon: Lexicon, category: str, number: int, feature: str, width: int) -> Reading:
    domain = DOMAINS[category]
    return Reading(category, lexicon.rows(domain)[number], feature, width, lexicon.source(domain, number))


@lru_cache(maxsize=8)
def look_definite(lexicon: Lexicon) -> frozenset[str]:
    """Folded indefinite words whose own first letters look like the article: ألغام، آلية، ألوية، ألماني."""
    cells = [row.forms for row in lexicon.rows(GENERICS)] + [row.forms for row in lexicon.rows(ORGANS)]
    cells += [row.nisba + "|" + row.people for row in lexicon.rows(STATES)]
    raw = {word for cell in cells for phrase in cell.split("|") for word in phrase.split(":")[0].split()}
    words = {fold_text(word) for word in raw if not word.startswith("ال")}
    endings = ("", "ه", "ين", "ون", "ان", "ات")
    return frozenset(word + ending for word in words if word.startswith("ال") for ending in endings)
