"""Places named by an adjective: الريف الحلبي، البادية السورية، الأراضي اللبنانية."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from tawatur.lexicon.place_words import NISBAS
from tawatur.mentions.places.gazetteer import Entry, Gazetteer
from tawatur.mentions.places.vocabulary import words_for
from tawatur.text.document import Document


class Adjectival(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last`` name the place, or a part of it."""

    first: int
    last: int
    entry: Entry


def adjectival_places(document: Document, gazetteer: Gazetteer, taken: Collection[int]) -> Iterator[Adjectival]:
    """Places named by a head noun and a relational adjective, where no token is in ``taken``."""
    rows = document.lexicon.rows(NISBAS)
    tokens = document.tokens
    heads = words_for(document.lexicon, "head")
    done = 0
    for hit in document.hits(NISBAS):
        first = hit.first - 1
        place = rows[hit.row].place
        if first < done or first in taken or hit.first in taken or tokens[first].key not in heads:
            continue
        if tokens[hit.first].proclitics or place not in gazetteer:
            continue
        done = side_end(document, hit.last)
        yield Adjectival(first, done, gazetteer.entry(place))


def countries_by_adjective(document: Document, gazetteer: Gazetteer, taken: Collection[int]) -> Iterator[Adjectival]:
    """Countries that only an adjective names ("الوزير الكويتي"): whose someone is, not where something happens."""
    rows = document.lexicon.rows(NISBAS)
    for hit in document.hits(NISBAS):
        place = rows[hit.row].place
        if hit.first not in taken and len(place) == 2 and place in gazetteer:
            yield Adjectival(hit.first, hit.last, gazetteer.entry(place))


def side_end(document: Document, last: int) -> int:
    """The token after the adjectives of direction at ``last`` (الشمالي، الشمالي الغربي)."""
    sides = words_for(document.lexicon, "side")
    while last < len(document.tokens) and document.tokens[last].text in sides:
        last += 1
    return last
