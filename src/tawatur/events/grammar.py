"""The event lexicon prepared for reading: rules compiled once for each lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.slips import widen
from tawatur.lexicon.trigger_words import FRAMES, LIGHT_VERBS, LINKS, TRIGGERS, Frame, LightVerb, Link, Trigger

_ARTICLE = "ال"
Variants = Callable[[str], tuple[str, ...]]  # a folded word to its spellings with one slip
_PRONOUNS = ("هما", "ها", "هم", "ه")
_SHORTEST_STEM = 4


class Context(msgspec.Struct, frozen=True):
    """Words looked for around a trigger, folded and without article: single ones, and phrases of several words.

    ``openers`` are the single words and the first ones of the phrases.
    """

    words: frozenset[str]
    phrases: tuple[str, ...]
    openers: frozenset[str]

    def found_in(self, window: list[str]) -> bool:
        """Whether one of the words or phrases stands in a window of bare words."""
        if not self.words.isdisjoint(window):
            return True
        return bool(self.phrases) and self._phrase_in(f" {' '.join(window)} ")

    def may_be_in(self, words: frozenset[str], line: str) -> bool:
        """Whether one of them stands in a sentence at all, given as a set of bare words and as one line of them."""
        if self.openers.isdisjoint(words):
            return False
        return not self.words.isdisjoint(words) or self._phrase_in(line)

    def _phrase_in(self, line: str) -> bool:
        return any(phrase in line for phrase in self.phrases)


class TriggerRule(msgspec.Struct, frozen=True):
    """A trigger row with its contexts compiled and its frame at hand."""

    row: Trigger
    near: Context
    unless: Context
    complement: Context
    frame: Frame
    asks: bool


class Grammar(msgspec.Struct, frozen=True):
    """All event rules of one lexicon, indexed as the hits index them."""

    triggers: tuple[TriggerRule, ...]
    light_verbs: tuple[LightVerb, ...]
    links: tuple[Link, ...]
    frames: dict[str, Frame]


@lru_cache(maxsize=4)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The event rules of a lexicon; compiled once."""
    frames = {frame.id: frame for frame in lexicon.rows(FRAMES)}
    variants = cache(lambda word: tuple(widen(word, lexicon.slips)))
    rules = tuple(_rule(row, frames, variants) for row in lexicon.rows(TRIGGERS))
    return Grammar(rules, lexicon.rows(LIGHT_VERBS), lexicon.rows(LINKS), frames)


def _rule(row: Trigger, frames: dict[str, Frame], variants: Variants) -> TriggerRule:
    near, unless, complement = (_context(words, variants) for words in (row.near, row.unless, row.complement))
    return TriggerRule(row, near, unless, complement, frames.get(row.type) or Frame(row.type), bool(row.near))


def _context(words: tuple[str, ...], variants: Variants) -> Context:
    words = (*words, *(stem for word in words for stem in _without_pronoun(word)), *_constructs(words))
    folded = [" ".join(bare_word(part) for part in fold_text(word).split()) for word in words]
    bare = [*folded, *(wrong for word in folded if " " not in word for wrong in variants(word))]
    single = frozenset(word for word in bare if " " not in word)
    phrases = [word for word in bare if " " in word]
    openers = single.union(phrase.split()[0] for phrase in phrases)
    return Context(single, tuple(f" {phrase} " for phrase in phrases), openers)


def _constructs(words: tuple[str, ...]) -> Iterator[str]:
    """نازحين also as نازحي and نازحو, before those they belong to."""
    for word in words:
        if " " not in word and word.endswith(("ين", "ون")) and len(word) > _SHORTEST_STEM:
            yield word[:-2] + "ي"
            yield word[:-2] + "و"


def _without_pronoun(word: str) -> Iterator[str]:
    """موظفيها also as موظفي, مسؤوليته as مسؤولية, من ديارهم as من ديار: as tokens have it whose pronoun was cut."""
    pronoun = next((ending for ending in _PRONOUNS if word.endswith(ending)), "")
    stem = word.removesuffix(pronoun)
    if pronoun and len(stem.rpartition(" ")[2]) >= _SHORTEST_STEM:
        yield stem
        if stem.endswith("ت"):
            yield stem[:-1] + "ة"


@lru_cache(maxsize=65536)
def bare_word(key: str) -> str:
    """A folded key without its article."""
    return key[2:] if key.startswith(_ARTICLE) and len(key) > 4 else key
