"""The words that a rule asks for or forbids around a trigger, in every spelling that texts may have of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from tawatur.lexicon.clitics import bare_word
from tawatur.lexicon.errors import ResourceError
from tawatur.lexicon.forms import takes_accusative_alif
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.slips import Slip, widen

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


class Contexts:
    """Makes contexts. Many rules ask for the same words, above all for the same sets of words: each is spelt once.

    ``words_of_set`` gives the words of a set by its id, None for an unknown one.
    """

    def __init__(self, slips: tuple[Slip, ...], words_of_set: Callable[[str], tuple[str, ...] | None]) -> None:
        self._slips = slips
        self._words_of_set = words_of_set
        self._spellings: dict[str, tuple[str, ...]] = {}
        self._sets: dict[tuple[str, bool], Context] = {}

    def of(self, words: tuple[str, ...], row: str, inflected: bool = False) -> Context:
        """The context of the words of a row, where "$set" stands for those of a set; an unknown set is a fault of the
        resource. ``inflected``: words in the accusative and the dual are looked for, too.
        """
        own = tuple([word for word in words if not word.startswith(_SET)])
        parts = [self._of_set(word[1:], row, inflected) for word in words if word.startswith(_SET)]
        if own or not parts:
            parts.append(self._spelt(own, inflected))
        return parts[0] if len(parts) == 1 else _joined(parts)

    def _of_set(self, name: str, row: str, inflected: bool) -> Context:
        known = self._sets.get((name, inflected))
        if known is None:
            words = self._words_of_set(name)
            if words is None:
                raise ResourceError(f"events/word_sets.yaml: row {row!r} asks for '${name}', which is not there")
            known = self._sets[name, inflected] = self._spelt(words, inflected)
        return known

    def _spelt(self, words: tuple[str, ...], inflected: bool) -> Context:
        if inflected:
            words = (*words, *(form for word in words if " " not in word for form in _inflected(word)))
        bare = dict.fromkeys([spelling for word in words for spelling in self._spellings_of(word)])
        single = frozenset([word for word in bare if " " not in word])
        phrases = [word for word in bare if " " in word]
        openers = single.union([phrase.split()[0] for phrase in phrases])
        return Context(single, tuple([f" {phrase} " for phrase in phrases]), openers)

    def _spellings_of(self, word: str) -> tuple[str, ...]:
        known = self._spellings.get(word)
        if known is None:
            known = self._spellings[word] = tuple(_spellings(word, self._slips))
        return known


def _joined(contexts: Sequence[Context]) -> Context:
    empty: frozenset[str] = frozenset()
    return Context(
        empty.union(*[context.words for context in contexts]),
        tuple(dict.fromkeys([phrase for context in contexts for phrase in context.phrases])),
        empty.union(*[context.openers for context in contexts]),
    )


def _inflected(word: str) -> Iterator[str]:
    """صاروخ asked for is met by صاروخا, عبوة by عبوتين and عبوتان."""
    if takes_accusative_alif(word):
        yield word + "ا"
    if word.endswith("ة"):
        yield from (word[:-1] + ending for ending in ("تين", "تان"))


def _spellings(word: str, slips: tuple[Slip, ...]) -> Iterator[str]:
    """A word of a context as texts may have it: folded, without article or pronoun, before its owner, with a slip."""
    for form in (word, *_without_pronoun(word), *_constructs(word)):
        folded = " ".join([bare_word(part) for part in fold_text(form).split()])
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
    if not word.endswith(_PRONOUNS):
        return
    stem = word.removesuffix(next(ending for ending in _PRONOUNS if word.endswith(ending)))
    if len(stem.rpartition(" ")[2]) >= _SHORTEST_STEM:
        yield stem
        if stem.endswith("ت"):
            yield stem[:-1] + "ة"
