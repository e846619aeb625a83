"""Who says what in a document, laid out so that each event finds its own voices."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed, voices
from tawatur.text.document import Document
from tawatur.text.ordered import Covering


class Sayings(msgspec.Struct, frozen=True):
    """The attributions of a document, ``all`` of them and by what is asked of them.

    ``by_cue`` has them by the first token of their cue, ``cues`` by each of its tokens; ``widest`` has by the number
    of a sentence the longest content of each cue, where something from cue to content stands in the sentence. At the
    tokens ``begins`` a content begins.
    """

    all: Sequence[Attributed]
    contents: Covering[Attributed]
    by_cue: dict[int, list[Attributed]]
    cues: dict[int, list[Attributed]]
    widest: dict[int, list[Attributed]]
    begins: frozenset[int]

    def voices(self, token: int) -> tuple[Attributed, ...]:
        """Those whose content is the narrowest around a token."""
        return voices(self.contents.at(token), token)


def sayings_of(document: Document, attributions: Sequence[Attributed]) -> Sayings:
    """The attributions of a document, prepared once for all its events."""
    by_cue: dict[int, list[Attributed]] = {}
    cues: dict[int, list[Attributed]] = {}
    for found in attributions:
        by_cue.setdefault(found.cue_first, []).append(found)
        for token in range(found.cue_first, found.cue_last):
            cues.setdefault(token, []).append(found)
    begins = frozenset([found.first for found in attributions])
    return Sayings(attributions, Covering(attributions), by_cue, cues, _widest(document, by_cue), begins)


def _widest(document: Document, by_cue: dict[int, list[Attributed]]) -> dict[int, list[Attributed]]:
    """Of each cue its longest content: a quotation inside it is no content behind another cue."""
    widest: dict[int, list[Attributed]] = {}
    for cue, found in by_cue.items():
        longest = min(found, key=_first)
        last = document.sentence_at(max(cue, longest.first))
        for sentence in range(document.sentence_at(cue), last + 1):
            widest.setdefault(sentence, []).append(longest)
    return widest


def _first(found: Attributed) -> int:
    return found.first
