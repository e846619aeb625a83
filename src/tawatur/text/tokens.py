"""Tokens: words, numbers and signs, glued ones cut, each with its clitics analysed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import msgspec

from tawatur.lexicon.clitics import Word, bare_word
from tawatur.lexicon.lexicon import Lexicon
from tawatur.lexicon.pieces import KINDS
from tawatur.text.fold import Folded

_KIND = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS.items()))
# Every character that is no white space begins some kind of token, so the pieces found cover the whole text.
_PIECE = re.compile(rf"\s*(?:{'|'.join(KINDS.values())})")
_ARTICLE = "ال"
_TA_MARBUTA = "ةﺓﺔ"  # ends a word wherever it stands
_ENDS_WORDS = _TA_MARBUTA + "ىﻯﻰ"  # alif maqsura in the middle may be a slip for ya
_SHORTEST_HALF = 3
_SHORTEST_UNMARKED = 5  # where neither an article nor a last letter shows the border
_GLUED_LENGTHS = range(7, 41)
_LONGEST_WORD = 40  # longer runs of letters are noise; they are kept whole, so that reading stays linear
_LONGEST_NUMBER = 18  # a longer run of digits counts nothing
_CACHED_PIECES = 100_000


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token. ``text`` is folded, ``start`` and ``end`` are raw offsets; ``key`` is ``text`` without clitics.

    ``bare`` is the key without its article. ``kind``: word, number, latin, link, sign or other. ``gap`` says whether
    white space stands before the token.
    """

    text: str
    start: int
    end: int
    kind: str
    key: str
    proclitics: str
    enclitic: str
    gap: bool
    bare: str


class _Piece(NamedTuple):
    """What a piece of folded text (a token with the white space before it) is, wherever it stands.

    ``cuts`` are the places where it may be two words written as one, each with the raw letters that may stand before
    the border (any letter where there are none).
    """

    text: str
    width: int
    kind: str
    key: str
    proclitics: str
    enclitic: str
    gap: bool
    bare: str
    cuts: tuple[tuple[int, str], ...]


def tokenise(folded: Folded, lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens of a folded text in order. Linear in its length."""
    pieces = _PIECE.findall(f" {folded.text.rstrip()}")
    known = _known_pieces(lexicon)
    found = [known.get(piece) or _learn(piece, lexicon, known) for piece in pieces]
    ends = list(accumulate(map(len, pieces), initial=-1))[1:]
    starts = [end - piece[1] for piece, end in zip(found, ends, strict=True)]
    tokens: list[Token] = []
    for piece, at, start, stop in zip(found, starts, *folded.raw_spans(starts, ends), strict=True):
        text, _, kind, key, proclitics, enclitic, gap, bare, cuts = piece
        if cuts and (cut := _cut_here(folded, at, cuts)):
            tokens.extend(_halves(folded, at, piece, cut, lexicon))
        else:
            tokens.append(Token(text, start, stop, kind, key, proclitics, enclitic, gap, bare))
    return tuple(tokens)


@lru_cache(maxsize=4)
def _known_pieces(lexicon: Lexicon) -> dict[str, _Piece]:
    """The pieces met so far. A cache that changes no answer."""
    return {}


def _learn(piece: str, lexicon: Lexicon, known: dict[str, _Piece]) -> _Piece:
    text = piece.lstrip()
    match = _KIND.match(text)
    kind = (match.lastgroup if match else None) or "other"
    if kind == "number" and len(text) > _LONGEST_NUMBER:
        kind = "other"
    word = lexicon.word(text) if kind == "word" and len(text) <= _LONGEST_WORD else Word(text)
    glued = kind == "word" and not word.known and len(text) in _GLUED_LENGTHS
    cuts = tuple(_cuts(text, lexicon)) if glued else ()
    gap = len(text) < len(piece)
    found = _Piece(text, len(text), kind, word.key, word.proclitics, word.enclitic, gap, bare_word(word.key), cuts)
    if len(piece) <= _LONGEST_WORD:
        if len(known) >= _CACHED_PIECES:
            known.clear()
        known[piece] = found
    return found


def _cuts(text: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Where two words were written as one (الإسلاميةداعش): after a letter that ends words, or between known words."""
    for cut in range(_SHORTEST_HALF, len(text) - _SHORTEST_HALF + 1):
        if _between_known_words(text, cut, lexicon):
            yield cut, ""
            return
        if text[cut - 1] in "هي":
            follows = text.startswith(_ARTICLE, cut) or lexicon.word(text[cut:]).known
            yield cut, _ENDS_WORDS if follows else _TA_MARBUTA


def _between_known_words(text: str, cut: int, lexicon: Lexicon) -> bool:
    head, tail = text[:cut], text[cut:]
    if tail.startswith(_ARTICLE) and lexicon.word(head).known and lexicon.word(tail).known:
        return True
    return min(len(head), len(tail)) >= _SHORTEST_UNMARKED and lexicon.knows_well(head) and lexicon.knows_well(tail)


def _cut_here(folded: Folded, start: int, cuts: tuple[tuple[int, str], ...]) -> int:
    """The first cut that fits the raw letters: ة and ى, which folding hides, end a word."""
    for cut, letters in cuts:
        if not letters or folded.raw[folded.raw_offset(start + cut - 1)] in letters:
            return cut
    return 0


def _halves(folded: Folded, start: int, piece: _Piece, cut: int, lexicon: Lexicon) -> Iterator[Token]:
    middle = start + cut
    begins, stops = folded.raw_spans([start, middle], [middle, start + piece.width])
    for text, begin, stop, gap in zip(
        (piece.text[:cut], piece.text[cut:]), begins, stops, (piece.gap, False), strict=True
    ):
        word = lexicon.word(text)
        yield Token(text, begin, stop, "word", word.key, word.proclitics, word.enclitic, gap, bare_word(word.key))
