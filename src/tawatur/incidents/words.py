"""Names as bags of plain words: folded, without article, digits and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache

from tawatur.lexicon.letters import fold_text

_WORD = re.compile(r"[^\W\d_]+")
# A conjunction or preposition is cut only with the article behind it: a single letter may belong to the name.
_HEADS = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال")
_SHORTEST = 2


def plain_word(word: str) -> str:
    """One word, folded and without article."""
    folded = fold_text(word)
    for head in _HEADS:
        if folded.startswith(head) and len(folded) - len(head) >= _SHORTEST:
            return folded[len(head) :]
    return folded


@lru_cache(maxsize=4096)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order, folded and without article."""
    return tuple(plain_word(word) for word in _WORD.findall(fold_text(text)))


@lru_cache(maxsize=4096)
def indefinite_words(text: str) -> tuple[str, ...]:
    """The folded words of ``text`` that bear no article; only such a word can end in a pronoun."""
    return tuple(word for word in _WORD.findall(fold_text(text)) if plain_word(word) == word)


@lru_cache(maxsize=4096)
def conjuncts(text: str) -> tuple[str, ...]:
    """What the words of ``text`` that begin like a conjunction would be without it: "النساء والأطفال" has "أطفال"."""
    found = (conjoined(word) for word in _WORD.findall(fold_text(text)))
    return tuple(word for word in found if word is not None)


@lru_cache(maxsize=65536)
def conjoined(word: str) -> str | None:
    """``word`` without a leading conjunction, where one could stand: "وزهور" may be "و" + "زهور"."""
    return plain_word(word[1:]) if word.startswith("و") and len(word) > 3 else None
