"""Sentences, headlines and page furniture."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Literal

import msgspec

from tawatur.lexicon.furniture import FURNITURE
from tawatur.lexicon.lexicon import Hit, Lexicon
from tawatur.text.quotations import Quotation
from tawatur.text.tokens import Token

_Kind = Literal["headline", "sentence", "furniture"]
_TAG_LETTERS = "#/@wW"  # a hashtag or a link has one of these
_START = attrgetter("start")
_TERMINATORS = frozenset(".!؟?…|¦۔;")
_LONGEST_SENTENCE = 200  # in tokens; unpunctuated statements of 100 words do occur
_HEADLINE_WORDS = 28
_LONGEST_FLAG = 8  # in signs; a flag takes two of them
_WRAPPED = range(55, 110)
_DANGLING_CLASSES = frozenset(
    {"preposition", "conjunction", "subordinator", "relative", "demonstrative", "negator", "auxiliary", "quantifier"}
)
_CLOSERS = frozenset("\"”“»«)'’]")
_BEGINNERS = frozenset("([{#@*-–—_")  # signs that may begin a sentence after a full stop
_COMMAS = frozenset("،,")
_ADVERBS_OF_PLACE = frozenset({"هنا", "هناك", "هنالك"})


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first:last``; raw offsets ``start:end``; ``paragraph`` counts lines of the text from 0."""

    first: int
    last: int
    start: int
    end: int
    kind: _Kind
    paragraph: int


def paragraphs_of(raw: str, tokens: Sequence[Token]) -> list[int]:
    """For each token the number of the line that it stands in, from 0 (blank lines count)."""
    lines: list[int] = []
    for line, end in enumerate(accumulate(map(len, raw.splitlines(keepends=True)))):
        until = bisect_left(tokens, end, lo=len(lines), key=_START)
        lines.extend([line] * (until - len(lines)))
    return lines


def sentences_of(
    raw: str,
    tokens: Sequence[Token],
    classes: Sequence[str | None],
    quotations: Sequence[Quotation],
    furniture: Sequence[Hit],
    lexicon: Lexicon,
) -> tuple[Sentence, ...]:
    """The sentences, headlines and furniture of a text, in order and without overlap."""
    if not tokens:
        return ()
    lines = paragraphs_of(raw, tokens)
    openings = {quotation.start for quotation in quotations}
    sentences = _sentence_ranges(tokens, lines, _line_starts(lines), classes, openings)
    parts = _parted(list(_bounded(tokens, sentences)), _page_ranges(raw, tokens, lines, furniture, lexicon))
    return _with_headline([_sentence(tokens, lines, *part) for part in parts], tokens)


def _line_starts(lines: Sequence[int]) -> list[int]:
    """The first token of each line that has tokens."""
    starts = [0]
    while (following := bisect_right(lines, lines[starts[-1]], lo=starts[-1])) < len(lines):
        starts.append(following)
    return starts


def _sentence_ranges(
    tokens: Sequence[Token],
    lines: Sequence[int],
    starts: Sequence[int],
    classes: Sequence[str | None],
    openings: Container[int],
) -> list[tuple[int, int]]:
    signs = [i for i, token in enumerate(tokens) if token.kind == "sign"]
    wrapped = _is_wrapped(tokens, lines, starts)
    places = sorted({*signs, *(i + 1 for i in signs), *starts} - {0, len(tokens)})
    breaks = [index for index in places if _breaks(tokens, lines, classes, openings, index, wrapped)]
    return list(zip([0, *breaks], [*breaks, len(tokens)], strict=True))


