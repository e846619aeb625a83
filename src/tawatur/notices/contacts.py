"""Telephone numbers of a sentence: written together, in groups ("0900 000 001"), and short codes ("122")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.text.segments import Sentence
from tawatur.text.tokens import Token

_JOINS_DIGITS = frozenset("-+")
_GROUP = range(2, 5)
_LONGEST = 15


def number_runs(tokens: Sequence[Token], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token ranges of numbers that may be called; two whole numbers with a dash and spaces between stay two."""
    index = sentence.first
    while index < sentence.last:
        start = index
        if tokens[index].kind == "number" or tokens[index].text == "+":
            index = _end_of_run(tokens, start, sentence.last)
            if any(token.kind == "number" for token in tokens[start:index]):
                yield start, index
        index = max(index, start + 1)


def _end_of_run(tokens: Sequence[Token], start: int, last: int) -> int:
    index = start + 1
    while index < last and (_joined(tokens[index]) or _next_group(tokens, start, index)):
        index += 1
    while tokens[index - 1].kind == "sign" and index - 1 > start:
        index -= 1
    return index


def _joined(token: Token) -> bool:
    return not token.gap and (token.kind == "number" or token.text in _JOINS_DIGITS)


def _next_group(tokens: Sequence[Token], start: int, index: int) -> bool:
    """0900 000 001: a number that begins with 0 or + goes on in short groups."""
    here, before = tokens[index], tokens[index - 1]
    if here.kind != "number" or before.kind != "number" or tokens[start].text[0] not in "0+":
        return False
    total = digits_of(tokens, start, index + 1)
    return len(here.text) in _GROUP and len(before.text) in _GROUP and total <= _LONGEST


def digits_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """How many digits tokens ``first:last`` hold."""
    return sum(char.isdigit() for token in tokens[first:last] for char in token.text)
