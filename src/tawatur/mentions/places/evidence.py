"""Evidence: whether a word that may name a place is a name here at all."""

from __future__ import annotations

from tawatur.lexicon.place_words import PlaceType
from tawatur.mentions.places.gazetteer import Entry, Gazetteer
from tawatur.mentions.places.spots import Option, Spot
from tawatur.mentions.places.vocabulary import words_for
from tawatur.model.codes import PlaceLevel
from tawatur.text.document import Document

_WELL_KNOWN = 150_000
_LARGE: tuple[PlaceLevel, ...] = ("country", "region", "line", "admin1")


def fits_type(entry: Entry, kind: PlaceType, option: Option) -> bool:
    """Whether a place may be called by a type word; a name that holds its own type word fits any."""
    return entry.level in kind.levels or (option.typed and entry.level != "settlement" and kind.around)


def is_plain(document: Document, spot: Spot, option: Option, entry: Entry) -> bool:
    """Whether the name alone is enough: no row asks for evidence, and it is no common word of our lexicon."""
    if entry.evidence or option.weak or _written(document, spot) in words_for(document.lexicon, "common"):
        return False
    if entry.curated or entry.population > _WELL_KNOWN or entry.level in _LARGE or spot.last - spot.name > 1:
        return True
    return not document.lexicon.knows_well(document.tokens[spot.name].key)


def is_everyday(document: Document, spot: Spot) -> bool:
    """Whether the name as written is a common word, by our list or by the lexicon."""
    word = _written(document, spot)
    return word in words_for(document.lexicon, "common") or document.lexicon.knows_well(word)


def is_whole_text(document: Document, spot: Spot) -> bool:
    """Whether the text is nothing but this name, as in a field of a table."""
    return spot.first == 0 and spot.last == len(document.tokens)


def is_safe(document: Document, gazetteer: Gazetteer, spot: Spot) -> bool:
    """Whether a spot names a place whatever else the report says, so that it may help to settle others."""
    if spot.type is not None and spot.own_type:
        return any(fits_type(gazetteer.entry(o.id), spot.type, o) for o in spot.options)
    return any(o.typed or is_plain(document, spot, o, gazetteer.entry(o.id)) for o in spot.options)


def _written(document: Document, spot: Spot) -> str:
    """The folded words of a name without clitics."""
    if spot.last - spot.name == 1:
        return document.tokens[spot.name].key
    return " ".join(token.key for token in document.tokens[spot.name : spot.last] if token.kind == "word")
