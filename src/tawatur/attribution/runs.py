"""How far over the sentences that follow a colon announces words: to the end of the line, or of the statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tawatur.lexicon.cue_words import FRAMING
from tawatur.text.document import Document


def is_symbol(text: str) -> bool:
    """Whether a token is a sign that sets off flashes from one another."""
    return (len(text) == 1 and ord(text) > 0x2190 and text not in "«»") or text in "•▪◾‼"


@lru_cache(maxsize=2)
def line_ends(document: Document) -> tuple[int, ...]:
    """By each sentence the end of its line, or of the flash when another begins on the same line behind a symbol."""
    sentences = document.sentences
    return _ends(
        document,
        [
            here.paragraph != before.paragraph
            or here.kind == "furniture"
            or is_symbol(document.tokens[here.first].text)
            for before, here in pairwise(sentences)
        ],
    )


@lru_cache(maxsize=2)
def statement_ends(document: Document) -> tuple[int, ...]:
    """By each sentence the end of a statement that it announces: furniture, the narrator's return or the text's end."""
    sentences = document.sentences
    rows = document.lexicon.rows(FRAMING)
    openers = {hit.first for hit in document.hits(FRAMING) if rows[hit.row].kind == "opener"}
    return _ends(
        document,
        [
            here.kind == "furniture" or (here.first in openers and here.paragraph != before.paragraph)
            for before, here in pairwise(sentences)
        ],
    )


def _ends(document: Document, breaks: Sequence[bool]) -> tuple[int, ...]:
    """By each sentence the last token of the last one before the next break; ``breaks`` stand between sentences."""
    ends = [sentence.last for sentence in document.sentences]
    for number in range(len(breaks) - 1, -1, -1):
        if not breaks[number]:
            ends[number] = ends[number + 1]
    return tuple(ends)
