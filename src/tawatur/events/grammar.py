"""The event lexicon prepared for reading: rules compiled once for each lexicon."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import msgspec

from tawatur.events.contexts import Context, Contexts
from tawatur.lexicon.actor_words import GENERICS
from tawatur.lexicon.clitics import bare_word
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.trigger_words import (
    FRAMES,
    LIGHT_VERBS,
    LINKS,
    TRIGGERS,
    WORD_SETS,
    Frame,
    LightVerb,
    Link,
    Trigger,
    WordSet,
)


class TriggerRule(msgspec.Struct, frozen=True):
    """A trigger row with its contexts compiled and its frame at hand."""

    row: Trigger
    near: Context
    unless: Context
    complement: Context
    frame: Frame
    asks: bool


class Rules(dict[int, TriggerRule]):
    """The rules of triggers by row, each compiled when a text first asks for it: a short text asks for few."""

    def __init__(self, rule_of: Callable[[int], TriggerRule]) -> None:
        super().__init__()
        self._rule_of = rule_of

    def __missing__(self, row: int) -> TriggerRule:
        rule = self[row] = self._rule_of(row)
        return rule


class Grammar(msgspec.Struct, frozen=True):
    """All event rules of one lexicon, indexed as the hits index them.

    ``words`` are the sets of ``word_sets.yaml`` by their id: folded, without article.
    """

    triggers: Rules
    light_verbs: tuple[LightVerb, ...]
    links: tuple[Link, ...]
    frames: dict[str, Frame]
    words: dict[str, frozenset[str]]


@lru_cache(maxsize=4)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The event rules of a lexicon, each compiled once."""
    frames = {frame.id: frame for frame in lexicon.rows(FRAMES)}
    sets = {row.id: row for row in lexicon.rows(WORD_SETS)}
    contexts = Contexts(lexicon.slips, lambda name: _words_of(sets[name], lexicon) if name in sets else None)
    rows = lexicon.rows(TRIGGERS)
    return Grammar(
        Rules(lambda number: _rule(rows[number], frames, contexts)),
        lexicon.rows(LIGHT_VERBS),
        lexicon.rows(LINKS),
        frames,
        {row.id: frozenset([bare_word(fold_text(word)) for word in row.words]) for row in sets.values()},
    )


def _words_of(row: WordSet, lexicon: Lexicon) -> tuple[str, ...]:
    actors = (actor for actor in lexicon.rows(GENERICS) if actor.kind in row.kinds)
    generic = {form.words for actor in actors for form in GENERICS.expand(actor) if " " not in form.words}
    return (*row.words, *sorted(generic))


def _rule(row: Trigger, frames: dict[str, Frame], contexts: Contexts) -> TriggerRule:
    near = contexts.of(row.near, row.id, inflected=True)
    unless, complement = contexts.of(row.unless, row.id), contexts.of(row.complement, row.id)
    return TriggerRule(row, near, unless, complement, frames.get(row.type) or Frame(row.type), bool(row.near))
