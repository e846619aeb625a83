"""A frame: one cue with the sources and the stretch of content that it opens, before scopes are settled."""

from __future__ import annotations

import msgspec

from tawatur.attribution.scopes import SourceLink
from tawatur.lexicon.cue_words import Cue


class Frame(msgspec.Struct, frozen=True):
    """``cut`` is where its clause begins (it ends an earlier frame there when ``coordinated``).

    ``outer`` frames hand on what another says: their sources stand before those of frames inside them. ``told`` marks
    content that another told ("ما ذكرته X عن"), which a denial around it denies. ``listing`` content may run over
    sentences to the end of its paragraph; ``statement`` content over paragraphs.
    """

    cue_first: int
    cue_last: int
    cut: int
    coordinated: bool
    links: tuple[SourceLink, ...]
    first: int
    last: int
    quoted: bool
    row: Cue
    rule: str
    told: bool = False
    listing: bool = False
    outer: bool = False
    continues: bool = False
    negated: bool = False
