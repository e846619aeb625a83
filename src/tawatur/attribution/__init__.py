"""Who says what, through whom, how surely: cues, sources, content, chains and the words of modality."""

from __future__ import annotations

from tawatur.attribution.modality import Modality, read_modality
from tawatur.attribution.reader import read_attributions
from tawatur.attribution.scopes import Attributed, SourceLink, innermost, voices

__all__ = ["Attributed", "Modality", "SourceLink", "innermost", "read_attributions", "read_modality", "voices"]
