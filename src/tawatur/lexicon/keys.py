"""Patterns as the reader meets them: every word of a phrase cut down to the key that the same word of a text gets."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

import msgspec

from tawatur.lexicon.clitics import Word, analyse

_ROUNDS = 6
_PRONOUNS = ("ها", "هم", "هما", "هن", "نا", "كم", "ه")
_PRESENT = tuple("يتنأ")


class Vocabulary(msgspec.Struct, frozen=True):
    """The words that decide where clitics are cut: ``core`` ones first, then the ``wide`` ones of name lists."""

    core: frozenset[str]
    wide: frozenset[str]

    def analyser(self) -> Callable[[str], Word]:
        """The analysis of a folded word, remembered for the next time."""
        return cache(lambda word: analyse(word, self.core, self.wide))


def vocabulary_of(core: Collection[str], wide: Collection[str], bound: Collection[str] = frozenset()) -> Vocabulary:
    """The words of core and wide patterns: first words as written, later ones as the vocabulary itself cuts them.

    A later word stays whole where cutting gives no known word (باليستي) or takes a pronoun off: folded, الدولية looks
    like "his الدولي". The first word of a ``bound`` pattern (أيامهم معدودة) is only cut: an idiom with its pronoun does
    not hide that pronoun from all other texts with the word.
    """
    core_heads, wide_heads = _heads([pattern for pattern in core if pattern not in bound]), _heads(wide)
    core_heads |= {head for head in _heads(bound) if not _is_cut(head, core_heads)}
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


def wears_clitic(written: str) -> bool:
    """Whether the first of several written words bears a pronoun or the sign of the future: سنقضي على, وقوعهم في كمين.

    Only the letters as written tell: folded, حملة ends like حمله.
    """
    first, _, rest = written.partition(" ")
    return bool(rest) and (first.endswith(_PRONOUNS) or (first.startswith("س") and first[1:2] in _PRESENT))


def _is_cut(head: str, core: frozenset[str]) -> bool:
    word = analyse(head, core, frozenset())
    return word.known and word.key != head


def _later_key(word: str, analysis: Word) -> str:
    return analysis.key if analysis.known and not analysis.enclitic else word


def _heads(patterns: Collection[str]) -> frozenset[str]:
    return frozenset(pattern.partition(" ")[0] for pattern in patterns)


def _later_words(patterns: Collection[str]) -> frozenset[str]:
    return frozenset(word for pattern in patterns for word in pattern.split(" ")[1:])
