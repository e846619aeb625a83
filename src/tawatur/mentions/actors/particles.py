"""The small words that steer the reading of participants, folded, by the id of their row."""

from __future__ import annotations

from functools import lru_cache

from tawatur.lexicon.actor_words import ACTOR_PARTICLES
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon


@lru_cache(maxsize=64)
def particles(lexicon: Lexicon, row: str) -> frozenset[str]:
    """The folded forms of one row of ``particles.yaml``."""
    return frozenset(
        fold_text(form) for entry in lexicon.rows(ACTOR_PARTICLES) if entry.id == row for form in entry.forms
    )
