"""Patterns as the reader meets them: every word of a phrase cut down to the key that the same word of a text gets."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

import msgspec

from tawatur.lexicon.clitics import Word, analyse

_ROUNDS = 6


class Vocabulary(msgspec.Struct, frozen=True):
    """The words that decide where clitics are cut: ``core`` ones first, then the ``wide`` ones of name lists."""

    core: frozenset[str]
    wide: frozenset[str]

    def analyser(self) -> Callable[[str], Word]:
        """The analysis of a folded word, remembered for the next time."""
        return cache(lambda word: analyse(word, self.core, self.wide))


def vocabulary_of(core: Collection[str], wide: Collection[str]) -> Vocabulary:
    """The words of core and wide patterns: first words as written, later ones as the vocabulary itself cuts them.

    A later word stays whole where cutting gives no known word (باليستي) or takes a pronoun off: folded, الدولية looks
    like "his الدولي".
    """
    core_heads, wide_heads = _heads(core), _heads(wide)
    found = Vocabulary(core_heads, wide_heads - core_heads)
    for _ in range(_ROUNDS):
        word_of = found.analyser()
        now_core = core_heads | {_later_key(word, word_of(word)) for word in _later_words(core)}
        now_wide = wide_heads | {_later_key(word, word_of(word)) for word in _later_words(wide)}
        settled = Vocabulary(now_core, now_wide - now_core)
        if settled == found:
            break
        found = settled
    return found


def cut_pattern(pattern: str, word_of: Callable[[str], Word]) -> tuple[str, str]:
    """A pattern in keys, and its first word as written where that is more than its key (else an empty string).

    A hit then asks for that first word: "للمزيد" has the key المزيد, but المزيد alone is no hit.
    """
    first, *rest = pattern.split(" ")
    key = word_of(first).key
    return " ".join([key, *(word_of(word).key for word in rest)]), "" if key == first else first


def _later_key(word: str, analysis: Word) -> str:
    return analysis.key if analysis.known and not analysis.enclitic else word


def _heads(patterns: Collection[str]) -> frozenset[str]:
    return frozenset(pattern.partition(" ")[0] for pattern in patterns)


def _later_words(patterns: Collection[str]) -> frozenset[str]:
    return frozenset(word for pattern in patterns for word in pattern.split(" ")[1:])
