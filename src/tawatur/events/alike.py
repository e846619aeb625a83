"""Verbs of one spelling and two persons: تهدم is "it fell down" and "she pulls down"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.lexicon.lexicon import Hit
from tawatur.text.document import Document

_SHE = ".present.3fs"
_REACH = 4


def of_her(document: Document, hits: Sequence[Hit]) -> list[Hit]:
    """جرافات كذا تهدم منزلا: "it fell down" or "she pulls down", behind a feminine that opens it."""
    hers = {hit.first for hit in hits if hit.feature.endswith(_SHE) and _opens_with_her(document, hit.first)}
    return [hit for hit in hits if hit.first not in hers or hit.feature.endswith(_SHE)] if hers else list(hits)


def _opens_with_her(document: Document, index: int) -> bool:
    """Whether the clause of a verb opens with a feminine, at most a few words before."""
    tokens = document.tokens
    first = index
    while first > 0 and index - first <= _REACH and tokens[first - 1].kind == "word":
        first -= 1
    opened = first < index and (first == 0 or tokens[first - 1].kind != "word")
    return opened and (tokens[first].key.endswith("ات") or document.raw[tokens[first].end - 1] == "ة")
