"""The scene: everything the lower layers found in a report, laid out for the event reader."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

import msgspec

from tawatur.events.grammar import Grammar, grammar_of
from tawatur.lexicon.actor_words import PEOPLES, STATES
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import INSTRUMENTS, LIGHT_VERBS, LINKS
from tawatur.model.mentions import ActorMention, PlaceMention, QuantityMention, TimeMention
from tawatur.text.document import Document


class Ranged(Protocol):
    """Anything that covers tokens ``first:last``."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


_ADJECTIVE = frozenset({"sg", "dual"})
M = TypeVar("M", bound=Ranged)


class Mentions(msgspec.Struct, frozen=True):
    """The mentions of one report, each kind in text order."""

    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]


class Scene(msgspec.Struct, frozen=True):
    """A document with its mentions, its event grammar, and lexicon hits by their first token.

    ``nisbas`` maps the token of a state's or movement's adjective to the actor that it stands for.
    """

    document: Document
    mentions: Mentions
    grammar: Grammar
    verbs: frozenset[int]
    instruments: dict[int, Hit]
    light_verbs: dict[int, Hit]
    links: dict[int, Hit]
    actors: dict[int, ActorMention]
    places: dict[int, PlaceMention]
    times: dict[int, TimeMention]
    quantities: dict[int, QuantityMention]
    nisbas: dict[int, str]


def lay_out(document: Document, mentions: Mentions, verbs: frozenset[int]) -> Scene:
    """The scene of a document; ``verbs`` are the tokens at which a verb of any domain begins."""
    return Scene(
        document,
        mentions,
        grammar_of(document.lexicon),
        verbs,
        _longest(document.hits(INSTRUMENTS)),
        _longest(document.hits(LIGHT_VERBS)),
        _longest(document.hits(LINKS)),
        _longest(mentions.actors),
        _longest(mentions.places),
        _longest(mentions.times),
        _longest(mentions.quantities),
        _nisbas(document),
    )


def _nisbas(document: Document) -> dict[int, str]:
    """Adjectives of states and movements (إسرائيلي، حوثية) by token, with the actor that they stand for."""
    found: dict[int, str] = {}
    states, peoples = document.lexicon.rows(STATES), document.lexicon.rows(PEOPLES)
    for hit in document.hits(PEOPLES):
        if hit.last - hit.first == 1 and hit.feature in _ADJECTIVE and peoples[hit.row].actor:
            found[hit.first] = peoples[hit.row].actor
    for hit in document.hits(STATES):
        if hit.last - hit.first == 1 and hit.feature in _ADJECTIVE:
            found[hit.first] = states[hit.row].id
    return found


def _longest(mentions: Sequence[M]) -> dict[int, M]:
    """By first token; of several that begin there the longest."""
    found: dict[int, M] = {}
    for mention in mentions:
        known = found.get(mention.first)
        if known is None or mention.last > known.last:
            found[mention.first] = mention
    return found


def within(mentions: Sequence[M], first: int, last: int) -> Sequence[M]:
    """Those of the mentions (in text order) that begin in tokens ``first:last``."""
    return mentions[
        bisect_left(mentions, first, key=lambda mention: mention.first) : bisect_left(
            mentions, last, key=lambda mention: mention.first
        )
    ]
