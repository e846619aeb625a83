"""Words as the search sees them: folded, without punctuation, digits apart from letters, one space between."""

from __future__ import annotations

import re
from collections import defaultdict

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+|\d+")
# Stands between values of one field, so that no phrase runs from one into the next. Nobody searches for it.
GAP = " qxzgapq "
_SEARCHED = 200_000
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_WITH_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "فبال", "فلل", "وكال")


class Phrase(msgspec.Struct, frozen=True):
    """Words that must stand together in this order; with ``open`` the last may go on ("سجن غوي*")."""

    words: tuple[str, ...]
    open: bool = False


def searchable(raw: str) -> str:
    """The words of a text, of its first 200,000 code points, for the index."""
    return " ".join(_WORD.findall(fold(raw[:_SEARCHED]).text))


def joined(values: list[str]) -> str:
    """The words of several values as one indexed field."""
    kept = [words for words in (searchable(value) for value in values) if words]
    return GAP.join(dict.fromkeys(kept))


def phrase_of(query: str) -> Phrase:
    """The phrase that a user means; it may be empty."""
    return Phrase(tuple(_WORD.findall(fold_text(query))), query.rstrip().endswith("*"))


def variants(phrase: Phrase) -> tuple[Phrase, ...]:
    """The phrase with every proclitic that its first word could carry ("والهجوم", "للهجوم" for "الهجوم")."""
    if not phrase.words or not _is_arabic(phrase.words[0]):
        return (phrase,)
    first, rest = phrase.words[0], phrase.words[1:]
    bare = first[2:] if first.startswith("ال") and len(first) > 3 else None
    heads = [p + bare for p in _WITH_ARTICLE] if bare else [p + first for p in _PROCLITICS]
    return tuple(Phrase((head, *rest), phrase.open) for head in heads)


def _is_arabic(word: str) -> bool:
    return "\u0600" <= word[0] <= "\u06ff" and not word[0].isdigit()


def find_spans(raw: str, phrases: tuple[Phrase, ...]) -> tuple[tuple[int, int], ...]:
    """Where the phrases stand in a raw text: offsets in code points, half-open, in order, none overlapping."""
    folded = fold(raw)
    tokens = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(folded.text)]
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, token in enumerate(tokens):
        by_word[token[0]].append(number)
    found: set[tuple[int, int]] = set()
    for phrase in phrases:
        for start in _starts(phrase, by_word):
            last = start + len(phrase.words) - 1
            if _matches(phrase, tokens, start):
                found.add((folded.raw_offset(tokens[start][1]), folded.raw_offset(tokens[last][2] - 1) + 1))
    return _apart(sorted(found))


def _starts(phrase: Phrase, by_word: dict[str, list[int]]) -> list[int]:
    if not phrase.words:
        return []
    first = phrase.words[0]
    if phrase.open and len(phrase.words) == 1:
        return [i for word, places in by_word.items() if word.startswith(first) for i in places]
    return by_word.get(first, [])


def _matches(phrase: Phrase, tokens: list[tuple[str, int, int]], start: int) -> bool:
    if start + len(phrase.words) > len(tokens):
        return False
    here = [tokens[start + i][0] for i in range(len(phrase.words))]
    wanted = list(phrase.words)
    if phrase.open:
        return here[:-1] == wanted[:-1] and here[-1].startswith(wanted[-1])
    return here == wanted


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
