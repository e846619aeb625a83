"""All domains of the lexicon, in a fixed order (a new one goes at the end)."""

from __future__ import annotations

from typing import Any

from tawatur.lexicon.actor_words import (
    ACTOR_LINKS,
    ACTOR_PARTICLES,
    FIGURES,
    GENERICS,
    GIVEN_NAMES,
    MODIFIERS,
    ORGANISATIONS,
    ORGANS,
    PEOPLES,
    STATES,
    TITLES,
)
from tawatur.lexicon.cue_words import CUES, FRAMING, MODALITY, SOURCES
from tawatur.lexicon.domains import Domain
from tawatur.lexicon.furniture import FURNITURE
from tawatur.lexicon.notice_words import NOTICE_WORDS
from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.lexicon.place_words import (
    KNOWN_PLACES,
    NISBAS,
    PLACE_LINKS,
    PLACE_TYPES,
    PLACE_WORDS,
    PLACES,
    PUBLISHER_COUNTRIES,
)
from tawatur.lexicon.plain_verbs import OBLIQUES, PLAIN_VERBS
from tawatur.lexicon.quantity_nouns import COUNTABLES, UNITS
from tawatur.lexicon.quantity_words import GOVERNORS, QUANTITY_WORDS
from tawatur.lexicon.time_rules import TIME_RULES
from tawatur.lexicon.time_words import PARTS_OF_DAY, TIME_WORDS
from tawatur.lexicon.trigger_words import (
    ASPECTS,
    CLAUSE_LINKS,
    FRAMES,
    HARMLESS,
    INSTRUMENTS,
    LIGHT_VERBS,
    LINKS,
    PLACE_NOUNS,
    TOPICS,
    TRIGGERS,
    WORD_SETS,
)
from tawatur.lexicon.words import WORDS

DOMAINS: tuple[Domain[Any], ...] = (
    WORDS,
    FURNITURE,
    TRIGGERS,
    INSTRUMENTS,
    FRAMES,
    LIGHT_VERBS,
    LINKS,
    CLAUSE_LINKS,
    PLACE_NOUNS,
    TOPICS,
    ASPECTS,
    NOTICE_WORDS,
    NUMERALS,
    CUES,
    SOURCES,
    FRAMING,
    MODALITY,
    ORGANISATIONS,
    STATES,
    PEOPLES,
    ORGANS,
    GENERICS,
    TITLES,
    MODIFIERS,
    ACTOR_LINKS,
    GIVEN_NAMES,
    FIGURES,
    COUNTABLES,
    UNITS,
    QUANTITY_WORDS,
    GOVERNORS,
    TIME_WORDS,
    PARTS_OF_DAY,
    TIME_RULES,
    PLACES,
    PLACE_TYPES,
    PLACE_LINKS,
    NISBAS,
    PUBLISHER_COUNTRIES,
    PLACE_WORDS,
    KNOWN_PLACES,
    ACTOR_PARTICLES,
    WORD_SETS,
    HARMLESS,
    PLAIN_VERBS,
    OBLIQUES,
)
