"""The event lexicon prepared for reading: rules compiled once for each lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

import msgspec

from tawatur.lexicon.actor_words import GENERICS
from tawatur.lexicon.clitics import bare_word
from tawatur.lexicon.errors import ResourceError
from tawatur.lexicon.forms import takes_accusative_alif
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.slips import Slip, widen
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

Spellings = Callable[[str], tuple[str, ...]]  # a word of a context to what texts may have for it
_PRONOUNS = ("هما", "ها", "هم", "ه")
_SHORTEST_STEM = 4
_SET = "$"


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
        return any(map(line.__contains__, self.phrases))


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
    spellings = cache(lambda word: tuple(_spellings(word, lexicon.slips)))  # many rules share their words
    sets = {row.id: _words_of(row, lexicon) for row in lexicon.rows(WORD_SETS)}
    rows = lexicon.rows(TRIGGERS)
    return Grammar(
        Rules(lambda row: _rule(rows[row], frames, sets, spellings)),
        lexicon.rows(LIGHT_VERBS),
        lexicon.rows(LINKS),
        frames,
        {row.id: frozenset(bare_word(fold_text(word)) for word in row.words) for row in lexicon.rows(WORD_SETS)},
    )


def _words_of(row: WordSet, lexicon: Lexicon) -> tuple[str, ...]:
    actors = (actor for actor in lexicon.rows(GENERICS) if actor.kind in row.kinds)
    generic = {form.words for actor in actors for form in GENERICS.expand(actor) if " " not in form.words}
    return (*row.words, *sorted(generic))


def _rule(
    row: Trigger, frames: dict[str, Frame], sets: dict[str, tuple[str, ...]], spellings: Spellings
) -> TriggerRule:
    near, unless, complement = (with_sets(words, sets, row.id) for words in (row.near, row.unless, row.complement))
    near = (*near, *(form for word in near if " " not in word for form in _inflected(word)))
    asked, barred, completing = (_context(words, spellings) for words in (near, unless, complement))
    return TriggerRule(row, asked, barred, completing, frames.get(row.type) or Frame(row.type), bool(row.near))


def _inflected(word: str) -> Iterator[str]:
    """صاروخ asked for is met by صاروخا, عبوة by عبوتين and عبوتان."""
    if takes_accusative_alif(word):
        yield word + "ا"
    if word.endswith("ة"):
        yield from (word[:-1] + ending for ending in ("تين", "تان"))


def with_sets(words: tuple[str, ...], sets: dict[str, tuple[str, ...]], row: str) -> tuple[str, ...]:
    """The words with each "$set" replaced by its own; an unknown set is a fault of the resource."""
    plain = [word for word in words if not word.startswith(_SET)]
    for word in words:
        if word.startswith(_SET):
            if word[1:] not in sets:
                raise ResourceError(f"events/word_sets.yaml: row {row!r} asks for {word!r}, which is not there")
            plain.extend(sets[word[1:]])
    return tuple(plain)


def _context(words: tuple[str, ...], spellings: Spellings) -> Context:
    bare = dict.fromkeys(spelling for word in words for spelling in spellings(word))
    single = frozenset(word for word in bare if " " not in word)
    phrases = [word for word in bare if " " in word]
    openers = single.union(phrase.split()[0] for phrase in phrases)
    return Context(single, tuple(f" {phrase} " for phrase in phrases), openers)


def _spellings(word: str, slips: tuple[Slip, ...]) -> Iterator[str]:
    """A word of a context as texts may have it: folded, without article or pronoun, before its owner, with a slip."""
    for form in (word, *_without_pronoun(word), *_constructs(word)):
        folded = " ".join(bare_word(part) for part in fold_text(form).split())
        yield folded
        if " " not in folded:
            yield from widen(folded, slips)


def _constructs(word: str) -> Iterator[str]:
    """نازحين also as نازحي and نازحو, before those they belong to."""
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