def _bounded(tokens: Sequence[Token], ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges, endless ones cut (before a conjunction, if there is one), so that reading a sentence is cheap."""
    for first, last in ranges:
        while last - first > _LONGEST_SENTENCE:
            latest = first + _LONGEST_SENTENCE
            window = range(latest, latest - _LONGEST_SENTENCE // 2, -1)
            end = next((i for i in window if tokens[i].proclitics.startswith("و")), latest)
            yield first, end
            first = end
        yield first, last


def _breaks(
    tokens: Sequence[Token],
    lines: Sequence[int],
    classes: Sequence[str | None],
    openings: Container[int],
    index: int,
    wrapped: bool,
) -> bool:
    """Whether a sentence ends before token ``index``."""
    before, here = tokens[index - 1], tokens[index]
    if lines[index] != lines[index - 1]:
        if here.kind == "sign" and _is_bullet(here.text):
            return True
        follows_on = wrapped or _continues(before, classes[index - 1], classes[index])
        return lines[index] - lines[index - 1] > 1 or not follows_on or _stops(tokens, lines, openings, index)
    if here.kind == "sign" and _is_bullet(here.text):
        return not _is_bullet(before.text) and not _adorns_name(tokens, lines, index)
    if here.end in openings and not here.gap:
        return False  # "قال.“سنبقى": a full stop glued to an opening mark stands for a colon
    may_begin = here.kind != "sign" or here.text in _BEGINNERS or here.end in openings
    return may_begin and _stops(tokens, lines, openings, index)


def _continues(before: Token, class_before: str | None, class_here: str | None) -> bool:
    """Whether a line that ends with the token ``before`` goes on in the next line."""
    if before.text in _COMMAS or class_here == "relative":
        return True
    return class_before in _DANGLING_CLASSES and before.key not in _ADVERBS_OF_PLACE


def _stops(tokens: Sequence[Token], lines: Sequence[int], openings: Container[int], index: int) -> bool:
    """Whether the signs before token ``index`` end a sentence: a terminator, perhaps with closing marks after it."""
    index -= 1
    while tokens[index].text not in _TERMINATORS:
        sign = tokens[index]
        if index == 0 or sign.text not in _CLOSERS or sign.end in openings:
            return False
        index -= 1
    return index == 0 or tokens[index].text != "." or not _abbreviates(tokens, lines, index)


def _abbreviates(tokens: Sequence[Token], lines: Sequence[int], index: int) -> bool:
    """A full stop after a single letter (د. أحمد, ع.ج.) or after the number of an item that begins a line (1. مقتل)."""
    before = tokens[index - 1]
    if before.kind == "number":
        return len(before.text) <= 2 and (index == 1 or lines[index - 2] != lines[index - 1])
    return before.kind in ("word", "latin") and len(before.text) == 1


@lru_cache(maxsize=4096)
def _is_bullet(sign: str) -> bool:
    return sign in "•‼▪◾" or (len(sign) == 1 and unicodedata.category(sign) == "So")


def _adorns_name(tokens: Sequence[Token], lines: Sequence[int], index: int) -> bool:
    """الناطق العسكري 🇪🇬: a flag between a name and its colon begins nothing."""
    stop = min(index + _LONGEST_FLAG, len(tokens))
    after = next((at for at in range(index, stop) if not _is_bullet(tokens[at].text)), stop)
    return after < stop and tokens[after].text == ":" and lines[after] == lines[index]


def _is_wrapped(tokens: Sequence[Token], lines: Sequence[int], starts: Sequence[int]) -> bool:
    """Whether the text was broken into lines of one width, as mail and typewritten statements are."""
    widths = [
        tokens[following - 1].end - tokens[start].start
        for start, following in pairwise(starts)
        if lines[following] - lines[start] == 1
    ]
    full = [width for width in widths if width in _WRAPPED]
    return len(widths) >= 4 and len(full) >= 0.75 * len(widths) and max(full) - min(full) <= 15


def _page_ranges(
    raw: str, tokens: Sequence[Token], lines: Sequence[int], hits: Sequence[Hit], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Token ranges of page furniture, in order and without overlap."""
    rows = lexicon.rows(FURNITURE)
    ranges = _hashtag_tails(raw, tokens, lines)
    for hit in hits:
        kind = rows[hit.row].kind
        start = hit.first if kind == "tail" else _line_start(tokens, lines, hit.first)
        if start is not None:
            end = len(tokens) if kind == "block" else bisect_right(lines, lines[hit.last - 1])
            ranges.append((start, end))
    return _merged(sorted(ranges))


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        start = max(start, merged[-1][1]) if merged else start
        if start < end:
            merged.append((start, end))
    return merged


def _line_start(tokens: Sequence[Token], lines: Sequence[int], index: int) -> int | None:
    """The first token of the line, when only signs stand there before ``index``."""
    while index > 0 and lines[index - 1] == lines[index]:
        index -= 1
        if tokens[index].kind != "sign":
            return None
    return index


def _hashtag_tails(raw: str, tokens: Sequence[Token], lines: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of hashtags and links with nothing else behind them on their line; two or more tags, or a link."""
    if not any(letter in raw for letter in _TAG_LETTERS):
        return []
    marks = {lines[i] for i, token in enumerate(tokens) if token.text == "#" or token.kind == "link"}
    ranges: list[tuple[int, int]] = []
    for line in marks:
        end = bisect_right(lines, line)
        start, tags = _tail_start(tokens, lines, end)
        if tags:
            ranges.append((start, end))
    return ranges


def _tail_start(tokens: Sequence[Token], lines: Sequence[int], end: int) -> tuple[int, int]:
    """Where the tail of tags that ends at ``end`` begins, and how much of a tail it is (0: none)."""
    line, index, tags = lines[end - 1], end, 0
    while index > 0 and lines[index - 1] == line:
        tag = _tag_start(tokens, lines, index)
        if tag is None:
            break
        tags += 1
        index = tag
    alone = index == 0 or lines[index - 1] != line
    enough = tags >= (1 if alone or (tags and tokens[index].kind == "link") else 2)
    return (index, tags) if enough else (end, 0)


def _tag_start(tokens: Sequence[Token], lines: Sequence[int], end: int) -> int | None:
    """The start of the hashtag or link that ends at ``end`` (#شمال_غزة is several tokens), or None."""
    if tokens[end - 1].kind == "link":
        return end - 1
    index = end - 1
    while index > 0 and lines[index] == lines[end - 1] and tokens[index].text != "#":
        if tokens[index].gap or tokens[index].kind == "link":
            return None
        index -= 1
    return index if tokens[index].text == "#" and index < end - 1 else None


def _parted(sentences: Sequence[tuple[int, int]], page: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, _Kind]]:
    """The ranges of sentences with those of the page set apart."""
    cuts = deque(page)
    for first, last in sentences:
        at = first
        while cuts and cuts[0][0] < last:
            start, end = max(cuts[0][0], at), min(cuts[0][1], last)
            if at < start:
                yield at, start, "sentence"
            yield start, end, "furniture"
            at = end
            if cuts[0][1] > last:
                break
            cuts.popleft()
        if at < last:
            yield at, last, "sentence"


def _sentence(tokens: Sequence[Token], lines: Sequence[int], first: int, last: int, kind: _Kind) -> Sentence:
    return Sentence(first, last, tokens[first].start, tokens[last - 1].end, kind, lines[first])


def _with_headline(found: list[Sentence], tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Marks the first line as a headline when it is short, ends without a full stop and more lines follow."""
    content = [i for i, s in enumerate(found) if s.kind == "sentence"]
    if not content:
        return tuple(found)
    head = found[content[0]]
    line = [i for i in content if found[i].paragraph == head.paragraph]
    follows = len(line) < len(content)
    end = found[line[-1]].last
    if follows and end - head.first <= _HEADLINE_WORDS and tokens[end - 1].text != ".":
        for i in line:
            found[i] = msgspec.structs.replace(found[i], kind="headline")
    return tuple(found)
