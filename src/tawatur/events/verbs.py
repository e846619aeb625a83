"""Which tokens begin a verb, as any domain of the lexicon knows it."""

from __future__ import annotations

from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.trigger_words import LIGHT_VERBS, TRIGGERS
from tawatur.text.document import Document

_FINITE = ("active.", "passive.")


def verb_tokens(document: Document) -> frozenset[int]:
    """Tokens whose every reading in the event, light-verb and cue domains is a finite verb."""
    verbs: set[int] = set()
    others: set[int] = set()
    for domain in (TRIGGERS, LIGHT_VERBS, CUES):
        for hit in document.hits(domain):
            (verbs if hit.feature.startswith(_FINITE) else others).add(hit.first)
    return frozenset(verbs - others)
