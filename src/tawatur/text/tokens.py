"""Tokens: words, numbers and signs, glued ones cut, each with its clitics analysed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from tawatur.lexicon.clitics import Word
from tawatur.lexicon.lexicon import Lexicon
from tawatur.text.fold import Folded

_TOKEN = re.compile(
    r"(?P<link>https?://\S+|www\.\S+|(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/\S*"
    r"|(?<!\S)[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<word>[\u0620-\u065f\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f]+)"
    r"|(?P<latin>[a-z]+)"
    r"|(?P<other>[^\W\d_]+)"
    r"|(?P<sign>[^\w\s]|_)"
)
_ARTICLE = "ال"
_SHORTEST_HALF = 3
_SHORTEST_GLUED = 7
_LONGEST_WORD = 40  # longer runs of letters are noise; they are kept whole, so that reading stays linear


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token. ``text`` is folded, ``start`` and ``end`` are raw offsets; ``key`` is ``text`` without clitics.

    ``kind``: word, number, latin, link, sign or other. ``gap`` says whether white space stands before the token.
    """

    text: str
    start: int
    end: int
    kind: str
    key: str
    proclitics: str
    enclitic: str
    gap: bool


def tokenise(folded: Folded, lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens of a folded text in order. Linear in its length."""
    return tuple(_tokens(folded, lexicon))


def _tokens(folded: Folded, lexicon: Lexicon) -> Iterator[Token]:
    raw_span = folded.raw_span
    identity = folded.origins is None
    previous = 0
    for match in _TOKEN.finditer(folded.text):
        start, end = match.span()
        kind = match.lastgroup or "other"
        text = match.group()
        gap = start > previous or start == 0
        previous = end
        if kind != "word":
            begin, stop = (start, end) if identity else raw_span(start, end)
            yield Token(text, begin, stop, kind, text, "", "", gap)
            continue
        word = lexicon.word(text) if len(text) <= _LONGEST_WORD else Word(text)
        cut = (
            0
            if word.known or not _SHORTEST_GLUED <= len(text) <= _LONGEST_WORD
            else _glued_at(folded, start, text, lexicon)
        )
        if not cut:
            begin, stop = (start, end) if identity else raw_span(start, end)
            yield _word_token(text, begin, stop, word, gap)
            continue
        yield _word_token(text[:cut], *raw_span(start, start + cut), lexicon.word(text[:cut]), gap)
        yield _word_token(text[cut:], *raw_span(start + cut, end), lexicon.word(text[cut:]), False)


def _word_token(text: str, start: int, end: int, word: Word, gap: bool) -> Token:
    return Token(text, start, end, "word", word.key, word.proclitics, word.enclitic, gap)


def _glued_at(folded: Folded, start: int, text: str, lexicon: Lexicon) -> int:
    """Where two words were written as one (الإسلاميةداعش): after a letter that only ends words, or between known words."""
    for cut in range(_SHORTEST_HALF, len(text) - _SHORTEST_HALF + 1):
        raw_last = folded.raw[folded.raw_span(start + cut - 1, start + cut)[0]]
        if raw_last in "ةى" and lexicon.word(text[cut:]).known:
            return cut
        if text.startswith(_ARTICLE, cut) and lexicon.word(text[:cut]).known and lexicon.word(text[cut:]).known:
            return cut
        if cut >= 5 and len(text) - cut >= 5 and lexicon.knows_well(text[:cut]) and lexicon.knows_well(text[cut:]):
            return cut
    return 0
