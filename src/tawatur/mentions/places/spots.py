"""Spots: where a text may name a place, with the type word and the words of relation before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.place_words import PLACE_LINKS, PLACE_TYPES, PlaceType
from tawatur.mentions.places.gazetteer import Gazetteer
from tawatur.mentions.places.vocabulary import words_for
from tawatur.model.codes import PlaceRelation
from tawatur.text.document import Document

_LIST_SIGNS = frozenset(("و", "،", ",", "-", "#", "/", "او"))
_SPECIFIC: tuple[PlaceRelation, ...] = ("near", "direction", "between", "towards", "from")


class Option(msgspec.Struct, frozen=True, gc=False):
    """A place that a name may mean. ``typed``: the name itself holds a type word; ``alias``: it is not the first name.
    ``weak``: this name of the place is also a common word."""

    id: str
    typed: bool
    alias: bool
    weak: bool = False


class Spot(msgspec.Struct, frozen=True, gc=False):
    """The name at tokens ``name:last`` with what stands before it.

    ``first`` is where its own type word begins (else ``name``). ``type`` may also be shared with the names before it in
    a list. ``joined``: it follows the spot before it in a list. ``led``: a preposition or a word of place leads to it.
    """

    first: int
    name: int
    last: int
    options: tuple[Option, ...]
    type: PlaceType | None
    own_type: bool
    relation: PlaceRelation
    led: bool
    joined: bool


class Frame(msgspec.Struct, frozen=True):
    """Type words and words of relation of a document by the token after them."""

    types: dict[int, Hit]
    links: dict[int, Hit]
    type_rows: Sequence[PlaceType]
    relations: Sequence[PlaceRelation]


def frame_of(document: Document) -> Frame:
    """What stands before names in this document; of several words that end at a token the longest."""
    return Frame(
        _by_end(document.hits(PLACE_TYPES)),
        _by_end(document.hits(PLACE_LINKS)),
        document.lexicon.rows(PLACE_TYPES),
        [row.relation for row in document.lexicon.rows(PLACE_LINKS)],
    )


def _by_end(hits: Sequence[Hit]) -> dict[int, Hit]:
    """By end; hits come by first token, so that going backwards the longest is written last."""
    return {hit.last: hit for hit in reversed(hits)}


def spots_of(document: Document, gazetteer: Gazetteer, frame: Frame, hits: Sequence[Hit]) -> tuple[Spot, ...]:
    """The spots of a document in order, without overlap; the longest name of ``hits`` from each token wins."""
    found: list[Spot] = []
    openers = words_for(document.lexicon, "opener")
    for first, last, options in _names(hits, gazetteer):
        if not document.tokens[first].enclitic and not _is_opening(document, first, last, openers):
            found.append(_spot(document, frame, first, last, options, found[-1] if found else None))
    return tuple(found)


def _is_opening(document: Document, first: int, last: int, openers: frozenset[str]) -> bool:
    """Whether a one-word name is the beginning of a longer one that is not listed ("عين" in "عين كذا")."""
    if last - first > 1 or document.tokens[first].key not in openers or last >= len(document.tokens):
        return False
    follower = document.tokens[last]
    return follower.kind == "word" and not follower.proclitics and document.classes[last] is None


def _names(hits: Sequence[Hit], gazetteer: Gazetteer) -> Iterator[tuple[int, int, tuple[Option, ...]]]:
    """Token ranges that are names with their options; hits come by first token, longest first."""
    done = index = 0
    while index < len(hits):
        head = hits[index]
        if head.first < done:
            index += 1
            continue
        options: dict[str, Option] = {}
        while index < len(hits) and hits[index].first == head.first and hits[index].last == head.last:
            _add_option(options, hits[index], gazetteer)
            index += 1
        yield head.first, head.last, tuple(options.values())
        done = head.last


def _add_option(options: dict[str, Option], hit: Hit, gazetteer: Gazetteer) -> None:
    place_id = gazetteer.id_of(hit.row)
    known = options.get(place_id)
    typed, alias, weak = hit.feature == "typed", hit.feature == "alias", hit.feature == "weak"
    if known is not None:
        typed, alias, weak = typed or known.typed, alias and known.alias, weak and known.weak
    options[place_id] = Option(place_id, typed, alias, weak)


def _spot(
    document: Document, frame: Frame, name: int, last: int, options: tuple[Option, ...], before: Spot | None
) -> Spot:
    joined = before is not None and follows_in_list(document, before.last, name)
    hit = frame.types.get(name)
    if hit is not None and not document.tokens[name].proclitics and _may_stand_before(frame, hit):
        kind = frame.type_rows[hit.row]
        relation, led = relation_at(document, frame, hit.first)
        if kind.around and relation == "in":
            led = True
        first = name if hit.feature == "many" else hit.first
        return Spot(first, name, last, options, kind, True, relation, led, joined)
    relation, led = relation_at(document, frame, name)
    if joined and before is not None:
        relation = before.relation if relation == "in" else relation
        shared = before.type if before.type is not None and _shares(before) else None
        return Spot(name, name, last, options, shared, False, relation, led or before.led, True)
    return Spot(name, name, last, options, None, False, relation, led, False)


def _may_stand_before(frame: Frame, hit: Hit) -> bool:
    """A type word with the article stands before a name only by a slip, and mostly of sites ("السجن الصناعة")."""
    return hit.feature != "definite" or frame.type_rows[hit.row].levels[0] in ("facility", "neighbourhood")


def _shares(spot: Spot) -> bool:
    """Whether a spot's type word governs the names that follow: plural, or itself shared."""
    if not spot.own_type:
        return True
    return spot.first == spot.name


def follows_in_list(document: Document, last: int, first: int) -> bool:
    """Whether the name at ``first`` continues a list after one that ended at ``last``: "X وY", "X، Y", "X و Y"."""
    between = document.tokens[last:first]
    if not between:
        return document.tokens[first].proclitics.startswith("و")
    if len(between) > 2 or not all(token.text in _LIST_SIGNS for token in between):
        return False
    if all(token.text == "#" for token in between) and not document.tokens[first].proclitics.startswith("و"):
        return False
    return "\n" not in document.raw[document.tokens[last - 1].end : document.tokens[first].start]


def relation_at(document: Document, frame: Frame, first: int) -> tuple[PlaceRelation, bool]:
    """The relation that the words before token ``first`` give, and whether any word leads to a place there."""
    proclitics = document.tokens[first].proclitics
    led = proclitics.endswith(("ب", "ل")) and proclitics != ""
    hit = frame.links.get(first)
    if hit is None:
        return "in", led or (first > 0 and document.classes[first - 1] == "preposition")
    relation = frame.relations[hit.row]
    if relation == "from" and _after_list_or_part(document, hit.first):
        return "in", True
    return relation, True


def _after_list_or_part(document: Document, first: int) -> bool:
    """Whether من belongs to "كل من X وY", "بالقرب من", "عدد من": no coming from."""
    return first > 0 and document.tokens[first - 1].key in words_for(document.lexicon, "part")


def is_specific(relation: PlaceRelation) -> bool:
    """Whether a relation says more than "in"."""
    return relation in _SPECIFIC
