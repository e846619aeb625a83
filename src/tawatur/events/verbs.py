"""Which tokens begin a verb, as any domain of the lexicon knows it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.lexicon.cue_words import CUES
from tawatur.lexicon.trigger_words import LIGHT_VERBS, TRIGGERS
from tawatur.model.mentions import ActorMention
from tawatur.text.document import Document

_NEVER_VERBS = frozenset({"preposition", "conjunction", "subordinator", "demonstrative", "adverb"})
_FINITE = ("active.", "passive.")


def verb_tokens(document: Document, actors: Sequence[ActorMention]) -> frozenset[int]:
    """Tokens whose every reading in the event, light-verb and cue domains is a finite verb, outside names."""
    verbs: set[int] = set()
    others: set[int] = set()
    for hit in (*document.hits(TRIGGERS), *document.hits(LIGHT_VERBS), *document.hits(CUES)):
        if document.classes[hit.first] not in _NEVER_VERBS:
            (verbs if hit.feature.startswith(_FINITE) else others).add(hit.first)
    named = {i for actor in actors if actor.actor is not None for i in range(actor.first, actor.last)}
    return frozenset(verbs - others - named - _spelt_as_nouns(document, actors))


def _spelt_as_nouns(document: Document, actors: Sequence[ActorMention]) -> set[int]:
    """خلية is a cell where its ة is written, though hurried text spells خليت so."""
    heads = {actor.first for actor in actors}
    return {first for first in heads if document.raw[document.tokens[first].end - 1] == "ة"}
