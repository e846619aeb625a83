"""The closed word lists of place names, folded, by their use."""

from __future__ import annotations

from functools import lru_cache

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.place_words import PLACE_WORDS, WordUse


@lru_cache(maxsize=32)
def words_for(lexicon: Lexicon, use: WordUse) -> frozenset[str]:
    """The folded words of one use."""
    return frozenset(fold_text(form) for row in lexicon.rows(PLACE_WORDS) if row.use == use for form in row.forms)
