"""Places of the user that are laid over the shipped gazetteer when a document is read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.lexicon.place_words import PLACES, PlaceRow, place_names
from tawatur.mentions.places.gazetteer import Gazetteer
from tawatur.text.document import Document

_CLITICS = ("", "و", "ب", "ل", "ف", "وب", "ول")


class Overlay:
    """Rows ready to be matched, word by word. Build it once and hand it to every reading."""

    def __init__(self, rows: Sequence[PlaceRow]) -> None:
        self.rows = tuple(rows)
        self.digest = hashlib.blake2b(msgspec.json.encode(self.rows), digest_size=8).hexdigest()
        self._names: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for index, row in enumerate(self.rows):
            for name in place_names(row):
                words = tuple(fold_text(name).split())
                self._names.setdefault(words[0], []).append((words, index))
        for names in self._names.values():
            names.sort(key=lambda name: (-len(name[0]), name[1]))

    def hits(self, document: Document, offset: int) -> Iterator[Hit]:
        """Where the names stand; rows are numbered from ``offset``."""
        positions = [i for i, token in enumerate(document.tokens) if token.text not in ("#", "_", "«", "»", '"')]
        for place, index in enumerate(positions):
            for first in _readings(document.tokens[index].text, document.tokens[index].key):
                for words, row in self._names.get(first, ()):
                    last = _end(document, positions, place, words)
                    if last:
                        yield Hit(index, last, offset + row, "")


def _readings(text: str, key: str) -> set[str]:
    found = {key}
    for clitic in _CLITICS:
        if text.startswith(clitic):
            rest = text[len(clitic) :]
            found.add(rest)
            if clitic.endswith("ل") and rest.startswith("ل"):
                found.add("ا" + rest)
    return found


def _end(document: Document, positions: Sequence[int], place: int, words: tuple[str, ...]) -> int:
    """The token after a name that begins at ``positions[place]``, or 0 where its later words do not follow."""
    if place + len(words) > len(positions):
        return 0
    tokens = [document.tokens[positions[place + step]] for step in range(1, len(words))]
    if all(word in (token.text, token.key) for token, word in zip(tokens, words[1:], strict=True)):
        return positions[place + len(words) - 1] + 1
    return 0


@lru_cache(maxsize=4)
def overlaid_gazetteer(lexicon: Lexicon, overlay: Overlay) -> Gazetteer:
    """The shipped rows with the user's behind them."""
    return Gazetteer((*lexicon.rows(PLACES), *overlay.rows))


def all_hits(document: Document, overlay: Overlay) -> tuple[Hit, ...]:
    """The hits of the shipped names and of the user's, by first token, longest first."""
    hits = [*document.hits(PLACES), *overlay.hits(document, len(document.lexicon.rows(PLACES)))]
    return tuple(sorted(hits, key=lambda hit: (hit.first, -hit.last)))
