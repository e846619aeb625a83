"""The closed word lists of place names, folded, by their use."""

from __future__ import annotations

from functools import lru_cache

from tawatur.lexicon.forms import ARTICLE
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.place_words import PLACE_TYPES, PLACE_WORDS, WordUse


@lru_cache(maxsize=32)
def words_for(lexicon: Lexicon, use: WordUse) -> frozenset[str]:
    """The folded words of one use."""
    return frozenset(fold_text(form) for row in lexicon.rows(PLACE_WORDS) if row.use == use for form in row.forms)


@lru_cache(maxsize=4)
def general_words(lexicon: Lexicon) -> frozenset[str]:
    """Type words with and without article ("المدينة"): by themselves they mean the thing and name no place."""
    forms = {fold_text(form) for row in lexicon.rows(PLACE_TYPES) for form in row.forms}
    return frozenset(forms | {ARTICLE + form for form in forms})
