"""All domains of the lexicon, in a fixed order (a new one goes at the end)."""

from __future__ import annotations

from typing import Any

from tawatur.lexicon.domains import Domain
from tawatur.lexicon.furniture import FURNITURE
from tawatur.lexicon.numeral_words import NUMERALS
from tawatur.lexicon.trigger_words import FRAMES, INSTRUMENTS, TRIGGERS
from tawatur.lexicon.words import WORDS

DOMAINS: tuple[Domain[Any], ...] = (WORDS, FURNITURE, TRIGGERS, INSTRUMENTS, FRAMES, NUMERALS)
