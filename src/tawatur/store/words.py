"""Words as the search sees them: folded, without punctuation, digits apart from letters, one space between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import msgspec

from tawatur.lexicon.letters import fold_text
from tawatur.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+|\d+")
# Stands between values of one field, so that no phrase runs from one into the next. Nobody searches for it.
GAP = " qxzgapq "
_SEARCHED = 200_000
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_WITH_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "فبال", "فلل", "وكال")
_LONGEST = max(map(len, _WITH_ARTICLE))


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
    """Where the :func:`variants` of a phrase stand in a raw text: code points, half-open, in order, not overlapping."""
    if not phrases or not phrases[0].words:
        return ()
    folded = fold(raw)
    found = _matches(folded.text, *_pattern(phrases))
    return tuple((folded.raw_offset(start), folded.raw_offset(end - 1) + 1) for start, end in found)


def _matches(
    text: str, pattern: re.Pattern[str], heads: frozenset[str], run: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    match = pattern.search(text)
    while match:
        begin = start = match.start()
        while begin > 0 and start - begin <= _LONGEST and run.match(text, begin - 1):
            begin -= 1
        if text[begin:start] in heads:
            yield begin, match.end()
            match = pattern.search(text, match.end())
        else:
            match = pattern.search(text, start + 1)


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[Phrase, ...]) -> tuple[re.Pattern[str], frozenset[str], re.Pattern[str]]:
    """A pattern for what the phrases have in common, and what may stand before it in the first word.

    It begins with plain letters, for which searching is fastest. A word is a run of letters or a run of digits.
    """
    firsts = [phrase.words[0] for phrase in phrases]
    core = _common_ending(firsts)
    phrase = Phrase((core, *phrases[0].words[1:]), phrases[0].open)
    heads = frozenset(word.removesuffix(core) for word in firsts)
    return re.compile(_phrase_pattern(phrase)), heads, re.compile(_kind(core))


def _common_ending(words: list[str]) -> str:
    found = min(words, key=len)
    while not all(word.endswith(found) for word in words):
        found = found[1:]
    return found


def _phrase_pattern(phrase: Phrase) -> str:
    last = phrase.words[-1]
    found = re.escape(phrase.words[0])
    for before, word in pairwise(phrase.words):
        found += r"[\W_]" + ("+" if _kind(before) == _kind(word) else "*") + re.escape(word)
    return found + (f"{_kind(last)}*" if phrase.open else "") + f"(?!{_kind(last)})"


def _kind(word: str) -> str:
    return r"\d" if word[0].isdigit() else r"[^\W\d_]"
