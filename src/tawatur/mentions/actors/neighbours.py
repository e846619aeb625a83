"""What the words of events and of speech say of the tokens beside them: verb, victim, doer."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.trigger_words import TRIGGERS
from tawatur.text.document import Document

_VERBAL = ("active", "passive")
_VICTIM_TYPES = frozenset(
    (
        "killing", "assassination", "execution", "torture", "abduction", "arrest", "release", "sexual_violence",
        "surrender",
    )
)  # fmt: skip


class Neighbours(msgspec.Struct, frozen=True, gc=False):
    """Tokens by what stands beside them.

    ``verbs`` begin a verb, ``objects`` follow a verb or a noun that takes a victim, ``attacks`` a noun of an event
    that takes none.
    """

    verbs: frozenset[int]
    objects: frozenset[int]
    attacks: frozenset[int]


@lru_cache(maxsize=4)
def _victim_rows(lexicon: Lexicon) -> frozenset[int]:
    return frozenset(number for number, row in enumerate(lexicon.rows(TRIGGERS)) if row.type in _VICTIM_TYPES)


def neighbours_of(document: Document) -> Neighbours:
    """What the words of events and of speech say of the tokens beside them."""
    victims = _victim_rows(document.lexicon)
    verbs, objects, attacks, suffered = set(), set(), set(), set()
    for hit in document.hits(TRIGGERS):
        if hit.feature.startswith(_VERBAL):
            verbs.add(hit.first)
            if hit.last - hit.first == 1:
                objects.add(hit.last)
        elif hit.row not in victims:
            attacks.add(hit.last)
        elif hit.last - hit.first == 1:
            objects.add(hit.last)
            suffered.add(hit.last)
    for hit in document.hits(CUES):
        if hit.feature.startswith(_VERBAL):
            verbs.add(hit.first)
            objects.add(hit.last)
    return Neighbours(frozenset(verbs), frozenset(objects), frozenset(attacks - suffered))
